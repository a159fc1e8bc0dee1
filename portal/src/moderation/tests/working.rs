use super::{form, is_public};
use crate::accounts::change_role;
use crate::accounts::testing::shut_out;
use crate::moderation::{decide, decided, give_back, postings, queue, take, undo};
use crate::notifications;
use crate::opportunities::testing::moves::act;
use crate::opportunities::testing::titled;
use crate::screens::{self, desk};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Moderator, Reader, SignedIn};
use chrono::TimeDelta;
use model::accounts::{Role, RoleForm};
use model::closed::Closed;
use model::moderation::{DeskSearch, Owned, QueueFilter, QueueOnly};
use model::opportunities::{Kind, Move, Stage};
use model::{Conflict, Language, Problem};

const KIND: Kind = Kind::Internship;

async fn moderator(sandbox: &Sandbox, name: &str) -> Moderator {
    let person = sandbox.person(name, Role::Staff).await;
    person.moderator().unwrap()
}

#[both_databases]
async fn a_decision_is_taken_back_by_whoever_made_it_and_soon(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (sato, mori) = (
        moderator(&sandbox, "Sato").await,
        moderator(&sandbox, "Mori").await,
    );
    let ana = sandbox.faculty("Ana").await;
    let (id, version) = sandbox.submitted(&ana, KIND, &titled("潮")).await;
    decide(portal, &sato, id, &form("approve", "", version))
        .await
        .unwrap();
    assert!(is_public(&sandbox, id).await);
    let told = decided(portal, &sato, id, Language::Japanese)
        .await
        .unwrap();
    assert!(told.unwrap().may_undo);
    let late = Problem::Conflict(Conflict::TooLateToUndo);
    assert_eq!(
        refusal(undo(portal, &mori, id).await),
        late,
        "somebody else's"
    );
    undo(portal, &sato, id).await.unwrap();
    assert!(!is_public(&sandbox, id).await);
    assert_eq!(refusal(undo(portal, &sato, id).await), late, "once");
    let again = desk(portal, &sato, id, Language::Japanese).await.unwrap();
    assert_eq!(
        (again.state.stage(), again.version),
        (Stage::InReview, version + 2)
    );
    let heard = notifications::unread(portal.read(), ana.id())
        .await
        .unwrap();
    assert_eq!(heard, 2, "of both");

    decide(portal, &sato, id, &form("approve", "", again.version))
        .await
        .unwrap();
    act(portal, &ana, id, Move::Pause).await.unwrap();
    assert_eq!(
        refusal(undo(portal, &sato, id).await),
        late,
        "something has happened since"
    );
    act(portal, &ana, id, Move::Reopen).await.unwrap();
    portal.clock().advance(TimeDelta::minutes(10));
    assert_eq!(refusal(undo(portal, &sato, id).await), late, "too long ago");
}

