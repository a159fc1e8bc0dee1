//! Remote work beside a place to come to.

use super::super::{in_kana, is_all_of_a_country, is_site};
use super::words::{NO_PLACE, OFFICE};
use super::{Remote, is_pure, of_clauses, parted, says, spaced};

/// `Tokyo and remote`, 東京・在宅: both of them. A comma may as well mean that the one is done from
/// the other; and what is neither a place nor known leaves open what it is.
pub(super) fn beside_a_place(text: &str) -> Option<Remote> {
    // フルリモート （東京都港区） is an address, and nobody has to come there.
    let is_full = says(text, &spaced(text), &["フル", "完全", "fully", "100"]);
    let is_japanese = in_kana::is_written_in_japanese(text) && !is_full;
    let blank: &[&str] = if is_japanese { &[" "] } else { &[] };
    let joining = [" and ", "&", "+", "・", "と", "および", "及び"];
    let both = parted(text, &[joining.as_slice(), blank].concat());
    if let (true, others) = pure_and_others(&both) {
        let is_idle = |one: &&&str| !NO_PLACE.contains(one) && !is_all_of_a_country(one);
        let others: Vec<&&str> = others.iter().filter(is_idle).collect();
        let all = |one: &str| says(one, &spaced(one), OFFICE);
        if others.iter().any(|one| is_site(one) || all(one)) {
            return Some(Remote::Partly);
        }
        return (!others.is_empty()).then_some(Remote::Unclear);
    }
    let (is_pure, others) = pure_and_others(&parted(text, &[","]));
    (is_pure && !is_full && others.iter().any(|one| is_site(one))).then_some(Remote::Unclear)
}

/// Whether one of several parts is nothing but remote work, and the parts that say nothing of it.
fn pure_and_others<'a>(parts: &[&'a str]) -> (bool, Vec<&'a str>) {
    let has_pure = parts
        .iter()
        .any(|one| of_clauses(one) == Remote::Yes && is_pure(one));
    let others = parts
        .iter()
        .filter(|one| matches!(of_clauses(one), Remote::Unsaid | Remote::No));
    (has_pure && parts.len() > 1, others.copied().collect())
}
