//! The administrator's room: whose portal it is, departments, and who has which role. The server makes the pages.

mod api;
mod departments;
mod domains;
mod logo;
mod rights;
mod roles;
mod room;
mod settings;
mod terms;

pub use room::{
    AdminAuditorsPage, AdminDepartmentsPage, AdminDomainsPage, AdminLogoPage, AdminPage,
    AdminRegistrarsPage, AdminRolesPage, AdminTermsPage,
};
