//! Reads a draft field by field and notes what is wrong.
//!
//! A reader always returns a value so that all problems are found in one pass; the values are
//! thrown away when there is any problem.

use super::spec::{Input, MONEY_MAX, spec_of};
use super::{CareerType, Draft, Field, Kind};
use crate::closed::Closed;
use crate::fields::{WebAddress, parse_whole};
use crate::money::{Currency, Money};
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{self, too_much};
use crate::time::parse_day;
use chrono::NaiveDate;

pub(super) struct Reader<'a> {
    draft: &'a Draft,
    kind: Kind,
    pub problems: FieldProblems,
}

/// Whether the posting may leave out what its source does not tell: days, country, prefecture,
/// deadline, field of study, pay, and whether its participants are workers. Nothing is stated that
/// is not known.
pub(super) fn may_be_unsaid(draft: &Draft, kind: Kind) -> bool {
    let career_type = draft.get(Field::CareerType).trim();
    kind == Kind::Internship && career_type == CareerType::Unclassified.code()
}

impl<'a> Reader<'a> {
    pub fn new(draft: &'a Draft, kind: Kind) -> Self {
        Self {
            draft,
            kind,
            problems: FieldProblems::default(),
        }
    }

    /// See [`may_be_unsaid`].
    pub fn may_be_unsaid(&self) -> bool {
        may_be_unsaid(self.draft, self.kind)
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
        let typed = self.draft.get(field);
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
        let lines: Vec<String> = self.draft.lines(field).map(text::line).collect();
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

    pub fn choice<T: Closed>(&mut self, field: Field) -> Option<T> {
        let typed = self.draft.get(field).trim();
        self.note_missing(field, typed.is_empty());
        let chosen = T::from_code(typed);
        if chosen.is_none() && !typed.is_empty() {
            self.wrong(field, FieldProblem::NotAChoice);
        }
        chosen
    }

    /// A choice that has to be made; the first value stands in when it was not.
    pub fn chosen<T: Closed>(&mut self, field: Field) -> T {
        self.choice(field).unwrap_or_else(|| {
            self.wrong(field, FieldProblem::Missing);
            T::ALL[0]
        })
    }

    /// A choice that may be left out even where the form asks for it.
    pub fn choice_if_known<T: Closed>(&mut self, field: Field) -> Option<T> {
        if self.draft.get(field).trim().is_empty() {
            None
        } else {
            self.choice(field)
        }
    }

    /// A choice among codes that have no type of their own.
    pub fn code(&mut self, field: Field) -> Option<String> {
        let typed = self.draft.get(field).trim();
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
        let typed: Vec<&str> = self.draft.lines(field).collect();
        let chosen: Vec<T> = typed.iter().filter_map(|code| T::from_code(code)).collect();
        if chosen.len() < typed.len() {
            self.wrong(field, FieldProblem::NotAChoice);
        }
        self.note_missing(field, typed.is_empty());
        chosen
    }

    /// Choices that may be left out even where the form asks for them.
    pub fn choices_if_known<T: Closed>(&mut self, field: Field) -> Vec<T> {
        if self.draft.get(field).trim().is_empty() {
            Vec::new()
        } else {
            self.choices(field)
        }
    }

    /// A code that may be left out even where the form asks for it.
    pub fn code_if_known(&mut self, field: Field) -> Option<String> {
        if self.draft.get(field).trim().is_empty() {
            None
        } else {
            self.code(field)
        }
    }

    pub fn whole(&mut self, field: Field) -> Option<u32> {
        let Some(Input::Whole { min, max }) = self.input(field) else {
            return None;
        };
        self.number(field, min, max)
            .and_then(|number| u32::try_from(number).ok())
    }

    /// A whole number that may be left out even where the form asks for it.
    pub fn whole_if_known(&mut self, field: Field) -> Option<u32> {
        if self.draft.get(field).trim().is_empty() {
            None
        } else {
            self.whole(field)
        }
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
        let typed = self.draft.get(field).trim();
        self.note_missing(field, typed.is_empty());
        let day = parse_day(typed);
        if day.is_none() && !typed.is_empty() {
            self.wrong(field, FieldProblem::NotADate);
        }
        day
    }

    /// A day that may be left out even where the form asks for it.
    pub fn day_if_known(&mut self, field: Field) -> Option<NaiveDate> {
        if self.draft.get(field).trim().is_empty() {
            None
        } else {
            self.day(field)
        }
    }

    pub fn days(&mut self, field: Field) -> Vec<NaiveDate> {
        let typed: Vec<&str> = self.draft.lines(field).collect();
        let days: Vec<NaiveDate> = typed.iter().filter_map(|text| parse_day(text)).collect();
        if days.len() < typed.len() {
            self.wrong(field, FieldProblem::NotADate);
        }
        if let Some(Input::Days { entries }) = self.input(field)
            && days.len() > entries as usize
        {
            self.wrong(field, FieldProblem::TooMany { max: entries });
        }
        days
    }

    pub fn tick(&self, field: Field) -> bool {
        !self.draft.get(field).trim().is_empty()
    }

    pub fn url(&mut self, field: Field) -> Option<WebAddress> {
        let typed = self.draft.get(field).trim();
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

    fn number(&mut self, field: Field, min: i64, max: i64) -> Option<i64> {
        let typed = self.draft.get(field).trim();
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

    fn note_missing(&mut self, field: Field, is_empty: bool) {
        if is_empty && spec_of(self.kind, field).is_some_and(|spec| spec.required) {
            self.wrong(field, FieldProblem::Missing);
        }
    }

    fn input(&self, field: Field) -> Option<Input> {
        spec_of(self.kind, field).map(|spec| spec.input)
    }
}
