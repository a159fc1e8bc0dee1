//! Pages as the HTML standard wants them: browsers forgive what Leptos writes, checkers and other readers do not.

/// Marks a place for hydration. Parsers read it as an empty comment and complain.
const MARK: &str = "<!>";
/// The same comment, well written.
const COMMENT: &str = "<!---->";

/// The page with marks that are comments, and with what stands behind its end (the data of its resources) inside of it.
/// Browsers build the same document of both.
pub fn valid(page: &str) -> String {
    let (document, behind) = page.rsplit_once("</body>").unwrap_or((page, ""));
    // Marks around the end belong to the document, which nothing hydrates.
    let data = behind
        .split_once("</html>")
        .map_or("", |(_, data)| data.trim_start_matches(MARK));
    let mut valid = String::with_capacity(page.len() + page.len() / 16);
    for piece in document.split_inclusive(MARK) {
        match piece.strip_suffix(MARK) {
            Some(text) => valid.extend([text, COMMENT]),
            None => valid.push_str(piece),
        }
    }
    valid.extend([data, "</body></html>"]);
    valid
}

#[cfg(test)]
mod tests {
    use super::valid;

    #[test]
    fn marks_become_comments_and_data_moves_inside() {
        let page = "<html><body><p>a<!>b</p><!></body><!></html><!><script>1</script>";
        let expected = "<html><body><p>a<!---->b</p><!----><script>1</script></body></html>";
        assert_eq!(valid(page), expected);
    }

    #[test]
    fn what_is_valid_stays() {
        let page = "<html><body><p>a &lt;!&gt; b</p><!-- c --></body></html>";
        assert_eq!(valid(page), page);
    }
}
