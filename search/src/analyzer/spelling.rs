//! One way to write each word: 取り組み and 取組, 子ども and 子供, 一年生 and 1年生, 3ヶ月 and 3か月.
//!
//! The table is `spellings.txt`; numbers are [`super::numbers`]. Both sides are written alike, the texts
//! when they are indexed and the question when it is asked, so every spelling has the same hits.

use super::fold::{Folded, is_hiragana, is_kanji, letters};
use super::long_vowels::{LONG, ends_at, goes_on};
use super::numbers;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The form of each group comes first.
const BUNDLED: &str = include_str!("spellings.txt");

/// What may begin otherwise than it is written, letter by letter.
struct Table {
    /// First letter → (form, the usual form), longest first.
    forms: HashMap<char, Vec<(String, String)>>,
    /// A bit for each letter that something begins with, up to U+FFFF.
    first: Vec<u64>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        forms: HashMap::new(),
        first: vec![0; 1024],
    };
    for line in BUNDLED.lines().filter(|line| !line.starts_with('#')) {
        let group: Vec<String> = line.split(' ').map(|form| letters(form).text).collect();
        for form in &group {
            let Some(first) = form.chars().next() else {
                continue;
            };
            let forms = table.forms.entry(first).or_default();
            forms.push((form.clone(), group[0].clone()));
        }
    }
    for forms in table.forms.values_mut() {
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    }
    let firsts: Vec<char> = table.forms.keys().copied().collect();
    for first in firsts
        .into_iter()
        .chain(numbers::first_letters())
        .chain(COUNTS.chars())
        .chain([LONG])
    {
        let at = first as usize;
        if let Some(bits) = table.first.get_mut(at / 64) {
            *bits |= 1 << (at % 64);
        }
    }
    table
});

impl Table {
    fn may_begin(&self, c: char) -> bool {
        let at = c as usize;
        let bits = self.first.get(at / 64).copied().unwrap_or_default();
        bits & 1 << (at % 64) != 0
    }

    /// The longest form that the text begins with, and the usual one.
    fn usual(&self, rest: &str, before: Option<char>) -> Option<(usize, &str)> {
        let forms = self.forms.get(&rest.chars().next()?)?;
        let (form, usual) = forms
            .iter()
            .find(|(form, _)| rest.starts_with(form.as_str()))?;
        // 行ない is a form of 行い, 銀行ない is not.
        let has_one = |form: &str| form.chars().filter(|&c| is_kanji(c)).count() == 1;
        let is_tail = has_one(form) && has_one(usual) && before.is_some_and(is_kanji);
        let is_whole = form == usual || !form.ends_with(LONG) || !goes_on(&rest[form.len()..]);
        (is_whole && (!is_tail || form == usual)).then_some((form.len(), usual))
    }
}

/// The letters that are written where か counts or が joins: 3ヶ月, 霞ヶ関.
const COUNTS: &str = "ヶヵケカ箇";

/// Writes a text, folded letter by letter, with the usual form of each word.
pub fn one(folded: Folded) -> Folded {
    let table = &*TABLE;
    if !folded.text.chars().any(|c| table.may_begin(c)) {
        return folded;
    }
    let mut spelt = Folded::with_capacity(folded.text.len());
    // What is written as it is waits here until something is not.
    let (mut from, mut at) = (0, 0);
    while let Some(first) = folded.text[at..].chars().next() {
        let waiting = folded.text[from..at].chars().next_back();
        let before = waiting.or_else(|| spelt.text.chars().next_back());
        if first == LONG
            && let Some(length) = ends_at(&folded.text, at)
        {
            spelt.push_all(&folded, from, at);
            spelt.extend_last(folded.original(at, at + length).1);
            at += length;
            from = at;
            continue;
        }
        let found = match table.may_begin(first) {
            true => word(table, &folded.text[at..], before),
            false => None,
        };
        let Some((length, usual)) = found else {
            at += first.len_utf8();
            continue;
        };
        let begin = spelt.text.len() + at - from;
        if usual.chars().filter(|&c| is_kanji(c)).count() > 1 {
            spelt.spelt.push(begin..begin + usual.len());
        }
        if folded.text[at..at + length] == usual {
            at += length;
            continue;
        }
        spelt.push_all(&folded, from, at);
        let (start, end) = folded.original(at, at + length);
        usual.chars().for_each(|c| spelt.push(c, start, end));
        at += length;
        from = at;
    }
    spelt.push_all(&folded, from, at);
    spelt
}

