//! Cards by which members of the school show on a phone what they are to it (domain guide P8, decision 31).
//!
//! People of whom the school is sure make their card themselves; the portal signs what it shows, each time it is shown. A card is one as long as its
//! holder is what it says: whether that is so is asked of the person's row each time ([`state`]), so graduation, departure, a suspension and a
//! confirmation that is taken back end it in their own write, and whatever undoes them brings it back. Holders and staff revoke
//! cards. Anybody may have one judged, here or by the published keys and list.

mod check;
pub(crate) mod entities;
mod keys;
mod list;
mod make;
mod own;
mod published;
mod revoke;
mod state;

pub use check::check;
pub(crate) use keys::new_key;
pub use keys::replace_key;
pub use list::{card, cards};
pub(crate) use make::new_card;
pub use make::{make, renew};
pub use own::own;
pub(crate) use published::KeptList;
pub use published::published;
pub use revoke::{revoke, revoke_own};

crate::journal::subject!(model::CardId, "card", model::school_cards::CardVerb);
crate::journal::subject!(
    model::CardKeyId,
    "card-key",
    model::school_cards::CardKeyVerb
);

#[cfg(test)]
mod tests;
