//! The text of a `title` and of a `textarea`, which HTML calls escapable raw text. Leptos 0.8 writes both as they
//! are, so what people typed is escaped here, once.

/// The text of the page's `title`.
pub fn title_text(text: &str) -> String {
    html_escape::encode_text(text).into_owned()
}

/// The text of a `textarea`. Parsers drop a line break that stands right behind the tag, so a text that begins
/// with one gets another.
pub fn area_text(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    if text.starts_with(['\n', '\r']) {
        written.push('\n');
    }
    html_escape::encode_text_to_string(text, &mut written);
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    // F1, F3, F4, F5
    #[test]
    fn f1_f5_typed_text_ends_no_element_and_stays_what_it_was() {
        for (typed, written) in [
            (
                "</title><meta http-equiv=refresh content=0;url=//evil.example>",
                "&lt;/title&gt;&lt;meta http-equiv=refresh content=0;url=//evil.example&gt;",
            ),
            (
                "AT&amp;T と <br> の話 &lt;入門&gt;",
                "AT&amp;amp;T と &lt;br&gt; の話 &amp;lt;入門&amp;gt;",
            ),
            (
                "前\n</textarea><b>x</b>",
                "前\n&lt;/textarea&gt;&lt;b&gt;x&lt;/b&gt;",
            ),
            ("C&copy; & <!-- ", "C&amp;copy; &amp; &lt;!-- "),
            ("", ""),
        ] {
            assert_eq!(title_text(typed), written);
            assert_eq!(area_text(typed), written);
        }
    }

    #[test]
    fn a_text_may_begin_with_a_line_break() {
        assert_eq!(area_text("\n\n一行"), "\n\n\n一行");
        assert_eq!(area_text("\r\n一行"), "\n\r\n一行");
        assert_eq!(title_text("\n一行"), "\n一行");
    }
}
