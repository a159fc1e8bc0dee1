//! What the search box offers while somebody types.

use crate::closed;
use crate::ids::OpportunityId;
use serde::{Deserialize, Serialize};

closed! {
    /// What a suggestion names.
    pub enum About {
        Title = "title",
        Organization = "organization",
        Skill = "skill",
        Place = "place",
    }
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub text: String,
    pub about: About,
    /// The posting whose title it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OpportunityId>,
    /// The address of the organization whose name it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The code of the place whose name it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}
