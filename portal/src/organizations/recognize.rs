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
        );
        let rows: Vec<Row> = Entity::find()
            .select_only()
            .columns([
                Column::Id,
                Column::NameJa,
                Column::NameEn,
                Column::Website,
                Column::VerifiedAt,
            ])
            .order_by_asc(Column::Id)
            .into_tuple()
            .all(db)
            .await?;
        let mut known = Self::default();
        for (id, japanese, english, website, verified_at) in rows {
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
mod tests {
    use super::*;
    use uuid::Uuid;

    fn known(names: &[(&str, bool, Option<&str>)]) -> KnownOrganizations {
        let mut known = KnownOrganizations::default();
        for (number, (name, is_verified, website)) in (1..).zip(names) {
            known.add(Known {
                id: id(number),
                name: (*name).to_owned(),
                is_verified: *is_verified,
                host: website.and_then(own_host),
            });
        }
        known
    }

    fn id(number: u128) -> OrganizationId {
        OrganizationId(Uuid::from_u128(number))
    }

    fn near(names: &[(&str, bool)]) -> Recognition {
        Recognition::Unknown {
            near: names
                .iter()
                .map(|(name, verified)| ((*name).to_owned(), *verified))
                .collect(),
        }
    }

    // F30
    #[test]
    fn an_organization_of_two_names_is_asked_about_once() {
        let mut known = known(&[("Reef Labs, Inc.", true, None)]);
        known.add(Known {
            id: id(1),
            name: "REEF LABS".to_owned(),
            is_verified: true,
            host: None,
        });
        assert_eq!(
            known.find("Reef Labs LLC", None),
            near(&[("Reef Labs, Inc.", true)])
        );
    }

    #[test]
    fn f30_a_badge_needs_the_whole_name() {
        let known = known(&[("Juniper Bay Analytics, Inc.", true, None)]);
        let question = near(&[("Juniper Bay Analytics, Inc.", true)]);
        for name in [
            "Juniper Bay Analytics LLC",
            "Juniper Bay Analytics",
            "Juniper-Bay Analytics Inc",
            "Juniper Bay Analytics, Inc. (Japan)",
            "Junіper Bау Analytics, Inc.",
            "Juniper Bay Analytic, Inc.",
        ] {
            assert_eq!(known.find(name, None), question, "{name}");
        }
        assert_eq!(
            known.find("JUNIPER BAY ANALYTICS INC", None),
            Recognition::Certain(id(1))
        );
        assert_eq!(known.find("Juniper Labs", None), near(&[]));
    }

    #[test]
    fn a_name_that_only_looks_alike_is_nobody_on_any_website() {
        let home = Some("https://juniper.example");
        let known = known(&[("Juniper Bay Analytics, Inc.", true, home)]);
        let question = near(&[("Juniper Bay Analytics, Inc.", true)]);
        for name in ["Juniper Bay Analytics (Japan)", "Junіper Bау Analytics"] {
            let found = known.find(name, Some("https://jobs.juniper.example/1"));
            assert_eq!(found, question, "{name}");
        }
    }

    #[test]
    fn f30_a_posting_on_its_own_website_is_its_own() {
        let known = known(&[
            (
                "Reef Labs, Inc.",
                true,
                Some("https://www.reeflabs.example/"),
            ),
            ("Tide LLC", true, Some("https://boards.example/tide")),
        ]);
        let at = |name, url| known.find(name, Some(url));
        assert_eq!(
            at("Reef Labs", "https://jobs.reeflabs.example/1"),
            Recognition::Certain(id(1))
        );
        assert_eq!(
            at("Reef Labs", "https://evilreeflabs.example/1"),
            near(&[("Reef Labs, Inc.", true)])
        );
        assert_eq!(
            at("Reef Labs", "https://x@evil.example/reeflabs.example"),
            near(&[("Reef Labs, Inc.", true)])
        );
        assert_eq!(
            at("Tide Inc.", "https://boards.example/tide/1"),
            near(&[("Tide LLC", true)])
        );
        assert_eq!(
            at("Other", "https://reeflabs.example/1"),
            near(&[]),
            "a website alone names nobody"
        );
    }

    #[test]
    fn two_verified_of_one_name_are_a_question() {
        let known = known(&[
            ("Minato Inc.", false, None),
            ("Minato Inc.", true, Some("https://minato.example")),
            ("Minato Inc", true, Some("https://minato.test")),
        ]);
        assert!(
            matches!(known.find("Minato Inc.", None), Recognition::Unknown { near } if near.len() == 3)
        );
        assert_eq!(
            known.find("Minato Inc.", Some("https://minato.test/x")),
            Recognition::Certain(id(3))
        );
    }
}
