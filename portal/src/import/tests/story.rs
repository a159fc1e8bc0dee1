use super::{SAMPLE, corrected, counts, facts, import, news, operator, posting, published, staff};
use crate::accounts::entities::people;
use crate::import::{ImportOptions, run};
use crate::journal;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::opportunities::entities::revisions;
use crate::opportunities::testing::sent;
use crate::organizations::entities::organizations;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, Reader, discovery, moderation, opportunities};
use encoding_rs::SHIFT_JIS;
use model::Language;
use model::accounts::Role;
use model::import::News;
use model::machine::MoveForm;
use model::moderation::QueueFilter;
use model::opportunities::{Draft, Field, Move, Publication, Revision, Step};
use model::search::SearchQuery;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

const KELP: &str = "board:kelp:7";
const TIDEPOOL: &str = "board:tidepool:1";

async fn set_publication(portal: &Portal, row: &Model, publication: Publication) {
    Entity::update_many()
        .col_expr(Column::Publication, Expr::value(publication))
        .filter(Column::Id.eq(row.id))
        .exec(portal.read())
        .await
        .unwrap();
}

fn published_draft(row: &Model) -> Draft {
    row.published_draft().unwrap().unwrap()
}

#[both_databases]
async fn a_file_becomes_postings_that_are_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let mut done = 0;
    let report = run(
        portal,
        operator(),
        SAMPLE.as_bytes(),
        &published(),
        |rows| done = rows,
    )
    .await
    .unwrap();
    assert_eq!(
        (report.rows, done, counts(&report)),
        (4, 4, (4, 0, 0, 0)),
        "{report:?}"
    );
    assert_eq!(
        report.organizations_created, 3,
        "Tidepool Labs, Inc. may be another than Tidepool Labs"
    );
    let near: Vec<(&str, &str)> = report
        .near_names
        .iter()
        .map(|near| (near.name.as_str(), near.known.as_str()))
        .collect();
    assert_eq!(near, [("TIDEPOOL LABS, Inc.", "Tidepool Labs")]);
    assert_eq!(report.sample[0], "Marine Robotics Intern");
    assert!(
        report.unknown_columns.contains(&"sponsorship".to_owned()),
        "{:?}",
        report.unknown_columns
    );

    discovery::catch_up(portal).await.unwrap();
    let query = SearchQuery::from_pairs([("q", "robotics"), ("place", "US")]);
    let results = discovery::find(portal, &Reader::guest(), &query, Language::English)
        .await
        .unwrap();
    assert_eq!(
        results.page.total, 1,
        "of the other one nobody says that it is in the USA"
    );
    let item = results
        .page
        .items
        .iter()
        .find(|item| item.title.text == "Marine Robotics Intern")
        .unwrap();
    assert!(item.imported && !item.closed);
    assert_eq!(
        (item.paid, item.published_at.to_string().as_str()),
        (Some(true), "2027-03-21 19:35:46.030 UTC")
    );
    assert_eq!(
        item.organization.as_ref().map(|one| one.verified),
        Some(false)
    );
}

#[both_databases]
async fn facts_are_read_and_nothing_is_invented(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    let row = posting(portal, TIDEPOOL).await;
    let draft = published_draft(&row);
    let told = facts(
        &draft,
        &[
            Field::Country,
            Field::Mode,
            Field::WageUnit,
            Field::WageAmount,
            Field::WageCurrency,
            Field::FieldsOfStudy,
            Field::AsOf,
            Field::ApplyBy,
        ],
    );
    assert_eq!(
        told,
        ["US", "on-site", "hour", "31", "USD", "07", "2027-03-22", ""]
    );
    assert_eq!(row.apply_by.unwrap().to_string(), "2027-09-18");
    assert!(!row.content().unwrap().unwrap().common.has_deadline);
    assert_eq!(
        draft.get(Field::ApplyUrl),
        "https://jobs.example.com/tidepool/1"
    );
    assert!(
        row.source_facts
            .as_ref()
            .unwrap()
            .contains("\"h1b_approvals\":\"3\"")
    );

    let row = posting(portal, KELP).await;
    let draft = published_draft(&row);
    let told = facts(
        &draft,
        &[
            Field::Country,
            Field::WageUnit,
            Field::WageAmount,
            Field::DaysTotal,
            Field::ApplyBy,
        ],
    );
    assert_eq!(told, ["", "", "", "", ""], "in two countries");
    assert_eq!(
        row.apply_by.unwrap().to_string(),
        "2027-07-14",
        "posted years ago and still there: 90 days"
    );
    assert_eq!(row.content().unwrap().unwrap().paid(), None);

    let long = published_draft(&posting(portal, "board:kelp:8").await);
    assert!(
        long.get(Field::TitleEn).ends_with('…'),
        "{}",
        long.get(Field::TitleEn)
    );
    assert!(
        long.get(Field::BodyEn).contains("Controls, and more"),
        "the body has the whole title"
    );
    assert_eq!(long.lines(Field::Skills).count(), 10);
    assert_eq!(long.get(Field::Country), "", "headquarters may be anywhere");
}

