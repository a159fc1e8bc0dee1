use crate::language::language;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use leptos::prelude::*;
use model::time::in_japan;
use texts::words;

/// When something happened, by the clock in Japan.
#[component]
pub fn Instant(at: DateTime<Utc>) -> impl IntoView {
    view! { <time datetime=in_japan(at).to_rfc3339_opts(SecondsFormat::Secs, false)>{words::instant(language(), at)}</time> }
}

/// The last day to apply, with its weekday and what is left.
#[component]
pub fn Deadline(day: NaiveDate, days_left: i64) -> impl IntoView {
    let language = language();
    let class = match days_left {
        ..0 => "deadline deadline-over",
        0..=7 => "deadline deadline-soon",
        _ => "deadline",
    };
    view! {
        <span class=class>
            <time datetime=day.to_string()>{words::day(language, day)}</time>
            <span class="deadline-left">{words::deadline(language, days_left)}</span>
        </span>
    }
}
