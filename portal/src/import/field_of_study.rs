//! The field of study, where the words of a row leave no doubt. ISCED-F 2013 has broad fields, in
//! which most work could stand; what is not certain stays unsaid, and staff fill it in.

use model::opportunities::FieldOfStudy;

/// Labels of a category, as whole words.
const LABELS: &[(&str, FieldOfStudy)] = &[
    ("hardware", FieldOfStudy::Engineering),
    ("software", FieldOfStudy::Ict),
    ("data", FieldOfStudy::Ict),
    ("ml", FieldOfStudy::Ict),
    ("cloud", FieldOfStudy::Ict),
    ("health", FieldOfStudy::Health),
    ("healthcare", FieldOfStudy::Health),
    ("education", FieldOfStudy::Education),
    ("agriculture", FieldOfStudy::Agriculture),
    ("accounting", FieldOfStudy::BusinessLaw),
    ("finance", FieldOfStudy::BusinessLaw),
    ("marketing", FieldOfStudy::BusinessLaw),
    ("sales", FieldOfStudy::BusinessLaw),
    ("legal", FieldOfStudy::BusinessLaw),
    ("ソフトウェア", FieldOfStudy::Ict),
    ("情報", FieldOfStudy::Ict),
    ("機械", FieldOfStudy::Engineering),
    ("電気", FieldOfStudy::Engineering),
    ("建築", FieldOfStudy::Engineering),
    ("土木", FieldOfStudy::Engineering),
    ("製造", FieldOfStudy::Engineering),
    ("医療", FieldOfStudy::Health),
    ("看護", FieldOfStudy::Health),
    ("教育", FieldOfStudy::Education),
    ("農業", FieldOfStudy::Agriculture),
    ("水産", FieldOfStudy::Agriculture),
    ("観光", FieldOfStudy::Services),
    ("物流", FieldOfStudy::Services),
    ("経理", FieldOfStudy::BusinessLaw),
    ("営業", FieldOfStudy::BusinessLaw),
    ("法務", FieldOfStudy::BusinessLaw),
];

/// What may stand with a label: Software Engineering, 情報系. Data Entry is no work with data.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "engineering", "engineer", "engineers", "development", "developer", "science", "scientist", "analytics",
    "analysis", "analyst", "research", "technology", "tech", "computing", "infrastructure", "platform",
    "systems", "ai", "intern", "interns", "internship", "internships", "jobs", "roles", "it",
    "系", "工学", "学", "開発", "技術", "エンジニア", "職", "業", "業界", "関連", "分野", "処理", "科学", "通信",
];

/// Words that turn the meaning round: Not Software, ソフトウェア以外.
const DENIED: &[&str] = &[
    "not",
    "non",
    "no",
    "except",
    "excluding",
    "without",
    "other than",
    "以外",
    "除く",
    "除き",
    "非",
];

/// Words and phrases that name one field wherever they stand.
const PHRASES: &[(&str, FieldOfStudy)] = &[
    ("robotics", FieldOfStudy::Engineering),
    ("mechanical engineer*", FieldOfStudy::Engineering),
    ("electrical engineer*", FieldOfStudy::Engineering),
    ("civil engineer*", FieldOfStudy::Engineering),
    ("chemical engineer*", FieldOfStudy::Engineering),
    ("hardware engineer*", FieldOfStudy::Engineering),
    ("hardware", FieldOfStudy::Engineering),
    ("circuit design", FieldOfStudy::Engineering),
    ("manufacturing", FieldOfStudy::Engineering),
    ("機械設計", FieldOfStudy::Engineering),
    ("電気設計", FieldOfStudy::Engineering),
    ("回路設計", FieldOfStudy::Engineering),
    ("生産技術", FieldOfStudy::Engineering),
    ("mathematics", FieldOfStudy::NaturalSciences),
    ("physics", FieldOfStudy::NaturalSciences),
    ("chemistry", FieldOfStudy::NaturalSciences),
    ("biology", FieldOfStudy::NaturalSciences),
    ("物理学", FieldOfStudy::NaturalSciences),
    ("生物学", FieldOfStudy::NaturalSciences),
    ("software", FieldOfStudy::Ict),
    ("data scien*", FieldOfStudy::Ict),
    ("data engineer*", FieldOfStudy::Ict),
    ("machine learning", FieldOfStudy::Ict),
    ("cybersecurity", FieldOfStudy::Ict),
    ("information security", FieldOfStudy::Ict),
    ("web develop*", FieldOfStudy::Ict),
    ("frontend", FieldOfStudy::Ict),
    ("backend", FieldOfStudy::Ict),
    ("full stack", FieldOfStudy::Ict),
    ("ソフトウェア開発", FieldOfStudy::Ict),
    ("ソフトウェアエンジニア", FieldOfStudy::Ict),
    ("webエンジニア", FieldOfStudy::Ict),
    ("itエンジニア", FieldOfStudy::Ict),
    ("データサイエン", FieldOfStudy::Ict),
    ("機械学習", FieldOfStudy::Ict),
    ("プログラミング", FieldOfStudy::Ict),
    ("nurs*", FieldOfStudy::Health),
    ("pharmac*", FieldOfStudy::Health),
    ("clinical", FieldOfStudy::Health),
    ("看護", FieldOfStudy::Health),
    ("薬剤師", FieldOfStudy::Health),
    ("forestry", FieldOfStudy::Agriculture),
    ("fisheries", FieldOfStudy::Agriculture),
    ("agronomy", FieldOfStudy::Agriculture),
    ("農学", FieldOfStudy::Agriculture),
    ("水産学", FieldOfStudy::Agriculture),
    ("teaching assistant", FieldOfStudy::Education),
    ("日本語教師", FieldOfStudy::Education),
    ("journalis*", FieldOfStudy::SocialSciences),
    ("economics", FieldOfStudy::SocialSciences),
    ("psycholog*", FieldOfStudy::SocialSciences),
    ("public policy", FieldOfStudy::SocialSciences),
    ("経済学", FieldOfStudy::SocialSciences),
    ("graphic design*", FieldOfStudy::ArtsHumanities),
    ("fashion design*", FieldOfStudy::ArtsHumanities),
    ("translator", FieldOfStudy::ArtsHumanities),
    ("グラフィックデザイン", FieldOfStudy::ArtsHumanities),
    ("翻訳", FieldOfStudy::ArtsHumanities),
    ("tourism", FieldOfStudy::Services),
    ("logistics", FieldOfStudy::Services),
    ("hotel management", FieldOfStudy::Services),
    ("accounting", FieldOfStudy::BusinessLaw),
    ("marketing", FieldOfStudy::BusinessLaw),
];

