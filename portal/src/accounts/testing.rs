//! What tests do with accounts.

use super::entities::people;
use super::{disable_person, hash_password};
use crate::error::Result;
use crate::{Moderator, Portal, SignedIn};
use model::PersonId;
use model::accounts::SuspendForm;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Gives somebody this password, without a mail.
pub async fn give_password(portal: &Portal, person: &SignedIn, password: &str) -> Result<()> {
    let hash = hash_password(portal, password).await?;
    people::Entity::update_many()
        .col_expr(people::Column::PasswordHash, Expr::value(hash))
        .filter(people::Column::Id.eq(person.id()))
        .exec(portal.read())
        .await?;
    Ok(())
}

/// Ends somebody's access for some reason.
pub async fn shut_out(portal: &Portal, staff: &Moderator, person: PersonId) -> Result<()> {
    let form = SuspendForm {
        person: person.to_string(),
        reason: "退職".to_owned(),
    };
    disable_person(portal, staff, &form).await
}
