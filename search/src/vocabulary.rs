//! What filters and their values are called: `kind:Internship`, `place:東京`.

use crate::Facet;
use crate::analyzer::fold::fold;
use std::collections::HashMap;

/// The names of facets, and of the values of those that are closed, in any language. Of facets whose
/// values are not told here the index knows the values.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    facets: HashMap<String, Facet>,
    values: HashMap<(Facet, String), Vec<String>>,
}

impl Vocabulary {
    /// Another name of a facet beside [`Facet::name`].
    pub fn name_facet(&mut self, facet: Facet, name: &str) {
        self.facets.insert(fold(name).text, facet);
    }

    /// A name of a value; its code is one already.
    pub fn name_value(&mut self, facet: Facet, code: &str, name: &str) {
        for name in [code, name] {
            let codes = self.values.entry((facet, fold(name).text)).or_default();
            if !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
    }

    /// The facet that a folded name means.
    pub(crate) fn facet(&self, name: &str) -> Option<Facet> {
        Facet::from_name(name).or_else(|| self.facets.get(name).copied())
    }

    /// The codes that a folded name means.
    pub(crate) fn values(&self, facet: Facet, name: &str) -> Option<&Vec<String>> {
        self.values.get(&(facet, name.to_owned()))
    }
}
