mod facts;

pub(crate) use facts::facts;

use super::super::entities::people;
use crate::blocking::on_blocking_thread;
use crate::error::Result;
use crate::{Moderator, Portal};
use model::accounts::{PeopleFilter, PersonFacts};
use model::page::{PER_PAGE, Page, place_of};
use model::{Language, PersonId, Problem};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

/// People by name, with the facts staff judge by. A typed name is found in any spelling: 高橋
/// finds 髙橋, and a space between the names does not matter.
///
/// # Errors
/// Only faults.
pub async fn people(
    portal: &Portal,
    _: &Moderator,
    filter: &PeopleFilter,
    language: Language,
) -> Result<Page<PersonFacts>> {
    let db = portal.read();
    let mut wanted = people::Entity::find();
    if let Some(role) = filter.role {
        wanted = wanted.filter(people::Column::Role.eq(role));
    }
    let words = words_of(&filter.q);
    let wanted = wanted
        .order_by_asc(people::Column::Name)
        .order_by_asc(people::Column::Id);
    let (total, page, here) = if words.is_empty() {
        all(db, wanted, filter.page).await?
    } else {
        called(portal, wanted, &words, filter.page).await?
    };
    let items = facts(db, &here, language).await?;
    Ok(Page {
        items,
        total,
        page,
        per_page: PER_PAGE,
    })
}

/// How many there are, which page is shown for the one asked for, and who is on it.
async fn all(
    db: &impl ConnectionTrait,
    wanted: Select<people::Entity>,
    asked: u32,
) -> Result<(u64, u32, Vec<PersonId>)> {
    let total = wanted.clone().count(db).await?;
    let (page, before) = place_of(asked, PER_PAGE, total);
    let here = wanted
        .select_only()
        .column(people::Column::Id)
        .offset(before)
        .limit(u64::from(PER_PAGE));
    Ok((total, page, here.into_tuple().all(db).await?))
}

/// The same of those who are called so.
async fn called(
    portal: &Portal,
    wanted: Select<people::Entity>,
    words: &[String],
    asked: u32,
) -> Result<(u64, u32, Vec<PersonId>)> {
    let found = all_called(portal, wanted, words).await?;
    let total = found.len() as u64;
    let (page, before) = place_of(asked, PER_PAGE, total);
    let before = usize::try_from(before).unwrap_or(usize::MAX);
    Ok((
        total,
        page,
        found
            .into_iter()
            .skip(before)
            .take(PER_PAGE as usize)
            .collect(),
    ))
}

/// Everybody who is called so or has this address.
pub(crate) async fn people_called(portal: &Portal, typed: &str) -> Result<Vec<PersonId>> {
    let wanted = people::Entity::find().order_by_asc(people::Column::Id);
    all_called(portal, wanted, &words_of(typed)).await
}

fn words_of(typed: &str) -> Vec<String> {
    let folded = search::fold(typed);
    folded.split_whitespace().map(str::to_owned).collect()
}

/// Names are folded here and not in the database, which knows no variant kanji; ten thousand names are a few hundred kilobytes,
/// and only staff ask.
async fn all_called(
    portal: &Portal,
    wanted: Select<people::Entity>,
    words: &[String],
) -> Result<Vec<PersonId>> {
    let lines: Vec<(PersonId, String, String)> = wanted
        .select_only()
        .columns([
            people::Column::Id,
            people::Column::Name,
            people::Column::Email,
        ])
        .into_tuple()
        .all(portal.read())
        .await?;
    let found = lines
        .iter()
        .filter(|(_, name, email)| is_called(words, name, email));
    let found: Vec<PersonId> = found.map(|(id, ..)| *id).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    // わたなべ is read in 渡辺, where the dictionary is installed.
    let names: Vec<String> = lines.iter().map(|(_, name, _)| name.clone()).collect();
    let (index, typed) = (portal.index().clone(), words.join(" "));
    let read = on_blocking_thread(move || {
        let mut read: Vec<usize> = index.fitting(&typed, &names).into_iter().collect();
        read.sort_unstable();
        Ok(read)
    })
    .await?;
    Ok(read.into_iter().map(|place| lines[place].0).collect())
}

fn is_called(words: &[String], name: &str, email: &str) -> bool {
    let name: String = search::fold(name).split_whitespace().collect();
    let email = search::fold(email);
    words
        .iter()
        .all(|word| name.contains(word.as_str()) || email.contains(word.as_str()))
}

/// One person, for staff.
///
/// # Errors
/// `NotFound`.
pub async fn person(
    portal: &Portal,
    _: &Moderator,
    id: PersonId,
    language: Language,
) -> Result<PersonFacts> {
    let found = facts(portal.read(), &[id], language).await?.pop();
    Ok(found.ok_or(Problem::NotFound)?)
}
