//! The fields of the index. A change in this file, in what an analyzer emits or in what the portal
//! puts into a document needs a new [`SCHEMA_VERSION`], which makes every installation build its
//! index anew.

use crate::{Document, Facet};
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

/// Part of every commit's payload; an index with another number is built anew.
pub const SCHEMA_VERSION: u32 = 11;

/// Names of the fast columns that filters and orders read.
pub mod column {
    pub const ID: &str = "id";
    pub const PRINT: &str = "print";
    pub const MEMBERS: &str = "members";
    pub const OPEN: &str = "open";
    pub const PUBLISHED: &str = "published";
    pub const APPLY_BY: &str = "apply_by";
    pub const STARTS_ON: &str = "starts_on";
    pub const ENDS_ON: &str = "ends_on";
}

/// Names of the analyzers.
pub mod analyzer {
    pub const WORDS: &str = "words";
    pub const BIGRAMS: &str = "bigrams";
    pub const READINGS: &str = "readings";
    pub const SPOKEN: &str = "spoken";
    pub const WHOLE: &str = "whole";
}

/// Handles of the fields.
#[derive(Clone, Debug)]
pub struct Fields {
    pub schema: Schema,
    pub id: Field,
    print: Field,
    /// Everything readable, as words: retrieval and score.
    pub all: Field,
    /// Titles alone, as words: score.
    pub title: Field,
    /// Everything readable, as bigrams: substrings and score.
    pub grams: Field,
    /// Titles, names and skills as bigrams: typed-ahead.
    pub heads: Field,
    /// Titles, names and skills as they are read: kana and romaji.
    pub readings: Field,
    /// Everything readable as it is spoken: kana and romaji in several words.
    pub spoken: Field,
    /// What the values of closed fields are called, each name a term: 夏休み, 27卒, visa.
    pub values: Field,
    /// Stored, never indexed: what suggestions show.
    pub stored_titles: Field,
    pub stored_names: Field,
    pub stored_readings: Field,
    /// The code of the organization, which leads to it.
    pub stored_organization: Field,
    pub stored_skills: Field,
    pub facets: [Field; Facet::COUNT],
    members: Field,
    open: Field,
    published: Field,
    apply_by: Field,
    starts_on: Field,
    ends_on: Field,
}

impl Fields {
    pub fn new() -> Self {
        let mut schema = Schema::builder();
        let id = schema.add_text_field(column::ID, STRING | FAST);
        let print = schema.add_u64_field(column::PRINT, FAST);
        let all = schema.add_text_field("all", text(analyzer::WORDS, Positions::Kept));
        let title = schema.add_text_field("title", text(analyzer::WORDS, Positions::Dropped));
        let grams = schema.add_text_field("grams", text(analyzer::BIGRAMS, Positions::Kept));
        let heads = schema.add_text_field("heads", text(analyzer::BIGRAMS, Positions::Kept));
        let readings = schema.add_text_field("readings", text(analyzer::READINGS, Positions::Kept));
        let spoken = schema.add_text_field("spoken", text(analyzer::SPOKEN, Positions::Dropped));
        let values = schema.add_text_field("values", text(analyzer::WHOLE, Positions::Dropped));
        let stored_titles = schema.add_text_field("stored_titles", STORED);
        let stored_names = schema.add_text_field("stored_names", STORED);
        let stored_readings = schema.add_text_field("stored_readings", STORED);
        let stored_organization = schema.add_text_field("stored_organization", STORED);
        let stored_skills = schema.add_text_field("stored_skills", STORED);
        let facets = Facet::ALL.map(|facet| schema.add_text_field(facet.name(), STRING | FAST));
        let members = schema.add_u64_field(column::MEMBERS, INDEXED | FAST);
        let open = schema.add_u64_field(column::OPEN, FAST);
        let published = schema.add_i64_field(column::PUBLISHED, FAST);
        let apply_by = schema.add_i64_field(column::APPLY_BY, FAST);
        let starts_on = schema.add_i64_field(column::STARTS_ON, FAST);
        let ends_on = schema.add_i64_field(column::ENDS_ON, FAST);
        Self {
            schema: schema.build(),
            id,
            print,
            all,
            title,
            grams,
            heads,
            readings,
            spoken,
            values,
            stored_titles,
            stored_names,
            stored_readings,
            stored_organization,
            stored_skills,
            facets,
            members,
            open,
            published,
            apply_by,
            starts_on,
            ends_on,
        }
    }

    pub fn row(&self, document: &Document) -> TantivyDocument {
        let mut row = TantivyDocument::default();
        row.add_text(self.id, &document.id);
        row.add_u64(self.print, document.fingerprint());
        for title in &document.titles {
            row.add_text(self.title, title);
            row.add_text(self.stored_titles, title);
        }
        for name in &document.names {
            row.add_text(self.stored_names, name);
        }
        for reading in &document.readings {
            row.add_text(self.stored_readings, reading);
        }
        for skill in &document.skills {
            row.add_text(self.stored_skills, skill);
        }
        for head in document
            .titles
            .iter()
            .chain(&document.names)
            .chain(&document.readings)
            .chain(&document.skills)
        {
            row.add_text(self.all, head);
            row.add_text(self.grams, head);
            row.add_text(self.heads, head);
            row.add_text(self.readings, head);
            row.add_text(self.spoken, head);
        }
        row.add_text(self.all, &document.body);
        row.add_text(self.grams, &document.body);
        row.add_text(self.spoken, &document.body);
        for name in &document.values {
            row.add_text(self.values, name);
        }
        for (facet, value) in &document.tags {
            row.add_text(self.facets[facet.index()], value);
            if *facet == Facet::Organization {
                row.add_text(self.stored_organization, value);
            }
        }
        row.add_u64(self.members, document.members_only.into());
        row.add_u64(self.open, document.open.into());
        row.add_i64(self.published, document.published);
        row.add_i64(self.apply_by, document.apply_by);
        if let Some(day) = document.starts_on {
            row.add_i64(self.starts_on, day);
        }
        if let Some(day) = document.ends_on {
            row.add_i64(self.ends_on, day);
        }
        row
    }
}

#[derive(Clone, Copy)]
enum Positions {
    Kept,
    Dropped,
}

fn text(analyzer: &str, positions: Positions) -> TextOptions {
    let record = match positions {
        Positions::Kept => IndexRecordOption::WithFreqsAndPositions,
        Positions::Dropped => IndexRecordOption::WithFreqs,
    };
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(analyzer)
        .set_index_option(record);
    TextOptions::default().set_indexing_options(indexing)
}
