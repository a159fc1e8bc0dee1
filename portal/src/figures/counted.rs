use crate::Portal;
use chrono::NaiveDate;
use model::OpportunityId;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// More postings than a school opens in a day; what comes beyond is not counted until the next writing.
const ROOM: usize = 10_000;

/// What has been counted and not yet written down, by posting and day.
#[derive(Default)]
pub(crate) struct Counted(Mutex<HashMap<(OpportunityId, NaiveDate), Count>>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub seen: i64,
    pub went: i64,
}

impl Counted {
    /// Adds to a posting's numbers of a day.
    pub(super) fn add(&self, id: OpportunityId, day: NaiveDate, more: Count) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() < ROOM || counts.contains_key(&(id, day)) {
            let count = counts.entry((id, day)).or_default();
            count.seen += more.seen;
            count.went += more.went;
        }
    }

    /// Everything that has been counted; from now on it is somebody else's to keep.
    pub(super) fn take(&self) -> HashMap<(OpportunityId, NaiveDate), Count> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Somebody has opened a posting's page.
pub fn seen(portal: &Portal, id: OpportunityId) {
    let more = Count { seen: 1, went: 0 };
    portal.counted().add(id, portal.today(), more);
}

/// Somebody has gone on to where one applies.
pub fn went(portal: &Portal, id: OpportunityId) {
    let more = Count { seen: 0, went: 1 };
    portal.counted().add(id, portal.today(), more);
}
