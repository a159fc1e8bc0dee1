//! Whether an organization is here already: by its number, its domain, or its names.

use super::entities::{domains, organizations};
use super::{alike, search_key};
use crate::error::Result;
use model::OrganizationId;
use model::organizations::{Domain, Organization, Same};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::BTreeSet;

/// As many as people look at side by side.
const SHOWN: usize = 5;

/// What an organization is known by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub number: Option<String>,
    pub domain: Option<String>,
    /// As [`search_key`] folds them.
    keys: BTreeSet<String>,
    /// As [`alike::keys`] has them.
    looks: BTreeSet<String>,
}

impl Known {
    pub fn of(organization: &Organization, domain: Option<&Domain>) -> Self {
        let number = organization.corporate_number.as_ref();
        Self {
            number: number.map(|number| number.as_str().to_owned()),
            domain: domain.map(|domain| domain.as_str().to_owned()),
            ..Self::named([
                &organization.name.ja,
                &organization.name.en,
                &organization.kana,
            ])
        }
    }

    pub fn of_row(row: &organizations::Model, domain: Option<String>) -> Self {
        Self {
            number: row.corporate_number.clone(),
            domain,
            ..Self::named([&row.name_ja, &row.name_en, &row.kana])
        }
    }

    fn named(names: [&String; 3]) -> Self {
        let mut keys: BTreeSet<String> = names.iter().map(|name| search_key(name)).collect();
        keys.remove("");
        let looks = names[..2].iter().flat_map(|name| alike::keys(name));
        Self {
            looks: looks.collect(),
            keys,
            ..Self::default()
        }
    }

    /// What an organization has in common with it; nothing where it is another one.
    fn same(&self, row: &organizations::Model, of_domain: &[OrganizationId]) -> Vec<Same> {
        let mut same = Vec::new();
        if self.number.is_some() && self.number == row.corporate_number {
            same.push(Same::Number);
        }
        let site = row.website.as_deref().and_then(Domain::of_website);
        let has_site = site.is_some_and(|site| self.domain.as_deref() == Some(site.as_str()));
        if of_domain.contains(&row.id) || has_site {
            same.push(Same::Domain);
        }
        let names = [&row.name_ja, &row.name_en, &row.kana];
        if names
            .iter()
            .any(|name| self.keys.contains(&search_key(name)))
        {
            same.push(Same::Name);
        } else {
            let mut looks = names[..2].iter().flat_map(|name| alike::keys(name));
            if looks.any(|key| self.looks.contains(&key)) {
                same.push(Same::Alike);
            }
        }
        same
    }
}

/// Organizations that may be the same, the surest first; two queries, of which one reads every organization's names.
pub(crate) async fn twins(
    db: &impl ConnectionTrait,
    known: &Known,
    but: Option<OrganizationId>,
) -> Result<Vec<(organizations::Model, Vec<Same>)>> {
    let of_domain: Vec<OrganizationId> = match &known.domain {
        Some(domain) => {
            domains::Entity::find_by_id(domain.clone())
                .select_only()
                .column(domains::Column::OrganizationId)
                .into_tuple()
                .all(db)
                .await?
        }
        None => Vec::new(),
    };
    let others = organizations::Entity::find()
        .filter(organizations::Column::MergedInto.is_null())
        .order_by_asc(organizations::Column::Id)
        .all(db)
        .await?;
    let mut twins: Vec<_> = others
        .into_iter()
        .filter(|row| Some(row.id) != but)
        .map(|row| {
            let same = known.same(&row, &of_domain);
            (row, same)
        })
        .filter(|(_, same)| !same.is_empty())
        .collect();
    twins.sort_by_key(|(row, same)| (same[0], row.verified_at.is_none()));
    twins.truncate(SHOWN);
    Ok(twins)
}

/// The organization of this number or proved domain: there is no doubt that it is this one. Two queries.
pub(crate) async fn certain(
    db: &impl ConnectionTrait,
    number: Option<&str>,
    domain: Option<&str>,
) -> Result<Option<organizations::Model>> {
    let mut is_it = Condition::any();
    if let Some(number) = number {
        is_it = is_it.add(organizations::Column::CorporateNumber.eq(number));
    }
    if let Some(domain) = domain {
        let proved = domains::Entity::find_by_id(domain).one(db).await?;
        if let Some(proved) = proved {
            is_it = is_it.add(organizations::Column::Id.eq(proved.organization_id));
        }
    }
    if is_it.is_empty() {
        return Ok(None);
    }
    Ok(organizations::Entity::find()
        .filter(organizations::Column::MergedInto.is_null())
        .filter(is_it)
        .order_by_asc(organizations::Column::Id)
        .one(db)
        .await?)
}
