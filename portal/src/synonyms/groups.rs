//! The groups as they stand: the program's, under what the school decided on them, and the school's own.

use super::entity::{Column, Entity, Model};
use crate::error::Result;
use model::SynonymGroupId;
use model::synonyms::{Origin, SharedWord, words_of, written};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use search::{Synonyms, fold};
use std::collections::HashMap;
use uuid::Builder;

/// A group, with the row that makes it what it is.
pub(super) struct Group {
    pub id: SynonymGroupId,
    pub words: Vec<String>,
    pub origin: Origin,
    pub is_on: bool,
    pub version: i32,
    /// The first word of a group of the program.
    pub bundled: Option<String>,
}

/// Every group in the order in which searches use them. One query.
pub(super) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Group>> {
    let rows = Entity::find().order_by_desc(Column::Rank).all(db).await?;
    let (decided, own): (Vec<Model>, Vec<Model>) =
        rows.into_iter().partition(|row| row.bundled.is_some());
    let mut decided: HashMap<SynonymGroupId, Model> =
        decided.into_iter().map(|row| (row.id, row)).collect();
    let mut bundled = Vec::new();
    for words in Synonyms::bundled_groups() {
        let id = id_of(&words[0]);
        bundled.push(match decided.remove(&id) {
            Some(row) => decided_on(row, words),
            None => untouched(id, words),
        });
    }
    // The program has dropped these since, but the school chose their words.
    let mut kept: Vec<Model> = decided.into_values().collect();
    kept.retain(|row| row.words.is_some());
    kept.sort_by_key(|row| row.id);
    let own = own.into_iter().chain(kept).map(chosen);
    Ok(own.chain(bundled).collect())
}

/// The table of these groups for the search.
pub(super) fn table(groups: &[Group]) -> Synonyms {
    let on = groups.iter().filter(|group| group.is_on);
    Synonyms::from_groups(on.map(|group| group.words.clone()))
}

/// Under which a group of the program is known: always the same for the same first word.
pub(super) fn id_of(first_word: &str) -> SynonymGroupId {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    // FNV-1a: spreads well, and no later version of a library changes it.
    let hash = first_word.bytes().fold(BASIS, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    });
    SynonymGroupId(Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid())
}

fn untouched(id: SynonymGroupId, words: Vec<String>) -> Group {
    Group {
        id,
        bundled: words.first().cloned(),
        words,
        origin: Origin::Bundled,
        is_on: true,
        version: 0,
    }
}

fn decided_on(row: Model, words: Vec<String>) -> Group {
    let mut group = untouched(row.id, words);
    (group.is_on, group.version) = (row.is_on, row.version);
    if let Some(words) = &row.words {
        (group.words, group.origin) = (words_of(words), Origin::Replaced);
    }
    group
}

fn chosen(row: Model) -> Group {
    Group {
        id: row.id,
        words: row.words.as_deref().map(words_of).unwrap_or_default(),
        origin: Origin::Own,
        is_on: row.is_on,
        version: row.version,
        bundled: row.bundled,
    }
}

/// Which words are in which groups that are switched on.
pub(super) struct Places<'a> {
    groups: &'a [Group],
    by_word: HashMap<String, Vec<usize>>,
}

impl<'a> Places<'a> {
    pub fn of(groups: &'a [Group]) -> Self {
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, group) in groups.iter().enumerate().filter(|(_, group)| group.is_on) {
            for word in &group.words {
                by_word.entry(fold(word)).or_default().push(at);
            }
        }
        Self { groups, by_word }
    }

    /// The words of a group that are in others too; the first of the groups is the one in use.
    pub fn shared(&self, group: &Group) -> Vec<SharedWord> {
        let mut shared = Vec::new();
        for word in group.words.iter().filter(|_| group.is_on) {
            let at = self.by_word.get(&fold(word)).into_iter().flatten();
            let mut found = at.map(|at| &self.groups[*at]);
            let Some(first) = found.next() else {
                continue;
            };
            let is_ours = first.id == group.id;
            let other = if is_ours { found.next() } else { Some(first) };
            shared.extend(other.map(|other| SharedWord {
                word: word.clone(),
                other: written(&other.words),
                is_ours,
            }));
        }
        shared
    }

    /// Those of the words that are in a group already.
    pub fn known(&self, words: &[String]) -> Vec<String> {
        let known = |word: &&String| self.by_word.contains_key(&fold(word));
        words.iter().filter(known).cloned().collect()
    }
}
