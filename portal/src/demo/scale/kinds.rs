//! One posting: what only its kind has.

use super::compose::Scene;
use super::dice::Dice;
use chrono::TimeDelta;
use model::opportunities::{Draft, Field as F, Kind};

/// Types the kind's own fields and says under which name titles and summaries are found.
pub(super) fn add(
    scene: &Scene<'_>,
    kind: Kind,
    is_school: bool,
    dice: &mut Dice,
    draft: &mut Draft,
) -> &'static str {
    match kind {
        Kind::JointResearch => joint_research(scene, is_school, dice, draft),
        Kind::Internship => internship(scene, dice, draft),
        Kind::OverseasProgram => overseas_program(scene, dice, draft),
        Kind::GuestCourse => guest_course(scene, is_school, dice, draft),
    }
}

fn joint_research(
    scene: &Scene<'_>,
    is_school: bool,
    dice: &mut Dice,
    draft: &mut Draft,
) -> &'static str {
    let phrases = &scene.words.phrases;
    let level = dice.between(1, 6);
    draft.set(F::Direction, if is_school { "seed" } else { "need" });
    draft.set(
        F::ResearchForm,
        *dice.pick(&[
            "joint",
            "joint",
            "commissioned",
            "guidance",
            "consortium",
            "thesis-topic",
        ]),
    );
    draft.set(F::ProblemStatement, scene.say(&phrases.problem));
    draft.set(F::Benefit, scene.say(&phrases.benefit));
    draft.set(F::TrlNow, level.to_string());
    draft.set(F::TrlTarget, (level + dice.between(1, 3)).to_string());
    draft.set(F::Expertise, scene.field.ja.as_str());
    draft.set(
        F::BudgetBand,
        *dice.pick(&["under-1m", "1m-3m", "3m-10m", "10m-30m", "open"]),
    );
    draft.set(
        F::ResearchPlace,
        *dice.pick(&["university", "split", "company"]),
    );
    draft.set(F::StudentPart, *dice.pick(&["none", "graduate", "any"]));
    "joint-research"
}

fn internship(scene: &Scene<'_>, dice: &mut Dice, draft: &mut Draft) -> &'static str {
    work(scene, dice, draft);
    // Only programmes of five days and more may carry the word.
    if scene.days < 5 || !dice.one_in(3) {
        draft.set(
            F::CareerType,
            if scene.days < 3 { "type-1" } else { "type-2" },
        );
        unpaid(draft);
        return "career";
    }
    draft.set(F::CareerType, "type-3");
    paid_by_the_hour(dice, draft);
    draft.set(F::VacationOnly, "on");
    let phrases = &scene.words.phrases;
    for (field, phrase) in [
        (F::Purpose, &phrases.purpose),
        (F::AbilitiesNeeded, &phrases.abilities),
        (F::Feedback, &phrases.feedback),
        (F::PlanThisYear, &phrases.plan),
        (F::PastRecord, &phrases.past),
        (F::HiringRecord, &phrases.hiring),
    ] {
        draft.set(field, scene.say(phrase));
    }
    draft.set(
        F::DataUse,
        *dice.pick(&["not-used", "from-march", "from-june"]),
    );
    "internship"
}

fn overseas_program(scene: &Scene<'_>, dice: &mut Dice, draft: &mut Draft) -> &'static str {
    work(scene, dice, draft);
    unpaid(draft);
    let phrases = &scene.words.phrases;
    draft.set(F::DaysTotal, (scene.weeks * 5).to_string());
    draft.set(F::DaysWorkplace, (scene.weeks * 5 - 2).to_string());
    draft.set(F::HostInstitution, scene.say(&phrases.host));
    draft.set(F::WeeksMin, scene.weeks.to_string());
    draft.set(F::WeeksMax, (scene.weeks + dice.between(0, 8)).to_string());
    draft.set(
        F::Visa,
        *dice.pick(&["not-needed", "host-arranges", "student-arranges"]),
    );
    if let Some(abroad) = scene.abroad {
        draft.set(F::LivingCost, abroad.living.to_string());
        draft.set(
            F::ProgrammeFee,
            (abroad.living * dice.between(0, 3) / 2).to_string(),
        );
        draft.set(F::CostCurrency, abroad.currency.as_str());
    }
    let nomination = scene.starts_on - TimeDelta::days(dice.between(10, 18));
    draft.set(F::NominationDeadline, nomination.to_string());
    draft.set(F::RiskLevel, *dice.pick(&["0", "0", "0", "1"]));
    draft.set(F::RiskAsOf, scene.as_of.to_string());
    draft.set(F::Safety, scene.say(&phrases.safety));
    "overseas-program"
}

fn guest_course(
    scene: &Scene<'_>,
    is_school: bool,
    dice: &mut Dice,
    draft: &mut Draft,
) -> &'static str {
    let phrases = &scene.words.phrases;
    draft.set(F::CourseSide, if is_school { "wish" } else { "offer" });
    draft.set(
        F::CourseForm,
        *dice.pick(&[
            "lecture",
            "lecture",
            "series",
            "hands-on",
            "pbl",
            "workshop",
            "factory-visit",
        ]),
    );
    let outcomes =
        [&phrases.outcome_first, &phrases.outcome_second].map(|phrase| scene.say(phrase));
    draft.set(F::Outcomes, outcomes.join("\n"));
    draft.set(
        F::Minutes,
        *dice.pick(&["45", "60", "90", "90", "90", "180"]),
    );
    draft.set(F::Sessions, scene.sessions.to_string());
    draft.set(F::ClassMax, (dice.between(2, 12) * 10).to_string());
    draft.set(
        F::FeeKind,
        *dice.pick(&["declined", "declined", "school-rate"]),
    );
    if is_school {
        return "guest-course-wish";
    }
    draft.set(F::SpeakerProfile, scene.say(&phrases.speaker));
    "guest-course"
}

fn work(scene: &Scene<'_>, dice: &mut Dice, draft: &mut Draft) {
    draft.set(F::DaysTotal, scene.days.to_string());
    // More than half, as type 3 asks.
    draft.set(F::DaysWorkplace, (scene.days / 2 + 1).to_string());
    draft.set(F::HoursPerDay, dice.between(6, 8).to_string());
    draft.set(F::Programme, scene.say(&scene.words.phrases.programme));
    draft.set(F::Insurance, *dice.pick(&["school", "host", "student"]));
}

fn unpaid(draft: &mut Draft) {
    draft.set(F::WorkerStatus, "experience");
    draft.set(F::WageUnit, "none");
}

fn paid_by_the_hour(dice: &mut Dice, draft: &mut Draft) {
    draft.set(F::WorkerStatus, "worker");
    draft.set(F::WageUnit, "hour");
    draft.set(F::WageAmount, (dice.between(22, 34) * 50).to_string());
    draft.set(F::WageCurrency, "JPY");
}
