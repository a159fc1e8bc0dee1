use super::Told;
use model::opportunities::Field;
use texts::td_string;

impl Told<'_> {
    /// How many days, how many of them at the workplace, how long each is.
    pub fn duration(&self) -> Option<String> {
        let language = self.language;
        let hours = self.number(Field::HoursPerDay);
        let hours =
            hours.map(|hours| td_string!(language, opportunity.line.each_day, hours = hours));
        let vacation = self.value(Field::VacationOnly);
        let vacation =
            vacation.map(|_| td_string!(language, opportunity.line.vacation_only).to_owned());
        let parts: Vec<String> = [self.days(), hours, vacation]
            .into_iter()
            .flatten()
            .collect();
        let then = td_string!(language, opportunity.line.then);
        (!parts.is_empty()).then(|| parts.join(then))
    }

    /// How many days, and how many of them at the workplace.
    fn days(&self) -> Option<String> {
        let language = self.language;
        let days = self.number(Field::DaysTotal)?;
        Some(
            match (
                self.count(Field::DaysTotal),
                self.count(Field::DaysWorkplace),
            ) {
                (_, None) => days,
                (Some(1), Some(1)) => {
                    td_string!(language, opportunity.line.one_at_workplace, days = days)
                }
                (Some(all), Some(there)) if all == there => {
                    td_string!(language, opportunity.line.all_at_workplace, days = days)
                }
                (_, Some(0)) => {
                    td_string!(language, opportunity.line.none_at_workplace, days = days)
                }
                (_, Some(n)) => {
                    td_string!(
                        language,
                        opportunity.line.some_at_workplace,
                        days = days,
                        n = n
                    )
                }
            },
        )
    }
}
