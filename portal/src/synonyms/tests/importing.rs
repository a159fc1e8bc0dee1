use super::super::groups::id_of;
use super::super::{export, import, list, preview, turn_off};
use super::{added, staff};
use crate::journal;
use crate::testing::{Sandbox, both_databases, refusal};
use model::synonyms::LineOutcome;
use model::{Conflict, FieldProblem, Problem};

// 1.1.7
#[both_databases]
async fn too_large_a_text_is_refused_in_words_and_at_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let begun = std::time::Instant::now();
    let many: String = (0..100_000)
        .map(|n| format!("w{n} = v{n} = u{n}\n"))
        .collect();
    let long = "word = ".repeat(120_000);
    let wide = "word = ".repeat(100_000);
    for text in [&many, &long] {
        let refused = refusal(preview(portal, &staff, text).await);
        assert!(
            matches!(
                refused,
                Problem::Invalid(_) | Problem::Conflict(Conflict::TooManySynonyms)
            ),
            "{refused:?}"
        );
    }
    let few: String = (0..1_001).map(|n| format!("w{n} = v{n}\n")).collect();
    assert_eq!(
        refusal(preview(portal, &staff, &few).await),
        Problem::Conflict(Conflict::TooManySynonyms)
    );
    let report = preview(portal, &staff, &wide).await.unwrap();
    assert_eq!(
        report.lines[0].outcome,
        LineOutcome::Wrong(FieldProblem::TooMany { max: 12 })
    );
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[both_databases]
async fn a_wrong_line_keeps_all_out_and_every_line_is_told(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    added(&sandbox, &staff, "海藻 = 昆布").await;
    let text = "# 研究\n\n昆布＝海藻\nＡＩ＝知能機械 # 新しい\nひとつ\n潮流、潮汐\n潮汐 = 潮流";
    let before = journal::last(portal.read()).await.unwrap();
    for outcome in [
        preview(portal, &staff, text).await,
        import(portal, &staff, text).await,
    ] {
        let report = outcome.unwrap();
        assert!(!report.is_done);
        assert_eq!(report.text, text);
        let told: Vec<_> = report
            .lines
            .iter()
            .map(|line| (line.line, line.outcome.clone()))
            .collect();
        let shared = |words: &[&str]| LineOutcome::New {
            shared: words.iter().map(|word| (*word).to_owned()).collect(),
        };
        assert_eq!(
            told,
            [
                (3, LineOutcome::Present),
                (4, shared(&["ＡＩ"])),
                (5, LineOutcome::Wrong(FieldProblem::TooFew { min: 2 })),
                (6, shared(&[])),
                (7, LineOutcome::Present),
            ]
        );
    }
    assert_eq!(journal::last(portal.read()).await.unwrap(), before);

    let right = text.replace("ひとつ", "ひとつ = 一つ");
    assert!(import(portal, &staff, &right).await.unwrap().is_done);
    assert_eq!(journal::last(portal.read()).await.unwrap(), before + 3);
    // Once more: everything is there already.
    assert!(import(portal, &staff, &right).await.unwrap().is_done);
    assert_eq!(journal::last(portal.read()).await.unwrap(), before + 3);
    // In the order of the lines, before what was there.
    let first = list(portal, &staff, "", 1, "").await.unwrap().page.items;
    let words: Vec<String> = first
        .iter()
        .take(4)
        .map(|group| group.words[0].clone())
        .collect();
    assert_eq!(words, ["ＡＩ", "ひとつ", "潮流", "海藻"]);
}

#[both_databases]
async fn nothing_to_import_is_said(sandbox: Sandbox) {
    let staff = staff(&sandbox).await;
    for text in ["", " \n", "# 何もない"] {
        let refused = refusal(import(&sandbox.portal, &staff, text).await);
        assert_eq!(refused, Problem::field("text", FieldProblem::Missing));
    }
}

#[both_databases]
async fn what_was_exported_can_be_imported(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    added(&sandbox, &staff, "C# = シーシャープ").await;
    added(&sandbox, &staff, "海藻、昆布").await;
    turn_off(portal, &staff, id_of("AI"), 0).await.unwrap();
    let text = export(portal, &staff).await.unwrap();
    assert!(
        text.starts_with("海藻 = 昆布\nC# = シーシャープ\n# "),
        "{text}"
    );
    assert!(text.contains("\n# (off) AI = "));
    let report = import(portal, &staff, &text).await.unwrap();
    let outcomes: Vec<_> = report.lines.into_iter().map(|line| line.outcome).collect();
    assert_eq!(outcomes, [LineOutcome::Present, LineOutcome::Present]);
}
