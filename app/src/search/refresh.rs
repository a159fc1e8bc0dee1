use crate::language::language;
use crate::routes::paths;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use model::search::SearchQuery;
use web_sys::{FormData, HtmlElement, HtmlFormElement};

/// The one form of the page; filters and order belong to it by this id, wherever they stand.
pub const FORM: &str = "search-form";
/// Boxes that are not as the server sent them.
const EARLY: &str = ".filters :checked:not([checked]), .filters [checked]:not(:checked)";

/// Asks again without a new document, and gives the focus back to what had it when its element is drawn anew.
#[derive(Clone, Copy)]
pub struct Refresh {
    focused: StoredValue<Option<String>>,
    /// What screen readers hear when the answer has come.
    pub announcement: RwSignal<String>,
}

impl Refresh {
    pub fn new() -> Self {
        Self {
            focused: StoredValue::new(None),
            announcement: RwSignal::new(String::new()),
        }
    }

    /// Sends the form as the browser would, but keeps the document.
    pub fn on_submit(self) -> impl Fn(SubmitEvent) + 'static {
        let (language, navigate) = (language(), use_navigate());
        move |ev| {
            let Some(form) = ev
                .target()
                .and_then(|target| target.dyn_into::<HtmlFormElement>().ok())
            else {
                return;
            };
            ev.prevent_default();
            self.focused
                .set_value(document().active_element().map(|element| element.id()));
            let query = SearchQuery::from_pairs(pairs_of(&form));
            let options = NavigateOptions {
                resolve: false,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&paths::search(language, &query), options);
        }
    }

    /// Boxes that somebody ticked before the page came alive count as ticked now.
    pub fn send_early(self) {
        Effect::new(|_| {
            request_animation_frame(|| {
                if matches!(document().query_selector(EARLY), Ok(Some(_))) {
                    send_form(());
                }
            });
        });
    }

    /// Called when an answer is drawn.
    pub fn answered(self, announcement: String) {
        Effect::new(move |_| {
            self.announcement.set(announcement.clone());
            let lost = self
                .focused
                .try_update_value(Option::take)
                .flatten()
                .filter(|id| !id.is_empty());
            if let Some(element) = lost.and_then(|id| document().get_element_by_id(&id))
                && let Ok(element) = element.dyn_into::<HtmlElement>()
            {
                _ = element.focus();
            }
        });
    }
}

/// Sends the form as soon as something in it was chosen.
pub fn send_form<T>(_: T) {
    if let Some(form) = document().get_element_by_id(FORM)
        && let Ok(form) = form.dyn_into::<HtmlFormElement>()
    {
        _ = form.request_submit();
    }
}

fn pairs_of(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = FormData::new_with_form(form) else {
        return Vec::new();
    };
    crate::ui::pairs_of(&data)
}
