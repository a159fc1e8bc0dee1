//! Who is notified of what. Every commit asks these rules about what it tells the journal, so that no command can forget somebody.

mod people;

use super::entity::Model;
use crate::error::Result;
use crate::journal::{Details, Entry};
use crate::store::Tx;
use model::accounts;
use model::admissions::AdmissionVerb;
use model::inquiries::{InquiryParty, InquiryState, InquiryVerb};
use model::machine::Machine;
use model::opportunities::{Party, State, Verb};
use model::organizations::{self, RequestParty, RequestState};
use model::register::{ClaimParty, ClaimState, ClaimVerb, GraduationVerb};
use model::{
    AdmissionId, ClaimId, GraduationId, InquiryId, NotificationId, OpportunityId, OrganizationId,
    PersonId, RequestId, SavedSearchId,
};
use people::People;

/// The recipients of one notification; never the person who caused it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    Poster(OpportunityId),
    /// Everybody at the moderation desk.
    Desk,
    Person(PersonId),
    Owner(SavedSearchId),
    /// Who wrote to the office, where they had signed in.
    Sender(InquiryId),
    Claimant(ClaimId),
    /// Everybody who may read the register.
    Registrars,
    /// Who brings or joins an organization.
    Applicant(RequestId),
    /// The owners of the organization, or everybody at the desk where it has none.
    Deciders(RequestId),
    /// The owners of an organization.
    Keepers(OrganizationId),
}

/// The recipients of an entry, if there are any.
pub(crate) fn audience(entry: &Entry) -> Option<Audience> {
    if let Some((id, verb)) = entry.about::<OpportunityId>() {
        if matches!(verb, Verb::EndsSoon | Verb::Undone | Verb::HandedOver) {
            return Some(Audience::Poster(id));
        }
        return match State::row_of(verb)?.tells? {
            Party::Poster => Some(Audience::Poster(id)),
            Party::Staff => Some(Audience::Desk),
            Party::Calendar => None,
        };
    }
    if let Some((id, verb)) = entry.about::<PersonId>() {
        if verb == accounts::Verb::NameWaits {
            return Some(Audience::Desk);
        }
        let is_told = matches!(
            verb,
            accounts::Verb::LinkMade
                | accounts::Verb::MailReturned
                | accounts::Verb::RegisterTried
                | accounts::Verb::PrivateAddressAsked
                | accounts::Verb::Graduated
                | accounts::Verb::GraduationUndone
                | accounts::Verb::CardRevoked
                | accounts::Verb::NameSeen
        );
        return is_told.then_some(Audience::Person(id));
    }
    if let Some((id, verb)) = entry.about::<InquiryId>() {
        if verb == InquiryVerb::Sent {
            return Some(Audience::Desk);
        }
        return match InquiryState::row_of(verb)?.tells? {
            InquiryParty::Sender => Some(Audience::Sender(id)),
            InquiryParty::Staff => Some(Audience::Desk),
        };
    }
    if let Some((_, verb)) = entry.about::<AdmissionId>() {
        let is_told = matches!(verb, AdmissionVerb::Begun | AdmissionVerb::Answered);
        return is_told.then_some(Audience::Desk);
    }
    if let Some((id, verb)) = entry.about::<ClaimId>() {
        if verb == ClaimVerb::Sent {
            return Some(Audience::Registrars);
        }
        return match ClaimState::row_of(verb)?.tells? {
            ClaimParty::Claimant => Some(Audience::Claimant(id)),
            ClaimParty::Registrar => Some(Audience::Registrars),
            ClaimParty::Portal => None,
        };
    }
    if let Some((_, verb)) = entry.about::<GraduationId>() {
        let is_told = verb != GraduationVerb::Compared;
        return is_told.then_some(Audience::Registrars);
    }
    if let Some((id, verb)) = entry.about::<RequestId>() {
        return match RequestState::row_of(verb)?.tells? {
            RequestParty::Applicant => Some(Audience::Applicant(id)),
            RequestParty::Deciders => Some(Audience::Deciders(id)),
            RequestParty::Portal => None,
        };
    }
    if let Some((id, verb)) = entry.about::<OrganizationId>() {
        return match verb {
            organizations::Verb::Inherited => Some(Audience::Keepers(id)),
            organizations::Verb::Orphaned => Some(Audience::Desk),
            _ => None,
        };
    }
    match entry.about::<SavedSearchId>()? {
        (id, model::saved_searches::Verb::Told) => Some(Audience::Owner(id)),
        _ => None,
    }
}

/// What these entries, which a commit is about to tell the journal, tell people.
pub(crate) async fn notices(tx: &Tx, entries: &[Entry]) -> Result<Vec<Model>> {
    let news: Vec<(&Entry, Audience)> = entries
        .iter()
        .filter_map(|entry| Some((entry, audience(entry)?)))
        .collect();
    if news.is_empty() {
        return Ok(Vec::new());
    }
    let people = People::of(tx, &news).await?;
    let lines = news.iter().flat_map(|(entry, audience)| {
        let told = people.of_audience(*audience).into_iter();
        let others = told.filter(|to| Some(*to) != entry.actor());
        let at_desk = people.are_at_desk(*audience);
        others.map(move |to| line(tx, to, entry, at_desk))
    });
    Ok(lines.collect())
}

fn line(tx: &Tx, to: PersonId, entry: &Entry, at_desk: bool) -> Model {
    let details = entry.details();
    Model {
        id: NotificationId(tx.portal().new_id()),
        person_id: to,
        at: tx.now(),
        subject: Some(entry.subject().to_owned()),
        subject_id: Some(entry.subject_id()),
        verb: entry.verb().to_owned(),
        details: (details != Details::default())
            .then(|| serde_json::to_string(&details).unwrap_or_default()),
        at_desk,
        actor_id: entry.actor(),
        read_at: None,
        mail_id: None,
    }
}
