use serde::{Deserialize, Serialize};

/// What people are told besides what happened to what. The journal passes it on and keeps none of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Details {
    /// How many postings a saved search found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<u32>,
}
