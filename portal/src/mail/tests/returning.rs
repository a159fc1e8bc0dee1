use super::super::{Returned, resume, returned, settings};
use super::{ALL, rows, sent};
use crate::journal::Entry;
use crate::mail::{Fate, claim, settle};
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases};
use crate::{Error, Operator, Portal, Poster, notifications};
use model::Problem;
use model::accounts::Verb as AccountVerb;
use model::mail::MailState;
use model::notifications::About;
use model::opportunities::{Kind, Verb};
use model::{Language, MailId};

async fn told(sandbox: &Sandbox, poster: &Poster) {
    let kind = Kind::GuestCourse;
    let (id, _) = sandbox.drafted(poster, kind, &draft(kind)).await;
    let mut tx = sandbox.portal.write().await.unwrap();
    tx.record(Entry::new(None, id, Verb::Asked)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn bells(sandbox: &Sandbox, poster: &Poster) -> usize {
    let list = notifications::list(&sandbox.portal, poster, 1, Language::Japanese)
        .await
        .unwrap();
    let returned = |about: &About| {
        matches!(
            about,
            About::Account {
                verb: AccountVerb::MailReturned,
                ..
            }
        )
    };
    list.items.iter().filter(|one| returned(&one.about)).count()
}

#[both_databases]
async fn an_address_where_nobody_is_gets_no_more_until_its_owner_says_so(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    told(&sandbox, &ana).await;
    let parcels = claim(portal, ALL).await.unwrap();
    settle(
        portal,
        &parcels[0],
        Fate::NoSuchAddress("550 5.1.1 nobody".into()),
    )
    .await
    .unwrap();
    assert_eq!(rows(&sandbox).await[0].state, MailState::Failed);
    assert_eq!(bells(&sandbox, &ana).await, 1);
    let seen = settings(portal, &ana).await.unwrap();
    assert_eq!(seen.came_back.as_deref(), Some("550 5.1.1 nobody"));

    told(&sandbox, &ana).await;
    assert_eq!(rows(&sandbox).await.len(), 1, "nothing is written to it");
    for _ in 0..2 {
        resume(portal, &ana).await.unwrap();
    }
    assert_eq!(settings(portal, &ana).await.unwrap().came_back, None);
    told(&sandbox, &ana).await;
    assert_eq!(sent(portal).await.len(), 1);
}

async fn report(portal: &Portal, mail: MailId, address: &str) -> Result<(), Error> {
    let report = Returned {
        mail,
        address: address.to_owned(),
        said: "5.1.1 nobody".to_owned(),
    };
    returned(portal, &Operator::of_this_machine(), &report).await
}

#[both_databases]
async fn only_reports_about_mails_of_ours_count(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    told(&sandbox, &ana).await;
    let id = rows(&sandbox).await[0].id;
    for (mail, address) in [
        (id, "ana@sandbox.test"),
        (MailId(portal.new_id()), "ana@sandbox.test"),
        (id, "bea@sandbox.test"),
        (id, "nonsense"),
    ] {
        // The first is true but for this: nobody has sent it yet.
        let refused = report(portal, mail, address).await;
        assert!(
            matches!(refused, Err(Error::Problem(Problem::NotFound))),
            "{address}"
        );
    }
    sent(portal).await;
    for _ in 0..2 {
        report(portal, id, "Ana@Sandbox.test").await.unwrap();
    }
    assert_eq!(bells(&sandbox, &ana).await, 1);
    assert_eq!(rows(&sandbox).await[0].state, MailState::Failed);
}
