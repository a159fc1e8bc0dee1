//! Domains by which organizations are known, such as `example.co.jp`.

use crate::fields::{Email, WebAddress, fold_width};
use crate::problem::FieldProblem;
use crate::text::without_hidden;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where everybody can have an address, so that one there says nothing of where its owner works.
#[cfg(not(target_family = "wasm"))]
const PUBLIC_MAIL: &str = include_str!("../../data/public-mail.txt");

/// The longest name of a host (RFC 1035, 2.3.4).
const LONGEST: usize = 253;

/// The name of a host in the letters of the name system, under which somebody can be the only owner.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Domain(String);

impl Domain {
    /// Reads it as people write it: also of a web address or an e-mail address, in any width.
    ///
    /// # Errors
    /// `NoOwnDomain`, also for what belongs to everybody below it, such as `co.jp`; `PublicMail` where everybody can have an
    /// address.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let visible = without_hidden(typed);
        let folded = fold_width(visible.trim()).replace(['。', '｡'], ".");
        let host = host(&folded).to_lowercase();
        let domain = Self::named(&host).ok_or(FieldProblem::NoOwnDomain)?;
        if domain.is_public_mail() {
            return Err(FieldProblem::PublicMail);
        }
        Ok(domain)
    }

    /// The one behind the `@`.
    pub fn of_email(email: &Email) -> Option<Self> {
        let (_, host) = email.as_str().rsplit_once('@')?;
        Self::named(host)
    }

    /// The one of a website that is nothing but a host; what stands deeper may be a page on somebody else's.
    pub fn of_website(website: &str) -> Option<Self> {
        let (_, rest) = website.split_once("://")?;
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        if !path.is_empty() || authority.contains(['?', '#']) {
            return None;
        }
        Self::parse(authority).ok()
    }

    fn named(host: &str) -> Option<Self> {
        let host = name_of_host(host)?;
        let is_plausible = host.len() <= LONGEST
            && host.contains('.')
            && host.split('.').all(is_label)
            && host
                .rsplit('.')
                .next()
                .is_some_and(|top| !top.bytes().all(|c| c.is_ascii_digit()));
        (is_plausible && has_owner(&host)).then_some(Self(host))
    }

    /// Whether everybody can have an address there, or below it. The browser does not carry the list.
    #[cfg(target_family = "wasm")]
    fn is_public_mail(&self) -> bool {
        false
    }

    /// Whether everybody can have an address there, or below it.
    #[cfg(not(target_family = "wasm"))]
    fn is_public_mail(&self) -> bool {
        let listed = PUBLIC_MAIL.lines().filter(|line| !line.starts_with('#'));
        let mut listed = listed.filter(|line| !line.is_empty());
        listed.any(|provider| self.is_within(provider))
    }

    /// Whether an address is one of this domain: of this one, not of one below it, which may be somebody else's.
    pub fn has(&self, email: &Email) -> bool {
        email
            .as_str()
            .rsplit_once('@')
            .is_some_and(|(_, host)| host == self.0)
    }

    /// Whether universities or schools have such names. They give addresses to students as well, so that one says nothing of who
    /// speaks for them.
    pub fn is_of_a_school(&self) -> bool {
        let mut labels = self.0.rsplit('.');
        let (top, second) = (labels.next(), labels.next());
        let is_below = labels.next().is_some();
        match (second, top) {
            (_, Some("edu")) => true,
            (Some("ac"), Some("jp" | "uk")) | (Some("ed"), Some("jp")) => is_below,
            (Some("edu"), Some(top)) => is_below && top.len() == 2,
            _ => false,
        }
    }

    /// Whether a website stands under it.
    pub fn has_website(&self, website: &WebAddress) -> bool {
        let address = website.as_str();
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        Self::named(host(rest)).is_some_and(|site| site.is_within(&self.0))
    }

    /// Whether it is this one, or stands below it.
    pub fn is_within(&self, other: &str) -> bool {
        let below = self.0.strip_suffix(other);
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The host in a web address, in an e-mail address, or by itself.
fn host(typed: &str) -> &str {
    let rest = typed.split_once("://").map_or(typed, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let host = host.strip_suffix('.').unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}

fn is_label(label: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !label.is_empty()
        && label.len() <= 63
        && label.chars().all(is_sign)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// `例え.jp` and `xn--r8jz45g.jp` are one host.
#[cfg(not(target_family = "wasm"))]
fn name_of_host(host: &str) -> Option<String> {
    idna::domain_to_ascii(host).ok()
}

/// The browser only asks whether it can be one.
#[cfg(target_family = "wasm")]
fn name_of_host(host: &str) -> Option<String> {
    Some(host.to_owned())
}

/// Whether it stands below a suffix of the public list, so that somebody has registered it.
#[cfg(not(target_family = "wasm"))]
fn has_owner(host: &str) -> bool {
    psl::domain(host.as_bytes()).is_some_and(|domain| domain.suffix().is_known())
}

/// The browser does not carry the list.
#[cfg(target_family = "wasm")]
fn has_owner(_: &str) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(typed: &str) -> Result<String, FieldProblem> {
        Domain::parse(typed).map(|domain| domain.0)
    }

    #[test]
    fn a_domain_is_read_as_people_write_it() {
        for typed in [
            "reef.co.jp",
            "ＲＥＥＦ．ｃｏ．ｊｐ",
            "reef。co。jp",
            "https://www.reef.co.jp/about?x=1",
            "http://reef.co.jp:8080/",
            "hanako@reef.co.jp",
            " www.reef.co.jp. ",
        ] {
            assert_eq!(parsed(typed).as_deref(), Ok("reef.co.jp"), "{typed}");
        }
        assert_eq!(parsed("例え.jp").as_deref(), Ok("xn--r8jz45g.jp"));
        assert_eq!(parsed("lab.reef.co.jp").as_deref(), Ok("lab.reef.co.jp"));
    }

    #[test]
    fn what_belongs_to_everybody_is_nobodys() {
        for typed in [
            "co.jp",
            "jp",
            "tokyo.jp",
            "github.io",
            "com",
            "localhost",
            "reef",
            "",
            "192.0.2.1",
            "reef.internal",
            "-a.jp",
            "a b.jp",
            "[::1]",
        ] {
            assert_eq!(parsed(typed), Err(FieldProblem::NoOwnDomain), "{typed}");
        }
    }

    #[test]
    fn an_address_that_everybody_can_have_proves_nothing() {
        for typed in [
            "gmail.com",
            "hanako@docomo.ne.jp",
            "yahoo.co.jp",
            "k3.dion.ne.jp",
            "t.vodafone.ne.jp",
            "proton.me",
            "mailinator.com",
        ] {
            assert_eq!(parsed(typed), Err(FieldProblem::PublicMail), "{typed}");
        }
        assert!(parsed("notgmail.com").is_ok());
        assert!(parsed("docomo.co.jp").is_ok());
    }

    #[test]
    fn universities_and_schools_are_known_by_their_names() {
        let is_one = |typed| Domain::parse(typed).unwrap().is_of_a_school();
        assert!(is_one("reef.ac.jp") && is_one("lab.reef.ac.jp") && is_one("reef.ed.jp"));
        assert!(is_one("reef.edu") && is_one("reef.ac.uk") && is_one("reef.edu.au"));
        assert!(!is_one("reef.co.jp") && !is_one("reefedu.com") && !is_one("edu.reef.com"));
    }

    #[test]
    fn an_address_is_of_its_own_domain_alone() {
        let domain = Domain::parse("reef.co.jp").unwrap();
        let has = |email| domain.has(&Email::parse(email).unwrap());
        assert!(has("hanako@reef.co.jp") && has("Hanako@REEF.co.jp"));
        for other in [
            "hanako@lab.reef.co.jp",
            "hanako@xreef.co.jp",
            "hanako@reef.co.jp.evil.com",
        ] {
            assert!(!has(other), "{other}");
        }
        let site = |address| domain.has_website(&WebAddress::parse(address).unwrap());
        assert!(site("https://reef.co.jp") && site("https://jobs.reef.co.jp/2027"));
        assert!(!site("https://reef.co.jp.evil.com") && !site("https://evil.com/reef.co.jp"));
    }

    #[test]
    fn a_website_that_is_a_page_elsewhere_names_no_domain() {
        let of = |website| Domain::of_website(website).map(|domain| domain.0);
        assert_eq!(of("https://www.reef.co.jp/").as_deref(), Some("reef.co.jp"));
        assert_eq!(of("https://jobs.example.com/reef"), None);
        assert_eq!(of("https://github.io"), None);
    }

    #[test]
    fn the_list_is_dated_and_sorted_out() {
        assert!(PUBLIC_MAIL.lines().next().unwrap().contains("2026-"));
        let listed: Vec<&str> = PUBLIC_MAIL
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        for one in &listed {
            assert!(
                one.contains('.') && !one.contains(' ') && one.to_lowercase() == **one,
                "{one}"
            );
        }
        let mut once = listed.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), listed.len());
    }
}
