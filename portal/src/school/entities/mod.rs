//! The table of the school's mail domains.

pub(crate) mod mail_domains;
