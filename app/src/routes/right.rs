use model::accounts::Viewer;

/// Who may use an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Anybody, and search engines list it.
    Public,
    /// Anybody; it is of no use to search engines.
    Anybody,
    SignedIn,
    /// Whoever it belongs to. For everybody else it does not exist.
    Owner,
    /// Whoever may post.
    Poster,
    /// Whoever may post, and edits this posting.
    OwningPoster,
    Staff,
}

impl Right {
    /// Whether it may be offered to somebody; whose a thing is shows only when it is read.
    pub fn admits(self, viewer: Option<&Viewer>) -> bool {
        match self {
            Self::Public | Self::Anybody => true,
            Self::SignedIn | Self::Owner => viewer.is_some(),
            Self::Poster | Self::OwningPoster => viewer.is_some_and(Viewer::may_post),
            Self::Staff => viewer.is_some_and(|viewer| viewer.role.moderates()),
        }
    }
}
