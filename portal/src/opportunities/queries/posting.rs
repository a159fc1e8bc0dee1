use super::super::commands::is_over;
use super::super::entities::opportunities::{Entity, Model};
use super::super::{Text, notes, rights};
use super::assemble::{Sight, assemble};
use crate::error::Result;
use crate::journal;
use crate::organizations::entities::heads::heads;
use crate::organizations::entities::organizations::verified;
use crate::{Portal, Poster};
use model::closed::Closed;
use model::machine::Machine;
use model::moderation::checklist;
use model::opportunities::{
    Field, Party, PostingDetails, Preview, Step, Voice, listed_until, problems_of_step,
};
use model::organizations::OrganizationHead;
use model::time::parse_day;
use model::{Language, OpportunityId, OrganizationId, Problem};
use sea_orm::EntityTrait;

/// A posting as its poster works on it; six queries, seven for staff who correct an import.
///
/// # Errors
/// `NotFound` for what the poster may not edit.
pub async fn posting(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    language: Language,
) -> Result<PostingDetails> {
    let db = portal.read();
    let today = portal.today();
    let row = editable(portal, poster, id).await?;
    let draft = row.draft()?;
    let problems = rights::problems(poster, &row, &draft, today);
    let steps_done = Step::ALL
        .iter()
        .copied()
        .filter(|step| problems_of_step(&problems, row.kind, *step).is_empty())
        .collect();
    let mut offered: Vec<OrganizationId> = rights::organizations(poster).collect();
    offered.extend(rights::came_from(&row));
    if poster.reader().may_correct(&row) {
        // An import did not dare to say which of them it is.
        offered.extend(verified(db).await?);
    }
    let mut organizations: Vec<OrganizationHead> =
        heads(db, offered, language).await?.into_values().collect();
    organizations.sort_by(|a, b| a.name.text.cmp(&b.name.text));
    Ok(PostingDetails {
        id,
        kind: row.kind,
        title: draft.title().shown(language),
        state: row.state(),
        stage: row.state().stage(),
        version: row.version,
        problems,
        organizations,
        may_post_for_school: rights::may_post_for_school(poster),
        notes: notes::of_opportunity(db, id).await?,
        timeline: journal::of_opportunity(db, id).await?,
        may_delete: row.poster_id == poster.id() && !rights::is_staffs_business(&row),
        offers: row.state().offers(Party::Poster, is_over(&row, today)),
        apply_by: row
            .apply_by
            .or_else(|| parse_day(draft.get(Field::ApplyBy)))
            .filter(|day| listed_until(&draft, row.kind, *day).is_none()),
        steps_done,
        draft,
        today,
    })
}

/// The newest revision as others will see it, complete or not; three queries.
///
/// # Errors
/// `NotFound` for what the poster may not edit.
pub async fn preview(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    language: Language,
) -> Result<Preview> {
    let db = portal.read();
    let today = portal.today();
    let row = editable(portal, poster, id).await?;
    let text = Text::newest(&row, today)?;
    let heads = heads(db, text.outline.organization, language).await?;
    let sight = Sight {
        language,
        today,
        is_mine: true,
        sees_members_detail: true,
        updated_at: row.updated_at,
    };
    let content = text.draft.check(row.kind, today);
    Ok(Preview {
        id,
        version: row.version,
        details: assemble(portal, &row, &text, &heads, Vec::new(), &sight).await?,
        voice: Voice::of(row.kind, &text.draft),
        problems: rights::problems(poster, &row, &text.draft, today),
        checklist: content
            .map(|content| checklist(&text.draft, &content, today))
            .unwrap_or_default(),
        draft: text.draft,
        state: row.state(),
    })
}

async fn editable(portal: &Portal, poster: &Poster, id: OpportunityId) -> Result<Model> {
    let row = Entity::find_by_id(id).one(portal.read()).await?;
    Ok(row
        .filter(|row| poster.reader().may_edit(row))
        .ok_or(Problem::NotFound)?)
}
