//! Words typed as they sound: kana or romaji for something that is written otherwise.

use super::other::{Likeness, Other, grams};
use super::places;
use super::read::{LONGEST, Reading};
use super::some_of::SomeOf;
use super::terms::{AnyQuery, all_of, boosted, frequency, is_there, one_of, term};
use super::weights;
use crate::Error;
use crate::analyzer::fold::{fold, is_cjk, is_hiragana, is_katakana};
use crate::analyzer::{
    WORD_WHOLE, as_read, as_spoken, grams_of, hiragana, is_grammar, is_kana_only, katakana, romaji,
};
use crate::context::Context;

/// Shorter words are too many others in another writing.
const SHORTEST_OTHER: usize = 3;
/// So many ways to write a word in kanji are looked for at most,
const MOST_KANJI: usize = 6;
/// and the number of compounds that are tried.
const MOST_COMPOUNDS: usize = 60;
/// So many ways to read romaji are tried,
const MOST_READINGS: usize = 12;
/// and so many of those that some text has are looked for.
const MOST_HEARD: usize = 3;
/// Shorter readings have too many homophones to be what was meant.
const SHORTEST_HEARD: usize = 4;

/// What a typed word may sound like.
#[derive(Default)]
pub struct Sound {
    /// Its reading, when something in the index is read so.
    pub reading: Option<Reading>,
    /// Its readings, for the whole text.
    pub spoken: Vec<String>,
    /// Other ways to write it, anywhere in a text, where no readings are kept.
    pub others: Vec<Other>,
}

impl Sound {
    /// A word is compared by its sound only if at most this many documents contain it.
    pub fn of(
        context: &Context<'_>,
        typed: &str,
        is_weak: bool,
        rarest: u64,
    ) -> Result<Self, Error> {
        let Some(kana) = kana_of(context, typed, is_weak, rarest) else {
            return Ok(Self::default());
        };
        // What is written in katakana and is there means itself.
        if rarest > 0 && typed.chars().all(is_katakana) {
            return Ok(Self {
                others: in_other_kana(context, typed)?,
                ..Self::default()
            });
        }
        let mut others = by_sound(context, &kana)?;
        // Values are called as they are read, too.
        if kana != typed {
            others.extend(Other::of_value(context, &kana)?);
        }
        // Romaji may mean what is written in hiragana.
        let plain = Other::of_letters(context, &kana, Likeness::Sound);
        if kana != typed && kana.chars().count() >= SHORTEST_OTHER && plain.is_there(context)? {
            others.push(plain);
        }
        let kanas: Vec<String> = std::iter::once(kana)
            .chain(romaji::others(typed).into_iter().take(MOST_READINGS))
            .collect();
        Ok(Self {
            reading: Reading::of_first(context, &kanas)?,
            spoken: heard_as(context, &kanas)?,
            others,
        })
    }
}

/// How a word of kanji that is in no document is read, when something in the index is read so: the
/// wrong kanji of the right sound are the commonest slip of a Japanese keyboard.
pub fn heard(context: &Context<'_>, typed: &str) -> Result<Option<Reading>, Error> {
    let has_kanji = typed
        .chars()
        .any(|c| is_cjk(c) && !is_hiragana(c) && !is_katakana(c));
    let Some(dictionary) = context.analyzers.dictionary().filter(|_| has_kanji) else {
        return Ok(None);
    };
    let mut kana = String::new();
    for word in dictionary.read(typed) {
        let surface = typed.get(word.from..word.to).unwrap_or_default();
        match word.reading {
            Some(reading) => kana.push_str(&reading.kana),
            None if is_kana_only(surface) => kana.push_str(surface),
            None => return Ok(None),
        }
    }
    // Few sounds are many words.
    if as_read(&kana).chars().count() < SHORTEST_HEARD {
        return Ok(None);
    }
    Reading::of(context, &kana)
}

fn kana_of(context: &Context<'_>, typed: &str, is_weak: bool, rarest: u64) -> Option<String> {
    if is_kana_only(typed) {
        return Some(typed.to_owned());
    }
    let rare = (context.usual.num_docs() / weights::RARE_SHARE).max(weights::RARE);
    // Function words of English read as Japanese ones, and common words mean themselves.
    let may_be_romaji = !is_weak && rarest <= rare && typed.len() > 2;
    may_be_romaji.then(|| romaji::to_kana(typed)).flatten()
}

/// What a word in kana may be written as, where it stands anywhere in a text: in the other kana, as a
/// place, in kanji that are read so.
pub fn by_sound(context: &Context<'_>, kana: &str) -> Result<Vec<Other>, Error> {
    let mut others = in_other_kana(context, kana)?;
    for name in places::others(kana) {
        others.push(Other::of_words(context, name, Likeness::Sound)?);
    }
    others.extend(in_kanji(context, kana)?);
    Ok(others)
}

/// ろぼっと may stand for ロボット, リンゴ for りんご.
fn in_other_kana(context: &Context<'_>, kana: &str) -> Result<Vec<Other>, Error> {
    let mut others = Vec::new();
    let katakana: String = kana.chars().map(katakana).collect();
    if katakana != kana {
        others.push(Other::of_words(context, &katakana, Likeness::Sound)?);
    }
    let plain: String = kana.chars().map(hiragana).collect();
    if plain != kana && kana.chars().count() < SHORTEST_OTHER {
        others.push(Other::of_words(context, &plain, Likeness::Sound)?);
    } else if plain != kana {
        others.push(Other::of_letters(context, &plain, Likeness::Sound));
    }
    let says_something = kana.chars().count() > 1 && !is_grammar(kana);
    let mut found = Vec::new();
    for other in others.into_iter().filter(|_| says_something) {
        if !other.is_grammar() && other.is_there(context)? {
            found.push(other);
        }
    }
    Ok(found)
}

