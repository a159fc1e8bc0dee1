//! The facts of a posting by their fields, and what several of them say together in one line.

mod duration;

use model::Language;
use model::closed::Closed;
use model::money::Money;
use model::opportunities::{
    Cefr, Fact, FactValue, FeeKind, Field, Kind, Voice, WageUnit, WorkingLanguage,
};
use model::search::Paid;
use texts::{td_string, words};

/// What is told of a posting, in the reader's language.
pub struct Told<'a> {
    pub facts: &'a [Fact],
    pub language: Language,
}

impl Told<'_> {
    pub fn value(&self, field: Field) -> Option<&FactValue> {
        let fact = self.facts.iter().find(|fact| fact.field == field)?;
        Some(&fact.value)
    }

    pub fn text(&self, field: Field) -> Option<String> {
        match self.value(field)? {
            FactValue::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// What somebody typed, where it stands as typed.
    pub fn typed(&self, field: Field) -> Option<String> {
        match self.value(field)? {
            FactValue::Text(text) => Some(text.clone()),
            FactValue::Lines(lines) => Some(lines.join("\n")),
            _ => None,
        }
    }

    pub fn code<T: Closed>(&self, field: Field) -> Option<T> {
        match self.value(field)? {
            FactValue::Choice(code) => T::from_code(code),
            _ => None,
        }
    }

    /// What was chosen, in words.
    pub fn chosen(&self, field: Field) -> Option<String> {
        let word = |code: &String| words::choice(self.language, field, code);
        match self.value(field)? {
            FactValue::Choices(codes) if field == Field::StudyYears => {
                Some(words::study_years(self.language, codes))
            }
            FactValue::Choice(code) => Some(word(code)),
            FactValue::Choices(codes) => Some(self.side_by_side(codes.iter().map(word).collect())),
            _ => None,
        }
    }

    fn count(&self, field: Field) -> Option<i64> {
        match self.value(field)? {
            FactValue::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn number(&self, field: Field) -> Option<String> {
        if let FactValue::Hours(hours) = self.value(field)? {
            return Some(words::hours(self.language, *hours));
        }
        let number = self.count(field)?;
        Some(words::number(self.language, field, number))
    }

    /// To whom the posting speaks.
    pub fn voice(&self, kind: Kind) -> Voice {
        Voice::of_answers(
            kind,
            self.code(Field::Direction),
            self.code(Field::CourseSide),
        )
    }

    fn money(&self, field: Field) -> Option<Money> {
        match self.value(field)? {
            FactValue::Money(money) => Some(*money),
            _ => None,
        }
    }

    fn day(&self, field: Field) -> Option<String> {
        match self.value(field)? {
            FactValue::Day(day) => Some(words::day(self.language, *day)),
            _ => None,
        }
    }

    fn name_if(&self, field: Field) -> Option<String> {
        let is_told = self.value(field).is_some();
        is_told.then(|| words::of(self.language, field).to_owned())
    }

    /// What students are paid: for how long, how much, and what is said of it.
    pub fn pay(&self) -> Option<String> {
        let language = self.language;
        let unit = self.code::<WageUnit>(Field::WageUnit)?;
        let note = self.text(Field::WageNote);
        let amount = self.money(Field::WageAmount);
        let amount = amount.map(|money| words::money(language, money));
        let line = match (unit, amount) {
            (WageUnit::None, _) => words::of(language, Paid::Unpaid).to_owned(),
            (WageUnit::Other, _) if note.is_some() => return note,
            (WageUnit::Other, _) | (_, None) => words::of(language, unit).to_owned(),
            (unit, Some(amount)) => per(language, unit, &amount),
        };
        Some(self.with(line, note))
    }

    pub fn weeks(&self) -> Option<String> {
        self.range(Field::WeeksMin, Field::WeeksMax)
    }

    pub fn people(&self) -> Option<String> {
        self.range(Field::CapacityMin, Field::CapacityMax)
    }

    pub fn class_size(&self) -> Option<String> {
        self.range(Field::ClassMin, Field::ClassMax)
    }

    pub fn lessons(&self) -> Option<String> {
        let one = self.number(Field::Minutes)?;
        Some(match self.number(Field::Sessions) {
            Some(sessions) => td_string!(
                self.language,
                opportunity.line.times,
                one = one,
                sessions = sessions
            ),
            None => one,
        })
    }

    /// What a speaker is paid.
    pub fn fee(&self) -> Option<String> {
        let kind = self.code::<FeeKind>(Field::FeeKind)?;
        let amount = self.money(Field::FeeAmount);
        let amount = amount.map(|money| words::money(self.language, money));
        let fee = match (kind, amount) {
            (FeeKind::Amount, Some(amount)) => {
                td_string!(
                    self.language,
                    opportunity.line.before_withholding,
                    amount = amount
                )
            }
            (kind, _) => words::of(self.language, kind).to_owned(),
        };
        self.joined([Some(fee), self.name_if(Field::TravelCost)])
    }

    /// What taking part costs.
    pub fn price(&self, field: Field) -> Option<String> {
        let money = self.money(field)?;
        Some(match money.amount {
            0 => td_string!(self.language, opportunity.line.free).to_owned(),
            _ => words::money(self.language, money),
        })
    }

    /// The languages that are used, each with the level that is needed.
    pub fn languages(&self) -> Option<String> {
        let (used, language) = (self.value(Field::WorkingLanguages), self.language);
        let used: &[String] = match used {
            Some(FactValue::Choices(codes)) => codes,
            _ => &[],
        };
        let levels = [
            (WorkingLanguage::Japanese, Field::JapaneseLevel),
            (WorkingLanguage::English, Field::EnglishLevel),
        ];
        let level = |code: &str| {
            let field = levels.iter().find(|(spoken, _)| spoken.code() == code)?.1;
            let level = self.code::<Cefr>(field)?.code();
            Some(td_string!(language, opportunity.line.level, level = level))
        };
        let needed = levels
            .iter()
            .filter(|(_, field)| self.value(*field).is_some());
        let needed = needed.map(|(spoken, _)| spoken.code());
        let unsaid = needed.filter(|code| used.iter().all(|one| one != code));
        let codes = used.iter().map(String::as_str).chain(unsaid);
        let words = codes.map(|code| {
            let name = words::choice(language, Field::WorkingLanguages, code);
            Some(self.with(name, level(code)))
        });
        self.joined(words)
    }

    pub fn readiness(&self) -> Option<String> {
        let now = self.number(Field::TrlNow)?;
        Some(match self.number(Field::TrlTarget) {
            Some(target) => td_string!(
                self.language,
                opportunity.line.towards,
                from = now,
                to = target
            ),
            None => now,
        })
    }

    pub fn visa(&self) -> Option<String> {
        let visa = self.chosen(Field::Visa)?;
        Some(self.with(visa, self.text(Field::VisaNote)))
    }

    pub fn risk(&self) -> Option<String> {
        let level = self.chosen(Field::RiskLevel)?;
        let day = self.day(Field::RiskAsOf);
        let day = day.map(|day| td_string!(self.language, opportunity.line.looked_up, day = day));
        Some(self.with(level, day))
    }

    pub fn nomination(&self) -> Option<String> {
        let day = self.day(Field::NominationDeadline);
        let day = day.map(|day| td_string!(self.language, opportunity.line.until, day = day));
        let places = self.number(Field::NominationsMax);
        let places = places.map(|n| td_string!(self.language, opportunity.line.places, n = n));
        self.joined([day, places])
    }

    /// Applicants hear back by then.
    pub fn reply_by(&self) -> Option<String> {
        let day = self.day(Field::ReplyBy)?;
        Some(td_string!(self.language, opportunity.reply_by, day = day))
    }

    fn range(&self, least: Field, most: Field) -> Option<String> {
        let language = self.language;
        Some(match (self.number(least), self.number(most)) {
            (None, None) => return None,
            (Some(from), Some(to)) if from == to => to,
            (Some(from), Some(to)) => {
                td_string!(language, opportunity.line.range, from = from, to = to)
            }
            (Some(from), None) => td_string!(language, opportunity.line.at_least, from = from),
            (None, Some(to)) => td_string!(language, opportunity.line.at_most, to = to),
        })
    }

    /// A word with what is said of it in brackets.
    pub fn with(&self, text: String, note: Option<String>) -> String {
        match note {
            Some(note) => td_string!(
                self.language,
                opportunity.line.with,
                text = text,
                note = note
            ),
            None => text,
        }
    }

    fn joined(&self, parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| self.side_by_side(parts))
    }

    fn side_by_side(&self, parts: Vec<String>) -> String {
        parts.join(td_string!(self.language, opportunity.line.and))
    }
}

fn per(language: Language, unit: WageUnit, amount: &str) -> String {
    match unit {
        WageUnit::Hour => td_string!(language, opportunity.line.per_hour, amount = amount),
        WageUnit::Day => td_string!(language, opportunity.line.per_day, amount = amount),
        WageUnit::Week => td_string!(language, opportunity.line.per_week, amount = amount),
        WageUnit::Month => td_string!(language, opportunity.line.per_month, amount = amount),
        WageUnit::Total => td_string!(language, opportunity.line.in_total, amount = amount),
        WageUnit::None | WageUnit::Other => amount.to_owned(),
    }
}

#[cfg(test)]
mod tests;
