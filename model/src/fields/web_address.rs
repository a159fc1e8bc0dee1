//! Web addresses that people type, as they are linked to.

use super::fold_width;
use crate::problem::FieldProblem;
use crate::text::without_hidden;
use serde::{Deserialize, Serialize};

/// Longest address, in bytes.
const ADDRESS_MAX: usize = 2000;

/// A web address that is safe to link to: `https:` or `http:` only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WebAddress(String);

/// The site that an address leads to, as people know it: `example.jp` of `https://www.example.jp/apply?x=1`.
pub fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

impl WebAddress {
    /// The address as typed, with `https://` where no scheme was typed.
    ///
    /// What was typed in full width up to the path (`ｈｔｔｐｓ：／／…`) was meant in ordinary width; otherwise
    /// the path is left alone, because `採用情報（2027年度）` and `採用情報(2027年度)` are two pages.
    ///
    /// # Errors
    /// `NotAUrl` for any other scheme, white space, control characters, credentials or an impossible host.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let address = without_hidden(typed);
        let address = in_ordinary_width(address.trim());
        let (scheme, rest) = scheme_and_rest(&address).ok_or(FieldProblem::NotAUrl)?;
        let address = format!("{scheme}://{rest}");
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_plain = !address
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>\"`\\".contains(c));
        if !is_plain || !is_plausible(authority) {
            return Err(FieldProblem::NotAUrl);
        }
        if address.len() > ADDRESS_MAX {
            let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
            return Err(FieldProblem::TooLong {
                max: count(ADDRESS_MAX),
                now: count(address.len()),
            });
        }
        Ok(Self(address))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn in_ordinary_width(address: &str) -> String {
    let path = path_begin(address);
    // Japanese input writes this stop between the names of a host.
    let host = address[..path].replace(['。', '｡'], ".");
    if host.contains(|c| matches!(c, '\u{FF01}'..='\u{FF5E}')) {
        return fold_width(&(host + &address[path..]));
    }
    host + &address[path..]
}

/// Where the path, the query or the fragment begins, in either width.
fn path_begin(address: &str) -> usize {
    let is_slash = |c: char| matches!(c, '/' | '／');
    let is_end = |c: char| is_slash(c) || matches!(c, '?' | '#' | '？' | '＃');
    let mut host = 0;
    if let Some((at, slash)) = address.char_indices().find(|(_, c)| is_slash(*c))
        && let rest = &address[at + slash.len_utf8()..]
        && let Some(second) = rest.chars().next().filter(|c| is_slash(*c))
        && !address[..at].contains(['.', '．', '。'])
    {
        host = at + slash.len_utf8() + second.len_utf8();
    }
    address[host..]
        .find(is_end)
        .map_or(address.len(), |at| host + at)
}

/// The scheme in lower case, and what follows its slashes.
fn scheme_and_rest(address: &str) -> Option<(&'static str, &str)> {
    let begins = |with: &str| {
        let begin = address.get(..with.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(with))
    };
    for (scheme, with) in [("https", "https://"), ("http", "http://"), ("https", "//")] {
        if begins(with) {
            return Some((scheme, &address[with.len()..]));
        }
    }
    let host = address
        .split(['/', '?', '#', ':'])
        .next()
        .unwrap_or_default();
    let top = host
        .trim_end_matches('.')
        .rsplit('.')
        .next()
        .unwrap_or_default();
    // Neither `1.5` nor another scheme such as `mailto:`.
    let is_named = host.contains('.') && top.chars().any(char::is_alphabetic);
    is_named.then_some(("https", address))
}

