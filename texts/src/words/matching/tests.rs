use super::*;
use model::closed::Closed;
use model::matching::{
    Criterion, Exclusion, Found, Inputs, Line, Period, Rules, Sorted, Thing, Times, judge,
};
use model::opportunities::{Cefr, FieldOfStudy, Kind, StudyYear, WorkingLanguage};
use serde_json::Value;

/// Pairs made by hand, with the sentences that they are told in.
const PAIRS: &str = include_str!("../../../../model/src/matching/tests/pairs.json");

fn pairs() -> Vec<Value> {
    serde_json::from_str(PAIRS).unwrap()
}

fn judged(pair: &Value) -> Matched {
    let inputs: Inputs = serde_json::from_value(pair["inputs"].clone()).unwrap();
    judge(&Rules::CURRENT, inputs.pair())
}

/// All sentences, in the order in which they are read.
fn sentences(told: ToldMatch) -> Vec<String> {
    let score = std::iter::once(told.score);
    let reasons = told.excluded.into_iter().chain(told.fits).chain(told.lacks);
    score.chain(reasons).chain(told.change).collect()
}

#[test]
fn forty_pairs_are_told_in_these_sentences() {
    let pairs = pairs();
    assert_eq!(pairs.len(), 40);
    for pair in &pairs {
        let reader = Reader::from_code(pair["reader"].as_str().unwrap()).unwrap();
        for language in Language::ALL {
            let told = sentences(told_match(*language, reader, &judged(pair)));
            let expected = pair[language.code()].as_array().unwrap();
            assert_eq!(&told, expected, "{}", pair["about"]);
        }
    }
}

#[test]
fn a8_7_both_languages_tell_the_same_numbers_and_the_same_things() {
    for pair in &pairs() {
        for reader in Reader::ALL {
            let told = |language| told_match(language, *reader, &judged(pair));
            let (ja, en) = (told(Language::Japanese), told(Language::English));
            assert_eq!(ja.excluded.len(), en.excluded.len());
            assert_eq!(ja.fits.len(), en.fits.len());
            assert_eq!(ja.lacks.len(), en.lacks.len());
            assert_eq!(ja.change.is_some(), en.change.is_some());
            for (ja, en) in sentences(ja).iter().zip(sentences(en)) {
                // In English months are words.
                if !ja.contains('月') {
                    assert_eq!(numbers(ja), numbers(&en), "{ja} / {en}");
                }
            }
        }
    }
}

/// The numbers of a sentence, by size: languages have them in different orders.
fn numbers(sentence: &str) -> Vec<u32> {
    let digits = sentence.split(|c: char| !c.is_ascii_digit());
    let mut numbers: Vec<u32> = digits.filter_map(|one| one.parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}

/// Some facts of a criterion.
fn things(criterion: Criterion) -> Vec<Thing> {
    let day = "2027-08-02".parse().unwrap();
    let times = Times::from_iter([Period {
        from: day,
        until: day,
    }]);
    match criterion {
        Criterion::Fields => FieldOfStudy::ALL
            .iter()
            .copied()
            .map(Thing::Field)
            .collect(),
        Criterion::Skills | Criterion::Wishes => vec![Thing::Skill("CAD".to_owned())],
        Criterion::Period => vec![Thing::Times(times), Thing::Vacations],
        Criterion::Place => ["JP-13", "JP", "DE"]
            .map(|code| Thing::Place(code.to_owned()))
            .into(),
        Criterion::Languages => {
            let all = |level| {
                let all = WorkingLanguage::ALL.iter();
                all.map(move |one| Thing::Language(*one, level))
            };
            all(None).chain(all(Some(Cefr::B2))).collect()
        }
        Criterion::Conditions => {
            let kinds: Sorted<Kind> = Kind::ALL.iter().copied().collect();
            vec![Thing::Kind(kinds), Thing::Paid]
        }
    }
}

fn exclusions() -> Vec<Exclusion> {
    let Some(Thing::Times(times)) = things(Criterion::Period).into_iter().next() else {
        unreachable!()
    };
    let dates = |shared| Exclusion::Dates {
        person: times.clone(),
        posting: times.clone(),
        shared,
        least: 5,
    };
    vec![
        Exclusion::Year {
            year: StudyYear::Bachelor1,
            years: [StudyYear::Doctor].into_iter().collect(),
        },
        Exclusion::StudentsOnly,
        Exclusion::NoStudents,
        dates(0),
        dates(1),
        Exclusion::Language {
            language: WorkingLanguage::Japanese,
            has: Cefr::A1,
            needs: Cefr::B1,
        },
        Exclusion::Place {
            area: "JP-13".to_owned(),
            places: ["DE".to_owned()].into_iter().collect(),
        },
        Exclusion::Capacity,
        Exclusion::Blocked,
        Exclusion::Visa,
    ]
}

fn is_sentence(language: Language, told: &str) -> bool {
    let ends = match language {
        Language::Japanese => told.ends_with('。'),
        Language::English => told.ends_with('.') && !told.starts_with(char::is_lowercase),
    };
    ends && !told.contains(['{', '}'])
}

#[test]
fn every_fact_of_every_criterion_is_told_to_every_reader_in_both_languages() {
    let found = [
        Found::NotAsked,
        Found::Unsaid,
        Found::Anybody,
        Found::Shared {
            shared: 1,
            wanted: 1,
        },
        Found::Shared {
            shared: 1,
            wanted: 2,
        },
    ];
    for language in Language::ALL.iter().copied() {
        for reader in Reader::ALL.iter().copied() {
            for (criterion, found) in Criterion::ALL
                .iter()
                .flat_map(|one| found.map(|found| (*one, found)))
            {
                for thing in things(criterion) {
                    let is_shared = matches!(found, Found::Shared { .. });
                    let line = Line {
                        criterion,
                        found,
                        points: 0,
                        weight: 0,
                        fits: vec![thing.clone()],
                        lacks: vec![thing.clone()],
                    };
                    let fits = fits(language, reader, &line);
                    assert_eq!(fits.is_empty(), !is_shared && found != Found::Anybody);
                    for told in fits.iter().chain(&lacks(language, reader, &line, &[])) {
                        assert!(is_sentence(language, told), "{told}");
                    }
                    for admits in [true, false] {
                        let (from, to) = (300, 550);
                        let add = thing.clone();
                        let told = change(
                            language,
                            &Change {
                                add,
                                from,
                                to,
                                admits,
                            },
                        );
                        assert!(is_sentence(language, &told), "{told}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_hard_rule_is_told_to_every_reader_in_both_languages() {
    let all = exclusions();
    for rule in Rule::ALL {
        assert!(all.iter().any(|one| one.rule() == *rule), "{rule}");
    }
    for language in Language::ALL {
        for reader in Reader::ALL {
            for one in &all {
                let told = exclusion(*language, *reader, one);
                assert!(is_sentence(*language, &told), "{told}");
            }
        }
    }
}
