use super::YearMonth;
use crate::closed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

closed! {
    /// How somebody left the school.
    pub enum Leaving {
        Graduated = "graduated",
        /// Of a graduate school, with the degree.
        Completed = "completed",
        /// Of a graduate school, with all credits and without the degree (満期退学).
        Credits = "credits",
        Withdrawn = "withdrawn",
    }
}

impl Leaving {
    /// Whoever left so belongs to the alumni; of others a person decides.
    pub fn makes_alumni(self) -> bool {
        self != Self::Withdrawn
    }
}

closed! {
    /// What happens to an entry that the journal tells of.
    pub enum EntryVerb {
        /// A registrar looked at it.
        Read = "read",
    }
}

/// What the register says of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// 学籍番号; old registers have entries without one.
    pub student_no: String,
    pub name: String,
    pub kana: String,
    pub roman: String,
    /// Names of before, as a school writes them: the family name alone, or whole.
    pub former: String,
    pub birth: Option<NaiveDate>,
    pub faculty: String,
    pub department: String,
    pub degree: String,
    pub left: Option<YearMonth>,
    pub leaving: Leaving,
}
