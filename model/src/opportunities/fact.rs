//! The facts of a posting as pages show them: in form order, already typed.

use super::parser::distinct_days;
use super::spec::{FieldSpec, Input, Step, specs};
use super::{Asked, Draft, Field, Hours, Kind};
use crate::closed::Closed;
use crate::fields::{WebAddress, parse_whole};
use crate::money::{Currency, Money};
use crate::text::{body, entries};
use crate::time::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub field: Field,
    pub value: FactValue,
}

/// Choices stay codes; the page words them in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", content = "of", rename_all = "kebab-case")]
pub enum FactValue {
    Text(String),
    Lines(Vec<String>),
    Choice(String),
    Choices(Vec<String>),
    Number(i64),
    Hours(Hours),
    Money(Money),
    Day(NaiveDate),
    Days(Vec<NaiveDate>),
    Yes,
    Link(String),
}

/// Shown elsewhere on the page, or to members only.
const NOT_FACTS: &[Field] = &[
    Field::Organization,
    Field::OriginalLanguage,
    Field::TitleJa,
    Field::TitleEn,
    Field::SummaryJa,
    Field::SummaryEn,
    Field::BodyJa,
    Field::BodyEn,
    Field::Visibility,
    Field::MembersDetail,
    Field::WageCurrency,
    Field::CostCurrency,
    Field::OrdersGiven,
    Field::BenefitToHost,
    Field::HoursControlled,
];

impl Draft {
    /// What was given, in form order; one step only, or all.
    pub fn facts(&self, kind: Kind, step: Option<Step>) -> Vec<Fact> {
        specs(kind)
            .filter(|spec| step.is_none_or(|step| spec.step == step))
            .filter(|spec| !NOT_FACTS.contains(&spec.field))
            .filter(|spec| self.asks(kind, spec.field) != Asked::No)
            .filter_map(|spec| {
                let value = self.fact(spec.field, spec.input)?;
                Some(Fact {
                    field: spec.field,
                    value,
                })
            })
            .collect()
    }

    /// What was typed into a field for money.
    pub(super) fn amount(&self, spec: &FieldSpec) -> Option<Money> {
        match self.fact(spec.field, spec.input)? {
            FactValue::Money(money) => Some(money),
            _ => None,
        }
    }

    fn fact(&self, field: Field, input: Input) -> Option<FactValue> {
        let typed = body(self.get(field));
        if typed.is_empty() {
            return None;
        }
        Some(match input {
            Input::Organization => return None,
            Input::Line { .. } | Input::Text { .. } | Input::Markdown { .. } => {
                FactValue::Text(typed)
            }
            Input::Integer { .. } => FactValue::Number(parse_whole(&typed)?),
            Input::Hours { .. } => FactValue::Hours(Hours::parse(&typed)?),
            Input::Money { currency } => {
                let code = currency.map_or("JPY", |field| self.get(field).trim());
                let currency = Currency::from_code(code).unwrap_or(Currency::Jpy);
                FactValue::Money(Money {
                    amount: parse_whole(&typed)?,
                    currency,
                })
            }
            Input::Day => FactValue::Day(parse_day(&typed)?),
            Input::Days { .. } => FactValue::Days(distinct_days(self.lines(field))),
            Input::Tick => FactValue::Yes,
            Input::Url => FactValue::Link(WebAddress::parse(&typed).ok()?.as_str().to_owned()),
            Input::Choice(_) => FactValue::Choice(typed),
            Input::Choices(_) => FactValue::Choices(self.lines(field).map(str::to_owned).collect()),
            Input::Lines { .. } => FactValue::Lines(entries(self.get(field))),
        })
    }
}
