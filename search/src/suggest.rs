//! Typed-ahead: titles, organizations and skills from two letters on.

use crate::analyzer::fold::{fold, is_cjk};
use crate::analyzer::{Analyzers, WORD_START, as_read, is_kana_only, romaji, spans};
use crate::context::Context;
use crate::query::reading_query;
use crate::query::terms::{AnyQuery, Piece, all_of, beginning_with, one_of, phrase, term};
use crate::sweep::{Gate, Sweep};
use crate::{About, Error, Order, Reach, Suggestion};
use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, TantivyDocument};

/// So many of the newest postings are looked at for titles and names.
const LOOKED_AT: usize = 40;
const LONGEST: usize = 60;

/// Titles, organizations and skills that begin with, or are read as, what was typed so far.
pub fn suggest(
    context: &Context<'_>,
    prefix: &str,
    members: Reach,
    limit: usize,
) -> Result<Vec<Suggestion>, Error> {
    let typed: String = fold(prefix.trim()).text.chars().take(LONGEST).collect();
    if typed.chars().count() < 2 || limit == 0 {
        return Ok(Vec::new());
    }
    let read = reading_of(&typed);
    let by_reading = match read.as_deref() {
        Some(read) => by_reading(context, read)?,
        None => None,
    };
    let ways: Vec<AnyQuery> = by_letters(context, &typed)?
        .into_iter()
        .chain(by_reading)
        .collect();
    let Some(query) = one_of(ways) else {
        return Ok(Vec::new());
    };
    let gate = Gate {
        open_on: Some(i64::MIN),
        ..Gate::visible(members)
    };
    let sweep = Sweep {
        sheets: &context.live.sheets,
        gate,
        without: &[],
        chosen: &[],
        order: Order::Newest,
        today: 0,
        keep: LOOKED_AT,
        counted: false,
    };
    let best = context.searcher.search(&query, &sweep)?.best;
    let mut found = Found {
        typed,
        read,
        limit,
        list: Vec::new(),
    };
    for candidate in best {
        found.look(context, candidate.address)?;
    }
    Ok(found.into_list())
}

/// Places in a list of names of those that begin with, contain or are read as what was typed, the
/// best first.
pub fn fitting(analyzers: &Analyzers, prefix: &str, names: &[String]) -> Vec<usize> {
    let typed: String = fold(prefix.trim()).text.chars().take(LONGEST).collect();
    if typed.chars().count() < 2 {
        return Vec::new();
    }
    let read = reading_of(&typed);
    let ranks = names.iter().enumerate().filter_map(|(place, name)| {
        let rank = rank(analyzers, &typed, read.as_deref(), name)?;
        Some((rank, place))
    });
    let mut ranks: Vec<(Rank, usize)> = ranks.collect();
    ranks.sort_unstable();
    ranks.into_iter().map(|(_, place)| place).collect()
}

fn reading_of(typed: &str) -> Option<String> {
    let kana = if is_kana_only(typed) {
        Some(typed.to_owned())
    } else {
        romaji::to_kana(typed)
    };
    kana.map(|kana| as_read(&kana))
        .filter(|read| read.chars().count() > 1)
}

/// What is read so; two letters are the beginning of a word.
fn by_reading(context: &Context<'_>, read: &str) -> Result<Option<AnyQuery>, Error> {
    if read.chars().count() > 2 {
        return Ok(reading_query(context, read));
    }
    let readings = context.fields.readings;
    let begun = format!("{WORD_START}{read}");
    let begun = beginning_with(&context.searcher, readings, &begun)?;
    Ok(one_of(
        begun.iter().map(|text| term(readings, text)).collect(),
    ))
}

/// The letters typed, side by side; the last word may be unfinished.
fn by_letters(context: &Context<'_>, typed: &str) -> Result<Option<AnyQuery>, Error> {
    let heads = context.fields.heads;
    let mut grams: Vec<Piece> = context
        .analyzers
        .bigrams(typed)
        .into_iter()
        .map(Piece::from)
        .collect();
    let is_unfinished = |text: &str| text.chars().count() == 1 || !text.chars().any(is_cjk);
    if grams.last().is_none_or(|last| !is_unfinished(&last.text)) {
        return Ok(phrase(heads, &grams));
    }
    let Some(last) = grams.pop() else {
        return Ok(None);
    };
    let begun = beginning_with(&context.searcher, heads, &last.text)?;
    let Some(end) = one_of(begun.iter().map(|text| term(heads, text)).collect()) else {
        return Ok(None);
    };
    Ok(all_of(
        phrase(heads, &grams).into_iter().chain([end]).collect(),
    ))
}

struct Found {
    typed: String,
    read: Option<String>,
    limit: usize,
    list: Vec<(Rank, Suggestion)>,
}

/// What begins with the typed letters comes before what contains them, before what is read so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Begins,
    Contains,
    IsRead,
}

impl Found {
    fn look(&mut self, context: &Context<'_>, address: DocAddress) -> Result<(), Error> {
        let stored: TantivyDocument = context.searcher.doc(address)?;
        let texts = |field: Field| -> Vec<String> {
            stored
                .get_all(field)
                .filter_map(|value| value.as_str().map(str::to_owned))
                .collect()
        };
        let fields = context.fields;
        for name in texts(fields.stored_names) {
            self.take(context.analyzers, name, About::Organization, None);
        }
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
        let Some(rank) = rank(analyzers, &self.typed, self.read.as_deref(), &text) else {
            return;
        };
        let known = self
            .list
            .iter()
            .any(|(_, other)| other.about == about && other.text == text);
        if !known {
            self.list.push((rank, Suggestion { text, about, id }));
        }
    }

    fn into_list(mut self) -> Vec<Suggestion> {
        self.list
            .sort_by_key(|(rank, suggestion)| (*rank, suggestion.about));
        self.list.truncate(self.limit);
        self.list
            .into_iter()
            .map(|(_, suggestion)| suggestion)
            .collect()
    }
}

fn rank(analyzers: &Analyzers, typed: &str, read: Option<&str>, text: &str) -> Option<Rank> {
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
