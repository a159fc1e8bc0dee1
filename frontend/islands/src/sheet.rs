//! The filters on a phone: a sheet in front of the list. Until the program comes, a hidden box opens and closes it; from then
//! on it is a dialog of the browser, which takes the focus and gives it back, closes with Esc, and leaves the page behind it
//! alone meanwhile.

use crate::dom::{around, by_id, first, listen};
use crate::list::RESULTS;
use leptos::prelude::{document, window};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement};

/// The id of the dialog, which is empty while it is closed.
pub const SHEET: &str = "filters-sheet";
/// The id of the box that opens the sheet until the program comes.
pub const SWITCH: &str = "filters-switch";
/// What goes into the dialog and comes back from it.
const CONTENT: &str = "[data-sheet]";
const OPENS: &str = "[data-sheet-open]";
const CLOSES: &str = "[data-sheet-close]";

pub fn attach() {
    let Some(dialog) = by_id::<HtmlDialogElement>(SHEET) else {
        return;
    };
    let this = dialog.clone();
    listen(&document(), "click", move |ev: Event| {
        if around::<Element>(&ev, OPENS).is_some() {
            open(&this);
        } else if around::<Element>(&ev, CLOSES).is_some() {
            this.close();
        }
    });
    listen(&dialog, "close", |_: Event| put_back());
    // Where there is room the filters stand beside the list.
    let this = dialog.clone();
    listen(&window(), "resize", move |_: Event| {
        if this.open() && !is_offered() {
            this.close();
        }
    });
    if let Some(switch) = by_id::<HtmlInputElement>(SWITCH).filter(|it| it.checked()) {
        switch.set_checked(false);
        if is_offered() {
            open(&dialog);
        }
    }
}

/// Whether the button that opens the sheet can be seen.
fn is_offered() -> bool {
    first::<HtmlElement>(OPENS).is_some_and(|button| button.offset_width() > 0)
}

fn open(dialog: &HtmlDialogElement) {
    if let Some(content) = first::<Element>(CONTENT) {
        _ = dialog.append_child(&content);
        _ = dialog.show_modal();
    }
}

fn put_back() {
    if let (Some(content), Some(results)) = (first::<Element>(CONTENT), by_id::<Element>(RESULTS)) {
        _ = results.prepend_with_node_1(&content);
    }
}
