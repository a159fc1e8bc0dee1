//! What administrators say of the school. Each command is one transaction that tells the journal.

mod change;
mod departments;
mod domains;
mod logo;

pub use change::change;
pub use departments::{add_department, change_department, remove_department};
pub use domains::{add_domain, remove_domain};
pub use logo::{remove_logo, set_logo};
