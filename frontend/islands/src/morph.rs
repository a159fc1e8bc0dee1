//! One piece of a page becomes another: elements that both have stay, and with them focus, scroll and what is open.

use crate::dom::{everywhere, id_of};
use std::collections::VecDeque;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlSelectElement, Node};

/// What people open and close by themselves.
const OPEN: &str = "open";

/// What a page exchanges by the name in it.
const LIVE: &str = "data-live";

/// Makes the live pieces of this page what they are in another one. One within another follows with it.
pub fn morph_live(page: &Document) {
    for old in everywhere(&format!("[{LIVE}]:not([{LIVE}] *)")) {
        let name = old.get_attribute(LIVE).unwrap_or_default();
        if let Ok(Some(new)) = page.query_selector(&format!("[{LIVE}='{name}']")) {
            morph(&old, &new);
            // A piece that has been taken out of another, as the filters in their sheet, is not made there again.
            new.remove();
        }
    }
}

/// Makes `old` what `new` is. Controls show what their attributes say, as in a page that has just come.
fn morph(old: &Element, new: &Element) {
    take_attributes(old, new);
    take_children(old, new);
    follow_attributes(old);
}

fn take_attributes(old: &Element, new: &Element) {
    let is_opened_by_people = old.tag_name() == "DETAILS";
    let (had, has) = (old.attributes(), new.attributes());
    let gone: Vec<String> = (0..had.length())
        .filter_map(|at| Some(had.item(at)?.name()))
        .filter(|name| !new.has_attribute(name))
        .filter(|name| !(is_opened_by_people && name == OPEN))
        .collect();
    for name in gone {
        _ = old.remove_attribute(&name);
    }
    for at in 0..has.length() {
        let Some(attribute) = has.item(at) else {
            continue;
        };
        let (name, value) = (attribute.name(), attribute.value());
        if is_opened_by_people && name == OPEN {
            continue;
        }
        if old.get_attribute(&name).as_deref() != Some(value.as_str()) {
            _ = old.set_attribute(&name, &value);
        }
    }
}

fn take_children(old: &Element, new: &Element) {
    let mut left: VecDeque<Node> = children(old).into();
    for wanted in children(new) {
        let kept = left.iter().position(|node| is_same(node, &wanted));
        match kept.and_then(|at| left.remove(at)) {
            Some(node) => {
                // Its place is behind those that are done, which stand before all that are left.
                let before = left.front();
                if kept != Some(0) {
                    _ = old.insert_before(&node, before);
                }
                update(&node, &wanted);
            }
            None => _ = old.insert_before(&wanted, left.front()),
        }
    }
    for node in left {
        _ = old.remove_child(&node);
    }
}

fn update(node: &Node, wanted: &Node) {
    match (node.dyn_ref::<Element>(), wanted.dyn_ref::<Element>()) {
        (Some(old), Some(new)) => morph(old, new),
        _ => {
            if node.node_value() != wanted.node_value() {
                node.set_node_value(wanted.node_value().as_deref());
            }
        }
    }
}

/// Whether one can become the other: both are texts, or elements of one kind with one id.
fn is_same(old: &Node, new: &Node) -> bool {
    match (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
        (Some(old), Some(new)) => old.tag_name() == new.tag_name() && id_of(old) == id_of(new),
        (None, None) => old.node_type() == new.node_type(),
        _ => false,
    }
}

fn children(of: &Element) -> Vec<Node> {
    let nodes = of.child_nodes();
    (0..nodes.length())
        .filter_map(|at| nodes.item(at))
        .collect()
}

/// A control that somebody has touched does not follow its attributes any more.
fn follow_attributes(element: &Element) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "checkbox" | "radio" => input.set_checked(input.default_checked()),
            _ if input.value() != input.default_value() => input.set_value(&input.default_value()),
            _ => {}
        }
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>()
        && let Ok(Some(chosen)) = select.query_selector("option[selected]")
    {
        select.set_value(&chosen.get_attribute("value").unwrap_or_default());
    }
}
