//! HTML that is written as text. Where something stands many times on a page, a tree of views with an allocation for each
//! attribute costs many times what its text does (decision 21). Whatever was typed, and every address, goes through
//! [`Escaped`]; everything else is written here in the program.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use std::fmt;

/// A text as it may stand between tags and in double quotes as the value of an attribute.
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(place) = rest.find(['&', '<', '>', '"']) {
            let (before, sign) = rest.split_at(place);
            f.write_str(before)?;
            f.write_str(match sign.as_bytes()[0] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                _ => "&quot;",
            })?;
            rest = &sign[1..];
        }
        f.write_str(rest)
    }
}

/// ` name="value"`, or nothing.
pub fn attribute(name: &str, value: Option<&str>) -> String {
    value.map_or_else(String::new, |value| {
        format!(" {name}=\"{}\"", Escaped(value))
    })
}

/// Shows what was written.
pub fn drawn(html: String) -> impl IntoView {
    InertElement::new(html)
}

#[cfg(test)]
mod tests {
    use super::{Escaped, attribute};

    #[test]
    fn what_was_typed_is_text() {
        let typed = Escaped("<b title='x'>\"A & B\" 海</b>").to_string();
        assert_eq!(
            typed,
            "&lt;b title='x'&gt;&quot;A &amp; B&quot; 海&lt;/b&gt;"
        );
        assert_eq!(Escaped("").to_string(), "");
        assert_eq!(
            attribute("lang", Some("\"><i>")),
            " lang=\"&quot;&gt;&lt;i&gt;\""
        );
        assert_eq!(attribute("lang", None), "");
    }
}
