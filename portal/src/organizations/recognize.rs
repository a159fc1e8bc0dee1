//! Whether an organization that a file names is one that is there: only when that is certain
//! (decision 15). Whoever is taken for a verified organization stands under its badge.

use super::entities::organizations::{Column, Entity};
use super::{RegisteredName, alike, search_key};
use crate::error::Result;
use chrono::{DateTime, Utc};
use model::OrganizationId;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};

/// As many as a question names.
const ALIKE_MAX: usize = 3;

/// Every organization, by its names.
#[derive(Default)]
pub(crate) struct KnownOrganizations {
    all: Vec<Known>,
    /// The search keys of all, in their order.
    keys: Vec<String>,
    exact: HashMap<RegisteredName, Vec<usize>>,
    near: HashMap<String, Vec<usize>>,
    /// See [`alike`].
    alike: HashMap<String, Vec<usize>>,
}

struct Known {
    id: OrganizationId,
    name: String,
    is_verified: bool,
    /// The host of its website when the whole of it is the organization's own.
    host: Option<String>,
}

/// What a name is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Recognition {
    Certain(OrganizationId),
    /// Not one of those that are there, though these have a name like it and perhaps a badge.
    Unknown {
        near: Vec<(String, bool)>,
    },
}

impl KnownOrganizations {
    /// One query.
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        type Row = (
            OrganizationId,
            String,
            String,
            Option<String>,
            Option<DateTime<Utc>>,
            Option<OrganizationId>,
        );
        let rows: Vec<Row> = Entity::find()
            .select_only()
            .columns([
                Column::Id,
                Column::NameJa,
                Column::NameEn,
                Column::Website,
                Column::VerifiedAt,
                Column::MergedInto,
            ])
            .order_by_asc(Column::Id)
            .into_tuple()
            .all(db)
            .await?;
        let merged = rows.iter().filter_map(|row| Some((row.0, row.5?)));
        let merged: HashMap<OrganizationId, OrganizationId> = merged.collect();
        let mut known = Self::default();
        for (id, japanese, english, website, verified_at, _) in rows {
            // What it was called before still names it.
            let id = standing(&merged, id);
            let host = website.as_deref().and_then(own_host);
            for name in [japanese, english]
                .into_iter()
                .filter(|name| !name.is_empty())
            {
                known.add(Known {
                    id,
                    name,
                    is_verified: verified_at.is_some(),
                    host: host.clone(),
                });
            }
        }
        Ok(known)
    }

    /// One that has just been founded.
    pub fn found(&mut self, id: OrganizationId, name: &str) {
        self.add(Known {
            id,
            name: name.to_owned(),
            is_verified: false,
            host: None,
        });
    }

    fn add(&mut self, known: Known) {
        let place = self.all.len();
        let name = RegisteredName::of(&known.name);
        self.exact.entry(name).or_default().push(place);
        let key = search_key(&known.name);
        self.near.entry(key.clone()).or_default().push(place);
        self.keys.push(key);
        for key in alike::keys(&known.name) {
            self.alike.entry(key).or_default().push(place);
        }
        self.all.push(known);
    }

    /// The one of this name; among several, or where the name is only like it, the one on whose
    /// website the posting stands.
    pub fn find(&self, name: &str, posting_url: Option<&str>) -> Recognition {
        let of = |places: Option<&Vec<usize>>| -> Vec<&Known> {
            let places = places.map(Vec::as_slice).unwrap_or_default();
            places.iter().map(|place| &self.all[*place]).collect()
        };
        let exact = of(self.exact.get(&RegisteredName::of(name)));
        // A name of signs alone is like no other.
        let key = Some(search_key(name)).filter(|key| !key.is_empty());
        let near = of(key.and_then(|key| self.near.get(&key)));
        let host = posting_url.and_then(host_of);
        let is_home = |known: &&&Known| match (&known.host, &host) {
            (Some(own), Some(host)) => host == own || host.ends_with(&format!(".{own}")),
            _ => false,
        };
        if let Some(known) = exact.iter().chain(&near).find(is_home) {
            return Recognition::Certain(known.id);
        }
        let verified: Vec<&&Known> = exact.iter().filter(|known| known.is_verified).collect();
        let chosen = match verified.as_slice() {
            [only] => Some(only.id),
            // Of several that nobody has looked at the oldest is meant.
            [] => exact.first().map(|known| known.id),
            [first, others @ ..] if others.iter().all(|one| one.id == first.id) => Some(first.id),
            _ => None,
        };
        match chosen {
            Some(id) => Recognition::Certain(id),
            None => Recognition::Unknown {
                near: self.alike(name),
            },
        }
    }

    /// Those of a name like this, and whether they have a badge; those with one first. Of these a
    /// slip of the pen is enough.
    fn alike(&self, name: &str) -> Vec<(String, bool)> {
        let keys = alike::keys(name);
        let places: BTreeSet<usize> = keys
            .iter()
            .filter_map(|key| self.alike.get(key))
            .flatten()
            .copied()
            .collect();
        let key = search_key(name);
        let all = self.all.iter().zip(&self.keys).enumerate();
        let mut asked = BTreeSet::new();
        let mut alike: Vec<(String, bool)> = all
            .filter(|(place, (known, own))| {
                places.contains(place) || (known.is_verified && alike::is_slip(&key, own))
            })
            // An organization has two names, and one question is enough.
            .filter(|(_, (known, _))| asked.insert(known.id))
            .map(|(_, (known, _))| (known.name.clone(), known.is_verified))
            .collect();
        alike.sort_by_key(|(_, is_verified)| !is_verified);
        alike.dedup();
        alike.truncate(ALIKE_MAX);
        alike
    }
}

/// What an organization turned out to be in the end: what it was merged into may itself have been merged.
fn standing(
    merged: &HashMap<OrganizationId, OrganizationId>,
    mut id: OrganizationId,
) -> OrganizationId {
    // No chain is longer than there are merges.
    for _ in 0..merged.len() {
        match merged.get(&id) {
            Some(into) => id = *into,
            None => break,
        }
    }
    id
}

/// A website that is nothing but a host; what stands deeper may be a page on somebody else's.
fn own_host(website: &str) -> Option<String> {
    let rest = website.split_once("://")?.1;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !path.is_empty() {
        return None;
    }
    host_of(&format!("https://{host}"))
}

fn host_of(url: &str) -> Option<String> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?.split(':').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    host.contains('.').then_some(host)
}

#[cfg(test)]
mod tests;
