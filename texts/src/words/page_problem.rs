//! What went wrong with what somebody asked for, and what they can do now.

use super::field_problem::field_line;
use super::of;
use super::table::tables;
use crate::td_string;
use model::Language;
use model::bookmarks::BOOKMARKS_MAX;
use model::closed::Closed;
use model::opportunities::{ORGANIZATION_DRAFTS_MAX, POSTER_DRAFTS_MAX};
use model::organizations::RUNNING_MAX;
use model::saved_searches::SAVED_MAX;
use model::synonyms::GROUPS_MAX;
use model::{Conflict, Problem};

/// In a few words, as the heading of a page or a message.
pub fn problem_title(language: Language, problem: &Problem) -> &'static str {
    match problem {
        Problem::NotFound => td_string!(language, error.not_found.title),
        Problem::SignInNeeded => td_string!(language, error.sign_in.title),
        Problem::NotAllowed => td_string!(language, error.not_allowed.title),
        Problem::ProofNeeded => td_string!(language, error.proof.title),
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
        Problem::ProofNeeded => td_string!(language, error.proof.advice).to_owned(),
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

/// The time as it is; in minutes and in hours, rounded up, only where nobody counts seconds and minutes.
fn wait(language: Language, seconds: u32) -> String {
    match seconds {
        0 | 1 => td_string!(language, error.too_often.second).to_owned(),
        2..=90 => td_string!(language, error.too_often.seconds, n = seconds),
        91..=7200 => td_string!(language, error.too_often.minutes, n = seconds.div_ceil(60)),
        _ => td_string!(language, error.too_often.hours, n = seconds.div_ceil(3600)),
    }
}

/// Both in one sentence, for where no field stands below.
pub fn problem(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Conflict(reason) => conflict(language, *reason),
        Problem::Invalid(problems) => {
            let lines = problems.iter();
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
        Conflict::TooManyRequests => {
            td_string!(language, error.limit.requests, max = RUNNING_MAX)
        }
        Conflict::TooManySynonyms => td_string!(language, error.limit.synonyms, max = GROUPS_MAX),
        other => tables::CONFLICT
            .of(language, other.code())
            .unwrap_or_default()
            .to_owned(),
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
            (7200, "120分後に", "in 120 minutes."),
            (7201, "3時間後に", "in 3 hours."),
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
            "You can add up to 1000 groups of synonyms. Remove some you no longer need."
        );
    }
}
