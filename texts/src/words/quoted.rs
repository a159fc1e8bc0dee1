use crate::td_string;
use model::Language;

/// Pairs of marks with which people write something as quoted.
const MARKS: [(char, char); 6] = [
    ('\u{300c}', '\u{300d}'),
    ('\u{300e}', '\u{300f}'),
    ('\u{201c}', '\u{201d}'),
    ('\u{2018}', '\u{2019}'),
    ('\u{ff02}', '\u{ff02}'),
    ('"', '"'),
];

/// What people typed or named, in quotation marks: in the outer ones when it holds marks itself, and as it is when
/// it is quoted already.
pub fn quoted(language: Language, text: &str) -> String {
    if is_quoted(text) {
        return text.to_owned();
    }
    let holds_marks = text.contains(['\u{300c}', '\u{300d}', '\u{201c}', '\u{201d}', '"']);
    if holds_marks {
        td_string!(language, common.quoted_outside, text = text.to_owned())
    } else {
        td_string!(language, common.quoted, text = text.to_owned())
    }
}

/// One pair of marks around everything.
fn is_quoted(text: &str) -> bool {
    MARKS.iter().any(|(opens, closes)| {
        let inside = text
            .strip_prefix(*opens)
            .and_then(|rest| rest.strip_suffix(*closes));
        inside.is_some_and(|inside| !inside.is_empty() && !inside.contains([*opens, *closes]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // F115
    #[test]
    fn f115_nothing_is_quoted_twice() {
        for (text, japanese, english) in [
            ("★", "「★」", "“★”"),
            ("「★」", "「★」", "「★」"),
            ("“★”", "“★”", "“★”"),
            ("\"deep sea\"", "\"deep sea\"", "\"deep sea\""),
            ("「海」と「山」", "『「海」と「山」』", "‘「海」と「山」’"),
            (
                "「海」・インターンシップ",
                "『「海」・インターンシップ』",
                "‘「海」・インターンシップ’",
            ),
            (
                "say \"hi\" twice",
                "『say \"hi\" twice』",
                "‘say \"hi\" twice’",
            ),
            ("「", "『「』", "‘「’"),
            ("「」", "『「」』", "‘「」’"),
            ("O’Neill", "「O’Neill」", "“O’Neill”"),
        ] {
            assert_eq!(quoted(Language::Japanese, text), japanese);
            assert_eq!(quoted(Language::English, text), english);
        }
    }
}
