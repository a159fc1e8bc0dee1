//! The e-mail addresses that people are known by.

use super::fold_width;
use crate::problem::FieldProblem;
use crate::text::without_hidden;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest e-mail address that mail servers accept (RFC 5321, 4.5.3.1.3).
const EMAIL_MAX: usize = 254;

/// The longest part before the `@` (RFC 5321, 4.5.3.1.1).
const LOCAL_MAX: usize = 64;

/// The longest label of a host's name (RFC 1035, 2.3.4).
const LABEL_MAX: usize = 63;

/// An e-mail address in the one form that a person is known by: nothing hidden, ordinary width,
/// lower case, the name of the host as the name system has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// # Errors
    /// `Missing` or `NotAnEmail`. The check is deliberately loose: addresses such as
    /// `a..b@docomo.ne.jp` exist although RFC 5322 forbids them. Before the `@` only ASCII stands:
    /// letters of other scripts that look the same would make two people of one visible address.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let address = folded(typed);
        if address.is_empty() {
            return Err(FieldProblem::Missing);
        }
        let (local, domain) = address.rsplit_once('@').ok_or(FieldProblem::NotAnEmail)?;
        let domain = name_of_host(domain).ok_or(FieldProblem::NotAnEmail)?;
        let local_is_plausible = !local.is_empty()
            && local.len() <= LOCAL_MAX
            && local
                .chars()
                .all(|c| c.is_ascii_graphic() && !"<>(),;:\\\"@[]".contains(c));
        let address = format!("{local}@{domain}");
        if is_a_host(&domain) && local_is_plausible && address.len() <= EMAIL_MAX {
            Ok(Self(address))
        } else {
            Err(FieldProblem::NotAnEmail)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the `@`.
    pub fn host(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, host)| host)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// In ordinary width and lower case; a stop is a stop, also the ideographic and the small one.
fn folded(typed: &str) -> String {
    let visible = without_hidden(typed);
    let address: String = fold_width(visible.trim())
        .chars()
        .filter(|c| !matches!(c, '\u{FE00}'..='\u{FE0F}'))
        .map(|c| match c {
            '\u{3002}' | '\u{FF61}' | '\u{FE52}' => '.',
            '\u{FE6B}' => '@',
            '\u{FE63}' => '-',
            _ => c,
        })
        .collect();
    address.to_lowercase()
}

/// The name in the letters of the name system: `例え.jp` and `xn--r8jz45g.jp` are one host (RFC 5891).
#[cfg(not(target_family = "wasm"))]
fn name_of_host(domain: &str) -> Option<String> {
    idna::domain_to_ascii(domain).ok()
}

/// A browser only asks whether an address can be one; the server stores it.
#[cfg(target_family = "wasm")]
fn name_of_host(domain: &str) -> Option<String> {
    Some(domain.to_owned())
}

