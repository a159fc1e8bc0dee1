use super::super::groups::{Group, Places, all};
use super::locked::{insert_own, write_alone};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Moderator, Portal};
use model::synonyms::Verb;
use model::synonyms::{
    GROUPS_MAX, ImportedLine, LineOutcome, SynonymImport, TEXT_MAX, check_words, words_of, written,
};
use model::{Conflict, FieldProblem, Problem};
use sea_orm::ConnectionTrait;
use search::fold;
use std::collections::BTreeSet;

/// What [`import`] would do with a text; writes nothing.
///
/// # Errors
/// `Invalid` when the text holds no group; `TooManySynonyms` when it holds more than a school may keep.
pub async fn preview(portal: &Portal, _staff: &Moderator, text: &str) -> Result<SynonymImport> {
    let (lines, _) = read(portal.read(), text).await?;
    Ok(report(text, lines))
}

/// Adds the groups of a text, one a line. When a line is wrong none of them is added.
///
/// # Errors
/// As in [`preview`]; `TooManySynonyms` also together with the groups that are there.
pub async fn import(portal: &Portal, staff: &Moderator, text: &str) -> Result<SynonymImport> {
    let mut tx = write_alone(portal).await?;
    let (lines, new) = read(tx.db(), text).await?;
    let mut report = report(text, lines);
    let is_wrong = |line: &ImportedLine| matches!(line.outcome, LineOutcome::Wrong(_));
    if report.lines.iter().any(is_wrong) {
        return Ok(report);
    }
    report.is_done = true;
    if new.is_empty() {
        return Ok(report);
    }
    let at = tx.now();
    let ids = insert_own(&tx, portal, new).await?;
    let entries = ids
        .into_iter()
        .map(|id| (at, Entry::new(Some(staff.id()), id, Verb::Imported)));
    tx.record_all(entries.collect()).await?;
    tx.commit().await?;
    Ok(report)
}

/// Every line that holds words, and the groups that are new.
async fn read(db: &impl ConnectionTrait, text: &str) -> Result<(Vec<ImportedLine>, Vec<String>)> {
    bounded(text)?;
    let groups = all(db).await?;
    let places = Places::of(&groups);
    let mut known: BTreeSet<BTreeSet<String>> = groups
        .iter()
        .filter(|group| group.is_on)
        .map(|group: &Group| spellings(&group.words))
        .collect();
    let (mut lines, mut new) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(text.lines()) {
        let words = words_of(line);
        if words.is_empty() {
            continue;
        }
        let outcome = match check_words(words, fold) {
            Err(problem) => LineOutcome::Wrong(problem),
            Ok(words) if !known.insert(spellings(&words)) => LineOutcome::Present,
            Ok(words) => {
                new.push(written(&words));
                LineOutcome::New {
                    shared: places.known(&words),
                }
            }
        };
        lines.push(ImportedLine {
            line: number,
            text: line.trim().to_owned(),
            outcome,
        });
    }
    if lines.is_empty() {
        return Err(Problem::field("text", FieldProblem::Missing).into());
    }
    Ok((lines, new))
}

/// A look at the size alone: what is too much is not compared word by word.
fn bounded(text: &str) -> Result<()> {
    let now = text.chars().count();
    if now > TEXT_MAX {
        let [max, now] = [TEXT_MAX, now].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        return Err(Problem::field("text", FieldProblem::TooLong { max, now }).into());
    }
    let groups = text.lines().filter(|line| !words_of(line).is_empty());
    // One more than there may be is enough to know.
    let count = groups.take(usize::try_from(GROUPS_MAX).unwrap_or(usize::MAX) + 1);
    if count.count() as u64 > GROUPS_MAX {
        return Err(Conflict::TooManySynonyms.into());
    }
    Ok(())
}

fn report(text: &str, lines: Vec<ImportedLine>) -> SynonymImport {
    SynonymImport {
        text: text.to_owned(),
        lines,
        is_done: false,
    }
}

/// Words in another order are the same group.
fn spellings(words: &[String]) -> BTreeSet<String> {
    words.iter().map(|word| fold(word)).collect()
}
