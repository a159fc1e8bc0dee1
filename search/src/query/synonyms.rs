//! Words that mean the same, on the query's side only: the table may change at any time.

use super::acronyms::is_in_capitals;
use crate::analyzer::fold::{fold, is_cjk, is_katakana};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The table of synonyms.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    groups: Vec<Vec<String>>,
    /// First letter → (member, group), longest first.
    members: HashMap<char, Vec<(String, usize)>>,
    /// Members in capitals.
    acronyms: HashSet<String>,
}

/// Groups that every school needs; a line is a group.
const BUNDLED: &str = include_str!("synonyms.txt");

impl Synonyms {
    /// The start set for industry and academia.
    pub fn bundled() -> Self {
        Self::parse(BUNDLED)
    }

    /// The groups of the start set as they are written. The first member of each names it for good:
    /// what somebody decides about a group is kept under it.
    pub fn bundled_groups() -> Vec<Vec<String>> {
        let lines = BUNDLED
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default());
        let groups = lines.map(|line| {
            let members = line.split('=').map(|member| member.trim().to_owned());
            members.filter(|member| !member.is_empty()).collect()
        });
        groups
            .filter(|group: &Vec<String>| !group.is_empty())
            .collect()
    }

    /// Reads one group a line, members between `=`; `#` starts a remark.
    pub fn parse(table: &str) -> Self {
        let lines = table
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default());
        Self::from_groups(lines.map(|line| line.split('=').map(str::to_owned).collect()))
    }

    /// A table of groups of words that mean the same.
    pub fn from_groups(groups: impl IntoIterator<Item = Vec<String>>) -> Self {
        let mut synonyms = Self::default();
        for group in groups {
            let mut members: Vec<String> = group
                .iter()
                .map(|member| fold(member.trim()).text)
                .collect();
            members.retain(|member| !member.is_empty());
            members.dedup();
            if members.len() < 2 {
                continue;
            }
            let capitals = group.iter().filter(|member| is_in_capitals(member));
            let capitals = capitals.map(|member| fold(member.trim()).text);
            synonyms.acronyms.extend(capitals);
            for member in &members {
                let Some(first) = member.chars().next() else {
                    continue;
                };
                synonyms
                    .members
                    .entry(first)
                    .or_default()
                    .push((member.clone(), synonyms.groups.len()));
            }
            synonyms.groups.push(members);
        }
        for members in synonyms.members.values_mut() {
            members.sort_by_key(|(member, _)| std::cmp::Reverse(member.len()));
        }
        synonyms
    }

    /// Whether a folded word is a member that is written in capitals.
    pub fn has_acronym(&self, folded: &str) -> bool {
        self.acronyms.contains(folded)
    }

    /// Where members occur in a folded text, the longest at each place, each with the others of its group.
    pub fn find(&self, folded: &str) -> Vec<(Range<usize>, Vec<&str>)> {
        let mut found = Vec::new();
        let mut free = 0;
        for (at, first) in folded.char_indices() {
            if at < free {
                continue;
            }
            let Some((end, group)) = self.longest(folded, at, first) else {
                continue;
            };
            let typed = &folded[at..end];
            let others = self.groups[group]
                .iter()
                .map(String::as_str)
                .filter(|&member| member != typed)
                .collect();
            found.push((at..end, others));
            free = end;
        }
        found
    }

    fn longest(&self, folded: &str, at: usize, first: char) -> Option<(usize, usize)> {
        for (member, group) in self.members.get(&first)? {
            if !folded[at..].starts_with(member.as_str()) {
                continue;
            }
            let mut end = at + member.len();
            if folded[end..].starts_with('s') && member.ends_with(|c: char| c.is_ascii_alphabetic())
            {
                end += 1;
            }
            if is_word(folded, at, end) {
                return Some((end, *group));
            }
        }
        None
    }
}

/// A member inside a longer word of its script is another word: "ai" in "fair", シップ in スキンシップ.
fn is_word(text: &str, from: usize, to: usize) -> bool {
    let joins = |one: Option<char>, other: Option<char>| {
        let (Some(one), Some(other)) = (one, other) else {
            return false;
        };
        let katakana = is_katakana(one) && is_katakana(other);
        let letters = |c: char| c.is_alphanumeric() && !is_cjk(c);
        katakana || (letters(one) && letters(other))
    };
    let inside = &text[from..to];
    !joins(text[..from].chars().next_back(), inside.chars().next())
        && !joins(inside.chars().next_back(), text[to..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_member_wins() {
        let synonyms =
            Synonyms::parse("インターン = インターンシップ = 就業体験 # work\nAI = 人工知能");
        let found = synonyms.find("夏のインターンシップとai");
        let others: Vec<_> = found.iter().map(|(_, others)| others.clone()).collect();
        assert_eq!(others, [vec!["インターン", "就業体験"], vec!["人工知能"]]);
        assert_eq!(
            &"夏のインターンシップとai"[found[0].0.clone()],
            "インターンシップ"
        );
    }

    #[test]
    fn a_part_of_another_word_is_no_member() {
        let synonyms = Synonyms::parse("AI = 人工知能\nシップ = 船");
        assert!(synonyms.find("fair スキンシップ").is_empty());
        assert_eq!(synonyms.find("ai入門").len(), 1);
    }

    #[test]
    fn the_bundled_table_is_sound() {
        let bundled = Synonyms::bundled();
        assert!(bundled.groups.len() >= 40);
        let mut seen = std::collections::HashSet::new();
        for member in bundled.groups.iter().flatten() {
            assert!(seen.insert(member), "{member} is in two groups");
        }
    }
}
