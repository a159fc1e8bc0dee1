use super::super::entities::people as table;
use crate::error::Result;
use crate::{Admin, Portal, journal};
use model::PersonId;
use model::accounts::LinkMade;
use model::accounts::Verb;

/// Who last made a link for a new password for each of these people, as the journal says: two
/// queries. Those who never got one are left out.
///
/// # Errors
/// Only faults.
pub async fn links_made(
    portal: &Portal,
    _admin: &Admin,
    people: &[PersonId],
) -> Result<Vec<LinkMade>> {
    let db = portal.read();
    let made = journal::of_people(db, Verb::LinkMade, people).await?;
    let actors = made.iter().filter_map(|row| row.actor_id).collect();
    let names = table::names(db, actors).await?;
    let mut links: Vec<LinkMade> = Vec::new();
    for row in made {
        let person = PersonId(row.subject_id);
        // Newest first: what comes later is older.
        if !links.iter().any(|one| one.person == person) {
            let by = row.actor_id.and_then(|id| names.get(&id).cloned());
            links.push(LinkMade {
                person,
                by,
                at: row.at,
            });
        }
    }
    Ok(links)
}
