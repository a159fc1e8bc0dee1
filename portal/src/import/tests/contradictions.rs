//! Columns and titles that say the same thing differently.

use super::{facts, import, posting, published};
use crate::testing::{Sandbox, both_databases};
use model::import::Unsaid;
use model::opportunities::{Field, Publication, Revision};

// What a title says of it counts as a column does, and pay in columns that contradict the text is words.
#[both_databases]
async fn a_title_and_columns_of_pay_are_read_together_with_the_rest(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let text = [
        "id,company,title,location,remote,salary,wage_amount,wage_unit",
        "1,Reef,Software Intern (Remote),\"Boston, MA\",,,,",
        "2,Reef,Data Intern [Hybrid],\"Boston, MA\",,,,",
        "3,海洋社,【フルリモート】データ分析インターン,,,,,",
        "4,Reef,Design Intern (Remote),\"Boston, MA\",no,,,",
        "5,Reef,Chart Intern,\"Boston, MA\",TBD,,,",
        "6,Reef,Desk Intern,\"Boston, MA\",,,20,hour",
        "7,Reef,Lab Intern,\"Boston, MA\",,$30/hr,20,hour",
        "8,Reef,Field Intern,\"Boston, MA\",,$20/hr,20,hour",
    ];
    let report = import(portal, &text.join("\n"), &published())
        .await
        .unwrap();
    assert_eq!(
        (report.created, report.problems.len()),
        (8, 0),
        "{:?}",
        report.problems
    );
    let read = [
        Field::Mode,
        Field::WageUnit,
        Field::WageAmount,
        Field::WageCurrency,
        Field::WageNote,
    ];
    let told = async |id| facts(&posting(portal, id).await.draft().unwrap(), &read);
    assert_eq!(told("1").await[0], "online");
    assert_eq!(told("2").await[0], "hybrid");
    assert_eq!(told("3").await[0], "online");
    assert_eq!(told("4").await[0], "", "title and column disagree");
    assert_eq!(told("5").await[0], "", "nobody has decided");
    assert_eq!(
        told("6").await[1..],
        ["hour", "", "", "20/hour"],
        "never yen in Boston"
    );
    assert_eq!(told("7").await[1..], ["", "", "", "$30/hr / 20/hour"]);
    assert_eq!(told("8").await[1..], ["hour", "20", "USD", "$20/hr"]);
    let waits: Vec<_> = report
        .unsaid
        .iter()
        .map(|one| (one.line, one.column.as_str(), one.what))
        .collect();
    assert!(waits.contains(&(6, "remote", Unsaid::Mode)), "{waits:?}");
}

#[both_databases]
async fn columns_that_contradict_each_other_wait_on_the_desk(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rows = [
        "JP,,\"Boston, MA\",,,",
        "US,,東京都港区,,,",
        ",13,大阪府大阪市,,,",
        ",13,\"Boston, MA\",,,",
        "Japan,,\"Vienna, Austria\",,,",
        ",,\"Boston, MA\",online,no,",
        ",,\"Boston, MA\",on-site,yes,",
        ",,Remote - United States,ON-SITE,,",
        ",,\"Boston, MA\",flexible,,",
    ];
    let rows: String = (1..)
        .zip(rows)
        .map(|(id, said)| format!("{id},Reef,Diver {id},$20/hr,{said}\n"))
        .collect();
    let good = "20,Reef,Diver a,$20/hr,US,,\"Boston, MA\",Hybrid,yes,hour\n21,湊社,実習,時給1200円,日本,東京都,東京都港区,ｏｎ－ｓｉｔｅ,no,時給\n22,Reef,Diver c,,US,,\"Boston, MA\",online,,\n";
    let header = "id,company,title,salary,country,prefecture,location,mode,remote,wage_unit";
    let report = import(portal, &format!("{header}\n{rows}{good}"), &published())
        .await
        .unwrap();
    assert_eq!(
        (report.created, report.problems.len(), report.waiting),
        (12, 0, 9),
        "{report:?}"
    );
    let told: Vec<_> = report
        .unsaid
        .iter()
        .map(|one| (one.line, one.column.as_str(), one.value.as_str(), one.what))
        .collect();
    let no = Unsaid::Contradiction;
    assert_eq!(
        told,
        [
            (2, "country", "JP / Boston, MA", no),
            (3, "country", "US / 東京都港区", no),
            (4, "prefecture", "13 / 大阪府大阪市", no),
            (5, "prefecture", "13 / Boston, MA", no),
            (6, "country", "Japan / Vienna, Austria", no),
            (7, "mode", "online / no / Boston, MA", no),
            (8, "mode", "on-site / yes / Boston, MA", no),
            (9, "mode", "ON-SITE / Remote - United States", no),
            (10, "mode", "flexible", Unsaid::NotAChoice),
        ]
    );
    let read = [
        Field::Country,
        Field::Prefecture,
        Field::Mode,
        Field::WageUnit,
    ];
    let told = async |id| facts(&posting(portal, id).await.draft().unwrap(), &read);
    assert_eq!(told("1").await, ["", "", "on-site", "hour"]);
    assert_eq!(told("3").await, ["JP", "", "on-site", "hour"]);
    assert_eq!(told("6").await, ["US", "", "", "hour"]);
    assert_eq!(told("20").await, ["US", "", "hybrid", "hour"]);
    assert_eq!(told("21").await, ["JP", "13", "on-site", "hour"]);
    assert_eq!(told("22").await, ["US", "", "online", ""]);
    // A row that begins to contradict itself does not change what readers see.
    let after = format!("{header}\n22,Reef,Diver c,,US,,\"Boston, MA\",online,no,\n");
    let report = import(portal, &after, &published()).await.unwrap();
    assert_eq!((report.changed, report.waiting), (1, 1), "{report:?}");
    let row = posting(portal, "22").await;
    assert_eq!(
        (row.publication, row.revision),
        (Publication::Open, Revision::InReview)
    );
}
