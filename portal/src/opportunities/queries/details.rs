use super::super::entities::opportunities::{Entity, Model};
use super::super::entities::revisions;
use super::super::{Text, heads, in_order, summaries};
use super::assemble::{Sight, assemble};
use crate::bookmarks::stars;
use crate::discovery::readable_by;
use crate::error::Result;
use crate::organizations::entities::memberships;
use crate::{Portal, Reader};
use chrono::{DateTime, NaiveDate, Utc};
use model::opportunities::{OpportunityDetails, Publication};
use model::{Language, OpportunityId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many related postings a page shows.
const RELATED: usize = 4;

/// How somebody is tied to a posting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    None,
    /// Belongs to its organization.
    Member,
    /// May edit it.
    Editor,
}

/// A posting's page as this reader may see it; five queries, seven for somebody who has signed in.
///
/// # Errors
/// `NotFound` for what the reader may not see.
pub async fn details(
    portal: &Portal,
    reader: &Reader,
    id: OpportunityId,
    language: Language,
) -> Result<OpportunityDetails> {
    let db = portal.read();
    let today = portal.today();
    let row = Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Problem::NotFound)?;
    let tie = tie(db, reader, &row).await?;
    if !may_read(reader, &row, tie) {
        return Err(Problem::NotFound.into());
    }
    let text = match Text::published(&row)? {
        Some(text) => text,
        None => Text::newest(&row, today)?,
    };
    let related = related_rows(portal, reader, id, today).await?;
    let organizations = related
        .iter()
        .filter_map(|row| row.published_organization_id)
        .chain(text.outline.organization);
    let heads = heads(db, organizations, language).await?;
    let sight = Sight {
        language,
        today,
        is_mine: tie == Tie::Editor,
        sees_members_detail: reader.members() || tie != Tie::None,
        updated_at: approved_at(db, &row).await?,
    };
    let related = summaries::published(&related, &heads, language, today)?;
    let mut details = assemble(portal, &row, &text, &heads, related, &sight).await?;
    let own_star = row.state().is_readable().then_some(&mut details.summary);
    stars(db, reader, own_star.into_iter().chain(&mut details.related)).await?;
    Ok(details)
}

fn may_read(reader: &Reader, row: &Model, tie: Tie) -> bool {
    match tie {
        Tie::Editor => true,
        Tie::Member => row.state().is_readable(),
        Tie::None => row.state().is_readable() && (!row.members_only || reader.members()),
    }
}

async fn tie(db: &impl ConnectionTrait, reader: &Reader, row: &Model) -> Result<Tie> {
    let Some(person) = reader.id() else {
        return Ok(Tie::None);
    };
    let is_theirs_to_correct = row.source.is_some() && reader.is_staff();
    if row.poster_id == person || is_theirs_to_correct {
        return Ok(Tie::Editor);
    }
    let organizations = [row.organization_id, row.published_organization_id]
        .into_iter()
        .flatten();
    let memberships = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(person))
        .filter(memberships::Column::OrganizationId.is_in(organizations))
        .all(db)
        .await?;
    let belongs_to_published = memberships
        .iter()
        .any(|one| Some(one.organization_id) == row.published_organization_id);
    Ok(match memberships.iter().any(|one| one.role.posts()) {
        true => Tie::Editor,
        false if belongs_to_published => Tie::Member,
        false => Tie::None,
    })
}

/// Open postings like this one. A page without them is better than no page, so a fault of the
/// index is logged and nothing is shown.
async fn related_rows(
    portal: &Portal,
    reader: &Reader,
    id: OpportunityId,
    today: NaiveDate,
) -> Result<Vec<Model>> {
    let index = portal.index().clone();
    let readable = readable_by(portal.read(), reader).await?;
    let reach = readable.reach();
    let open_on = (today - NaiveDate::default()).num_days();
    let search = move || index.related(&id.to_string(), reach, open_on, RELATED);
    let found = match tokio::task::spawn_blocking(search).await {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => {
            tracing::error!(%error, %id, "no related postings");
            Vec::new()
        }
        Err(error) => {
            tracing::error!(%error, %id, "no related postings");
            Vec::new()
        }
    };
    let ids: Vec<OpportunityId> = found.iter().filter_map(|id| id.parse().ok()).collect();
    let mut rows = in_order(portal.read(), &ids).await?;
    // The index may be a moment behind.
    rows.retain(|row| row.publication == Publication::Open && readable.holds(row));
    Ok(rows)
}

/// When the text that readers see was approved.
async fn approved_at(db: &impl ConnectionTrait, row: &Model) -> Result<DateTime<Utc>> {
    let newest: Option<DateTime<Utc>> = revisions::Entity::find()
        .select_only()
        .column(revisions::Column::ApprovedAt)
        .filter(revisions::Column::OpportunityId.eq(row.id))
        .order_by_desc(revisions::Column::Number)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.or(row.published_at).unwrap_or(row.updated_at))
}
