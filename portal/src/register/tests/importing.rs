mod numberless;

use super::super::imports as work;
use super::*;
use crate::register::{cancel, forget_files};
use crate::testing::{both_databases, refusal};
use chrono::TimeDelta;
use encoding_rs::SHIFT_JIS;
use model::register::{ImportState, RegisterColumn, RowFate, RowFault};
use model::{Conflict, Problem};

#[both_databases]
async fn a_comparison_writes_nothing_and_says_what_would_be(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let compared = compared(portal, &registrar, REGISTER.as_bytes(), "2027-04-01").await;
    assert_eq!(compared.state, ImportState::Compared);
    assert_eq!(compared.counts.new, 6);
    assert!(all_entries(portal).await.is_empty());
    run(portal, &registrar, compared.id).await.unwrap();
    assert_eq!(all_entries(portal).await.len(), 6);
    let again = run(portal, &registrar, compared.id).await;
    assert_eq!(refusal(again), Problem::Conflict(Conflict::WrongStage));
}

#[both_databases]
async fn the_same_file_again_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let before = all_entries(portal).await;
    let again = imported(portal, &registrar, REGISTER.as_bytes(), "2027-04-10").await;
    assert_eq!(
        (again.counts.same, again.counts.new, again.counts.changed),
        (6, 0, 0)
    );
    assert_eq!(all_entries(portal).await, before);
}

#[both_databases]
async fn what_is_changed_missing_and_contradictory_is_told_apart(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let next = "\
学籍番号,氏名,フリガナ,旧姓,生年月日,学部,学科,卒業年月,区分
E17001,髙橋 一,タカハシ ハジメ,,1998-04-01,工学部,機械システム学科,2021年3月,卒業
E17002,石田 次郎,イシダ ジロウ,,1980-01-01,工学部,電気工学科,2021年3月,卒業
S17003,山﨑 海,,,,理学部,,2021年9月,卒業
S17003,別人 海,,,,理学部,,2021年9月,卒業
E18000,新田 花,ニッタ ハナ,,1999-01-01,工学部,,2022年3月,卒業
E18001,,ナナシ,,1999-01-01,工学部,,2022年3月,卒業
E18002,春 夏,,,昔,工学部,,2022年3月,卒業
";
    let found = compared(portal, &registrar, next.as_bytes(), "2027-04-10").await;
    let count = |fate| found.counts.of(fate);
    assert_eq!(
        [
            RowFate::New,
            RowFate::Changed,
            RowFate::Same,
            RowFate::Conflict,
            RowFate::Unreadable,
            RowFate::Missing
        ]
        .map(count),
        [1, 1, 1, 2, 2, 3]
    );
    let of = |fate: RowFate| found.examples.iter().filter(move |one| one.fate == fate);
    let changed = of(RowFate::Changed).next().unwrap();
    assert_eq!(changed.differs, [RegisterColumn::Department]);
    let faults: Vec<_> = of(RowFate::Unreadable)
        .map(|one| one.fault.unwrap())
        .collect();
    assert_eq!(faults, [RowFault::NoName, RowFault::BadBirth]);
    assert_eq!(of(RowFate::Missing).count(), 3, "each is named");
    run(portal, &registrar, found.id).await.unwrap();
    let done = import(portal, &registrar, found.id).await.unwrap();
    assert_eq!(done.counts, found.counts);
    assert!(
        done.examples.is_empty() && done.sample.is_empty(),
        "what is done keeps nobody's data"
    );
    let entries = all_entries(portal).await;
    assert_eq!(entries.len(), 7, "nothing is deleted");
    let of_number = |number: &str| entries.iter().find(|one| one.student_no == number).unwrap();
    assert_eq!(
        of_number("E17002").name,
        "佐藤 花子",
        "somebody else's number"
    );
    assert_eq!(
        of_number("S17003").kana,
        "ヤマザキ カイ",
        "empty cells erase nothing"
    );
    // An older file changes nothing that a newer one has said.
    let older = imported(portal, &registrar, REGISTER.as_bytes(), "2027-04-05").await;
    assert_eq!(older.counts.conflicts, 1);
    let entries = all_entries(portal).await;
    let one = entries
        .iter()
        .find(|one| one.student_no == "E17001")
        .unwrap();
    assert_eq!(one.department, "機械システム学科");
}

#[both_databases]
async fn an_empty_cell_makes_nobody_a_graduate_who_withdrew(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let before = all_entries(portal).await;
    let silent = "\
学籍番号,氏名,フリガナ,生年月日,学部,卒業年月,区分
E17005,中村 涼,ナカムラ リョウ,1998-08-08,工学部,2019年9月,
";
    let found = imported(portal, &registrar, silent.as_bytes(), "2027-04-10").await;
    assert_eq!((found.counts.same, found.counts.changed), (1, 0));
    assert_eq!(all_entries(portal).await, before);
}

