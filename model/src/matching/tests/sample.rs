//! Pairs by a fixed seed: the same ones on every machine.

use super::super::*;
use crate::closed::Closed;
use crate::opportunities::{Cefr, Visa, WorkingLanguage};
use crate::place::Mode;
use chrono::{NaiveDate, TimeDelta};
use std::collections::BTreeMap;

const SKILLS: [&str; 12] = [
    "Python",
    "統計",
    "Rust",
    "Git",
    "英文ライティング",
    "CAD",
    "回路設計",
    "機械学習",
    "SQL",
    "３Ｄプリント",
    "養殖",
    "流体力学",
];
const AREAS: [&str; 7] = ["JP-13", "JP-27", "JP-42", "JP", "DE", "VN", "online"];

/// `SplitMix64` (Steele, Lea, Flood 2014): whole numbers alone.
pub(super) struct Dice(pub u64);

impl Dice {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    fn is_once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    fn some<T: Clone>(&mut self, of: &[T], most: usize) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| self.one(of)).collect()
    }

    fn times(&mut self, most: usize) -> Times {
        let count = self.below(most + 1);
        let periods = (0..count).map(|_| {
            let first = NaiveDate::from_ymd_opt(2027, 7, 20).unwrap();
            let from = first + TimeDelta::days(self.below(90) as i64);
            let until = from + TimeDelta::days(self.below(45) as i64);
            Period { from, until }
        });
        periods.collect()
    }

    fn areas(&mut self, most: usize) -> Vec<String> {
        self.some(&AREAS, most)
            .into_iter()
            .map(str::to_owned)
            .collect()
    }

    fn person(&mut self) -> PersonFacts {
        let student = !self.is_once_in(4);
        let languages = self.some(WorkingLanguage::ALL, 3);
        let languages = languages
            .into_iter()
            .map(|language| (language, self.one(Cefr::ALL)));
        PersonFacts {
            languages: languages.collect::<BTreeMap<_, _>>(),
            student,
            year: self.some(Closed::ALL, 1).pop().filter(|_| student),
            fields: self.some(Closed::ALL, 3).into(),
            skills: self.some(&SKILLS, 6).into_iter().collect(),
            wished_skills: self.some(&SKILLS, 3).into_iter().collect(),
            places: self.areas(3).into(),
            times: self.times(3),
            vacations: self.is_once_in(2),
            kinds: self.some(Closed::ALL, 2).into(),
            paid: self.is_once_in(3),
            visa_by_host: self.is_once_in(5),
        }
    }

    fn posting(&mut self) -> PostingFacts {
        let languages = self.some(WorkingLanguage::ALL, 2);
        let languages = languages.into_iter().map(|language| {
            let level = self.some(Cefr::ALL, 1).pop();
            (language, level)
        });
        PostingFacts {
            languages: languages.collect::<BTreeMap<_, _>>(),
            kind: self.one(Closed::ALL),
            years: self.some(Closed::ALL, 5).into(),
            students_only: self.is_once_in(3),
            no_students: self.is_once_in(12),
            fields: self.some(Closed::ALL, 3).into(),
            skills: self.some(&SKILLS, 5).into_iter().collect(),
            used_skills: self.some(&SKILLS, 5).into_iter().collect(),
            mode: self.one(Mode::ALL),
            area: self.areas(1).pop().filter(|area| area != "online"),
            times: self.times(2),
            days_min: self.below(15) as u32,
            flexible: self.is_once_in(3),
            vacations: self.is_once_in(3),
            paid: self.some(&[true, false], 1).pop(),
            visa: self.some(Visa::ALL, 1).pop(),
            full: self.is_once_in(12),
        }
    }

    pub(super) fn inputs(&mut self) -> Inputs {
        Inputs {
            person: self.person(),
            posting: self.posting(),
            blocked: self.is_once_in(20),
        }
    }
}

/// So many pairs, always the same.
pub(super) fn sample(count: usize) -> impl Iterator<Item = Inputs> {
    let mut dice = Dice(35);
    (0..count).map(move |_| dice.inputs())
}
