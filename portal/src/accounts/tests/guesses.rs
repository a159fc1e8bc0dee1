mod attacks;

use super::super::client::Client;
use super::super::guesses::begin;
use super::super::{NewSession, resume, sign_in as sign_in_from, sign_out_everywhere};
use super::{ANOTHER, PASSWORD, change, change_password, give_password, typed};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::throttle::{Network, Taken};
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::accounts::Role;
use model::fields::Email;
use model::problem::Slowed;
use model::{FieldProblem, Problem};

fn from(address: &str) -> Client {
    Client {
        network: Network::of(Some(address.parse().unwrap())),
        ..Client::default()
    }
}

fn with(device: &NewSession, client: Client) -> Client {
    Client {
        device: device.device.clone(),
        ..client
    }
}

/// A guess of which only the counting is of interest: hashing takes its time.
async fn guess(portal: &Portal, email: &str, client: &Client) -> Result<Taken, Problem> {
    match begin(portal, &Email::parse(email).unwrap(), client, None).await {
        Ok(taken) => Ok(taken),
        Err(error) => Err(refusal::<()>(Err(error))),
    }
}

/// How many of these guesses are looked at.
async fn passed(portal: &Portal, email: &str, client: &Client, guesses: usize) -> usize {
    let mut passed = 0;
    for _ in 0..guesses {
        passed += usize::from(guess(portal, email, client).await.is_ok());
    }
    passed
}

async fn enter(portal: &Portal, person: &SignedIn, client: &Client) -> Result<NewSession, Problem> {
    match sign_in_from(portal, &typed(&person.viewer().email, PASSWORD), client).await {
        Ok(new) => Ok(new),
        Err(error) => Err(refusal::<()>(Err(error))),
    }
}

fn too_often<T>(answer: Result<T, Problem>) -> (u32, Slowed) {
    match answer {
        Err(Problem::TooOften {
            retry_after_seconds,
            because,
        }) => (retry_after_seconds, because),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was not refused"),
    }
}

const HOME: &str = "198.51.100.7";

// F51
#[both_databases]
async fn f51_wrong_guesses_of_others_do_not_refuse_the_right_password(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    for (address, others) in [(HOME, 3), ("198.51.100.8", 20), ("2001:db8::7", 50)] {
        for n in 0..others {
            assert!(
                guess(portal, &format!("a{n}@sandbox.test"), &from(address))
                    .await
                    .is_ok()
            );
        }
        assert!(
            enter(portal, &ana, &from(address)).await.is_ok(),
            "{others}"
        );
    }
}

// F53
#[both_databases]
async fn f53_a_64_is_one_address_and_a_48_does_not_multiply(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let mut looked_at = 0;
    for n in 0..12 {
        looked_at += passed(
            portal,
            "ana@sandbox.test",
            &from(&format!("2001:db8:1:2::{n:x}")),
            1,
        )
        .await;
    }
    assert_eq!(looked_at, 10);
    let (wait, because) =
        too_often(guess(portal, "ana@sandbox.test", &from("2001:db8:1:2:ffff::1")).await);
    assert_eq!((wait, because), (120, Slowed::Here));
    for mapped in ["::ffff:198.51.100.7", "2002:c633:6407::1", HOME] {
        passed(portal, "ana@sandbox.test", &from(mapped), 5).await;
    }
    assert_eq!(
        passed(
            portal,
            "ana@sandbox.test",
            &from("64:ff9b::198.51.100.7"),
            5
        )
        .await,
        0
    );

    let mut looked_at = 0;
    for n in 0..300 {
        let client = from(&format!("2001:db8:9:{n:x}::1"));
        looked_at += passed(portal, "bea@sandbox.test", &client, 1).await;
    }
    assert!(
        looked_at <= 100 + 30,
        "{looked_at}: an account's budget and the first tries of one /48"
    );
}

