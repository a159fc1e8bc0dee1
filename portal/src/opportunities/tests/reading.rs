use crate::opportunities::entities::opportunities::in_order;
use crate::opportunities::summaries;
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::{act, withdraw};
use crate::screens::posting as details;
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Reader, SignedIn};
use model::accounts::Role;
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::{Field, Kind, Move, Stage};
use model::organizations::MemberRole;
use model::{Language, Problem};

#[both_databases]
async fn what_is_for_members_is_read_by_members(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    let owner = sandbox.join(&owner, reef, MemberRole::Owner).await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::JointResearch;
    let text = draft(kind).with(Field::Organization, reef.to_string());
    let poster = owner.poster().unwrap();
    let public = sandbox.published(&poster, &sato, kind, &text).await;
    let members = sandbox
        .published(
            &poster,
            &sato,
            kind,
            &text.with(Field::Visibility, "members"),
        )
        .await;

    let mut readers: Vec<(String, Reader, bool)> =
        vec![("guest".to_owned(), Reader::guest(), false)];
    for role in Role::ALL.iter().copied() {
        let verified = sandbox.person(&format!("{role} one"), role).await;
        readers.push((role.to_string(), verified.reader(), role != Role::Recruiter));
        let unverified = sandbox.unverified(&format!("{role} two"), role).await;
        readers.push((format!("unverified {role}"), unverified.reader(), false));
    }
    let colleague = sandbox.person("Colleague", Role::Recruiter).await;
    let colleague = sandbox.join(&colleague, reef, MemberRole::Member).await;
    readers.push(("colleague".to_owned(), colleague.reader(), true));
    readers.push(("poster".to_owned(), owner.reader(), true));

    for (who, reader, sees) in readers {
        let page = details(portal, &reader, public, Language::Japanese)
            .await
            .unwrap();
        assert_eq!(
            page.members_detail_html.is_some(),
            sees,
            "second tier for {who}"
        );
        assert_eq!(page.members_detail_hidden, !sees, "{who}");
        assert_eq!(page.is_mine, who == "poster");
        let page = details(portal, &reader, members, Language::Japanese).await;
        if sees {
            assert!(page.unwrap().summary.members_only);
        } else {
            assert_eq!(refusal(page), Problem::NotFound, "{who}");
        }
    }
}

#[both_databases]
async fn only_what_is_open_or_closed_is_read_by_others(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::GuestCourse;
    let (draft_only, _) = sandbox.drafted(&tanaka, kind, &draft(kind)).await;
    let (waiting, _) = sandbox.submitted(&tanaka, kind, &draft(kind)).await;
    let mut published = Vec::new();
    for _ in 0..5 {
        published.push(sandbox.published(&tanaka, &sato, kind, &draft(kind)).await);
    }
    let [open, closed, paused, frozen, withdrawn] = published[..] else {
        panic!()
    };
    act(portal, &tanaka, closed, Move::Close).await.unwrap();
    act(portal, &tanaka, paused, Move::Pause).await.unwrap();
    let version = crate::screens::desk(
        portal,
        &sato.moderator().unwrap(),
        frozen,
        Language::Japanese,
    )
    .await
    .unwrap()
    .version;
    let freeze = MoveForm {
        act: "freeze".into(),
        reason: "reported".into(),
        message: "確認中".into(),
        version: version.to_string(),
        ..MoveForm::default()
    };
    crate::moderation::decide(portal, &sato.moderator().unwrap(), frozen, &freeze)
        .await
        .unwrap();
    withdraw(portal, &tanaka, withdrawn, "filled", "")
        .await
        .unwrap();

    let table = [
        (draft_only, Stage::Draft, false),
        (waiting, Stage::InReview, false),
        (open, Stage::Open, true),
        (closed, Stage::Closed, true),
        (paused, Stage::Paused, false),
        (frozen, Stage::Frozen, false),
        (withdrawn, Stage::Withdrawn, false),
    ];
    let student = sandbox.person("Student", Role::Student).await;
    for (id, stage, is_readable) in table {
        for reader in [Reader::guest(), student.reader(), sato.reader()] {
            let page = details(portal, &reader, id, Language::Japanese).await;
            if is_readable {
                assert_eq!(page.unwrap().stage, stage);
            } else {
                assert_eq!(refusal(page), Problem::NotFound, "{stage}");
            }
        }
        let own = details(portal, &SignedIn::reader(&tanaka), id, Language::Japanese)
            .await
            .unwrap();
        assert_eq!((own.stage, own.is_mine), (stage, true));
    }
}

#[both_databases]
async fn texts_fall_back_to_the_other_language_and_say_so(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let kind = Kind::GuestCourse;
    let text = draft(kind).with(Field::TitleEn, "Wind turbines: what upkeep costs");
    let id = sandbox.published(&tanaka, &sato, kind, &text).await;
    let page = details(portal, &Reader::guest(), id, Language::English)
        .await
        .unwrap();
    assert_eq!(
        (
            page.summary.title.text.as_str(),
            page.summary.title.language
        ),
        ("Wind turbines: what upkeep costs", Language::English)
    );
    assert_eq!(page.body_language, Language::Japanese);
    assert!(
        page.body_html.contains("<h2>内容</h2>"),
        "{}",
        page.body_html
    );
    assert_eq!(page.poster_name, "Tanaka");
    assert_eq!(page.summary.days_left, 76);
}

#[both_databases]
async fn a_list_keeps_the_order_it_was_asked_for(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let sato = sandbox.person("Sato", Role::Staff).await;
    let mut ids = Vec::new();
    for kind in Kind::ALL {
        ids.push(
            sandbox
                .published(&tanaka, &sato, *kind, &draft(*kind))
                .await,
        );
    }
    let (unpublished, _) = sandbox
        .drafted(&tanaka, Kind::Internship, &draft(Kind::Internship))
        .await;
    ids.reverse();
    let mut asked = ids.clone();
    asked.insert(1, unpublished);
    let rows = in_order(portal.read(), &asked).await.unwrap();
    let list = summaries(portal.read(), &rows, Language::Japanese, portal.today())
        .await
        .unwrap();
    assert_eq!(list.iter().map(|one| one.id).collect::<Vec<_>>(), ids);
    assert_eq!(
        list[0].paid, None,
        "the question does not arise for a course"
    );
    assert_eq!(list[2].paid, Some(false));
}
