use crate::throttle::Network;

/// Where somebody signs in from.
#[derive(Clone, Debug)]
pub struct Client {
    /// The network of their machine.
    pub network: Network,
    /// Many people are behind it, as on a campus.
    pub is_shared: bool,
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
            device: None,
            user_agent: String::new(),
        }
    }
}
