use crate::analyzer::fold::fold;
use crate::analyzer::{Analyzers, spans};
use crate::context::Context;
use crate::{About, Error, Suggestion};
use std::collections::HashSet;
use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, TantivyDocument};

/// What may be suggested, the best first.
pub(super) struct Found {
    typed: String,
    read: Option<String>,
    limit: usize,
    /// What was looked at: the same few names are in many postings.
    seen: HashSet<(About, String)>,
    list: Vec<(Rank, Suggestion)>,
}

/// What begins with the typed letters comes before what contains them, before what is read so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Begins,
    Contains,
    IsRead,
}

impl Found {
    pub(super) fn new(typed: String, read: Option<String>, limit: usize) -> Self {
        Self {
            typed,
            read,
            limit,
            seen: HashSet::new(),
            list: Vec::new(),
        }
    }

    /// Takes what a posting has.
    pub(super) fn look(&mut self, context: &Context<'_>, address: DocAddress) -> Result<(), Error> {
        let stored: TantivyDocument = context.searcher.doc(address)?;
        let texts = |field: Field| -> Vec<String> {
            stored
                .get_all(field)
                .filter_map(|value| value.as_str().map(str::to_owned))
                .collect()
        };
        let fields = context.fields;
        self.take_organization(
            context.analyzers,
            texts(fields.stored_names),
            &texts(fields.stored_readings),
            texts(fields.stored_organization).pop(),
        );
        for skill in texts(fields.stored_skills) {
            self.take(context.analyzers, skill, About::Skill, None);
        }
        let id = context.id(address)?;
        for title in texts(fields.stored_titles) {
            self.take(context.analyzers, title, About::Title, Some(id.clone()));
        }
        Ok(())
    }

    fn take(&mut self, analyzers: &Analyzers, text: String, about: About, id: Option<String>) {
        if !self.seen.insert((about, text.clone())) {
            return;
        }
        if let Some(rank) = rank(analyzers, &self.typed, self.read.as_deref(), &text) {
            self.list.push((rank, Suggestion { text, about, id }));
        }
    }

    /// An organization has several names and is one thing: the name that fits best stands for it, or the first where only
    /// its reading fits.
    fn take_organization(
        &mut self,
        analyzers: &Analyzers,
        names: Vec<String>,
        readings: &[String],
        code: Option<String>,
    ) {
        let Some(first) = names.first().cloned() else {
            return;
        };
        let key = code.clone().unwrap_or_else(|| first.clone());
        if !self.seen.insert((About::Organization, key)) {
            return;
        }
        let (typed, read) = (self.typed.clone(), self.read.clone());
        let rank_of = |text: &str| rank(analyzers, &typed, read.as_deref(), text);
        let by_name = names.into_iter().map(|name| (rank_of(&name), name));
        let by_reading = readings.iter().map(|text| (rank_of(text), first.clone()));
        let fitting = by_name.chain(by_reading);
        let fitting = fitting.filter_map(|(rank, text)| Some((rank?, text)));
        if let Some((rank, text)) = fitting.min_by_key(|(rank, _)| *rank) {
            let about = About::Organization;
            self.list.push((
                rank,
                Suggestion {
                    text,
                    about,
                    id: code,
                },
            ));
        }
    }

    pub(super) fn into_list(mut self) -> Vec<Suggestion> {
        self.list
            .sort_by_key(|(rank, suggestion)| (*rank, suggestion.about));
        self.list.truncate(self.limit);
        self.list
            .into_iter()
            .map(|(_, suggestion)| suggestion)
            .collect()
    }
}

/// How well a text fits what was typed, if it does.
pub(super) fn rank(
    analyzers: &Analyzers,
    typed: &str,
    read: Option<&str>,
    text: &str,
) -> Option<Rank> {
    let folded = fold(text);
    if folded.text.starts_with(typed) {
        return Some(Rank::Begins);
    }
    let mut words = typed.split_whitespace().peekable();
    if words.peek().is_some() && words.all(|word| folded.text.contains(word)) {
        return Some(Rank::Contains);
    }
    let read = read?;
    let runs = spans(analyzers.dictionary().map(AsRef::as_ref), &folded);
    let is_read = runs.iter().any(|run| {
        let whole: String = run.iter().map(|span| &*span.read).collect();
        whole.contains(read)
    });
    is_read.then_some(Rank::IsRead)
}
