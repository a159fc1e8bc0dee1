use super::{CourseSide, Direction, Draft, Field, Kind};
use crate::closed::Closed;
use serde::{Deserialize, Serialize};

/// To whom a posting speaks, and so what its fields are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Voice {
    /// Students who may apply.
    Applicants,
    /// A need looks for whoever can meet it.
    Need,
    /// A laboratory's technology looks for whoever can use it.
    Seed,
    /// Somebody offers a course.
    Offer,
    /// A class looks for a speaker.
    Wish,
}

impl Voice {
    pub fn of(kind: Kind, draft: &Draft) -> Self {
        let chosen = |field| draft.get(field).trim();
        Self::of_answers(
            kind,
            Direction::from_code(chosen(Field::Direction)),
            CourseSide::from_code(chosen(Field::CourseSide)),
        )
    }

    /// By what was answered of whom it looks for.
    pub fn of_answers(kind: Kind, direction: Option<Direction>, side: Option<CourseSide>) -> Self {
        match (kind, direction, side) {
            (Kind::Internship | Kind::OverseasProgram, ..) => Self::Applicants,
            (Kind::JointResearch, Some(Direction::Seed), _) => Self::Seed,
            (Kind::JointResearch, ..) => Self::Need,
            (Kind::GuestCourse, _, Some(CourseSide::Wish)) => Self::Wish,
            (Kind::GuestCourse, ..) => Self::Offer,
        }
    }
}
