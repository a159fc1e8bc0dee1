//! What a program asks is answered as asked or not at all. Pages forgive a mistyped address, because a person sees
//! what the list shows; a program that misspells a filter would take everything for its answer.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::Language;
use model::closed::Closed;
use model::search::SearchQuery;
use serde_json::json;

/// A parameter and its permitted values.
pub struct Parameter {
    pub name: &'static str,
    pub allowed: Allowed,
    /// What the description of the interface says of it.
    pub says: String,
}

pub enum Allowed {
    /// Any text.
    Text,
    /// One of these.
    Codes(&'static [&'static str]),
    Numbers(u32, u32),
    /// Whatever the question understands; said in words.
    Understood(&'static str),
}

/// Of a single posting.
pub const ONE: &[Parameter] = &[LANG];
/// Of what a search box offers.
pub const SUGGESTIONS: &[Parameter] = &[Parameter::new("q", Allowed::Text), LANG];
const LANG: Parameter = Parameter::new("lang", Allowed::Codes(Language::CODES));

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
    pub const fn new(name: &'static str, allowed: Allowed) -> Self {
        let says = String::new();
        Self {
            name,
            allowed,
            says,
        }
    }

    pub fn says(mut self, says: impl Into<String>) -> Self {
        self.says = says.into();
        self
    }

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
    use super::super::parameters::LIST;
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
            ("published", "7"),
            ("closed", "1"),
            ("sort", "newest"),
            ("page", "2"),
            ("per_page", "5"),
        ];
        let names = SearchQuery::from_pairs(every).pairs();
        assert_eq!(names.len(), every.len(), "{names:?}");
        for (name, value) in names {
            let pair = [(name.to_owned(), value)];
            assert!(check(&pair, &LIST).is_ok(), "{pair:?}");
        }
    }
}
