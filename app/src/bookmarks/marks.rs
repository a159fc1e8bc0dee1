use leptos::prelude::*;
use model::OpportunityId;

/// What was marked and taken off since the page came, so that all it shows of a posting agrees.
#[derive(Clone, Copy)]
pub struct Marks(RwSignal<Vec<(OpportunityId, bool)>>);

impl Marks {
    /// Makes the cards below share what is marked.
    pub fn provide() -> Self {
        let marks = Self(RwSignal::new(Vec::new()));
        provide_context(marks);
        marks
    }

    /// Those of the page; of nobody else where the page shares none.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(Vec::new())))
    }

    /// Whether a posting is marked now, which was or was not when the page came.
    pub fn of(self, id: OpportunityId, was_marked: bool) -> bool {
        let newest = |changes: &Vec<(OpportunityId, bool)>| {
            let change = changes.iter().rev().find(|(other, _)| *other == id);
            change.map_or(was_marked, |(_, is_marked)| *is_marked)
        };
        self.0.with(newest)
    }

    /// Nothing happens when the page has gone meanwhile.
    pub fn set(self, id: OpportunityId, is_marked: bool) {
        self.0.try_update(|changes| changes.push((id, is_marked)));
    }
}
