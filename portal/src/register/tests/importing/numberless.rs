use super::*;
use sea_orm::sea_query::Expr;

/// The same file without its first column.
fn without_numbers(csv: &str) -> String {
    let lines = csv.lines().map(|line| line.split_once(',').unwrap().1);
    lines.map(|line| format!("{line}\n")).collect()
}

fn counted(import: &ImportView) -> [u32; 5] {
    let fates = [
        RowFate::New,
        RowFate::Changed,
        RowFate::Same,
        RowFate::Conflict,
        RowFate::Missing,
    ];
    fates.map(|fate| import.counts.of(fate))
}

#[both_databases]
async fn a_file_without_numbers_doubles_nobody(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let before = all_entries(portal).await;
    let silent = without_numbers(REGISTER);
    let again = imported(portal, &registrar, silent.as_bytes(), "2027-04-10").await;
    assert_eq!(counted(&again), [0, 0, 6, 0, 0]);
    assert_eq!(all_entries(portal).await, before);
    let moved = "\
氏名,生年月日,学部,学科,卒業年月
高橋　一,1998-04-01,工学部,機械システム学科,2021年3月
";
    let changed = imported(portal, &registrar, moved.as_bytes(), "2027-04-11").await;
    assert_eq!(counted(&changed), [0, 1, 0, 0, 5]);
    let entries = all_entries(portal).await;
    assert_eq!(entries.len(), 6);
    let one = entries.iter().find(|one| one.student_no == "E17001");
    assert_eq!(one.unwrap().department, "機械システム学科");
}

#[both_databases]
async fn whoever_may_be_somebody_else_is_a_conflict(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    for (row, fate, differs) in [
        (
            "1998-04-01,,2021年3月",
            RowFate::Conflict,
            vec![RegisterColumn::Faculty],
        ),
        (
            "1998-04-01,理学部,2021年3月",
            RowFate::Conflict,
            vec![RegisterColumn::Faculty],
        ),
        (
            "1998-04-01,工学部,",
            RowFate::Conflict,
            vec![RegisterColumn::Left],
        ),
        // Another degree, and another person.
        ("1998-04-01,工学部,2023年3月", RowFate::New, Vec::new()),
        ("1999-04-01,工学部,2021年3月", RowFate::New, Vec::new()),
    ] {
        let csv = format!("氏名,生年月日,学部,卒業年月\n高橋 一,{row}\n");
        let found = compared(portal, &registrar, csv.as_bytes(), "2027-04-10").await;
        assert_eq!(found.counts.of(fate), 1, "{row}");
        let mut shown = found.examples.iter();
        let shown = shown.find(|one| one.fate == fate).unwrap();
        assert_eq!(shown.differs, differs, "{row}");
        cancel(portal, &registrar, found.id).await.unwrap();
    }
}

#[both_databases]
async fn a_number_comes_to_whoever_had_none(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let silent = without_numbers(REGISTER);
    imported(portal, &registrar, silent.as_bytes(), "2027-04-01").await;
    let hajime = alumnus(&sandbox, "Hajime").await;
    entries::Entity::update_many()
        .col_expr(entries::Column::ClaimedBy, Expr::value(hajime.id()))
        .filter(entries::Column::Name.eq("髙橋 一"))
        .exec(portal.read())
        .await
        .unwrap();
    let numbered = imported(portal, &registrar, REGISTER.as_bytes(), "2027-04-10").await;
    assert_eq!(counted(&numbered), [0, 5, 1, 0, 0]);
    let entries = all_entries(portal).await;
    assert_eq!(entries.len(), 6);
    let one = entries.iter().find(|one| one.student_no == "E17001");
    assert_eq!(one.unwrap().claimed_by, Some(hajime.id()));
    for file in [REGISTER, silent.as_str()] {
        let again = imported(portal, &registrar, file.as_bytes(), "2027-04-11").await;
        assert_eq!(counted(&again), [0, 0, 6, 0, 0]);
    }
}

#[both_databases]
async fn one_file_tells_of_nobody_twice(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let head = "学籍番号,氏名,生年月日,学部,卒業年月";
    let (numbered, bare) = (
        "E1,森 空,1998-01-01,工学部,2020年3月",
        ",森 空,1998-01-01,工学部,2020年3月",
    );
    for (first, second) in [(numbered, bare), (bare, numbered)] {
        let csv = format!("{head}\n{first}\n{second}\n");
        let found = compared(portal, &registrar, csv.as_bytes(), "2027-04-01").await;
        assert_eq!(counted(&found), [1, 0, 0, 1, 0]);
        cancel(portal, &registrar, found.id).await.unwrap();
    }
}

#[both_databases]
async fn a_successor_knows_whom_the_rows_before_were_about(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let csv = large::synthetic(2500);
    let first = compared(portal, &registrar, csv.as_bytes(), "2027-04-01").await;
    crate::register::work(portal).await.unwrap();
    run(portal, &registrar, first.id).await.unwrap();
    crate::register::work(portal).await.unwrap();
    let silent = without_numbers(&csv);
    let import = compared(portal, &registrar, silent.as_bytes(), "2027-04-10").await;
    for _ in 0..3 {
        let process = sandbox.neighbour().await;
        assert!(work::one_chunk(&process, import.id).await.unwrap() > 0);
    }
    crate::register::work(portal).await.unwrap();
    let view = super::import(portal, &registrar, import.id).await.unwrap();
    assert_eq!(view.state, ImportState::Compared);
    assert_eq!(counted(&view), [0, 0, 2500, 0, 0]);
}
