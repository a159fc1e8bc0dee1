//! From what was typed to typed content: the rules that every kind shares.

use super::parser::DraftParser;
use super::spec::specs;
use super::{
    Common, Content, Draft, Field as F, GuestCourse, Internship, JointResearch, Kind,
    OverseasProgram, Part,
};
use crate::closed::Closed;
use crate::language::{Bilingual, Language};
use crate::place::{Mode, Place};
use crate::problem::{FieldProblem, FieldProblems};
use chrono::NaiveDate;

pub(super) fn content(
    draft: &Draft,
    kind: Kind,
    today: NaiveDate,
) -> Result<Content, FieldProblems> {
    let mut read = DraftParser::new(draft, kind);
    let common = common(&mut read, today);
    let part = match kind {
        Kind::JointResearch => Part::JointResearch(JointResearch::read(&mut read)),
        Kind::Internship => Part::Internship(Internship::read(&mut read, &common)),
        Kind::OverseasProgram => {
            Part::OverseasProgram(OverseasProgram::read(&mut read, &common, today))
        }
        Kind::GuestCourse => Part::GuestCourse(GuestCourse::read(&mut read)),
    };
    let place = |name: &str| specs(kind).position(|spec| spec.field.code() == name);
    read.problems.in_order(place).or(Content { common, part })
}

fn common(read: &mut DraftParser<'_>, today: NaiveDate) -> Common {
    let original_language = read.choice(F::OriginalLanguage);
    let title = bilingual(read, original_language, F::TitleJa, F::TitleEn);
    let summary = bilingual(read, original_language, F::SummaryJa, F::SummaryEn);
    let body = bilingual(read, original_language, F::BodyJa, F::BodyEn);
    let organization = organization(read);
    let starts_on = read.day(F::StartsOn);
    let ends_on = read.day(F::EndsOn);
    read.in_order((F::StartsOn, starts_on), (F::EndsOn, ends_on));
    let apply_opens = read.day(F::ApplyOpens);
    let apply_by = read.day(F::ApplyBy);
    read.in_order((F::ApplyOpens, apply_opens), (F::ApplyBy, apply_by));
    if apply_by.is_some_and(|day| day < today) {
        read.wrong(F::ApplyBy, FieldProblem::InThePast);
    }
    let reply_by = read.day(F::ReplyBy);
    read.in_order((F::ApplyBy, apply_by), (F::ReplyBy, reply_by));
    let as_of = read.day(F::AsOf);
    if as_of.is_some_and(|day| day > today) {
        read.wrong(F::AsOf, FieldProblem::InTheFuture);
    }
    let capacity_min = read.whole(F::CapacityMin);
    let capacity_max = read.whole(F::CapacityMax);
    read.at_least(
        (F::CapacityMin, capacity_min),
        (F::CapacityMax, capacity_max),
    );
    let listed_until = read.listed_until(today);
    Common {
        organization,
        original_language: or_first(original_language),
        title,
        summary,
        body,
        fields_of_study: read.choices(F::FieldsOfStudy),
        skills: read.lines(F::Skills),
        visibility: or_first(read.choice(F::Visibility)),
        place: place(read),
        starts_on,
        ends_on,
        period_flexible: read.tick(F::PeriodFlexible),
        apply_opens,
        apply_by: apply_by.or(listed_until).unwrap_or(today),
        has_deadline: listed_until.is_none(),
        reply_by,
        capacity_min,
        capacity_max,
        study_years: read.choices(F::StudyYears),
        audience_note: read.text(F::AudienceNote),
        working_languages: read.choices(F::WorkingLanguages),
        japanese_level: read.choice(F::JapaneseLevel),
        english_level: read.choice(F::EnglishLevel),
        selection: read.text(F::Selection),
        documents: read.lines(F::Documents),
        how_to_apply: read.text(F::HowToApply),
        apply_url: read.url(F::ApplyUrl),
        costs: read.text(F::Costs),
        as_of: as_of.unwrap_or(today),
    }
}

/// The first value stands in for a choice that was not made. Then nobody sees it, because something is wrong, or it is not
/// asked for, and the first value says so.
pub(super) fn or_first<T: Closed>(chosen: Option<T>) -> T {
    chosen.unwrap_or(T::ALL[0])
}

/// A text that is needed in the original language, once that is chosen.
fn bilingual(read: &mut DraftParser<'_>, original: Option<Language>, ja: F, en: F) -> Bilingual {
    let text = Bilingual::new(read.text(ja), read.text(en));
    let missing = original.filter(|language| text.only(*language).is_empty());
    match missing {
        Some(Language::Japanese) => read.wrong(ja, FieldProblem::OriginalMissing),
        Some(Language::English) => read.wrong(en, FieldProblem::OriginalMissing),
        None => {}
    }
    text
}

fn organization(read: &mut DraftParser<'_>) -> Option<crate::ids::OrganizationId> {
    let typed = read.text(F::Organization);
    if typed.is_empty() {
        return None;
    }
    let id = typed.parse().ok();
    if id.is_none() {
        read.wrong(F::Organization, FieldProblem::NotAChoice);
    }
    id
}

fn place(read: &mut DraftParser<'_>) -> Place {
    let mode: Option<Mode> = read.choice(F::Mode);
    // Where a source may leave the country out, it may leave out the prefecture too.
    let is_needed = read.needs(F::Country) && mode.is_some_and(|mode| mode != Mode::Online);
    let country = read.code(F::Country).unwrap_or_default();
    let prefecture = read.code(F::Prefecture).filter(|_| country == "JP");
    if country == "JP" && is_needed && prefecture.is_none() {
        read.wrong(F::Prefecture, FieldProblem::Missing);
    }
    Place {
        mode: or_first(mode),
        country,
        prefecture,
        city: read.text(F::City),
    }
}
