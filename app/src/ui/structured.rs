//! What a page tells search engines in the words of schema.org. Only what is certain is said.

use leptos::prelude::*;
use serde_json::{Value, json};

/// A thing of schema.org as the script element that search engines read.
pub fn structured(mut thing: Value) -> impl IntoView {
    thing["@context"] = json!("https://schema.org");
    let text = script_safe(&without_blanks(thing));
    view! { <script type="application/ld+json" inner_html=text></script> }
}

/// The way from the home page, as search engines show it instead of an address.
pub fn breadcrumb_list(base: &str, above: &[(String, String)], here: &str) -> Value {
    let above = above
        .iter()
        .map(|(path, name)| (Some(format!("{base}{path}")), name.as_str()));
    let steps = above.chain([(None, here)]).enumerate();
    let steps = steps.map(|(at, (address, name))| {
        json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": address })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": steps.collect::<Vec<_>>() })
}

/// What is not known is left out rather than called null or nothing.
fn without_blanks(data: Value) -> Value {
    let is_known = |value: &Value| !value.is_null() && value.as_str() != Some("");
    match data {
        Value::Object(members) => {
            let known = members.into_iter().filter(|(_, value)| is_known(value));
            known
                .map(|(name, value)| (name, without_blanks(value)))
                .collect()
        }
        Value::Array(values) => values.into_iter().map(without_blanks).collect(),
        other => other,
    }
}

/// A script element ends at the first `</`, whatever is inside a string.
fn script_safe(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_facts_are_left_out() {
        let data = json!({ "a": null, "b": { "c": null, "d": 1 }, "e": "", "f": [{ "g": "" }] });
        assert_eq!(without_blanks(data), json!({ "b": { "d": 1 }, "f": [{}] }));
    }

    #[test]
    fn nothing_ends_the_script_early() {
        assert_eq!(
            script_safe(&json!("</script><b>")),
            r#""\u003c/script>\u003cb>""#
        );
    }

    #[test]
    fn the_page_itself_ends_the_way_and_needs_no_address() {
        let above = [("/en".to_owned(), "Home".to_owned())];
        let list = without_blanks(breadcrumb_list("https://x.jp", &above, "Here"));
        let steps = &list["itemListElement"];
        assert_eq!(steps[0]["item"], "https://x.jp/en");
        assert_eq!(
            steps[1],
            json!({ "@type": "ListItem", "position": 2, "name": "Here" })
        );
    }
}
