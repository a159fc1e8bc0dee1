//! What goes into the index: one document per posting.

/// A posting as the index sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub id: String,
    pub titles: Vec<String>,
    /// Names of the organization in every language.
    pub names: Vec<String>,
    /// How these names are read, in kana. They are found, and never shown.
    pub readings: Vec<String>,
    pub skills: Vec<String>,
    pub body: String,
    /// What the values of closed fields are called, in every language and as they are read.
    pub values: Vec<String>,
    pub tags: Vec<(Facet, String)>,
    pub members_only: bool,
    /// Unix seconds; 0 where no date is known, which switches recency off.
    pub published: i64,
    /// Days since 1970-01-01.
    pub apply_by: i64,
    pub starts_on: Option<i64>,
    pub ends_on: Option<i64>,
    pub open: bool,
}

macro_rules! facets {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// What a list can be narrowed by.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Facet {
            $($variant),+
        }

        impl Facet {
            /// All facets.
            pub const ALL: [Self; Self::COUNT] = [$(Self::$variant),+];
            const NAMES: &'static [&'static str] = &[$($name),+];
            /// How many there are.
            pub const COUNT: usize = Self::NAMES.len();
        }
    };
}

// A line a facet. A change here is one of the schema.
facets! {
    Kind = "kind",
    Place = "place",
    Mode = "mode",
    Field = "field",
    Language = "language",
    Organization = "organization",
    Paid = "paid",
    Skill = "skill",
    Industry = "industry",
    Year = "year",
    Length = "length",
    Japanese = "japanese",
    Credit = "credit",
    Text = "text",
    Direction = "direction",
    Side = "side",
    SchoolYear = "school-year",
}

impl Facet {
    /// The name in URLs, in the schema and in `name:value` queries.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self.index()]
    }

    /// The facet of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.name() == name)
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// What changed since the last commit, and how far the journal was read.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    pub upserts: Vec<Document>,
    pub deletes: Vec<String>,
    pub position: u64,
}

impl Batch {
    /// Whether nothing but the position moves.
    pub(crate) fn is_empty(&self) -> bool {
        self.upserts.is_empty() && self.deletes.is_empty()
    }
}

impl Document {
    /// A number that changes when anything in the document changes; the same on every machine.
    pub fn fingerprint(&self) -> u64 {
        let mut print = Fingerprint::new();
        print.text(&self.id);
        for list in [
            &self.titles,
            &self.names,
            &self.readings,
            &self.skills,
            &self.values,
        ] {
            print.number(list.len() as u64);
            list.iter().for_each(|text| print.text(text));
        }
        print.text(&self.body);
        let mut tags: Vec<&(Facet, String)> = self.tags.iter().collect();
        tags.sort();
        tags.dedup();
        for (facet, value) in tags {
            print.text(facet.name());
            print.text(value);
        }
        print.number(u64::from(self.members_only) | u64::from(self.open) << 1);
        print.number(self.published.cast_unsigned());
        print.number(self.apply_by.cast_unsigned());
        for day in [self.starts_on, self.ends_on] {
            print.number(day.unwrap_or(i64::MIN).cast_unsigned());
        }
        print.0
    }
}

/// FNV-1a: std's hasher is free to change between releases, and this number is stored.
struct Fingerprint(u64);

impl Fingerprint {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn number(&mut self, number: u64) {
        self.bytes(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_sees_every_change_but_not_the_order_of_tags() {
        let first = Document {
            id: "a".to_owned(),
            titles: vec!["b".to_owned(), "c".to_owned()],
            tags: vec![
                (Facet::Kind, "x".to_owned()),
                (Facet::Paid, "yes".to_owned()),
            ],
            ..Document::default()
        };
        let moved = Document {
            titles: vec!["bc".to_owned()],
            ..first.clone()
        };
        let closed = Document {
            open: true,
            ..first.clone()
        };
        let reordered = Document {
            tags: first.tags.iter().rev().cloned().collect(),
            ..first.clone()
        };
        assert_ne!(first.fingerprint(), moved.fingerprint());
        assert_ne!(first.fingerprint(), closed.fingerprint());
        assert_eq!(first.fingerprint(), reordered.fingerprint());
    }

    #[test]
    fn a_facet_knows_its_name() {
        for facet in Facet::ALL {
            assert_eq!(Facet::from_name(facet.name()), Some(facet));
        }
        assert_eq!(Facet::from_name("salary"), None);
    }
}
