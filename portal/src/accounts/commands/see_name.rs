use super::super::entities::new_names;
use super::standing::other_person;
use crate::error::Result;
use crate::journal::Entry;
use crate::{Moderator, Portal};
use model::Conflict;
use model::accounts::{NameSeenForm, Verb};

/// Staff have seen what somebody calls themselves: the school knows them by that from now on. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `NotAllowed` on oneself, and on staff for everybody but administrators; `Conflict::Stale` where they have changed it again
/// since the page was opened.
pub async fn see_name(portal: &Portal, staff: &Moderator, form: &NameSeenForm) -> Result<()> {
    let (id, name) = form.check()?;
    let mut tx = portal.write().await?;
    let person = other_person(&tx, staff, id).await?;
    if person.name != name {
        return Err(Conflict::Stale.into());
    }
    if !new_names::seen(&tx, id).await? {
        return Ok(());
    }
    tx.record(Entry::new(Some(staff.id()), id, Verb::NameSeen))
        .await?;
    tx.commit().await
}
