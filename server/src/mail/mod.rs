//! Mails on their way: what the portal lends is made into letters and handed to the post.

mod lead;
mod letter;
mod notices;
mod work;

pub use letter::{Desk, letter, trial};
pub use work::work;

use crate::config::MailConfig;
use mail::{Folder, Post, Sender};

/// Where letters go, as the settings say.
///
/// # Errors
/// One sentence, when the certificate of the settings is none.
pub fn post(config: &MailConfig) -> Result<Post, String> {
    match &config.server {
        Some(way) => Post::to_server(
            way.server.clone(),
            way.credentials.as_ref(),
            way.authority.as_deref(),
        )
        .map_err(|wrong| format!("KAKEHASHI_SMTP_CA: {wrong}")),
        None => Ok(Post::to_folder(Folder::new(config.folder.clone()))),
    }
}

/// Who writes: the school, from the portal's address.
fn sender(config: &MailConfig, name: String) -> Sender {
    Sender {
        name,
        address: config.from.clone(),
    }
}