/// けんきゅう may stand for 研究, きょうどうけんきゅう for 共同研究: what some document has.
fn in_kanji(context: &Context<'_>, kana: &str) -> Result<Vec<Other>, Error> {
    let kana: String = kana.chars().map(hiragana).collect();
    let letters = kana.chars().count();
    let Some(dictionary) = context
        .analyzers
        .dictionary()
        .filter(|_| (SHORTEST_OTHER..=LONGEST).contains(&letters) && !is_grammar(&kana))
    else {
        return Ok(Vec::new());
    };
    let mut written: Vec<String> = dictionary.sounding(&kana).map(str::to_owned).collect();
    if written.is_empty() {
        for (at, _) in kana.char_indices().skip(2) {
            let (one, other) = kana.split_at(at);
            let ends: Vec<&str> = dictionary.sounding(other).take(MOST_KANJI).collect();
            for start in dictionary.sounding(one).take(MOST_KANJI) {
                written.extend(ends.iter().map(|end| format!("{start}{end}")));
            }
        }
        written.truncate(MOST_COMPOUNDS);
    }
    let mut found: Vec<Other> = Vec::new();
    for text in &written {
        let text = fold(text).text;
        let is_known = found.iter().any(|known| known.written == text);
        if is_known || found.len() >= MOST_KANJI || !has_letters(context, &text)? {
            continue;
        }
        let other = Other::of_words(context, &text, Likeness::Sound)?;
        if other.is_there(context)? {
            found.push(other);
        }
    }
    Ok(found)
}

/// Whether documents have each two neighbours of a word's letters: sooner asked than for two common words side by side
/// that are nowhere.
fn has_letters(context: &Context<'_>, written: &str) -> Result<bool, Error> {
    for pair in grams(context, written) {
        if frequency(&context.usual, context.fields.grams, &pair.text)? == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How kana are looked for in the whole text; nothing for grammar.
pub fn spoken(kana: &str) -> Option<String> {
    let read: String = as_spoken(kana).chars().take(LONGEST).collect();
    (!read.is_empty() && !is_grammar(kana)).then_some(read)
}

/// How a word is looked for in the whole text: in each way to read it that some document has, or as it
/// is read first.
fn heard_as(context: &Context<'_>, kanas: &[String]) -> Result<Vec<String>, Error> {
    let mut ways: Vec<String> = Vec::new();
    for read in kanas.iter().filter_map(|kana| spoken(kana)) {
        if !ways.contains(&read) {
            ways.push(read);
        }
    }
    let mut heard = Vec::new();
    for read in ways.iter().filter(|_| ways.len() > 1) {
        if heard.len() < MOST_HEARD && is_heard(context, read)? {
            heard.push(read.clone());
        }
    }
    if heard.is_empty() {
        ways.truncate(1);
        heard = ways;
    }
    Ok(heard)
}

/// Whether some document has all of these sounds.
pub fn is_heard(context: &Context<'_>, read: &str) -> Result<bool, Error> {
    match sounding(context, read) {
        Some(query) => is_there(&context.usual, &query),
        None => Ok(false),
    }
}

/// In how many documents the rarest of these sounds is.
pub fn rarest(context: &Context<'_>, read: &str) -> Result<u64, Error> {
    let mut rarest = u64::MAX;
    for sound in sounds(read) {
        rarest = rarest.min(frequency(&context.usual, context.fields.spoken, &sound)?);
    }
    Ok(rarest)
}

/// The sounds of a word in the whole text: a short one has to be a word there.
fn sounds(read: &str) -> Vec<String> {
    let grams = grams_of(read);
    if grams.is_empty() {
        return vec![format!("{WORD_WHOLE}{read}")];
    }
    grams
}

/// What has all of these sounds.
pub fn sounding(context: &Context<'_>, read: &str) -> Option<AnyQuery> {
    let sounds = sounds(read).into_iter();
    all_of(
        sounds
            .map(|sound| term(context.fields.spoken, &sound))
            .collect(),
    )
}

/// What has most of the sounds of one of these readings in a row.
pub fn spoken_query(context: &Context<'_>, readings: &[String]) -> Option<AnyQuery> {
    let ways = readings.iter();
    one_of(ways.filter_map(|read| most_sounds(context, read)).collect())
}

fn most_sounds(context: &Context<'_>, read: &str) -> Option<AnyQuery> {
    let field = context.fields.spoken;
    let whole = term(field, &format!("{WORD_WHOLE}{read}"));
    let grams = grams_of(read);
    if grams.is_empty() {
        return Some(whole);
    }
    let least = (grams.len() as f32 * weights::SPOKEN_SHARE).ceil() as u32;
    let members = grams
        .iter()
        .map(|gram| (boosted(term(field, gram), weights::SPOKEN), 1));
    let whole = boosted(whole, weights::SPOKEN_WHOLE);
    let members = members.chain([(whole, least)]).collect();
    Some(Box::new(SomeOf::new(members, least)))
}
