//! The home page: what is new, what closes soon, and how much there is of each kind.

use super::cards::Rows;
use crate::discovery::{ask, day_number};
use crate::error::Result;
use crate::organizations::entities::organizations;
use crate::{Portal, Reader};
use chrono::TimeDelta;
use model::closed::Closed;
use model::opportunities::{Kind, OpportunitySummary};
use model::search::Front;
use model::{Language, OpportunityId};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use search::{Answer, Facet, Order, Question};

/// Cards in each of the two lists.
const CARDS: usize = 6;
/// What closes within this many days closes soon.
const SOON: TimeDelta = TimeDelta::days(14);

/// What the home page shows this reader. Three queries; the counts come from the index.
///
/// # Errors
/// The database or the index cannot be read.
pub async fn home(portal: &Portal, reader: &Reader, language: Language) -> Result<Front> {
    let today = portal.today();
    let everything = Question {
        text: String::new(),
        chosen: Vec::new(),
        members: reader.reach(),
        today: day_number(today),
        include_closed: false,
        apply_by_until: None,
        published_from: None,
        from: None,
        until: None,
        order: Order::Newest,
        counted: true,
        offset: 0,
        limit: CARDS,
    };
    let closing = Question {
        apply_by_until: Some(day_number(today + SOON)),
        order: Order::Deadline,
        ..everything.clone()
    };
    let (newest, closing) = tokio::try_join!(ask(portal, everything), ask(portal, closing))?;
    let hits = newest.hits.iter().chain(&closing.hits);
    let ids: Vec<OpportunityId> = hits.filter_map(|hit| hit.id.parse().ok()).collect();
    let rows = Rows::of(portal, reader, &ids).await?;
    let cards = rows.cards(portal, "", language).await?;
    Ok(Front {
        newest: cards_of(&newest, &cards),
        closing: cards_of(&closing, &cards),
        kinds: kinds(&newest),
        organizations: organizations::Entity::find()
            .filter(organizations::Column::MergedInto.is_null())
            .count(portal.read())
            .await?,
        today,
    })
}

/// A posting may be both new and about to close; it was loaded once.
fn cards_of(answer: &Answer, cards: &[OpportunitySummary]) -> Vec<OpportunitySummary> {
    let ids = answer
        .hits
        .iter()
        .filter_map(|hit| hit.id.parse::<OpportunityId>().ok());
    ids.filter_map(|id| cards.iter().find(|card| card.id == id).cloned())
        .collect()
}

/// All four kinds, also those of which there is nothing.
fn kinds(answer: &Answer) -> Vec<(Kind, u64)> {
    let counted = answer
        .facets
        .iter()
        .find(|(facet, _)| *facet == Facet::Kind);
    let counts = counted
        .map(|(_, counts)| counts.as_slice())
        .unwrap_or_default();
    let count = |kind: Kind| {
        counts
            .iter()
            .find(|(code, _)| code == kind.code())
            .map_or(0, |(_, count)| *count)
    };
    Kind::ALL.iter().map(|kind| (*kind, count(*kind))).collect()
}
