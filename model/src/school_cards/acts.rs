use crate::closed;
use crate::closed::Closed;
use crate::form;
use crate::ids::CardId;
use crate::problem::{FieldProblem, FieldProblems};

closed! {
    /// What is done with a card, by its holder and by staff.
    pub enum CardAct {
        Make = "make",
        /// Another one in place of the one that is there.
        Renew = "renew",
        Revoke = "revoke",
    }
}

closed! {
    /// What happened to a card.
    pub enum CardVerb {
        Made = "made",
        Revoked = "revoked",
        /// Its holder has asked for another one.
        Replaced = "replaced",
    }
}

closed! {
    /// What happened to a key of the school.
    pub enum CardKeyVerb {
        Made = "made",
    }
}

closed! {
    /// Why a card is none any more.
    pub enum CardReason {
        /// The phone is gone.
        Lost = "lost",
        /// Somebody else may have shown it.
        Copied = "copied",
        Unneeded = "unneeded",
        Misused = "misused",
        /// Its holder is not what it says.
        Mistaken = "mistaken",
        Replaced = "replaced",
    }
}

impl CardReason {
    /// Those that holders give.
    pub const OF_HOLDER: [Self; 3] = [Self::Lost, Self::Copied, Self::Unneeded];
    /// Those that staff give.
    pub const OF_STAFF: [Self; 4] = [Self::Lost, Self::Copied, Self::Misused, Self::Mistaken];
}

form! {
    /// Makes a card worthless, and says why.
    #[derive(Debug)]
    pub struct RevokeCardForm { card, card_reason }
}

impl RevokeCardForm {
    /// The card, and why: one of these reasons.
    ///
    /// # Errors
    /// The fields to correct.
    pub fn check(&self, reasons: &[CardReason]) -> Result<(CardId, CardReason), FieldProblems> {
        let names = RevokeCardForm::FIELDS;
        let mut problems = FieldProblems::default();
        let card = self.card.trim().parse().ok();
        if card.is_none() {
            problems.add(names.card, FieldProblem::NotAChoice);
        }
        let reason = CardReason::from_code(&self.card_reason);
        let reason = reason.filter(|reason| reasons.contains(reason));
        if reason.is_none() {
            let problem = match self.card_reason.is_empty() {
                true => FieldProblem::Missing,
                false => FieldProblem::NotAChoice,
            };
            problems.add(names.card_reason, problem);
        }
        match (card, reason) {
            (Some(card), Some(reason)) => Ok((card, reason)),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holders_and_staff_give_reasons_of_their_own() {
        let id = "0192d3c4-0000-7000-8000-000000000000";
        let form = |reason: &str| RevokeCardForm {
            card: id.to_owned(),
            card_reason: reason.to_owned(),
        };
        let (own, staff) = (&CardReason::OF_HOLDER[..], &CardReason::OF_STAFF[..]);
        assert!(form("lost").check(own).is_ok());
        assert!(form("misused").check(staff).is_ok());
        for (reason, allowed) in [("misused", own), ("unneeded", staff), ("replaced", own)] {
            let problems = form(reason).check(allowed).unwrap_err();
            let problem = problems.of("card_reason");
            assert_eq!(problem, Some(&FieldProblem::NotAChoice), "{reason}");
        }
        let problems = RevokeCardForm::default().check(own).unwrap_err();
        assert_eq!(problems.of("card_reason"), Some(&FieldProblem::Missing));
        assert_eq!(problems.of("card"), Some(&FieldProblem::NotAChoice));
    }
}
