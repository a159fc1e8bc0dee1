//! How often a password may be guessed; the numbers are reckoned in decision 14.
//!
//! Only failures count. A browser that the account knows has a budget of its own, which nobody else can use up. All
//! others are counted by account and network together, by network and by account. The account is what is looked up in
//! the database, so no spelling of it has a budget of its own; unknown accounts are counted like known ones.

use super::client::Client;
use crate::error::Result;
use crate::throttle::{Count, Limit, Over, Taken, refusal, take};
use crate::{Portal, SignedIn};
use model::fields::Email;
use model::problem::Slowed;
use model::{Conflict, Problem};
use uuid::Uuid;

const HOUR: i64 = 3600;

/// One account from one network.
static HERE: Limit = Limit {
    name: "sign-in-here",
    burst: 10,
    every_seconds: 120,
};
/// Every account from one network.
static NETWORK: Limit = Limit {
    name: "sign-in-network",
    burst: 60,
    every_seconds: 10,
};
/// The same where many people share the network: a campus, or the /48 around a /64.
static SHARED: Limit = Limit {
    name: "sign-in-shared",
    burst: 300,
    every_seconds: 1,
};
/// One account from everywhere.
static ACCOUNT: Limit = Limit {
    name: "sign-in-account",
    burst: 100,
    every_seconds: 30,
};
/// The first tries of one account from one network, which attacks from other networks do not use up.
static FIRST: Limit = Limit {
    name: "sign-in-first",
    burst: 3,
    every_seconds: 8 * HOUR,
};
/// The same for the /48 around a /64.
static FIRST_AT_SITE: Limit = Limit {
    name: "sign-in-first-at-site",
    burst: 30,
    every_seconds: HOUR,
};
/// One account in a browser that it knows.
static DEVICE: Limit = Limit {
    name: "sign-in-device",
    burst: 10,
    every_seconds: 30,
};
/// The present password, asked for by somebody who has signed in: a stolen session must not become a way to guess it.
static CURRENT: Limit = Limit {
    name: "current-password",
    burst: 5,
    every_seconds: 60,
};

/// Links for a new password that are asked for from one network.
static FORGOTTEN_HERE: Limit = Limit {
    name: "forgotten-here",
    burst: 10,
    every_seconds: 360,
};
/// The same where many people share the network: a campus, or the /48 around a /64.
static FORGOTTEN_SHARED: Limit = Limit {
    name: "forgotten-shared",
    burst: 200,
    every_seconds: 10,
};
/// The same for one address: nobody fills somebody else's mailbox.
static FORGOTTEN_ADDRESS: Limit = Limit {
    name: "forgotten-address",
    burst: 3,
    every_seconds: 5000,
};

static FORGOTTEN: [&Limit; 3] = [&FORGOTTEN_HERE, &FORGOTTEN_SHARED, &FORGOTTEN_ADDRESS];

/// Registrations that are begun from one network.
static REGISTER_HERE: Limit = Limit {
    name: "register-here",
    burst: 10,
    every_seconds: 360,
};
/// The same where many people share the network: a class registers in one lesson.
static REGISTER_SHARED: Limit = Limit {
    name: "register-shared",
    burst: 300,
    every_seconds: 10,
};
/// The same for one address, apart from [`FORGOTTEN_ADDRESS`], so that nobody uses up its owner's.
static REGISTER_ADDRESS: Limit = Limit {
    name: "register-address",
    burst: 3,
    every_seconds: 5000,
};

static REGISTER: [&Limit; 3] = [&REGISTER_HERE, &REGISTER_SHARED, &REGISTER_ADDRESS];

/// Codes and passwords that are tried for one registration; it has run out before another try is forgiven.
static CODE: Limit = Limit {
    name: "register-code",
    burst: 5,
    every_seconds: HOUR,
};

/// Mails to other addresses that one person asks for by changing their own.
static ADDRESS_BY: Limit = Limit {
    name: "address-by",
    burst: 5,
    every_seconds: HOUR,
};
/// The same to one address, apart from [`FORGOTTEN_ADDRESS`], so that nobody uses up its owner's.
static ADDRESS_TO: Limit = Limit {
    name: "address-to",
    burst: 3,
    every_seconds: 5000,
};

/// Counts a mail to the address that somebody wants to have.
///
/// # Errors
/// `TooOften` with the time to wait.
pub(super) async fn begin_address(portal: &Portal, person: &SignedIn, email: &Email) -> Result<()> {
    let counts = vec![ADDRESS_BY.by(person.id()), ADDRESS_TO.by(email)];
    count_mail(portal, counts).await
}

