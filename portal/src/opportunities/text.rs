//! One revision of a posting as pages need it, complete or not.

use super::entities::opportunities::Model;
use crate::error::Result;
use chrono::NaiveDate;
use model::OrganizationId;
use model::closed::Closed;
use model::language::Bilingual;
use model::opportunities::{Content, Draft, Field, Kind, Part, Visibility, WageUnit, listed_until};
use model::place::{Mode, Place};
use model::text::{body, line};
use model::time::parse_day;

/// A revision: as typed, and its outline.
pub(crate) struct Text {
    pub draft: Draft,
    pub outline: Outline,
}

/// What lists and the top of a page show.
pub(crate) struct Outline {
    pub title: Bilingual,
    pub summary: Bilingual,
    /// Markdown.
    pub body: Bilingual,
    pub organization: Option<OrganizationId>,
    pub place: Place,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub apply_by: NaiveDate,
    pub has_deadline: bool,
    pub as_of: NaiveDate,
    pub paid: Option<bool>,
    pub members_only: bool,
    /// Markdown of the second tier; empty when there is none.
    pub members_detail: String,
}

impl Text {
    /// What was approved last.
    pub(crate) fn published(row: &Model) -> Result<Option<Self>> {
        let (Some(draft), Some(content)) = (row.published_draft()?, row.content()?) else {
            return Ok(None);
        };
        Ok(Some(Self {
            draft,
            outline: Outline::of_content(&content),
        }))
    }

    /// What was saved last, however little that is.
    pub(crate) fn newest(row: &Model, today: NaiveDate) -> Result<Self> {
        let draft = row.draft()?;
        let outline = Outline::of_draft(&draft, row.kind, today);
        Ok(Self { draft, outline })
    }
}

impl Outline {
    pub(super) fn of_content(content: &Content) -> Self {
        let common = content.common.clone();
        let members_detail = match &content.part {
            Part::JointResearch(research) => research.members_detail.clone(),
            Part::Internship(_) | Part::OverseasProgram(_) | Part::GuestCourse(_) => String::new(),
        };
        Self {
            title: common.title,
            summary: common.summary,
            body: common.body,
            organization: common.organization,
            place: common.place,
            starts_on: common.starts_on,
            ends_on: common.ends_on,
            apply_by: common.apply_by,
            has_deadline: common.has_deadline,
            as_of: common.as_of,
            paid: content.paid(),
            members_only: common.visibility == Visibility::Members,
            members_detail,
        }
    }

    /// Wrong and missing fields are passed over; missing days are `today`.
    fn of_draft(draft: &Draft, kind: Kind, today: NaiveDate) -> Self {
        let day = |field| parse_day(draft.get(field));
        let listed_until = listed_until(draft, kind, today);
        Self {
            title: draft.title(),
            summary: bilingual(draft, Field::SummaryJa, Field::SummaryEn, body),
            body: bilingual(draft, Field::BodyJa, Field::BodyEn, body),
            organization: draft.get(Field::Organization).trim().parse().ok(),
            place: place_of(draft, kind),
            starts_on: day(Field::StartsOn),
            ends_on: day(Field::EndsOn),
            apply_by: day(Field::ApplyBy).or(listed_until).unwrap_or(today),
            has_deadline: listed_until.is_none(),
            as_of: day(Field::AsOf).unwrap_or(today),
            paid: paid(draft, kind),
            members_only: draft.get(Field::Visibility).trim() == Visibility::Members.code(),
            members_detail: body(draft.get(Field::MembersDetail)),
        }
    }
}

fn bilingual(draft: &Draft, ja: Field, en: Field, cleaned: fn(&str) -> String) -> Bilingual {
    Bilingual::new(cleaned(draft.get(ja)), cleaned(draft.get(en)))
}

fn place_of(draft: &Draft, kind: Kind) -> Place {
    let said = |field| draft.asked_text(kind, field).trim();
    let code = |field| Some(said(field).to_owned()).filter(|code| !code.is_empty());
    let country = code(Field::Country).unwrap_or_default();
    let prefecture = code(Field::Prefecture).filter(|_| country == "JP");
    Place {
        mode: Mode::from_code(said(Field::Mode)).unwrap_or(Mode::OnSite),
        country,
        prefecture,
        city: line(said(Field::City)),
    }
}

fn paid(draft: &Draft, kind: Kind) -> Option<bool> {
    match kind {
        Kind::Internship | Kind::OverseasProgram => {
            let unit = WageUnit::from_code(draft.asked_text(kind, Field::WageUnit).trim())?;
            Some(unit != WageUnit::None)
        }
        Kind::JointResearch | Kind::GuestCourse => None,
    }
}