/// From the category, and from the title where the category says nothing. Words of two fields
/// leave it open.
pub(super) fn field_of_study(category: &str, title: &str) -> Option<FieldOfStudy> {
    let labels = LABELS
        .iter()
        .filter(|(label, _)| is_labelled(category, label));
    match only(category, labels.chain(PHRASES)) {
        Told::Nothing => match only(title, PHRASES.iter()) {
            Told::One(field) => Some(field),
            Told::Nothing | Told::Several => None,
        },
        Told::One(field) => Some(field),
        Told::Several => None,
    }
}

/// Whether a part of the category is the label and nothing that makes another thing of it.
fn is_labelled(category: &str, label: &str) -> bool {
    let parts = category.to_lowercase().replace(" and ", "&");
    parts
        .split([
            '&', '/', ',', ';', '、', '・', '|', '(', ')', '（', '）', '／',
        ])
        .any(|part| {
            let Some((before, after)) = part.split_once(label) else {
                return false;
            };
            [before, after].iter().all(|rest| {
                rest.split([' ', '-', '\u{3000}'])
                    .all(|word| word.is_empty() || BESIDE.contains(&word))
            })
        })
}

enum Told {
    Nothing,
    One(FieldOfStudy),
    Several,
}

fn only<'a>(text: &str, words: impl Iterator<Item = &'a (&'a str, FieldOfStudy)>) -> Told {
    let text = text.to_lowercase().replace('-', " ");
    if DENIED.iter().any(|word| says(&text, word)) {
        return Told::Several;
    }
    let mut found: Vec<(&str, FieldOfStudy)> = words
        .filter(|(word, _)| says(&text, word))
        .copied()
        .collect();
    // 機械学習 is about no machines.
    let all = found.clone();
    found.retain(|(word, _)| {
        !all.iter()
            .any(|(longer, _)| longer.len() > word.len() && longer.contains(word))
    });
    match found.as_slice() {
        [] => Told::Nothing,
        [(_, field), others @ ..] if others.iter().all(|(_, other)| other == field) => {
            Told::One(*field)
        }
        _ => Told::Several,
    }
}

/// Whether a word stands in the text, between borders where its script has any; a star stands for
/// any ending.
fn says(text: &str, word: &str) -> bool {
    let (word, is_open) = match word.strip_suffix('*') {
        Some(stem) => (stem, true),
        None => (word, false),
    };
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        let begins = !is_latin(word.chars().next()) || !is_latin(before.chars().next_back());
        let ends =
            is_open || !is_latin(word.chars().next_back()) || !is_latin(after.chars().next());
        begins && ends
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certain_words_tell_the_field() {
        for (category, title, expected) in [
            ("Data & ML/AI", "Hardware Intern", FieldOfStudy::Ict),
            ("Hardware", "Software Intern", FieldOfStudy::Engineering),
            ("", "Hardware Intern", FieldOfStudy::Engineering),
            ("", "Machine-Learning Intern", FieldOfStudy::Ict),
            ("", "Nursing student placement", FieldOfStudy::Health),
            ("", "機械学習のインターン", FieldOfStudy::Ict),
            ("営業", "総合職", FieldOfStudy::BusinessLaw),
            ("Software", "", FieldOfStudy::Ict),
            ("Data Science", "", FieldOfStudy::Ict),
            ("Cloud Infrastructure / Data", "", FieldOfStudy::Ict),
            ("機械・電気系", "", FieldOfStudy::Engineering),
        ] {
            assert_eq!(
                field_of_study(category, title),
                Some(expected),
                "{category} {title}"
            );
        }
    }

    #[test]
    fn what_is_not_certain_stays_open() {
        for (category, title) in [
            ("", "総合職"),
            ("", "Summer intern"),
            ("", "Database of Updates"),
            ("", "Chess tournament intern"),
            ("", "Fisher & Partners"),
            ("", "Social security office"),
            ("", "Natural language intern"),
            ("", "Clinical software intern"),
            ("", "社会人基礎力を伸ばす"),
            ("", "農林中央金庫の実習"),
            ("Software; Marketing", ""),
            ("Not Software", ""),
            ("Non-software", "Software intern"),
            ("Anything except hardware", ""),
            ("ソフトウェア以外", ""),
            ("Data Entry", ""),
            ("Data-entry clerk", ""),
            ("個人情報入力", ""),
            ("Health Insurance Claims", ""),
            ("Other", "Product design intern"),
        ] {
            assert_eq!(field_of_study(category, title), None, "{category} {title}");
        }
        assert_eq!(
            field_of_study("", "Circuit design intern"),
            Some(FieldOfStudy::Engineering)
        );
    }
}
