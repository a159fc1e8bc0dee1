//! The queue of those who wait for a yes: what staff see of them, and what makes them look twice.

use super::AdmissionState;
use crate::accounts::{PersonFacts, Role};
use crate::closed;
use crate::fields::Email;
use crate::ids::AdmissionId;
use crate::page::Page;
use crate::problem::Problem;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most addresses that are admitted at once.
pub const ADMITTED_AT_ONCE: u32 = 500;

closed! {
    /// Which of the queue's people are shown.
    pub enum AdmissionOnly {
        Waiting = "waiting",
        Asked = "asked",
        Declined = "declined",
    }
}

closed! {
    /// What makes staff look twice before they say yes.
    pub enum Doubt {
        /// Somebody of the same name had an account that was ended.
        EndedNamesake = "ended-namesake",
        /// Somebody of the same name has an account.
        Namesake = "namesake",
        /// The school gives addresses of this domain to people of another role.
        OtherDomain = "other-domain",
        /// The domain is none of the school's any more.
        NoDomain = "no-domain",
    }
}

/// Somebody who waits, with the facts side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applicant {
    pub id: AdmissionId,
    pub person: PersonFacts,
    pub kana: String,
    pub state: AdmissionState,
    pub since: DateTime<Utc>,
    /// What the school's domains make of the address.
    pub by_address: Option<Role>,
    /// Others of the same name.
    pub namesakes: Vec<PersonFacts>,
    pub doubts: Vec<Doubt>,
    /// What staff asked, or why they refused.
    pub message: String,
    pub answer: String,
    /// Who of the staff did so last, and when.
    pub handled: Option<(String, DateTime<Utc>)>,
    /// Whether the reader may decide: on staff only administrators do.
    pub is_above: bool,
}

/// A page of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    pub page: Page<Applicant>,
    pub waiting: u32,
    pub asked: u32,
    pub declined: u32,
}

/// What makes staff look twice at an applicant.
pub fn doubts(role: Role, by_address: Option<Role>, namesakes: &[PersonFacts]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if namesakes.iter().any(|one| one.disabled) {
        doubts.push(Doubt::EndedNamesake);
    }
    if namesakes.iter().any(|one| !one.disabled) {
        doubts.push(Doubt::Namesake);
    }
    match by_address {
        Some(of_domain) if of_domain != role => doubts.push(Doubt::OtherDomain),
        Some(_) => {}
        None => doubts.push(Doubt::NoDomain),
    }
    doubts
}

/// What became of one line of a list that staff pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineDone {
    /// As it was pasted.
    pub line: String,
    /// The name of whoever was admitted, or why nobody was.
    pub outcome: Result<String, LineProblem>,
}

/// Why nobody was admitted by a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineProblem {
    NotAnEmail,
    /// Nobody who waits has this address.
    NobodyWaits,
    /// The same address stands further up.
    Repeated,
    /// Claims another role than the address tells, or has been asked or refused.
    Doubtful,
    Refused(Problem),
}

/// The addresses of a pasted list, line by line: from a column of a table, a list of recipients or a text. Empty lines are
/// passed over.
pub fn pasted(text: &str) -> Vec<(String, Option<Email>)> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read = lines.map(|line| (line.to_owned(), address_in(line)));
    read.collect()
}

/// The first address of a line, which may be `Name <name@example.jp>` or a row of a table.
fn address_in(line: &str) -> Option<Email> {
    if let Ok(email) = Email::parse(line) {
        return Some(email);
    }
    let words = line.split(|c: char| c.is_whitespace() || ",;\t<>()\"、，；＜＞".contains(c));
    words
        .filter(|word| word.contains(['@', '＠']))
        .find_map(|word| Email::parse(word).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_pasted_from_anywhere() {
        let text = "ana@example.jp\n\n髙橋 一郎 <ichiro@example.ac.jp>\r\nB1234,花子,ＨＡＮＡ＠example.jp,2\nnobody here\n";
        let found: Vec<Option<String>> = pasted(text)
            .into_iter()
            .map(|(_, email)| email.map(|email| email.to_string()))
            .collect();
        let some = |address: &str| Some(address.to_owned());
        let expected = [
            some("ana@example.jp"),
            some("ichiro@example.ac.jp"),
            some("hana@example.jp"),
            None,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn an_address_of_another_role_is_looked_at_twice() {
        assert_eq!(doubts(Role::Faculty, Some(Role::Faculty), &[]), []);
        let doubts_of_student = doubts(Role::Faculty, Some(Role::Student), &[]);
        assert_eq!(doubts_of_student, [Doubt::OtherDomain]);
        assert_eq!(doubts(Role::Staff, None, &[]), [Doubt::NoDomain]);
    }
}
