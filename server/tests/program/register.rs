//! `kill -9` while a file comes into the register.

use crate::kakehashi;
use crate::serving::{Serving, alone, ready};
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};
use url::form_urlencoded::Serializer;

const ROWS: usize = 12_000;
/// How often the portal is killed while it compares, and as often while it writes.
const KILLS: usize = 3;
const PASSWORD: &str = "けさは川べりを歩いて来ました。";
const FORM: &str = "application/x-www-form-urlencoded";

/// So many people who do not exist.
fn csv() -> String {
    let mut csv = "学籍番号,氏名,生年月日,学部,卒業年月\n".to_owned();
    for n in 0..ROWS {
        let (year, month, day) = (1960 + n % 40, 1 + n % 12, 1 + n % 28);
        let left = year + 22;
        _ = writeln!(
            csv,
            "N{n:05},高橋 一{n},{year}-{month:02}-{day:02},工学部,{left}年3月"
        );
    }
    csv
}

/// A browser that is signed in, or not yet.
struct Browser {
    cookie: String,
}

impl Browser {
    /// Begins with the link of an invitation from the command line.
    fn invited(folder: &Path, role: &str) -> (Self, String) {
        let email = format!("{role}@school.test");
        let add = ["person", "add", "--role", role, "--name", role, "--email"];
        let output = kakehashi(folder).args(add).arg(&email).output().unwrap();
        let link = String::from_utf8(output.stdout).unwrap();
        let (_, path) = link.trim().split_once("/invitations/").unwrap();
        let guest = Self {
            cookie: String::new(),
        };
        (guest, format!("/en/invitations/{path}"))
    }

    fn joins(&mut self, portal: &Serving, link: &str) {
        let answer = self.post(portal, link, &[("password", PASSWORD), ("again", PASSWORD)]);
        let cookies = headers(&answer, "set-cookie");
        let session = cookies.iter().find(|one| one.starts_with("__Host-sid="));
        let session = session.unwrap_or_else(|| panic!("{answer}"));
        session
            .split(';')
            .next()
            .unwrap()
            .clone_into(&mut self.cookie);
    }

    fn get(&self, portal: &Serving, path: &str) -> String {
        let page = self.ask(portal, "GET", path, FORM, "");
        assert_eq!(page.split(' ').nth(1), Some("200"), "{page}");
        page
    }

    fn post(&self, portal: &Serving, path: &str, fields: &[(&str, &str)]) -> String {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        let answer = self.ask(portal, "POST", path, FORM, &body);
        assert_eq!(answer.split(' ').nth(1), Some("303"), "{path}: {answer}");
        answer
    }

    /// Sends a file and says what its columns are; answers the file's page.
    fn brings(&self, portal: &Serving, csv: &str) -> String {
        let body = format!(
            "--line\r\ncontent-disposition: form-data; name=\"form\"\r\n\r\nupload\r\n\
             --line\r\ncontent-disposition: form-data; name=\"file\"; filename=\"register.csv\"\r\n\
             content-type: text/csv\r\n\r\n{csv}\r\n--line--\r\n"
        );
        let files = "/en/registrar/register";
        let kind = "multipart/form-data; boundary=line";
        let sent = self.ask(portal, "POST", files, kind, &body);
        let page = headers(&sent, "location");
        let page = page.first().unwrap_or_else(|| panic!("{sent}"));
        let page = page.split('?').next().unwrap().to_owned();
        let columns = [
            ("form", "map"),
            ("file_as_of", "2020-04-01"),
            ("column-0", "student-no"),
            ("column-1", "name"),
            ("column-2", "birth"),
            ("column-3", "faculty"),
            ("column-4", "left"),
        ];
        self.post(portal, &page, &columns);
        page
    }

    /// Everything that is answered; the portal closes.
    fn ask(&self, portal: &Serving, method: &str, path: &str, kind: &str, body: &str) -> String {
        let (host, cookie, length) = (&portal.address, &self.cookie, body.len());
        let mut stream = TcpStream::connect(host).unwrap();
        let head = format!(
            "{method} {path} HTTP/1.0\r\nhost: {host}\r\norigin: http://{host}\r\n\
             cookie: {cookie}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

fn headers(answer: &str, name: &str) -> Vec<String> {
    let lines = answer.lines().take_while(|line| !line.is_empty());
    let pairs = lines.filter_map(|line| line.split_once(": "));
    let named = pairs.filter(|(one, _)| one.eq_ignore_ascii_case(name));
    named.map(|(_, value)| value.to_owned()).collect()
}

/// How many rows the page says are passed; `None` where nothing goes on.
fn progress(page: &str) -> Option<usize> {
    let (_, bar) = page.split_once("<progress ")?;
    let (_, value) = bar.split_once("value=\"")?;
    value.split('"').next()?.parse().ok()
}

/// The words of a page, one blank between them.
fn words(page: &str) -> String {
    let parts = page.split('<').filter_map(|part| part.split_once('>'));
    let texts = parts.flat_map(|(_, text)| text.split_whitespace());
    texts.collect::<Vec<_>>().join(" ")
}

/// Waits for the end of what goes on with a file, and kills the portal at the first places that it comes to. Answers the portal that
/// has come to the end, and how many have not.
fn through_deaths(
    folder: &Path,
    mut portal: Serving,
    browser: &Browser,
    page: &str,
) -> (Serving, usize) {
    let (begun, mut reached, mut deaths) = (Instant::now(), 0, 0);
    loop {
        assert!(begun.elapsed() < Duration::from_secs(180), "no end");
        let Some(place) = progress(&browser.get(&portal, page)) else {
            return (portal, deaths);
        };
        if place > reached && deaths < KILLS {
            (reached, deaths) = (place, deaths + 1);
            portal.killed();
            portal = Serving::start(folder);
        } else {
            sleep(Duration::from_millis(10));
        }
    }
}

#[test]
fn a_register_comes_in_whole_though_the_portal_is_killed() {
    let _alone = alone();
    let folder = ready();
    let folder = folder.path();
    let (mut admin, as_admin) = Browser::invited(folder, "admin");
    let (mut staff, as_staff) = Browser::invited(folder, "staff");
    let portal = Serving::start(folder);
    admin.joins(&portal, &as_admin);
    staff.joins(&portal, &as_staff);
    let gives = [("form", "give"), ("email", "staff@school.test")];
    admin.post(&portal, "/en/admin/registrars", &gives);
    let csv = csv();

    let page = staff.brings(&portal, &csv);
    let (portal, deaths) = through_deaths(folder, portal, &staff, &page);
    assert!(deaths > 1, "{deaths} deaths while it compared");
    let compared = words(&staff.get(&portal, &page));
    assert!(compared.contains(&format!("New {ROWS} ")), "{compared}");

    staff.post(&portal, &page, &[("form", "run")]);
    let (portal, deaths) = through_deaths(folder, portal, &staff, &page);
    assert!(deaths > 1, "{deaths} deaths while it wrote");
    let done = words(&staff.get(&portal, &page));
    assert!(done.contains(&format!("New {ROWS} ")), "{done}");

    // The register has each row once, and nothing besides.
    let again = staff.brings(&portal, &csv);
    let (portal, _) = through_deaths(folder, portal, &staff, &again);
    let same = words(&staff.get(&portal, &again));
    for said in [
        format!("New 0 Changed 0 Unchanged {ROWS} Conflicting 0"),
        "Not in the file 0".to_owned(),
    ] {
        assert!(same.contains(&said), "{said}: {same}");
    }
}
