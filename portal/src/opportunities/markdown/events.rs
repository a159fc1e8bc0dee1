//! From what the parser read to what is shown.

use super::emphasis::{GAP, MARK};
use super::links::{LINKS_MAX, destination, linked, start};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

/// Takes the parser's events one by one and keeps what is shown instead.
pub(super) struct Shown<'a> {
    source: &'a str,
    shown: Vec<Event<'static>>,
    /// Text that may go on with the next event: an address can be cut by a sign of Markdown.
    text: String,
    /// The links and images around, the innermost last.
    around: Vec<Around>,
    is_code: bool,
    /// The number that each list around gives its next entry; `None` for one without numbers.
    numbers: Vec<Option<u64>>,
    /// How many links there may still be.
    room: usize,
    /// Where the last event ended in the source.
    end: usize,
}

enum Around {
    /// A link; where its text begins, and what else belongs to it.
    Link {
        begin: usize,
        href: String,
        title: String,
    },
    /// Leads nowhere and is shown as typed.
    Typed,
    /// An image in a link: only the text that describes it is shown.
    Described,
}

impl<'a> Shown<'a> {
    pub fn new(source: &'a str) -> Self {
        Self {
            source,
            shown: Vec::new(),
            text: String::new(),
            around: Vec::new(),
            is_code: false,
            numbers: Vec::new(),
            room: LINKS_MAX,
            end: 0,
        }
    }