#[both_databases]
async fn files_are_read_as_excel_writes_them_and_columns_are_remembered(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let csv = "番号,姓,名,誕生日,卒業年,備考\r\nE1,高橋,一,H10.4.1,2021,なし\r\n";
    let (cp932, _, _) = SHIFT_JIS.encode(csv);
    let file = RegisterFile::Register;
    let id = upload(portal, &registrar, file, "古い名簿.csv", cp932.to_vec())
        .await
        .unwrap()
        .unwrap();
    let view = import(portal, &registrar, id).await.unwrap();
    assert_eq!(view.encoding, "Shift_JIS");
    assert_eq!(
        view.columns[0],
        RegisterColumn::Ignored,
        "it may be any number"
    );
    let mut columns = view.columns;
    let form = MapForm {
        file_as_of: "2027-04-01".to_owned(),
        ..MapForm::default()
    };
    columns[0] = RegisterColumn::StudentNo;
    map(portal, &registrar, id, &form, columns).await.unwrap();
    run(portal, &registrar, id).await.unwrap();
    let entries = all_entries(portal).await;
    assert_eq!(entries[0].name, "高橋 一");
    assert_eq!(
        (entries[0].left_year, entries[0].left_month),
        (Some(2021), Some(3))
    );
    // The next file with such a column, now in UTF-8 with a mark.
    let marked = format!("\u{FEFF}{csv}");
    let id = upload(portal, &registrar, file, "次.csv", marked.into_bytes())
        .await
        .unwrap()
        .unwrap();
    let view = import(portal, &registrar, id).await.unwrap();
    assert_eq!(view.columns[0], RegisterColumn::StudentNo);
    assert_eq!(view.encoding, "UTF-8");
    let broken = upload(portal, &registrar, file, "x.csv", vec![0, 1, 2]).await;
    assert!(broken.unwrap().is_err());
}

#[both_databases]
async fn a_file_goes_on_where_a_killed_process_left_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let csv = large::synthetic(2500);
    let compared = compared(portal, &registrar, csv.as_bytes(), "2027-04-01").await;
    assert_eq!(
        compared.state,
        ImportState::Comparing,
        "too large for a request"
    );
    // Each process ends after one chunk.
    for expected in [1000, 2000, 2500] {
        let process = sandbox.neighbour().await;
        assert!(work::one_chunk(&process, compared.id).await.unwrap() > 0);
        let view = import(portal, &registrar, compared.id).await.unwrap();
        assert_eq!(view.position, expected);
    }
    crate::register::work(portal).await.unwrap();
    let view = import(portal, &registrar, compared.id).await.unwrap();
    assert_eq!((view.state, view.counts.new), (ImportState::Compared, 2500));
    run(portal, &registrar, compared.id).await.unwrap();
    work::one_chunk(&sandbox.neighbour().await, compared.id)
        .await
        .unwrap();
    assert_eq!(all_entries(portal).await.len(), 1000);
    crate::register::work(portal).await.unwrap();
    let view = import(portal, &registrar, compared.id).await.unwrap();
    assert_eq!((view.state, view.counts.new), (ImportState::Done, 2500));
    assert_eq!(all_entries(portal).await.len(), 2500);
}

#[both_databases]
async fn two_processes_do_the_work_of_one(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let csv = large::synthetic(3000);
    let import = compared(portal, &registrar, csv.as_bytes(), "2027-04-01").await;
    let neighbour = sandbox.neighbour().await;
    let (one, other) = tokio::join!(
        crate::register::work(portal),
        crate::register::work(&neighbour)
    );
    one.unwrap();
    other.unwrap();
    let view = super::import(portal, &registrar, import.id).await.unwrap();
    assert_eq!((view.state, view.counts.new), (ImportState::Compared, 3000));
}

#[both_databases]
async fn what_nobody_goes_on_with_is_forgotten(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let idle = compared(portal, &registrar, REGISTER.as_bytes(), "2027-04-01").await;
    let ended = compared(portal, &registrar, REGISTER.as_bytes(), "2027-04-01").await;
    cancel(portal, &registrar, ended.id).await.unwrap();
    cancel(portal, &registrar, ended.id).await.unwrap();
    portal.clock().advance(TimeDelta::days(8));
    assert_eq!(forget_files(portal).await.unwrap(), 1);
    let view = import(portal, &registrar, idle.id).await.unwrap();
    assert_eq!(view.state, ImportState::Cancelled);
    let parts = crate::register::entities::files::Entity::find();
    assert!(parts.all(portal.read()).await.unwrap().is_empty());
}
