//! One posting on the desk.

use crate::accounts;
use crate::error::{Fault, Result};
use crate::inquiries::reports_of;
use crate::journal;
use crate::moderation;
use crate::opportunities::entities::opportunities::{Entity, Model};
use crate::opportunities::{Sight, Text, assemble, is_staffs_business, notes, undoable_until};
use crate::organizations;
use crate::organizations::entities::heads::heads;
use crate::{Moderator, Portal};
use chrono::NaiveDate;
use model::moderation::Desk;
use model::opportunities::{Change, Field, Revision};
use model::{Language, OpportunityId, Problem};
use sea_orm::{ConnectionTrait, EntityTrait};

/// One posting with everything staff decide by; about fifteen queries, for one person at a time.
///
/// # Errors
/// `NotFound` for drafts that were never handed in.
pub async fn desk(
    portal: &Portal,
    moderator: &Moderator,
    id: OpportunityId,
    language: Language,
) -> Result<Desk> {
    let db = portal.read();
    let today = portal.today();
    let row = Entity::find_by_id(id)
        .one(db)
        .await?
        .filter(is_staffs_business)
        .ok_or(Problem::NotFound)?;
    let is_mine = moderator.reader().is_own(&row);
    let text = text_to_judge(&row, today)?;
    let heads = heads(db, text.outline.organization, language).await?;
    let organization = match text.outline.organization {
        Some(id) => organizations::details_of(db, id, language).await?,
        None => None,
    };
    let poster = accounts::facts(db, &[row.poster_id], language).await?.pop();
    let poster = poster.ok_or_else(|| Fault::new(format_args!("posting {id} has no poster")))?;
    let sight = Sight {
        language,
        today,
        is_mine,
        sees_members_detail: true,
        updated_at: row.updated_at,
    };
    let owner = moderation::cases::owners(db, vec![id]).await?.remove(&id);
    Ok(Desk {
        id,
        version: row.version,
        state: row.state(),
        poster,
        organization,
        checklist: moderation::findings(&row, &text.draft, today),
        changes: changes(db, &row, language).await?,
        notes: notes::of_opportunity(db, id).await?,
        timeline: journal::of_opportunity(db, id).await?,
        is_mine,
        may_edit: moderator.reader().may_edit(&row),
        next: moderation::next(portal, moderator, row.submitted_at, id).await?,
        reports: reports_of(db, id, language).await?,
        is_owned: owner.as_ref().is_some_and(|(of, _)| *of == moderator.id()),
        owner: owner.map(|(_, name)| name),
        undo_until: undoable_until(db, moderator.id(), &row, portal.now()).await?,
        details: assemble(portal, &row, &text, &heads, Vec::new(), &sight).await?,
    })
}

/// What waits is judged as it waits; an edit still in work is its poster's own business.
fn text_to_judge(row: &Model, today: NaiveDate) -> Result<Text> {
    if row.revision != Revision::InReview
        && let Some(published) = Text::published(row)?
    {
        return Ok(published);
    }
    Text::newest(row, today)
}

/// What an edit changes. Organizations are shown by name: an id tells staff nothing.
async fn changes(
    db: &impl ConnectionTrait,
    row: &Model,
    language: Language,
) -> Result<Vec<Change>> {
    let Some(published) = row.published_draft()? else {
        return Ok(Vec::new());
    };
    if row.revision != Revision::InReview {
        return Ok(Vec::new());
    }
    let mut changes = row.draft()?.changes_since(&published, row.kind);
    for change in &mut changes {
        if change.field == Field::Organization {
            let both = [&mut change.before, &mut change.after];
            let ids = both.iter().filter_map(|typed| typed.trim().parse().ok());
            let heads = heads(db, ids, language).await?;
            for typed in both {
                let head = typed.trim().parse().ok().and_then(|id| heads.get(&id));
                if let Some(head) = head {
                    typed.clone_from(&head.name.text);
                }
            }
        }
    }
    Ok(changes)
}
