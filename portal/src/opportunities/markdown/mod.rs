//! Markdown of postings to HTML that is safe to show.
//!
//! Three walls: HTML is text like any other, an allow-list without `svg`, `math` and `style` goes over
//! what the parser wrote, and the page's CSP stands behind both.
//!
//! Nothing that somebody typed is lost: what Markdown would drop or change is shown as typed
//! ([`literal`], [`events`]).

mod emphasis;
mod events;
mod links;
mod literal;
mod sanitise;

use pulldown_cmark::{Event, Options, Parser, html};

/// HTML of a Markdown text: addresses are links, headings stand below the page's own `h1`.
pub fn markdown(text: &str) -> String {
    let events = shown(text);
    let mut unsafe_html = String::with_capacity(text.len() * 2);
    html::push_html(&mut unsafe_html, events.into_iter());
    sanitise::clean(&unsafe_html)
}

fn shown(text: &str) -> Vec<Event<'static>> {
    let marked = literal::mark(&emphasis::mark(text));
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut shown = events::Shown::new(&marked);
    for (event, range) in Parser::new_ext(&marked, options).into_offset_iter() {
        shown.take(event, range);
    }
    shown.finish()
}
