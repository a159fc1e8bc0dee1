//! From the fields of a demo file to a draft: relative days become days.

use super::calendar::working_day;
use super::files::Posting;
use crate::error::{Fault, Result};
use chrono::NaiveDate;
use model::OrganizationId;
use model::closed::Closed;
use model::opportunities::{Draft, Field, Input, Kind, spec_of};
use std::collections::BTreeMap;

impl Posting {
    /// The posting as its poster typed it, as if `today` were the day the demo is filled.
    pub fn draft(
        &self,
        kind: Kind,
        organization: Option<OrganizationId>,
        today: NaiveDate,
    ) -> Result<Draft> {
        let mut draft = Draft::default();
        if let Some(organization) = organization {
            draft.set(Field::Organization, organization.to_string());
        }
        self.type_into(&mut draft, kind, &self.fields, today)?;
        Ok(draft)
    }

    /// The same with the waiting edit.
    pub fn edited(&self, published: &Draft, kind: Kind, today: NaiveDate) -> Result<Draft> {
        let mut draft = published.clone();
        self.type_into(&mut draft, kind, &self.edit, today)?;
        Ok(draft)
    }

    fn type_into(
        &self,
        draft: &mut Draft,
        kind: Kind,
        typed: &BTreeMap<String, String>,
        today: NaiveDate,
    ) -> Result<()> {
        for (code, text) in typed {
            let wrong = |what: &str| {
                Fault::new(format_args!(
                    "demo posting {}, field {code}: {what}",
                    self.key
                ))
            };
            let field = Field::from_code(code).ok_or_else(|| wrong("no such field"))?;
            let spec = spec_of(kind, field).ok_or_else(|| wrong("not a field of this kind"))?;
            let text = match spec.input {
                Input::Day | Input::Days { .. } => {
                    absolute(text, today).ok_or_else(|| wrong("not days such as +7 or -7"))?
                }
                _ => text.trim().to_owned(),
            };
            draft.set(field, text);
        }
        Ok(())
    }
}

/// Days relative to today, one a line, as dates on which offices work.
fn absolute(text: &str, today: NaiveDate) -> Option<String> {
    let days: Option<Vec<String>> = text.lines().map(|line| day(line, today)).collect();
    days.map(|days| days.join("\n"))
}

fn day(text: &str, today: NaiveDate) -> Option<String> {
    let text = text.trim();
    let days: i64 = text.strip_prefix('+').unwrap_or(text).parse().ok()?;
    let is_signed = text.starts_with(['+', '-']);
    is_signed.then(|| working_day(today, days).to_string())
}
