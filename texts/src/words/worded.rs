//! Closed sets whose values have words, and the group of `choice.json` that holds them.

use super::table::{Table, tables};
use model::Language;
use model::accounts::{Role, Verification};
use model::closed::Closed;
use model::import::RowReason;
use model::moderation::{Check, QueueOnly, Reason, Verb};
use model::money::Currency;
use model::opportunities::{
    BudgetBand, CareerType, Cefr, CourseForm, CourseSide, DataUse, Direction, FeeKind,
    FieldOfStudy, Insurance, Kind, Move, ResearchForm, ResearchPlace, Revision, Stage, Step,
    StudentPart, StudyYear, Visa, Visibility, WageUnit, WorkerStatus, WorkingLanguage,
};
use model::organizations::{Industry, MemberRole};
use model::place::Mode;
use model::search::{Paid, Sort};
use model::time::Weekday;

/// A closed set that needs no more than a code to be put into words.
pub trait Worded: Closed {
    const WORDS: &'static Table;
}

/// The words of a value; a test sees to it that there are some.
pub fn of<T: Worded>(language: Language, value: T) -> &'static str {
    let code = value.code();
    T::WORDS.of(language, code).unwrap_or(code)
}

/// Says which set has which group of words.
macro_rules! worded {
    ($($set:ty: $group:ident,)+) => {
        $(impl Worded for $set {
            const WORDS: &'static Table = &tables::$group;
        })+

        #[cfg(test)]
        const SETS: &[(&Table, &[&str])] = &[$((&tables::$group, <$set>::CODES)),+];
    };
}

worded! {
    // postings
    Kind: KIND,
    Step: STEP,
    Stage: STAGE,
    Revision: REVISION,
    Move: ACT,
    // what posters choose
    Visibility: VISIBILITY,
    FieldOfStudy: FIELD_OF_STUDY,
    StudyYear: STUDY_YEAR,
    WorkingLanguage: WORKING_LANGUAGE,
    Cefr: CEFR,
    Direction: DIRECTION,
    ResearchForm: RESEARCH_FORM,
    BudgetBand: BUDGET_BAND,
    ResearchPlace: RESEARCH_PLACE,
    StudentPart: STUDENT_PART,
    CareerType: CAREER_TYPE,
    WageUnit: WAGE_UNIT,
    Currency: CURRENCY,
    Insurance: INSURANCE,
    WorkerStatus: WORKER_STATUS,
    DataUse: DATA_USE,
    Visa: VISA,
    CourseForm: COURSE_FORM,
    CourseSide: COURSE_SIDE,
    FeeKind: FEE_KIND,
    Mode: MODE,
    Language: LANGUAGE,
    // lists
    Sort: SORT,
    Paid: PAID,
    // people and organizations
    Role: ROLE,
    Verification: VERIFICATION,
    MemberRole: MEMBER_ROLE,
    Industry: INDUSTRY,
    // the moderation desk and imports
    Reason: REASON,
    Verb: VERB,
    QueueOnly: QUEUE_ONLY,
    Check: CHECK,
    RowReason: ROW_REASON,
    // days
    Weekday: WEEKDAY,
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Conflict;
    use model::opportunities::{Field, Input, spec_of};

    /// The groups of words, with the codes they are for.
    fn groups() -> Vec<(&'static str, &'static Table, Vec<&'static str>)> {
        let groups = tables::ALL.iter().map(|(group, table)| {
            let sets = SETS.iter().filter(|(of, _)| std::ptr::eq(*of, *table));
            let codes = match *group {
                "conflict" => Conflict::CODES.to_vec(),
                "risk_level" => risk_levels().to_vec(),
                _ => sets.flat_map(|(_, codes)| codes.iter().copied()).collect(),
            };
            (*group, *table, codes)
        });
        groups.collect()
    }

    fn risk_levels() -> &'static [&'static str] {
        match spec_of(Kind::OverseasProgram, Field::RiskLevel).map(|spec| spec.input) {
            Some(Input::Choice(codes)) => codes,
            _ => &[],
        }
    }

    #[test]
    fn every_code_has_words_and_every_word_a_code() {
        let mut wrong = Vec::new();
        for (group, table, codes) in groups() {
            for code in &codes {
                for language in [Language::Japanese, Language::English] {
                    if table.of(language, code).is_none_or(str::is_empty) {
                        wrong.push(format!("choice.{group} lacks {code} in {language}"));
                    }
                }
            }
            let left_over = table.codes().filter(|code| !codes.contains(code));
            wrong.extend(left_over.map(|code| format!("nothing has the code choice.{group}.{code}")));
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_value_is_called_in_the_language_asked_for() {
        assert_eq!(of(Language::Japanese, Kind::Internship), "インターンシップ");
        assert_eq!(of(Language::English, Move::RequestChanges), "Ask for changes");
    }
}
