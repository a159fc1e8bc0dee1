//! A password that was forgotten: whoever reads the mails of an account's address may choose a new one.

use super::super::client::Client;
use super::super::entities::people;
use super::super::guesses;
use super::depart::may_return;
use super::invite::make_link;
use crate::Portal;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use chrono::TimeDelta;
use model::Language;
use model::accounts::{ForgottenForm, Verb};
use model::mail::Facts;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// How long a mailed link for a new password works. ASVS 6.5.5 asks for 10 minutes; some mail servers keep a mail from a
/// sender that they do not know for longer than that.
pub const PASSWORD_LINK: TimeDelta = TimeDelta::minutes(30);

/// Mails a link to whoever has this address, also where they have left by themselves and not long ago: the link brings them back.
/// The answer is the same whether there is such an account: to an address without one, and to one whose account has ended, a mail
/// goes as well, which says so there and nowhere else. Links made before go on working.
///
/// # Errors
/// `Invalid`; `TooOften`, counted alike for every address.
pub async fn forgotten(
    portal: &Portal,
    form: &ForgottenForm,
    client: &Client,
    language: Language,
) -> Result<()> {
    let email = form.check()?;
    guesses::begin_forgotten(portal, &email, client).await?;
    let mut tx = portal.write().await?;
    let person = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let may_return = match &person {
        Some(person) => may_return(tx.db(), person, tx.now()).await?,
        None => false,
    };
    match person {
        Some(person) if may_return => {
            let token = make_link(&tx, person.id, PASSWORD_LINK).await?;
            let post = Post::to(&person, Facts::PasswordLink { token });
            mail::write(&tx, post.for_so_long(PASSWORD_LINK)).await?;
            tx.record(Entry::new(None, person.id, Verb::LinkAsked))
                .await?;
        }
        known => {
            let facts = match known {
                Some(_) => Facts::AccountEnded,
                None => Facts::NoAccount,
            };
            let post = Post {
                person: None,
                address: email.as_str().to_owned(),
                language,
                facts,
                life: Some(PASSWORD_LINK),
            };
            let id = mail::write(&tx, post).await?;
            tx.record(Entry::new(None, id, model::mail::Verb::Written))
                .await?;
        }
    }
    tx.commit().await
}
