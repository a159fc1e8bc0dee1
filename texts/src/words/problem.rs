//! What went wrong, and what to do about it.

use super::table::tables;
use super::{label, of};
use crate::td_string;
use model::Language;
use model::bookmarks::BOOKMARKS_MAX;
use model::closed::Closed;
use model::opportunities::{ORGANIZATION_DRAFTS_MAX, POSTER_DRAFTS_MAX};
use model::saved_searches::SAVED_MAX;
use model::synonyms::GROUPS_MAX;
use model::{Conflict, FieldProblem, Problem};

/// In a few words, as the heading of a page or a message.
pub fn problem_title(language: Language, problem: &Problem) -> &'static str {
    match problem {
        Problem::NotFound => td_string!(language, error.not_found.title),
        Problem::SignInNeeded => td_string!(language, error.sign_in.title),
        Problem::NotAllowed => td_string!(language, error.not_allowed.title),
        Problem::Invalid(_) => td_string!(language, error.invalid.title),
        Problem::Conflict(_) => td_string!(language, error.conflict.title),
        Problem::TooOften { .. } => td_string!(language, error.too_often.title),
        Problem::Unavailable => td_string!(language, error.unavailable.title),
        Problem::NotSent => td_string!(language, error.not_sent.title),
        Problem::NoSpace | Problem::ReadOnly => td_string!(language, error.no_space.title),
    }
}

/// What the person can do now.
pub fn problem_advice(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::NotFound => td_string!(language, error.not_found.advice).to_owned(),
        Problem::SignInNeeded => td_string!(language, error.sign_in.advice).to_owned(),
        Problem::NotAllowed => td_string!(language, error.not_allowed.advice).to_owned(),
        Problem::Invalid(_) => td_string!(language, error.invalid.advice).to_owned(),
        Problem::Conflict(reason) => conflict(language, *reason),
        Problem::TooOften {
            retry_after_seconds,
            because,
        } => td_string!(
            language,
            error.too_often.advice,
            reason = of(language, *because),
            wait = wait(language, *retry_after_seconds)
        ),
        Problem::Unavailable => td_string!(language, error.unavailable.advice).to_owned(),
        Problem::NoSpace => td_string!(language, error.no_space.advice).to_owned(),
        Problem::NotSent => td_string!(language, error.not_sent.advice).to_owned(),
        Problem::ReadOnly => td_string!(language, error.read_only.advice).to_owned(),
    }
}

/// The time as it is; in minutes, rounded up, only where nobody counts seconds.
fn wait(language: Language, seconds: u32) -> String {
    match seconds {
        0 | 1 => td_string!(language, error.too_often.second).to_owned(),
        2..=90 => td_string!(language, error.too_often.seconds, n = seconds),
        _ => td_string!(language, error.too_often.minutes, n = seconds.div_ceil(60)),
    }
}

/// Both in one sentence, for where no field stands below.
pub fn problem(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Conflict(reason) => conflict(language, *reason),
        Problem::Invalid(problems) => {
            let lines = problems.0.iter();
            let lines = lines.map(|(name, problem)| field_line(language, name, problem));
            lines.collect::<Vec<_>>().join(" ")
        }
        other => td_string!(
            language,
            error.sentence,
            title = problem_title(language, other),
            advice = problem_advice(language, other)
        ),
    }
}

/// What the present state says against a request; of a limit, how much it is.
pub fn conflict(language: Language, value: Conflict) -> String {
    match value {
        Conflict::TooManySaved => td_string!(language, error.limit.saved, max = SAVED_MAX),
        Conflict::TooManyBookmarks => {
            td_string!(language, error.limit.bookmarks, max = BOOKMARKS_MAX)
        }
        Conflict::TooManyDrafts => {
            td_string!(language, error.limit.drafts, max = POSTER_DRAFTS_MAX)
        }
        Conflict::TooManyOrganizationDrafts => {
            let max = ORGANIZATION_DRAFTS_MAX;
            td_string!(language, error.limit.organization_drafts, max = max)
        }
        Conflict::TooManySynonyms => td_string!(language, error.limit.synonyms, max = GROUPS_MAX),
        other => tables::CONFLICT
            .of(language, other.code())
            .unwrap_or_default()
            .to_owned(),
    }
}

/// A field and what to do with it; of one that has no name for people only the latter.
pub fn field_line(language: Language, name: &str, problem: &FieldProblem) -> String {
    let (field, problem) = (label(language, name), field_problem(language, problem));
    if field == name {
        return problem;
    }
    td_string!(
        language,
        error.summary_line,
        field = field.to_owned(),
        problem = problem
    )
}