#[both_databases]
async fn the_second_run_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    let before = Entity::find().all(portal.read()).await.unwrap();
    let position = journal::last(portal.read()).await.unwrap();
    portal.clock().advance(chrono::TimeDelta::days(3));
    let report = import(portal, SAMPLE, &published()).await.unwrap();
    assert_eq!(
        (counts(&report), report.organizations_created),
        ((0, 0, 4, 0), 0)
    );
    assert_eq!(Entity::find().all(portal.read()).await.unwrap(), before);
    assert_eq!(journal::last(portal.read()).await.unwrap(), position);
}

#[both_databases]
async fn a_trial_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let options = ImportOptions {
        dry_run: true,
        ..published()
    };
    let report = import(portal, SAMPLE, &options).await.unwrap();
    assert_eq!(
        (
            counts(&report),
            report.organizations_created,
            report.dry_run
        ),
        ((4, 0, 0, 0), 3, true)
    );
    assert_eq!(Entity::find().count(portal.read()).await.unwrap(), 0);
    assert_eq!(
        organizations::Entity::find()
            .count(portal.read())
            .await
            .unwrap(),
        0
    );
    assert_eq!(
        people::Entity::find().count(portal.read()).await.unwrap(),
        0
    );
    assert_eq!(journal::last(portal.read()).await.unwrap(), 0);
}

#[both_databases]
async fn a_changed_row_is_a_new_version(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    let changed = SAMPLE.replace("$31/hr", "$35/hr");
    let report = import(portal, &changed, &published()).await.unwrap();
    assert_eq!(counts(&report), (0, 1, 3, 0));
    let row = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (row.version, published_draft(&row).get(Field::WageAmount)),
        (2, "35")
    );
    let numbers: Vec<i32> = revisions::Entity::find()
        .filter(revisions::Column::OpportunityId.eq(row.id))
        .all(portal.read())
        .await
        .unwrap()
        .iter()
        .map(|revision| revision.number)
        .collect();
    assert_eq!(numbers, [1, 2]);
    discovery::catch_up(portal).await.unwrap();
    assert_eq!(discovery::verify(portal).await.unwrap(), []);
}

#[both_databases]
async fn what_staff_corrected_stays(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(portal, SAMPLE, &ImportOptions::default())
        .await
        .unwrap();
    let row = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Unpublished, Revision::InReview)
    );
    opportunities::testing::moves::act(portal, &eri, row.id, Move::Recall)
        .await
        .unwrap();
    let version = corrected(
        portal,
        &eri,
        TIDEPOOL,
        Field::SummaryEn,
        "Corrected by hand.",
    )
    .await;
    opportunities::testing::moves::submit(portal, &eri, row.id, version)
        .await
        .unwrap();
    import(
        portal,
        &SAMPLE.replace("Marine Robotics Intern", "Ocean Robotics Intern"),
        &ImportOptions::default(),
    )
    .await
    .unwrap();
    let row = posting(portal, TIDEPOOL).await;
    let draft = row.draft().unwrap();
    assert_eq!(draft.get(Field::TitleEn), "Ocean Robotics Intern");
    assert_eq!(draft.get(Field::SummaryEn), "Corrected by hand.");
    assert_eq!(
        (row.publication, row.revision, row.version),
        (Publication::Unpublished, Revision::InReview, version + 1)
    );
}

#[both_databases]
async fn an_edit_under_way_is_left_to_whoever_makes_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await.poster().unwrap();
    import(portal, SAMPLE, &published()).await.unwrap();
    corrected(portal, &eri, TIDEPOOL, Field::SummaryEn, "Not ready yet.").await;
    let before = posting(portal, TIDEPOOL).await;
    let report = import(portal, &SAMPLE.replace("$31/hr", "$35/hr"), &published())
        .await
        .unwrap();
    assert_eq!((report.kept, news(&report)), (1, vec![News::BeingEdited]));
    assert_eq!(posting(portal, TIDEPOOL).await, before);
    // When the edit is done, the next import brings the news.
    opportunities::testing::moves::act(portal, &eri, before.id, Move::Discard)
        .await
        .unwrap();
    let report = import(portal, &SAMPLE.replace("$31/hr", "$35/hr"), &published())
        .await
        .unwrap();
    assert_eq!(
        (report.changed, news(&report)),
        (1, vec![News::WaitsEdited])
    );
}

