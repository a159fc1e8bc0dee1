//! Closed sets whose values have words, and the table that holds them.

use super::table::{Table, tables};
use model::Language;
use model::accounts::{Role, Verification};
use model::bookmarks::BookmarkOrder;
use model::closed::Closed;
use model::import::{News, RowReason, Unsaid};
use model::moderation::{Check, QueueOnly, Reason};
use model::money::Currency;
use model::opportunities::{
    BudgetBand, CareerType, Cefr, CourseForm, CourseSide, DataUse, Direction, FeeKind, Field,
    FieldOfStudy, Insurance, Kind, Move, ResearchForm, ResearchPlace, Revision, Stage, Step,
    StudentPart, StudyYear, Verb, Visa, Visibility, WageUnit, WorkerStatus, WorkingLanguage,
};
use model::organizations::{Industry, MemberRole};
use model::place::Mode;
use model::problem::Slowed;
use model::saved_searches::Frequency;
use model::search::{Paid, Sort, Spot};
use model::synonyms::Origin;
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

/// Says which set has its words in which table.
macro_rules! worded {
    ($($set:ty: $group:ident,)+) => {
        $(impl Worded for $set {
            const WORDS: &'static Table = &tables::$group;
        })+

        #[cfg(test)]
        const SETS: &[(&str, &[&str])] = &[$((stringify!($group), <$set>::CODES)),+];
    };
}

worded! {
    // postings
    Kind: KIND,
    Step: STEP,
    Stage: STAGE,
    Revision: REVISION,
    Move: ACT,
    Field: FIELD_LABEL,
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
    Spot: SPOT,
    BookmarkOrder: BOOKMARK_ORDER,
    Frequency: FREQUENCY,
    Origin: ORIGIN,
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
    News: NEWS,
    Unsaid: UNSAID,
    // attempts to sign in
    Slowed: SLOWED,
    // days
    Weekday: WEEKDAY,
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Conflict;
    use model::opportunities::{Field, Input, spec_of};

    /// Every set of codes, with the name of the table that has their words.
    fn sets() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
        SETS.iter().copied().chain([("RISK_LEVEL", risk_levels())])
    }

    fn risk_levels() -> &'static [&'static str] {
        match spec_of(Kind::OverseasProgram, Field::RiskLevel).map(|spec| spec.input) {
            Some(Input::Choice(codes)) => codes,
            _ => &[],
        }
    }

    #[test]
    fn every_code_has_words() {
        let mut missing = Vec::new();
        for (name, codes) in sets() {
            let (_, table) = tables::ALL.iter().find(|(of, _)| *of == name).unwrap();
            for language in [Language::Japanese, Language::English] {
                let bare = codes
                    .iter()
                    .filter(|code| table.of(language, code).is_none_or(str::is_empty));
                missing.extend(bare.map(|code| format!("{name} {code} in {language}")));
            }
        }
        assert!(missing.is_empty(), "no words: {missing:#?}");
    }

    #[test]
    fn every_word_has_a_code() {
        let mut left_over = Vec::new();
        for (name, table) in tables::ALL {
            let codes: Vec<_> = match *name {
                // Also those of fields on other forms, which are no closed set.
                "FIELD_LABEL" => continue,
                "FIELD_HELP" | "FIELD_EXAMPLE" => Field::CODES.to_vec(),
                "CONFLICT" => Conflict::CODES.to_vec(),
                name => sets()
                    .filter(|(of, _)| *of == name)
                    .flat_map(|(_, codes)| codes)
                    .copied()
                    .collect(),
            };
            let unknown = table.codes().filter(|code| !codes.contains(code));
            left_over.extend(unknown.map(|code| format!("{name} {code}")));
        }
        assert!(left_over.is_empty(), "no codes: {left_over:#?}");
    }

    #[test]
    fn a_value_is_called_in_the_language_asked_for() {
        assert_eq!(of(Language::Japanese, Kind::Internship), "インターンシップ");
        assert_eq!(
            of(Language::English, Move::RequestChanges),
            "Ask for changes"
        );
    }
}
