use super::{Parcel, advance, choose, rows, sent};
use crate::accounts::entities::people;
use crate::journal::Entry;
use crate::opportunities::testing::{draft, publish, titled};
use crate::saved_searches::{self, tell_due_digests};
use crate::testing::{Sandbox, both_databases};
use crate::{Poster, SignedIn, discovery};
use model::accounts::Role;
use model::mail::{Facts, Group, MailState};
use model::notifications::About;
use model::opportunities::{Kind, Verb};
use model::saved_searches::{ChangeForm, SaveForm};
use model::{OpportunityId, SavedSearchId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

async fn happens(sandbox: &Sandbox, id: OpportunityId, verb: Verb) {
    let mut tx = sandbox.portal.write().await.unwrap();
    tx.record(Entry::new(None, id, verb)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn posting(sandbox: &Sandbox, poster: &Poster) -> OpportunityId {
    let kind = Kind::GuestCourse;
    sandbox.drafted(poster, kind, &draft(kind)).await.0
}

async fn keep(sandbox: &Sandbox, person: &SignedIn, query: &str, often: &str) -> SavedSearchId {
    let form = SaveForm {
        name: query.to_owned(),
        query: query.to_owned(),
    };
    let id = saved_searches::save(&sandbox.portal, person, &form)
        .await
        .unwrap();
    let form = ChangeForm {
        name: query.to_owned(),
        frequency: often.to_owned(),
    };
    saved_searches::change(&sandbox.portal, person, id, &form)
        .await
        .unwrap();
    id
}

async fn follow(sandbox: &Sandbox) {
    discovery::catch_up(&sandbox.portal).await.unwrap();
    saved_searches::catch_up(&sandbox.portal).await.unwrap();
}

#[both_databases]
async fn a_notice_is_mailed_at_once_to_whoever_hears_of_it_and_to_staff_in_the_morning(
    sandbox: Sandbox,
) {
    let (ana, staff) = (
        sandbox.faculty("Ana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let (id, version) = sandbox
        .submitted(&ana, Kind::Internship, &draft(Kind::Internship))
        .await;
    assert!(sent(&sandbox.portal).await.is_empty(), "the desk gathers");
    sandbox.approved(&staff, id, version).await;
    let mails = sent(&sandbox.portal).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].address, "ana@sandbox.test");
    assert_eq!(mails[0].name, "Ana");
    let about = |line: &model::mail::Line| match &line.about {
        About::Posting { id, verb, .. } => (*id, *verb),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        mails[0].lines.iter().map(about).collect::<Vec<_>>(),
        [(id, Verb::Approved)]
    );
    let (_, group) = mails[0].switch.clone().unwrap();
    assert_eq!(group, Some(Group::Postings));

    // Thursday 10:00 is past eight; the desk's mail comes on Friday.
    advance(&sandbox, 22);
    let morning = sent(&sandbox.portal).await;
    assert_eq!(morning.len(), 1);
    assert_eq!(morning[0].address, "staff@sandbox.test");
    assert_eq!(
        morning[0].lines.iter().map(about).collect::<Vec<_>>(),
        [(id, Verb::Submitted)]
    );
    assert!(sent(&sandbox.portal).await.is_empty(), "once");
}

#[both_databases]
async fn what_is_undone_is_not_mailed(sandbox: Sandbox) {
    let ana = sandbox.faculty("Ana").await;
    let id = posting(&sandbox, &ana).await;
    let mut tx = sandbox.portal.write().await.unwrap();
    tx.record(Entry::new(None, id, Verb::Asked)).await.unwrap();
    drop(tx);
    assert!(rows(&sandbox).await.is_empty());
}

#[both_databases]
async fn what_happens_at_night_comes_in_the_morning_in_one_mail(sandbox: Sandbox) {
    let ana = sandbox.faculty("Ana").await;
    let id = posting(&sandbox, &ana).await;
    // 22:00, 0:00 and 2:00.
    advance(&sandbox, 12);
    for verb in [Verb::Asked, Verb::ChangesRequested, Verb::Approved] {
        happens(&sandbox, id, verb).await;
        advance(&sandbox, 2);
    }
    assert!(sent(&sandbox.portal).await.is_empty(), "4:00");
    advance(&sandbox, 4);
    let mails = sent(&sandbox.portal).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].lines.len(), 3);
    // By day each goes for itself.
    happens(&sandbox, id, Verb::Asked).await;
    happens(&sandbox, id, Verb::Approved).await;
    assert_eq!(sent(&sandbox.portal).await.len(), 2);
}

#[both_databases]
async fn a_mail_that_is_on_its_way_takes_no_more(sandbox: Sandbox) {
    let ana = sandbox.faculty("Ana").await;
    let id = posting(&sandbox, &ana).await;
    advance(&sandbox, 12);
    happens(&sandbox, id, Verb::Asked).await;
    advance(&sandbox, 10);
    let first = sent(&sandbox.portal).await;
    assert_eq!(first.len(), 1);
    // The clock of another process is behind: for it the night is not over.
    let slow = sandbox.neighbour().await;
    slow.clock()
        .advance(chrono::TimeDelta::minutes(21 * 60 + 59));
    let mut tx = slow.write().await.unwrap();
    tx.record(Entry::new(None, id, Verb::Approved))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let second = sent(&sandbox.portal).await;
    assert_eq!(second.len(), 1);
    assert_eq!((first[0].lines.len(), second[0].lines.len()), (1, 1));
}

#[both_databases]
async fn digests_hold_what_was_found_and_no_line_comes_twice(sandbox: Sandbox) {
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    choose(&sandbox, &ana, ["at-once", "", "daily"]).await;
    keep(&sandbox, &ana, "q=海藻", "daily").await;
    keep(&sandbox, &ana, "q=海藻&kind=internship", "at-once").await;
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    publish(&sandbox, &poster, &staff, &titled("海藻から布をつくる")).await;
    follow(&sandbox).await;
    let of_ana = |mails: Vec<Parcel>| -> Vec<Parcel> {
        mails
            .into_iter()
            .filter(|one| one.address == "ana@sandbox.test")
            .collect()
    };
    assert!(
        of_ana(sent(&sandbox.portal).await).is_empty(),
        "she wants them daily"
    );
    // Midnight: the digest of the daily search rings the bell, and waits for the mail of the morning.
    advance(&sandbox, 14);
    assert_eq!(tell_due_digests(&sandbox.portal).await.unwrap(), 1);
    advance(&sandbox, 8);
    let mails = of_ana(sent(&sandbox.portal).await);
    assert_eq!(mails.len(), 1, "one mail");
    let found: Vec<usize> = mails[0]
        .lines
        .iter()
        .map(|line| line.found.postings.len())
        .collect();
    assert_eq!(found, [2, 2], "both searches, with what they found");
    assert_eq!(
        mails[0].lines[0].found.postings[0]
            .title
            .text
            .chars()
            .count(),
        9
    );
    let (_, group) = mails[0].switch.clone().unwrap();
    assert_eq!(group, Some(Group::Saved));

    publish(&sandbox, &poster, &staff, &titled("海藻から糸をつくる")).await;
    follow(&sandbox).await;
    advance(&sandbox, 24);
    let mails = of_ana(sent(&sandbox.portal).await);
    let titles: Vec<&str> = mails
        .iter()
        .flat_map(|mail| &mail.lines)
        .flat_map(|line| &line.found.postings)
        .map(|one| one.title.text.as_str())
        .collect();
    assert!(
        titles.iter().all(|title| *title == "海藻から糸をつくる"),
        "{titles:?}"
    );
    assert!(!titles.is_empty());
}

#[both_databases]
async fn what_was_looked_at_meanwhile_is_not_mailed(sandbox: Sandbox) {
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    advance(&sandbox, 12);
    let id = keep(&sandbox, &ana, "q=海藻", "at-once").await;
    publish(&sandbox, &poster, &staff, &titled("海藻から紙をつくる")).await;
    follow(&sandbox).await;
    saved_searches::look(&sandbox.portal, &ana, id)
        .await
        .unwrap();
    advance(&sandbox, 10);
    assert!(
        sent(&sandbox.portal)
            .await
            .iter()
            .all(|one| one.address != "ana@sandbox.test")
    );
    let of_ana = rows(&sandbox)
        .await
        .into_iter()
        .find(|row| row.address == "ana@sandbox.test");
    assert_eq!(of_ana.unwrap().state, MailState::Dropped);
}

#[both_databases]
async fn whoever_wants_no_mail_or_may_not_come_in_gets_none(sandbox: Sandbox) {
    let (ana, bea) = (sandbox.faculty("Ana").await, sandbox.faculty("Bea").await);
    let staff = sandbox.person("Staff", Role::Admin).await;
    choose(&sandbox, &ana, ["portal-only", "", "daily"]).await;
    let (of_ana, of_bea) = (posting(&sandbox, &ana).await, posting(&sandbox, &bea).await);
    happens(&sandbox, of_ana, Verb::Approved).await;
    assert!(rows(&sandbox).await.is_empty());
    happens(&sandbox, of_bea, Verb::Approved).await;
    let moderator = staff.moderator().unwrap();
    crate::accounts::testing::shut_out(&sandbox.portal, &moderator, bea.id())
        .await
        .unwrap();
    assert!(sent(&sandbox.portal).await.is_empty());
    assert_eq!(rows(&sandbox).await[0].state, MailState::Dropped);
}

#[both_databases]
async fn notices_follow_their_reader_to_a_new_address(sandbox: Sandbox) {
    let ana = sandbox.faculty("Ana").await;
    let id = posting(&sandbox, &ana).await;
    advance(&sandbox, 12);
    happens(&sandbox, id, Verb::Asked).await;
    people::Entity::update_many()
        .col_expr(people::Column::Email, Expr::value("new@sandbox.test"))
        .filter(people::Column::Id.eq(ana.id()))
        .exec(sandbox.portal.read())
        .await
        .unwrap();
    advance(&sandbox, 10);
    assert_eq!(sent(&sandbox.portal).await[0].address, "new@sandbox.test");
    assert_eq!(rows(&sandbox).await[0].address, "new@sandbox.test");
}

#[both_databases]
async fn letters_about_the_account_go_at_night_too_and_forget_their_secret(sandbox: Sandbox) {
    let staff = sandbox
        .person("Staff", Role::Staff)
        .await
        .moderator()
        .unwrap();
    advance(&sandbox, 15);
    let form = model::accounts::InviteForm {
        name: "花".to_owned(),
        email: "hana@sandbox.test".to_owned(),
        role: "student".to_owned(),
        organization: String::new(),
    };
    let invited = crate::accounts::invite(&sandbox.portal, &staff, &form)
        .await
        .unwrap();
    let mails = sent(&sandbox.portal).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(
        mails[0].facts,
        Facts::Invitation {
            token: invited.token
        }
    );
    assert_eq!(mails[0].switch, None, "nobody switches these off");
    assert_eq!(rows(&sandbox).await[0].facts, None);
}
