use super::{Leaving, YearMonth};
use crate::closed;
use crate::ids::GraduationId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

closed! {
    /// How far a graduation has come.
    pub enum GraduationState {
        /// Nobody has said yes.
        Compared = "compared",
        /// One registrar has; another one is needed.
        Approved = "approved",
        /// Two have; it takes effect on its day.
        Scheduled = "scheduled",
        Applied = "applied",
        Undone = "undone",
        Cancelled = "cancelled",
    }
}

closed! {
    /// What happens to a graduation that the journal tells of.
    pub enum GraduationVerb {
        Compared = "compared",
        Approved = "approved",
        Scheduled = "scheduled",
        Applied = "applied",
        Undone = "undone",
        Cancelled = "cancelled",
    }
}

closed! {
    /// The forms about a graduation, and what each has done.
    pub enum GraduationAct {
        Approve = "approve",
        Cancel = "cancel",
        Undo = "undo",
    }
}

closed! {
    /// What a row of a graduation does to an account.
    pub enum GraduationFate {
        /// A student becomes an alumnus.
        Leaves = "leaves",
        /// A student who graduates and stays as one.
        GoesOn = "goes-on",
        /// The account is as the row says already.
        Same = "same",
        /// Nobody has an account with the row's address or number.
        NoAccount = "no-account",
        /// The account is no student's, has another name, or stands in two rows.
        Conflict = "conflict",
        /// Withdrew: no alumnus; staff look after the account.
        Withdrew = "withdrew",
        Unreadable = "unreadable",
        /// A student who should graduate this year and is not in the file; nothing happens to them.
        Missing = "missing",
    }
}

impl GraduationFate {
    /// Changes an account on the day.
    pub fn changes(self) -> bool {
        matches!(self, Self::Leaves | Self::GoesOn)
    }
}

/// A row of a graduation as registrars see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraduationLine {
    pub fate: GraduationFate,
    pub line: Option<u64>,
    pub name: String,
    pub student_no: String,
    pub email: String,
    pub left: Option<YearMonth>,
    pub leaving: Leaving,
}

/// A graduation: what it would do, who said yes, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraduationView {
    pub id: GraduationId,
    pub name: String,
    pub state: GraduationState,
    pub as_of: NaiveDate,
    pub effective_on: NaiveDate,
    pub first: Option<(String, DateTime<Utc>)>,
    pub second: Option<(String, DateTime<Utc>)>,
    /// The reader has said yes.
    pub is_mine: bool,
    pub applied_at: Option<DateTime<Utc>>,
    /// Until then it can be undone.
    pub undo_until: Option<DateTime<Utc>>,
    /// How many rows there are of each fate.
    pub counts: Vec<(GraduationFate, u32)>,
    /// All that needs a look, and some of the others.
    pub lines: Vec<GraduationLine>,
}
