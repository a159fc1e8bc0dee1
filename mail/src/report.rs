//! Reports of mail servers that a mail could not be delivered (RFC 3464).

/// What a report says: to whom which of our mails did not come, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub address: String,
    /// What stands before the `@` of the `Message-ID` of the mail.
    pub id: String,
    /// Such as `5.1.1`.
    pub status: String,
    /// In the words of the server; may be empty.
    pub reason: String,
}

/// Reads the report that a mail server sent; `None` for what is none, tells of a delay only, or does not say which mail it is
/// about.
pub fn read_report(mail: &[u8]) -> Option<Report> {
    let lines = unfolded(&String::from_utf8_lossy(mail));
    let value = |name: &str| {
        let mut values = lines.iter().filter_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
        });
        values.next().map(str::to_owned)
    };
    if !value("Action")?.eq_ignore_ascii_case("failed") {
        return None;
    }
    let status = value("Status")?;
    let status = status.split_whitespace().next().unwrap_or_default();
    if !status.starts_with("5.") {
        return None;
    }
    let recipient = value("Final-Recipient").or_else(|| value("Original-Recipient"))?;
    let (_, address) = recipient.split_once(';')?;
    let address = address.trim().trim_start_matches('<').trim_end_matches('>');
    // A part before the `@` that only quotation marks hold.
    let address = address.replace('"', "");
    Some(Report {
        address,
        id: returned_id(&lines)?,
        status: status.to_owned(),
        reason: reason(&value("Diagnostic-Code").unwrap_or_default()),
    })
}

/// The last `Message-ID` is that of the mail which came back; the first is the report's own.
fn returned_id(lines: &[String]) -> Option<String> {
    let mut ids = lines.iter().rev().filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        let is_id = ["message-id", "original-message-id"]
            .iter()
            .any(|name| key.trim().eq_ignore_ascii_case(name));
        is_id.then(|| value.trim().to_owned())
    });
    let id = ids.next()?;
    let bare = id.trim_start_matches('<').trim_end_matches('>');
    let (id, _) = bare.split_once('@')?;
    Some(id.to_owned())
}

fn reason(diagnostic: &str) -> String {
    let (_, said) = diagnostic.split_once(';').unwrap_or(("", diagnostic));
    said.trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(300)
        .collect()
}

/// Lines of headers, those that go on put together.
fn unfolded(mail: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in mail.lines() {
        match lines.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) && !last.is_empty() => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => lines.push(line.trim_end().to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "\
From: MAILER-DAEMON@mx.example.jp\r
Message-ID: <daemon.1@mx.example.jp>\r
Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r
\r
--x\r
Content-Type: text/plain\r
\r
Your mail could not be delivered.\r
--x\r
Content-Type: message/delivery-status\r
\r
Reporting-MTA: dns; mx.example.jp\r
\r
Final-Recipient: rfc822; hanako@example.jp\r
Action: failed\r
Status: 5.1.1\r
Diagnostic-Code: smtp; 550 5.1.1\r
 <hanako@example.jp>: Recipient address rejected\r
--x\r
Content-Type: message/rfc822-headers\r
\r
Subject: x\r
Message-ID: <0192d3c4-0000-7000-8000-000000000000@example.ac.jp>\r
--x--\r
";

    #[test]
    fn a_report_names_the_address_and_the_mail() {
        let report = read_report(REPORT.as_bytes()).unwrap();
        assert_eq!(report.address, "hanako@example.jp");
        assert_eq!(report.id, "0192d3c4-0000-7000-8000-000000000000");
        assert_eq!(report.status, "5.1.1");
        assert!(
            report.reason.ends_with("Recipient address rejected"),
            "{report:?}"
        );
    }

    #[test]
    fn delays_and_letters_are_no_reports() {
        for mail in [
            REPORT.replace("Action: failed", "Action: delayed"),
            REPORT.replace("5.1.1\r", "4.2.2\r"),
            "Subject: hello\r\n\r\nAction: failed\r\n".to_owned(),
            String::new(),
        ] {
            assert_eq!(read_report(mail.as_bytes()), None, "{mail}");
        }
    }
}
