//! The one transaction of an import.

use super::actor::ImportActor;
use super::columns::Columns;
use super::draft::Setting;
use super::listing::{Listing, draft_of_facts};
use super::merge::{Destination, Merge, publish};
use crate::Portal;
use crate::error::Result;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::opportunities::entities::revisions;
use crate::organizations::{self, Origin, search_key};
use crate::rows::insert_all;
use crate::store::{Tx, on_unique_violation};
use model::moderation::Verb;
use model::opportunities::{Draft, Field, Kind, Publication, Revision};
use model::{Conflict, OpportunityId, OrganizationId, PersonId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use std::collections::HashMap;

/// The mark of imported postings.
const SOURCE: &str = "file";
/// Ids asked for at once.
const AT_ONCE: usize = 500;

/// What was done.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub organizations_created: u32,
}

/// An import under way; dropping it undoes everything.
pub(super) struct Writing<'a> {
    tx: Tx,
    actor: ImportActor,
    poster: PersonId,
    destination: Destination,
    columns: &'a Columns,
    setting: Setting,
    organizations: HashMap<String, OrganizationId>,
    known: HashMap<String, Model>,
    revision_numbers: HashMap<OpportunityId, i32>,
    created: Vec<Model>,
    revisions: Vec<revisions::Model>,
    entries: Vec<Entry>,
    counts: Counts,
}

impl<'a> Writing<'a> {
    pub async fn begin(
        portal: &Portal,
        actor: ImportActor,
        destination: Destination,
        columns: &'a Columns,
        setting: Setting,
        listings: &[Listing],
    ) -> Result<Self> {
        let mut tx = portal.write().await?;
        let poster = actor.poster(&mut tx).await?;
        let organizations = organizations::known(tx.db()).await?;
        let (known, revision_numbers) = known(&tx, listings).await?;
        Ok(Self {
            tx,
            actor,
            poster,
            destination,
            columns,
            setting,
            organizations,
            known,
            revision_numbers,
            created: Vec::new(),
            revisions: Vec::new(),
            entries: Vec::new(),
            counts: Counts::default(),
        })
    }

    /// Takes one posting of the source.
    pub async fn take(&mut self, listing: &Listing) -> Result<()> {
        match self.known.remove(&listing.source_id) {
            None => self.create(listing).await,
            Some(row)
                if row.source_hash.as_ref() == Some(&listing.hash)
                    || row.publication == Publication::Withdrawn =>
            {
                self.counts.unchanged += 1;
                Ok(())
            }
            Some(row) => self.change(row, listing).await,
        }
    }

    /// Makes everything true, or nothing after a trial.
    pub async fn finish(mut self, is_trial: bool) -> Result<Counts> {
        let stale = |error| on_unique_violation(error, || Conflict::Stale.into());
        insert_all(self.tx.db(), self.created)
            .await
            .map_err(stale)?;
        insert_all(self.tx.db(), self.revisions)
            .await
            .map_err(stale)?;
        let is_change = !self.entries.is_empty();
        for entry in self.entries {
            self.tx.record(entry).await?;
        }
        if is_change && !is_trial {
            self.tx.commit().await?;
        }
        Ok(self.counts)
    }

    async fn create(&mut self, listing: &Listing) -> Result<()> {
        let organization = self.organization(listing).await?;
        let now = self.tx.now();
        let draft = with_organization(&listing.draft, Some(organization));
        let mut row = Model {
            id: OpportunityId(self.tx.portal().new_id()),
            kind: Kind::Internship,
            poster_id: self.poster,
            organization_id: Some(organization),
            publication: Publication::Unpublished,
            revision: Revision::InReview,
            version: 1,
            draft: serde_json::to_string(&draft)?,
            published_draft: None,
            content: None,
            published_organization_id: None,
            members_only: false,
            apply_by: None,
            published_at: None,
            submitted_at: Some(now),
            awaits_answer: false,
            created_at: now,
            updated_at: now,
            source: Some(SOURCE.to_owned()),
            source_id: Some(listing.source_id.clone()),
            source_url: listing.url.clone(),
            source_facts: Some(listing.facts.clone()),
            source_hash: Some(listing.hash.clone()),
        };
        let content = draft.check(Kind::Internship, self.setting.today).ok();
        // What only staff can tell waits for them.
        if let Some(content) = content.filter(|_| self.destination == Destination::Published) {
            let typed = row.draft.clone();
            publish(&mut row, &content, typed.clone())?;
            row.publication = Publication::Open;
            row.revision = Revision::None;
            // Lists of what is new go by when the source had it.
            row.published_at = Some(listing.posted_at.unwrap_or(now).min(now));
            self.add_revision(row.id, typed);
        }
        self.entries
            .push(Entry::opportunity(self.actor.id(), Verb::Imported, row.id));
        self.created.push(row);
        self.counts.created += 1;
        Ok(())
    }