/// Counts a link for a new password, whether there is such an account or not.
///
/// # Errors
/// `TooOften` with the time to wait.
pub(super) async fn begin_forgotten(portal: &Portal, email: &Email, client: &Client) -> Result<()> {
    let mut counts = client.counts(&FORGOTTEN_HERE, &FORGOTTEN_SHARED);
    counts.push(FORGOTTEN_ADDRESS.by(email));
    count_mail(portal, counts).await
}

/// Counts a registration, whether its address has an account or not.
///
/// # Errors
/// `TooOften` with the time to wait.
pub(crate) async fn begin_registration(
    portal: &Portal,
    email: &Email,
    client: &Client,
) -> Result<()> {
    let mut counts = client.counts(&REGISTER_HERE, &REGISTER_SHARED);
    counts.push(REGISTER_ADDRESS.by(email));
    count_mail(portal, counts).await
}

/// Counts a guess at the code or the password of a registration.
///
/// # Errors
/// `Conflict::CodeSpent`: nothing opens this registration any more.
pub(crate) async fn begin_code(portal: &Portal, registration: Uuid) -> Result<Taken> {
    let taken = take(portal, vec![CODE.by(registration)]).await?;
    Ok(taken.map_err(|_| Conflict::CodeSpent)?)
}

/// Counts a guess at sign-in until it turns out right.
///
/// # Errors
/// `TooOften` with the time to wait and what is slowed.
pub(super) async fn begin(
    portal: &Portal,
    email: &Email,
    client: &Client,
    device: Option<&str>,
) -> Result<Taken> {
    if let Some(device) = device {
        let taken = take(portal, vec![DEVICE.by(device)]).await?;
        return Ok(taken.map_err(|over| refused(&over))?);
    }
    let from_here = from_here(email, client);
    let everywhere = [ACCOUNT.by(email)];
    let over = match take(portal, joined(&from_here, everywhere)).await? {
        Ok(taken) => return Ok(taken),
        Err(over) => over,
    };
    if over.iter().any(|one| one.limit != &ACCOUNT) {
        return Err(refused(&over).into());
    }
    let at_site = client.network.site();
    let at_site = at_site.map(|site| FIRST_AT_SITE.by(format_args!("{email}\n{site}")));
    let first = [FIRST.by(format_args!("{email}\n{}", client.network))];
    let taken = take(portal, joined(&from_here, first.into_iter().chain(at_site))).await?;
    Ok(taken.map_err(|_| refused(&over))?)
}

/// Counts a guess of the present password.
///
/// # Errors
/// `TooOften` with the time to wait.
pub(super) async fn begin_current(portal: &Portal, person: &SignedIn) -> Result<Taken> {
    let taken = take(portal, vec![CURRENT.by(person.session())]).await?;
    Ok(taken.map_err(|over| refused(&over))?)
}

/// Nobody gets it back: each is a mail.
async fn count_mail(portal: &Portal, counts: Vec<Count>) -> Result<()> {
    match take(portal, counts).await? {
        Ok(_counted) => Ok(()),
        Err(over) => Err(refused(&over).into()),
    }
}

fn from_here(email: &Email, client: &Client) -> Vec<Count> {
    let mut counts = vec![HERE.by(format_args!("{email}\n{}", client.network))];
    counts.extend(client.counts(&NETWORK, &SHARED));
    counts
}

fn joined(some: &[Count], more: impl IntoIterator<Item = Count>) -> Vec<Count> {
    some.iter().cloned().chain(more).collect()
}

/// Says what is slowed by the limit that takes longest.
fn refused(over: &[Over]) -> Problem {
    let slowest = over.iter().max_by_key(|one| one.wait_seconds);
    let because = match slowest.map(|one| one.limit) {
        Some(limit) if limit == &CURRENT => Slowed::CurrentPassword,
        Some(limit) if FORGOTTEN.contains(&limit) => Slowed::Forgotten,
        Some(limit) if REGISTER.contains(&limit) => Slowed::Registrations,
        Some(limit) if limit == &ADDRESS_BY || limit == &ADDRESS_TO => Slowed::AddressMails,
        Some(limit) if limit == &ACCOUNT => Slowed::Account,
        Some(limit) if limit == &NETWORK || limit == &SHARED => Slowed::Network,
        _ => Slowed::Here,
    };
    refusal(over, because)
}
