use super::entity::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::opportunities::entities::titles::titles;
use crate::organizations::entities::{heads, requests};
use crate::rows;
use crate::saved_searches::entities::saved_searches;
use crate::{Portal, SignedIn};
use model::accounts::Verb;
use model::notifications::{About, Notification};
use model::page::{PER_PAGE, Page};
use model::{
    AdmissionId, ClaimId, GraduationId, InquiryId, Language, OpportunityId, OrganizationId,
    PersonId, RequestId, SavedSearchId, Shown,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// A page of what the person has been told, newest first, with titles in this language; three queries.
///
/// # Errors
/// Only faults.
pub async fn list(
    portal: &Portal,
    person: &SignedIn,
    page: u32,
    language: Language,
) -> Result<Page<Notification>> {
    let db = portal.read();
    let all = Entity::find().filter(Column::PersonId.eq(person.id()));
    let newest_first = all.order_by_desc(Column::At).order_by_desc(Column::Id);
    let page = rows::page(db, newest_first, page, PER_PAGE).await?;
    let told = told(db, person.id(), page.items.clone(), language).await?;
    Ok(page.with(told))
}

/// What a person was told, with titles in this language; three queries at most.
pub(crate) async fn told(
    db: &impl ConnectionTrait,
    person: PersonId,
    rows: Vec<Model>,
    language: Language,
) -> Result<Vec<Notification>> {
    let postings = rows.iter().filter_map(|row| row.about::<OpportunityId>());
    let postings = postings.map(|(id, _)| id).collect();
    let titles = titles(db, postings, language).await?;
    let is_of_search = |row: &Model| row.about::<SavedSearchId>().is_some();
    let names = match rows.iter().any(is_of_search) {
        true => saved_searches::names(db, person).await?,
        false => HashMap::new(),
    };
    // Who did what to a posting is not told.
    let of_accounts = rows.iter().filter(|row| row.about::<PersonId>().is_some());
    let actors = of_accounts.filter_map(|row| row.actor_id).collect();
    let actors = people::names(db, actors).await?;
    let asked = rows.iter().filter_map(|row| row.about::<RequestId>());
    let asked = requests::told(db, asked.map(|(id, _)| id).collect(), language).await?;
    let looked_after = rows.iter().filter_map(|row| row.about::<OrganizationId>());
    let heads = heads::heads(db, looked_after.map(|(id, _)| id), language).await?;
    let of_organization = |row: &Model| {
        let (id, verb) = row.about::<OrganizationId>()?;
        let head = heads.get(&id)?;
        Some(About::Organization {
            verb,
            name: head.name.clone(),
            slug: head.slug.clone(),
            at_desk: row.at_desk,
        })
    };
    let told = rows.iter().map(|row| {
        let of_request = row.about::<RequestId>();
        let of_request = of_request.and_then(|(id, verb)| asked.get(&id)?.about(row, verb));
        let about = of_request
            .or_else(|| of_organization(row))
            .or_else(|| about_of(row, &titles, &names, &actors));
        Notification {
            id: row.id,
            at: row.at,
            about: about.unwrap_or(About::Gone),
            read: row.read_at.is_some(),
        }
    });
    Ok(told.collect())
}

/// What a message is about. It is told also when that is gone: what is counted is seen.
fn about_of(
    row: &Model,
    titles: &HashMap<OpportunityId, Shown>,
    names: &HashMap<SavedSearchId, String>,
    actors: &HashMap<PersonId, String>,
) -> Option<About> {
    if let Some((id, verb)) = row.about::<OpportunityId>() {
        return titles.get(&id).map(|title| About::Posting {
            id,
            verb,
            title: title.clone(),
            at_desk: row.at_desk,
        });
    }
    if let Some((id, verb)) = row.about::<SavedSearchId>() {
        return names.get(&id).map(|name| About::SavedSearch {
            id,
            verb,
            name: name.clone(),
            count: row.details().found.unwrap_or_default(),
        });
    }
    if let Some((id, verb)) = row.about::<InquiryId>() {
        return Some(About::Inquiry {
            id,
            verb,
            at_desk: row.at_desk,
        });
    }
    if let Some((_, verb)) = row.about::<AdmissionId>() {
        return Some(About::Admission { verb });
    }
    if let Some((id, verb)) = row.about::<ClaimId>() {
        let at_desk = row.at_desk;
        return Some(About::Claim { id, verb, at_desk });
    }
    if let Some((id, verb)) = row.about::<GraduationId>() {
        return Some(About::Graduation { id, verb });
    }
    let (_, verb) = row.about::<PersonId>()?;
    if verb == Verb::NameWaits {
        return Some(About::NewName);
    }
    let by = row.actor_id.and_then(|id| actors.get(&id).cloned());
    Some(About::Account { verb, by })
}

/// How many messages a person has not read.
#[cfg(test)]
pub(crate) async fn unread(db: &impl sea_orm::ConnectionTrait, person: PersonId) -> Result<u32> {
    use sea_orm::PaginatorTrait;
    let unread = Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::ReadAt.is_null())
        .count(db)
        .await?;
    Ok(u32::try_from(unread).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Subject;
    use model::NotificationId;
    use uuid::Uuid;

    #[test]
    fn what_a_message_was_about_may_be_gone_but_the_message_is_not() {
        let told = |subject: Option<&str>, verb: &str| Model {
            id: NotificationId(Uuid::nil()),
            person_id: PersonId(Uuid::nil()),
            at: chrono::DateTime::UNIX_EPOCH,
            subject: subject.map(str::to_owned),
            subject_id: subject.map(|_| Uuid::nil()),
            verb: verb.to_owned(),
            details: None,
            at_desk: false,
            actor_id: None,
            read_at: None,
            mail_id: None,
        };
        for row in [
            told(Some(OpportunityId::NAME), "approved"),
            told(Some(SavedSearchId::NAME), "told"),
            // Of a newer program, and of an older one.
            told(Some(OpportunityId::NAME), "praised"),
            told(Some("agreement"), "signed"),
            told(None, "approved"),
        ] {
            let about = about_of(&row, &HashMap::new(), &HashMap::new(), &HashMap::new());
            assert_eq!(about, None, "{row:?}");
        }
    }
}
