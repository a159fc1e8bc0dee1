pub(crate) mod auditors;
pub(crate) mod chain;
pub(crate) mod links;
pub(crate) mod looks;
