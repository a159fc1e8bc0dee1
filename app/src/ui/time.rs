use super::drawn::Escaped;
use crate::language::language;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use leptos::prelude::*;
use model::Language;
use model::time::in_japan;
use texts::words;

/// When something happened, by the clock in Japan.
#[component]
pub fn Instant(at: DateTime<Utc>) -> impl IntoView {
    view! { <time datetime=in_japan(at).to_rfc3339_opts(SecondsFormat::Secs, false)>{words::instant(language(), at)}</time> }
}

/// The last day to apply, with its weekday and what is left.
pub fn deadline(language: Language, day: NaiveDate, days_left: i64) -> String {
    let class = match days_left {
        ..0 => "deadline deadline-over",
        0..=7 => "deadline deadline-soon",
        _ => "deadline",
    };
    format!(
        "<span class=\"{class}\"><time datetime=\"{day}\">{}</time><span class=\"deadline-left\">{}</span></span>",
        Escaped(&words::day(language, day)),
        Escaped(&words::deadline(language, days_left))
    )
}
