//! Names of organizations as registers tell them apart: the form of company law is part of a name.
//!
//! [`super::search_key`] finds; this decides. Minato `GmbH` and Minato Inc. are two companies, and so
//! are 株式会社湊 and 湊株式会社.

use unicode_normalization::UnicodeNormalization;

/// Forms in Japanese, in NFKC (which writes ㈱ as `(株)`), and one code for each.
const JAPANESE: &[(&str, &str)] = &[
    ("株式会社", "kk"),
    ("(株)", "kk"),
    ("有限会社", "yk"),
    ("(有)", "yk"),
    ("合同会社", "gk"),
    ("(同)", "gk"),
    ("合資会社", "gs"),
    ("(資)", "gs"),
    ("合名会社", "gm"),
    ("(名)", "gm"),
    ("一般社団法人", "is"),
    ("(一社)", "is"),
    ("一般財団法人", "iz"),
    ("(一財)", "iz"),
    ("公益社団法人", "ks"),
    ("(公社)", "ks"),
    ("公益財団法人", "kz"),
    ("(公財)", "kz"),
    ("特定非営利活動法人", "npo"),
    ("npo法人", "npo"),
    ("学校法人", "gh"),
    ("(学)", "gh"),
    ("医療法人", "ih"),
    ("社会福祉法人", "sh"),
    ("(福)", "sh"),
    ("国立大学法人", "kd"),
    ("国立研究開発法人", "kh"),
    ("独立行政法人", "dh"),
    ("(独)", "dh"),
];

/// Forms elsewhere: the last words of a name, longest first.
const OTHERS: &[(&[&str], &str)] = &[
    (&["gmbh", "&", "co", "kg"], "gmbh-co-kg"),
    (&["limited", "liability", "company"], "llc"),
    (&["sp", "z", "o", "o"], "sp-zoo"),
    (&["sp", "z", "oo"], "sp-zoo"),
    (&["co", "ltd"], "co-ltd"),
    (&["co", "limited"], "co-ltd"),
    (&["company", "limited"], "co-ltd"),
    (&["pty", "ltd"], "pty-ltd"),
    (&["pty", "limited"], "pty-ltd"),
    (&["pte", "ltd"], "pte-ltd"),
    (&["pte", "limited"], "pte-ltd"),
    (&["pvt", "ltd"], "pvt-ltd"),
    (&["private", "limited"], "pvt-ltd"),
    (&["inc"], "inc"),
    (&["incorporated"], "inc"),
    (&["corp"], "corp"),
    (&["corporation"], "corp"),
    (&["ltd"], "ltd"),
    (&["limited"], "ltd"),
    (&["llc"], "llc"),
    (&["llp"], "llp"),
    (&["lp"], "lp"),
    (&["plc"], "plc"),
    (&["pbc"], "pbc"),
    (&["gmbh"], "gmbh"),
    (&["ag"], "ag"),
    (&["kg"], "kg"),
    (&["ug"], "ug"),
    (&["se"], "se"),
    (&["sa"], "sa"),
    (&["sas"], "sas"),
    (&["sarl"], "sarl"),
    (&["srl"], "srl"),
    (&["spa"], "spa"),
    (&["sl"], "sl"),
    (&["bv"], "bv"),
    (&["nv"], "nv"),
    (&["oy"], "oy"),
    (&["oyj"], "oyj"),
    (&["ab"], "ab"),
    (&["as"], "as"),
    (&["asa"], "asa"),
    (&["aps"], "aps"),
    (&["kft"], "kft"),
    (&["kk"], "kk"),
    (&["yk"], "yk"),
    (&["gk"], "gk"),
    (&["co"], "co"),
    (&["company"], "co"),
];

