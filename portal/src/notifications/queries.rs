use super::entity::{Column, Entity};
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::{Portal, SignedIn, saved_searches};
use model::language::Bilingual;
use model::notifications::{About, Notification};
use model::opportunities::{Draft, Field};
use model::page::{PER_PAGE, Page, place_of};
use model::{Language, OpportunityId, PersonId, Shown};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeSet, HashMap};

/// A page of what the person has been told, newest first; three queries.
///
/// # Errors
/// Only faults.
pub async fn list(portal: &Portal, person: &SignedIn, page: u32) -> Result<Page<Notification>> {
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
    let about = rows
        .iter()
        .filter(|row| row.saved_search_id.is_none())
        .map(|row| row.opportunity_id)
        .collect();
    let titles = titles(db, about, person.language()).await?;
    let names = match rows.iter().any(|row| row.saved_search_id.is_some()) {
        true => saved_searches::names(db, person.id()).await?,
        false => HashMap::new(),
    };
    let told = rows.into_iter().filter_map(|row| {
        let about = match row.saved_search_id {
            // The newest posting is not named: its newest text may not be published yet.
            Some(id) => About::SavedSearch {
                id,
                name: names.get(&id)?.clone(),
                count: row.found.and_then(|found| u32::try_from(found).ok())?,
            },
            None => About::Posting {
                id: row.opportunity_id,
                title: titles.get(&row.opportunity_id)?.clone(),
                at_desk: row.at_desk,
            },
        };
        Some(Notification {
            id: row.id,
            at: row.at,
            verb: row.verb,
            about,
            read: row.read_at.is_some(),
        })
    });
    Ok(Page {
        items: told.collect(),
        total,
        page,
        per_page: PER_PAGE,
    })
}

/// How many messages the person has not read.
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
