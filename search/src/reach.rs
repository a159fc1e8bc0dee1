//! What of what is for members only somebody may read.

/// How far somebody may read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Nothing that is for members only.
    #[default]
    Public,
    /// What is of one of these organizations, by the values of [`crate::Facet::Organization`].
    Own(Vec<String>),
    /// Everything.
    All,
}

impl From<bool> for Reach {
    /// Whether somebody is a member.
    fn from(is_member: bool) -> Self {
        if is_member { Self::All } else { Self::Public }
    }
}
