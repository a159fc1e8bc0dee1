//! Staff invite and verify people.

use super::next::Next;
use super::post::Post;
use app::forms::Made;
use app::routes::paths;
use model::PersonId;
use model::accounts::{PeopleForm, PersonAct};
use model::moderation::Registered;
use portal::accounts::Invited;
use portal::{Moderator, Result, accounts};

pub async fn people(post: &Post) -> Result<Next> {
    let moderator = post.moderator()?;
    match post.which()? {
        PeopleForm::Invite => invite(post, &moderator).await,
        PeopleForm::Person => act(post, &moderator).await,
    }
}

async fn invite(post: &Post, moderator: &Moderator) -> Result<Next> {
    let invited = accounts::invite(&post.site.portal, moderator, &post.form()).await?;
    Ok(Next::Show(link(post, &invited)))
}

async fn act(post: &Post, moderator: &Moderator) -> Result<Next> {
    let person: PersonId = post.field("person")?;
    let portal = &post.site.portal;
    let done = match post.act()? {
        PersonAct::Verify => {
            accounts::verify_person(portal, moderator, person).await?;
            Registered::Verify
        }
        PersonAct::Disable => {
            accounts::disable_person(portal, moderator, person).await?;
            Registered::Disable
        }
        PersonAct::Enable => {
            accounts::enable_person(portal, moderator, person).await?;
            Registered::Enable
        }
        PersonAct::Link | PersonAct::Password => {
            let invited = accounts::renew_invitation(portal, moderator, person).await?;
            return Ok(Next::Show(link(post, &invited)));
        }
    };
    Ok(Next::done(paths::desk_people(post.language), done))
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
