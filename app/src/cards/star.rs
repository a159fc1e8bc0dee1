use crate::host::present_path;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Escaped, Shape, attribute, drawn};
use leptos::prelude::*;
use model::Language;
use model::bookmarks::{Star, StarForm};
use model::closed::Closed;
use model::opportunities::OpportunitySummary;
use texts::td_string;

/// ★ of a posting's own page, with words beside the drawing.
#[component]
pub fn StarButton(posting: OpportunitySummary) -> impl IntoView {
    let language = language();
    let (class, here) = ("button button-secondary star-button", present_path());
    let words = words(language, posting.mine.star);
    let words = format!("<span>{}</span>", Escaped(words));
    drawn(form(language, &here, &posting, "posting", class, &words))
}

/// ★ of a posting in a list; its words are for screen readers and name the posting. Nothing where the posting cannot be
/// marked.
pub fn star(
    language: Language,
    here: &str,
    posting: &OpportunitySummary,
    // Tells the same posting's ★ in two lists apart.
    within: &str,
) -> String {
    let title = &posting.title;
    let words = format!(
        "<span class=\"only-read\">{}: <span{}>{}</span></span>",
        Escaped(words(language, posting.mine.star)),
        attribute("lang", lang_of(title)),
        Escaped(&title.text)
    );
    form(language, here, posting, within, "star-button", &words)
}

fn words(language: Language, star: Star) -> &'static str {
    match star {
        Star::Guest => td_string!(language, bookmark.sign_in),
        _ => td_string!(language, bookmark.star),
    }
}

/// A form that comes back to where it stands; with WASM it is sent without leaving the page (`islands`, star). Guests are
/// led through the sign-in, which keeps the form.
fn form(
    language: Language,
    here: &str,
    posting: &OpportunitySummary,
    within: &str,
    class: &str,
    words: &str,
) -> String {
    let (is_marked, pressed) = match posting.mine.star {
        Star::Hidden => return String::new(),
        Star::Guest => (false, None),
        Star::Marked => (true, Some("true")),
        Star::Unmarked => (false, Some("false")),
    };
    let act = StarForm::of(is_marked).code();
    let id = posting.id;
    let (action, pressed) = (
        paths::bookmarks(language),
        attribute("aria-pressed", pressed),
    );
    format!(
        "<form method=\"post\" action=\"{action}\" class=\"star\" id=\"{within}-{id}\">\
         <input type=\"hidden\" name=\"form\" value=\"{act}\"><input type=\"hidden\" name=\"id\" value=\"{id}\">\
         <input type=\"hidden\" name=\"back\" value=\"{}#{within}-{id}\">\
         <button type=\"submit\" class=\"{class}\"{pressed}>{}{words}</button></form>",
        Escaped(here),
        Shape::Star.html()
    )
}