// 1.1.4: full-width letters walked round the lock.
#[both_databases]
async fn every_spelling_of_an_address_is_the_same_account(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let spellings = [
        "ana@sandbox.test",
        "ＡＮＡ@sandbox.test",
        "Ana@Sandbox.Test",
        " ａｎａ＠ｓａｎｄｂｏｘ．ｔｅｓｔ ",
        "ANA@SANDBOX.TEST",
    ];
    let mut looked_at = 0;
    for n in 0..30 {
        looked_at += passed(portal, spellings[n % spellings.len()], &from(HOME), 1).await;
    }
    assert_eq!(looked_at, 10);
}

#[both_databases]
async fn unknown_accounts_are_slowed_like_known_ones(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    sandbox.person("Ana", Role::Student).await;
    let mut told = Vec::new();
    for email in ["ana@sandbox.test", "nobody@sandbox.test"] {
        let mut answers = Vec::new();
        for n in 0..12 {
            answers.push(
                guess(portal, email, &from(&format!("203.0.113.{}", n / 6)))
                    .await
                    .err(),
            );
            answers.push(guess(portal, email, &from(HOME)).await.err());
        }
        told.push(answers);
    }
    assert_eq!(told[0], told[1]);
}

#[both_databases]
async fn a_browser_that_is_known_has_tries_of_its_own(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let bea = sandbox.person("Bea", Role::Student).await;
    for person in [&ana, &bea] {
        give_password(&sandbox, person).await;
    }
    let email = &ana.viewer().email;
    let first = enter(portal, &ana, &from(HOME)).await.unwrap();
    assert!(first.device.is_some());
    let here = with(&first, from(HOME));
    assert!(
        enter(portal, &ana, &here).await.unwrap().device.is_none(),
        "known already"
    );

    // A neighbour uses up what strangers have here.
    passed(portal, email, &from(HOME), 20).await;
    assert_eq!(
        too_often(enter(portal, &ana, &from(HOME)).await).1,
        Slowed::Here
    );
    assert!(enter(portal, &ana, &here).await.is_ok());
    let bea_here = enter(portal, &bea, &here).await.unwrap();
    assert!(bea_here.device.is_some(), "it is not known to others");
    assert!(
        enter(portal, &ana, &with(&bea_here, from(HOME)))
            .await
            .is_err()
    );

    // Who has the browser does not guess without end.
    let wrong = Problem::field("password", FieldProblem::WrongCredentials);
    for _ in 0..10 {
        assert_eq!(
            refusal(sign_in_from(portal, &typed(email, ANOTHER), &here).await),
            wrong
        );
    }
    assert_eq!(
        too_often(enter(portal, &ana, &here).await),
        (30, Slowed::Here)
    );
    portal.clock().advance(TimeDelta::seconds(30));
    let again = enter(portal, &ana, &here).await.unwrap();

    // Signed out everywhere, or a new password: the browser is a stranger's.
    let signed_in = resume(portal, &again.token).await.unwrap().unwrap();
    let proven = signed_in.proven(portal).unwrap();
    sign_out_everywhere(portal, &proven).await.unwrap();
    passed(portal, email, &from(HOME), 20).await;
    assert!(enter(portal, &ana, &here).await.is_err());
}

#[both_databases]
async fn a_stolen_session_does_not_guess_the_password(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let session = enter(portal, &ana, &from(HOME)).await.unwrap();
    let session = resume(portal, &session.token).await.unwrap().unwrap();
    for _ in 0..5 {
        let wrong = change_password(portal, &session, &change(ANOTHER, ANOTHER)).await;
        assert_eq!(
            refusal(wrong),
            Problem::field("current", FieldProblem::WrongPassword)
        );
    }
    let slowed = change_password(portal, &session, &change(PASSWORD, ANOTHER)).await;
    let slowed = too_often::<()>(Err(refusal(slowed)));
    assert_eq!(slowed, (60, Slowed::CurrentPassword));
    portal.clock().advance(TimeDelta::seconds(60));
    change_password(portal, &session, &change(PASSWORD, ANOTHER))
        .await
        .unwrap();
}
