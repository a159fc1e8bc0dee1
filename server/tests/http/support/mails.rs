use super::App;
use portal::mail::{Fate, claim, settle};
use portal::school;
use server::mail::{Desk, letter};

/// A mail as its reader has it.
pub struct Letter {
    pub id: String,
    pub to: String,
    pub text: String,
    /// The address that ends mails of this kind.
    pub one_click: Option<String>,
}

impl Letter {
    /// The secret of a link that begins so.
    pub fn secret(&self, path: &str) -> String {
        self.link(path)
            .trim_start_matches("/en")
            .trim_start_matches(path)
            .to_owned()
    }

    /// The first link of the portal that begins so, without the portal's address.
    pub fn link(&self, path: &str) -> String {
        let found = self.text.lines().find_map(|line| {
            let link = line.trim().strip_prefix("http://127.0.0.1:3000")?;
            link.trim_start_matches("/en")
                .starts_with(path)
                .then_some(link)
        });
        found
            .unwrap_or_else(|| panic!("no link {path} in\n{}", self.text))
            .to_owned()
    }
}

impl App {
    /// Everything that is due, as if a mail server had taken it.
    pub async fn mails(&self) -> Vec<Letter> {
        let portal = &self.sandbox.portal;
        let school = school::school(portal).await.unwrap();
        let desk = Desk {
            config: &self.config,
            school: &school,
            at: portal.now().into(),
        };
        let mut letters = Vec::new();
        for parcel in claim(portal, 100).await.unwrap() {
            let (letter, envelope) = letter(&desk, &parcel);
            letters.push(Letter {
                id: envelope.id,
                to: envelope.to.address,
                text: format!("{}\n{}", letter.subject, letter.text()),
                one_click: envelope.one_click,
            });
            settle(portal, &parcel, Fate::Sent).await.unwrap();
        }
        letters
    }

    /// Lays everything that is due into the folder.
    pub async fn post_mails(&self) {
        let post = server::mail::post(&self.config.mail).unwrap();
        let portal = self.sandbox.portal.clone();
        let config = std::sync::Arc::new(self.config.clone());
        let short = tokio::time::sleep(std::time::Duration::from_millis(1500));
        server::mail::work(portal, config, post, short).await;
    }
}
