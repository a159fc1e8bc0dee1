//! How often a request may be begun and a proof be tried: each is a mail to somebody, or a question to a server elsewhere.

use crate::error::Result;
use crate::throttle::{Count, Limit, Taken, refusal, take};
use crate::{Portal, SignedIn};
use model::fields::Email;
use model::problem::Slowed;
use model::{OrganizationId, PersonId};

const HOUR: i64 = 3600;

/// Requests that one person begins: ten a day, also where each was withdrawn.
static BEGUN_BY: Limit = Limit {
    name: "requests-by",
    burst: 10,
    every_seconds: 24 * HOUR / 10,
};
/// Those of one person to join the same organization, whose owners get a mail each time: three a day.
static BEGUN_OF: Limit = Limit {
    name: "requests-of",
    burst: 3,
    every_seconds: 8 * HOUR,
};
/// Codes that one person has mailed.
static CODES_BY: Limit = Limit {
    name: "code-by",
    burst: 6,
    every_seconds: 600,
};
/// Codes to one address: nobody fills somebody else's mailbox.
static CODES_TO: Limit = Limit {
    name: "code-to",
    burst: 3,
    every_seconds: 1200,
};
/// Wrong codes that one person types, whatever they are for: one of a million is not found so.
static WRONG_BY: Limit = Limit {
    name: "code-wrong-by",
    burst: 15,
    every_seconds: 6 * HOUR,
};
/// Wrong codes for one domain, by everybody.
static WRONG_OF: Limit = Limit {
    name: "code-wrong-of",
    burst: 30,
    every_seconds: 6 * HOUR,
};
/// Records and files that are looked for on behalf of one person.
static LOOKS_BY: Limit = Limit {
    name: "look-by",
    burst: 10,
    every_seconds: 60,
};
/// The same for everybody: the portal is no tool to knock on doors with.
static LOOKS: Limit = Limit {
    name: "looks",
    burst: 100,
    every_seconds: 10,
};
/// Colleagues whom one person invites.
static INVITED_BY: Limit = Limit {
    name: "colleagues-by",
    burst: 20,
    every_seconds: HOUR,
};
/// Invitations of colleagues to one address.
static INVITED_TO: Limit = Limit {
    name: "colleagues-to",
    burst: 3,
    every_seconds: 8 * HOUR,
};

/// Counts a request until it turns out that none was begun.
pub(super) async fn count_begun(
    portal: &Portal,
    person: PersonId,
    organization: Option<OrganizationId>,
) -> Result<Taken> {
    let of_it = organization.map(|id| BEGUN_OF.by(format_args!("{person} {id}")));
    let counts = [BEGUN_BY.by(person)].into_iter().chain(of_it);
    let taken = take(portal, counts.collect()).await?;
    Ok(taken.map_err(|over| refusal(&over, Slowed::Requests))?)
}

pub(super) async fn count_code(portal: &Portal, person: PersonId, to: &Email) -> Result<()> {
    count(
        portal,
        vec![CODES_BY.by(person), CODES_TO.by(to)],
        Slowed::Codes,
    )
    .await
}

/// Counts a code that is typed until it turns out right.
pub(super) async fn count_guess(portal: &Portal, person: PersonId, domain: &str) -> Result<Taken> {
    let counts = vec![WRONG_BY.by(person), WRONG_OF.by(domain)];
    let taken = take(portal, counts).await?;
    Ok(taken.map_err(|over| refusal(&over, Slowed::CodeGuesses))?)
}

pub(super) async fn count_look(portal: &Portal, person: PersonId) -> Result<()> {
    count(
        portal,
        vec![LOOKS_BY.by(person), LOOKS.by("all")],
        Slowed::Looks,
    )
    .await
}

pub(in crate::organizations) async fn count_colleague(
    portal: &Portal,
    person: &SignedIn,
    to: &Email,
) -> Result<()> {
    let counts = vec![INVITED_BY.by(person.id()), INVITED_TO.by(to)];
    count(portal, counts, Slowed::Colleagues).await
}

/// Nobody gets such a try back.
async fn count(portal: &Portal, counts: Vec<Count>, because: Slowed) -> Result<()> {
    let Err(over) = take(portal, counts).await? else {
        return Ok(());
    };
    Err(refusal(&over, because).into())
}
