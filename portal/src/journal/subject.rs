use model::closed::Closed;
use std::fmt::Debug;
use uuid::Uuid;

/// Things of one kind that the journal tells of, named by their ids, and what happens to them. Each feature says so of its own
/// things with [`subject!`], so that an id and a verb fit or do not compile.
pub(crate) trait Subject: Copy + Debug {
    /// What such a thing is called in the journal.
    const NAME: &'static str;
    /// What happens to it, in the past tense.
    type Verb: Closed + PartialEq + Debug;

    fn uuid(self) -> Uuid;
    fn from_uuid(id: Uuid) -> Self;
}

macro_rules! subject {
    ($id:ty, $name:literal, $verb:ty) => {
        impl crate::journal::Subject for $id {
            const NAME: &'static str = $name;
            type Verb = $verb;

            fn uuid(self) -> uuid::Uuid {
                self.0
            }

            fn from_uuid(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }
    };
}

pub(crate) use subject;
