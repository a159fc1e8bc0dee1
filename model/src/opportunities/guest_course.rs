use super::Field as F;
use super::check::or_first;
use super::choices::*;
use super::parser::DraftParser;
use crate::money::Money;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Guest course 実践講座・出前授業 (domain guide E5, posting fields).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestCourse {
    pub side: CourseSide,
    pub form: CourseForm,
    pub outcomes: Vec<String>,
    pub prerequisites: String,
    pub minutes: u32,
    pub sessions: u32,
    pub class_min: Option<u32>,
    pub class_max: Option<u32>,
    pub recording_allowed: bool,
    pub equipment: Vec<String>,
    pub date_candidates: Vec<NaiveDate>,
    pub fee: FeeKind,
    /// Before tax, only with [`FeeKind::Amount`].
    pub fee_amount: Option<Money>,
    /// Travel cost has to be paid.
    pub travel_cost: bool,
    pub speaker_profile: String,
    /// Pupils under 18 take part: consent and supervision are needed.
    pub minors_present: bool,
}

impl GuestCourse {
    /// Whether pupils under 18 take part: said so, or because it is held at a high school.
    pub fn has_minors(&self) -> bool {
        self.minors_present || self.form == CourseForm::HighSchool
    }

    pub(super) fn read(read: &mut DraftParser<'_>) -> Self {
        let class_min = read.whole(F::ClassMin);
        let class_max = read.whole(F::ClassMax);
        read.at_least((F::ClassMin, class_min), (F::ClassMax, class_max));
        Self {
            side: or_first(read.choice(F::CourseSide)),
            form: or_first(read.choice(F::CourseForm)),
            outcomes: read.lines(F::Outcomes),
            prerequisites: read.text(F::Prerequisites),
            minutes: read.whole(F::Minutes).unwrap_or(90),
            sessions: read.whole(F::Sessions).unwrap_or(1),
            class_min,
            class_max,
            recording_allowed: read.tick(F::RecordingAllowed),
            equipment: read.lines(F::Equipment),
            date_candidates: read.days(F::DateCandidates),
            fee: or_first(read.choice(F::FeeKind)),
            fee_amount: read.money(F::FeeAmount),
            travel_cost: read.tick(F::TravelCost),
            speaker_profile: read.text(F::SpeakerProfile),
            minors_present: read.tick(F::MinorsPresent),
        }
    }
}
