use crate::error::Result;
use model::accounts::Role;
use model::school::MailDomain;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_domains")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub domain: String,
    pub role: Role,
    pub subdomains: bool,
}

impl ActiveModelBehavior for ActiveModel {}

/// Every domain, by name.
pub(crate) async fn domains(db: &impl ConnectionTrait) -> Result<Vec<MailDomain>> {
    let rows = Entity::find().order_by_asc(Column::Domain).all(db).await?;
    let read = rows.into_iter().map(|row| MailDomain {
        domain: row.domain,
        role: row.role,
        subdomains: row.subdomains,
    });
    Ok(read.collect())
}
