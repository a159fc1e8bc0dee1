//! Every number of the ranking, in one place.
//!
//! The best documents by plain BM25 over all text are scored again in full: words and bigrams once more
//! for being there at all, the same words in the title, neighbouring words as phrases; then what is new is
//! lifted. Tuned on public question sets by `tuning/weights.py`; run the relevance table after a change.

/// So many of the best by plain score are scored in full.
pub const POOL: usize = 100;
/// With fewer hits than this the next step of the ladder is asked too.
pub const ENOUGH: u64 = 10;
/// From this many separate words and compounds on, a query is a question in prose: not all of its
/// words need to be there.
pub const PROSE: usize = 3;

/// What of all that a query says a document has to have, where no document has all of its words,
pub const SHARE: f32 = 0.15;
/// and beside documents that have.
pub const SHARE_BESIDE: f32 = 0.4;

/// A word or bigram that is there counts so much of what it says, however often it is there and however
/// long the text: a query of five words means all five.
pub const PRESENCE: f32 = 1.0;
/// In a query of more words it counts less, by the square of how many more there are: nobody means all of twenty.
pub const PRESENCE_WORDS: f32 = 8.0;
/// Words of the query in the title, on top of their score in the whole text.
pub const TITLE: f32 = 0.5;
/// Bigrams of the query: they see parts of words and spellings that word borders hide.
pub const BIGRAMS: f32 = 0.5;
/// Neighbouring words of the query that are neighbours in the document.
pub const PAIRS: f32 = 0.3;
/// A synonym instead of the word typed.
pub const SYNONYM: f32 = 0.8;
/// What a closed field of the posting says, instead of a word of its text: 夏休み, visa, 27卒.
pub const VALUE: f32 = 0.6;
/// The same word written as one, where it was typed in parts, or in parts.
pub const JOINED: f32 = 0.3;
/// A word found by how it is read, from its first letter on.
pub const READING: f32 = 1.0;
/// The same inside a longer word.
pub const READING_INSIDE: f32 = 0.4;
/// Letters of a word as it is spoken, anywhere in the text, and the whole word.
pub const SPOKEN: f32 = 0.8;
pub const SPOKEN_WHOLE: f32 = 0.8;
/// The same from the start of a title, a name or a skill, on top.
pub const SPOKEN_HEAD: f32 = 0.3;
/// So much of the sounds of a word has to be there.
pub const SPOKEN_SHARE: f32 = 0.5;
/// A single word is looked for by its sound in the whole text if it has at least this many sounds.
pub const SPOKEN_ALONE: usize = 6;
/// A word found as a part of a longer one.
pub const SUBSTRING: f32 = 0.5;
/// A word that differs from the typed one by one letter.
pub const CORRECTION: f32 = 0.7;

/// How much a posting of this moment is lifted over an old one, and after how many days half of
/// the lift is gone.
pub const RECENCY: f32 = 0.15;
pub const RECENCY_HALF_LIFE_DAYS: f32 = 45.0;

/// A word counts as rare up to this share of the documents (or this many): then romaji are tried.
pub const RARE_SHARE: u64 = 200;
pub const RARE: u64 = 5;
/// Of sounds and letters that are each in more documents than this, nobody asks whether they stand side by side. Tests
/// have few documents.
pub const PHRASED: u64 = if cfg!(test) { 4 } else { 20_000 };

/// Bounds that keep every query cheap.
pub const LONGEST_QUERY: usize = 1_000;
pub const MOST_WORDS: usize = 64;
pub const MOST_PHRASES: usize = 8;
pub const MOST_BIGRAMS: usize = 64;
pub const MOST_CORRECTED: usize = 3;
pub const MOST_EXPANSIONS: usize = 24;
pub const DEEPEST: usize = 10_000;
