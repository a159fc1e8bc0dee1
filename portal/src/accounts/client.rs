use crate::throttle::{Count, Limit, Network};

/// Where somebody signs in from.
#[derive(Clone, Debug)]
pub struct Client {
    /// The network of their machine.
    pub network: Network,
    /// Many people are behind it, as on a campus.
    pub is_shared: bool,
    /// Whether it is the campus's; `None` where nobody has said which networks are.
    pub on_campus: Option<bool>,
    /// The secret of the cookie by which an account knows the browser.
    pub device: Option<String>,
    /// What the browser calls itself.
    pub user_agent: String,
}

impl Default for Client {
    fn default() -> Self {
        Self {
            network: Network::Unknown,
            is_shared: false,
            on_campus: None,
            device: None,
            user_agent: String::new(),
        }
    }
}

impl Client {
    /// A browser of this name, of which nothing else is known.
    pub fn named(user_agent: &str) -> Self {
        Self {
            user_agent: user_agent.to_owned(),
            ..Self::default()
        }
    }

    /// Counts of its network by the limit for one of its kind, and of the /48 around a /64 as of many people.
    pub(crate) fn counts(&self, alone: &'static Limit, shared: &'static Limit) -> Vec<Count> {
        let own = if self.is_shared { shared } else { alone };
        let site = self.network.site();
        std::iter::once(own.by(self.network))
            .chain(site.map(|site| shared.by(site)))
            .collect()
    }
}