#[both_databases]
async fn without_publishing_the_open_text_waits_for_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    import(
        portal,
        &SAMPLE.replace("$31/hr", "$35/hr"),
        &ImportOptions::default(),
    )
    .await
    .unwrap();
    let row = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Open, Revision::InReview)
    );
    assert_eq!(published_draft(&row).get(Field::WageAmount), "31");
    assert_eq!(row.draft().unwrap().get(Field::WageAmount), "35");
}

#[both_databases]
async fn the_frozen_stay_frozen_and_the_withdrawn_withdrawn(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    let (frozen, withdrawn) = (posting(portal, TIDEPOOL).await, posting(portal, KELP).await);
    set_publication(portal, &frozen, Publication::Frozen).await;
    set_publication(portal, &withdrawn, Publication::Withdrawn).await;
    let changed = SAMPLE
        .replace("$31/hr", "$35/hr")
        .replace("Harvest", "Harvester");
    let report = import(portal, &changed, &published()).await.unwrap();
    assert_eq!((counts(&report), report.kept), ((0, 1, 2, 0), 1));
    assert_eq!(news(&report), [News::WaitsFrozen, News::Withdrawn]);
    let frozen = posting(portal, TIDEPOOL).await;
    assert_eq!(
        (frozen.publication, frozen.revision),
        (Publication::Frozen, Revision::InReview)
    );
    assert_eq!(published_draft(&frozen).get(Field::WageAmount), "31");
    assert_eq!(
        posting(portal, KELP).await.publication,
        Publication::Withdrawn
    );
}

#[both_databases]
async fn what_was_over_opens_again_when_the_source_says_so(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    import(portal, SAMPLE, &published()).await.unwrap();
    portal.clock().advance(chrono::TimeDelta::days(100));
    let row = posting(portal, KELP).await;
    set_publication(portal, &row, Publication::Closed).await;
    import(
        portal,
        &SAMPLE.replace("Harvest", "Harvester"),
        &published(),
    )
    .await
    .unwrap();
    let row = posting(portal, KELP).await;
    assert_eq!(row.publication, Publication::Open);
    assert!(row.apply_by.unwrap() > portal.today());
}

#[both_databases]
async fn staff_import_in_their_own_name(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox.person("Eri", Role::Staff).await;
    run(
        portal,
        staff(&eri),
        SAMPLE.as_bytes(),
        &ImportOptions::default(),
        |_| {},
    )
    .await
    .unwrap();
    assert_eq!(posting(portal, KELP).await.poster_id, eri.id());
    let entries = journal::after(portal.read(), 0, 100).await.unwrap();
    assert_eq!(entries.len(), 7, "four postings, three organizations");
    assert!(entries.iter().all(|entry| entry.actor_id == Some(eri.id())));
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
async fn a_japanese_file_from_a_spreadsheet_is_read(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = "ID;会社名;募集名;勤務地;給与;スキル;締切;備考\r\n\
                    a1;㈱髙橋精機;水中ロボットの試験;東京都港区;時給1,300円;;2027年6月30日;一～二名\r\n";
    let (bytes, _, unmappable) = SHIFT_JIS.encode(text);
    assert!(!unmappable);
    let map = vec![("skills".to_owned(), "スキル".to_owned())];
    let options = ImportOptions { map, ..published() };
    let report = run(portal, operator(), &bytes, &options, |_| {})
        .await
        .unwrap();
    assert_eq!(counts(&report), (1, 0, 0, 0), "{report:?}");
    assert_eq!(report.unknown_columns, ["備考"]);
    let draft = published_draft(&posting(portal, "a1").await);
    let told = facts(
        &draft,
        &[
            Field::OriginalLanguage,
            Field::TitleJa,
            Field::Prefecture,
            Field::WageAmount,
            Field::ApplyBy,
        ],
    );
    assert_eq!(
        told,
        ["ja", "水中ロボットの試験", "13", "1300", "2027年6月30日"]
    );
    assert_eq!(draft.get(Field::SummaryJa), "㈱髙橋精機の募集。");
    let organization = organizations::Entity::find()
        .one(portal.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (
            organization.name_ja.as_str(),
            organization.prefecture.as_deref()
        ),
        ("㈱髙橋精機", Some("13"))
    );
    assert!(organization.imported && organization.verified_at.is_none());
}

#[both_databases]
async fn staff_publish_what_an_import_left_to_review(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let eri = sandbox
        .person("Eri", Role::Staff)
        .await
        .moderator()
        .unwrap();
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
    let results = discovery::find(portal, &Reader::guest(), &query, Language::English)
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

#[both_databases]
async fn an_organization_that_is_there_is_recognized(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Tidepool Labs").await;
    let report = import(portal, SAMPLE, &published()).await.unwrap();
    assert_eq!(
        report.organizations_created, 2,
        "Kelp & Sons, and the Tidepool Labs that is an Inc."
    );
    assert_eq!(
        posting(portal, TIDEPOOL).await.published_organization_id,
        Some(reef)
    );
}
