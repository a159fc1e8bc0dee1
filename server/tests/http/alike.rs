//! Nobody learns from an answer whether an address has an account: not from what it says, not from its time.
//!
//! Alone on a machine that does nothing else, at the cost that passwords have in production:
//! `script/with-postgres cargo test --test http known_and_unknown_addresses -- --ignored --nocapture`

use crate::support::{Answer, App, PASSWORD};
use model::accounts::Role;
use std::time::Instant;

const TRIES: usize = 300;
/// Tries before them that do not count: the first ones fill what is kept.
const WARMING: usize = 20;
/// Accounts that are tried in turn: nobody may ask for more than three mails to one address.
const ACCOUNTS: usize = TRIES / 3;
/// In microseconds, between the medians.
const MOST: u128 = 3000;

/// Forms that anybody sends with an address, and the status of their answer.
const ASKING: [(&str, u16); 3] = [
    ("/register", 303),
    ("/sign-in", 422),
    ("/forgotten-password", 303),
];

/// An answer without what is its own: the address that was typed, and the secret of a page.
#[derive(PartialEq, Eq, Debug)]
struct Told {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl Told {
    fn of(answer: Answer, email: &str, secret: &str) -> Self {
        let same = |text: &str| {
            let text = text.replace(email, "ADDRESS");
            match secret {
                "" => text,
                _ => text.replace(secret, "SECRET"),
            }
        };
        let headers = answer.headers.iter();
        // Every answer has a number of its own.
        let headers = headers.filter(|(name, _)| *name != "x-request-id");
        let headers = headers.map(|(name, value)| {
            (
                name.to_string(),
                same(&String::from_utf8_lossy(value.as_bytes())),
            )
        });
        Self {
            status: answer.status,
            headers: headers.collect(),
            body: same(&answer.body),
        }
    }
}

/// Sends the form, each time from another network. Answers what is told, there and on the page that it leads to, and the
/// microseconds until it was.
async fn ask(app: &App, path: &str, email: &str, n: usize) -> (Vec<Told>, u128) {
    let from = format!("198.51.{}.{}", n / 250, n % 250);
    // Whoever signs in does not know the password, so that both are turned away.
    let password = match path {
        "/sign-in" => "the tide turns at half past six",
        _ => PASSWORD,
    };
    let fields = [
        ("email", email),
        ("role", "alumnus"),
        ("name", "Hana"),
        ("password", password),
        ("again", PASSWORD),
        ("terms", "0"),
        ("agreed", "1"),
    ];
    let signing_in = [fields[0], fields[3]];
    let fields = match path {
        "/forgotten-password" => &fields[..1],
        "/sign-in" => &signing_in[..],
        _ => &fields[..],
    };
    let asked = app.post(path, fields).from(&from);
    let begun = Instant::now();
    let answer = asked.send().await;
    let time = begun.elapsed().as_micros();
    let next = answer.header("location").to_owned();
    let secret = next.strip_prefix("/register/").unwrap_or_default();
    let mut told = vec![Told::of(answer, email, secret)];
    if !next.is_empty() {
        let page = app.get(&next).from(&from).send().await;
        told.push(Told::of(page, email, secret));
    }
    (told, time)
}

fn median(mut times: Vec<u128>) -> u128 {
    times.sort_unstable();
    times[times.len() / 2]
}

async fn compare(app: &App, path: &str, status: u16) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for n in 0..WARMING + TRIES {
        let of = match n.checked_sub(WARMING) {
            None => ACCOUNTS + n,
            Some(counted) => counted % ACCOUNTS,
        };
        let emails = [
            format!("known{of}@people.test"),
            format!("other{of}@people.test"),
        ];
        // Who comes first alternates, as whatever one leaves behind for the other.
        let mut both = [None, None];
        for which in [n % 2, 1 - n % 2] {
            both[which] = Some(ask(app, path, &emails[which], 2 * n + which).await);
        }
        let [Some((told, time)), Some((other_told, other_time))] = both else {
            unreachable!("both have been asked")
        };
        assert_eq!(told[0].status, status, "{path} {of}");
        assert_eq!(told, other_told, "{path} {of}");
        if n >= WARMING {
            known.push(time);
            unknown.push(other_time);
        }
    }
    let (known, unknown) = (median(known), median(unknown));
    let apart = known.abs_diff(unknown);
    let database = app.sandbox.url().split(':').next().unwrap_or_default();
    println!(
        "{database} {path}: {TRIES} known {known} µs, {TRIES} unknown {unknown} µs, {apart} µs apart"
    );
    assert!(apart < MOST, "{database} {path}");
}

#[tokio::test]
#[ignore = "measures time"]
async fn known_and_unknown_addresses_take_the_same_time() {
    for app in App::on_every_database_at_full_cost().await {
        for n in 0..ACCOUNTS + WARMING {
            app.named(&format!("known{n}"), Role::Student).await;
        }
        for (path, status) in ASKING {
            compare(&app, path, status).await;
        }
    }
}
