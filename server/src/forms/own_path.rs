//! Where sign-in may lead back to: pages of this portal and nothing else. Whoever makes a link to the sign-in page
//! must not choose a site to land on.

use axum::http::Uri;

/// Longer than any address of ours.
const LENGTH_MAX: usize = 4000;

/// The path and query as a header holds them, when they are ours. What was typed arrives decoded once and stays as
/// it is; only letters that an address cannot hold are encoded.
pub fn own_path(typed: &str) -> Option<String> {
    // Browsers read `\` as `/` and drop tabs and line breaks before they look.
    let is_plain = !typed.chars().any(|c| c.is_control() || c == '\\');
    if typed.len() > LENGTH_MAX || !is_plain {
        return None;
    }
    let address = encoded(typed);
    let uri: Uri = address.parse().ok()?;
    let is_ours = is_local(uri.path()) && uri.authority().is_none() && uri.scheme().is_none();
    (is_ours && address.starts_with('/')).then_some(address)
}

/// Nothing that could become another host's address where somebody decodes once too often, such as a proxy.
fn is_local(path: &str) -> bool {
    const SLASHES: [&str; 3] = ["/", "%2f", "%5c"];
    let rest = path.to_ascii_lowercase();
    let Some(rest) = rest.strip_prefix('/') else {
        return false;
    };
    let is_hidden_control = rest.contains("%0") || rest.contains("%1") || rest.contains("%7f");
    !is_hidden_control && !SLASHES.iter().any(|slash| rest.starts_with(slash))
}

/// Spaces and letters outside ASCII as `%XX`.
fn encoded(typed: &str) -> String {
    let mut address = String::with_capacity(typed.len());
    for byte in typed.bytes() {
        if byte.is_ascii_graphic() {
            address.push(char::from(byte));
        } else {
            address += &format!("%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::routes::paths;
    use model::Language;
    use model::address::{query_pairs, query_string};
    use proptest::prelude::*;
    use url::Url;

    // F46, F47
    #[test]
    fn a_path_of_ours_leads_on() {
        for typed in [
            "/",
            "/en",
            "/postings/new",
            "/opportunities?q=%E4%BA%AC&kind=internship",
            "/opportunities?q=R%26D&kind=internship",
            "/opportunities?skill=C%2B%2B",
            "/opportunities?q=100%25",
            "/opportunities?q=C%23+%2F%2F%40evil.example",
            "/opportunities?q=https://evil.example",
            "/x//y",
        ] {
            assert_eq!(own_path(typed).as_deref(), Some(typed));
        }
    }

    #[test]
    fn letters_that_no_address_holds_are_encoded() {
        for (typed, leads_to) in [
            ("/京", "/%E4%BA%AC"),
            (
                "/opportunities?q=ロボット&kind=internship",
                "/opportunities?q=%E3%83%AD%E3%83%9C%E3%83%83%E3%83%88&kind=internship",
            ),
            ("/opportunities?q=a b", "/opportunities?q=a%20b"),
        ] {
            assert_eq!(own_path(typed).as_deref(), Some(leads_to));
        }
    }

    #[test]
    fn asvs_v3_7_2_nothing_leads_away() {
        for typed in [
            "",
            "evil",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "\t//evil.example",
            " //evil.example",
            "/\r\n/evil",
            "javascript:alert(1)",
            "/\u{0}",
            "/\u{85}/evil.example",
            "http:/evil",
            "//",
            "/\\/evil",
            "/%2f%2fevil.example",
            "/%2F/evil.example",
            "/%09/evil.example",
            "/%0d%0aLocation:%20https://evil.example",
            "/%5cevil.example",
            "@evil.example",
            "user@evil.example/",
            "//user@evil.example/",
            "?next=/",
            "#/",
        ] {
            assert_eq!(own_path(typed), None, "{typed:?}");
        }
        assert_eq!(own_path(&format!("/{}", "x".repeat(5000))), None);
    }

    proptest! {
        // F47: encoded once by the link, decoded once by the page and once by the form's own reading.
        #[test]
        fn asvs_v1_1_1_every_question_comes_back_as_it_was(
            pairs in prop::collection::vec(("[a-z]{1,8}", any::<String>()), 0..4)
        ) {
            let there = format!("/opportunities{}", query_string(pairs));
            let link = paths::sign_in_then(Language::Japanese, &there);
            let (_, search) = link.split_once('?').unwrap();
            let next = &query_pairs(search)[0].1;
            let sent = query_string([("next", next)]);
            let received = &query_pairs(&sent)[0].1;
            prop_assert_eq!(own_path(received), (there.len() <= LENGTH_MAX).then_some(there.clone()));
            let english = paths::in_language(&link, Language::English);
            let (_, search) = english.split_once('?').unwrap();
            prop_assert_eq!(&query_pairs(search)[0].1, &format!("/en{there}"));
        }

        #[test]
        fn whatever_is_typed_stays_with_us(typed in any::<String>()) {
            for typed in [format!("/{typed}"), typed] {
                if let Some(path) = own_path(&typed) {
                    let lands = Url::parse("https://portal.example/sign-in").unwrap().join(&path).unwrap();
                    prop_assert_eq!(lands.origin().ascii_serialization(), "https://portal.example");
                    prop_assert!(lands.username().is_empty());
                }
            }
        }
    }
}