    async fn change(&mut self, mut row: Model, listing: &Listing) -> Result<()> {
        let organization = self.organization(listing).await?;
        let facts = row.source_facts.as_deref().unwrap_or("{}");
        let (before, earlier_name) = draft_of_facts(self.columns, facts, self.setting)?;
        let earlier = self.organizations.get(&search_key(&earlier_name)).copied();
        let merge = Merge {
            listing,
            before: with_organization(&before, earlier),
            after: with_organization(&listing.draft, Some(organization)),
            now: self.tx.now(),
            today: self.setting.today,
        };
        if let Some(published) = merge.into_row(&mut row, self.destination)? {
            self.add_revision(row.id, published);
        }
        self.entries
            .push(Entry::opportunity(self.actor.id(), Verb::Updated, row.id));
        Entity::update(row.into_active_model().reset_all())
            .exec(self.tx.db())
            .await?;
        self.counts.changed += 1;
        Ok(())
    }

    async fn organization(&mut self, listing: &Listing) -> Result<OrganizationId> {
        let key = search_key(&listing.organization);
        if let Some(id) = self.organizations.get(&key) {
            return Ok(*id);
        }
        let organization = listing.new_organization();
        let id =
            organizations::found_in(&mut self.tx, self.actor.id(), &organization, Origin::Import)
                .await?;
        self.organizations.insert(key, id);
        self.counts.organizations_created += 1;
        Ok(id)
    }

    fn add_revision(&mut self, opportunity_id: OpportunityId, draft: String) {
        let number = self.revision_numbers.entry(opportunity_id).or_default();
        *number += 1;
        let approved_at = self.tx.now();
        self.revisions.push(revisions::Model {
            opportunity_id,
            number: *number,
            draft,
            approved_at,
            approved_by: None,
        });
    }
}

/// The postings that were imported before, by the source's id, and their newest revisions.
async fn known(
    tx: &Tx,
    listings: &[Listing],
) -> Result<(HashMap<String, Model>, HashMap<OpportunityId, i32>)> {
    let mut known = HashMap::new();
    let mut numbers = HashMap::new();
    for some in listings.chunks(AT_ONCE) {
        let ids = some.iter().map(|listing| listing.source_id.as_str());
        let rows = Entity::find()
            .filter(Column::SourceId.is_in(ids))
            .lock_exclusive()
            .all(tx.db())
            .await?;
        let newest: Vec<(OpportunityId, i32)> = revisions::Entity::find()
            .select_only()
            .column(revisions::Column::OpportunityId)
            .column_as(revisions::Column::Number.max(), "newest")
            .filter(revisions::Column::OpportunityId.is_in(rows.iter().map(|row| row.id)))
            .group_by(revisions::Column::OpportunityId)
            .into_tuple()
            .all(tx.db())
            .await?;
        numbers.extend(newest);
        known.extend(
            rows.into_iter()
                .filter_map(|row| Some((row.source_id.clone()?, row))),
        );
    }
    Ok((known, numbers))
}

fn with_organization(draft: &Draft, organization: Option<OrganizationId>) -> Draft {
    let id = organization.map(|id| id.to_string()).unwrap_or_default();
    draft.clone().with(Field::Organization, id)
}
