//! Staff look after what was imported, whoever imported it.

use super::{corrected, import, posting, published, row, staff};
use crate::access::Reader;
use crate::import::{ImportOptions, run};
use crate::opportunities::testing::moves::{act, withdraw};
use crate::opportunities::{copy, mine, posting as page};
use crate::screens::posting as details;
use crate::testing::{Sandbox, both_databases};
use crate::{Error, moderation, opportunities, screens};
use model::accounts::Role;
use model::machine::MoveForm;
use model::moderation::QueueFilter;
use model::opportunities::{Field, Move, Publication, Revision};
use model::{Conflict, Language, Problem};

fn approval(version: i32) -> MoveForm {
    MoveForm {
        act: "approve".into(),
        version: version.to_string(),
        ..MoveForm::default()
    }
}

#[both_databases]
async fn f11_staff_and_admins_correct_close_and_withdraw(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for role in [Role::Staff, Role::Admin] {
        let id = role.to_string();
        import(
            portal,
            &row(&id, "Tide intern", "Reef Labs", "$20/hr"),
            &published(),
        )
        .await
        .unwrap();
        let person = sandbox.person(&id, role).await;
        let (poster, row) = (person.poster().unwrap(), posting(portal, &id).await);
        assert!(
            page(portal, &poster, row.id, Language::English)
                .await
                .is_ok()
        );
        assert!(
            details(portal, &person.reader(), row.id, Language::English)
                .await
                .unwrap()
                .is_mine
        );
        let desk = screens::desk(
            portal,
            &person.moderator().unwrap(),
            row.id,
            Language::English,
        )
        .await
        .unwrap();
        assert_eq!((desk.may_edit, desk.is_mine), (true, false));
        act(portal, &poster, row.id, Move::Close).await.unwrap();
        act(portal, &poster, row.id, Move::Reopen).await.unwrap();
        copy(portal, &poster, row.id).await.unwrap();
        withdraw(portal, &poster, row.id, "filled", "")
            .await
            .unwrap();
        assert_eq!(
            posting(portal, &id).await.publication,
            Publication::Withdrawn
        );
    }
}

#[both_databases]
async fn f11_others_do_not(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(
        portal,
        &row("1", "Tide intern", "Reef Labs", ""),
        &published(),
    )
    .await
    .unwrap();
    let id = posting(portal, "1").await.id;
    for role in [Role::Faculty, Role::Alumnus, Role::Recruiter] {
        let person = sandbox
            .person(role.to_string().as_str(), role)
            .await
            .poster()
            .unwrap();
        assert!(
            page(portal, &person, id, Language::English).await.is_err(),
            "{role}"
        );
        assert!(
            act(portal, &person, id, Move::Close).await.is_err(),
            "{role}"
        );
    }
    let own = sandbox.faculty("Tanaka").await;
    let eri = sandbox.person("Eri", Role::Staff).await;
    let draft = opportunities::testing::titled("学部の実習");
    let id = opportunities::testing::publish(&sandbox, &own, &eri, &draft).await;
    assert!(
        page(portal, &eri.poster().unwrap(), id, Language::English)
            .await
            .is_err(),
        "what people post is theirs"
    );
}

#[both_databases]
async fn f11_a_colleagues_import_is_everybodys(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (eri, ken) = (
        sandbox.person("Eri", Role::Staff).await,
        sandbox.person("Ken", Role::Staff).await,
    );
    let file = row("1", "Tide intern", "Reef Labs", "");
    run(portal, staff(&eri), file.as_bytes(), &published(), |_| {})
        .await
        .unwrap();
    let row = posting(portal, "1").await;
    act(portal, &ken.poster().unwrap(), row.id, Move::Close)
        .await
        .unwrap();
    assert!(
        mine(portal, &ken, Language::Japanese)
            .await
            .unwrap()
            .is_empty(),
        "the list of one's own stays short"
    );
}

