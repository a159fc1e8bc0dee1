//! A first guess at the field of study; staff correct it.

use model::opportunities::FieldOfStudy;

/// What is said of work, and the broad field (ISCED-F 2013) in which it is learnt; the first that
/// fits is taken.
const WORDS: &[(&[&str], FieldOfStudy)] = &[
    (
        &[
            "hardware",
            "robot",
            "mechanical",
            "electrical",
            "embedded",
            "manufactur",
            "civil",
            "ハード",
            "機械",
            "電気",
            "製造",
            "建築",
        ],
        FieldOfStudy::Engineering,
    ),
    (
        &[
            "quant",
            "mathemat",
            "physics",
            "chemi",
            "biolog",
            "数学",
            "物理",
            "化学",
            "研究開発",
        ],
        FieldOfStudy::NaturalSciences,
    ),
    (
        &[
            "software",
            "data",
            "security",
            "developer",
            "cloud",
            "machine learning",
            "frontend",
            "backend",
            "ソフト",
            "情報",
            "データ",
            "エンジニア",
        ],
        FieldOfStudy::Ict,
    ),
    (
        &["nurs", "pharma", "clinic", "health", "医療", "看護", "薬"],
        FieldOfStudy::Health,
    ),
    (
        &["agri", "fish", "forest", "農", "水産"],
        FieldOfStudy::Agriculture,
    ),
    (&["teach", "educat", "教育"], FieldOfStudy::Education),
    (
        &["journal", "econom", "policy", "psycholog", "経済", "社会"],
        FieldOfStudy::SocialSciences,
    ),
    (
        &["design", "language", "translat", "デザイン", "翻訳"],
        FieldOfStudy::ArtsHumanities,
    ),
    (
        &["hotel", "tour", "logistic", "ホテル", "観光", "物流"],
        FieldOfStudy::Services,
    ),
];

/// From the category, and from the title where the category says nothing; work of no known field
/// is counted as business.
pub(super) fn field_of_study(category: &str, title: &str) -> FieldOfStudy {
    let guess = |text: &str| {
        let text = text.to_lowercase();
        WORDS
            .iter()
            .find(|(words, _)| words.iter().any(|word| text.contains(word)))
            .map(|(_, field)| *field)
    };
    guess(category)
        .or_else(|| guess(title))
        .unwrap_or(FieldOfStudy::BusinessLaw)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_category_goes_before_the_title() {
        assert_eq!(
            field_of_study("Data & ML/AI", "Hardware Intern"),
            FieldOfStudy::Ict
        );
        assert_eq!(
            field_of_study("", "Hardware Intern"),
            FieldOfStudy::Engineering
        );
        assert_eq!(field_of_study("営業", "総合職"), FieldOfStudy::BusinessLaw);
    }
}
