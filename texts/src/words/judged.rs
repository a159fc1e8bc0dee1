//! What the answers about a career programme tell: its type, whether its participants are workers, and their pay.

use super::money::yen;
use super::{day, of, prefecture};
use crate::td_string;
use model::Language;
use model::opportunities::CareerType;
use model::opportunities::career::{
    Condition, INTERNSHIP_DAYS, Programme, SPECIALISED_DAYS, Verdict,
};
use model::opportunities::labour::{Compared, Pay, Sign, Standing, Unclear};

/// What the answers tell of the type, in a sentence.
pub fn verdict(language: Language, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Open(open) => match open.as_slice() {
            [one] => td_string!(
                language,
                judge.open_one,
                question = question(language, *one)
            ),
            _ => td_string!(
                language,
                judge.open,
                n = open.len(),
                questions = questions(language, open)
            ),
        },
        Verdict::Is(career) => td_string!(language, judge.is_type, career = of(language, *career)),
        Verdict::None { nearest, .. } => {
            td_string!(language, judge.neither, career = of(language, *nearest))
        }
    }
}

/// What the questions are about, in one line.
pub fn questions(language: Language, conditions: &[Condition]) -> String {
    let words: Vec<_> = conditions
        .iter()
        .map(|condition| question(language, *condition))
        .collect();
    words.join(td_string!(language, judge.list_comma))
}

fn question(language: Language, condition: Condition) -> &'static str {
    match condition {
        Condition::Aim => td_string!(language, judge.question.aim),
        Condition::Days => td_string!(language, judge.question.days),
        Condition::Workplace => td_string!(language, judge.question.workplace),
        Condition::Grade => td_string!(language, judge.question.grade),
        Condition::Vacation => td_string!(language, judge.question.vacation),
        Condition::Guidance => td_string!(language, judge.question.guidance),
    }
}

/// What a programme lacks to be of a type, with what was answered.
pub fn lacking(
    language: Language,
    career: CareerType,
    condition: Condition,
    programme: &Programme,
) -> String {
    let days = programme.days.unwrap_or_default();
    let workplace = programme.workplace_days.unwrap_or_default();
    match (condition, career) {
        (Condition::Days, CareerType::OpenCompany) => {
            td_string!(language, judge.lacks.open_days, n = days)
        }
        (Condition::Days, CareerType::Specialised) => td_string!(
            language,
            judge.lacks.days_specialised,
            n = days,
            min = SPECIALISED_DAYS
        ),
        (Condition::Days, _) => {
            td_string!(language, judge.lacks.days, n = days, min = INTERNSHIP_DAYS)
        }
        (Condition::Workplace, CareerType::OpenCompany) => {
            td_string!(language, judge.lacks.open_workplace, n = workplace)
        }
        (Condition::Workplace, CareerType::Specialised) => {
            td_string!(language, judge.lacks.workplace_specialised).to_owned()
        }
        (Condition::Workplace, _) => {
            td_string!(language, judge.lacks.workplace, n = workplace, of = days)
        }
        (Condition::Grade, CareerType::Specialised) => {
            td_string!(language, judge.lacks.grade_specialised).to_owned()
        }
        (Condition::Grade, _) => td_string!(language, judge.lacks.grade).to_owned(),
        (Condition::Vacation, _) => td_string!(language, judge.lacks.vacation).to_owned(),
        (Condition::Guidance, _) => td_string!(language, judge.lacks.guidance).to_owned(),
        (Condition::Aim, _) => {
            td_string!(language, check.aim_fits, declared = of(language, career))
        }
    }
}

/// Whether participants are workers, in a sentence.
pub fn standing(language: Language, value: Standing, signs: &[Sign]) -> String {
    let signs = self::signs(language, signs);
    match value {
        Standing::Open => td_string!(language, judge.standing.open).to_owned(),
        Standing::Experience => td_string!(language, judge.standing.experience).to_owned(),
        Standing::CaseByCase => td_string!(language, judge.standing.case_by_case, signs = signs),
        Standing::Worker => td_string!(language, judge.standing.worker, signs = signs),
    }
}

/// What speaks for a worker, in one line.
pub fn signs(language: Language, signs: &[Sign]) -> String {
    let words: Vec<_> = signs
        .iter()
        .map(|sign| match sign {
            Sign::Orders => td_string!(language, judge.sign.orders),
            Sign::Benefit => td_string!(language, judge.sign.benefit),
            Sign::Hours => td_string!(language, judge.sign.hours),
            Sign::Pay => td_string!(language, judge.sign.pay),
        })
        .collect();
    words.join(td_string!(language, judge.list_comma))
}

/// Pay beside the minimum wage, or what is needed to compare them; nothing where there is nothing to compare.
pub fn pay(language: Language, value: &Pay) -> Option<String> {
    let (compared, sentence) = match value {
        Pay::Enough(compared) => (compared, enough(language, compared)),
        Pay::Below(compared) => (compared, below(language, compared)),
        Pay::Unclear(why) => return unclear(language, *why).map(str::to_owned),
        Pay::Unpaid => return None,
    };
    Some(if compared.is_week_assumed {
        sentence + td_string!(language, judge.pay.week)
    } else {
        sentence
    })
}

fn enough(language: Language, compared: &Compared) -> String {
    td_string!(
        language,
        judge.pay.enough,
        hourly = yen(language, compared.hourly),
        prefecture = place(language, compared),
        minimum = yen(language, compared.minimum.yen),
        since = day(language, compared.minimum.since)
    )
}

fn below(language: Language, compared: &Compared) -> String {
    td_string!(
        language,
        judge.pay.below,
        hourly = yen(language, compared.hourly),
        prefecture = place(language, compared),
        minimum = yen(language, compared.minimum.yen),
        since = day(language, compared.minimum.since)
    )
}

fn unclear(language: Language, why: Unclear) -> Option<&'static str> {
    Some(match why {
        Unclear::NoAmount => td_string!(language, judge.pay.no_amount),
        Unclear::NoHours => td_string!(language, judge.pay.no_hours),
        Unclear::NoDays => td_string!(language, judge.pay.no_days),
        Unclear::NoPrefecture => td_string!(language, judge.pay.no_prefecture),
        Unclear::Foreign | Unclear::Online | Unclear::OtherWay => return None,
    })
}

pub(super) fn place(language: Language, compared: &Compared) -> &'static str {
    prefecture(language, &compared.prefecture).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::closed::Closed;

    #[test]
    fn every_answer_can_be_told() {
        let programme = Programme::default();
        for language in Language::ALL {
            for career in CareerType::ALL {
                for condition in Condition::ALL {
                    assert!(!lacking(*language, *career, *condition, &programme).is_empty());
                    assert!(!verdict(*language, &Verdict::Open(vec![*condition])).is_empty());
                }
            }
            for value in Standing::ALL {
                assert!(standing(*language, *value, Sign::ALL).len() > 10);
            }
        }
    }
}
