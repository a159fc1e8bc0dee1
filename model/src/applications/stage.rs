//! The stages of applications, and which of them are ends.

use crate::closed;

closed! {
    /// Where an application of any kind stands. Which of these a kind has is what its moves lead to.
    pub enum Stage {
        /// Begun and seen by nobody else.
        Draft = "draft",
        /// A draft of which nothing is left.
        Discarded = "discarded",
        Submitted = "submitted",
        /// The host has opened it.
        Acknowledged = "acknowledged",
        Screening = "screening",
        InterviewProposed = "interview-proposed",
        InterviewSet = "interview-set",
        Interviewed = "interviewed",
        Waitlisted = "waitlisted",
        Offered = "offered",
        Accepted = "accepted",
        AgreementPending = "agreement-pending",
        Confirmed = "confirmed",
        Active = "active",
        Interrupted = "interrupted",
        Completed = "completed",
        Evaluated = "evaluated",
        Eligible = "eligible",
        Nominated = "nominated",
        HostAccepted = "host-accepted",
        Preparing = "preparing",
        Approved = "approved",
        Departed = "departed",
        Arrived = "arrived",
        Running = "running",
        Returned = "returned",
        Reported = "reported",
        Recognised = "recognised",
        Interest = "interest",
        TermsAccepted = "terms-accepted",
        Scoping = "scoping",
        Proposed = "proposed",
        OfficeReview = "office-review",
        Agreed = "agreed",
        Negotiating = "negotiating",
        Signed = "signed",
        Funded = "funded",
        FinalReport = "final-report",
        PublicationCleared = "publication-cleared",
        Closed = "closed",
        Renewed = "renewed",
        Matched = "matched",
        DatesProposed = "dates-proposed",
        TeacherAgreed = "teacher-agreed",
        InApproval = "in-approval",
        Prepared = "prepared",
        Delivered = "delivered",
        Settled = "settled",
        Surveyed = "surveyed",
        Withdrawn = "withdrawn",
        Declined = "declined",
        OfferDeclined = "offer-declined",
        OfferExpired = "offer-expired",
        HostCancelled = "host-cancelled",
        NoShow = "no-show",
        TerminatedEarly = "terminated-early",
        RiskBlocked = "risk-blocked",
        Recalled = "recalled",
        Rejected = "rejected",
        Cancelled = "cancelled",
    }
}

use Stage as S;

impl Stage {
    /// Where an application is begun.
    pub const FIRST: Self = Self::Draft;

    /// What has come to a good end.
    pub fn is_success(self) -> bool {
        matches!(
            self,
            S::Evaluated | S::Recognised | S::Closed | S::Renewed | S::Surveyed
        )
    }

    /// What has ended in another way; a reason is kept with it, and whoever applied is told.
    pub fn is_unsuccessful(self) -> bool {
        matches!(
            self,
            S::Withdrawn
                | S::Declined
                | S::OfferDeclined
                | S::OfferExpired
                | S::HostCancelled
                | S::NoShow
                | S::TerminatedEarly
                | S::RiskBlocked
                | S::Recalled
                | S::Rejected
                | S::Cancelled
        )
    }

    pub fn is_end(self) -> bool {
        self.is_success() || self.is_unsuccessful() || self == S::Discarded
    }
}
