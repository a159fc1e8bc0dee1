//! What to ask instead when nothing was found.

use super::{FACETS, Facet, SearchQuery};
use serde::{Deserialize, Serialize};

/// How a question asks for more than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    Without(Facet),
    WithoutDeadline,
    WithoutPublication,
    WithoutPeriod,
    WithoutFilters,
    WithClosed,
    WithoutWords,
}

impl Way {
    /// Every way, the closest to the question first.
    fn all() -> impl Iterator<Item = Self> {
        let facets = FACETS.iter().map(|row| Self::Without(row.facet));
        facets.chain([
            Self::WithoutDeadline,
            Self::WithoutPublication,
            Self::WithoutPeriod,
            Self::WithoutFilters,
            Self::WithClosed,
            Self::WithoutWords,
        ])
    }
}

/// A wider question and how many postings it finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wider {
    pub way: Way,
    pub query: SearchQuery,
    pub count: u64,
}

impl SearchQuery {
    /// The questions that ask for a little more than this one, the closest to it first: one filter
    /// fewer, closed postings too, no filter, no words. None is asked without words and filters.
    pub fn wider(&self) -> Vec<(Way, Self)> {
        let first = Self {
            page: 1,
            ..self.clone()
        };
        let mut ways = Vec::new();
        for way in Way::all() {
            let mut wider = first.clone();
            wider.widen(way);
            let is_left = wider.is_narrowed();
            if is_left && wider != first && ways.iter().all(|(_, known)| *known != wider) {
                ways.push((way, wider));
            }
        }
        ways
    }

    fn widen(&mut self, way: Way) {
        match way {
            Way::Without(facet) => self.chosen.clear(facet),
            Way::WithoutDeadline => self.within_days = None,
            Way::WithoutPublication => self.published_days = None,
            Way::WithoutPeriod => (self.from, self.until) = (None, None),
            Way::WithoutFilters => {
                *self = Self {
                    text: std::mem::take(&mut self.text),
                    include_closed: self.include_closed,
                    sort: self.sort,
                    per_page: self.per_page,
                    ..Self::default()
                }
            }
            Way::WithClosed => self.include_closed = true,
            Way::WithoutWords => self.text.clear(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(query: &SearchQuery) -> Vec<Way> {
        query.wider().into_iter().map(|(way, _)| way).collect()
    }

    #[test]
    fn each_filter_can_be_left_out_and_all_of_them() {
        let query = SearchQuery {
            text: "海藻".to_owned(),
            within_days: Some(7),
            page: 3,
            ..SearchQuery::of(Facet::Kind, "internship")
        };
        let expected = [
            Way::Without(Facet::Kind),
            Way::WithoutDeadline,
            Way::WithoutFilters,
            Way::WithClosed,
            Way::WithoutWords,
        ];
        assert_eq!(ways(&query), expected);
        for (way, wider) in query.wider() {
            assert_eq!(wider.page, 1, "{way:?}");
            assert_eq!(wider.text.is_empty(), way == Way::WithoutWords, "{way:?}");
        }
    }

    #[test]
    fn what_leads_to_the_same_place_is_said_once() {
        let query = SearchQuery {
            text: "海藻".to_owned(),
            ..SearchQuery::of(Facet::Kind, "internship")
        };
        let expected = [
            Way::Without(Facet::Kind),
            Way::WithClosed,
            Way::WithoutWords,
        ];
        assert_eq!(ways(&query), expected);
    }

    #[test]
    fn words_or_a_filter_alone_are_not_left_out() {
        let words = SearchQuery {
            text: "海藻".to_owned(),
            ..SearchQuery::default()
        };
        assert_eq!(ways(&words), [Way::WithClosed]);
        assert!(ways(&SearchQuery::default()).len() <= 1);
    }
}
