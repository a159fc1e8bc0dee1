use crate::closed;

closed! {
    /// What happened to a posting.
    pub enum Verb {
        Began = "began",
        Saved = "saved",
        Submitted = "submitted",
        Recalled = "recalled",
        Discarded = "discarded",
        Asked = "asked",
        Answered = "answered",
        ChangesRequested = "changes-requested",
        Approved = "approved",
        Declined = "declined",
        Frozen = "frozen",
        Unfrozen = "unfrozen",
        Paused = "paused",
        Reopened = "reopened",
        Closed = "closed",
        EndsSoon = "ends-soon",
        Expired = "expired",
        /// Closed by an import, because its source does not show it any more.
        Gone = "gone",
        Withdrawn = "withdrawn",
        Copied = "copied",
        Imported = "imported",
        Updated = "updated",
        /// A draft that was never handed in; of the posting nothing else is left.
        Deleted = "deleted",
        /// Staff took their last decision back.
        Undone = "undone",
        /// Its poster has left the organization, and somebody else looks after it.
        HandedOver = "handed-over",
    }
}
