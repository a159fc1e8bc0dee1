use super::{agree, latest, publish, terms};
use crate::accounts::{accept_invitation, add_person, resume};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Operator, Portal, SignedIn};
use model::accounts::{InviteForm, PasswordForm, Role};
use model::terms::TermsForm;
use model::{Conflict, Problem};

fn form(text: &str, version: i32) -> TermsForm {
    TermsForm {
        terms_ja: text.to_owned(),
        terms_en: text.to_owned(),
        version: version.to_string(),
    }
}

/// Somebody in a browser of theirs, as each visit finds them.
async fn joined(portal: &Portal) -> String {
    let invited = InviteForm {
        name: "Ana".to_owned(),
        email: "ana@people.test".to_owned(),
        role: "student".to_owned(),
        organization: String::new(),
    };
    let operator = Operator::of_this_machine();
    let invited = add_person(portal, &operator, &invited).await.unwrap();
    let password = PasswordForm {
        current: String::new(),
        password: "けさは川べりを歩いて来ました。".to_owned(),
        again: "けさは川べりを歩いて来ました。".to_owned(),
    };
    let new = accept_invitation(
        portal,
        &invited.token,
        &password,
        &crate::accounts::Client::named(""),
    )
    .await;
    new.unwrap().token
}

async fn visit(portal: &Portal, token: &str) -> SignedIn {
    resume(portal, token).await.unwrap().unwrap()
}

#[both_databases]
async fn a_new_version_is_asked_for_at_the_next_visit(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = sandbox.person("Ada", Role::Admin).await.admin().unwrap();
    let token = joined(portal).await;
    let ana = visit(portal, &token).await;
    assert!(!ana.asks_terms(), "beginning was agreeing");
    assert!(
        terms(portal, Some(&ana), None)
            .await
            .unwrap()
            .agreed_at
            .is_some()
    );

    assert_eq!(publish(portal, &admin, &form("第1版", 0)).await.unwrap(), 1);
    assert!(visit(portal, &token).await.asks_terms());
    assert_eq!(
        refusal(agree(portal, &ana, 0).await),
        Conflict::Stale.into()
    );
    for _ in 0..2 {
        agree(portal, &ana, 1).await.unwrap();
    }
    assert!(!visit(portal, &token).await.asks_terms());

    // What was agreed to before is kept.
    for version in [0, 1] {
        let kept = terms(portal, Some(&ana), Some(version)).await.unwrap();
        assert!(kept.agreed_at.is_some(), "{version}");
        assert_eq!(kept.latest, 1);
    }
    assert_eq!(
        refusal(terms(portal, None, Some(2)).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn a_version_is_published_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = sandbox.person("Ada", Role::Admin).await.admin().unwrap();
    publish(portal, &admin, &form("第1版", 0)).await.unwrap();
    let second = publish(portal, &admin, &form("別の第1版", 0)).await;
    assert_eq!(refusal(second), Conflict::Stale.into());
    assert_eq!(latest(portal).await.unwrap(), 1);
    let shown = terms(portal, None, None).await.unwrap();
    assert_eq!(shown.body.ja, "第1版");
    let missing = TermsForm {
        terms_en: String::new(),
        ..form("第2版", 1)
    };
    assert!(matches!(
        refusal(publish(portal, &admin, &missing).await),
        Problem::Invalid(_)
    ));
}
