//! Which fields a posting asks for: those of its kind, as far as what is chosen elsewhere in it leaves room for them. What is
//! not asked is kept as typed, and neither judged nor published.

mod rules;

use super::spec::spec_of;
use super::{Draft, Field, Kind};
use rules::{RULES, Rule};

/// Whether a field is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    No,
    May,
    Must,
}

/// Whether a kind of posting asks for a field, with what is chosen elsewhere in it; several choices are one a line.
pub fn asked<'a>(kind: Kind, field: Field, chosen: impl Fn(Field) -> &'a str) -> Asked {
    let Some(spec) = spec_of(kind, field) else {
        return Asked::No;
    };
    let speaks = rules(kind, field).find(|rule| rule.with.holds(chosen(rule.decider)));
    match speaks {
        Some(rule) => rule.then,
        None if spec.required => Asked::Must,
        None => Asked::May,
    }
}

/// Whether a choice makes a field needless; what the browser asks, which knows no specs.
pub fn is_needless<'a>(kind: Kind, field: Field, chosen: impl Fn(Field) -> &'a str) -> bool {
    let speaks = rules(kind, field).find(|rule| rule.with.holds(chosen(rule.decider)));
    speaks.is_some_and(|rule| rule.then == Asked::No)
}

/// Whether some choice makes it necessary to give a field.
pub fn may_be_needed(kind: Kind, field: Field) -> bool {
    rules(kind, field).any(|rule| rule.then == Asked::Must)
}

/// The choices on which it hangs whether a field is asked for.
pub fn deciders(kind: Kind, field: Field) -> impl Iterator<Item = Field> {
    rules(kind, field).map(|rule| rule.decider)
}

fn rules(kind: Kind, field: Field) -> impl Iterator<Item = &'static Rule> {
    let is_of = move |rule: &&Rule| rule.kinds.is_empty() || rule.kinds.contains(&kind);
    RULES
        .iter()
        .filter(is_of)
        .filter(move |rule| rule.fields.contains(&field))
}

impl Draft {
    /// See [`asked`].
    pub fn asks(&self, kind: Kind, field: Field) -> Asked {
        asked(kind, field, |decider| self.get(decider))
    }

    /// What was typed into a field that is asked for.
    pub fn asked_text(&self, kind: Kind, field: Field) -> &str {
        match self.asks(kind, field) {
            Asked::No => "",
            Asked::May | Asked::Must => self.get(field),
        }
    }
}

#[cfg(test)]
mod tests;
