mod later;
mod whose;

use super::{SAMPLE, counts, facts, import, operator, posting, published};
use crate::accounts::entities::people;
use crate::import::{ImportOptions, run};
use crate::journal;
use crate::opportunities::entities::opportunities::{Entity, Model};
use crate::organizations::entities::organizations;
use crate::testing::{Sandbox, both_databases};
use crate::{Reader, discovery, screens};
use encoding_rs::SHIFT_JIS;
use model::Language;
use model::opportunities::{Draft, Field};
use model::search::SearchQuery;
use sea_orm::{EntityTrait, PaginatorTrait};

const KELP: &str = "board:kelp:7";
const TIDEPOOL: &str = "board:tidepool:1";

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
    let results = screens::find(portal, &Reader::guest(), &query, Language::English)
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
