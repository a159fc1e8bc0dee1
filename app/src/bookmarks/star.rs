use super::marks::Marks;
use crate::host::present_path;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Icon, Shape, say};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use model::bookmarks::Star;
use model::opportunities::OpportunitySummary;
use texts::td_string;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlFormElement, RequestInit, RequestRedirect, Response, ResponseType, UrlSearchParams,
};

/// ★ of a posting. A form that comes back to where it stands; with WASM it is sent without leaving the page. Guests are
/// led through the sign-in, which keeps the form.
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
    let (language, marks, say) = (language(), Marks::here(), say());
    let is_guest = star == Star::Guest;
    let is_marked = move || marks.of(id, star == Star::Marked);
    let act = move || if is_marked() { "unmark" } else { "mark" };
    let pressed = move || (!is_guest).then(|| if is_marked() { "true" } else { "false" });
    let is_busy = StoredValue::new(false);
    let on_submit = move |ev: SubmitEvent| {
        let form = ev.target().and_then(|form| form.dyn_into().ok());
        let Some(form) = form.filter(|_| !is_guest) else {
            return;
        };
        ev.prevent_default();
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        let (was_marked, body) = (untrack(is_marked), format!("form={}&id={id}", untrack(act)));
        marks.set(id, !was_marked);
        let say = say.clone();
        leptos::task::spawn_local(async move {
            let is_taken = send(&form, &body).await;
            is_busy.try_set_value(false);
            if matches!(is_taken, Ok(true)) {
                return;
            }
            marks.set(id, was_marked);
            if is_taken.is_err() {
                say(td_string!(language, error.unreachable.title).to_owned());
                return;
            }
            // Sent as without a script, it brings the page that says why not, or the sign-in. First the form is drawn
            // as it was.
            leptos::task::tick().await;
            _ = form.submit();
        });
    };
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
        <form method="post" action=paths::bookmarks(language) class="star" id=place on:submit=on_submit>
            <input type="hidden" name="form" value=act/>
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

/// Whether the portal took the form: then it leads on, to where the person is already.
async fn send(form: &HtmlFormElement, body: &str) -> Result<bool, JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_redirect(RequestRedirect::Manual);
    let body: JsValue = UrlSearchParams::new_with_str(body)?.into();
    init.set_body(&body);
    let answer = window().fetch_with_str_and_init(&form.action(), &init);
    let answer: Response = JsFuture::from(answer).await?.dyn_into()?;
    Ok(answer.type_() == ResponseType::Opaqueredirect)
}
