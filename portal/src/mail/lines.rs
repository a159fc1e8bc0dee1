//! What a mail of notices says, read when it is sent.

use crate::Portal;
use crate::Reader;
use crate::access::{PostingScope, readers};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::notifications::entity::{self as notices, Model as Notice};
use crate::notifications::told;
use crate::opportunities::entities::{notes, opportunities};
use crate::opportunities::summaries;
use crate::register::entities::claims;
use crate::saved_searches::entities::matches;
use crate::store::Tx;
use model::mail::{Found, Line};
use model::notifications::About;
use model::time::day_in_japan;
use model::{Language, MailId, OpportunityId, PersonId, SavedSearchId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashSet;

/// Postings that a letter shows of what one saved search found.
const SHOWN: usize = 20;

/// The notices of a mail, oldest first, with titles in this language. What is gone or was looked at meanwhile is left out, and
/// nothing is told twice.
pub(super) async fn lines_of(portal: &Portal, id: MailId, language: Language) -> Result<Vec<Line>> {
    let db = portal.read();
    let rows = notices::Entity::find()
        .filter(notices::Column::MailId.eq(id))
        .order_by_asc(notices::Column::At)
        .order_by_asc(notices::Column::Id)
        .all(db)
        .await?;
    let Some(person) = rows.first().map(|row| row.person_id) else {
        return Ok(Vec::new());
    };
    let told = told(db, person, rows, language).await?;
    let mut lines = Vec::new();
    let mut searches = HashSet::new();
    for one in told {
        let mut line = Line {
            at: one.at,
            about: one.about,
            message: String::new(),
            reason: None,
            found: Found::default(),
        };
        match &line.about {
            About::Gone => continue,
            About::Account { .. }
            | About::Admission { .. }
            | About::NewName
            | About::Inquiry { .. }
            | About::Graduation { .. }
            | About::Organization { .. }
            | About::Claim { at_desk: true, .. } => {}
            About::Claim { id, .. } => {
                let claim = claims::Entity::find_by_id(*id).one(db).await?;
                line.message = claim.map(|claim| claim.answer).unwrap_or_default();
            }
            About::Request { message, .. } => line.message.clone_from(message),
            About::Posting { id, .. } => add_note(portal, *id, &mut line).await?,
            About::SavedSearch { id: search, .. } => {
                if !searches.insert(*search) {
                    continue;
                }
                line.found = found(portal, person, id, *search, language).await?;
                if line.found.postings.is_empty() {
                    continue;
                }
            }
        }
        lines.push(line);
    }
    Ok(lines)
}

/// What was written to the reader with it.
async fn add_note(portal: &Portal, posting: OpportunityId, line: &mut Line) -> Result<()> {
    let note = notes::Entity::find()
        .filter(notes::Column::OpportunityId.eq(posting))
        .filter(notes::Column::At.eq(line.at))
        .one(portal.read())
        .await?;
    if let Some(note) = note {
        line.message = note.text;
        line.reason = note.reason;
    }
    Ok(())
}

/// The postings that this mail tells of for the first time and that its reader may read now, the newest first.
async fn found(
    portal: &Portal,
    person: PersonId,
    mail: MailId,
    search: SavedSearchId,
    language: Language,
) -> Result<Found> {
    let db = portal.read();
    let Some(reader) = people::Entity::find_by_id(person).one(db).await? else {
        return Ok(Found::default());
    };
    let readers = readers(
        db,
        vec![(person, reader.role, reader.verification.is_verified())],
    );
    let reader = readers.await?.remove(&person);
    let reader = reader.unwrap_or_else(Reader::guest);
    let readable = opportunities::Entity::find()
        .open_on(portal.today())
        .readable_by(&reader)
        .ids();
    let of_mail = matches::Entity::find()
        .filter(matches::Column::SavedSearchId.eq(search))
        .filter(matches::Column::MailId.eq(mail))
        .filter(matches::Column::SeenAt.is_null())
        .filter(matches::Column::OpportunityId.in_subquery(readable))
        .order_by_desc(matches::Column::At)
        .all(db)
        .await?;
    let ids: Vec<OpportunityId> = of_mail.iter().map(|row| row.opportunity_id).collect();
    let shown = &ids[..ids.len().min(SHOWN)];
    let rows = opportunities::in_order(db, shown).await?;
    Ok(Found {
        postings: summaries(db, &rows, language, portal.today()).await?,
        more: u32::try_from(ids.len() - shown.len()).unwrap_or(u32::MAX),
    })
}

/// Notes which postings this mail tells of, so that no other tells of them too.
pub(super) async fn stamp(tx: &Tx, mail: MailId, notices: &[Notice]) -> Result<()> {
    for notice in notices {
        let Some((search, _)) = notice.about::<SavedSearchId>() else {
            continue;
        };
        // What belongs to a later digest is told then.
        let has_come = Condition::any()
            .add(matches::Column::DigestOn.is_null())
            .add(matches::Column::DigestOn.lte(day_in_japan(notice.at)));
        matches::Entity::update_many()
            .col_expr(matches::Column::MailId, Expr::value(mail))
            .filter(matches::Column::SavedSearchId.eq(search))
            .filter(matches::Column::SeenAt.is_null())
            .filter(matches::Column::MailId.is_null())
            .filter(has_come)
            .exec(tx.db())
            .await?;
    }
    Ok(())
}
