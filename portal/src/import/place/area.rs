//! How much a name tells of where something is, and what several names tell together.

use super::gazetteer::Prefectures;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Area {
    /// The prefectures that may be meant; `None` for the country alone, none of them where it is
    /// certain that the prefecture cannot be told.
    Japan(Option<Prefectures>),
    /// One country.
    Country(&'static str),
    /// A name of places in these countries; none where it is only abroad.
    OneOf(Vec<&'static str>),
    /// Names that tell different countries.
    Unclear,
}

impl Area {
    /// Both in one address: the one stands within the other.
    pub fn within(self, other: Self) -> Self {
        match (self, other) {
            (Self::Japan(None), Self::Japan(some)) | (Self::Japan(some), Self::Japan(None)) => {
                Self::Japan(some)
            }
            (Self::Japan(Some(one)), Self::Japan(Some(other))) => {
                Self::Japan(Some(common(one, &other)))
            }
            (Self::Country(one), Self::Country(other)) => match of_both(one, other) {
                Some(country) => Self::Country(country),
                None => Self::Unclear,
            },
            (Self::Country(country), Self::OneOf(some))
            | (Self::OneOf(some), Self::Country(country))
                if some.contains(&country) =>
            {
                Self::Country(country)
            }
            (Self::OneOf(one), Self::OneOf(other)) if one.is_empty() || other.is_empty() => {
                Self::OneOf([one, other].concat())
            }
            (Self::OneOf(one), Self::OneOf(other)) => match common(one, &other) {
                both if both.is_empty() => Self::Unclear,
                both => Self::OneOf(both),
            },
            _ => Self::Unclear,
        }
    }

    /// One or the other: only what both of them are is certain.
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Japan(None), Self::Japan(some)) | (Self::Japan(some), Self::Japan(None)) => {
                Self::Japan(some)
            }
            (Self::Japan(Some(one)), Self::Japan(Some(other))) => {
                let is_one = one.len() == 1 && one == other;
                Self::Japan(Some(if is_one { one } else { Vec::new() }))
            }
            (Self::Country(one), Self::Country(other)) if one == other => Self::Country(one),
            (Self::Country(country), Self::OneOf(some))
            | (Self::OneOf(some), Self::Country(country))
                if some == [country] =>
            {
                Self::Country(country)
            }
            (Self::OneOf(mut one), Self::OneOf(other)) => {
                one.extend(other);
                one.dedup();
                Self::OneOf(one)
            }
            _ => Self::Unclear,
        }
    }

    /// The country and the prefecture, as far as they are certain.
    pub fn certain(&self) -> (Option<&'static str>, Option<&'static str>) {
        match self {
            Self::Japan(Some(named)) if named.len() == 1 => (Some("JP"), named.first().copied()),
            Self::Japan(_) => (Some("JP"), None),
            Self::Country(country) => (Some(country), None),
            Self::OneOf(_) | Self::Unclear => (None, None),
        }
    }
}

/// What belongs to a country and has a code of its own.
const PARTS: &[(&str, &str)] = &[
    ("HK", "CN"),
    ("MO", "CN"),
    ("PR", "US"),
    ("GU", "US"),
    ("VI", "US"),
    ("MP", "US"),
    ("AS", "US"),
];

/// The same country, or the part of it: Hong Kong beside China.
pub(super) fn of_both(one: &'static str, other: &'static str) -> Option<&'static str> {
    if one == other || PARTS.contains(&(one, other)) {
        Some(one)
    } else if PARTS.contains(&(other, one)) {
        Some(other)
    } else {
        None
    }
}

fn common(mut one: Vec<&'static str>, other: &[&'static str]) -> Vec<&'static str> {
    one.retain(|code| other.contains(code));
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_all_names_agree_on_is_certain() {
        let japan = |codes: &[&'static str]| Area::Japan(Some(codes.to_vec()));
        let (us, gb) = (Area::Country("US"), Area::Country("GB"));
        let cambridge = Area::OneOf(vec!["GB", "US"]);
        let springfield = Area::OneOf(vec!["US"]);
        for (area, certain) in [
            (
                japan(&["13", "34"]).within(japan(&["13"])),
                (Some("JP"), Some("13")),
            ),
            (japan(&["13"]).or(japan(&["27"])), (Some("JP"), None)),
            (
                japan(&["13"]).or(Area::Japan(None)),
                (Some("JP"), Some("13")),
            ),
            (japan(&["13"]).or(us.clone()), (None, None)),
            (us.clone().or(us.clone()), (Some("US"), None)),
            (us.clone().or(gb.clone()), (None, None)),
            (cambridge.clone().within(gb.clone()), (Some("GB"), None)),
            (cambridge.or(gb), (None, None)),
            (springfield.clone().or(us), (Some("US"), None)),
            (springfield, (None, None)),
            (
                Area::Country("HK").within(Area::Country("CN")),
                (Some("HK"), None),
            ),
        ] {
            assert_eq!(area.certain(), certain, "{area:?}");
        }
    }
}
