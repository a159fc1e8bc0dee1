//! How the schema grew, on SQLite and PostgreSQL.
//!
//! A migration is written with the schema builders alone and never imports an entity of `portal`:
//! entities change, history must not. README.md tells how to add one.

#![expect(
    elided_lifetimes_in_paths,
    reason = "async_trait wants the signature exactly as the trait spells it"
)]

use sea_orm_migration::prelude::*;

mod m20261124_000001_people;
mod m20261124_000002_organizations;
mod m20261124_000003_opportunities;
mod m20261124_000004_journal;
mod m20261125_000001_saved_searches;
mod m20261126_000001_bookmarks;
mod m20261126_000002_synonyms;
mod m20261130_000001_sign_in;
mod m20261130_000003_sources;
mod m20261130_000004_told;
mod m20261130_000010_school;
mod m20261130_000011_inquiries;
mod m20261130_000012_desk;
mod m20261130_000013_suspensions;
mod m20261130_000020_figures;
mod m20261130_000040_mail;
mod m20261130_000041_addresses;
mod m20261201_000010_domains;
mod m20261201_000011_registrations;
mod m20261201_000012_terms;
mod m20261201_000013_admissions;
mod m20261201_000014_departures;
mod m20261201_000020_requests;
mod m20261201_000021_colleagues;
mod m20261201_000022_merges;
mod m20261201_000030_register;
mod m20261201_000031_register_imports;
mod m20261201_000032_claims;
mod m20261201_000033_graduations;
mod m20261201_000034_recovery_codes;
mod m20261201_000040_cards;
mod m20261201_000050_settled_with;
mod m20261201_000051_register_alike;
mod m20261201_000060_audit;
mod m20261201_000065_session_places;
mod m20261201_000066_proofs;
mod m20261202_000150_old_looks;
mod m20261202_000151_new_names;

/// All steps, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_people::Migration),
            Box::new(m20261124_000002_organizations::Migration),
            Box::new(m20261124_000003_opportunities::Migration),
            Box::new(m20261124_000004_journal::Migration),
            Box::new(m20261125_000001_saved_searches::Migration),
            Box::new(m20261126_000001_bookmarks::Migration),
            Box::new(m20261126_000002_synonyms::Migration),
            Box::new(m20261130_000001_sign_in::Migration),
            Box::new(m20261130_000003_sources::Migration),
            Box::new(m20261130_000004_told::Migration),
            Box::new(m20261130_000010_school::Migration),
            Box::new(m20261130_000011_inquiries::Migration),
            Box::new(m20261130_000012_desk::Migration),
            Box::new(m20261130_000013_suspensions::Migration),
            Box::new(m20261130_000020_figures::Migration),
            Box::new(m20261130_000040_mail::Migration),
            Box::new(m20261130_000041_addresses::Migration),
            Box::new(m20261201_000010_domains::Migration),
            Box::new(m20261201_000011_registrations::Migration),
            Box::new(m20261201_000012_terms::Migration),
            Box::new(m20261201_000013_admissions::Migration),
            Box::new(m20261201_000014_departures::Migration),
            Box::new(m20261201_000020_requests::Migration),
            Box::new(m20261201_000021_colleagues::Migration),
            Box::new(m20261201_000022_merges::Migration),
            Box::new(m20261201_000030_register::Migration),
            Box::new(m20261201_000031_register_imports::Migration),
            Box::new(m20261201_000032_claims::Migration),
            Box::new(m20261201_000033_graduations::Migration),
            Box::new(m20261201_000034_recovery_codes::Migration),
            Box::new(m20261201_000040_cards::Migration),
            Box::new(m20261201_000050_settled_with::Migration),
            Box::new(m20261201_000051_register_alike::Migration),
            Box::new(m20261201_000060_audit::Migration),
            Box::new(m20261201_000065_session_places::Migration),
            Box::new(m20261201_000066_proofs::Migration),
            Box::new(m20261202_000150_old_looks::Migration),
            Box::new(m20261202_000151_new_names::Migration),
        ]
    }
}
