//! Closed sets whose values have words, and the table that holds them.

use super::table::{Table, tables};
use model::Language;
use model::accounts::{Role, Verification};
use model::admissions::{AdmissionMove, AdmissionOnly, DeclineReason};
use model::applications;
use model::audit::{LookVerb, SubjectKind};
use model::bookmarks::BookmarkOrder;
use model::closed::Closed;
use model::import::{Meaning, News, RowReason, Unsaid};
use model::inquiries::{InquiryKind, InquiryMove, InquiryOnly, InquiryState, ReportReason};
use model::mail::{Group, MailKind, MailState, Pace};
use model::matching::{Criterion, Rule};
use model::moderation::{Check, Owned, QueueOnly, Reason};
use model::money::Currency;
use model::opportunities::{
    Aim, BudgetBand, CareerType, Cefr, CourseForm, CourseSide, DataUse, Direction, FeeKind, Field,
    FieldOfStudy, Insurance, Kind, Move, Own, ResearchForm, ResearchPlace, Revision, Stage, Step,
    StudentPart, StudyYear, Verb, Visa, Visibility, WageUnit, WorkerStatus, WorkingLanguage, YesNo,
};
use model::organizations::{
    Doubt, Industry, MemberRole, Proof, RequestMove, RequestReason, RequestState, Same, Trouble,
};
use model::place::Mode;
use model::problem::Slowed;
use model::register::matching::Met;
use model::register::{
    ClaimMethod, ClaimMove, ClaimReason, ClaimState, GraduationFate, GraduationState, ImportState,
    Leaving, RegisterColumn, RowFate, RowFault,
};
use model::saved_searches::Frequency;
use model::school_cards::{CardClass, CardReason, CardStanding, CardState};
use model::search::{Credit, Facet, JapaneseNeeded, Length, Paid, Sort, Spot};
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
    Own: OWN,
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
    Aim: AIM,
    YesNo: YES_NO,
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
    Facet: FACET,
    Paid: PAID,
    Credit: CREDIT,
    JapaneseNeeded: JAPANESE_NEEDED,
    Length: LENGTH,
    Spot: SPOT,
    BookmarkOrder: BOOKMARK_ORDER,
    Frequency: FREQUENCY,
    // mail
    Group: MAIL_GROUP,
    Pace: MAIL_PACE,
    MailKind: MAIL_KIND,
    MailState: MAIL_STATE,
    // lists
    Origin: ORIGIN,
    // people and organizations
    Role: ROLE,
    Verification: VERIFICATION,
    AdmissionMove: ADMISSION_ACT,
    AdmissionOnly: ADMISSION_ONLY,
    DeclineReason: DECLINE_REASON,
    model::admissions::Doubt: APPLICANT_DOUBT,
    MemberRole: MEMBER_ROLE,
    Industry: INDUSTRY,
    RequestState: REQUEST_STATE,
    RequestMove: REQUEST_ACT,
    RequestReason: REQUEST_REASON,
    Proof: PROOF,
    Doubt: DOUBT,
    Same: SAME,
    Trouble: TROUBLE,
    // how postings and people fit each other
    Criterion: MATCH_CRITERION,
    Rule: MATCH_RULE,
    // the moderation desk and imports
    Reason: REASON,
    Verb: VERB,
    QueueOnly: QUEUE_ONLY,
    Owned: OWNED,
    Check: CHECK,
    RowReason: ROW_REASON,
    Meaning: MEANING,
    News: NEWS,
    Unsaid: UNSAID,
    // what is written to the office
    InquiryKind: INQUIRY_KIND,
    InquiryOnly: INQUIRY_ONLY,
    InquiryState: INQUIRY_STATE,
    InquiryMove: INQUIRY_ACT,
    ReportReason: REPORT_REASON,
    // the register
    Leaving: LEAVING,
    RegisterColumn: REGISTER_COLUMN,
    RowFate: ROW_FATE,
    RowFault: ROW_FAULT,
    ImportState: IMPORT_STATE,
    ClaimState: CLAIM_STATE,
    ClaimMove: CLAIM_ACT,
    ClaimReason: CLAIM_REASON,
    ClaimMethod: CLAIM_METHOD,
    Met: MET,
    GraduationState: GRADUATION_STATE,
    GraduationFate: GRADUATION_FATE,
    // cards
    CardClass: CARD_CLASS,
    CardState: CARD_STATE,
    CardReason: CARD_REASON,
    CardStanding: CARD_STANDING,
    // what the journal tells; of postings above
    SubjectKind: SUBJECT_KIND,
    model::accounts::Verb: PERSON_VERB,
    model::accounts::RightVerb: RIGHT_VERB,
    model::admissions::AdmissionVerb: ADMISSION_VERB,
    LookVerb: LOOK_VERB,
    model::moderation::CaseVerb: CASE_VERB,
    model::organizations::Verb: ORGANIZATION_VERB,
    model::organizations::RequestVerb: REQUEST_VERB,
    model::inquiries::InquiryVerb: INQUIRY_VERB,
    model::mail::Verb: MAIL_VERB,
    model::saved_searches::Verb: SAVED_VERB,
    model::register::EntryVerb: ENTRY_VERB,
    model::register::ImportVerb: REGISTER_IMPORT_VERB,
    model::register::ClaimVerb: CLAIM_VERB,
    model::register::GraduationVerb: GRADUATION_VERB,
    model::school_cards::CardVerb: CARD_VERB,
    model::school_cards::CardKeyVerb: CARD_KEY_VERB,
    model::school::Verb: SCHOOL_VERB,
    model::school::DepartmentVerb: DEPARTMENT_VERB,
    model::terms::Verb: TERMS_VERB,
    model::synonyms::Verb: SYNONYM_VERB,
    // applications
    applications::Stage: APPLICATION_STAGE,
    applications::Party: APPLICATION_PARTY,
    applications::Move: APPLICATION_ACT,
    applications::Verb: APPLICATION_VERB,
    applications::Reason: APPLICATION_REASON,
    applications::Need: APPLICATION_NEED,
    applications::Awaited: APPLICATION_WAIT,
    applications::contact::Contact: APPLICATION_CONTACT,
    applications::slots::SlotFault: APPLICATION_SLOT_FAULT,
    applications::lint::Unfair: APPLICATION_UNFAIR,
    applications::lint::Pressure: APPLICATION_PRESSURE,
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
                "FIELD_LABEL" | "FIELD_MISSING" => continue,
                "FIELD_OF_STUDY" => FieldOfStudy::CODES.to_vec(),
                about if about.starts_with("FIELD_") => Field::CODES.to_vec(),
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
            "Request changes"
        );
    }
}
