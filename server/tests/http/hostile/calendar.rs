//! Calendars as a reader of RFC 5545 sees them.

/// Names and values of the unfolded lines, texts as they were before they were escaped.
pub fn properties(calendar: &str) -> Vec<(String, String)> {
    assert!(calendar.ends_with("\r\n"));
    let bare = calendar.replace("\r\n", "");
    assert!(!bare.contains(['\r', '\n']), "lines end with both signs");
    assert!(!bare.chars().any(char::is_control));
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = calendar.replace("\r\n ", "");
    unfolded
        .lines()
        .map(|line| {
            let (name, value) = line.split_once(':').expect("a name and a value");
            (name.to_owned(), text(value))
        })
        .collect()
}

fn text(escaped: &str) -> String {
    let mut text = String::new();
    let mut signs = escaped.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(sign) => text.push(sign),
                None => panic!("nothing is escaped: {escaped}"),
            },
            sign => text.push(sign),
        }
    }
    text
}

/// The values of one property, in order.
pub fn values(properties: &[(String, String)], name: &str) -> Vec<String> {
    let found = properties.iter().filter(|(known, _)| known == name);
    found.map(|(_, value)| value.clone()).collect()
}
