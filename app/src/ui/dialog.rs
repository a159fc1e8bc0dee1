use super::{Icon, Shape};
use crate::language::language;
use leptos::html;
use leptos::prelude::*;
use texts::td_string;

/// A question in front of the page. Without WASM it is a part of the page that opens and closes in place.
#[component]
pub fn Dialog(
    #[prop(into)] id: String,
    /// What the button that opens it says.
    #[prop(into)]
    opener: String,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let details = NodeRef::<html::Details>::new();
    let is_alive = RwSignal::new(false);
    Effect::new(move |_| is_alive.set(true));
    let open = move |ev: leptos::ev::MouseEvent| {
        if let Some(dialog) = dialog.get_untracked() {
            ev.prevent_default();
            if let Some(details) = details.get_untracked() {
                details.set_open(true);
            }
            if !dialog.open() {
                _ = dialog.show_modal();
            }
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let closed = move |_| {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <details class="dialog-frame" node_ref=details>
            <summary class="button button-secondary" on:click=open>
                {opener}
            </summary>
            <dialog class="dialog" id=id aria-labelledby=labelled_by open=move || !is_alive.get() node_ref=dialog on:close=closed>
                <div class="dialog-head">
                    <h2 class="dialog-title" id=title_id>
                        {title}
                    </h2>
                    <button type="button" class="button button-quiet dialog-close" on:click=close aria-label=td_string!(language(), common.close)>
                        <Icon shape=Shape::Close/>
                    </button>
                </div>
                {children()}
            </dialog>
        </details>
    }
}
