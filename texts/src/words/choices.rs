//! What people choose from on posting forms.

use crate::{Locale, td_string};
use model::language::Language;
use model::opportunities::{
    BudgetBand, CareerType, Cefr, CourseForm, CourseSide, DataUse, Direction, FeeKind,
    FieldOfStudy, Insurance, ResearchForm, ResearchPlace, StudentPart, StudyYear, Visa, Visibility,
    WageUnit, WorkerStatus, WorkingLanguage,
};
use model::place::Mode;

pub fn visibility(locale: Locale, value: Visibility) -> &'static str {
    match value {
        Visibility::Public => td_string!(locale, choice.visibility.public),
        Visibility::Members => td_string!(locale, choice.visibility.members),
    }
}

pub fn field_of_study(locale: Locale, value: FieldOfStudy) -> &'static str {
    match value {
        FieldOfStudy::Education => td_string!(locale, choice.field_of_study.education),
        FieldOfStudy::ArtsHumanities => td_string!(locale, choice.field_of_study.arts_humanities),
        FieldOfStudy::SocialSciences => td_string!(locale, choice.field_of_study.social_sciences),
        FieldOfStudy::BusinessLaw => td_string!(locale, choice.field_of_study.business_law),
        FieldOfStudy::NaturalSciences => td_string!(locale, choice.field_of_study.natural_sciences),
        FieldOfStudy::Ict => td_string!(locale, choice.field_of_study.ict),
        FieldOfStudy::Engineering => td_string!(locale, choice.field_of_study.engineering),
        FieldOfStudy::Agriculture => td_string!(locale, choice.field_of_study.agriculture),
        FieldOfStudy::Health => td_string!(locale, choice.field_of_study.health),
        FieldOfStudy::Services => td_string!(locale, choice.field_of_study.services),
    }
}

pub fn study_year(locale: Locale, value: StudyYear) -> &'static str {
    match value {
        StudyYear::Bachelor1 => td_string!(locale, choice.study_year.bachelor1),
        StudyYear::Bachelor2 => td_string!(locale, choice.study_year.bachelor2),
        StudyYear::Bachelor3 => td_string!(locale, choice.study_year.bachelor3),
        StudyYear::Bachelor4 => td_string!(locale, choice.study_year.bachelor4),
        StudyYear::Master1 => td_string!(locale, choice.study_year.master1),
        StudyYear::Master2 => td_string!(locale, choice.study_year.master2),
        StudyYear::Doctor => td_string!(locale, choice.study_year.doctor),
    }
}

pub fn working_language(locale: Locale, value: WorkingLanguage) -> &'static str {
    match value {
        WorkingLanguage::Japanese => td_string!(locale, choice.working_language.japanese),
        WorkingLanguage::English => td_string!(locale, choice.working_language.english),
        WorkingLanguage::Chinese => td_string!(locale, choice.working_language.chinese),
        WorkingLanguage::Korean => td_string!(locale, choice.working_language.korean),
        WorkingLanguage::German => td_string!(locale, choice.working_language.german),
        WorkingLanguage::French => td_string!(locale, choice.working_language.french),
        WorkingLanguage::Spanish => td_string!(locale, choice.working_language.spanish),
        WorkingLanguage::Other => td_string!(locale, choice.working_language.other),
    }
}

pub fn cefr(locale: Locale, value: Cefr) -> &'static str {
    match value {
        Cefr::A1 => td_string!(locale, choice.cefr.a1),
        Cefr::A2 => td_string!(locale, choice.cefr.a2),
        Cefr::B1 => td_string!(locale, choice.cefr.b1),
        Cefr::B2 => td_string!(locale, choice.cefr.b2),
        Cefr::C1 => td_string!(locale, choice.cefr.c1),
        Cefr::C2 => td_string!(locale, choice.cefr.c2),
    }
}

pub fn direction(locale: Locale, value: Direction) -> &'static str {
    match value {
        Direction::Need => td_string!(locale, choice.direction.need),
        Direction::Seed => td_string!(locale, choice.direction.seed),
        Direction::Both => td_string!(locale, choice.direction.both),
    }
}

pub fn research_form(locale: Locale, value: ResearchForm) -> &'static str {
    match value {
        ResearchForm::Joint => td_string!(locale, choice.research_form.joint),
        ResearchForm::Commissioned => td_string!(locale, choice.research_form.commissioned),
        ResearchForm::Guidance => td_string!(locale, choice.research_form.guidance),
        ResearchForm::Endowed => td_string!(locale, choice.research_form.endowed),
        ResearchForm::Consortium => td_string!(locale, choice.research_form.consortium),
        ResearchForm::ThesisTopic => td_string!(locale, choice.research_form.thesis_topic),
    }
}

pub fn budget_band(locale: Locale, value: BudgetBand) -> &'static str {
    match value {
        BudgetBand::Under1M => td_string!(locale, choice.budget_band.under1_m),
        BudgetBand::To3M => td_string!(locale, choice.budget_band.to3_m),
        BudgetBand::To10M => td_string!(locale, choice.budget_band.to10_m),
        BudgetBand::To30M => td_string!(locale, choice.budget_band.to30_m),
        BudgetBand::Over30M => td_string!(locale, choice.budget_band.over30_m),
        BudgetBand::Open => td_string!(locale, choice.budget_band.open),
    }
}

