//! The e-mail addresses that people are known by.

use super::fold_width;
use crate::problem::FieldProblem;
use crate::text::without_hidden;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest e-mail address that mail servers accept (RFC 5321, 4.5.3.1.3).
const EMAIL_MAX: usize = 254;

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
        let domain_is_plausible = domain.contains('.')
            && domain.split('.').all(|label| {
                !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            });
        let local_is_plausible = !local.is_empty()
            && local
                .chars()
                .all(|c| c.is_ascii_graphic() && !"<>(),;:\\\"@[]".contains(c));
        let address = format!("{local}@{domain}");
        if domain_is_plausible && local_is_plausible && address.len() <= EMAIL_MAX {
            Ok(Self(address))
        } else {
            Err(FieldProblem::NotAnEmail)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
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
}
