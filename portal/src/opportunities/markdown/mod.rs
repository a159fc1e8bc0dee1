//! Markdown of postings to HTML that is safe to show.
//!
//! Three walls: raw HTML never leaves the parser, an allow-list without `svg`, `math` and `style`
//! goes over what does, and the page's CSP stands behind both.

mod emphasis;
mod sanitise;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// HTML of a Markdown text: without raw HTML and images, headings below the page's own `h1`.
pub fn markdown(text: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let marked = emphasis::mark(text);
    let events = Parser::new_ext(&marked, options).filter_map(shown);
    let mut unsafe_html = String::with_capacity(text.len() * 2);
    html::push_html(&mut unsafe_html, events);
    sanitise::clean(&emphasis::unmark(&unsafe_html))
}

fn shown(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        Event::Html(_) | Event::InlineHtml(_) => return None,
        // The text that describes an image stays.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        // Most writers know no Markdown: where they began a new line, a new line begins.
        Event::SoftBreak => Event::HardBreak,
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: below(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below(level))),
        event => event,
    })
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}