pub fn research_place(locale: Locale, value: ResearchPlace) -> &'static str {
    match value {
        ResearchPlace::University => td_string!(locale, choice.research_place.university),
        ResearchPlace::Split => td_string!(locale, choice.research_place.split),
        ResearchPlace::Company => td_string!(locale, choice.research_place.company),
    }
}

pub fn student_part(locale: Locale, value: StudentPart) -> &'static str {
    match value {
        StudentPart::None => td_string!(locale, choice.student_part.none_),
        StudentPart::Graduate => td_string!(locale, choice.student_part.graduate),
        StudentPart::Any => td_string!(locale, choice.student_part.any),
    }
}

pub fn career_type(locale: Locale, value: CareerType) -> &'static str {
    match value {
        CareerType::OpenCompany => td_string!(locale, choice.career_type.open_company),
        CareerType::CareerEducation => td_string!(locale, choice.career_type.career_education),
        CareerType::Internship => td_string!(locale, choice.career_type.internship),
        CareerType::Specialised => td_string!(locale, choice.career_type.specialised),
        CareerType::Unclassified => td_string!(locale, choice.career_type.unclassified),
    }
}

pub fn wage_unit(locale: Locale, value: WageUnit) -> &'static str {
    match value {
        WageUnit::None => td_string!(locale, choice.wage_unit.none_),
        WageUnit::Hour => td_string!(locale, choice.wage_unit.hour),
        WageUnit::Day => td_string!(locale, choice.wage_unit.day),
        WageUnit::Week => td_string!(locale, choice.wage_unit.week),
        WageUnit::Month => td_string!(locale, choice.wage_unit.month),
        WageUnit::Total => td_string!(locale, choice.wage_unit.total),
        WageUnit::Other => td_string!(locale, choice.wage_unit.other),
    }
}

pub fn insurance(locale: Locale, value: Insurance) -> &'static str {
    match value {
        Insurance::School => td_string!(locale, choice.insurance.school),
        Insurance::WorkersCompensation => td_string!(locale, choice.insurance.workers_compensation),
        Insurance::Host => td_string!(locale, choice.insurance.host),
        Insurance::Student => td_string!(locale, choice.insurance.student),
        Insurance::Undecided => td_string!(locale, choice.insurance.undecided),
    }
}

pub fn worker_status(locale: Locale, value: WorkerStatus) -> &'static str {
    match value {
        WorkerStatus::Experience => td_string!(locale, choice.worker_status.experience),
        WorkerStatus::Worker => td_string!(locale, choice.worker_status.worker),
    }
}

pub fn data_use(locale: Locale, value: DataUse) -> &'static str {
    match value {
        DataUse::NotUsed => td_string!(locale, choice.data_use.not_used),
        DataUse::FromMarch => td_string!(locale, choice.data_use.from_march),
        DataUse::FromJune => td_string!(locale, choice.data_use.from_june),
    }
}

pub fn visa(locale: Locale, value: Visa) -> &'static str {
    match value {
        Visa::NotNeeded => td_string!(locale, choice.visa.not_needed),
        Visa::HostArranges => td_string!(locale, choice.visa.host_arranges),
        Visa::StudentArranges => td_string!(locale, choice.visa.student_arranges),
    }
}

pub fn course_form(locale: Locale, value: CourseForm) -> &'static str {
    match value {
        CourseForm::Lecture => td_string!(locale, choice.course_form.lecture),
        CourseForm::Series => td_string!(locale, choice.course_form.series),
        CourseForm::HandsOn => td_string!(locale, choice.course_form.hands_on),
        CourseForm::Pbl => td_string!(locale, choice.course_form.pbl),
        CourseForm::Workshop => td_string!(locale, choice.course_form.workshop),
        CourseForm::FactoryVisit => td_string!(locale, choice.course_form.factory_visit),
        CourseForm::HighSchool => td_string!(locale, choice.course_form.high_school),
    }
}

pub fn course_side(locale: Locale, value: CourseSide) -> &'static str {
    match value {
        CourseSide::Offer => td_string!(locale, choice.course_side.offer),
        CourseSide::Wish => td_string!(locale, choice.course_side.wish),
    }
}

pub fn fee_kind(locale: Locale, value: FeeKind) -> &'static str {
    match value {
        FeeKind::Declined => td_string!(locale, choice.fee_kind.declined),
        FeeKind::SchoolRate => td_string!(locale, choice.fee_kind.school_rate),
        FeeKind::Amount => td_string!(locale, choice.fee_kind.amount),
    }
}

pub fn mode(locale: Locale, value: Mode) -> &'static str {
    match value {
        Mode::OnSite => td_string!(locale, choice.mode.on_site),
        Mode::Hybrid => td_string!(locale, choice.mode.hybrid),
        Mode::Online => td_string!(locale, choice.mode.online),
    }
}

pub fn language(locale: Locale, value: Language) -> &'static str {
    match value {
        Language::Japanese => td_string!(locale, choice.language.japanese),
        Language::English => td_string!(locale, choice.language.english),
    }
}