/// Whether `name.tld` or `name.tld:port` can be a host. Credentials belong into no posting.
fn is_plausible(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let host = host.strip_suffix('.').unwrap_or(host);
    let is_label = |label: &str| {
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        !label.is_empty() && label.chars().all(is_letter)
    };
    let is_port = port.is_empty() && !authority.ends_with(':')
        || port.parse::<u16>().is_ok_and(|port| port > 0);
    host.contains('.') && host.split('.').all(is_label) && is_port
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(typed: &str) -> String {
        WebAddress::parse(typed).map_or_else(
            |problem| format!("{typed}: {problem:?}"),
            |address| address.0,
        )
    }

    #[test]
    fn a_site_is_known_by_its_name() {
        for (address, host) in [
            ("https://www.example.jp/apply?x=1", "example.jp"),
            ("http://example.jp:8080", "example.jp:8080"),
            (
                "https://example.jp?next=https://evil.example/",
                "example.jp",
            ),
            ("https://example.jp#a", "example.jp"),
        ] {
            assert_eq!(super::host_of(address), host);
        }
    }

    /// F90
    #[test]
    fn f90_a_path_stays_as_typed() {
        for address in [
            "https://example.co.jp/採用情報（2027年度）",
            "https://example.com/a–b",
            "https://example.com/a\u{2212}b?q=Ａ#１",
            "https://example.jp/x/ー～・！",
            "https://日本語.jp/求人",
            "https://example.jp/髙橋/葛\u{E0100}城",
            "http://192.0.2.1:8080/x",
            "https://example.org/people/O'Neill",
            "https://example.com/it's-here",
            "https://ja.example.org/wiki/Rust_(言語)",
            "https://example.jp/?a=1&b=%E6%B5%B7",
            "https://example.jp/@user",
            "https://example.jp/u:p@x",
        ] {
            assert_eq!(parsed(address), address);
        }
    }

    /// F92, F93
    #[test]
    fn f92_f93_the_scheme_may_be_written_in_many_ways_or_not_at_all() {
        for (typed, address) in [
            ("HTTPS://Example.com/jobs", "https://Example.com/jobs"),
            ("Http://example.com/x", "http://example.com/x"),
            (
                "www.example.co.jp/recruit",
                "https://www.example.co.jp/recruit",
            ),
            ("example.ac.jp/x", "https://example.ac.jp/x"),
            ("example.ac.jp", "https://example.ac.jp"),
            (
                "example.co.jp:8443/採用（新卒）",
                "https://example.co.jp:8443/採用（新卒）",
            ),
            ("//example.jp/x", "https://example.jp/x"),
            (
                "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ／ｘ？ａ＝１",
                "https://example.jp/x?a=1",
            ),
            ("ｗｗｗ．example.jp/x", "https://www.example.jp/x"),
            ("https://example。co。jp/x。", "https://example.co.jp/x。"),
            (
                "　https://example.jp/\u{200B}x\u{FEFF} ",
                "https://example.jp/x",
            ),
        ] {
            assert_eq!(parsed(typed), address);
        }
    }

    #[test]
    fn asvs_v1_2_2_only_web_schemes_are_linked() {
        for typed in [
            "javascript:alert(1)",
            "java\u{AD}script:alert(1)",
            "JavaScript://example.jp/%0aalert(1)",
            "data:text/html,x",
            "\tjavascript:x",
            "https://",
            "ftp://a.b",
            "https://a.b/ c",
            "https://u:p@a.b",
            "u:p@a.b",
            "a@example.jp",
            "mailto:a@example.jp",
            "https://a.b/\"x",
            "https://a.b/<x>",
            "https://a.b\\c",
            "https://localhost/x",
            "なし",
            "未定",
            "-",
            "1.5",
            "https://.jp",
            "https://a..jp",
            "https://a.jp:99999/",
            "https://a.jp:/",
            "https://a.jp:x/",
            "vbscript:x.y",
            "file:///etc/passwd",
            "tel:03.1234",
            "https:/a.b",
            "blob:https://a.b",
        ] {
            assert_eq!(
                WebAddress::parse(typed),
                Err(FieldProblem::NotAUrl),
                "{typed}"
            );
        }
        let long = WebAddress::parse(&format!("https://a.jp/{}", "x".repeat(2000)));
        let expected = FieldProblem::TooLong {
            max: 2000,
            now: 2013,
        };
        assert_eq!(long.err(), Some(expected));
    }
}
