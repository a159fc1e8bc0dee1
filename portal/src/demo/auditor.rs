//! Who reads the demo's journal.

use super::people::Cast;
use crate::audit::entities::auditors;
use crate::error::Result;
use crate::journal::Entry;
use chrono::{DateTime, TimeDelta, Utc};
use model::AuditorId;
use model::accounts::RightVerb;

/// A member of staff, and what the journal tells of the right.
pub(super) fn auditor(
    cast: &Cast,
    now: DateTime<Utc>,
) -> Result<(auditors::Model, (DateTime<Utc>, Entry))> {
    let (admin, staff) = (cast.person("admin")?, cast.person("staff")?);
    let at = now - TimeDelta::days(300);
    let row = auditors::Model {
        person_id: staff,
        by_id: admin,
        at,
    };
    let given = Entry::new(Some(admin), AuditorId(staff.0), RightVerb::Given);
    Ok((row, (at, given)))
}