/// How many bytes are written otherwise, and how.
fn word(table: &Table, rest: &str, before: Option<char>) -> Option<(usize, String)> {
    numbers::in_digits(rest, before)
        .or_else(|| joined(rest, before).map(|(length, c)| (length, c.to_string())))
        .or_else(|| {
            let (length, usual) = table.usual(rest, before)?;
            Some((length, usual.to_owned()))
        })
}

/// か after a number and before what is counted (3ヶ月, 数カ国); otherwise が between kanji, or between
/// hiragana and kanji, in names (霞ヶ関, つつじヶ丘). 研究が and 研究ケース are neither.
fn joined(rest: &str, before: Option<char>) -> Option<(usize, char)> {
    let mut letters = rest.chars();
    let (sign, after) = (letters.next()?, letters.next()?);
    let before = before?;
    if !COUNTS.contains(sign) || !is_kanji(after) {
        return None;
    }
    let is_number = before.is_ascii_digit() || "数何幾".contains(before);
    let joins = match sign {
        _ if is_number => 'か',
        'ヶ' => 'が',
        'ケ' if is_kanji(before) || is_hiragana(before) => 'が',
        'ヵ' => 'か',
        _ => return None,
    };
    Some((sign.len_utf8(), joins))
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;

    fn same(forms: &[&str]) {
        let first = fold(forms[0]).text;
        for form in forms {
            assert_eq!(fold(form).text, first, "{form}");
        }
    }

    #[test]
    fn f83_ka_and_ga_in_every_kana() {
        same(&[
            "3か月",
            "3カ月",
            "3ヵ月",
            "3ヶ月",
            "3ケ月",
            "3箇月",
            "３ヶ月",
            "三か月",
            "三ヶ月",
        ]);
        same(&["数か国", "数カ国", "数ヶ国"]);
        same(&["霞が関", "霞ヶ関", "霞ケ関"]);
        same(&["関が原", "関ケ原", "関ヶ原"]);
        same(&["茅ヶ崎", "茅ケ崎", "茅が崎"]);
        same(&["つつじが丘", "つつじヶ丘", "つつじケ丘"]);
        assert_eq!(fold("研究ケース").text, "研究ケース");
        assert_eq!(fold("学生が参加").text, "学生が参加");
        assert_eq!(fold("箇所").text, "箇所");
        assert_eq!(fold("バスケ部").text, "バスケ部");
    }

    #[test]
    fn f85_okurigana_and_mixed_writing() {
        same(&["子供", "子ども", "こども"]);
        same(&["取組", "取り組み", "取組み"]);
        same(&["締切", "締め切り", "締切り", "〆切", "〆切り"]);
        same(&["引越", "引っ越し", "引越し"]);
        same(&["問合せ", "問い合わせ", "問合わせ", "問い合せ"]);
        same(&["申込", "申し込み", "申込み"]);
        same(&["打合せ", "打ち合わせ", "打合わせ", "打合"]);
        same(&["問い合わせ", "問合せ", "問合わせ", "問い合せ"]);
        same(&["申し込み", "申込み", "申込"]);
        same(&["受け付け", "受付", "受付け"]);
        same(&["引っ越し", "引越し", "引越"]);
        same(&["見積もり", "見積り", "見積"]);
        same(&["お申し込み書", "お申込書", "お申込み書"]);
        same(&["買い取り", "買取り", "買取"]);
        same(&["貸し出し", "貸出し", "貸出"]);
        same(&["受付", "受け付け", "受付け"]);
        same(&["行う", "行なう"]);
        same(&["組立", "組み立て", "組立て"]);
        same(&["手続", "手続き"]);
        same(&["見積", "見積り", "見積もり"]);
        same(&["割当", "割り当て", "割当て"]);
        same(&["附属病院", "付属病院"]);
        same(&["障害", "障がい"]);
        same(&["取り扱い", "取扱い", "取扱"]);
        assert_ne!(fold("組合").text, fold("組み合わせ").text);
        assert_eq!(fold("銀行ない").text, "銀行ない");
    }

    #[test]
    fn the_way_back_covers_what_was_written() {
        let text = "海の取り組みを";
        let back = fold(text);
        assert_eq!(back.text, "海の取組を");
        let at = back.text.find("取組").expect("there");
        let (from, to) = back.original(at, at + "取組".len());
        assert_eq!(&text[from..to], "取り組み");
    }

    #[test]
    fn the_usual_form_stays() {
        for line in super::BUNDLED.lines().filter(|line| !line.starts_with('#')) {
            let usual = fold(line.split(' ').next().unwrap_or_default()).text;
            assert_eq!(fold(&usual).text, usual);
            for form in line.split(' ') {
                assert_eq!(fold(form).text, usual, "{form}");
            }
        }
    }
}
