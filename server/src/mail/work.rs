use super::letter::{Desk, letter};
use crate::config::Config;
use ::mail::{Outcome, Post};
use portal::mail::{Fate, Parcel, claim, settle};
use portal::{Portal, school};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// Mails on their way at once.
const AT_ONCE: u64 = 8;
/// Another process may write mails, and nobody wakes this one for it.
const LOOK_AGAIN: Duration = Duration::from_secs(2);
/// How long a server that took nothing is left alone.
const BREATH: Duration = Duration::from_secs(15);

/// Hands over what waits, until `stopped` resolves; then what is under way is finished first.
pub async fn work(
    portal: Portal,
    config: Arc<Config>,
    post: Post,
    stopped: impl Future<Output = ()>,
) {
    match post.folder() {
        None => tracing::info!(server = %post, "mails go to a mail server"),
        Some(_) => tracing::warn!(
            folder = %post,
            "no mail server is set (KAKEHASHI_SMTP): mails are kept in the folder, where staff read them at /desk/mail"
        ),
    }
    let mut stopped = std::pin::pin!(stopped);
    loop {
        let pause = match round(&portal, &config, &post).await {
            Ok(Round::Idle) => LOOK_AGAIN,
            Ok(Round::Busy) => Duration::ZERO,
            Ok(Round::InVain) => BREATH,
            Err(error) => {
                tracing::error!(%error, "mails are not sent");
                BREATH
            }
        };
        let next = async {
            match pause {
                LOOK_AGAIN => portal.rest(LOOK_AGAIN).await,
                pause => tokio::time::sleep(pause).await,
            }
        };
        tokio::select! {
            () = &mut stopped => return,
            () = next => {}
        }
    }
}

/// What came of one look at the outbox.
enum Round {
    Idle,
    Busy,
    /// Nothing that was tried could be handed over.
    InVain,
}

async fn round(portal: &Portal, config: &Arc<Config>, post: &Post) -> portal::Result<Round> {
    let parcels = claim(portal, AT_ONCE).await?;
    if parcels.is_empty() {
        return Ok(Round::Idle);
    }
    let mut sending = JoinSet::new();
    for parcel in parcels {
        let (portal, config, post) = (portal.clone(), Arc::clone(config), post.clone());
        sending.spawn(async move { send(&portal, &config, &post, &parcel).await });
    }
    let mut is_in_vain = true;
    while let Some(sent) = sending.join_next().await {
        match sent {
            Ok(Ok(is_put_off)) => is_in_vain &= is_put_off,
            Ok(Err(error)) => tracing::error!(%error, "what became of a mail is not kept"),
            Err(error) => tracing::error!(%error, "a mail was not sent"),
        }
    }
    Ok(if is_in_vain {
        Round::InVain
    } else {
        Round::Busy
    })
}

/// Answers whether it has to be tried again.
async fn send(
    portal: &Portal,
    config: &Config,
    post: &Post,
    parcel: &Parcel,
) -> portal::Result<bool> {
    let school = school::school(portal).await?;
    let desk = Desk {
        config,
        school: &school,
        at: portal.now().into(),
    };
    let (letter, envelope) = letter(&desk, parcel);
    let outcome = post.send(&letter, &envelope).await;
    let is_put_off = matches!(outcome, Outcome::Later(_));
    let was = match &outcome {
        Outcome::Sent => None,
        Outcome::Later(_) => Some("put off"),
        Outcome::Refused(_) => Some("refused"),
        Outcome::NoSuchAddress(_) => Some("no such address"),
    };
    if let Some(was) = was {
        // Not what the server said: it names the address, and the log is no list of people. Staff read it at the desk.
        tracing::warn!(mail.id = %parcel.id, was, "a mail was not taken");
    }
    let fate = match outcome {
        Outcome::Sent => Fate::Sent,
        Outcome::Later(said) => Fate::Later(said),
        Outcome::NoSuchAddress(said) => Fate::NoSuchAddress(said),
        Outcome::Refused(said) => Fate::Refused(said),
    };
    settle(portal, parcel, fate).await?;
    Ok(is_put_off)
}
