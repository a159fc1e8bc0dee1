//! What is offered while somebody types.

use crate::support::{self, dictionary, index_of, with_tags};
use search::{About, Facet};

#[test]
fn suggestions_begin_with_what_is_typed() {
    let index = index_of(support::school::school(), dictionary());
    let texts = |prefix: &str| -> Vec<String> {
        index
            .suggest(prefix, false, 5)
            .expect("suggestions")
            .into_iter()
            .map(|suggestion| suggestion.text)
            .collect()
    };
    assert_eq!(texts("量子コ")[0], "量子コンピューターのアルゴリズム");
    assert!(texts("イン").iter().any(|text| text.contains("インターン")));
    assert!(texts("Quan")[0].starts_with("Quantum"));
    assert!(texts("deep lear")[0].starts_with("Deep Learning"));
    assert_eq!(
        texts("た"),
        Vec::<String>::new(),
        "one letter is too little"
    );
    assert_eq!(texts("zzzz"), Vec::<String>::new());
    if index.readings() {
        assert!(texts("にっと").contains(&"日東電工株式会社".to_owned()));
        assert!(
            texts("nitto")
                .iter()
                .any(|text| text.contains("日東") || text.contains("Nitto"))
        );
    }
    let named = index.suggest("ソニー", false, 5).expect("suggestions");
    assert!(named.iter().any(|one| one.about == About::Organization
        && one.text == "ソニー株式会社"
        && one.id.is_none()));
    assert!(
        named
            .iter()
            .any(|one| one.about == About::Title && one.id.as_deref() == Some("sony"))
    );
}

#[test]
fn an_organization_is_offered_once_by_its_name() {
    let leaf = |id: &str| {
        let names = ["株式会社リーフロボティクス瀬戸", "Leaf Robotics Seto"];
        let mut one = support::posting(id, "点検", "", &names, &[], "");
        one.readings = vec!["リーフロボティクスセト".to_owned()];
        with_tags(one, &[(Facet::Organization, "leaf-robotics")])
    };
    let index = index_of(vec![leaf("a"), leaf("b")], dictionary());
    for (typed, shown) in [
        ("リーフロ", "株式会社リーフロボティクス瀬戸"),
        ("りーふろぼ", "株式会社リーフロボティクス瀬戸"),
        ("株式会社リ", "株式会社リーフロボティクス瀬戸"),
        ("leaf r", "Leaf Robotics Seto"),
    ] {
        let offered = index.suggest(typed, false, 8).expect("suggestions");
        let names: Vec<_> = offered
            .iter()
            .filter(|one| one.about == About::Organization)
            .map(|one| (one.text.as_str(), one.id.as_deref()))
            .collect();
        assert_eq!(names, [(shown, Some("leaf-robotics"))], "{typed}");
    }
}

#[test]
fn half_a_syllable_of_romaji_is_on_its_way() {
    let index = index_of(support::school::school(), dictionary());
    if index.readings() {
        for typed in ["handot", "handota", "handotai"] {
            let offered = index.suggest(typed, false, 5).expect("suggestions");
            assert!(
                offered.iter().any(|one| one.text.contains("半導体")),
                "{typed}"
            );
        }
    }
}
