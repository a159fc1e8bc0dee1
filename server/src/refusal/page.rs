//! The page for when no page could be made: it needs nothing of the portal, so it works when the portal does not.

use app::routes::paths;
use app::ui::Escaped;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use model::Language;
use model::closed::Closed;
use model::school::School;
use texts::td_string;

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

pub fn page(
    status: StatusCode,
    language: Language,
    incident: &str,
    css: &str,
    school: &School,
) -> Response {
    let (title, help) = words(language, status);
    let home = paths::home(language);
    let back = td_string!(language, error.to_home);
    // Where there was no room, nobody was counted.
    let is_ours = status.is_server_error() && !incident.is_empty();
    let number = match is_ours {
        true => {
            let words = td_string!(language, error.bare.incident);
            format!("<p>{words} <code>{incident}</code></p>")
        }
        false => String::new(),
    };
    let office = office(school, language);
    let language = language.code();
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title} | Kakehashi</title><link rel=\"stylesheet\" href=\"{css}\">\
         <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"></head>\
         <body><main id=\"main\" class=\"main\"><h1>{title}</h1><p>{help}</p>{number}{office}\
         <p><a href=\"{home}\">{back}</a></p></main></body></html>"
    );
    ([(header::CONTENT_SECURITY_POLICY, POLICY)], Html(html)).into_response()
}

/// Whom to ask, as far as this process has read it; nobody where nothing is known.
fn office(school: &School, language: Language) -> String {
    let name = match school.is_named {
        true => school.called(language),
        false => String::new(),
    };
    let lines = school.signed(name, language).into_iter();
    let lines: Vec<String> = lines.map(|line| Escaped(&line).to_string()).collect();
    match lines.is_empty() {
        true => String::new(),
        false => format!("<p>{}</p>", lines.join(" · ")),
    }
}

/// What the page is called, and what its reader can do.
fn words(language: Language, status: StatusCode) -> (&'static str, &'static str) {
    match status.as_u16() {
        401 => (
            td_string!(language, error.bare.sign_in.title),
            td_string!(language, error.bare.sign_in.advice),
        ),
        403 => (
            td_string!(language, error.bare.not_allowed.title),
            td_string!(language, error.bare.not_allowed.advice),
        ),
        404 => (
            td_string!(language, error.bare.not_found.title),
            td_string!(language, error.bare.not_found.advice),
        ),
        405 => (
            td_string!(language, error.bare.method.title),
            td_string!(language, error.bare.method.advice),
        ),
        409 => (
            td_string!(language, error.bare.conflict.title),
            td_string!(language, error.bare.conflict.advice),
        ),
        413 => (
            td_string!(language, error.bare.too_large.title),
            td_string!(language, error.bare.too_large.advice),
        ),
        415 => (
            td_string!(language, error.bare.format.title),
            td_string!(language, error.bare.format.advice),
        ),
        400 | 422 => (
            td_string!(language, error.bare.unreadable.title),
            td_string!(language, error.bare.unreadable.advice),
        ),
        429 => (
            td_string!(language, error.bare.too_often.title),
            td_string!(language, error.bare.too_often.advice),
        ),
        503 => (
            td_string!(language, error.bare.busy.title),
            td_string!(language, error.bare.busy.advice),
        ),
        507 => (
            td_string!(language, error.bare.no_space.title),
            td_string!(language, error.bare.no_space.advice),
        ),
        _ => (
            td_string!(language, error.bare.fault.title),
            td_string!(language, error.bare.fault.advice),
        ),
    }
}
