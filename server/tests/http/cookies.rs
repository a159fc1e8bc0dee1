//! Every cookie that the portal sets, and how.

use crate::support::{App, PASSWORD};
use model::accounts::Role;

/// All cookies there are: the session, the known browser, what was opened, the language, and all that sign-out forgets.
async fn cookies() -> Vec<String> {
    let app = App::new().await;
    let person = app.person(Role::Student).await;
    let posting = app.publish("海の授業", "public").await;
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let switched = app
        .get("/about")
        .header("referer", "http://127.0.0.1:3000/en/about");
    let mut all = Vec::new();
    for answer in [
        app.post("/sign-in", &fields).send().await,
        app.get(&format!("/opportunities/{posting}")).send().await,
        switched.send().await,
        app.post("/sign-out", &[]).signed_in(&person).send().await,
    ] {
        let set = answer.headers.get_all("set-cookie");
        all.extend(set.iter().map(|cookie| cookie.to_str().unwrap().to_owned()));
    }
    for name in ["sid", "device", "viewed", "language"] {
        let name = format!("__Host-{name}=");
        assert!(all.iter().any(|one| one.starts_with(&name)), "{all:?}");
    }
    all
}

async fn all_have(attribute: &str) {
    for cookie in cookies().await {
        let mut attributes = cookie.split("; ").skip(1);
        assert!(attributes.any(|one| one == attribute), "{cookie}");
    }
}

#[tokio::test]
async fn asvs_v3_3_1_cookies_travel_over_safe_connections_alone() {
    all_have("Secure").await;
}

#[tokio::test]
async fn asvs_v3_3_2_no_form_of_another_site_brings_a_cookie() {
    all_have("SameSite=Lax").await;
}

#[tokio::test]
async fn asvs_v3_3_3_no_neighbouring_host_sets_a_cookie_of_ours() {
    all_have("Path=/").await;
    for cookie in cookies().await {
        let is_ours = cookie.starts_with("__Host-") && !cookie.contains("Domain");
        assert!(is_ours, "{cookie}");
    }
}

#[tokio::test]
async fn asvs_v3_3_4_no_script_reads_a_cookie() {
    all_have("HttpOnly").await;
}
