//! What is typed, and how much of it is kept.

use super::refusal;
use crate::on_both_databases;
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{posting, save_step, submit};
use model::opportunities::{Field, Kind, Step};
use model::{FieldProblem, Language, Problem};

on_both_databases! {
    async fn f54_f56_a_title_is_what_readers_see(sandbox) {
        let portal = &sandbox.portal;
        let tanaka = sandbox.faculty("Tanaka").await;
        let kind = Kind::Internship;
        for (title, problem) in [
            ("\u{200B}".to_owned(), FieldProblem::OriginalMissing),
            ("\u{3164}".to_owned(), FieldProblem::OriginalMissing),
            ("\u{2800} \u{200E}".to_owned(), FieldProblem::OriginalMissing),
            (format!("海{}", "\u{301}".repeat(50)), FieldProblem::TooManyMarks { sign: "海".to_owned() }),
        ] {
            let (id, version) = sandbox.drafted(&tanaka, kind, &draft(kind).with(Field::TitleJa, title)).await;
            let Problem::Invalid(problems) = refusal(submit(portal, &tanaka, id, version).await) else { panic!() };
            assert_eq!(problems.of("title_ja"), Some(&problem));
        }
        let turned = draft(kind).with(Field::TitleJa, "海\u{202E}しらべ 2027");
        let (id, version) = sandbox.submitted(&tanaka, kind, &turned).await;
        assert!(version > 1);
        let stored = posting(portal, &tanaka, id, Language::Japanese).await.unwrap();
        assert_eq!((stored.title.text.as_str(), stored.draft.get(Field::TitleJa)), ("海しらべ 2027", "海しらべ 2027"));
    }

    async fn what_is_far_too_long_is_refused_in_words_and_overwrites_nothing(sandbox) {
        let portal = &sandbox.portal;
        let tanaka = sandbox.faculty("Tanaka").await;
        let kind = Kind::Internship;
        let (id, version) = sandbox.drafted(&tanaka, kind, &draft(kind)).await;
        for (field, typed) in [
            (Field::BodyJa, ">".repeat(20_001)),
            (Field::TitleJa, "ᄀ".repeat(20_000)),
            (Field::TitleEn, format!("e{}", "\u{301}".repeat(50_000))),
            (Field::Skills, "技\n".repeat(100_000)),
            (Field::FieldsOfStudy, "x".repeat(1 << 20)),
        ] {
            let far = sent(&draft(kind).with(field, typed), kind, Step::Basics);
            let Problem::Invalid(problems) = refusal(save_step(portal, &tanaka, id, Step::Basics, &far, version).await) else { panic!() };
            let FieldProblem::TooLong { max, now } = problems.of(&field.to_string()).unwrap() else { panic!() };
            assert!(now > max, "{field}");
        }
        let stored = posting(portal, &tanaka, id, Language::Japanese).await.unwrap();
        assert_eq!((stored.version, stored.draft), (version, draft(kind)));
    }
}
