//! How much may be written to the office. Everything counts, also what was kept apart.

use crate::accounts::Client;
use crate::error::Result;
use crate::throttle::{Limit, refusal, take};
use crate::{Portal, SignedIn};
use model::problem::Slowed;

/// One person who has signed in.
static PERSON: Limit = Limit {
    name: "inquiry-person",
    burst: 10,
    every_seconds: 600,
};
/// Guests of one network.
static NETWORK: Limit = Limit {
    name: "inquiry-network",
    burst: 5,
    every_seconds: 600,
};
/// The same where many people share the network: a campus, or the /48 around a /64.
static SHARED: Limit = Limit {
    name: "inquiry-shared",
    burst: 40,
    every_seconds: 60,
};
/// All guests together: an office reads no more.
static GUESTS: Limit = Limit {
    name: "inquiry-guests",
    burst: 200,
    every_seconds: 30,
};

/// Counts one inquiry.
///
/// # Errors
/// `TooOften` with the time to wait.
pub(super) async fn count(
    portal: &Portal,
    person: Option<&SignedIn>,
    client: &Client,
) -> Result<()> {
    let counts = match person {
        Some(person) => vec![PERSON.by(person.id())],
        None => {
            let mut counts = client.counts(&NETWORK, &SHARED);
            counts.push(GUESTS.by("all"));
            counts
        }
    };
    match take(portal, counts).await? {
        Ok(_counted) => Ok(()),
        Err(over) => Err(refusal(&over, Slowed::Inquiries).into()),
    }
}
