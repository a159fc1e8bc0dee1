//! People bring organizations and join them, and owners say who belongs to theirs.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::closed::Closed;
use model::organizations::{
    ColleagueAct, JoinForm, MemberRole, MembersForm, Proof, RequestForm, RequestMove,
};
use model::{OrganizationId, PersonId, RequestId};
use portal::Result;
use portal::organizations::{members, requests};

pub async fn join(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.representative()?);
    let id = match post.which()? {
        JoinForm::Ask => {
            let organization: OrganizationId = post.field("organization")?;
            requests::ask(portal, &person, organization).await?
        }
        JoinForm::Bring => requests::bring(portal, &person, &post.form()).await?,
    };
    Ok(Next::page(paths::join_request(post.language, id)))
}

pub async fn request(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.representative()?);
    let id: RequestId = post.path("id")?;
    // Somebody else's does not exist, whatever is sent to it.
    requests::one(portal, &person, id, post.language).await?;
    let done: RequestForm = post.which()?;
    match done {
        RequestForm::Code => requests::send_code(portal, &person, id, &post.form()).await?,
        RequestForm::Confirm => requests::confirm_code(portal, &person, id, &post.form()).await?,
        RequestForm::Record => {
            requests::look_for(portal, &person, id, Proof::Record, &post.site.world).await?;
        }
        RequestForm::File => {
            requests::look_for(portal, &person, id, Proof::File, &post.site.world).await?;
        }
        RequestForm::Move => {
            let act = requests::act(portal, &person, id, &post.form()).await?;
            if act == RequestMove::Withdraw {
                let join = paths::join_organization(post.language);
                return Ok(Next::page(format!("{join}?done={}", act.code())));
            }
        }
    }
    Ok(Next::done(paths::join_request(post.language, id), done))
}

pub async fn of_organization(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    let slug: String = post.path("slug")?;
    // To everybody else there are no such people.
    members::members(portal, person, &slug, post.language).await?;
    let done: MembersForm = post.which()?;
    match done {
        MembersForm::Invite => members::invite(portal, person, &slug, &post.form()).await?,
        MembersForm::Uninvite => {
            members::uninvite(portal, person, &slug, &post.one("email")).await?;
        }
        MembersForm::Role => {
            let whom: PersonId = post.field("person")?;
            let role: MemberRole = post.choice("member_role")?;
            members::set_role(portal, person, &slug, whom, role).await?;
        }
        MembersForm::Remove => {
            let whom: PersonId = post.field("person")?;
            members::remove(portal, person, &slug, whom).await?;
        }
        MembersForm::Leave => {
            members::leave(portal, person, &slug).await?;
            return Ok(Next::page(paths::account(post.language)));
        }
        MembersForm::Decide => {
            let id: RequestId = post.field("request")?;
            requests::decide_as_owner(portal, person, id, &post.form()).await?;
        }
    }
    Ok(Next::done(paths::members(post.language, &slug), done))
}

pub async fn colleague(post: &Post) -> Result<Next> {
    let token: String = post.path("token")?;
    let portal = &post.site.portal;
    members::invitation(portal, &token, post.language).await?;
    let done: ColleagueAct = post.which()?;
    let slug = members::accept(portal, &post.representative()?, &token).await?;
    Ok(Next::done(paths::members(post.language, &slug), done))
}
