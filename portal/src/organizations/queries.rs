use super::entities::domains;
use super::entities::organizations::{self, Column, Entity};
use super::names;
use crate::access::PostingScope;
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::rows;
use crate::{Moderator, Portal, Reader};
use model::language::Bilingual;
use model::organizations::{OrganizationDetails, OrganizationHead, OrganizationSummary};
use model::page::{PER_PAGE, Page};
use model::{Language, OrganizationId};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, Order, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// Organizations whose name or reading contains every typed word, by name; three queries a page. A
/// form of company law or signs alone are looked for as they stand.
///
/// # Errors
/// Only faults.
pub async fn directory(
    portal: &Portal,
    q: &str,
    page: u32,
    language: Language,
) -> Result<Page<OrganizationSummary>> {
    let db = portal.read();
    let mut found = Entity::find().filter(Column::MergedInto.is_null());
    let literal = names::literally(q);
    if literal.is_empty() {
        for word in names::query_words(q) {
            found = found.filter(Column::SearchKey.contains(word));
        }
    } else {
        let mut has_one = Condition::any();
        for (pattern, name) in literal
            .iter()
            .flat_map(|pattern| [Column::NameJa, Column::NameEn].map(|name| (pattern, name)))
        {
            has_one = has_one.add(Expr::expr(Func::lower(Expr::col(name))).like(pattern.clone()));
        }
        found = found.filter(has_one);
    }
    let by_name = match language {
        Language::Japanese => first_of([Column::Kana, Column::NameJa, Column::NameEn]),
        Language::English => first_of([Column::NameEn, Column::NameJa, Column::Kana]),
    };
    let found = found
        .order_by(Func::lower(by_name), Order::Asc)
        .order_by_asc(Column::Id);
    let found = rows::page(db, found, page, PER_PAGE).await?;
    let items = summaries(db, found.items.clone(), language).await?;
    Ok(found.with(items))
}

/// Organizations as a list shows them; one query.
pub(crate) async fn summaries(
    db: &impl ConnectionTrait,
    rows: Vec<organizations::Model>,
    language: Language,
) -> Result<Vec<OrganizationSummary>> {
    let open = open_to_all(db, rows.iter().map(|row| row.id)).await?;
    let items = rows.iter().map(|row| {
        let postings = open.get(&row.id).copied().unwrap_or_default();
        summary(row, postings, language)
    });
    Ok(items.collect())
}

/// Every organization by name, to choose one from; one query.
///
/// # Errors
/// Only faults.
pub async fn choices(
    portal: &Portal,
    _moderator: &Moderator,
    language: Language,
) -> Result<Vec<OrganizationHead>> {
    let rows = Entity::find()
        .filter(Column::MergedInto.is_null())
        .all(portal.read())
        .await?;
    let mut heads: Vec<OrganizationHead> = rows
        .iter()
        .map(|row| summary(row, 0, language).head)
        .collect();
    heads.sort_by(|one, other| one.name.text.cmp(&other.name.text));
    Ok(heads)
}

/// The first of these columns that is not empty.
fn first_of(columns: [Column; 3]) -> Expr {
    let or_null =
        |column: Column| Expr::expr(Func::cust("NULLIF").args([Expr::col(column), Expr::val("")]));
    Expr::expr(Func::coalesce(columns.map(or_null)))
}

/// An organization as staff see it beside a posting.
pub(crate) async fn details_of(
    db: &impl ConnectionTrait,
    id: OrganizationId,
    language: Language,
) -> Result<Option<OrganizationDetails>> {
    match Entity::find_by_id(id).one(db).await? {
        Some(row) => Ok(Some(details(db, row, language).await?)),
        None => Ok(None),
    }
}

/// An organization as its page shows it.
pub(crate) async fn details(
    db: &impl ConnectionTrait,
    row: organizations::Model,
    language: Language,
) -> Result<OrganizationDetails> {
    let open = open_to_all(db, [row.id])
        .await?
        .remove(&row.id)
        .unwrap_or_default();
    let published = opportunities::Entity::find()
        .filter(opportunities::Column::PublishedOrganizationId.eq(row.id))
        .filter(opportunities::Column::PublishedAt.is_not_null())
        .count(db)
        .await?;
    let domains = domains::of(db, row.id).await?;
    let summary = summary(&row, open, language);
    let description = Bilingual::new(row.description_ja, row.description_en);
    Ok(OrganizationDetails {
        summary,
        description: (!description.is_empty()).then(|| description.shown(language)),
        website: row.website,
        corporate_number: row.corporate_number,
        domains: domains.into_iter().map(|one| one.domain).collect(),
        verified_at: row.verified_at,
        published: u32::try_from(published).unwrap_or(u32::MAX),
        imported: row.imported,
    })
}

fn summary(
    row: &organizations::Model,
    open_postings: u32,
    language: Language,
) -> OrganizationSummary {
    OrganizationSummary {
        head: OrganizationHead {
            id: row.id,
            slug: row.slug.clone(),
            name: Bilingual::new(&row.name_ja, &row.name_en).shown(language),
            verified: row.verified_at.is_some(),
        },
        industry: row.industry,
        prefecture: row.prefecture.clone(),
        country: row.country.clone(),
        open_postings,
    }
}

/// How many open postings each has that need no sign-in to read.
async fn open_to_all(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = OrganizationId>,
) -> Result<HashMap<OrganizationId, u32>> {
    let counts: Vec<(OrganizationId, i64)> = opportunities::Entity::find()
        .open()
        .readable_by(&Reader::guest())
        .select_only()
        .column(opportunities::Column::PublishedOrganizationId)
        .column_as(opportunities::Column::Id.count(), "postings")
        .filter(opportunities::Column::PublishedOrganizationId.is_in(ids))
        .group_by(opportunities::Column::PublishedOrganizationId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counts
        .into_iter()
        .map(|(id, count)| (id, u32::try_from(count).unwrap_or(u32::MAX)))
        .collect())
}
