use crate::folder::Folder;
use crate::letter::Letter;
use crate::message::{Envelope, message};
use crate::outcome::{Outcome, outcome};
use crate::server::{Credentials, Server, Wrong};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::fmt;
use std::time::Duration;

/// How long one mail may take in all.
const WITHIN: Duration = Duration::from_secs(90);

/// Where letters are taken to.
#[derive(Clone)]
pub struct Post(Way);

#[derive(Clone)]
enum Way {
    Server {
        transport: AsyncSmtpTransport<Tokio1Executor>,
        server: Server,
    },
    Folder(Folder),
}

impl Post {
    /// Letters go to a mail server. `authority` is a certificate in PEM form that is trusted besides the usual ones.
    ///
    /// # Errors
    /// What is wrong with the certificate.
    pub fn to_server(
        server: Server,
        credentials: Option<&Credentials>,
        authority: Option<&[u8]>,
    ) -> Result<Self, Wrong> {
        let transport = server.transport(credentials, authority)?;
        Ok(Self(Way::Server { transport, server }))
    }

    /// Letters are laid into a folder.
    pub fn to_folder(folder: Folder) -> Self {
        Self(Way::Folder(folder))
    }

    /// The folder, where there is no server.
    pub fn folder(&self) -> Option<&Folder> {
        match &self.0 {
            Way::Folder(folder) => Some(folder),
            Way::Server { .. } => None,
        }
    }

    /// Hands a letter over.
    pub async fn send(&self, letter: &Letter, envelope: &Envelope) -> Outcome {
        let message = match message(letter, envelope) {
            Ok(message) => message,
            Err(unreachable) => return Outcome::NoSuchAddress(unreachable.to_string()),
        };
        match &self.0 {
            Way::Server { transport, server } => {
                let sending = tokio::time::timeout(WITHIN, transport.send(message));
                match sending.await {
                    Ok(Ok(_)) => Outcome::Sent,
                    Ok(Err(error)) => outcome(&error),
                    Err(_) => Outcome::Later(format!("{server} did not take the mail in time")),
                }
            }
            Way::Folder(folder) => lay(folder, letter, envelope, message).await,
        }
    }
}

async fn lay(folder: &Folder, letter: &Letter, envelope: &Envelope, message: Message) -> Outcome {
    let (folder, id) = (folder.clone(), envelope.id.clone());
    let text = format!("{}\n\n{}", letter.subject, letter.text());
    let laid = tokio::task::spawn_blocking(move || folder.lay(&id, &message, &text)).await;
    match laid {
        Ok(Ok(())) => Outcome::Sent,
        Ok(Err(error)) => Outcome::Later(error.to_string()),
        Err(error) => Outcome::Later(error.to_string()),
    }
}

/// Where letters go, for people.
impl fmt::Display for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Way::Server { server, .. } => server.fmt(f),
            Way::Folder(folder) => folder.path().display().fmt(f),
        }
    }
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Post({self})")
    }
}
