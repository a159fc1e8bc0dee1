//! The browser's check of a step against the portal's check of the whole posting.

use super::super::testing::{draft, sent};
use chrono::NaiveDate;
use model::closed::Closed;
use model::opportunities::{Kind, Step, StepCheck, Voice, problems_of_step, specs};

/// Empty, no number and no day, a day that is over, a number over every limit.
const TYPED: [&str; 4] = ["", "？", "2020-01-01", "99999999999"];

#[test]
fn the_check_of_a_step_says_what_the_whole_posting_says_of_it() {
    let today = NaiveDate::from_ymd_opt(2027, 4, 15).unwrap();
    let mut wrong = 0;
    for kind in Kind::ALL.iter().copied() {
        let fields = specs(kind).map(|spec| spec.field);
        let changed = fields.flat_map(|field| TYPED.map(|typed| draft(kind).with(field, typed)));
        for draft in changed {
            let whole = draft.check(kind, today).err().unwrap_or_default();
            for step in Step::ALL.iter().copied() {
                let pairs = sent(&draft, kind, step).into_iter();
                let pairs: Vec<_> = pairs
                    .flat_map(|(name, values)| {
                        values.into_iter().map(move |value| (name.clone(), value))
                    })
                    .collect();
                let check = StepCheck::new(kind, step, today, &draft);
                let (problems, voice) = check.run(&pairs);
                let expected = problems_of_step(&whole, kind, step);
                assert_eq!(problems, expected, "{kind} {step} {draft:?}");
                assert_eq!(voice, Voice::of(kind, &draft));
                wrong += usize::from(!problems.is_empty());
            }
        }
    }
    assert!(wrong > 100, "only {wrong} of them were wrong");
}
