mod departing;
mod guesses;
mod handing;
mod invitations;
mod known;
mod leaving;
mod people;
mod proving;
mod recovery;
mod roles;
mod sessions;
mod settings;
mod sign_in;
mod standing;

use super::entities::people as table;
use super::{Client, NewSession, hash_password, prove, resume, sign_in as sign_in_from};
use crate::testing::Sandbox;
use crate::{Portal, Result as Answer, SignedIn};
use model::accounts::{PasswordForm, SignInForm};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

const PASSWORD: &str = "けさは川べりを歩いて来ました。";
const ANOTHER: &str = "the tide turns at half past six";

/// Gives somebody of the sandbox the password [`PASSWORD`].
async fn give_password(sandbox: &Sandbox, person: &SignedIn) {
    let hash = hash_password(&sandbox.portal, PASSWORD).await.unwrap();
    table::Entity::update_many()
        .col_expr(table::Column::PasswordHash, Expr::value(hash))
        .filter(table::Column::Id.eq(person.id()))
        .exec(sandbox.portal.read())
        .await
        .unwrap();
}

fn typed(email: &str, password: &str) -> SignInForm {
    SignInForm {
        email: email.to_owned(),
        password: password.to_owned(),
    }
}

fn chosen(password: &str) -> PasswordForm {
    PasswordForm {
        current: String::new(),
        password: password.to_owned(),
        again: password.to_owned(),
    }
}

fn change(current: &str, new: &str) -> PasswordForm {
    PasswordForm {
        current: current.to_owned(),
        ..chosen(new)
    }
}

/// Signs in with a browser of this name.
async fn sign_in_with(portal: &Portal, form: &SignInForm, user_agent: &str) -> Answer<NewSession> {
    let client = Client {
        user_agent: user_agent.to_owned(),
        ..Client::default()
    };
    sign_in_from(portal, form, &client).await
}

/// Signs in with [`PASSWORD`].
async fn sign_in(portal: &Portal, person: &SignedIn) -> NewSession {
    sign_in_with(portal, &typed(&person.viewer().email, PASSWORD), "Firefox")
        .await
        .unwrap()
}

/// Types the present password and changes it, as the form does.
async fn change_password(portal: &Portal, person: &SignedIn, form: &PasswordForm) -> Answer<()> {
    form.check()?;
    let proven = prove(portal, person, &form.current).await?;
    super::change_password(portal, &proven, form).await
}

/// Types the present password and leaves.
async fn depart(portal: &Portal, person: &SignedIn, password: &str) -> Answer<()> {
    let proven = prove(portal, person, password).await?;
    super::depart(portal, &proven).await
}

async fn is_signed_in(portal: &Portal, session: &NewSession) -> bool {
    resume(portal, &session.token).await.unwrap().is_some()
}
