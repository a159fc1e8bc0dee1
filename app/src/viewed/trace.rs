//! What a page has to do with the cookie. Whoever makes the page provides this and reads it afterwards, so that a page that
//! was made once can be given to many.

use leptos::prelude::use_context;
use model::OpportunityId;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

#[derive(Clone, Default)]
pub struct Trace(Arc<Parts>);

#[derive(Default)]
struct Parts {
    opened: OnceLock<OpportunityId>,
    is_own: AtomicBool,
    shows: AtomicBool,
}

impl Trace {
    /// The published posting whose page it is.
    pub fn opened(&self) -> Option<OpportunityId> {
        self.0.opened.get().copied()
    }

    /// The same, unless it is the reader's own.
    pub fn looked_at(&self) -> Option<OpportunityId> {
        self.opened()
            .filter(|_| !self.0.is_own.load(Ordering::Relaxed))
    }

    /// Whether the page shows what was opened before.
    pub fn shows(&self) -> bool {
        self.0.shows.load(Ordering::Relaxed)
    }
}

pub(super) fn opens(id: OpportunityId, is_own: bool) {
    if let Some(Trace(parts)) = use_context() {
        // A page is of one posting.
        _ = parts.opened.set(id);
        parts.is_own.store(is_own, Ordering::Relaxed);
    }
}

pub(super) fn shows() {
    if let Some(Trace(parts)) = use_context() {
        parts.shows.store(true, Ordering::Relaxed);
    }
}
