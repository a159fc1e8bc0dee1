//! Sets of facts in one order, so that equal facts are equal bytes in whatever order they were said.

use crate::fields::fold_width;
use crate::text::line;
use serde::{Deserialize, Serialize, Serializer};

/// Values in order, each once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<T>")]
pub struct Sorted<T: Ord>(Vec<T>);

impl<T: Ord> Sorted<T> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> u32 {
        // So many facts nobody says.
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    pub fn holds(&self, value: &T) -> bool {
        self.0.binary_search(value).is_ok()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// With one more.
    #[must_use]
    pub fn with(mut self, value: T) -> Self {
        if let Err(place) = self.0.binary_search(&value) {
            self.0.insert(place, value);
        }
        self
    }
}

impl<T: Ord> From<Vec<T>> for Sorted<T> {
    fn from(mut values: Vec<T>) -> Self {
        values.sort_unstable();
        values.dedup();
        Self(values)
    }
}

impl<T: Ord> FromIterator<T> for Sorted<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self::from(values.into_iter().collect::<Vec<_>>())
    }
}

impl<T: Ord> Default for Sorted<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// A skill by the spelling in which it is compared: any width and case is the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skill {
    key: String,
    name: String,
}

impl Skill {
    pub fn new(name: &str) -> Self {
        let name = line(name);
        let key = fold_width(&name).to_lowercase();
        Self { key, name }
    }

    /// As it was written.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Skills in the order of their spelling, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Skills(Vec<Skill>);

impl Skills {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    pub fn holds(&self, skill: &Skill) -> bool {
        self.0
            .binary_search_by(|own| own.key.cmp(&skill.key))
            .is_ok()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Skill> {
        self.0.iter()
    }

    /// With one more, unless it is there in another spelling.
    #[must_use]
    pub fn with(mut self, name: &str) -> Self {
        let skill = Skill::new(name);
        let place = self.0.binary_search_by(|own| own.key.cmp(&skill.key));
        if let (Err(place), false) = (place, skill.key.is_empty()) {
            self.0.insert(place, skill);
        }
        self
    }
}

impl<S: AsRef<str>> FromIterator<S> for Skills {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        let skills = names.into_iter().map(|name| Skill::new(name.as_ref()));
        let mut skills: Vec<Skill> = skills.filter(|skill| !skill.key.is_empty()).collect();
        // Of one skill in several spellings the same one is kept, whichever came first.
        skills.sort_unstable();
        skills.dedup_by(|one, kept| one.key == kept.key);
        Self(skills)
    }
}

impl From<Vec<String>> for Skills {
    fn from(names: Vec<String>) -> Self {
        names.into_iter().collect()
    }
}

impl Serialize for Skills {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter().map(Skill::name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skill_is_one_in_every_width_and_case() {
        let skills: Skills = ["python", "Ｐｙｔｈｏｎ", " Python ", "", "統計"]
            .into_iter()
            .collect();
        let json = serde_json::to_string(&skills).unwrap();
        assert_eq!(json, r#"["Python","統計"]"#);
        let turned: Skills = ["統計", "Python", "Ｐｙｔｈｏｎ", "python"]
            .into_iter()
            .collect();
        assert_eq!(turned, skills);
        assert!(skills.holds(&Skill::new("ＰＹＴＨＯＮ")));
        assert_eq!(skills.clone().with("PYTHON"), skills);
        assert_eq!(skills.with("R").len(), 3);
    }
}
