use crate::error::Result;
use crate::organizations::entities::memberships;
use crate::{Portal, SignedIn};
use model::Language;
use model::accounts::{Viewer, Visit};

/// What the header of every page shows; no query.
pub fn visit(person: Option<&SignedIn>) -> Visit {
    Visit {
        viewer: person.map(|person| person.viewer().clone()),
        unread: person.map_or(0, SignedIn::unread),
        asks_terms: person.is_some_and(SignedIn::asks_terms),
    }
}

/// The person with their organizations named in a page's language, which need not be theirs; one query at most.
///
/// # Errors
/// Only faults.
pub async fn viewer_in(portal: &Portal, person: &SignedIn, language: Language) -> Result<Viewer> {
    let mut viewer = person.viewer().clone();
    if language != person.language() && !viewer.memberships.is_empty() {
        let named = memberships::of_people(portal.read(), [viewer.id], language).await?;
        viewer.memberships = named.into_values().flatten().collect();
    }
    Ok(viewer)
}
