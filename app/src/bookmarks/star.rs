use super::api;
use super::marks::Marks;
use crate::AppError;
use crate::host::present_path;
use crate::language::{language, locale};
use crate::routes::paths;
use crate::ui::{Icon, Shape, say};
use crate::words;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_i18n::td_string;
use model::bookmarks::Star;
use model::opportunities::OpportunitySummary;

/// ★ of a posting. A form that comes back to where it stands; with WASM it stays where it is. Guests are led through the
/// sign-in, which keeps the form.
#[component]
pub fn StarButton(
    posting: OpportunitySummary,
    /// Tells the same posting's ★ in two lists apart.
    within: &'static str,
    /// Shows words beside the drawing; in lists the title says which posting is meant.
    #[prop(optional)]
    is_wide: bool,
) -> impl IntoView {
    let OpportunitySummary {
        id, star, title, ..
    } = posting;
    if star == Star::None {
        return ().into_any();
    }
    let (language, locale, marks, say) = (language(), locale(), Marks::here(), say());
    let is_guest = star == Star::Guest;
    let title = title.text;
    let words = match (is_guest, is_wide) {
        (false, false) => td_string!(locale, bookmark.star_of, title = title),
        (true, false) => td_string!(locale, bookmark.sign_in_of, title = title),
        (false, true) => td_string!(locale, bookmark.star).to_owned(),
        (true, true) => td_string!(locale, bookmark.sign_in).to_owned(),
    };
    let is_marked = move || marks.of(id, star == Star::Marked);
    let is_busy = StoredValue::new(false);
    let on_submit = move |ev: SubmitEvent| {
        if is_guest {
            return;
        }
        ev.prevent_default();
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        let wanted = !untrack(is_marked);
        marks.set(id, wanted);
        let say = say.clone();
        leptos::task::spawn_local(async move {
            let answer = api::star(id, wanted).await;
            is_busy.try_set_value(false);
            if let Err(error) = answer {
                marks.set(id, !wanted);
                say(match error {
                    AppError::Refused(problem) => words::problem(locale, &problem),
                    _ => td_string!(locale, error.unreachable.title).to_owned(),
                });
            }
        });
    };
    let place = format!("{within}-{id}");
    let back = format!("{}#{place}", present_path());
    let act = move || if is_marked() { "unmark" } else { "mark" };
    let pressed = move || (!is_guest).then(|| if is_marked() { "true" } else { "false" });
    let (class, words_class) = match is_wide {
        true => ("button button-secondary star-button", ""),
        false => ("star-button", "only-read"),
    };
    view! {
        <form method="post" action=paths::bookmarks(language) class="star" id=place on:submit=on_submit>
            <input type="hidden" name="form" value=act/>
            <input type="hidden" name="id" value=id.to_string()/>
            <input type="hidden" name="back" value=back/>
            <button type="submit" class=class aria-pressed=pressed>
                <Icon shape=Shape::Star/>
                <span class=words_class>{words}</span>
            </button>
        </form>
    }
    .into_any()
}
