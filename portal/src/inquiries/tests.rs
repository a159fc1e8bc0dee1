//! Stories of what is written to the office, on both databases.

use super::{by_token, contact, inquiry, list, own, report, settle, settle_reports};
use crate::accounts::Client;
use crate::notifications;
use crate::opportunities::testing::{publish, titled};
use crate::testing::refusal;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, Result, SignedIn};
use chrono::TimeDelta;
use model::accounts::Role;
use model::inquiries::{
    ContactForm, Guard, InquiryFilter, InquiryKind, InquiryOnly, InquiryState, ReportForm,
};
use model::machine::MoveForm;
use model::opportunities::Field;
use model::{Conflict, InquiryId, Language, OpportunityId, Problem};

fn question(text: &str) -> ContactForm {
    ContactForm {
        name: "髙橋 一".to_owned(),
        email: "t@example.jp".to_owned(),
        message: text.to_owned(),
        incident: String::new(),
    }
}

/// Sent by a person, a minute after the page was opened.
fn guard(portal: &Portal) -> Guard {
    Guard {
        opened: (portal.now() - TimeDelta::minutes(1))
            .timestamp()
            .to_string(),
        homepage: String::new(),
    }
}

async fn ask(portal: &Portal, person: Option<&SignedIn>, text: &str) -> Result<String> {
    let (client, guard) = (Client::default(), guard(portal));
    contact(
        portal,
        person,
        &client,
        &question(text),
        &guard,
        Language::Japanese,
    )
    .await
}

async fn complain(
    portal: &Portal,
    person: Option<&SignedIn>,
    posting: OpportunityId,
) -> Result<String> {
    complain_of(portal, person, posting, "ended").await
}

async fn complain_of(
    portal: &Portal,
    person: Option<&SignedIn>,
    posting: OpportunityId,
    reason: &str,
) -> Result<String> {
    let form = ReportForm {
        reason: reason.to_owned(),
        ..ReportForm::default()
    };
    let (client, guard) = (Client::default(), guard(portal));
    report(
        portal,
        person,
        &client,
        posting,
        &form,
        &guard,
        Language::Japanese,
    )
    .await
}

async fn listed(
    sandbox: &Sandbox,
    staff: &SignedIn,
    only: InquiryOnly,
) -> Vec<(InquiryId, String)> {
    let filter = InquiryFilter {
        only: Some(only),
        ..InquiryFilter::default()
    };
    let staff = staff.moderator().unwrap();
    let found = list(&sandbox.portal, &staff, &filter, Language::Japanese).await;
    let items = found.unwrap().page.items.into_iter();
    items.map(|one| (one.id, one.text)).collect()
}

fn act(act: &str, message: &str) -> MoveForm {
    MoveForm {
        act: act.to_owned(),
        message: message.to_owned(),
        ..MoveForm::default()
    }
}