/// What to do with a field, as a sentence under it.
pub fn field_problem(language: Language, value: &FieldProblem) -> String {
    match value {
        FieldProblem::KeptNoMore => td_string!(language, problem.kept_no_more).to_owned(),
        FieldProblem::Missing => td_string!(language, problem.missing).to_owned(),
        FieldProblem::TooLong { max, now } => {
            td_string!(language, problem.too_long, max = *max, now = *now)
        }
        FieldProblem::TooManyMarks { sign } => {
            td_string!(language, problem.too_many_marks, sign = sign.clone())
        }
        FieldProblem::TooShort { min } => td_string!(language, problem.too_short, min = *min),
        FieldProblem::TooMany { max } => td_string!(language, problem.too_many, max = *max),
        FieldProblem::TooFew { min } => td_string!(language, problem.too_few, min = *min),
        FieldProblem::Repeated { word } => {
            td_string!(language, problem.repeated, word = word.clone())
        }
        FieldProblem::NoLetters { word } => {
            td_string!(language, problem.no_letters, word = word.clone())
        }
        FieldProblem::NotANumber => td_string!(language, problem.not_a_number).to_owned(),
        FieldProblem::OutOfRange { min, max } => {
            td_string!(language, problem.out_of_range, min = *min, max = *max)
        }
        FieldProblem::NotADate => td_string!(language, problem.not_a_date).to_owned(),
        FieldProblem::BeforeField { field } => {
            td_string!(
                language,
                problem.before_field,
                field = label(language, field)
            )
        }
        FieldProblem::LessThanField { field } => {
            td_string!(
                language,
                problem.less_than_field,
                field = label(language, field)
            )
        }
        FieldProblem::InThePast => td_string!(language, problem.in_the_past).to_owned(),
        FieldProblem::InTheFuture => td_string!(language, problem.in_the_future).to_owned(),
        FieldProblem::NotAChoice => td_string!(language, problem.not_a_choice).to_owned(),
        FieldProblem::NotAnEmail => td_string!(language, problem.not_an_email).to_owned(),
        FieldProblem::NotAUrl => td_string!(language, problem.not_a_url).to_owned(),
        FieldProblem::WrongCredentials => {
            td_string!(language, problem.wrong_credentials).to_owned()
        }
        FieldProblem::WrongPassword => td_string!(language, problem.wrong_password).to_owned(),
        FieldProblem::TooCommon => td_string!(language, problem.too_common).to_owned(),
        FieldProblem::Different => td_string!(language, problem.different).to_owned(),
        FieldProblem::Taken => td_string!(language, problem.taken).to_owned(),
        FieldProblem::OriginalMissing => td_string!(language, problem.original_missing).to_owned(),
        FieldProblem::InternshipWord => td_string!(language, problem.internship_word).to_owned(),
        FieldProblem::WorkerNeedsWage => td_string!(language, problem.worker_needs_wage).to_owned(),
        FieldProblem::NotOverseas => td_string!(language, problem.not_overseas).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::problem::Slowed;

    // F51, F115
    #[test]
    fn f115_the_time_to_wait_is_the_true_one() {
        for (seconds, japanese, english) in [
            (1, "1秒後に", "in 1 second."),
            (20, "20秒後に", "in 20 seconds."),
            (60, "60秒後に", "in 60 seconds."),
            (90, "90秒後に", "in 90 seconds."),
            (91, "2分後に", "in 2 minutes."),
            (120, "2分後に", "in 2 minutes."),
            (121, "3分後に", "in 3 minutes."),
        ] {
            for because in [
                Slowed::Here,
                Slowed::Network,
                Slowed::Account,
                Slowed::CurrentPassword,
            ] {
                let problem = Problem::TooOften {
                    retry_after_seconds: seconds,
                    because,
                };
                let words = [Language::Japanese, Language::English]
                    .map(|language| problem_advice(language, &problem));
                assert!(
                    words[0].contains(japanese) && words[0].ends_with("お試しください。"),
                    "{words:?}"
                );
                assert!(
                    words[1].ends_with(english) && words[1].contains(". Please"),
                    "{words:?}"
                );
            }
        }
    }

    #[test]
    fn every_conflict_has_words() {
        for language in [Language::Japanese, Language::English] {
            for value in Conflict::ALL {
                assert!(
                    !conflict(language, *value).is_empty(),
                    "{value} in {language}"
                );
            }
        }
    }

    #[test]
    fn limits_are_told_as_they_are() {
        let words = conflict(Language::English, Conflict::TooManySynonyms);
        assert_eq!(
            words,
            "You can add 1000 groups of synonyms at most. Remove some that you do not need."
        );
    }
}
