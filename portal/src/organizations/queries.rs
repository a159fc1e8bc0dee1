use super::entities::memberships;
use super::entities::organizations::{self, Column, Entity};
use super::names;
use crate::bookmarks::stars;
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::opportunities::summaries;
use crate::{Moderator, Portal, Reader};
use model::language::Bilingual;
use model::opportunities::Publication;
use model::organizations::{
    Membership, OrganizationDetails, OrganizationHead, OrganizationPage, OrganizationSummary,
};
use model::page::{PER_PAGE, Page, place_of};
use model::{Language, OrganizationId, PersonId, Problem};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, JoinType, Order,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// How many postings an organization's page shows; the list behind its link shows all.
const ON_ITS_PAGE: u64 = 50;

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
    let mut found = Entity::find();
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
    let total = found.clone().count(db).await?;
    let (page, before) = place_of(page, PER_PAGE, total);
    let by_name = match language {
        Language::Japanese => first_of([Column::Kana, Column::NameJa, Column::NameEn]),
        Language::English => first_of([Column::NameEn, Column::NameJa, Column::Kana]),
    };
    let rows = found
        .order_by(Func::lower(by_name), Order::Asc)
        .order_by_asc(Column::Id)
        .offset(before)
        .limit(u64::from(PER_PAGE))
        .all(db)
        .await?;
    let open = open_to_all(db, rows.iter().map(|row| row.id)).await?;
    let items = rows
        .into_iter()
        .map(|row| {
            let postings = open.get(&row.id).copied().unwrap_or_default();
            summary(&row, postings, language)
        })
        .collect();
    Ok(Page {
        items,
        total,
        page,
        per_page: PER_PAGE,
    })
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
    let rows = Entity::find().all(portal.read()).await?;
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

/// An organization's page with its open postings.
///
/// # Errors
/// `NotFound`.
pub async fn details(
    portal: &Portal,
    reader: &Reader,
    slug: &str,
    language: Language,
) -> Result<OrganizationPage> {
    let db = portal.read();
    let row = Entity::find()
        .filter(Column::Slug.eq(slug))
        .one(db)
        .await?
        .ok_or(Problem::NotFound)?;
    let mut open = opportunities::Entity::find()
        .filter(opportunities::Column::PublishedOrganizationId.eq(row.id))
        .filter(opportunities::Column::Publication.eq(Publication::Open));
    if !reader.members() && !belongs(db, reader, row.id).await? {
        open = open.filter(opportunities::Column::MembersOnly.eq(false));
    }
    let postings = open
        .order_by_desc(opportunities::Column::PublishedAt)
        .order_by_desc(opportunities::Column::Id)
        .limit(ON_ITS_PAGE)
        .all(db)
        .await?;
    let today = portal.today();
    let mut postings = summaries(db, &postings, language, today).await?;
    stars(db, reader, &mut postings).await?;
    Ok(OrganizationPage {
        details: of_row(db, row, language).await?,
        postings,
        today,
    })
}

/// An organization as staff see it beside a posting.
pub(crate) async fn details_of(
    db: &impl ConnectionTrait,
    id: OrganizationId,
    language: Language,
) -> Result<Option<OrganizationDetails>> {
    match Entity::find_by_id(id).one(db).await? {
        Some(row) => Ok(Some(of_row(db, row, language).await?)),
        None => Ok(None),
    }
}

async fn of_row(
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
    let summary = summary(&row, open, language);
    let description = Bilingual::new(row.description_ja, row.description_en);
    Ok(OrganizationDetails {
        summary,
        description: (!description.is_empty()).then(|| description.shown(language)),
        website: row.website,
        corporate_number: row.corporate_number,
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
        .select_only()
        .column(opportunities::Column::PublishedOrganizationId)
        .column_as(opportunities::Column::Id.count(), "postings")
        .filter(opportunities::Column::PublishedOrganizationId.is_in(ids))
        .filter(opportunities::Column::Publication.eq(Publication::Open))
        .filter(opportunities::Column::MembersOnly.eq(false))
        .group_by(opportunities::Column::PublishedOrganizationId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counts
        .into_iter()
        .map(|(id, count)| (id, u32::try_from(count).unwrap_or(u32::MAX)))
        .collect())
}

async fn belongs(
    db: &impl ConnectionTrait,
    reader: &Reader,
    organization: OrganizationId,
) -> Result<bool> {
    match reader.id() {
        Some(person) => Ok(memberships::Entity::find_by_id((person, organization))
            .count(db)
            .await?
            > 0),
        None => Ok(false),
    }
}

/// Where some people belong, by name of the organization; one query.
pub(crate) async fn memberships(
    db: &impl ConnectionTrait,
    people: impl IntoIterator<Item = PersonId>,
    language: Language,
) -> Result<HashMap<PersonId, Vec<Membership>>> {
    let rows = memberships::Entity::find()
        .filter(memberships::Column::PersonId.is_in(people))
        .join(
            JoinType::InnerJoin,
            memberships::Entity::belongs_to(Entity)
                .from(memberships::Column::OrganizationId)
                .to(Column::Id)
                .into(),
        )
        .select_also(Entity)
        .all(db)
        .await?;
    let mut of_person: HashMap<PersonId, Vec<Membership>> = HashMap::new();
    for (member, organization) in rows {
        let Some(organization) = organization else {
            continue;
        };
        of_person
            .entry(member.person_id)
            .or_default()
            .push(Membership {
                organization: organization.id,
                name: Bilingual::new(organization.name_ja, organization.name_en)
                    .shown(language)
                    .text,
                role: member.role,
                organization_verified: organization.verified_at.is_some(),
            });
    }
    for list in of_person.values_mut() {
        list.sort_by(|one, other| one.name.cmp(&other.name));
    }
    Ok(of_person)
}

/// The organizations that the school has vouched for; one query.
pub(crate) async fn verified(db: &impl ConnectionTrait) -> Result<Vec<OrganizationId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::VerifiedAt.is_not_null())
        .into_tuple()
        .all(db)
        .await?)
}
