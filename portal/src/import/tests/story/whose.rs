//! In whose name a file is imported, and who decides on it.

use super::super::{SAMPLE, import, posting, published, staff};
use super::KELP;
use crate::accounts::entities::people;
use crate::import::{ImportOptions, run};
use crate::journal;
use crate::opportunities::testing::sent;
use crate::testing::{Sandbox, both_databases};
use crate::{Reader, discovery, moderation, opportunities, screens};
use model::Language;
use model::accounts::Role;
use model::machine::MoveForm;
use model::moderation::QueueFilter;
use model::opportunities::{Field, Publication, Revision, Step};
use model::search::SearchQuery;
use sea_orm::EntityTrait;

#[both_databases]
async fn what_staff_import_is_not_their_own(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await;
    let options = ImportOptions::default();
    run(portal, staff(&eri), SAMPLE.as_bytes(), &options, |_| {})
        .await
        .unwrap();
    let row = posting(portal, KELP).await;
    assert_ne!(row.poster_id, eri.id());
    let entries = journal::after(portal.read(), 0, 100).await.unwrap();
    let by_eri = entries.iter().filter(|one| one.actor_id == Some(eri.id()));
    assert_eq!(by_eri.count(), 7, "four postings, three organizations");
    // An office of one reviews what it has imported.
    sandbox.approved(&eri, row.id, row.version).await;
    let row = posting(portal, KELP).await;
    assert_eq!(row.publication, Publication::Open);
}

#[both_databases]
async fn the_machine_imports_as_somebody_who_cannot_sign_in(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &ImportOptions::default())
        .await
        .unwrap();
    import(
        portal,
        &SAMPLE.replace(":7,", ":9,"),
        &ImportOptions::default(),
    )
    .await
    .unwrap();
    let people = people::Entity::find().all(portal.read()).await.unwrap();
    assert_eq!(people.len(), 1);
    assert!(people[0].disabled_at.is_some() && people[0].password_hash.is_none());
}

#[both_databases]
async fn staff_publish_what_an_import_left_to_review(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.staff("Eri").await;
    import(portal, SAMPLE, &ImportOptions::default())
        .await
        .unwrap();
    let queue = moderation::queue(portal, &eri, &QueueFilter::default(), Language::Japanese)
        .await
        .unwrap();
    assert_eq!(queue.total, 4);
    let row = posting(portal, KELP).await;
    let form = MoveForm {
        act: "approve".to_owned(),
        version: row.version.to_string(),
        ..MoveForm::default()
    };
    moderation::decide(portal, &eri, row.id, &form)
        .await
        .unwrap();
    discovery::catch_up(portal).await.unwrap();
    let query = SearchQuery::from_pairs([("q", "harvest")]);
    let results = screens::find(portal, &Reader::guest(), &query, Language::English)
        .await
        .unwrap();
    assert_eq!(
        results
            .page
            .items
            .iter()
            .map(|item| item.id)
            .collect::<Vec<_>>(),
        [row.id]
    );
}

#[both_databases]
async fn whoever_imported_it_may_edit_it_and_hand_it_in(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await;
    run(portal, staff(&eri), SAMPLE.as_bytes(), &published(), |_| {})
        .await
        .unwrap();
    let (poster, row) = (eri.poster().unwrap(), posting(portal, KELP).await);
    let page = opportunities::posting(portal, &poster, row.id, Language::English)
        .await
        .unwrap();
    let host = page.draft.get(Field::Organization).to_owned();
    assert!(
        page.organizations
            .iter()
            .any(|one| one.id.to_string() == host),
        "the form can keep it"
    );
    let text = sent(
        &page.draft.with(Field::TitleEn, "Kelp harvest, corrected"),
        row.kind,
        Step::Basics,
    );
    let version =
        opportunities::save_step(portal, &poster, row.id, Step::Basics, &text, page.version)
            .await
            .unwrap();
    opportunities::testing::moves::submit(portal, &poster, row.id, version)
        .await
        .unwrap();
    assert_eq!(posting(portal, KELP).await.revision, Revision::InReview);
}
