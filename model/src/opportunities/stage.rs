//! Where a posting stands.
//!
//! Two things move independently: what the public sees ([`Publication`]) and the newest revision
//! on its way through review ([`Revision`]). Editing a published posting moves only the second,
//! so the approved text stays up until the new one is approved. The moves are a table (`moves.rs`).

use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// What the public sees.
    pub enum Publication {
        Unpublished = "unpublished",
        Open = "open",
        Paused = "paused",
        Frozen = "frozen",
        Closed = "closed",
        Withdrawn = "withdrawn",
    }
}

closed! {
    /// The newest revision on its way.
    pub enum Revision {
        /// Nothing is waiting: the published text is the newest.
        None = "none",
        Draft = "draft",
        InReview = "in-review",
        ChangesRequested = "changes-requested",
        Declined = "declined",
    }
}

closed! {
    /// The one word that people are shown.
    pub enum Stage {
        Draft = "draft",
        InReview = "in-review",
        ChangesRequested = "changes-requested",
        Declined = "declined",
        Open = "open",
        Paused = "paused",
        Frozen = "frozen",
        Closed = "closed",
        Withdrawn = "withdrawn",
    }
}

/// Both halves together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub publication: Publication,
    pub revision: Revision,
    /// Staff asked about what is in review, and the poster has not answered.
    pub awaits_answer: bool,
}

impl State {
    /// A posting just begun.
    pub const NEW: Self = Self {
        publication: Publication::Unpublished,
        revision: Revision::Draft,
        awaits_answer: false,
    };

    pub fn stage(self) -> Stage {
        match self.publication {
            Publication::Open => Stage::Open,
            Publication::Paused => Stage::Paused,
            Publication::Frozen => Stage::Frozen,
            Publication::Closed => Stage::Closed,
            Publication::Withdrawn => Stage::Withdrawn,
            Publication::Unpublished => match self.revision {
                Revision::InReview => Stage::InReview,
                Revision::ChangesRequested => Stage::ChangesRequested,
                Revision::Declined => Stage::Declined,
                Revision::None | Revision::Draft => Stage::Draft,
            },
        }
    }

    /// Whether readers may open the published text.
    pub fn is_readable(self) -> bool {
        matches!(self.publication, Publication::Open | Publication::Closed)
    }
}
