//! Addresses in the text become links, wherever Markdown has none already.

use model::fields::{Email, WebAddress};
use model::text::pieces;
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// So many links one text has at most; further addresses stay text.
pub(super) const LINKS_MAX: usize = 500;

/// A text with its addresses as links.
pub(super) fn linked(text: &str, room: &mut usize, events: &mut Vec<Event<'static>>) {
    for piece in pieces(text) {
        let typed = Event::Text(piece.text().to_owned().into());
        match piece.href().filter(|_| *room > 0) {
            Some(href) => {
                *room -= 1;
                events.extend([start(href), typed, Event::End(TagEnd::Link)]);
            }
            None => events.push(typed),
        }
    }
}

/// The beginning of a link.
pub(super) fn start(href: String) -> Event<'static> {
    Event::Start(Tag::Link {
        link_type: LinkType::Inline,
        dest_url: href.into(),
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    })
}

/// Where a link of Markdown leads; `None` for what is neither a page of the web nor an e-mail address.
pub(super) fn destination(typed: &str) -> Option<String> {
    let mail = typed.strip_prefix("mailto:").unwrap_or(typed);
    let address = mail.split('?').next().unwrap_or_default();
    if Email::parse(address).is_ok() {
        return Some(format!("mailto:{mail}"));
    }
    // `[申込書](申込書.pdf)` names a file, not a host.
    let begin = typed.get(..4).unwrap_or_default().to_ascii_lowercase();
    if !matches!(begin.as_str(), "http" | "www.") {
        return None;
    }
    Some(WebAddress::parse(typed).ok()?.as_str().to_owned())
}
