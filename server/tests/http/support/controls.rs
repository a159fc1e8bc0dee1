//! What the elements of a form send.

use super::page::{Element, Page};
use std::fmt::Debug;

/// Its name, if it has one, and its value.
pub type Button = (String, String);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub kind: Kind,
    pub value: String,
    /// Whether it is sent.
    pub is_sent: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Hidden,
    Typed,
    File,
    /// A radio button, or an option of a select that takes one.
    OneOf,
    Checkbox,
}

pub fn fields(controls: &[&Element]) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut select: Option<(String, usize)> = None;
    for control in controls {
        let name = control.attribute("name").unwrap_or_default().to_owned();
        if control.attribute("disabled").is_some() {
            continue;
        }
        let value = control.attribute("value").map(str::to_owned);
        let is_checked = control.attribute("checked").is_some();
        let (kind, value, is_sent) = match (control.name.as_str(), control.attribute("type")) {
            ("select", _) => {
                assert!(control.attribute("multiple").is_none(), "{name}: several");
                select = Some((name, fields.len()));
                continue;
            }
            ("option", _) => {
                let (name, first) = select.clone().expect("an option stands in a select");
                let is_sent = control.attribute("selected").is_some() || fields.len() == first;
                if is_sent {
                    // The last chosen one counts, and the first one only where there is no other.
                    let others: &mut [Field] = &mut fields[first..];
                    others.iter_mut().for_each(|field| field.is_sent = false);
                }
                let value = value.unwrap_or_else(|| control.text.trim().to_owned());
                fields.push(Field {
                    name,
                    kind: Kind::OneOf,
                    value,
                    is_sent,
                });
                continue;
            }
            ("textarea", _) => (Kind::Typed, control.text.replace('\n', "\r\n"), true),
            ("input", Some("hidden")) => (Kind::Hidden, value.unwrap_or_default(), true),
            ("input", Some("file")) => (Kind::File, String::new(), true),
            ("input", Some("radio")) => (Kind::OneOf, value.expect("a value"), is_checked),
            ("input", Some("checkbox")) => {
                let value = value.unwrap_or_else(|| "on".to_owned());
                (Kind::Checkbox, value, is_checked)
            }
            ("input", Some("submit" | "image" | "reset" | "button")) => {
                panic!("a button is a <button>")
            }
            ("input", _) => (Kind::Typed, value.unwrap_or_default(), true),
            _ => continue,
        };
        if !name.is_empty() {
            fields.push(Field {
                name,
                kind,
                value,
                is_sent,
            });
        }
    }
    fields
}

/// The buttons in the order of the page.
pub fn buttons(controls: &[&Element]) -> Vec<Button> {
    let is_submit = |control: &&&Element| {
        control.name == "button" && !matches!(control.attribute("type"), Some("button" | "reset"))
    };
    let enabled = controls
        .iter()
        .filter(is_submit)
        .filter(|control| control.attribute("disabled").is_none());
    let text = |control: &Element, name| control.attribute(name).unwrap_or_default().to_owned();
    enabled
        .map(|button| (text(button, "name"), text(button, "value")))
        .collect()
}

#[test]
fn a_form_sends_what_a_browser_sends() {
    let page = Page::read(
        r#"<button form="a" name="switch" value="language"></button>
        <form id="a">
            <input type="hidden" name="form" value="x"><input name="line" value="one">
            <input name="off" disabled value="1"><input value="without a name">
            <textarea name="text">
two
lines</textarea>
            <select name="first"><option value="1">1<option value="2">2</select>
            <select name="chosen"><option value="1">1<option value="2" selected>2</select>
            <input type="checkbox" name="box" value="a"><input type="checkbox" name="box" checked>
            <input type="radio" name="one" value="a" checked><input type="radio" name="one" value="b">
            <template><input name="later" value="1"></template>
            <button type="button" value="script"></button><button>Go</button>
        </form>
        <input name="outside" form="a" value="in"><input name="other" value="out">"#,
    );
    let form = page.forms(|_, _| true)[0];
    let controls = page.controls(form);
    let sent = fields(&controls).into_iter().filter(|field| field.is_sent);
    let sent: Vec<_> = sent.map(|field| (field.name, field.value)).collect();
    let expected = [
        ("form", "x"),
        ("line", "one"),
        ("text", "two\r\nlines"),
        ("first", "1"),
        ("chosen", "2"),
        ("box", "on"),
        ("one", "a"),
        ("outside", "in"),
    ];
    assert_eq!(
        sent,
        expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
    let pressed = [("switch", "language"), ("", "")];
    assert_eq!(
        buttons(&controls),
        pressed.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
}
