//! Who guesses passwords is slowed down; who knows one gets in.

use crate::support::{Answer, App, PASSWORD, Person};
use chrono::TimeDelta;
use model::accounts::Role;

const HOME: &str = "198.51.100.7";

impl App {
    async fn guess(&self, email: &str, from: &str) -> Answer {
        let fields = [("email", email), ("password", "a wrong password")];
        self.post("/sign-in", &fields).from(from).send().await
    }

    async fn enter(&self, person: &Person, from: &str) -> Answer {
        let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
        self.post("/sign-in", &fields).from(from).send().await
    }
}

#[tokio::test]
async fn asvs_v15_3_4_guessing_is_slowed_down_but_the_owner_is_not() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for _ in 0..10 {
        assert_eq!(app.guess(&person.email, HOME).await.status, 422);
    }
    let stopped = app.guess(&person.email, HOME).await;
    assert_eq!(stopped.status, 429);
    assert_eq!(stopped.header("retry-after"), "120");
    assert!(stopped.body.contains(&person.email), "what was typed stays");

    let guess = || {
        let fields = [("email", person.email.as_str()), ("password", "wrong")];
        app.post("/sign-in", &fields)
    };
    let forwarded = guess().from(HOME).header("x-forwarded-for", "203.0.113.5");
    assert_eq!(
        forwarded.send().await.status,
        429,
        "a stranger does not choose their address"
    );
    let by_proxy = guess().from("127.0.0.1").header("x-forwarded-for", HOME);
    assert_eq!(by_proxy.send().await.status, 429, "the proxy's word counts");
    assert_eq!(app.enter(&person, "203.0.113.5").await.status, 303);
}

// F51
#[tokio::test]
async fn f51_wrong_guesses_of_others_do_not_refuse_the_right_password() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for (from, others) in [(HOME, 3), ("198.51.100.8", 8), ("2001:db8::7", 15)] {
        for n in 0..others {
            let other = format!("a{n}@people.test");
            assert_eq!(app.guess(&other, from).await.status, 422);
        }
        assert_eq!(app.enter(&person, from).await.status, 303, "{from}");
    }
}

// F52
#[tokio::test]
async fn f52_a_steady_guesser_behind_the_same_address_keeps_nobody_out() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    for (from, milliseconds) in [
        (HOME, 20_500),
        ("198.51.100.8", 5_000),
        ("198.51.100.9", 500),
    ] {
        for _ in 0..6 {
            app.guess("somebody@people.test", from).await;
            let clock = app.sandbox.portal.clock();
            clock.advance(TimeDelta::milliseconds(milliseconds));
            assert_eq!(app.enter(&person, from).await.status, 303, "{milliseconds}");
        }
    }
}

// F53
#[tokio::test]
async fn f53_a_64_counts_as_one_address() {
    let app = App::new().await;
    let mut statuses = Vec::new();
    for n in 0..12 {
        let from = format!("2001:db8:1:2::{n:x}");
        statuses.push(app.guess("student@people.test", &from).await.status);
    }
    assert_eq!(statuses[..10], [422; 10]);
    assert_eq!(statuses[10..], [429; 2]);
}

// F51, F115
#[tokio::test]
async fn f115_who_is_slowed_down_is_told_how_long_and_why() {
    let app = App::new().await;
    let email = "student@people.test";
    for _ in 0..10 {
        app.guess(email, HOME).await;
    }
    app.sandbox.portal.clock().advance(TimeDelta::seconds(100));
    for (page, words) in [
        ("/sign-in", ["20秒後に", "誤ったパスワード"]),
        ("/en/sign-in", ["in 20 seconds", "wrong password"]),
    ] {
        let fields = [("email", email), ("password", "a wrong password")];
        let slowed = app.post(page, &fields).from(HOME).send().await;
        assert_eq!((slowed.status, slowed.header("retry-after")), (429, "20"));
        for word in words {
            assert!(slowed.body.contains(word), "{page}: {word}");
        }
        assert!(slowed.body.contains(&format!("value=\"{email}\"")));
    }
    let program = app
        .post("/sign-in", &[("email", email), ("password", "wrong")])
        .from(HOME)
        .program()
        .send()
        .await;
    let told = &program.json()["details"];
    assert_eq!(told["retry_after_seconds"], 20);
    assert_eq!(told["because"], "here");
    app.sandbox.portal.clock().advance(TimeDelta::seconds(20));
    assert_eq!(
        app.guess(email, HOME).await.status,
        422,
        "the told time was true"
    );
}

#[tokio::test]
async fn a_known_browser_is_not_shut_out_by_neighbours() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let entered = app.enter(&person, HOME).await;
    let cookies: Vec<&str> = entered
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|cookie| cookie.to_str().unwrap())
        .collect();
    let device = cookies
        .iter()
        .find(|cookie| cookie.starts_with("__Host-device="))
        .expect("the browser is known from now on");
    for attribute in ["; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax"] {
        assert!(device.contains(attribute), "{device}");
    }
    let (device, _) = device.split_once(';').unwrap();
    for _ in 0..10 {
        app.guess(&person.email, HOME).await;
    }
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let known = |cookie: &str| {
        app.post("/sign-in", &fields)
            .from(HOME)
            .header("cookie", cookie)
    };
    assert_eq!(known("theme=dark").send().await.status, 429);
    assert_eq!(known(device).send().await.status, 303);
    let with_dead_session = format!("__Host-sid={}; {device}", "a".repeat(43));
    assert_eq!(known(&with_dead_session).send().await.status, 303);
}

#[tokio::test]
async fn a_stolen_session_does_not_guess_the_password() {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let fields = [
        ("form", "password"),
        ("current", "a wrong password"),
        ("password", "夜の港で灯台の明かりを見ていました"),
        ("again", "夜の港で灯台の明かりを見ていました"),
    ];
    let mut statuses = Vec::new();
    for n in 0..7 {
        // From wherever: the session is what is counted.
        let from = format!("198.51.100.{n}");
        let guess = app.post("/account", &fields).signed_in(&person);
        statuses.push(guess.from(&from).send().await.status);
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 429, 429]);
}
