use crate::language::locale;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use leptos::prelude::*;
use model::time::in_japan;
use texts::words;

/// When something happened, by the clock in Japan.
#[component]
pub fn Instant(at: DateTime<Utc>) -> impl IntoView {
    view! { <time datetime=in_japan(at).to_rfc3339_opts(SecondsFormat::Secs, false)>{words::instant(locale(), at)}</time> }
}

/// The last day to apply, with its weekday and what is left.
#[component]
pub fn Deadline(day: NaiveDate, days_left: i64) -> impl IntoView {
    let locale = locale();
    let class = match days_left {
        ..0 => "deadline deadline-over",
        0..=7 => "deadline deadline-soon",
        _ => "deadline",
    };
    view! {
        <span class=class>
            <time datetime=day.to_string()>{words::day(locale, day)}</time>
            <span class="deadline-left">{words::deadline(locale, days_left)}</span>
        </span>
    }
}
