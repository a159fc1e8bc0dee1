//! What people choose from on posting forms.

use crate::td_string;
use model::Language;
use model::opportunities::{
    BudgetBand, CareerType, Cefr, CourseForm, CourseSide, DataUse, Direction, FeeKind,
    FieldOfStudy, Insurance, ResearchForm, ResearchPlace, StudentPart, StudyYear, Visa, Visibility,
    WageUnit, WorkerStatus, WorkingLanguage,
};
use model::place::Mode;

pub fn visibility(language: Language, value: Visibility) -> &'static str {
    match value {
        Visibility::Public => td_string!(language, choice.visibility.public),
        Visibility::Members => td_string!(language, choice.visibility.members),
    }
}

pub fn field_of_study(language: Language, value: FieldOfStudy) -> &'static str {
    match value {
        FieldOfStudy::Education => td_string!(language, choice.field_of_study.education),
        FieldOfStudy::ArtsHumanities => td_string!(language, choice.field_of_study.arts_humanities),
        FieldOfStudy::SocialSciences => td_string!(language, choice.field_of_study.social_sciences),
        FieldOfStudy::BusinessLaw => td_string!(language, choice.field_of_study.business_law),
        FieldOfStudy::NaturalSciences => {
            td_string!(language, choice.field_of_study.natural_sciences)
        }
        FieldOfStudy::Ict => td_string!(language, choice.field_of_study.ict),
        FieldOfStudy::Engineering => td_string!(language, choice.field_of_study.engineering),
        FieldOfStudy::Agriculture => td_string!(language, choice.field_of_study.agriculture),
        FieldOfStudy::Health => td_string!(language, choice.field_of_study.health),
        FieldOfStudy::Services => td_string!(language, choice.field_of_study.services),
    }
}

pub fn study_year(language: Language, value: StudyYear) -> &'static str {
    match value {
        StudyYear::Bachelor1 => td_string!(language, choice.study_year.bachelor1),
        StudyYear::Bachelor2 => td_string!(language, choice.study_year.bachelor2),
        StudyYear::Bachelor3 => td_string!(language, choice.study_year.bachelor3),
        StudyYear::Bachelor4 => td_string!(language, choice.study_year.bachelor4),
        StudyYear::Master1 => td_string!(language, choice.study_year.master1),
        StudyYear::Master2 => td_string!(language, choice.study_year.master2),
        StudyYear::Doctor => td_string!(language, choice.study_year.doctor),
    }
}

pub fn working_language(language: Language, value: WorkingLanguage) -> &'static str {
    match value {
        WorkingLanguage::Japanese => td_string!(language, choice.working_language.japanese),
        WorkingLanguage::English => td_string!(language, choice.working_language.english),
        WorkingLanguage::Chinese => td_string!(language, choice.working_language.chinese),
        WorkingLanguage::Korean => td_string!(language, choice.working_language.korean),
        WorkingLanguage::German => td_string!(language, choice.working_language.german),
        WorkingLanguage::French => td_string!(language, choice.working_language.french),
        WorkingLanguage::Spanish => td_string!(language, choice.working_language.spanish),
        WorkingLanguage::Other => td_string!(language, choice.working_language.other),
    }
}

pub fn cefr(language: Language, value: Cefr) -> &'static str {
    match value {
        Cefr::A1 => td_string!(language, choice.cefr.a1),
        Cefr::A2 => td_string!(language, choice.cefr.a2),
        Cefr::B1 => td_string!(language, choice.cefr.b1),
        Cefr::B2 => td_string!(language, choice.cefr.b2),
        Cefr::C1 => td_string!(language, choice.cefr.c1),
        Cefr::C2 => td_string!(language, choice.cefr.c2),
    }
}

pub fn direction(language: Language, value: Direction) -> &'static str {
    match value {
        Direction::Need => td_string!(language, choice.direction.need),
        Direction::Seed => td_string!(language, choice.direction.seed),
        Direction::Both => td_string!(language, choice.direction.both),
    }
}

pub fn research_form(language: Language, value: ResearchForm) -> &'static str {
    match value {
        ResearchForm::Joint => td_string!(language, choice.research_form.joint),
        ResearchForm::Commissioned => td_string!(language, choice.research_form.commissioned),
        ResearchForm::Guidance => td_string!(language, choice.research_form.guidance),
        ResearchForm::Endowed => td_string!(language, choice.research_form.endowed),
        ResearchForm::Consortium => td_string!(language, choice.research_form.consortium),
        ResearchForm::ThesisTopic => td_string!(language, choice.research_form.thesis_topic),
    }
}

pub fn budget_band(language: Language, value: BudgetBand) -> &'static str {
    match value {
        BudgetBand::Under1M => td_string!(language, choice.budget_band.under1_m),
        BudgetBand::To3M => td_string!(language, choice.budget_band.to3_m),
        BudgetBand::To10M => td_string!(language, choice.budget_band.to10_m),
        BudgetBand::To30M => td_string!(language, choice.budget_band.to30_m),
        BudgetBand::Over30M => td_string!(language, choice.budget_band.over30_m),
        BudgetBand::Open => td_string!(language, choice.budget_band.open),
    }
}

