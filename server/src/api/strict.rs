//! What a program asks is answered as asked or not at all. Pages forgive a mistyped address, because a person sees
//! what the list shows; a program that misspells a filter would take everything for its answer.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::Language;
use model::closed::Closed;
use model::opportunities::{FieldOfStudy, Kind, WorkingLanguage};
use model::organizations::Industry;
use model::page::LAST_PAGE;
use model::place::Mode;
use model::search::{Paid, SearchQuery, Sort};
use serde_json::json;

/// A parameter, and what may stand in it.
pub struct Parameter {
    name: &'static str,
    allowed: Allowed,
}

enum Allowed {
    /// Any text.
    Text,
    /// One of these.
    Codes(&'static [&'static str]),
    Numbers(u32, u32),
    /// Whatever the question understands; said in words.
    Understood(&'static str),
}

const DAY: Allowed = Allowed::Understood("a day as YYYY-MM-DD");
const LANG: Parameter = of("lang", Allowed::Codes(Language::CODES));

/// Of the list.
pub const LIST: &[Parameter] = &[
    of("q", Allowed::Text),
    of("kind", Allowed::Codes(Kind::CODES)),
    of(
        "place",
        Allowed::Understood("online, a prefecture such as JP-13, or a country such as DE"),
    ),
    of("mode", Allowed::Codes(Mode::CODES)),
    of("field", Allowed::Codes(FieldOfStudy::CODES)),
    of("language", Allowed::Codes(WorkingLanguage::CODES)),
    of(
        "organization",
        Allowed::Understood("the last word of an organization's address"),
    ),
    of("paid", Allowed::Codes(Paid::CODES)),
    of("skill", Allowed::Understood("at most 100 characters")),
    of("industry", Allowed::Codes(Industry::CODES)),
    of("from", DAY),
    of("until", DAY),
    of("within", Allowed::Numbers(1, 366)),
    of("closed", Allowed::Codes(&["1", "0"])),
    of("sort", Allowed::Codes(Sort::CODES)),
    of("page", Allowed::Numbers(1, LAST_PAGE)),
    of("per_page", Allowed::Numbers(1, 100)),
    LANG,
];
/// Of a single posting.
pub const ONE: &[Parameter] = &[LANG];
/// Of what a search box offers.
pub const SUGGESTIONS: &[Parameter] = &[of("q", Allowed::Text), LANG];

const fn of(name: &'static str, allowed: Allowed) -> Parameter {
    Parameter { name, allowed }
}

/// Refuses the first parameter that is not known, or whose value is none of its values. An empty
/// value is the same as no parameter.
///
/// # Errors
/// 400, as problem+json that names the parameter and what is allowed.
pub fn check(pairs: &[(String, String)], known: &[Parameter]) -> Result<(), Box<Response>> {
    for (name, value) in pairs {
        let Some(parameter) = known.iter().find(|parameter| parameter.name == name) else {
            let names: Vec<_> = known.iter().map(|parameter| parameter.name).collect();
            let detail = format!("there is no parameter `{}`", shown(name));
            return Err(refusal(name, &detail, &json!(names)));
        };
        let value = value.trim();
        if !value.is_empty() && !parameter.takes(value) {
            let detail = format!("`{}` cannot be `{}`", parameter.name, shown(value));
            return Err(refusal(name, &detail, &parameter.values()));
        }
    }
    Ok(())
}

impl Parameter {
    fn takes(&self, value: &str) -> bool {
        match self.allowed {
            Allowed::Text => true,
            Allowed::Codes(codes) => codes.contains(&value),
            Allowed::Numbers(least, most) => value
                .parse::<u32>()
                .is_ok_and(|number| (least..=most).contains(&number)),
            Allowed::Understood(_) => {
                SearchQuery::from_pairs([(self.name, value)]) != SearchQuery::default()
            }
        }
    }

    fn values(&self) -> serde_json::Value {
        match self.allowed {
            Allowed::Text => json!("any text"),
            Allowed::Codes(codes) => json!(codes),
            Allowed::Numbers(least, most) => json!(format!("a number from {least} to {most}")),
            Allowed::Understood(words) => json!(words),
        }
    }
}

/// What was sent, short enough to be read.
fn shown(sent: &str) -> String {
    sent.chars().take(100).collect()
}

fn refusal(name: &str, detail: &str, allowed: &serde_json::Value) -> Box<Response> {
    let body = json!({
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": detail,
        "parameter": shown(name),
        "allowed": allowed,
    });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    Box::new((StatusCode::BAD_REQUEST, kind, body.to_string()).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_of_a_question_is_known() {
        let every = [
            ("q", "x"),
            ("kind", "internship"),
            ("place", "JP-13"),
            ("mode", "online"),
            ("field", "07"),
            ("language", "ja"),
            ("organization", "reef-labs"),
            ("paid", "yes"),
            ("skill", "CAD"),
            ("industry", "E"),
            ("from", "2027-06-01"),
            ("until", "2027-06-30"),
            ("within", "30"),
            ("closed", "1"),
            ("sort", "newest"),
            ("page", "2"),
            ("per_page", "5"),
        ];
        let names = SearchQuery::from_pairs(every).pairs();
        assert_eq!(names.len(), every.len(), "{names:?}");
        for (name, value) in names {
            let pair = [(name.to_owned(), value)];
            assert!(check(&pair, LIST).is_ok(), "{pair:?}");
        }
    }
}
