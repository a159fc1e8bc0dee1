//! Markdown of postings to HTML that is safe to show.
//!
//! Three walls: HTML is text like any other, an allow-list without `svg`, `math` and `style` goes over
//! what the parser wrote, and the page's CSP stands behind both.
//!
//! Nothing that somebody typed is lost: what Markdown would drop or change is shown as typed
//! ([`literal`], [`events`]), and a text that would cost too much ([`limits`]) is shown without Markdown.

mod emphasis;
mod events;
#[cfg(test)]
mod fuzz;
mod limits;
mod links;
mod literal;
mod rendered;
mod sanitise;

pub(crate) use rendered::Renderer;

use limits::Limits;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

/// HTML of a Markdown text: addresses are links, headings stand below the page's own `h1`.
pub fn markdown(text: &str) -> String {
    let events = shown(text).unwrap_or_else(|| plain(text));
    let mut unsafe_html = String::with_capacity(text.len() * 2);
    html::push_html(&mut unsafe_html, events.into_iter());
    sanitise::clean(&unsafe_html)
}

/// `None` when the text would cost too much.
fn shown(text: &str) -> Option<Vec<Event<'static>>> {
    if !limits::is_flat(text) {
        return None;
    }
    let marked = literal::mark(&emphasis::mark(text));
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut limits = Limits::default();
    let mut shown = events::Shown::new(&marked);
    for (event, range) in Parser::new_ext(&marked, options).into_offset_iter() {
        limits.count(&event).ok()?;
        shown.take(event, range);
    }
    Some(shown.finish())
}

/// Line by line as typed, with the addresses as links.
fn plain(text: &str) -> Vec<Event<'static>> {
    let mut events = Vec::new();
    let mut room = links::LINKS_MAX;
    let paragraphs = text
        .split("\n\n")
        .map(|paragraph| paragraph.trim_matches('\n'));
    for paragraph in paragraphs.filter(|paragraph| !paragraph.is_empty()) {
        events.push(Event::Start(Tag::Paragraph));
        for (at, line) in paragraph.lines().enumerate() {
            events.extend((at > 0).then_some(Event::HardBreak));
            links::linked(line, &mut room, &mut events);
        }
        events.push(Event::End(TagEnd::Paragraph));
    }
    events
}
