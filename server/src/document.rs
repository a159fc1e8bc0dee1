//! Pages as the HTML standard wants them: browsers forgive what Leptos writes, checkers and other readers do not.

/// Where the browser takes a part of the page over. Comments mark places there.
const ISLAND: &str = "<leptos-island";
const ISLAND_END: &str = "</leptos-island>";
/// Marks a place. Parsers read it as an empty comment and complain.
const MARK: &str = "<!>";
/// The same comment, well written.
const COMMENT: &str = "<!---->";

/// The page with comments where the browser reads them, in islands, and nowhere else; and without what stands behind its end:
/// resources, which no page reads in the browser, and for which Leptos writes scripts with a number of their own all the same.
pub fn valid(page: &str) -> String {
    let mut rest = page
        .rsplit_once("</body>")
        .map_or(page, |(document, _)| document);
    let mut valid = String::with_capacity(rest.len());
    while let Some(begin) = rest.find(ISLAND) {
        let (before, island) = rest.split_at(begin);
        without_comments(before, &mut valid);
        let end = island
            .find(ISLAND_END)
            .map_or(island.len(), |end| end + ISLAND_END.len());
        let (island, behind) = island.split_at(end);
        valid.push_str(&island.replace(MARK, COMMENT));
        rest = behind;
    }
    without_comments(rest, &mut valid);
    valid.push_str("</body></html>");
    valid
}

/// What people typed has no `<` of its own, in scripts and titles either.
fn without_comments(mut html: &str, kept: &mut String) {
    while let Some(begin) = html.find("<!") {
        let (before, comment) = html.split_at(begin);
        kept.push_str(before);
        let length = if comment.starts_with(MARK) {
            MARK.len()
        } else if comment.starts_with("<!--") {
            comment
                .find("-->")
                .map_or(comment.len(), |end| end + "-->".len())
        } else {
            // The type of the document.
            kept.push_str("<!");
            html = &comment["<!".len()..];
            continue;
        };
        html = &comment[length..];
    }
    kept.push_str(html);
}

#[cfg(test)]
mod tests {
    use super::valid;

    #[test]
    fn comments_stay_in_islands_and_data_stays_behind() {
        let page = "<!DOCTYPE html><html><body><p>a<!>b<!--<() />--></p><leptos-island data-x=\"y\">c<!>d<!--e--></leptos-island><!><p>f<!></p>\
                    <leptos-island><!></leptos-island></body><!></html><!><script>1</script>";
        let expected = "<!DOCTYPE html><html><body><p>ab</p><leptos-island data-x=\"y\">c<!---->d<!--e--></leptos-island><p>f</p>\
                        <leptos-island><!----></leptos-island></body></html>";
        assert_eq!(valid(page), expected);
    }

    #[test]
    fn what_is_valid_stays() {
        let page = "<!DOCTYPE html><html><body><p>a &lt;!&gt; &lt;!-- b</p></body></html>";
        assert_eq!(valid(page), page);
    }
}
