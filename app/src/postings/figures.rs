//! The interest that a posting has found: a picture, and the same numbers as a table.

use crate::language::language;
use crate::ui::{Details, Table};
use leptos::prelude::*;
use model::figures::{Week, total};
use texts::{td_string, words};

/// The picture's own units; it is as wide as its place.
const WIDTH: u64 = 480;
const HEIGHT: u64 = 120;
/// Of a bar, with the gap beside it.
const STEP: u64 = WIDTH / model::figures::WEEKS as u64;
const BAR: u64 = STEP * 2 / 3;

#[component]
pub fn Figures(weeks: Vec<Week>) -> impl IntoView {
    let language = language();
    let all = total(&weeks);
    let columns = vec![
        td_string!(language, figures.week).to_owned(),
        td_string!(language, figures.seen).to_owned(),
        td_string!(language, figures.marked).to_owned(),
        td_string!(language, figures.went).to_owned(),
    ];
    let rows = weeks
        .iter()
        .rev()
        .map(|week| {
            let number = |n: u64| n.to_string().into_any();
            vec![
                words::day_short(language, week.begins).into_any(),
                number(week.interest.seen),
                number(week.interest.marked),
                number(week.interest.went),
            ]
        })
        .collect();
    let said = td_string!(
        language,
        figures.total,
        seen = all.seen,
        marked = all.marked,
        went = all.went
    );
    view! {
        <section class="panel figures" aria-labelledby="figures">
            <h2 id="figures">{td_string!(language, figures.title)}</h2>
            <p>{said.clone()}</p>
            {(!all.is_none()).then(|| view! {
                <Picture weeks=weeks.clone() said/>
                <Details summary=td_string!(language, figures.by_week)>
                    <Table caption=td_string!(language, figures.title) columns rows/>
                </Details>
            })}
            <p class="hint">{td_string!(language, figures.how)}</p>
        </section>
    }
}

/// A bar a week: how often the page was opened, and in front of it how often somebody went on to apply.
#[component]
fn Picture(weeks: Vec<Week>, said: String) -> impl IntoView {
    let most = weeks
        .iter()
        .map(|week| week.interest.seen.max(week.interest.went));
    let most = most.max().unwrap_or_default().max(1);
    let bars = weeks
        .iter()
        .zip(0_u64..)
        .map(|(week, place)| {
            let bar = |number: u64, class: &'static str| {
                let height = (HEIGHT * number).div_ceil(most);
                view! {
                    <rect
                        class=class
                        x=(place * STEP).to_string()
                        y=(HEIGHT - height).to_string()
                        width=BAR.to_string()
                        height=height.to_string()
                    />
                }
            };
            view! {
                {bar(week.interest.seen, "figures-seen")}
                {bar(week.interest.went, "figures-went")}
            }
        })
        .collect_view();
    view! {
        <svg class="figures-picture" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=said>
            {bars}
        </svg>
    }
}
