//! Names and values in the query string of an address.

use form_urlencoded::{Serializer, byte_serialize};

/// `?name=value&…`, or nothing when there are no pairs.
pub fn query_string<N: AsRef<str>, V: AsRef<str>>(
    pairs: impl IntoIterator<Item = (N, V)>,
) -> String {
    let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() {
        query
    } else {
        format!("?{query}")
    }
}

/// The address of a page of a list, after its path: conditions that say something, and the page unless it is the first.
pub fn page_query<N: AsRef<str>>(
    conditions: impl IntoIterator<Item = (N, String)>,
    page: u32,
) -> String {
    let conditions = conditions.into_iter();
    let said: Vec<_> = conditions.filter(|(_, value)| !value.is_empty()).collect();
    let page = (page > 1).then(|| ("page", page.to_string()));
    let said = said
        .iter()
        .map(|(name, value)| (name.as_ref(), value.as_str()));
    let page = page.iter().map(|(name, value)| (*name, value.as_str()));
    query_string(said.chain(page))
}

/// The pairs of a query string, with or without its `?`.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.trim_start_matches('?').as_bytes())
        .into_owned()
        .collect()
}

/// Text in an address that is no form's: only there is `+` a blank, everywhere else a blank is `%20`.
pub fn percent_encoded(text: &str) -> String {
    // A `+` of the text itself is `%2B` by now.
    byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

/// Opens a letter to nobody yet (RFC 6068), whose lines end as those of letters do.
pub fn mail_link(subject: &str, body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    format!(
        "mailto:?subject={}&body={}",
        percent_encoded(subject),
        percent_encoded(&body)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_survive_the_address_bar() {
        let pairs = [
            ("q", "ロボット & 制御=100%"),
            ("place", "JP-13"),
            ("kind", "a"),
            ("kind", "b"),
        ];
        let written = query_string(pairs);
        let read = query_pairs(&written);
        assert_eq!(
            read,
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }

    #[test]
    fn sloppy_queries_are_read_too() {
        let read = query_pairs("?q=a+b%E3%81&x&&y=%zz");
        assert_eq!(read[0].1, "a b\u{FFFD}");
        assert_eq!(read[1], ("x".to_owned(), String::new()));
        assert_eq!(read[2].1, "%zz");
    }

    // F98
    #[test]
    fn letters_say_what_was_typed() {
        for (subject, written) in [
            ("Coral reef data intern", "Coral%20reef%20data%20intern"),
            (
                "C++ & R: 100% + α",
                "C%2B%2B%20%26%20R%3A%20100%25%20%2B%20%CE%B1",
            ),
            (
                "珊瑚 ?subject=x#y",
                "%E7%8F%8A%E7%91%9A%20%3Fsubject%3Dx%23y",
            ),
            ("a\r\nBcc: b@example.com", "a%0D%0ABcc%3A%20b%40example.com"),
        ] {
            assert_eq!(
                mail_link(subject, "x"),
                format!("mailto:?subject={written}&body=x")
            );
        }
        assert_eq!(
            mail_link("", "一\n二\r\n三"),
            "mailto:?subject=&body=%E4%B8%80%0D%0A%E4%BA%8C%0D%0A%E4%B8%89"
        );
    }
}
