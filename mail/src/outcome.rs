use lettre::transport::smtp::Error;

/// What became of a mail that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Sent,
    /// Not now: the server is away, busy, or not set up yet. Trying again may help.
    Later(String),
    /// There is nobody at this address: no other mail to it arrives either.
    NoSuchAddress(String),
    /// This mail is not taken, now or later.
    Refused(String),
}

/// Codes that speak of the portal's own sign-in or sender: whoever runs it mends that, and the mail goes then.
const OURS: [&str; 5] = ["530", "534", "535", "538", "554 5.7.3"];
/// Codes that speak of the address where no enhanced code says more (RFC 5321, 4.2.2).
const ADDRESS: [&str; 4] = ["550", "551", "553", "556"];

/// What a mail server's refusal means (RFC 3463 where it says such a code).
pub(crate) fn outcome(error: &Error) -> Outcome {
    let said = sentence(error);
    let Some(code) = error.status().filter(|_| error.is_permanent()) else {
        return Outcome::Later(said);
    };
    of_refusal(&code.to_string(), said)
}

fn of_refusal(code: &str, said: String) -> Outcome {
    let enhanced = enhanced(&said);
    let class = enhanced.as_deref().unwrap_or_default();
    if OURS.contains(&code) || matches!(class, "5.1.7" | "5.1.8" | "5.7.8" | "5.7.9" | "5.7.11") {
        return Outcome::Later(said);
    }
    let is_address = match class {
        "" | "5.0.0" => ADDRESS.contains(&code),
        class => class.starts_with("5.1.") || class == "5.2.1",
    };
    if is_address {
        Outcome::NoSuchAddress(said)
    } else {
        Outcome::Refused(said)
    }
}

/// The first enhanced status code of a permanent failure, such as `5.1.1`.
fn enhanced(said: &str) -> Option<String> {
    let words = said.split(|c: char| !(c.is_ascii_digit() || c == '.'));
    let mut codes = words.filter(|word| {
        let parts: Vec<&str> = word.split('.').collect();
        parts.len() == 3
            && parts[0] == "5"
            && parts[1..].iter().all(|part| (1..=3).contains(&part.len()))
    });
    codes.next().map(str::to_owned)
}

/// What a server said, in one line that staff can read.
pub(crate) fn sentence(error: &Error) -> String {
    let said = error.to_string();
    let line: String = said.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).take(300).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_speaks_of_the_address_stops_it() {
        let of = |code: &str, said: &str| of_refusal(code, said.to_owned());
        for (code, said) in [
            ("550", "permanent error (550): 5.1.1 User unknown"),
            ("550", "permanent error (550): no such user"),
            ("553", "permanent error (553): 5.1.3 bad address"),
            ("550", "permanent error (550): 5.2.1 mailbox disabled"),
            ("550", "permanent error (550): 5.0.0 rejected"),
        ] {
            assert!(
                matches!(of(code, said), Outcome::NoSuchAddress(_)),
                "{said}"
            );
        }
        for (code, said) in [
            ("554", "permanent error (554): 5.7.1 looks like spam"),
            ("550", "permanent error (550): 5.7.1 relaying denied"),
            ("552", "permanent error (552): 5.2.2 mailbox full"),
            ("552", "permanent error (552): message too big"),
        ] {
            assert!(matches!(of(code, said), Outcome::Refused(_)), "{said}");
        }
        for (code, said) in [
            ("535", "permanent error (535): 5.7.8 wrong password"),
            ("530", "permanent error (530): sign in first"),
            (
                "550",
                "permanent error (550): 5.1.8 sender's domain unknown",
            ),
        ] {
            assert!(matches!(of(code, said), Outcome::Later(_)), "{said}");
        }
    }

    #[test]
    fn an_address_on_the_internet_is_no_code() {
        assert_eq!(enhanced("blocked: 5.188.206.7 at 10.0.0.1"), None);
        assert_eq!(enhanced("550-5.1.1 The account"), Some("5.1.1".to_owned()));
    }
}
