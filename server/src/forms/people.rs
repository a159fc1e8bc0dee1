//! Staff invite and verify people.

use super::next::Next;
use super::post::Post;
use app::forms::Made;
use app::routes::paths;
use axum::response::Response;
use model::{FieldProblem, PersonId, Problem};
use portal::accounts::Invited;
use portal::{Result, accounts};

pub async fn people(post: Post) -> Response {
    let outcome = match post.one("form").as_str() {
        "invite" => invite(&post).await,
        _ => act(&post).await,
    };
    post.finish(outcome).await
}

async fn invite(post: &Post) -> Result<Next> {
    let invited = accounts::invite(&post.site.portal, &post.moderator()?, &post.form()).await?;
    Ok(Next::Show(link(post, &invited)))
}

async fn act(post: &Post) -> Result<Next> {
    let moderator = post.moderator()?;
    let person: PersonId = post.field("person")?;
    let portal = &post.site.portal;
    let act = post.one("act");
    match act.as_str() {
        "verify" => accounts::verify_person(portal, &moderator, person).await?,
        "disable" => accounts::disable_person(portal, &moderator, person).await?,
        "enable" => accounts::enable_person(portal, &moderator, person).await?,
        "link" | "password" => {
            let invited = accounts::renew_invitation(portal, &moderator, person).await?;
            return Ok(Next::Show(link(post, &invited)));
        }
        _ => return Err(Problem::field("act", FieldProblem::NotAChoice).into()),
    }
    Ok(Next::page(format!(
        "{}?done={act}",
        paths::desk_people(post.language)
    )))
}

/// The link opens in the language of the one who was asked to send it on.
fn link(post: &Post, invited: &Invited) -> Made {
    Made::Invitation {
        link: format!(
            "{}{}",
            post.site.base_url.as_str(),
            paths::invitation(post.language, &invited.token)
        ),
    }
}
