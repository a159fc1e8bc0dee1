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
        ]
    }
}