/// Every way to write the form that this text, folded in width, is: 株式会社, (株), （株）, ㈱. Nothing
/// where it is none.
pub(super) fn spellings_of_form(folded: &str) -> Vec<String> {
    let Some((_, code)) = JAPANESE.iter().find(|(form, _)| *form == folded) else {
        return Vec::new();
    };
    let forms = JAPANESE.iter().filter(|(_, other)| other == code);
    let spellings = forms.flat_map(|(form, _)| {
        let wide = form.replace('(', "（").replace(')', "）");
        let signs = ('\u{3220}'..='\u{3243}').chain(['\u{337f}']);
        let as_signs = signs.filter(|&sign| std::iter::once(sign).nfkc().eq(form.chars()));
        [(*form).to_owned(), wide]
            .into_iter()
            .chain(as_signs.map(String::from))
    });
    spellings.collect()
}

/// A name, folded in width, case and space, and its form of company law apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RegisteredName {
    /// Empty where the name tells none. Before and behind a Japanese name are two forms.
    form: String,
    rest: String,
}

impl RegisteredName {
    pub fn of(name: &str) -> Self {
        let folded: String = name.nfkc().flat_map(char::to_lowercase).collect();
        let folded = folded.replace(['’', '‘'], "'");
        let folded = spaced(&folded);
        let (form, rest) = japanese(&folded)
            .or_else(|| other(&folded))
            .unwrap_or_else(|| (String::new(), without_stops(&folded)));
        Self { form, rest }
    }

    /// Whether the name says which form of company it is.
    pub fn has_form(&self) -> bool {
        !self.form.is_empty()
    }

    /// Certainly the same, or the same but that one of the two leaves the form out.
    pub fn may_be(&self, other: &Self) -> bool {
        self == other || (self.rest == other.rest && self.has_form() != other.has_form())
    }

    /// The name without its form, folded.
    pub fn rest(&self) -> &str {
        &self.rest
    }

    /// Equal for equal names.
    pub fn key(&self) -> String {
        format!("{}|{}", self.form, self.rest)
    }
}

/// Whether a folded text is a form of company law and no name; letters that are a name, too, such as
/// SAS, are none.
pub(super) fn is_form(folded: &str) -> bool {
    let is_japanese = JAPANESE.iter().any(|(form, _)| *form == folded);
    let plain = folded.replace('.', "").replace(',', " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let is_long = words.len() > 1
        || words
            .first()
            .is_some_and(|word| word.len() > 2 || *word == "co");
    let is_other = OTHERS
        .iter()
        .any(|(form, code)| *form == words.as_slice() && !matches!(*code, "sas" | "asa" | "spa"));
    is_japanese || (is_long && is_other)
}

fn japanese(name: &str) -> Option<(String, String)> {
    JAPANESE.iter().find_map(|(form, code)| {
        let before = name.strip_prefix(form).map(|rest| (rest, "<"));
        let (rest, side) = before.or_else(|| name.strip_suffix(form).map(|rest| (rest, ">")))?;
        let rest = without_stops(rest);
        (!rest.is_empty()).then(|| (format!("{code}{side}"), rest))
    })
}

fn other(name: &str) -> Option<(String, String)> {
    let parted = name.replace([',', '、'], " ");
    let words: Vec<&str> = parted.split_whitespace().collect();
    // Forms are written with and without stops: L.L.C., Inc.
    let plain: Vec<String> = words.iter().map(|word| word.replace('.', "")).collect();
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    OTHERS.iter().find_map(|(form, code)| {
        let rest = plain.strip_suffix(*form)?.len();
        let rest = words.get(..rest).filter(|rest| !rest.is_empty())?;
        Some(((*code).to_owned(), without_stops(&rest.join(" "))))
    })
}

/// Without commas and without the stops behind words; those within one are part of the name: the
/// A.B. company is not the AB company.
fn without_stops(name: &str) -> String {
    let parted = name.replace([',', '、'], " ");
    let words = parted
        .split_whitespace()
        .map(|word| word.trim_end_matches('.'));
    spaced(&words.collect::<Vec<_>>().join(" "))
}

/// One space where there is any, and none beside kana or kanji.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let joins = |c: Option<char>| c.is_some_and(is_wide);
        if !spaced.is_empty() && !joins(spaced.chars().next_back()) && !joins(word.chars().next()) {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests;
