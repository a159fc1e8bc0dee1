use super::super::Text;
use super::super::entities::opportunities::Model;
use super::super::summaries::summary;
use crate::Portal;
use crate::accounts::entities::people;
use crate::error::{Fault, Result};
use crate::organizations::entities::heads::Heads;
use chrono::{DateTime, NaiveDate, Utc};
use model::Language;
use model::closed::Closed;
use model::opportunities::{Field, OpportunityDetails, OpportunitySummary};
use model::time::parse_day;
use sea_orm::EntityTrait;

/// Who looks at a posting, and when.
pub(crate) struct Sight {
    pub language: Language,
    pub today: NaiveDate,
    pub is_mine: bool,
    pub sees_members_detail: bool,
    pub updated_at: DateTime<Utc>,
}

/// The posting's page from one of its revisions; one query, for the poster.
pub(crate) async fn assemble(
    portal: &Portal,
    row: &Model,
    text: &Text,
    heads: &Heads,
    related: Vec<OpportunitySummary>,
    sight: &Sight,
) -> Result<OpportunityDetails> {
    let poster = people::Entity::find_by_id(row.poster_id)
        .one(portal.read())
        .await?;
    let poster =
        poster.ok_or_else(|| Fault::new(format_args!("posting {} has no poster", row.id)))?;
    let is_imported = row.source.is_some() || poster.is_import();
    let outline = &text.outline;
    let body = outline.body.shown(sight.language);
    let has_members_detail = !outline.members_detail.is_empty();
    let members_detail_html = if has_members_detail && sight.sees_members_detail {
        Some(portal.renderer().html(&outline.members_detail).await?)
    } else {
        None
    };
    Ok(OpportunityDetails {
        summary: summary(row, outline, heads, sight.language, sight.today),
        body_html: portal.renderer().html(&body.text).await?,
        body_language: body.language,
        original_language: Language::from_code(text.draft.get(Field::OriginalLanguage).trim())
            .unwrap_or(body.language),
        facts: text.draft.facts(row.kind, None),
        members_detail_html,
        members_detail_hidden: has_members_detail && !sight.sees_members_detail,
        poster_is_import: is_imported,
        // Who of the staff corrects what was imported is nobody's posting.
        poster_name: if is_imported {
            String::new()
        } else {
            poster.name
        },
        poster_role: poster.role,
        as_of: outline.as_of,
        unset: [Field::ApplyBy, Field::AsOf]
            .into_iter()
            .filter(|field| parse_day(text.draft.get(*field)).is_none())
            .filter(|field| *field != Field::ApplyBy || outline.has_deadline)
            .collect(),
        updated_at: sight.updated_at,
        source_url: row.source_url.clone(),
        stage: row.state().stage(),
        is_mine: sight.is_mine,
        related,
        today: sight.today,
    })
}
