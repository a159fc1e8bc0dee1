//! The journal in the hands of an auditor: what is asked of it, and the chain that shows when somebody has changed it.

mod chain;
mod kinds;
mod question;

pub use chain::{Break, BreakKind, ChainCheck, ChainState, Head, NotAHead};
pub use kinds::SubjectKind;
pub use question::{
    AuditAct, AuditForm, AuditLine, AuditLook, AuditQuestion, Happened, LookLine, LookVerb,
};
