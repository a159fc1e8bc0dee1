//! Only what is certain is stated of place, way of working and pay; the source's words are kept.

use super::{facts, import, posting, published};
use crate::access::Reader;
use crate::testing::{Sandbox, both_databases};
use crate::{discovery, screens};
use model::Language;
use model::import::{News, Unsaid};
use model::opportunities::{Field, Publication, Revision};
use model::search::SearchQuery;

const HEADER: &str = "id,company,title,location,remote,salary";

fn file(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

async fn total(portal: &crate::Portal, pairs: [(&str, &str); 1]) -> u32 {
    let query = SearchQuery::from_pairs(pairs);
    let found = screens::find(portal, &Reader::guest(), &query, Language::English).await;
    u32::try_from(found.unwrap().page.total).unwrap()
}

// F16, F18, F20
#[both_databases]
async fn f16_a_text_about_pay_makes_nobody_a_worker(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = file(&[
        "1,Reef,Survey intern,\"Boston, MA\",,\"Unpaid, 10 hours per week\"",
        "2,海洋社,調査の実習,香川県直島町,,無給（週20時間程度）",
        "3,Reef,Lab intern,\"Boston, MA\",,Academic stipend: $500/month",
        "4,Reef,Field intern,\"Boston, MA\",,\"$1,000 biweekly\"",
        "5,Reef,Desk intern,\"Boston, MA\",,",
        "6,Reef,Dive intern,\"Boston, MA\",,\"Program fee $2,000/month\"",
    ]);
    let report = import(portal, &text, &published()).await.unwrap();
    assert_eq!(
        (report.created, report.problems.len()),
        (6, 0),
        "{:?}",
        report.problems
    );
    let read = [
        Field::WorkerStatus,
        Field::WageUnit,
        Field::WageAmount,
        Field::WageCurrency,
    ];
    let told = async |id| {
        facts(
            &posting(portal, id)
                .await
                .published_draft()
                .unwrap()
                .unwrap(),
            &read,
        )
    };
    assert_eq!(told("1").await, ["", "none", "", ""]);
    assert_eq!(told("2").await, ["", "none", "", ""]);
    assert_eq!(told("3").await, ["", "month", "500", "USD"]);
    assert_eq!(told("4").await, ["", "other", "", ""]);
    assert_eq!(told("5").await, ["", "", "", ""]);
    assert_eq!(
        told("6").await,
        ["", "", "", ""],
        "what somebody pays is no pay"
    );
    let paid = async |id| posting(portal, id).await.content().unwrap().unwrap().paid();
    assert_eq!(paid("1").await, Some(false));
    assert_eq!(paid("4").await, Some(true));
    assert_eq!(paid("5").await, None);
    let note = facts(
        &posting(portal, "4").await.draft().unwrap(),
        &[Field::WageNote],
    );
    assert_eq!(note, ["$1,000 biweekly"], "the words are kept");

    discovery::catch_up(portal).await.unwrap();
    assert_eq!(total(portal, [("paid", "no")]).await, 2);
    assert_eq!(total(portal, [("paid", "yes")]).await, 2);
}

// F36, F37, F41
#[both_databases]
async fn f36_a_place_that_is_not_known_is_not_claimed_and_the_row_is_taken(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = file(&[
        "1,海洋社,横浜の実習,横浜市,,",
        "2,海洋社,神戸の実習,神戸,,",
        "3,海洋社,本社の実習,本社,,",
        "4,海洋社,どこかの実習,,,",
        "5,Reef,Harbour intern,\"Kobe, Japan\",,",
        "6,Reef,Opera archive intern,\"Vienna, Austria\",,",
        "7,Reef,Savanna intern,\"Nairobi, Kenya\",,",
        "8,Reef,Somewhere intern,Birmingham,,",
        "9,Reef,Boston intern,\"Boston, MA\",,",
    ]);
    let report = import(portal, &text, &published()).await.unwrap();
    assert_eq!(
        (report.created, report.problems.len()),
        (9, 0),
        "{:?}",
        report.problems
    );
    let told: Vec<_> = report
        .unsaid
        .iter()
        .map(|one| (one.line, one.column.as_str(), one.value.as_str(), one.what))
        .collect();
    assert_eq!(
        told,
        [
            (4, "location", "本社", Unsaid::Prefecture),
            (5, "location", "", Unsaid::Prefecture),
            (5, "remote", "", Unsaid::Mode),
            (9, "location", "Birmingham", Unsaid::Country),
        ]
    );
    let read = [Field::Country, Field::Prefecture, Field::City];
    let told = async |id| {
        facts(
            &posting(portal, id)
                .await
                .published_draft()
                .unwrap()
                .unwrap(),
            &read,
        )
    };
    assert_eq!(told("1").await, ["JP", "14", "横浜市"]);
    assert_eq!(told("2").await, ["JP", "28", "神戸"]);
    assert_eq!(told("3").await, ["JP", "", "本社"]);
    let fourth = posting(portal, "4").await;
    assert_eq!(
        (fourth.publication, fourth.revision),
        (Publication::Unpublished, Revision::InReview),
        "nobody says how it takes place"
    );
    assert_eq!(facts(&fourth.draft().unwrap(), &read), ["JP", "", ""]);
    assert_eq!(told("5").await, ["JP", "28", "Kobe, Japan"]);
    assert_eq!(told("6").await, ["AT", "", "Vienna, Austria"]);
    assert_eq!(told("7").await, ["KE", "", "Nairobi, Kenya"]);
    assert_eq!(
        told("8").await,
        ["", "", "Birmingham"],
        "most rows of a file tell nothing of one"
    );
    assert_eq!(told("9").await, ["US", "", "Boston, MA"]);
    discovery::catch_up(portal).await.unwrap();
    assert_eq!(total(portal, [("place", "AT")]).await, 1);
    assert_eq!(total(portal, [("place", "JP-28")]).await, 2);
    assert_eq!(
        total(portal, [("place", "JP")]).await,
        1,
        "in Japan, nobody knows where"
    );
    assert_eq!(discovery::verify(portal).await.unwrap(), []);
}

// F43, F44
#[both_databases]
async fn f43_who_has_to_come_is_not_online_and_what_is_unclear_waits_on_the_desk(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = file(&[
        "1,海洋社,出社の実習甲,東京都港区（リモート不可）,,",
        "2,海洋社,衛星の実習,茨城県つくば市 リモートセンシング研究所,,",
        "3,Reef,Bench intern,\"Boston, MA (not remote)\",,",
        "4,Reef,Chart intern,\"Boston, MA\",yes,",
        "5,海洋社,相談の実習,東京都港区（リモート応相談）,,",
        "6,海洋社,両方の実習,東京都港区,応相談,",
        "7,海洋社,矛盾の実習,東京都港区（リモート不可）,yes,",
    ]);
    let report = import(portal, &text, &published()).await.unwrap();
    assert_eq!(
        (report.created, report.problems.len()),
        (7, 0),
        "{:?}",
        report.problems
    );
    let told: Vec<_> = report
        .unsaid
        .iter()
        .map(|one| (one.line, one.column.as_str(), one.value.as_str(), one.what))
        .collect();
    assert_eq!(
        told,
        [
            (6, "location", "東京都港区（リモート応相談）", Unsaid::Mode),
            (7, "remote", "応相談", Unsaid::Mode),
            (8, "remote", "yes", Unsaid::Mode),
        ]
    );
    let news: Vec<_> = report
        .news
        .iter()
        .map(|one| (one.line, one.news, one.news.is_decision()))
        .collect();
    let waits = [6, 7, 8].map(|line| (line, News::NewIncomplete, false));
    assert_eq!(news, waits, "nobody has decided anything");
    let row = posting(portal, "5").await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Unpublished, Revision::InReview)
    );
    assert_eq!(
        facts(&row.draft().unwrap(), &[Field::Mode, Field::Prefecture]),
        ["", "13"]
    );
    discovery::catch_up(portal).await.unwrap();
    assert_eq!(total(portal, [("place", "online")]).await, 1);
    assert_eq!(total(portal, [("place", "JP-13")]).await, 1);
    assert_eq!(total(portal, [("place", "JP-08")]).await, 1);
}