    pub fn finish(mut self) -> Vec<Event<'static>> {
        self.flush();
        self.shown
    }

    pub fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        let end = range.end;
        match event {
            Event::Text(text) if self.is_code => {
                self.push(Event::Text(without_marks(&text).into()));
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text += &without_marks(&text);
            }
            Event::Code(code) => self.push(Event::Code(without_marks(&code).into())),
            // Most writers know no Markdown: where they began a new line, a new line begins.
            Event::SoftBreak | Event::HardBreak => self.push(Event::HardBreak),
            Event::Rule => self.push(Event::Rule),
            Event::Start(tag) => return self.open(tag, range),
            Event::End(tag) => self.close(tag, range),
            // Not switched on.
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
        self.end = end;
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.end = range.start;
        let shown = match tag {
            Tag::Paragraph => Tag::Paragraph,
            Tag::Emphasis => Tag::Emphasis,
            Tag::Strong => Tag::Strong,
            Tag::Strikethrough if self.is_double(&range) => Tag::Strikethrough,
            Tag::Strikethrough => {
                self.text.push('~');
                self.end += 1;
                return;
            }
            Tag::Heading { level, .. } => Tag::Heading {
                level: below(level),
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            },
            Tag::BlockQuote(_) => Tag::BlockQuote(None),
            Tag::CodeBlock(kind) => return self.open_code(&kind),
            Tag::List(first) => {
                self.numbers.push(first);
                Tag::List(first)
            }
            Tag::Item => return self.open_item(&range),
            Tag::Table(columns) => Tag::Table(columns),
            Tag::TableHead => Tag::TableHead,
            Tag::TableRow => Tag::TableRow,
            Tag::TableCell => Tag::TableCell,
            Tag::Link {
                dest_url, title, ..
            } => return self.open_link("[", &dest_url, &title),
            Tag::Image {
                dest_url, title, ..
            } => return self.open_link("![", &dest_url, &title),
            // Not switched on.
            _ => return,
        };
        self.push(Event::Start(shown));
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        let shown = match tag {
            TagEnd::Link | TagEnd::Image => return self.close_link(&range),
            TagEnd::Strikethrough if !self.is_double(&range) => return self.text.push('~'),
            TagEnd::Heading(level) => TagEnd::Heading(below(level)),
            TagEnd::BlockQuote(_) => TagEnd::BlockQuote(None),
            TagEnd::CodeBlock => {
                self.is_code = false;
                TagEnd::CodeBlock
            }
            TagEnd::List(is_numbered) => {
                self.numbers.pop();
                TagEnd::List(is_numbered)
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.keep_excess_cells(&range);
                tag
            }
            tag => tag,
        };
        self.push(Event::End(shown));
    }

    /// A link with its text, or what is shown instead: nobody may lose `[必須](学生証の写し)`.
    fn open_link(&mut self, sign: &str, typed: &str, title: &str) {
        let is_inside = self
            .around
            .iter()
            .any(|one| matches!(one, Around::Link { .. }));
        let href = destination(&without_marks(typed)).filter(|_| self.room > 0);
        let around = match href {
            _ if is_inside => Around::Described,
            Some(href) => {
                self.room -= 1;
                self.push(start(href.clone()));
                let title = without_marks(title);
                Around::Link {
                    begin: self.shown.len(),
                    href,
                    title,
                }
            }
            None => {
                self.text += sign;
                Around::Typed
            }
        };
        // `<https://…>` has one sign before its text, as `[` has.
        self.end += sign.len();
        self.around.push(around);
    }

    fn close_link(&mut self, range: &Range<usize>) {
        if matches!(self.around.last(), Some(Around::Link { .. })) {
            // While the link is still around: no address in its text becomes another one.
            self.flush();
        }
        match self.around.pop() {
            Some(Around::Link { begin, href, title }) => {
                if self.shown.len() == begin {
                    self.shown.push(Event::Text(href.into()));
                }
                self.shown.push(Event::End(TagEnd::Link));
                if !title.is_empty() {
                    self.text += &format!(" ({title})");
                }
            }
            Some(Around::Typed) => {
                let rest = self.source.get(self.end..range.end).unwrap_or_default();
                self.text += &without_marks(rest);
            }
            Some(Around::Described) | None => {}
        }
    }

    /// A code block. The name of its language says nothing to readers, anything else beside the fence does.
    fn open_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)));
        self.is_code = true;
        if let CodeBlockKind::Fenced(beside) = kind {
            let beside = without_marks(beside);
            let is_language = |c: char| c.is_ascii_alphabetic() || "+-#".contains(c);
            if !beside.chars().all(is_language) {
                self.push(Event::Text((beside + "\n").into()));
            }
        }
    }

    /// An entry keeps the number that was typed.
    fn open_item(&mut self, range: &Range<usize>) {
        let item = &self.source[range.clone()];
        let digits = item.len() - item.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let typed: Option<u64> = item[..digits].parse().ok();
        let shown = match (self.numbers.last_mut(), typed) {
            (Some(Some(next)), Some(number)) => {
                let is_next = *next == number;
                *next = number.saturating_add(1);
                (!is_next).then(|| Event::Html(format!("<li value=\"{number}\">").into()))
            }
            _ => None,
        };
        self.push(shown.unwrap_or(Event::Start(Tag::Item)));
    }

    /// A row may have more cells than its table has columns: the last column takes them.
    fn keep_excess_cells(&mut self, range: &Range<usize>) {
        let excess = self.source.get(self.end..range.end).unwrap_or_default();
        let excess = excess.trim().trim_matches('|').trim();
        if excess.is_empty() {
            return;
        }
        self.flush();
        if let Some(Event::End(TagEnd::TableCell)) = self.shown.last() {
            self.shown.pop();
            self.text = format!(" | {}", without_marks(excess));
            self.push(Event::End(TagEnd::TableCell));
        }
    }

    /// One `~` is a range or a mark of its own: `受付：~4/30`. Two strike through.
    fn is_double(&self, range: &Range<usize>) -> bool {
        self.source[range.clone()].starts_with("~~")
    }

    fn push(&mut self, event: Event<'static>) {
        self.flush();
        self.shown.push(event);
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        if self
            .around
            .iter()
            .any(|one| matches!(one, Around::Link { .. }))
        {
            self.shown.push(Event::Text(text.into()));
        } else {
            linked(&text, &mut self.room, &mut self.shown);
        }
    }
}

fn without_marks(text: &str) -> String {
    text.replace([MARK, GAP], "")
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
