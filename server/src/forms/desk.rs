//! Staff decide on postings, take them and give them back.

use super::next::Next;
use super::post::Post;
use app::forms::{Made, sent};
use app::routes::paths::{self, query_pairs, query_string};
use model::closed::Closed;
use model::machine::MoveForm;
use model::moderation::{BulkAct, DeskAct};
use model::opportunities::Move;
use model::{FieldProblem, OpportunityId, Problem};
use portal::{Result, moderation};

/// As many as a page of the queue has.
const CHOSEN_MAX: usize = 50;

/// A decision, or one of the other forms of a posting's page.
pub async fn posting(post: &Post) -> Result<Next> {
    let id: OpportunityId = post.path("id")?;
    let (portal, staff) = (&post.site.portal, post.moderator()?);
    let Ok(done) = post.which::<DeskAct>() else {
        return decide(post, id).await;
    };
    match done {
        DeskAct::Take => moderation::take(portal, &staff, id).await?,
        DeskAct::GiveBack => moderation::give_back(portal, &staff, id).await?,
        DeskAct::Undo => moderation::undo(portal, &staff, id).await?,
    }
    let path = paths::desk_posting(post.language, id);
    Ok(told(post, path, done.code(), id))
}

/// Leads to the next posting that waits, so that a queue is worked off without going back; from what readers have reported, back to the
/// reports.
async fn decide(post: &Post, id: OpportunityId) -> Result<Next> {
    let form: MoveForm = post.form();
    let next = moderation::decide(&post.site.portal, &post.moderator()?, id, &form).await?;
    let path = match next {
        _ if moderation::is_of_reports(&form) => paths::desk_inquiries(post.language),
        Some(next) => paths::desk_posting(post.language, next),
        None => paths::desk(post.language),
    };
    let act = Move::from_code(form.act.trim());
    Ok(told(post, path, act.map_or("", Closed::code), id))
}

/// To a page that says what was done to which posting, with the list that led to it.
fn told(post: &Post, path: String, done: &str, id: OpportunityId) -> Next {
    let asked = query_pairs(post.uri().query().unwrap_or_default());
    let from = Some(("from", sent(&asked, "from"))).filter(|(_, from)| !from.is_empty());
    let pairs = [("done", done.to_owned()), ("of", id.to_string())];
    Next::page(path + &query_string(pairs.into_iter().chain(from)))
}

/// The same with several postings of the queue.
pub async fn several(post: &Post) -> Result<Next> {
    let staff = post.moderator()?;
    let act: BulkAct = post.act()?;
    let chosen = post.all().remove("chosen").unwrap_or_default();
    let chosen: Vec<_> = chosen
        .iter()
        .filter_map(|one| {
            let (id, version) = one.split_once(':')?;
            Some((id.parse().ok()?, version.to_owned()))
        })
        .take(CHOSEN_MAX)
        .collect();
    if chosen.is_empty() {
        return Err(Problem::field("chosen", FieldProblem::Missing).into());
    }
    let portal = &post.site.portal;
    let results = moderation::bulk(portal, &staff, act, &chosen, post.language).await?;
    Ok(Next::Show(Made::Bulk(act, results)))
}
