use super::super::entities::opportunities::Model;
use super::super::rights::{check_kind, may_post_for_school, organizations};
use super::begun::{begun_already, new_id};
use super::room::check_room;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows;
use crate::store::Tx;
use crate::{Portal, Poster};
use model::closed::Closed;
use model::opportunities::Verb;
use model::opportunities::{Draft, Field, Kind, StartForm, Visibility};
use model::{FieldProblem, OpportunityId, OrganizationId, Problem};

/// The key of a form that begins a posting: however often the form is sent, one is begun.
pub fn form_key(portal: &Portal) -> String {
    portal.new_id().simple().to_string()
}

/// Begins a posting; what the portal already knows is filled in. A form sent twice makes one posting.
///
/// # Errors
/// `Invalid` for a kind that does not exist, `NotAllowed` for one that the poster may not post;
/// `TooManyDrafts` and `TooManyOrganizationDrafts` when there are as many unfinished ones as may be.
pub async fn start(portal: &Portal, poster: &Poster, form: &StartForm) -> Result<OpportunityId> {
    let kind = match form.kind.trim() {
        "" => return Err(Problem::field("kind", FieldProblem::Missing).into()),
        typed => Kind::from_code(typed)
            .ok_or_else(|| Problem::field("kind", FieldProblem::NotAChoice))?,
    };
    check_kind(poster, kind)?;
    let mut tx = portal.write().await?;
    // Two requests of one person must neither begin the same twice nor slip through the limit together.
    people::lock(&tx, poster.id()).await?;
    let draft = first_draft(portal, poster, kind);
    let key = form.key.trim();
    if let Some(begun) = begun_already(&tx, poster, key, kind, &draft).await? {
        return Ok(begun);
    }
    let mut row = new_row(&tx, poster, kind, &draft)?;
    row.id = new_id(&tx, poster, key).await?;
    check_room(&tx, poster, row.organization_id).await?;
    rows::insert_all(tx.db(), vec![row.clone()]).await?;
    tx.record(Entry::new(Some(poster.id()), row.id, Verb::Began))
        .await?;
    tx.commit().await?;
    Ok(row.id)
}

/// A draft of this person, not yet written.
pub(super) fn new_row(tx: &Tx, poster: &Poster, kind: Kind, draft: &Draft) -> Result<Model> {
    let typed: Option<OrganizationId> = draft.get(Field::Organization).trim().parse().ok();
    let id = OpportunityId(tx.portal().new_id());
    Ok(Model {
        organization_id: typed.filter(|id| poster.edits(*id)),
        ..Model::begun(id, kind, poster.id(), draft, tx.now())?
    })
}

/// What is so unless somebody says otherwise.
fn first_draft(portal: &Portal, poster: &Poster, kind: Kind) -> Draft {
    let mut draft = Draft::default()
        .with(Field::OriginalLanguage, poster.language().code())
        .with(Field::Visibility, Visibility::Public.code())
        .with(Field::AsOf, portal.today().to_string());
    if kind != Kind::OverseasProgram {
        draft.set(Field::Country, "JP");
    }
    let mut own = organizations(poster);
    if let (Some(only), None, false) = (own.next(), own.next(), may_post_for_school(poster)) {
        draft.set(Field::Organization, only.to_string());
    }
    draft
}
