use crate::error::Result;
use crate::{Portal, SignedIn, organizations};
use model::Language;
use model::accounts::{Viewer, Visit};

/// What the header of every page shows; no query, once the school's name is known.
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
    Ok(Visit {
        viewer: Some(person.viewer().clone()),
        unread: person.unread(),
        school,
    })
}

/// The person with their organizations named in a page's language, which need not be theirs; one query at most.
///
/// # Errors
/// Only faults.
pub async fn viewer_in(portal: &Portal, person: &SignedIn, language: Language) -> Result<Viewer> {
    let mut viewer = person.viewer().clone();
    if language != person.language() && !viewer.memberships.is_empty() {
        let named = organizations::memberships(portal.read(), [viewer.id], language).await?;
        viewer.memberships = named.into_values().flatten().collect();
    }
    Ok(viewer)
}