pub fn research_place(language: Language, value: ResearchPlace) -> &'static str {
    match value {
        ResearchPlace::University => td_string!(language, choice.research_place.university),
        ResearchPlace::Split => td_string!(language, choice.research_place.split),
        ResearchPlace::Company => td_string!(language, choice.research_place.company),
    }
}

pub fn student_part(language: Language, value: StudentPart) -> &'static str {
    match value {
        StudentPart::None => td_string!(language, choice.student_part.none_),
        StudentPart::Graduate => td_string!(language, choice.student_part.graduate),
        StudentPart::Any => td_string!(language, choice.student_part.any),
    }
}

pub fn career_type(language: Language, value: CareerType) -> &'static str {
    match value {
        CareerType::OpenCompany => td_string!(language, choice.career_type.open_company),
        CareerType::CareerEducation => td_string!(language, choice.career_type.career_education),
        CareerType::Internship => td_string!(language, choice.career_type.internship),
        CareerType::Specialised => td_string!(language, choice.career_type.specialised),
        CareerType::Unclassified => td_string!(language, choice.career_type.unclassified),
    }
}

pub fn wage_unit(language: Language, value: WageUnit) -> &'static str {
    match value {
        WageUnit::None => td_string!(language, choice.wage_unit.none_),
        WageUnit::Hour => td_string!(language, choice.wage_unit.hour),
        WageUnit::Day => td_string!(language, choice.wage_unit.day),
        WageUnit::Week => td_string!(language, choice.wage_unit.week),
        WageUnit::Month => td_string!(language, choice.wage_unit.month),
        WageUnit::Total => td_string!(language, choice.wage_unit.total),
        WageUnit::Other => td_string!(language, choice.wage_unit.other),
    }
}

pub fn insurance(language: Language, value: Insurance) -> &'static str {
    match value {
        Insurance::School => td_string!(language, choice.insurance.school),
        Insurance::WorkersCompensation => {
            td_string!(language, choice.insurance.workers_compensation)
        }
        Insurance::Host => td_string!(language, choice.insurance.host),
        Insurance::Student => td_string!(language, choice.insurance.student),
        Insurance::Undecided => td_string!(language, choice.insurance.undecided),
    }
}

pub fn worker_status(language: Language, value: WorkerStatus) -> &'static str {
    match value {
        WorkerStatus::Experience => td_string!(language, choice.worker_status.experience),
        WorkerStatus::Worker => td_string!(language, choice.worker_status.worker),
    }
}

pub fn data_use(language: Language, value: DataUse) -> &'static str {
    match value {
        DataUse::NotUsed => td_string!(language, choice.data_use.not_used),
        DataUse::FromMarch => td_string!(language, choice.data_use.from_march),
        DataUse::FromJune => td_string!(language, choice.data_use.from_june),
    }
}

pub fn visa(language: Language, value: Visa) -> &'static str {
    match value {
        Visa::NotNeeded => td_string!(language, choice.visa.not_needed),
        Visa::HostArranges => td_string!(language, choice.visa.host_arranges),
        Visa::StudentArranges => td_string!(language, choice.visa.student_arranges),
    }
}

pub fn course_form(language: Language, value: CourseForm) -> &'static str {
    match value {
        CourseForm::Lecture => td_string!(language, choice.course_form.lecture),
        CourseForm::Series => td_string!(language, choice.course_form.series),
        CourseForm::HandsOn => td_string!(language, choice.course_form.hands_on),
        CourseForm::Pbl => td_string!(language, choice.course_form.pbl),
        CourseForm::Workshop => td_string!(language, choice.course_form.workshop),
        CourseForm::FactoryVisit => td_string!(language, choice.course_form.factory_visit),
        CourseForm::HighSchool => td_string!(language, choice.course_form.high_school),
    }
}

pub fn course_side(language: Language, value: CourseSide) -> &'static str {
    match value {
        CourseSide::Offer => td_string!(language, choice.course_side.offer),
        CourseSide::Wish => td_string!(language, choice.course_side.wish),
    }
}

pub fn fee_kind(language: Language, value: FeeKind) -> &'static str {
    match value {
        FeeKind::Declined => td_string!(language, choice.fee_kind.declined),
        FeeKind::SchoolRate => td_string!(language, choice.fee_kind.school_rate),
        FeeKind::Amount => td_string!(language, choice.fee_kind.amount),
    }
}

pub fn mode(language: Language, value: Mode) -> &'static str {
    match value {
        Mode::OnSite => td_string!(language, choice.mode.on_site),
        Mode::Hybrid => td_string!(language, choice.mode.hybrid),
        Mode::Online => td_string!(language, choice.mode.online),
    }
}

pub fn language(language: Language, value: Language) -> &'static str {
    match value {
        Language::Japanese => td_string!(language, choice.language.japanese),
        Language::English => td_string!(language, choice.language.english),
    }
}
