//! Pages as the HTML standard wants them: browsers forgive what Leptos writes, checkers and other readers do not.

/// Marks a place for hydration. Parsers read it as an empty comment and complain.
const MARK: &str = "<!>";
/// The same comment, well written.
const COMMENT: &str = "<!---->";

/// The page with marks that are comments, and without what stands behind its end: resources, which no page reads in the
/// browser, and for which Leptos writes scripts with a number of their own all the same. Browsers build the same document
/// of both.
pub fn valid(page: &str) -> String {
    let document = page
        .rsplit_once("</body>")
        .map_or(page, |(document, _)| document);
    let mut valid = String::with_capacity(page.len() + page.len() / 16);
    for piece in document.split_inclusive(MARK) {
        match piece.strip_suffix(MARK) {
            Some(text) => valid.extend([text, COMMENT]),
            None => valid.push_str(piece),
        }
    }
    valid.push_str("</body></html>");
    valid
}

#[cfg(test)]
mod tests {
    use super::valid;

    #[test]
    fn marks_become_comments_and_data_stays_behind() {
        let page = "<html><body><p>a<!>b</p><!></body><!></html><!><script>1</script>";
        let expected = "<html><body><p>a<!---->b</p><!----></body></html>";
        assert_eq!(valid(page), expected);
    }

    #[test]
    fn what_is_valid_stays() {
        let page = "<html><body><p>a &lt;!&gt; b</p><!-- c --></body></html>";
        assert_eq!(valid(page), page);
    }
}
