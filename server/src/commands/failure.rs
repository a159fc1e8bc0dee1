//! One sentence for the operator.

use model::{Conflict, Problem};
use portal::Error;

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(String);

impl Failure {
    pub fn new(said: impl Into<String>) -> Self {
        Self(said.into())
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(match error {
            Error::Problem(Problem::Invalid(problems)) => {
                let fields = problems
                    .iter()
                    .map(|(field, problem)| format!("{field}: {}", word(problem)));
                fields.collect::<Vec<_>>().join("; ")
            }
            Error::Problem(Problem::Conflict(Conflict::NotEmpty)) => {
                "the portal already holds data; this is only done in an empty one".to_owned()
            }
            Error::Problem(problem) => problem.to_string(),
            Error::Fault(fault) => fault.what().to_owned(),
        })
    }
}

/// The problem's own word and its limits, such as `too-long (max 80, now 93)`.
fn word(problem: &model::FieldProblem) -> String {
    let Ok(serde_json::Value::Object(mut parts)) = serde_json::to_value(problem) else {
        return format!("{problem:?}");
    };
    let word = parts
        .remove("is")
        .and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default();
    let limits: Vec<String> = parts
        .iter()
        .map(|(name, value)| format!("{name} {}", value.to_string().trim_matches('"')))
        .collect();
    if limits.is_empty() {
        word
    } else {
        format!("{word} ({})", limits.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{FieldProblem, FieldProblems};

    #[test]
    fn wrong_fields_are_named() {
        let mut problems = FieldProblems::one("email", FieldProblem::Taken);
        problems.add("name", FieldProblem::TooLong { max: 80, now: 93 });
        let said = Failure::from(Error::from(problems)).to_string();
        assert_eq!(said, "email: taken; name: too-long (max 80, now 93)");
    }
}
