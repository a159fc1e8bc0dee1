use crate::address::sendable;
use crate::letter::Letter;
use lettre::Message;
use lettre::address::Envelope as Route;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use std::error::Error;
use std::time::SystemTime;

/// Whose letters these are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub name: String,
    pub address: String,
}

/// What stands on the outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The same whenever the letter is sent again, so that whoever gets it twice can tell.
    pub id: String,
    pub from: Sender,
    /// The name is empty where nobody knows one.
    pub to: Sender,
    pub at: SystemTime,
    /// Who reads answers; whoever sent it, where nobody else does.
    pub answers_to: Option<String>,
    /// A POST to this address ends letters of this kind, without any question (RFC 8058).
    pub one_click: Option<String>,
}

/// No mail can be made for this address, ever.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no mail can be sent to or from {0:?}")]
pub struct Unreachable(pub String);

macro_rules! headers {
    ($($name:ident = $text:literal;)+) => {$(
        #[derive(Clone)]
        struct $name(String);

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($text)
            }

            fn parse(text: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
                Ok(Self(text.to_owned()))
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    )+};
}

headers! {
    AutoSubmitted = "Auto-Submitted";
    Unsubscribe = "List-Unsubscribe";
    UnsubscribePost = "List-Unsubscribe-Post";
    Language = "Content-Language";
}

/// The letter with its addresses, ready to be sent.
///
/// # Errors
/// An address to which no mail can be sent.
pub fn message(letter: &Letter, envelope: &Envelope) -> Result<Message, Unreachable> {
    let (from, to) = (mailbox(&envelope.from)?, mailbox(&envelope.to)?);
    // Otherwise it is read back from the headers, which loses addresses between quotation marks.
    let route = Route::new(Some(from.email.clone()), vec![to.email.clone()])
        .map_err(|_| Unreachable(envelope.to.address.clone()))?;
    let domain = envelope.from.address.rsplit('@').next().unwrap_or_default();
    let mut message = Message::builder()
        .from(from)
        .to(to)
        .envelope(route)
        .subject(one_line(&letter.subject))
        .date(envelope.at)
        .message_id(Some(format!("<{}@{domain}>", one_line(&envelope.id))))
        // Nobody's holiday answers are wanted (RFC 3834).
        .header(AutoSubmitted("auto-generated".to_owned()))
        .header(Language(letter.language.to_owned()));
    if let Some(address) = envelope.answers_to.as_deref().and_then(sendable) {
        message = message.reply_to(Mailbox::new(None, address));
    }
    if let Some(address) = &envelope.one_click {
        message = message
            .header(Unsubscribe(format!("<{}>", one_line(address))))
            .header(UnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
    }
    let both = MultiPart::alternative_plain_html(letter.text(), letter.html());
    message
        .multipart(both)
        .map_err(|_| Unreachable(envelope.to.address.clone()))
}

fn mailbox(one: &Sender) -> Result<Mailbox, Unreachable> {
    let address = sendable(&one.address).ok_or_else(|| Unreachable(one.address.clone()))?;
    let name = one_line(&one.name);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address))
}

/// A header is one line: what would begin another is a blank.
fn one_line(text: &str) -> String {
    let blank = |c: char| {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            ' '
        } else {
            c
        }
    };
    let line: String = text.chars().map(blank).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(name: &str) -> Envelope {
        Envelope {
            id: "0192d3c4-0000-7000-8000-000000000000".into(),
            from: Sender {
                name: "架け橋大学".into(),
                address: "portal@example.ac.jp".into(),
            },
            to: Sender {
                name: name.into(),
                address: "hanako@example.jp".into(),
            },
            at: SystemTime::UNIX_EPOCH,
            answers_to: None,
            one_click: Some("https://portal.test/unsubscribe/abc/saved".into()),
        }
    }

    fn written(subject: &str, name: &str) -> String {
        let letter = Letter {
            language: "ja",
            subject: subject.into(),
            ..Letter::default()
        };
        let message = message(&letter, &envelope(name)).unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    /// Header lines, with folded ones put together.
    fn heads(mail: &str) -> Vec<String> {
        let (head, _) = mail.split_once("\r\n\r\n").unwrap();
        head.replace("\r\n ", " ")
            .replace("\r\n\t", " ")
            .split("\r\n")
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn asvs_v1_3_11_nothing_that_is_typed_makes_a_header() {
        for typed in [
            "x\r\nBcc: everybody@example.com",
            "x\nBcc: everybody@example.com",
            "x\rBcc: everybody@example.com",
            "x\u{2028}Bcc: everybody@example.com",
            "x\r\n\r\n<script>",
            "=?utf-8?Q?=0D=0ABcc:_everybody=40example.com?=",
        ] {
            let mail = written(typed, typed);
            let names: Vec<String> = heads(&mail)
                .iter()
                .map(|line| line.split(':').next().unwrap_or_default().to_owned())
                .collect();
            let expected = [
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "Auto-Submitted",
                "Content-Language",
                "List-Unsubscribe",
                "List-Unsubscribe-Post",
                "MIME-Version",
                "Content-Type",
            ];
            assert_eq!(names, expected, "{typed:?}");
        }
    }

    #[test]
    fn the_headers_say_what_the_mail_is() {
        let heads = heads(&written("Hello", "Hanako"));
        for line in [
            "Message-ID: <0192d3c4-0000-7000-8000-000000000000@example.ac.jp>",
            "Auto-Submitted: auto-generated",
            "List-Unsubscribe: <https://portal.test/unsubscribe/abc/saved>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] {
            assert!(heads.iter().any(|one| one == line), "{line} in {heads:#?}");
        }
    }

    #[test]
    fn lines_are_short_and_of_ascii() {
        let mail = written(&"とても長い件名".repeat(20), &"寿限無".repeat(20));
        for line in mail.split("\r\n") {
            assert!(line.is_ascii() && line.len() <= 998, "{line}");
        }
        for line in heads(&mail) {
            assert!(!line.contains("件名"));
        }
    }
}
