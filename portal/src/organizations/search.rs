use super::entities::domains;
use super::entities::organizations::{Column, Entity};
use super::queries::{directory, summaries};
use super::twins::{self, Known};
use crate::Portal;
use crate::error::Result;
use model::organizations::{BringForm, CorporateNumber, Domain, OrganizationSummary};
use model::{Language, OrganizationId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// As many as are offered at once; more words find fewer.
const SHOWN: usize = 10;

/// Organizations by whatever is known of them: a corporate number, a domain, a web or e-mail address, a name or its reading.
///
/// # Errors
/// Only faults.
pub async fn find(
    portal: &Portal,
    typed: &str,
    language: Language,
) -> Result<Vec<OrganizationSummary>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let db = portal.read();
    if let Ok(number) = CorporateNumber::parse(typed) {
        let found = twins::certain(db, Some(number.as_str()), None).await?;
        return summaries(db, found.into_iter().collect(), language).await;
    }
    if let Ok(domain) = Domain::parse(typed) {
        let found = of_domain(db, &domain).await?;
        if !found.is_empty() {
            let rows = Entity::find()
                .filter(Column::Id.is_in(found))
                .order_by_asc(Column::Id)
                .all(db)
                .await?;
            return summaries(db, rows, language).await;
        }
    }
    let mut found = directory(portal, typed, 1, language).await?.items;
    found.truncate(SHOWN);
    Ok(found)
}

/// Organizations that may be the one that somebody is about to bring; nothing while its fields are wrong.
///
/// # Errors
/// Only faults.
pub async fn find_known(
    portal: &Portal,
    form: &BringForm,
    language: Language,
) -> Result<Vec<OrganizationSummary>> {
    let Ok(brought) = form.check() else {
        return Ok(Vec::new());
    };
    let db = portal.read();
    let known = Known::of(&brought.organization, brought.domain.as_ref());
    let twins = twins::twins(db, &known, None).await?;
    summaries(
        db,
        twins.into_iter().map(|(row, _)| row).collect(),
        language,
    )
    .await
}

/// Those to which a domain was proved to belong, and those whose website stands there.
async fn of_domain(db: &impl ConnectionTrait, domain: &Domain) -> Result<Vec<OrganizationId>> {
    let proved: Vec<OrganizationId> = domains::Entity::find_by_id(domain.as_str())
        .select_only()
        .column(domains::Column::OrganizationId)
        .into_tuple()
        .all(db)
        .await?;
    let has_it = Condition::any()
        .add(Column::Id.is_in(proved.clone()))
        .add(Column::Website.contains(domain.as_str()));
    let rows = Entity::find()
        .filter(Column::MergedInto.is_null())
        .filter(has_it)
        .all(db)
        .await?;
    let is_it = rows.into_iter().filter(|row| {
        let site = row.website.as_deref().and_then(Domain::of_website);
        proved.contains(&row.id) || site.as_ref() == Some(domain)
    });
    Ok(is_it.map(|row| row.id).take(SHOWN).collect())
}
