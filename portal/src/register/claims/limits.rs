//! How often a claim is compared with the register. Beyond that it waits for a registrar, and its sender reads the same words.

use crate::accounts::Client;
use crate::error::Result;
use crate::throttle::{Limit, take};
use crate::{Portal, SignedIn};

const DAY: i64 = 86_400;

/// One person: five at once, and never more than five within a day.
static PERSON: Limit = Limit {
    name: "claim-person",
    burst: 5,
    every_seconds: DAY,
};
/// Everybody of one network: thirty a day.
static NETWORK: Limit = Limit {
    name: "claim-network",
    burst: 30,
    every_seconds: DAY / 30,
};
/// The same where many people share the network: a campus, or the /48 around a /64.
static SHARED: Limit = Limit {
    name: "claim-shared",
    burst: 300,
    every_seconds: DAY / 300,
};

/// Counts one try; `false` when there were too many.
pub(super) async fn may_match(portal: &Portal, person: &SignedIn, client: &Client) -> Result<bool> {
    let mut counts = client.counts(&NETWORK, &SHARED);
    counts.push(PERSON.by(person.id()));
    // Nobody gets a try back.
    Ok(take(portal, counts).await?.is_ok())
}