#[both_databases]
async fn f11_nobody_approves_their_own_correction(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (eri, ken) = (
        sandbox.person("Eri", Role::Staff).await,
        sandbox.person("Ken", Role::Admin).await,
    );
    import(
        portal,
        &row("1", "Tide intern", "Reef Labs", ""),
        &published(),
    )
    .await
    .unwrap();
    let poster = eri.poster().unwrap();
    let version = corrected(portal, &poster, "1", Field::TitleEn, "Tide gauge intern").await;
    let id = posting(portal, "1").await.id;
    opportunities::testing::moves::submit(portal, &poster, id, version)
        .await
        .unwrap();
    let own = moderation::decide(portal, &eri.moderator().unwrap(), id, &approval(version)).await;
    assert!(
        matches!(
            own,
            Err(Error::Problem(Problem::Conflict(Conflict::OwnPosting)))
        ),
        "{own:?}"
    );
    let moderator = eri.moderator().unwrap();
    let queue = moderation::queue(
        portal,
        &moderator,
        &QueueFilter::default(),
        Language::Japanese,
    )
    .await
    .unwrap();
    assert!(queue.page.items[0].is_mine);
    moderation::decide(portal, &ken.moderator().unwrap(), id, &approval(version))
        .await
        .unwrap();
    let row = posting(portal, "1").await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Open, Revision::None)
    );
    assert_eq!(
        row.published_draft().unwrap().unwrap().get(Field::TitleEn),
        "Tide gauge intern"
    );
}

#[both_databases]
async fn who_corrects_an_import_is_not_shown_as_its_poster(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (eri, ken) = (
        sandbox.person("Eri", Role::Staff).await,
        sandbox.person("Ken", Role::Admin).await,
    );
    import(
        portal,
        &row("1", "Tide intern", "Reef Labs", ""),
        &published(),
    )
    .await
    .unwrap();
    run(
        portal,
        staff(&ken),
        row("2", "Kelp intern", "Reef Labs", "").as_bytes(),
        &published(),
        |_| {},
    )
    .await
    .unwrap();
    let poster = eri.poster().unwrap();
    for id in ["1", "2"] {
        let version = corrected(portal, &poster, id, Field::TitleEn, "Tide gauge intern").await;
        let row = posting(portal, id).await;
        opportunities::testing::moves::submit(portal, &poster, row.id, version)
            .await
            .unwrap();
        moderation::decide(
            portal,
            &ken.moderator().unwrap(),
            row.id,
            &approval(version),
        )
        .await
        .unwrap();
        let shown = details(portal, &Reader::guest(), row.id, Language::English)
            .await
            .unwrap();
        assert_eq!(
            (shown.poster_is_import, shown.poster_name.as_str()),
            (true, ""),
            "{id}"
        );
    }
}

#[both_databases]
async fn what_staff_correct_is_said_nowhere_else(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    let file = |place: &str, pay: &str| {
        row("1", "Tide intern", "Reef Labs", pay).replace("Boston, MA", place)
    };
    import(portal, &file("Boston, MA", "$20/hr"), &published())
        .await
        .unwrap();
    corrected(portal, &eri, "1", Field::TitleEn, "Tide gauge intern").await;
    import(portal, &file("Denver, CO", "$22/hr"), &published())
        .await
        .unwrap();
    let draft = posting(portal, "1").await.draft().unwrap();
    for field in [Field::SummaryEn, Field::BodyEn] {
        let text = draft.get(field);
        for fact in ["Boston", "Denver", "$2", "Tide"] {
            assert!(!text.contains(fact), "{text}");
        }
    }
}

#[both_databases]
async fn f30_staff_say_which_organization_it_is(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let juniper = sandbox.organization("Juniper Bay Analytics, Inc.").await;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(
        portal,
        &row("1", "Intern", "Juniper Bay Analytics", ""),
        &ImportOptions::default(),
    )
    .await
    .unwrap();
    let id = posting(portal, "1").await.id;
    act(portal, &eri, id, Move::Recall).await.unwrap();
    let shown = page(portal, &eri, id, Language::English).await.unwrap();
    assert!(
        shown.organizations.iter().any(|one| one.id == juniper),
        "the form offers it"
    );
    let version = corrected(portal, &eri, "1", Field::Organization, &juniper.to_string()).await;
    opportunities::testing::moves::submit(portal, &eri, id, version)
        .await
        .unwrap();
    import(
        portal,
        &row("1", "Intern", "Juniper Bay Analytics", "$20/hr"),
        &published(),
    )
    .await
    .unwrap();
    assert_eq!(
        posting(portal, "1").await.organization_id,
        Some(juniper),
        "and no file takes it back"
    );
}
