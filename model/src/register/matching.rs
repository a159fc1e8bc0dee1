//! Whether a claim is sure to be one entry of the register. Names come here in one spelling; nothing is guessed.

use crate::closed;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What is compared of a claim and of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// 学籍番号; empty where there is none.
    pub number: String,
    /// Every name somebody has or had, in kanji or in Latin letters.
    pub names: BTreeSet<String>,
    pub kana: BTreeSet<String>,
    pub birth: Option<NaiveDate>,
    pub year: Option<i32>,
    /// Of an entry: whoever it is belongs to the alumni.
    pub is_alumnus: bool,
}

closed! {
    /// In what a claim and an entry agree.
    pub enum Met {
        Number = "number",
        Birth = "birth",
        Name = "name",
        Kana = "kana",
        Year = "year",
    }
}

/// What the register says to a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<I> {
    /// This entry and no other.
    Sure(I),
    Doubtful,
}

/// In what they agree.
pub fn met(claimed: &Keys, entry: &Keys) -> Vec<Met> {
    let share = |one: &BTreeSet<String>, other: &BTreeSet<String>| !one.is_disjoint(other);
    let is_same = |met: &Met| match met {
        Met::Number => !claimed.number.is_empty() && claimed.number == entry.number,
        Met::Birth => claimed.birth.is_some() && claimed.birth == entry.birth,
        Met::Name => share(&claimed.names, &entry.names),
        Met::Kana => share(&claimed.kana, &entry.kana),
        Met::Year => claimed.year.is_some() && claimed.year == entry.year,
    };
    let all = [Met::Number, Met::Birth, Met::Name, Met::Kana, Met::Year];
    all.into_iter().filter(is_same).collect()
}

/// Sure is one entry alone, by number, birth and a name, or by name, kana, birth and year. A number that contradicts, or an
/// entry of somebody who withdrew, is never sure.
pub fn verdict<I: Copy>(claimed: &Keys, entries: &[(I, Keys)]) -> Verdict<I> {
    let sure: Vec<I> = entries
        .iter()
        .filter(|(_, entry)| is_sure(claimed, entry))
        .map(|(id, _)| *id)
        .collect();
    match sure.as_slice() {
        [only] => Verdict::Sure(*only),
        _ => Verdict::Doubtful,
    }
}

fn is_sure(claimed: &Keys, entry: &Keys) -> bool {
    let met = met(claimed, entry);
    let has = |wanted: &[Met]| wanted.iter().all(|one| met.contains(one));
    let contradicts =
        !claimed.number.is_empty() && !entry.number.is_empty() && claimed.number != entry.number;
    let agrees = has(&[Met::Number, Met::Birth, Met::Name])
        || has(&[Met::Name, Met::Kana, Met::Birth, Met::Year]);
    agrees && !contradicts && entry.is_alumnus
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(number: &str, name: &str, kana: &str, birth: &str, year: i32) -> Keys {
        let set = |text: &str| -> BTreeSet<String> {
            let all = text.split('/').filter(|one| !one.is_empty());
            all.map(str::to_owned).collect()
        };
        Keys {
            number: number.to_owned(),
            names: set(name),
            kana: set(kana),
            birth: birth.parse().ok(),
            year: (year > 0).then_some(year),
            is_alumnus: true,
        }
    }

    #[test]
    fn number_birth_and_one_name_are_sure() {
        let entry = keys("e1", "高橋一/taka", "たかはしはじめ", "1998-04-01", 2021);
        for (claim, sure) in [
            (keys("e1", "高橋一", "", "1998-04-01", 0), true),
            (keys("e1", "佐藤一/taka", "", "1998-04-01", 1999), true),
            (keys("e1", "佐藤一", "", "1998-04-01", 2021), false),
            (keys("e1", "高橋一", "", "1998-04-02", 2021), false),
            (
                keys("", "高橋一", "たかはしはじめ", "1998-04-01", 2021),
                true,
            ),
            (keys("", "高橋一", "", "1998-04-01", 2021), false),
            (
                keys("", "高橋一", "たかはしはじめ", "1998-04-01", 2020),
                false,
            ),
            // Everything else agrees, and the number is somebody else's.
            (
                keys("e2", "高橋一", "たかはしはじめ", "1998-04-01", 2021),
                false,
            ),
        ] {
            let expected = if sure {
                Verdict::Sure(7)
            } else {
                Verdict::Doubtful
            };
            assert_eq!(
                verdict(&claim, &[(7, entry.clone())]),
                expected,
                "{claim:?}"
            );
        }
    }

    #[test]
    fn two_entries_that_fit_are_none() {
        let one = keys("e1", "高橋一", "たかはしはじめ", "1998-04-01", 2021);
        let twin = keys("e2", "高橋一", "たかはしはじめ", "1998-04-01", 2021);
        let claim = keys("", "高橋一", "たかはしはじめ", "1998-04-01", 2021);
        let both = [(1, one.clone()), (2, twin)];
        assert_eq!(verdict(&claim, &both), Verdict::Doubtful);
        assert_eq!(verdict(&one, &both), Verdict::Sure(1));
    }

    #[test]
    fn nothing_agrees_by_being_empty() {
        let nothing = Keys::default();
        assert_eq!(met(&nothing, &nothing), []);
        let withdrew = Keys {
            is_alumnus: false,
            ..keys("e1", "高橋一", "", "1998-04-01", 2021)
        };
        let claim = keys("e1", "高橋一", "", "1998-04-01", 2021);
        assert_eq!(verdict(&claim, &[(1, withdrew)]), Verdict::Doubtful);
    }
}
