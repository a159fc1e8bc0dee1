use crate::accounts::{Role, Verification};
use crate::closed;
use crate::closed::Closed;
use crate::time::school_year;
use chrono::{NaiveDate, TimeDelta};

/// So near the end of a school year a new card is for the next one as well.
const LAST_DAYS: TimeDelta = TimeDelta::days(60);

closed! {
    /// What a card says of its holder.
    pub enum CardClass {
        Student = "student",
        Alumnus = "alumnus",
        Faculty = "faculty",
        Staff = "staff",
    }
}

impl CardClass {
    /// Whose card it is. A recruiter is no member of the school and has none.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Student => &[Role::Student],
            Self::Alumnus => &[Role::Alumnus],
            Self::Faculty => &[Role::Faculty],
            Self::Staff => &[Role::Staff, Role::Admin],
        }
    }

    /// How sure the school has to be. An address of the school, which people keep for a while after they have left, proves no
    /// degree: alumni stand in the register, are known to two others, or have brought papers.
    pub fn verifications(self) -> &'static [Verification] {
        match self {
            Self::Alumnus => &[
                Verification::Register,
                Verification::Vouched,
                Verification::Staff,
            ],
            Self::Student | Self::Faculty | Self::Staff => &[
                Verification::Domain,
                Verification::Register,
                Verification::Staff,
            ],
        }
    }

    /// What somebody's card says; nothing where they can have none.
    pub fn of(role: Role, verification: Verification) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|class| {
            class.roles().contains(&role) && class.verifications().contains(&verification)
        })
    }
}

/// The last day of a card that is made today: the end of the school year.
pub fn last_day(today: NaiveDate) -> NaiveDate {
    let year = school_year(today + LAST_DAYS) + 1;
    NaiveDate::from_ymd_opt(year, 3, 31).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_those_whom_the_school_is_sure_of_have_a_card() {
        use Verification::{Declared, Domain, Email, Organization, Register, Staff, Vouched};
        for (role, sure) in [
            (Role::Student, vec![Domain, Register, Staff]),
            (Role::Alumnus, vec![Register, Vouched, Staff]),
            (Role::Faculty, vec![Domain, Register, Staff]),
            (Role::Staff, vec![Domain, Register, Staff]),
            (Role::Admin, vec![Domain, Register, Staff]),
            (Role::Recruiter, vec![]),
        ] {
            for verification in Verification::ALL {
                let has = CardClass::of(role, *verification).is_some();
                assert_eq!(has, sure.contains(verification), "{role} {verification}");
            }
            for unsure in [Declared, Email, Organization] {
                assert_eq!(CardClass::of(role, unsure), None, "{role}");
            }
        }
    }

    #[test]
    fn a_card_ends_with_the_school_year() {
        for (today, last) in [
            ("2027-04-01", "2028-03-31"),
            ("2028-01-30", "2028-03-31"),
            ("2028-02-15", "2029-03-31"),
            ("2028-03-31", "2029-03-31"),
        ] {
            let day = last_day(today.parse().unwrap());
            assert_eq!(day.to_string(), last, "{today}");
        }
    }
}
