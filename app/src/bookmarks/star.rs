use crate::host::present_path;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::bookmarks::{Star, StarForm};
use model::closed::Closed;
use model::opportunities::OpportunitySummary;
use texts::td_string;

/// ★ of a posting. A form that comes back to where it stands; with WASM it is sent without leaving the page (`islands`,
/// star). Guests are led through the sign-in, which keeps the form.
#[component]
pub fn StarButton(
    posting: OpportunitySummary,
    /// Tells the same posting's ★ in two lists apart.
    within: &'static str,
    /// Shows words beside the drawing; in lists they are for screen readers and name the posting.
    #[prop(optional)]
    is_wide: bool,
) -> impl IntoView {
    let OpportunitySummary {
        id, star, title, ..
    } = posting;
    if star == Star::None {
        return ().into_any();
    }
    let language = language();
    let is_guest = star == Star::Guest;
    let is_marked = star == Star::Marked;
    let pressed = (!is_guest).then_some(if is_marked { "true" } else { "false" });
    let place = format!("{within}-{id}");
    let back = format!("{}#{place}", present_path());
    let words = if is_guest {
        td_string!(language, bookmark.sign_in)
    } else {
        td_string!(language, bookmark.star)
    };
    let (class, words_class) = if is_wide {
        ("button button-secondary star-button", "")
    } else {
        ("star-button", "only-read")
    };
    let lang = lang_of(&title);
    let of_title = (!is_wide).then(|| view! { ": " <span lang=lang>{title.text}</span> });
    view! {
        <form method="post" action=paths::bookmarks(language) class="star" id=place>
            <input type="hidden" name="form" value=StarForm::of(is_marked).code()/>
            <input type="hidden" name="id" value=id.to_string()/>
            <input type="hidden" name="back" value=back/>
            <button type="submit" class=class aria-pressed=pressed>
                <Icon shape=Shape::Star/>
                <span class=words_class>{words}{of_title}</span>
            </button>
        </form>
    }
    .into_any()
}
