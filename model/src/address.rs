//! Names and values as they stand in an address, after its `?`.

use form_urlencoded::Serializer;

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

/// The pairs of a query string, with or without its `?`.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.trim_start_matches('?').as_bytes())
        .into_owned()
        .collect()
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
}