#[both_databases]
async fn an_undone_edit_leaves_what_was_published_before(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let ana = sandbox.faculty("Ana").await;
    let id = sandbox
        .published(&ana, &sato, KIND, &titled("前の題"))
        .await;
    let version = sandbox.resubmitted(&ana, id, KIND, &titled("後の題")).await;
    decide(portal, &staff, id, &form("approve", "", version))
        .await
        .unwrap();
    undo(portal, &staff, id).await.unwrap();
    let guest = Reader::guest();
    let shown = screens::posting(portal, &guest, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(shown.summary.title.text, "前の題");
    let waiting = desk(portal, &staff, id, Language::Japanese).await.unwrap();
    assert_eq!(waiting.changes.len(), 1);
    decide(portal, &staff, id, &form("approve", "", waiting.version))
        .await
        .unwrap();
    let shown = screens::posting(portal, &guest, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(shown.summary.title.text, "後の題");
}

#[both_databases]
async fn a_posting_is_in_one_pair_of_hands(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (sato, mori) = (
        moderator(&sandbox, "Sato").await,
        moderator(&sandbox, "Mori").await,
    );
    let ana = sandbox.faculty("Ana").await;
    let (id, _) = sandbox.submitted(&ana, KIND, &titled("潮")).await;
    let (draft, _) = sandbox.drafted(&ana, KIND, &titled("下書き")).await;
    assert_eq!(refusal(take(portal, &sato, draft).await), Problem::NotFound);
    let edition = portal.edition().await.unwrap();
    for _ in 0..2 {
        take(portal, &sato, id).await.unwrap();
    }
    let shown = desk(portal, &mori, id, Language::Japanese).await.unwrap();
    assert_eq!(
        (shown.owner.as_deref(), shown.is_owned),
        (Some("Sato"), false)
    );
    take(portal, &mori, id).await.unwrap();
    let listed = async |staff: &Moderator, only: QueueOnly| {
        let filter = QueueFilter {
            only: Some(only),
            ..QueueFilter::default()
        };
        let found = queue(portal, staff, &filter, Language::Japanese).await;
        found.unwrap().page.items.len()
    };
    assert_eq!(listed(&mori, QueueOnly::Mine).await, 1);
    assert_eq!(listed(&sato, QueueOnly::Mine).await, 0);
    assert_eq!(listed(&sato, QueueOnly::Free).await, 0);
    for _ in 0..2 {
        give_back(portal, &mori, id).await.unwrap();
    }
    assert_eq!(listed(&sato, QueueOnly::Free).await, 1);
    assert_eq!(
        portal.edition().await.unwrap(),
        edition,
        "guests see nothing of it"
    );
}

#[both_databases]
async fn whoever_leaves_the_office_leaves_their_cases_and_its_bell(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = sandbox.person("Admin", Role::Admin).await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let mori = sandbox.person("Mori", Role::Staff).await;
    let ana = sandbox.faculty("Ana").await;
    let (first, _) = sandbox.submitted(&ana, KIND, &titled("潮")).await;
    let (second, _) = sandbox.submitted(&ana, KIND, &titled("波")).await;
    take(portal, &sato.moderator().unwrap(), first)
        .await
        .unwrap();
    take(portal, &mori.moderator().unwrap(), second)
        .await
        .unwrap();
    let rings = async |person: &SignedIn| {
        let unread = notifications::unread(portal.read(), person.id()).await;
        unread.unwrap()
    };
    assert!(rings(&sato).await > 0);

    let form = RoleForm {
        email: sato.viewer().email.clone(),
        role: Role::Faculty.code().to_owned(),
    };
    change_role(portal, &admin.admin().unwrap(), &form)
        .await
        .unwrap();
    shut_out(portal, &admin.moderator().unwrap(), mori.id())
        .await
        .unwrap();
    let free = DeskSearch {
        owned: Some(Owned::Nobodys),
        ..DeskSearch::default()
    };
    let staff = admin.moderator().unwrap();
    let free = postings(portal, &staff, &free, Language::Japanese).await;
    assert_eq!(free.unwrap().items.len(), 2, "nobody has taken them");
    assert_eq!(
        rings(&sato).await,
        0,
        "no bell of an office that is not theirs"
    );
}

#[both_databases]
async fn all_stages_are_searched_and_no_sign_is_a_wildcard(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let staff = sato.moderator().unwrap();
    let ana = sandbox.faculty("Watanabe Ana").await;
    let open = sandbox
        .published(&ana, &sato, KIND, &titled("Tidal 100%"))
        .await;
    let (waiting, _) = sandbox.submitted(&ana, KIND, &titled("波力")).await;
    sandbox.drafted(&ana, KIND, &titled("波力の下書き")).await;
    take(portal, &staff, waiting).await.unwrap();
    let found = async |search: DeskSearch| {
        let page = postings(portal, &staff, &search, Language::Japanese).await;
        let items = page.unwrap().items.into_iter();
        items.map(|line| line.id).collect::<Vec<_>>()
    };
    let words = |q: &str| DeskSearch {
        q: q.to_owned(),
        ..DeskSearch::default()
    };
    assert_eq!(found(DeskSearch::default()).await.len(), 2);
    assert_eq!(found(words("波力")).await, [waiting]);
    assert_eq!(found(words("TIDAL")).await, [open]);
    assert_eq!(found(words("100%")).await, [open]);
    assert_eq!(found(words("watanabe 波力")).await, [waiting]);
    for nothing in ["1%0", "_idal", "\\", "'", "\"%"] {
        assert!(found(words(nothing)).await.is_empty(), "{nothing}");
    }
    for (stage, expected) in [(Stage::Open, open), (Stage::InReview, waiting)] {
        let search = DeskSearch {
            stage: Some(stage),
            ..DeskSearch::default()
        };
        assert_eq!(found(search).await, [expected]);
    }
    for (owned, expected) in [(Owned::Mine, waiting), (Owned::Nobodys, open)] {
        let search = DeskSearch {
            owned: Some(owned),
            ..DeskSearch::default()
        };
        assert_eq!(found(search).await, [expected]);
    }
    let takahashi = sandbox.faculty("高橋 一").await;
    let (by_takahashi, _) = sandbox.submitted(&takahashi, KIND, &titled("潮")).await;
    for spelt in ["髙橋", "高橋"] {
        assert_eq!(found(words(spelt)).await, [by_takahashi], "{spelt}");
    }
}
