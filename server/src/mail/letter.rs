mod accounts;
mod addresses;
mod arriving;
mod said;

use super::sender;
use crate::config::Config;
use ::mail::{Envelope, Foot, Letter, Link, Part, Sender};
use app::routes::paths;
use model::Language;
use model::closed::Closed;
use model::mail::{Facts, what_of};
use model::school::School;
use portal::mail::Parcel;
use said::said;
use std::time::SystemTime;
use texts::td_string;

/// What a letter tells: its subject, and what stands below it.
type Said = (String, Vec<Part>);

/// What a letter is made with besides what it tells.
pub struct Desk<'a> {
    pub config: &'a Config,
    pub school: &'a School,
    pub at: SystemTime,
}

impl Desk<'_> {
    pub(super) fn school(&self, language: Language) -> String {
        self.school.called(language)
    }

    /// The address of a page, from anywhere.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.config.base_url.as_str())
    }

    pub(super) fn link(&self, words: impl Into<String>, path: &str) -> Link {
        Link {
            words: words.into(),
            url: self.url(path),
        }
    }

    fn button(&self, words: &str, path: &str) -> Part {
        Part::Button(self.link(words, path))
    }

    /// Where answers go: the office, since nobody reads what is sent to the portal.
    fn answers(&self) -> Option<String> {
        let mail = &self.school.mail;
        Some(mail.clone()).filter(|mail| ::mail::is_sendable(mail))
    }

    /// Who writes, as it stands at the end: the office as well, where it has said so.
    fn signature(&self, language: Language) -> String {
        let lines = self.school.signed(self.from(language).name, language);
        lines.join("\n")
    }

    fn from(&self, language: Language) -> Sender {
        let school = self.school(language);
        sender(
            &self.config.mail,
            td_string!(language, mail.from, school = school),
        )
    }
}

/// The letter of a mail, and what stands on its outside.
pub fn letter(desk: &Desk<'_>, parcel: &Parcel) -> (Letter, Envelope) {
    let language = parcel.language;
    let (subject, parts) = said(desk, parcel);
    let letter = Letter {
        language: language.code(),
        subject,
        greeting: greeting(language, &parcel.name),
        parts,
        foot: foot(desk, parcel),
    };
    let one_click = parcel
        .switch
        .as_ref()
        .map(|(token, switch)| desk.url(&paths::stop_mail(language, token, what_of(*switch))));
    let envelope = Envelope {
        id: parcel.id.to_string(),
        from: desk.from(language),
        to: Sender {
            name: parcel.name.clone(),
            address: parcel.address.clone(),
        },
        at: desk.at,
        answers_to: desk.answers(),
        one_click,
    };
    (letter, envelope)
}

/// A letter that only shows that letters arrive.
pub fn trial(desk: &Desk<'_>, id: String, address: &str) -> (Letter, Envelope) {
    let language = Language::Japanese;
    let both = [Language::Japanese, Language::English];
    let texts = both.map(|language| text(td_string!(language, mail.trial.text)));
    let letter = Letter {
        language: language.code(),
        subject: td_string!(language, mail.trial.subject).to_owned(),
        greeting: String::new(),
        parts: texts.into(),
        foot: Foot {
            sender: desk.signature(language),
            ..Foot::default()
        },
    };
    let envelope = Envelope {
        id,
        from: desk.from(language),
        to: Sender {
            name: String::new(),
            address: address.to_owned(),
        },
        at: desk.at,
        answers_to: desk.answers(),
        one_click: None,
    };
    (letter, envelope)
}

fn text(words: &str) -> Part {
    Part::Text(words.to_owned())
}

fn greeting(language: Language, name: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    td_string!(language, mail.greeting, name = name)
}

fn foot(desk: &Desk<'_>, parcel: &Parcel) -> Foot {
    let language = parcel.language;
    let school = desk.school(language);
    let why = match &parcel.facts {
        Facts::Notices if parcel.switch.is_some() => {
            td_string!(language, mail.why_notices, school = school)
        }
        Facts::NoAccount
        | Facts::ConfirmAddress { .. }
        | Facts::ConfirmRegistration { .. }
        | Facts::OrganizationCode { .. }
        | Facts::HasAccount
        | Facts::AccountEnded => {
            td_string!(language, mail.why_asked, school = school)
        }
        Facts::Colleague { .. } => td_string!(language, mail.why_colleague, school = school),
        _ => td_string!(language, mail.why_account, school = school),
    };
    let mut links = Vec::new();
    if let Some((token, switch)) = &parcel.switch {
        let settings = td_string!(language, mail.to_settings);
        links.push(desk.link(settings, &paths::mail_settings(language)));
        let words = match switch {
            Some(_) => td_string!(language, mail.to_stop),
            None => td_string!(language, mail.to_stop_all),
        };
        links.push(desk.link(words, &paths::stop_mail(language, token, what_of(*switch))));
    }
    Foot {
        sender: desk.signature(language),
        why,
        links,
    }
}
