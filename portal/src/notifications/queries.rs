use super::entity::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::{Portal, SignedIn, accounts, saved_searches};
use model::language::Bilingual;
use model::notifications::{About, Notification};
use model::opportunities::{Draft, Field};
use model::page::{PER_PAGE, Page, place_of};
use model::{Language, OpportunityId, PersonId, SavedSearchId, Shown};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SubQueryStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeSet, HashMap};

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
    let total = all.clone().count(db).await?;
    let (page, before) = place_of(page, PER_PAGE, total);
    let rows = all
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .offset(before)
        .limit(u64::from(PER_PAGE))
        .all(db)
        .await?;
    let postings = rows.iter().filter_map(|row| row.about::<OpportunityId>());
    let postings = postings.map(|(id, _)| id).collect();
    let titles = titles(db, postings, language).await?;
    let is_of_search = |row: &Model| row.about::<SavedSearchId>().is_some();
    let names = match rows.iter().any(is_of_search) {
        true => saved_searches::names(db, person.id()).await?,
        false => HashMap::new(),
    };
    // Who did what to a posting is not told.
    let of_accounts = rows.iter().filter(|row| row.about::<PersonId>().is_some());
    let actors = of_accounts.filter_map(|row| row.actor_id).collect();
    let actors = accounts::names(db, actors).await?;
    let told = rows.into_iter().map(|row| Notification {
        id: row.id,
        at: row.at,
        about: about_of(&row, &titles, &names, &actors).unwrap_or(About::Gone),
        read: row.read_at.is_some(),
    });
    Ok(Page {
        items: told.collect(),
        total,
        page,
        per_page: PER_PAGE,
    })
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
    let (_, verb) = row.about::<PersonId>()?;
    let by = row.actor_id.and_then(|id| actors.get(&id).cloned());
    Some(About::Account { verb, by })
}

/// How many messages a person has not read, as part of a query of people.
pub(crate) fn unread_of(person: people::Column) -> Expr {
    let unread = Query::select()
        .expr(Column::Id.count())
        .from(Entity)
        .and_where(Expr::col((Entity, Column::PersonId)).equals((people::Entity, person)))
        .and_where(Column::ReadAt.is_null())
        .take();
    Expr::from(SubQueryStatement::from(unread))
}

/// The same of one of them, for tests.
#[cfg(test)]
pub(crate) async fn unread(db: &impl ConnectionTrait, person: PersonId) -> Result<u32> {
    let unread = Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::ReadAt.is_null())
        .count(db)
        .await?;
    Ok(u32::try_from(unread).unwrap_or(u32::MAX))
}

/// The newest titles of some postings: whoever is told of one is its poster or on the desk.
async fn titles(
    db: &impl ConnectionTrait,
    about: BTreeSet<OpportunityId>,
    language: Language,
) -> Result<HashMap<OpportunityId, Shown>> {
    let rows: Vec<(OpportunityId, String)> = opportunities::Entity::find()
        .select_only()
        .columns([opportunities::Column::Id, opportunities::Column::Draft])
        .filter(opportunities::Column::Id.is_in(about))
        .into_tuple()
        .all(db)
        .await?;
    let mut titles = HashMap::with_capacity(rows.len());
    for (id, draft) in rows {
        let draft: Draft = serde_json::from_str(&draft)?;
        let title = Bilingual::new(draft.get(Field::TitleJa), draft.get(Field::TitleEn));
        titles.insert(id, title.shown(language));
    }
    Ok(titles)
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
