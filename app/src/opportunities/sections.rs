//! Which facts a reader looks for where. The form asks in the order in which one types; a page answers in the order in which
//! one decides.

use model::Language;
use model::opportunities::{Field, Kind};
use texts::td_string;

/// The questions a reader has, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Programme,
    Who,
    Conditions,
    Place,
    Safety,
    Applying,
    Record,
}

impl Section {
    pub const ALL: [Self; 7] = [
        Self::Programme,
        Self::Who,
        Self::Conditions,
        Self::Place,
        Self::Safety,
        Self::Applying,
        Self::Record,
    ];

    /// Its facts in their order. A fact that stands here brings along those that [`SAID_WITH`] it.
    pub const fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Programme => &[
                F::CourseSide,
                F::CourseForm,
                F::Direction,
                F::ResearchForm,
                F::CareerType,
                F::HostInstitution,
                F::Aim,
                F::Purpose,
                F::ProblemStatement,
                F::CurrentSolution,
                F::Benefit,
                F::Programme,
                F::Outcomes,
                F::TrlNow,
                F::Techniques,
                F::Workplace,
                F::Guided,
                F::Feedback,
                F::SpeakerProfile,
                F::Equipment,
                F::RecordingAllowed,
            ],
            Self::Who => &[
                F::FieldsOfStudy,
                F::Skills,
                F::Expertise,
                F::AbilitiesNeeded,
                F::Prerequisites,
                F::AudienceNote,
                F::StudentPart,
                F::MinorsPresent,
            ],
            Self::Conditions => &[
                F::WorkerStatus,
                F::Transport,
                F::Lodging,
                F::Scholarships,
                F::RefundRule,
                F::ScopeOfChange,
            ],
            Self::Place => &[F::ResearchPlace, F::DateCandidates],
            Self::Safety => &[F::Visa, F::RiskLevel, F::Safety],
            Self::Applying => &[
                F::HowToApply,
                F::ApplyOpens,
                F::NominationDeadline,
                F::Documents,
                F::Selection,
            ],
            Self::Record => &[F::PlanThisYear, F::PastRecord, F::HiringRecord, F::DataUse],
        }
    }

    pub fn title(self, language: Language, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Programme, Kind::JointResearch) => {
                td_string!(language, opportunity.section.research)
            }
            (Self::Programme, Kind::Internship) => {
                td_string!(language, opportunity.section.internship)
            }
            (Self::Programme, Kind::OverseasProgram) => {
                td_string!(language, opportunity.section.overseas)
            }
            (Self::Programme, Kind::GuestCourse) => {
                td_string!(language, opportunity.section.course)
            }
            (Self::Who, _) => td_string!(language, opportunity.section.who),
            (Self::Conditions, _) => td_string!(language, opportunity.section.conditions),
            (Self::Place, _) => td_string!(language, opportunity.section.place),
            (Self::Safety, _) => td_string!(language, opportunity.section.safety),
            (Self::Applying, _) => td_string!(language, opportunity.section.applying),
            (Self::Record, _) => td_string!(language, opportunity.section.record),
        }
    }
}

/// Facts that are said in the line of another.
#[cfg(test)]
pub const SAID_WITH: &[(Field, Field)] = &[
    (Field::TrlTarget, Field::TrlNow),
    (Field::VisaNote, Field::Visa),
    (Field::RiskAsOf, Field::RiskLevel),
    (Field::NominationsMax, Field::NominationDeadline),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opportunities::glance::TOLD;
    use model::closed::Closed;
    use model::opportunities::{Draft, Input, specs};

    /// A draft in which everything is filled in.
    fn full(kind: Kind) -> Draft {
        specs(kind).fold(Draft::default(), |draft, spec| {
            let typed = match spec.input {
                Input::Integer { min, .. } | Input::Hours { min, .. } => min.to_string(),
                Input::Money { .. } => "1000".to_owned(),
                Input::Day | Input::Days { .. } => "2027-04-15".to_owned(),
                Input::Url => "https://example.jp".to_owned(),
                Input::Choice(codes) | Input::Choices(codes) => codes[0].to_owned(),
                _ => "x".to_owned(),
            };
            draft.with(spec.field, typed)
        })
    }

    #[test]
    fn each_fact_is_said_once() {
        for kind in Kind::ALL {
            for fact in full(*kind).facts(*kind, None) {
                let field = fact.field;
                let in_sections = Section::ALL.iter().flat_map(|section| section.fields());
                let places = in_sections
                    .chain(TOLD)
                    .chain(SAID_WITH.iter().map(|(with, _)| with));
                let count = places.filter(|one| **one == field).count();
                assert_eq!(count, 1, "{kind}: {field}");
            }
        }
    }
}
