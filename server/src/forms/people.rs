//! Staff invite and verify people.

use super::next::Next;
use super::post::Post;
use app::forms::Made;
use app::routes::paths::{self, query_pairs, query_string};
use model::accounts::{PastedForm, PeopleForm, PersonAct};
use model::closed::Closed;
use model::moderation::Registered;
use model::{PersonId, Problem};
use portal::accounts::Invited;
use portal::{Moderator, Result, accounts, admissions};

pub async fn people(post: &Post) -> Result<Next> {
    let moderator = post.moderator()?;
    match post.which()? {
        PeopleForm::Invite => invite(post, &moderator).await,
        PeopleForm::Person => act(post, &moderator).await,
        PeopleForm::Suspend => suspend(post, &moderator).await,
        PeopleForm::Pasted => pasted(post, &moderator).await,
    }
}

async fn invite(post: &Post, moderator: &Moderator) -> Result<Next> {
    let invited = accounts::invite(&post.site.portal, moderator, &post.form()).await?;
    Ok(Next::Show(link(post, moderator, &invited).await?))
}

async fn pasted(post: &Post, moderator: &Moderator) -> Result<Next> {
    let form: PastedForm = post.form();
    let list = form.check().map_err(Problem::from)?;
    let done = admissions::admit_pasted(&post.site.portal, moderator, list).await?;
    Ok(Next::Show(Made::Pasted(done)))
}

async fn act(post: &Post, moderator: &Moderator) -> Result<Next> {
    let person: PersonId = post.field("person")?;
    let portal = &post.site.portal;
    let done = match post.act()? {
        PersonAct::Verify => {
            accounts::verify_person(portal, moderator, &post.form()).await?;
            Registered::Verify
        }
        // It is asked why first.
        PersonAct::Disable => return suspend(post, moderator).await,
        PersonAct::Enable => {
            accounts::enable_person(portal, moderator, person).await?;
            Registered::Enable
        }
        PersonAct::SeeName => {
            accounts::see_name(portal, moderator, &post.form()).await?;
            Registered::SeeName
        }
        PersonAct::Link | PersonAct::Password => {
            let invited = accounts::renew_invitation(portal, moderator, person).await?;
            return Ok(Next::Show(link(post, moderator, &invited).await?));
        }
    };
    Ok(told(post, done, person))
}

async fn suspend(post: &Post, moderator: &Moderator) -> Result<Next> {
    accounts::disable_person(&post.site.portal, moderator, &post.form()).await?;
    Ok(told(post, Registered::Disable, post.field("person")?))
}

/// Back to the same list, which says what was done to whom.
fn told(post: &Post, done: Registered, person: PersonId) -> Next {
    let asked = query_pairs(post.uri().query().unwrap_or_default());
    let list = asked
        .into_iter()
        .filter(|(name, _)| ["q", "role", "page"].contains(&name.as_str()));
    let told = [("done", done.code().to_owned()), ("of", person.to_string())];
    let told = told.map(|(name, value)| (name.to_owned(), value));
    let path = paths::desk_people(post.language);
    Next::page(path + &query_string(told.into_iter().chain(list)))
}

/// The link opens in the language of the one who was asked to send it on.
async fn link(post: &Post, moderator: &Moderator, invited: &Invited) -> Result<Made> {
    let portal = &post.site.portal;
    let person = accounts::person(portal, moderator, invited.person, post.language).await?;
    Ok(Made::Invitation {
        name: person.name,
        link: format!(
            "{}{}",
            post.site.base_url.as_str(),
            paths::invitation(post.language, &invited.token)
        ),
    })
}
