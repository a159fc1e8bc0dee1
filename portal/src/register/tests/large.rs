//! A register as large as a big university's, on each database after the other:
//! `script/with-postgres cargo test --lib register_of_200_000 -- --ignored --nocapture --test-threads 1`.

use super::*;
use crate::testing::both_databases;
use model::register::ImportState;
use std::fmt::Write as _;
use std::time::Instant;

const ROWS: usize = 200_000;

/// So many rows of people who do not exist.
pub(super) fn synthetic(rows: usize) -> String {
    let family = [
        "高橋", "髙橋", "佐藤", "鈴木", "渡邊", "山﨑", "斎藤", "伊藤",
    ];
    let given = ["一", "花子", "海", "恵", "涼", "森", "空", "葵"];
    let mut csv = "学籍番号,氏名,フリガナ,生年月日,学部,学科,卒業年月,区分\n".to_owned();
    for n in 0..rows {
        let year = 1960 + n % 45;
        let _ = writeln!(
            csv,
            "N{n:07},{} {},タカハシ ハナコ,{year}-{:02}-{:02},工学部,機械工学科,{}年3月,卒業",
            family[n % family.len()],
            given[n / 7 % given.len()],
            1 + n % 12,
            1 + n % 28,
            year + 22,
        );
    }
    csv
}

/// Begins to measure anew: the other database's turn may have come before (proc(5)).
fn forget_peak() {
    _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that this process has had since, in megabytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}

#[both_databases]
#[ignore = "takes a minute; its figures stand in decision 29"]
async fn register_of_200_000(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = registrar(&sandbox, "Registrar").await;
    let csv = synthetic(ROWS);
    let database = sandbox.url().split(':').next().unwrap_or_default();
    forget_peak();
    println!(
        "{database}: a file of {} MB, {} MB of memory before",
        csv.len() >> 20,
        peak()
    );
    for run in ["first", "second"] {
        let begun = Instant::now();
        let import = compared(portal, &registrar, csv.as_bytes(), "2027-04-01").await;
        crate::register::work(portal).await.unwrap();
        let seen = begun.elapsed();
        super::run(portal, &registrar, import.id).await.unwrap();
        crate::register::work(portal).await.unwrap();
        let view = super::import(portal, &registrar, import.id).await.unwrap();
        assert_eq!(view.state, ImportState::Done);
        println!(
            "{database}, {run} run: compared in {:.1} s, all in {:.1} s, peak {} MB: {:?}",
            seen.as_secs_f64(),
            begun.elapsed().as_secs_f64(),
            peak(),
            view.counts
        );
        let (new, same) = if run == "first" { (ROWS, 0) } else { (0, ROWS) };
        assert_eq!(
            (view.counts.new as usize, view.counts.same as usize),
            (new, same)
        );
    }
}
