use super::{Group, Pace, Quiet};
use crate::closed::Closed;
use crate::fields::parse_whole;
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What somebody has chosen, by group; what they have not chosen is as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MailChoices(pub BTreeMap<Group, Pace>);

impl MailChoices {
    pub fn of(&self, group: Group) -> Pace {
        self.0.get(&group).copied().unwrap_or(group.usual())
    }
}

impl Group {
    /// How often its mails come until somebody chooses.
    pub fn usual(self) -> Pace {
        match self {
            Self::Postings | Self::Saved => Pace::AtOnce,
            // A busy desk would write to all staff all day.
            Self::Desk => Pace::Daily,
        }
    }
}

/// How the portal writes to somebody, as they see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailSettings {
    pub address: String,
    pub choices: MailChoices,
    pub quiet: Quiet,
    /// What a mail server said when it sent mail to the address back; nothing is mailed there until the owner says so.
    pub came_back: Option<String>,
    /// Staff have a desk.
    pub groups: Vec<Group>,
}

form! {
    /// The settings as sent.
    #[derive(Debug)]
    pub struct MailForm { postings, desk, saved_searches, quiet_from, quiet_until }
}

impl MailForm {
    /// What is chosen for a group.
    fn typed(&self, group: Group) -> &str {
        match group {
            Group::Postings => &self.postings,
            Group::Desk => &self.desk,
            Group::Saved => &self.saved_searches,
        }
    }

    /// # Errors
    /// The fields to correct. A group that the page does not offer may be missing.
    pub fn check(&self) -> Result<(MailChoices, Quiet), FieldProblems> {
        let names = MailForm::FIELDS;
        let mut problems = FieldProblems::default();
        let mut choices = MailChoices::default();
        for group in Group::ALL {
            match (
                self.typed(*group).trim(),
                Pace::from_code(self.typed(*group).trim()),
            ) {
                ("", _) if *group == Group::Desk => {}
                (_, Some(pace)) => {
                    choices.0.insert(*group, pace);
                }
                (_, None) => problems.add(names.of(*group), FieldProblem::NotAChoice),
            }
        }
        let mut hour = |name: &str, typed: &str| {
            let hour = parse_whole(typed).and_then(|hour| u32::try_from(hour).ok());
            let hour = hour.filter(|hour| *hour < 24);
            if hour.is_none() {
                problems.add(name, FieldProblem::NotAChoice);
            }
            hour.unwrap_or_default()
        };
        let quiet = Quiet {
            from: hour(names.quiet_from, &self.quiet_from),
            until: hour(names.quiet_until, &self.quiet_until),
        };
        problems.or((choices, quiet))
    }
}

impl MailForm<&'static str> {
    /// The name of a group's field.
    pub fn of(&self, group: Group) -> &'static str {
        match group {
            Group::Postings => self.postings,
            Group::Desk => self.desk,
            Group::Saved => self.saved_searches,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> MailForm {
        MailForm {
            postings: "weekly".into(),
            desk: String::new(),
            saved_searches: "portal-only".into(),
            quiet_from: "２２".into(),
            quiet_until: "7".into(),
        }
    }

    #[test]
    fn what_is_not_chosen_is_as_usual() {
        let (choices, quiet) = form().check().unwrap();
        assert_eq!(choices.of(Group::Postings), Pace::Weekly);
        assert_eq!(choices.of(Group::Saved), Pace::PortalOnly);
        assert_eq!(choices.of(Group::Desk), Pace::Daily);
        assert_eq!(quiet, Quiet { from: 22, until: 7 });
    }

    #[test]
    fn hours_and_choices_are_those_of_the_page() {
        let wrong = MailForm {
            postings: "hourly".into(),
            quiet_from: "24".into(),
            quiet_until: "-1".into(),
            ..form()
        };
        let problems = wrong.check().unwrap_err();
        assert_eq!(problems.len(), 3, "{problems:?}");
    }
}
