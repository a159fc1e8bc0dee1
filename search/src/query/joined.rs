//! Words that are written apart, with a hyphen or a dot, or as one: semi conductor, semi-conductor,
//! semiconductor; ロボット・アーム, ロボットアーム. The index has what a hyphen or a dot joins as one word too.

use super::other::{Likeness, Other};
use super::terms::frequency;
use crate::Error;
use crate::analyzer::fold::{JOINT, is_katakana};
use crate::analyzer::is_weak;
use crate::context::Context;

/// Shorter words are not taken apart.
const SHORTEST: usize = 5;
/// Grammar that words begin with: on-site, off-campus.
const PREFIXES: [&str; 2] = ["on", "off"];

const fn is_sign(c: char) -> bool {
    matches!(c, '-' | ' ' | JOINT)
}

/// What is typed in several parts, as one word, and what means the same as that.
pub fn joined(context: &Context<'_>, typed: &str) -> Result<Vec<Other>, Error> {
    if !typed.trim_matches(is_sign).contains(is_sign) || !is_one_script(typed) {
        return Ok(Vec::new());
    }
    let whole = typed.replace(is_sign, "");
    let mut others = vec![Other::of_words(context, &whole, Likeness::Word)?];
    for (range, synonyms) in context.synonyms.find(&whole) {
        if range.len() == whole.len() {
            for text in synonyms {
                others.push(Other::of_words(context, text, Likeness::Meaning)?);
            }
        }
    }
    let mut found = Vec::new();
    for other in others {
        if other.is_there(context)? {
            found.push(other);
        }
    }
    Ok(found)
}

/// What is typed as one word, in two parts that stand side by side somewhere.
pub fn parted(context: &Context<'_>, typed: &str) -> Result<Option<Other>, Error> {
    let is_latin = typed.len() >= SHORTEST && typed.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_latin {
        return Ok(None);
    }
    let grams = context.fields.grams;
    for at in 1..typed.len() - 1 {
        let (one, other) = typed.split_at(at);
        let may_begin = PREFIXES.contains(&one) || one == "e" || (at > 1 && !is_weak(one));
        if !may_begin
            || is_weak(other)
            || frequency(&context.searcher, grams, one)? == 0
            || frequency(&context.searcher, grams, other)? == 0
        {
            continue;
        }
        let other = Other::of_words(context, &format!("{one} {other}"), Likeness::Word)?;
        if other.is_there(context)? {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// Two words that were typed side by side, as one.
pub fn side_by_side(context: &Context<'_>, one: &str, other: &str) -> Result<Vec<Other>, Error> {
    let is_short = one.chars().count() + other.chars().count() < SHORTEST;
    if is_short || [one, other].iter().any(|word| word.contains(is_sign)) {
        return Ok(Vec::new());
    }
    let joined = joined(context, &format!("{one} {other}"))?;
    let is_word = |other: &Other| other.likeness == Likeness::Word;
    Ok(if joined.iter().any(is_word) {
        joined
    } else {
        Vec::new()
    })
}

/// Latin letters and digits, or katakana.
fn is_one_script(typed: &str) -> bool {
    let mut letters = typed.chars().filter(|&c| !is_sign(c));
    let latin = |c: char| c.is_ascii_alphanumeric();
    typed.starts_with(|c: char| c.is_ascii_alphabetic()) && letters.clone().all(latin)
        || letters.all(is_katakana)
}