#[both_databases]
async fn what_a_guest_asks_reaches_staff_and_the_answer_the_guest(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let moderator = staff.moderator().unwrap();
    let token = ask(portal, None, "奨学金について").await.unwrap();
    let again = ask(portal, None, "奨学金について").await.unwrap();
    assert_eq!(
        notifications::unread(portal.read(), staff.id())
            .await
            .unwrap(),
        1
    );
    let waiting = listed(&sandbox, &staff, InquiryOnly::Waiting).await;
    assert_eq!(waiting.len(), 1, "a form sent twice is one inquiry");
    assert_eq!(
        refusal(by_token(portal, None, &token, Language::Japanese).await),
        Problem::NotFound
    );
    let (id, _) = waiting[0];
    settle(portal, &moderator, id, &act("settle", "掲載しました。"))
        .await
        .unwrap();
    settle(portal, &moderator, id, &act("settle", "掲載しました。"))
        .await
        .unwrap();
    let late = settle(portal, &moderator, id, &act("dismiss", "")).await;
    assert_eq!(refusal(late), Conflict::WrongStage.into());
    let seen = by_token(portal, None, &again, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        (seen.state, seen.answer.as_str()),
        (InquiryState::Settled, "掲載しました。")
    );
    let read = inquiry(portal, &moderator, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(read.handled.unwrap().0, "Staff");
    assert!(
        listed(&sandbox, &staff, InquiryOnly::Waiting)
            .await
            .is_empty()
    );
}

#[both_databases]
async fn what_a_machine_may_have_sent_is_kept_apart(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let moderator = staff.moderator().unwrap();
    let trapped = Guard {
        homepage: "https://spam.example".to_owned(),
        ..guard(portal)
    };
    let client = Client::default();
    let form = question("安い時計");
    contact(portal, None, &client, &form, &trapped, Language::English)
        .await
        .unwrap();
    assert_eq!(
        notifications::unread(portal.read(), staff.id())
            .await
            .unwrap(),
        0
    );
    let apart = listed(&sandbox, &staff, InquiryOnly::Suspected).await;
    assert_eq!(apart.len(), 1);
    settle(portal, &moderator, apart[0].0, &act("genuine", ""))
        .await
        .unwrap();
    assert_eq!(listed(&sandbox, &staff, InquiryOnly::Waiting).await, apart);
    settle(portal, &moderator, apart[0].0, &act("spam", ""))
        .await
        .unwrap();
    assert!(
        listed(&sandbox, &staff, InquiryOnly::Waiting)
            .await
            .is_empty()
    );
}

#[both_databases]
async fn asvs_v2_4_1_a_network_writes_five_at_once_and_a_campus_more(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for n in 0..5 {
        ask(portal, None, &format!("質問{n}")).await.unwrap();
    }
    let sixth = refusal(ask(portal, None, "質問5").await);
    assert!(matches!(sixth, Problem::TooOften { .. }), "{sixth:?}");
    let campus = Client {
        is_shared: true,
        ..Client::default()
    };
    let form = question("質問6");
    contact(
        portal,
        None,
        &campus,
        &form,
        &guard(portal),
        Language::Japanese,
    )
    .await
    .unwrap();
    portal.clock().advance(TimeDelta::minutes(10));
    ask(portal, None, "質問7").await.unwrap();
}

#[both_databases]
async fn a_reader_reports_what_they_read_and_hears_what_became_of_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let teacher = sandbox.faculty("Ana").await;
    let student = sandbox.person("Ren", Role::Student).await;
    let open = publish(&sandbox, &teacher, &staff, &titled("公開")).await;
    let members = titled("会員").with(Field::Visibility, "members");
    let members = publish(&sandbox, &teacher, &staff, &members).await;
    assert_eq!(
        refusal(complain(portal, None, members).await),
        Problem::NotFound
    );
    complain(portal, None, open).await.unwrap();
    complain(portal, Some(&student), open).await.unwrap();
    complain(portal, Some(&student), members).await.unwrap();
    assert_eq!(
        listed(&sandbox, &staff, InquiryOnly::Waiting).await.len(),
        3
    );

    let moderator = staff.moderator().unwrap();
    let mut tx = portal.write().await.unwrap();
    settle_reports(&mut tx, &moderator, open, 2).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        listed(&sandbox, &staff, InquiryOnly::Waiting).await.len(),
        1
    );
    assert_eq!(
        notifications::unread(portal.read(), student.id())
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        notifications::unread(portal.read(), teacher.id())
            .await
            .unwrap(),
        2,
        "the approvals"
    );
    let mine = own(portal, &student, 1, Language::Japanese).await.unwrap();
    assert_eq!(mine.total, 2);
    let settled = mine
        .items
        .iter()
        .find(|one| one.state == InquiryState::Settled)
        .unwrap();
    assert_eq!(settled.kind, InquiryKind::Report);
    assert_eq!(settled.posting.as_ref().unwrap().1.text, "公開");
    let none = own(portal, &teacher, 1, Language::Japanese).await.unwrap();
    assert_eq!(none.total, 0, "who reported is nobody else's business");
}

#[both_databases]
async fn reports_for_another_reason_are_kept_apart(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let teacher = sandbox.faculty("Ana").await;
    let student = sandbox.person("Ren", Role::Student).await;
    let open = publish(&sandbox, &teacher, &staff, &titled("公開")).await;
    for reason in ["ended", "misleading", "ended"] {
        complain_of(portal, Some(&student), open, reason)
            .await
            .unwrap();
    }
    let waiting = listed(&sandbox, &staff, InquiryOnly::Waiting).await;
    assert_eq!(waiting.len(), 2, "the third is the first again");
}
