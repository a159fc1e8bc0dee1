use crate::error::Result;
use crate::{Portal, SignedIn, notifications};
use model::accounts::Visit;

/// What the header of every page shows; one query for somebody signed in, none for a guest.
///
/// # Errors
/// Only faults.
pub async fn visit(portal: &Portal, person: Option<&SignedIn>) -> Result<Visit> {
    let school = super::super::school(portal).await?;
    let Some(person) = person else {
        return Ok(Visit {
            viewer: None,
            unread: 0,
            school,
        });
    };
    let unread = notifications::unread(portal.read(), person.id()).await?;
    Ok(Visit {
        viewer: Some(person.viewer().clone()),
        unread,
        school,
    })
}
