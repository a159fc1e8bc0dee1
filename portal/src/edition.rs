//! Editions: what guests see at one time. As long as the edition is the same, so is every page of theirs.

use crate::Portal;
use crate::error::Result;
use crate::journal::{self, Model};
use chrono::NaiveDate;
use model::accounts::Verb;
use model::{
    AdmissionId, AuditLookId, AuditorId, CardId, CardKeyId, CaseId, ClaimId, DepartmentId,
    GraduationId, InquiryId, MailId, PersonId, RegisterEntryId, RegisterImportId, RegistrarId,
    RequestId, SavedSearchId,
};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Entries read at once.
const ENTRIES: u64 = 1000;

/// One edition; to be compared, and nothing else. It is read before the page is made: what changes meanwhile begins
/// another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The last entry of the journal that concerns guests, from whichever process.
    journal: i64,
    /// What this process has brought to its index and its synonyms.
    index: u64,
    /// Everything that guests read of time is a day in Japan.
    day: NaiveDate,
}

/// How far the journal has been looked through for editions, and the last entry that concerns guests.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    read: i64,
    concerned: i64,
}

/// The same, kept from one look to the next.
#[derive(Debug, Default)]
pub(crate) struct EditionSeen(Mutex<Option<Seen>>);

impl Portal {
    /// The edition of now: one query, which reads what is new in the journal.
    ///
    /// # Errors
    /// Only faults.
    pub async fn edition(&self) -> Result<Edition> {
        let index = self.index().edition();
        let day = self.today();
        let kept = *self.edition_seen().lock();
        let seen = match kept {
            Some(seen) => match self.look(seen).await? {
                Some(seen) => seen,
                // The database was put back from a copy.
                None => self.look_first().await?,
            },
            None => self.look_first().await?,
        };
        let mut kept = self.edition_seen().lock();
        // Another request may have read further in the meantime.
        let is_behind = kept.is_some_and(|kept| kept.read > seen.read);
        if !is_behind {
            *kept = Some(seen);
        }
        drop(kept);
        Ok(Edition {
            journal: seen.concerned,
            index,
            day,
        })
    }

    async fn look_first(&self) -> Result<Seen> {
        let last = journal::last(self.read()).await?;
        Ok(Seen {
            read: last,
            concerned: last,
        })
    }

    /// What is new since the last look; `None` when the entry that was read last is gone.
    async fn look(&self, mut seen: Seen) -> Result<Option<Seen>> {
        loop {
            // The entry that was read last comes along, to see that it is still there.
            let entries = journal::after(self.read(), seen.read - 1, ENTRIES).await?;
            let is_known =
                seen.read == 0 || entries.first().is_some_and(|one| one.seq == seen.read);
            if !is_known {
                return Ok(None);
            }
            let mut new = entries.iter().filter(|entry| entry.seq > seen.read);
            if let Some(last) = new.rfind(|entry| concerns_guests(entry)) {
                seen.concerned = last.seq;
            }
            if let Some(last) = entries.last() {
                seen.read = last.seq;
            }
            if (entries.len() as u64) < ENTRIES {
                return Ok(Some(seen));
            }
        }
    }
}

impl EditionSeen {
    fn lock(&self) -> MutexGuard<'_, Option<Seen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether guests may see something else after it; what is often told and theirs alone is left out.
fn concerns_guests(entry: &Model) -> bool {
    let is_theirs_alone = entry.thing::<SavedSearchId>().is_some()
        || entry.thing::<DepartmentId>().is_some()
        || entry.thing::<InquiryId>().is_some()
        || entry.thing::<MailId>().is_some()
        || entry.thing::<CaseId>().is_some()
        || entry.thing::<AdmissionId>().is_some()
        || entry.thing::<AuditorId>().is_some()
        || entry.thing::<AuditLookId>().is_some()
        || entry.thing::<RegisterEntryId>().is_some()
        || entry.thing::<RegisterImportId>().is_some()
        || entry.thing::<RegistrarId>().is_some()
        || entry.thing::<ClaimId>().is_some()
        || entry.thing::<GraduationId>().is_some()
        || entry.thing::<RequestId>().is_some()
        || entry.thing::<CardId>().is_some()
        || entry.thing::<CardKeyId>().is_some();
    if is_theirs_alone {
        return false;
    }
    let Some((_, verb)) = entry.about::<PersonId>() else {
        return true;
    };
    !matches!(
        verb,
        Verb::SignedIn
            | Verb::SignedOut
            | Verb::PasswordChanged
            | Verb::Invited
            // Nobody new has posted anything yet.
            | Verb::Joined
            | Verb::LinkMade
            // Their language, and how the portal writes to them.
            | Verb::Updated
            | Verb::Read
            | Verb::Bookmarked
            | Verb::BookmarkRemoved
            | Verb::MailReturned
            | Verb::LinkAsked
            | Verb::AddressAsked
            | Verb::AddressChanged
            | Verb::AddressRestored
            | Verb::Agreed
            | Verb::RegisterTried
            | Verb::PrivateAddressAsked
            | Verb::RecoveryCodesMade
            | Verb::Recovered
            | Verb::Departed
            | Verb::CameBack
            | Verb::CardRevoked
            | Verb::NameWaits
            | Verb::NameSeen
    )
}

#[cfg(test)]
mod tests;
