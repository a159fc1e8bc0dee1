use lettre::Address;

/// The address as mail servers want it. Local parts such as `a..b`, which exist although RFC 5322 forbids them bare, are put
/// between quotation marks, where it allows them.
pub(crate) fn sendable(address: &str) -> Option<Address> {
    let (local, domain) = address.rsplit_once('@')?;
    if let Ok(plain) = Address::new(local, domain) {
        return Some(plain);
    }
    if local
        .chars()
        .any(|c| !c.is_ascii_graphic() || c == '"' || c == '\\')
    {
        return None;
    }
    Address::new(format!("\"{local}\""), domain).ok()
}

/// Whether a mail can be sent to this address at all.
pub fn is_sendable(address: &str) -> bool {
    sendable(address).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_exist_are_sent_to_and_none_holds_a_line_of_its_own() {
        for (address, sent) in [
            ("hanako@example.ac.jp", Some("hanako@example.ac.jp")),
            ("a+b'c@example.jp", Some("a+b'c@example.jp")),
            ("a..b@docomo.ne.jp", Some("\"a..b\"@docomo.ne.jp")),
            (".a.@docomo.ne.jp", Some("\".a.\"@docomo.ne.jp")),
            ("x@xn--r8jz45g.jp", Some("x@xn--r8jz45g.jp")),
            ("a@b@example.jp", Some("\"a@b\"@example.jp")),
            ("a\r\nBcc: b@example.jp", None),
            ("a b@example.jp", None),
            ("\"a@example.jp", None),
            ("hanako", None),
            ("@example.jp", None),
            ("a@exa mple.jp", None),
            ("a@example.jp\r\nBcc: b", None),
        ] {
            let found = sendable(address).map(|address| address.to_string());
            assert_eq!(found.as_deref(), sent, "{address:?}");
        }
        let longest = format!("{}@example.jp", "x".repeat(64));
        assert!(is_sendable(&longest));
        let too_long = format!("{}@example.jp", "x".repeat(65));
        assert!(!is_sendable(&too_long));
    }
}
