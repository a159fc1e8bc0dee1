//! Reads a draft field by field and notes what is wrong.
//!
//! A parser always returns a value so that all problems are found in one pass; the values are
//! thrown away when there is any problem.

use super::spec::{Input, MONEY_MAX, spec_of};
use super::{Asked, Draft, Field, Hours, Kind};
use crate::closed::Closed;
use crate::fields::{WebAddress, parse_whole};
use crate::money::{Currency, Money};
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{self, too_much};
use crate::time::parse_day;
use chrono::NaiveDate;

pub(super) struct DraftParser<'a> {
    draft: &'a Draft,
    kind: Kind,
    pub problems: FieldProblems,
}

/// Days that can be read, each once.
pub(super) fn distinct_days<'a>(typed: impl Iterator<Item = &'a str>) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = Vec::new();
    for day in typed.filter_map(parse_day) {
        if !days.contains(&day) {
            days.push(day);
        }
    }
    days
}

impl<'a> DraftParser<'a> {
    pub fn new(draft: &'a Draft, kind: Kind) -> Self {
        Self {
            draft,
            kind,
            problems: FieldProblems::default(),
        }
    }

    /// What was typed, as far as it is asked for.
    fn typed(&self, field: Field) -> &'a str {
        self.draft.asked_text(self.kind, field)
    }

    /// See [`super::listed_until`].
    pub fn listed_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        super::listed_until(self.draft, self.kind, today)
    }

    pub fn wrong(&mut self, field: Field, problem: FieldProblem) {
        self.problems.add(field.code(), problem);
    }

    /// A line or text within its limit; empty when not given.
    pub fn text(&mut self, field: Field) -> String {
        let typed = self.typed(field);
        let (text, max) = match self.input(field) {
            Some(Input::Text { max } | Input::Markdown { max }) => (text::body(typed), max),
            Some(Input::Line { max }) => (text::line(typed), max),
            _ => (text::line(typed), u32::MAX),
        };
        if let Some(problem) = too_much(&text, max) {
            self.wrong(field, problem);
        }
        self.note_missing(field, text.is_empty());
        text
    }

    pub fn lines(&mut self, field: Field) -> Vec<String> {
        let lines = text::entries(self.typed(field));
        if let Some(Input::Lines { entries, max }) = self.input(field) {
            if lines.len() > entries as usize {
                self.wrong(field, FieldProblem::TooMany { max: entries });
            }
            if let Some(problem) = lines.iter().find_map(|line| too_much(line, max)) {
                self.wrong(field, problem);
            }
        }
        self.note_missing(field, lines.is_empty());
        lines
    }

    /// One of a set. Rules that hang on it judge this, never what stands in for it afterwards.
    pub fn choice<T: Closed>(&mut self, field: Field) -> Option<T> {
        let typed = self.typed(field).trim();
        self.note_missing(field, typed.is_empty());
        let chosen = T::from_code(typed);
        if chosen.is_none() && !typed.is_empty() {
            self.wrong(field, FieldProblem::NotAChoice);
        }
        chosen
    }

    /// A choice among codes that have no type of their own.
    pub fn code(&mut self, field: Field) -> Option<String> {
        let typed = self.typed(field).trim();
        self.note_missing(field, typed.is_empty());
        let Some(Input::Choice(codes)) = self.input(field) else {
            return None;
        };
        if !typed.is_empty() && !codes.contains(&typed) {
            self.wrong(field, FieldProblem::NotAChoice);
        }
        Some(typed.to_owned()).filter(|code| !code.is_empty())
    }

    pub fn choices<T: Closed>(&mut self, field: Field) -> Vec<T> {
        let typed: Vec<&str> = self.typed_lines(field).collect();
        let chosen: Vec<T> = typed.iter().filter_map(|code| T::from_code(code)).collect();
        if chosen.len() < typed.len() {
            self.wrong(field, FieldProblem::NotAChoice);
        }
        self.note_missing(field, typed.is_empty());
        chosen
    }

    pub fn whole(&mut self, field: Field) -> Option<u32> {
        let Some(Input::Integer { min, max }) = self.input(field) else {
            return None;
        };
        self.number(field, min, max)
            .and_then(|number| u32::try_from(number).ok())
    }

    pub fn hours(&mut self, field: Field) -> Option<Hours> {
        let Some(Input::Hours { min, max }) = self.input(field) else {
            return None;
        };
        let typed = self.typed(field).trim();
        self.note_missing(field, typed.is_empty());
        let hours = Hours::parse(typed);
        match hours {
            None if !typed.is_empty() => self.wrong(field, FieldProblem::NotHours),
            Some(hours) if !hours.is_within(min, max) => {
                self.wrong(field, FieldProblem::OutOfRange { min, max });
            }
            _ => {}
        }
        hours
    }

    pub fn money(&mut self, field: Field) -> Option<Money> {
        let Some(Input::Money { currency }) = self.input(field) else {
            return None;
        };
        let amount = self.number(field, 0, MONEY_MAX)?;
        let currency = currency
            .and_then(|field| self.choice::<Currency>(field))
            .unwrap_or(Currency::Jpy);
        Some(Money { amount, currency })
    }

    pub fn day(&mut self, field: Field) -> Option<NaiveDate> {
        let typed = self.typed(field).trim();
        self.note_missing(field, typed.is_empty());
        let day = parse_day(typed);
        if day.is_none() && !typed.is_empty() {
            self.wrong(field, FieldProblem::NotADate);
        }
        day
    }

    pub fn days(&mut self, field: Field) -> Vec<NaiveDate> {
        let typed: Vec<&str> = self.typed_lines(field).collect();
        if let Some(word) = typed.iter().find(|text| parse_day(text).is_none()) {
            let word = (*word).to_owned();
            self.wrong(field, FieldProblem::NotADateAmong { word });
        }
        let days = distinct_days(typed.into_iter());
        if let Some(Input::Days { entries }) = self.input(field)
            && days.len() > entries as usize
        {
            self.wrong(field, FieldProblem::TooMany { max: entries });
        }
        days
    }

    pub fn tick(&self, field: Field) -> bool {
        !self.typed(field).trim().is_empty()
    }

    pub fn url(&mut self, field: Field) -> Option<WebAddress> {
        let typed = self.typed(field).trim();
        if typed.is_empty() {
            return None;
        }
        match WebAddress::parse(typed) {
            Ok(address) => Some(address),
            Err(problem) => {
                self.wrong(field, problem);
                None
            }
        }
    }

    /// `later` must not lie before `earlier`, when both are given.
    pub fn in_order(
        &mut self,
        earlier: (Field, Option<NaiveDate>),
        later: (Field, Option<NaiveDate>),
    ) {
        if let (Some(first), Some(second)) = (earlier.1, later.1)
            && second < first
        {
            self.wrong(
                later.0,
                FieldProblem::BeforeField {
                    field: earlier.0.code().to_owned(),
                },
            );
        }
    }

    /// `larger` must not be less than `smaller`, when both are given.
    pub fn at_least(&mut self, smaller: (Field, Option<u32>), larger: (Field, Option<u32>)) {
        if let (Some(low), Some(high)) = (smaller.1, larger.1)
            && high < low
        {
            self.wrong(
                larger.0,
                FieldProblem::LessThanField {
                    field: smaller.0.code().to_owned(),
                },
            );
        }
    }

    fn typed_lines(&self, field: Field) -> impl Iterator<Item = &'a str> + use<'a> {
        text::lines(self.typed(field))
    }

    fn number(&mut self, field: Field, min: i64, max: i64) -> Option<i64> {
        let typed = self.typed(field).trim();
        self.note_missing(field, typed.is_empty());
        if typed.is_empty() {
            return None;
        }
        match parse_whole(typed) {
            None => {
                self.wrong(field, FieldProblem::NotANumber);
                None
            }
            Some(number) if !(min..=max).contains(&number) => {
                self.wrong(field, FieldProblem::OutOfRange { min, max });
                None
            }
            number => number,
        }
    }

    /// Whether other choices leave no room for a field.
    pub fn is_not_asked(&self, field: Field) -> bool {
        self.draft.asks(self.kind, field) == Asked::No
    }

    /// Whether a field has to be given.
    pub fn needs(&self, field: Field) -> bool {
        self.draft.asks(self.kind, field) == Asked::Must
    }

    fn note_missing(&mut self, field: Field, is_empty: bool) {
        if is_empty && self.needs(field) {
            self.wrong(field, FieldProblem::Missing);
        }
    }

    fn input(&self, field: Field) -> Option<Input> {
        spec_of(self.kind, field).map(|spec| spec.input)
    }
}
