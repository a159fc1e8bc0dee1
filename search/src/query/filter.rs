//! `kind:internship` and the like: a filter only where what precedes the colon is one and what
//! stands behind it is a value of it. Everything else with a colon is a word.

use super::parse::{Chosen, Parsed};
use super::places;
use crate::analyzer::fold::fold;
use crate::context::Context;
use crate::{Error, Facet};
use tantivy::Term;

impl Context<'_> {
    /// Takes a query apart.
    pub fn read(&self, query: &str) -> Parsed {
        Parsed::read(query, |piece| self.filter(piece))
    }

    fn filter(&self, piece: &str) -> Option<Chosen> {
        let folded = fold(piece).text;
        let (name, value) = folded.split_once(':')?;
        let facet = self.vocabulary.facet(name)?;
        let values = match self.told_values(facet, value) {
            Some(codes) => codes.clone(),
            None => self.known_values(facet, value).unwrap_or_else(|error| {
                tracing::error!(%error, "values of a filter cannot be read");
                Vec::new()
            }),
        };
        (!values.is_empty()).then(|| Chosen {
            facet,
            values,
            typed: piece.to_owned(),
        })
    }

    /// A place may be typed as it is read.
    fn told_values(&self, facet: Facet, value: &str) -> Option<&Vec<String>> {
        let by_reading = || {
            let mut names = places::others(value).into_iter();
            names.find_map(|name| self.vocabulary.values(facet, name))
        };
        let told = self.vocabulary.values(facet, value);
        if facet == Facet::Place {
            told.or_else(by_reading)
        } else {
            told
        }
    }

    /// The values of a facet that are written like this, in any case and width. They are those of the
    /// whole index, also where few documents are asked about.
    fn known_values(&self, facet: Facet, value: &str) -> Result<Vec<String>, Error> {
        let field = self.fields.facets[facet.index()];
        let mut values: Vec<String> = Vec::new();
        if value.is_empty() {
            return Ok(values);
        }
        for segment in self.usual.segment_readers() {
            let index = segment.inverted_index(field)?;
            // Slugs are written in one way.
            if facet == Facet::Organization {
                if index.doc_freq(&Term::from_field_text(field, value))? > 0 {
                    return Ok(vec![value.to_owned()]);
                }
                continue;
            }
            let mut stream = index.terms().stream()?;
            while stream.advance() {
                if let Ok(known) = std::str::from_utf8(stream.key())
                    && values.iter().all(|other| other != known)
                    && fold(known).text == value
                {
                    values.push(known.to_owned());
                }
            }
        }
        Ok(values)
    }
}
