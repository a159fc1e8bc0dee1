use super::super::entity::{Column, Entity};
use super::super::logos;
use super::super::picture::rewritten;
use super::super::{ROW, THE_SCHOOL};
use super::change::locked;
use crate::blocking::on_blocking_thread;
use crate::digest::digest;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Admin, Portal};
use model::school::Verb;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Shows this picture as the school's logo from now on.
///
/// # Errors
/// `Invalid` for what is no PNG picture, or a larger one than is taken.
pub async fn set_logo(portal: &Portal, admin: &Admin, sent: Vec<u8>) -> Result<()> {
    let png = on_blocking_thread(move || Ok(rewritten(&sent)?)).await?;
    let hash = digest(&png);
    let mut tx = portal.write().await?;
    let row = locked(&tx).await?;
    if row.logo.as_ref() == Some(&hash) {
        return Ok(());
    }
    // One is shown, and nobody asks for the others.
    logos::Entity::delete_many().exec(tx.db()).await?;
    let picture = logos::Model {
        hash: hash.clone(),
        png,
    };
    insert_all(tx.db(), vec![picture]).await?;
    set(&tx, Some(hash)).await?;
    tx.record(Entry::new(Some(admin.id()), THE_SCHOOL, Verb::LogoChanged))
        .await?;
    tx.commit().await
}

/// Shows no logo any more; a second time changes nothing.
///
/// # Errors
/// Only faults.
pub async fn remove_logo(portal: &Portal, admin: &Admin) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = locked(&tx).await?;
    if row.logo.is_none() {
        return Ok(());
    }
    logos::Entity::delete_many().exec(tx.db()).await?;
    set(&tx, None).await?;
    tx.record(Entry::new(Some(admin.id()), THE_SCHOOL, Verb::LogoRemoved))
        .await?;
    tx.commit().await
}

/// What administrators say stays, with its version: forms that are open keep their place, and the name of the settings its.
async fn set(tx: &Tx, logo: Option<String>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Logo, Expr::value(logo))
        .filter(Column::Id.eq(ROW))
        .exec(tx.db())
        .await?;
    Ok(())
}
