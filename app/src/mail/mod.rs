//! How the portal writes to somebody, and for staff what it writes.

mod api;
mod desk;
mod letter;
mod settings;
mod stop;

pub use desk::DeskMailPage;
pub use letter::DeskLetterPage;
pub use settings::MailSettingsPage;
pub use stop::StopMailPage;

use model::MailId;
use std::sync::Arc;

/// Where mails go, and the text of one that lies in the folder; provided by the server.
#[derive(Clone)]
pub struct PostOffice {
    /// In words of the settings: a mail server, or a folder.
    pub place: String,
    pub is_folder: bool,
    pub text: Arc<dyn Fn(MailId) -> Option<String> + Send + Sync>,
}