/// Two labels or more as host names have them, so that mail can be sent there (RFC 1123, 2.1). The last one is no number: an
/// address of the network is nobody's domain.
fn is_a_host(domain: &str) -> bool {
    let is_label = |label: &str| {
        let is_long = label.chars().count() > LABEL_MAX;
        let is_cut = label.is_empty() || label.starts_with('-') || label.ends_with('-');
        !is_long && !is_cut && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let is_number = |label: &str| label.chars().all(|c| c.is_ascii_digit());
    let last = domain.rsplit_once('.').map(|(_, last)| last);
    last.is_some_and(|last| !is_number(last)) && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_typing_is_accepted() {
        let typed = "　Ｈａｎａｋｏ＠example．ac.jp ";
        assert_eq!(
            Email::parse(typed).unwrap().as_str(),
            "hanako@example.ac.jp"
        );
    }

    /// F58, F60: what looks the same is the same.
    #[test]
    fn f58_f60_one_visible_address_is_one_address() {
        for typed in [
            "\u{200B}taro@example.jp",
            "taro@example.jp\u{200B}",
            "ta\u{AD}ro@example.jp",
            "\u{FEFF}taro@example.jp",
            "taro@exa\u{2060}mple.jp",
            "taro\u{200D}@example.jp",
            "\u{202E}taro@example.jp\u{202C}",
            "TARO@Example.JP",
            "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ",
            "taro@example。jp",
            "taro@example｡jp",
            "taro﹫example﹒jp",
            "\u{3000}taro@example.jp\n",
            "taro@𝐞xample.jp",
            "taro@exampl\u{FF45}.jp",
            "t\u{FE0F}aro@example.jp",
        ] {
            let parsed = Email::parse(typed);
            let known = parsed.as_ref().map(Email::as_str);
            assert_eq!(
                known,
                Ok("taro@example.jp"),
                "{:x?}",
                typed.chars().collect::<Vec<_>>()
            );
        }
        let host = |typed| Email::parse(typed).unwrap().as_str().to_owned();
        assert_eq!(host("a@例え.jp"), host("A@XN--R8JZ45G.jp"));
        assert_eq!(host("a@日本語。ｊｐ"), host("a@xn--wgv71a119e.jp"));
    }

    #[test]
    fn letters_that_only_look_the_same_are_no_address() {
        for typed in [
            "tаro@example.jp",
            "𝐭𝐚𝐫𝐨@example.jp",
            "táro@example.jp",
            "太郎@example.jp",
        ] {
            assert_eq!(
                Email::parse(typed),
                Err(FieldProblem::NotAnEmail),
                "{typed}"
            );
        }
    }

    #[test]
    fn real_but_irregular_addresses_pass_and_nonsense_does_not() {
        assert!(Email::parse("a..b@docomo.ne.jp").is_ok());
        assert!(Email::parse("o'neill+x@example.ac.jp").is_ok());
        for typed in [
            "",
            "x",
            "x@",
            "@y.jp",
            "x@y",
            "a b@c.jp",
            "x@y..jp",
            "x\r\nbcc:y@z.jp",
            "<x@y.jp>",
            "\u{200B}",
        ] {
            assert!(Email::parse(typed).is_err(), "{typed}");
        }
    }

    /// ux.md 14: what people type and what it is taken for.
    #[test]
    fn a_table_of_addresses() {
        let longest = format!("{}@example.jp", "x".repeat(64));
        let too_long = format!("{}@example.jp", "x".repeat(65));
        let long_label = format!("x@{}.jp", "x".repeat(64));
        for (typed, taken) in [
            ("hanako@example.ac.jp", Some("hanako@example.ac.jp")),
            (
                "ＨＡＮＡＫＯ＠ＥＸＡＭＰＬＥ．ａｃ．ｊｐ",
                Some("hanako@example.ac.jp"),
            ),
            (
                "hana\u{200B}ko@example.jp\u{FEFF}",
                Some("hanako@example.jp"),
            ),
            (" hanako@example.jp\u{3000}", Some("hanako@example.jp")),
            ("a..b@docomo.ne.jp", Some("a..b@docomo.ne.jp")),
            (".a.@ezweb.ne.jp", Some(".a.@ezweb.ne.jp")),
            ("x@例え.jp", Some("x@xn--r8jz45g.jp")),
            ("x@例え。jp", Some("x@xn--r8jz45g.jp")),
            (
                "o'neill+kakehashi@example.com",
                Some("o'neill+kakehashi@example.com"),
            ),
            (&longest, Some(longest.as_str())),
            (&too_long, None),
            ("花子@example.jp", None),
            ("hanako", None),
            ("hanako@localhost", None),
            ("hana ko@example.jp", None),
            ("hanako@example.jp, bea@example.jp", None),
            ("hanako@example.jp\r\nBcc: bea@example.jp", None),
            ("<hanako@example.jp>", None),
            ("a@b@example.jp", None),
            ("@example.jp", None),
            ("hanako@-example.jp", None),
            ("hanako@example-.jp", None),
            ("hanako@example.jp.", None),
            ("hanako@127.0.0.1", None),
            ("hanako@[127.0.0.1]", None),
            (&long_label, None),
        ] {
            let found = Email::parse(typed).ok().map(|email| email.to_string());
            assert_eq!(found.as_deref(), taken, "{typed:?}");
        }
    }
}
