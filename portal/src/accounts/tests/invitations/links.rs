//! How long a link works, and for whom.

use super::*;
use crate::Portal;
use crate::accounts::{Client, Invited};

async fn invited(portal: &Portal, staff: &Moderator, name: &str) -> Invited {
    let form = form(name, "rie@example.jp", Role::Student);
    invite(portal, staff, &form).await.unwrap()
}

#[both_databases]
async fn a_link_works_for_seven_days(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let invited = invited(portal, &staff, "Rie").await;
    portal
        .clock()
        .advance(TimeDelta::days(7) - TimeDelta::seconds(1));
    assert!(invitation(portal, &invited.token).await.is_ok());
    portal.clock().advance(TimeDelta::seconds(1));
    assert_eq!(refusal(invitation(portal, &invited.token).await), LINK_USED);
    let late = accept_invitation(
        portal,
        &invited.token,
        &chosen(PASSWORD),
        &Client::named(""),
    )
    .await;
    assert_eq!(refusal(late), LINK_USED);
}

#[both_databases]
async fn a_new_link_replaces_the_old_one(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let old = invited(portal, &staff, "Rie").await;
    let new = renew_invitation(portal, &staff, old.person).await.unwrap();
    assert_eq!(
        refusal(accept_invitation(portal, &old.token, &chosen(PASSWORD), &Client::named("")).await),
        LINK_USED
    );
    assert!(
        accept_invitation(portal, &new.token, &chosen(PASSWORD), &Client::named(""))
            .await
            .is_ok()
    );
    let nobody = PersonId(portal.new_id());
    assert_eq!(
        refusal(renew_invitation(portal, &staff, nobody).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn whoever_forgot_the_password_gets_a_link_and_old_sessions_end(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let old = sign_in(portal, &ana).await;
    let link = renew_invitation(portal, &staff, ana.id()).await.unwrap();
    assert!(
        is_signed_in(portal, &old).await,
        "a link alone changes nothing"
    );
    let new = accept_invitation(portal, &link.token, &chosen(ANOTHER), &Client::named(""))
        .await
        .unwrap();
    assert!(!is_signed_in(portal, &old).await && is_signed_in(portal, &new).await);
}

#[both_databases]
async fn a_bad_password_does_not_use_the_link_up(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let invited = invited(portal, &staff, "Rie Tanaka").await;
    let short =
        accept_invitation(portal, &invited.token, &chosen("short"), &Client::named("")).await;
    assert!(matches!(refusal(short), Problem::Invalid(fields) if fields.of("password").is_some()));
    let own_name = accept_invitation(
        portal,
        &invited.token,
        &chosen("RieTanaka-2027-kakehashi"),
        &Client::named(""),
    )
    .await;
    assert_eq!(
        refusal(own_name),
        Problem::field("password", FieldProblem::TooCommon)
    );
    assert!(
        accept_invitation(
            portal,
            &invited.token,
            &chosen(PASSWORD),
            &Client::named("")
        )
        .await
        .is_ok()
    );
}

#[both_databases]
async fn asvs_v2_3_4_of_two_who_use_one_link_at_once_one_gets_in(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let invited = invited(portal, &staff, "Rie").await;
    let mut racers = tokio::task::JoinSet::new();
    for browser in 0..4 {
        let (portal, token) = (portal.clone(), invited.token.clone());
        let browser = browser.to_string();
        racers.spawn(async move {
            accept_invitation(&portal, &token, &chosen(PASSWORD), &Client::named(&browser)).await
        });
    }
    let mut winners = Vec::new();
    while let Some(answer) = racers.join_next().await {
        match answer.unwrap() {
            Ok(session) => winners.push(session),
            refused => assert_eq!(refusal(refused), LINK_USED),
        }
    }
    assert_eq!(winners.len(), 1);
    assert!(is_signed_in(portal, &winners[0]).await);
}

#[both_databases]
async fn a_double_click_leads_to_where_the_first_has_led(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let rie = form("Rie", "rie@example.jp", Role::Student);
    let invited = invite(portal, &staff, &rie).await.unwrap();
    let (password, client) = (chosen(PASSWORD), Client::named("Firefox"));
    let click = || accept_invitation(portal, &invited.token, &password, &client);
    let (first, second) = tokio::join!(click(), click());
    let (first, second) = (first.unwrap(), second.unwrap());
    let signed_in = [
        is_signed_in(portal, &first).await,
        is_signed_in(portal, &second).await,
    ];
    assert!(signed_in[0] != signed_in[1], "one session: {signed_in:?}");
    let other = chosen(ANOTHER);
    let another =
        accept_invitation(portal, &invited.token, &other, &Client::named("Firefox")).await;
    assert_eq!(refusal(another), LINK_USED, "another password");
    portal.clock().advance(TimeDelta::minutes(1));
    assert_eq!(refusal(click().await), LINK_USED, "too late");
}

#[both_databases]
async fn a_link_that_was_never_made_is_not_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for token in ["", "x", &"a".repeat(43)] {
        assert_eq!(refusal(invitation(portal, token).await), Problem::NotFound);
        let answer = accept_invitation(portal, token, &chosen(PASSWORD), &Client::named("")).await;
        assert_eq!(refusal(answer), Problem::NotFound);
    }
}
