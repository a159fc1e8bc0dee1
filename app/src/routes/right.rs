use model::accounts::{Role, Viewer};

/// Who may use an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Anybody, and search engines list it.
    Public,
    /// Anybody; it is of no use to search engines.
    Anybody,
    SignedIn,
    /// Its owner. For everybody else it does not exist.
    Owner,
    /// Everybody who may speak for an organization, also before the school knows who they are.
    Representative,
    /// Whoever belongs to this organization. For everybody else it does not exist.
    Member,
    /// Everybody who may post.
    Poster,
    /// Everybody who may post, and edits this posting.
    OwningPoster,
    Staff,
    /// Members of staff to whom an administrator has given the register.
    Registrar,
    /// Members of staff to whom an administrator has given the journal.
    Auditor,
    Admin,
}

impl Right {
    /// Whether it may be offered to somebody; whose a thing is shows only when it is read.
    pub fn admits(self, viewer: Option<&Viewer>) -> bool {
        match self {
            Self::Public | Self::Anybody => true,
            Self::SignedIn | Self::Owner | Self::Member => viewer.is_some(),
            Self::Representative => viewer.is_some_and(|viewer| viewer.role.posts()),
            Self::Poster | Self::OwningPoster => viewer.is_some_and(Viewer::may_post),
            Self::Staff => viewer.is_some_and(Viewer::moderates),
            Self::Registrar => viewer.is_some_and(|viewer| {
                viewer.registrar && viewer.moderates() && viewer.role == Role::Staff
            }),
            Self::Auditor => viewer.is_some_and(|viewer| {
                viewer.auditor && viewer.moderates() && viewer.role == Role::Staff
            }),
            Self::Admin => {
                viewer.is_some_and(|viewer| viewer.moderates() && viewer.role == Role::Admin)
            }
        }
    }
}
