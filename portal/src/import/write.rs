//! The one transaction of an import.

mod change;

use super::actor::ImportActor;
use super::columns::Columns;
use super::draft::Setting;
use super::fate::History;
use super::gone::Missing;
use super::history::{histories, revision_numbers};
use super::identity::{Identity, KnownPostings};
use super::listing::Listing;
use super::merge::Destination;
use super::run::ImportOptions;
use crate::Portal;
use crate::error::Result;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities::Model;
use crate::opportunities::entities::revisions;
use crate::organizations::{self, KnownOrganizations, Origin, Recognition};
use crate::rows::insert_all;
use crate::store::{Tx, on_unique_violation};
use model::import::{ImportReport, NearName, News, RowNews};
use model::opportunities::Verb;
use model::opportunities::{Draft, Field, Kind, Publication, Revision};
use model::{Conflict, Language, OpportunityId, OrganizationId, PersonId};
use std::collections::{BTreeSet, HashMap, HashSet};

/// An import under way; dropping it undoes everything.
pub(super) struct Writing<'a> {
    tx: Tx,
    actor: ImportActor,
    poster: PersonId,
    destination: Destination,
    columns: &'a Columns,
    setting: Setting,
    organizations: KnownOrganizations,
    known: KnownPostings,
    histories: HashMap<OpportunityId, History>,
    revision_numbers: HashMap<OpportunityId, i32>,
    created: Vec<Model>,
    revisions: Vec<revisions::Model>,
    entries: Vec<Entry>,
    report: ImportReport,
}

impl<'a> Writing<'a> {
    /// `report` is what reading the file has told so far.
    pub async fn begin(
        portal: &Portal,
        actor: ImportActor,
        columns: &'a Columns,
        setting: Setting,
        listings: &[Listing],
        (options, report): (&ImportOptions, ImportReport),
    ) -> Result<Self> {
        let mut tx = portal.write().await?;
        let poster = actor.poster(&mut tx).await?;
        let organizations = KnownOrganizations::read(tx.db()).await?;
        let known = KnownPostings::read(&tx, listings).await?;
        let ids: Vec<OpportunityId> = known.rows().map(|row| row.id).collect();
        Ok(Self {
            poster,
            actor,
            destination: if options.publish {
                Destination::Published
            } else {
                Destination::Review
            },
            columns,
            setting,
            organizations,
            known,
            histories: histories(tx.db(), &ids).await?,
            revision_numbers: revision_numbers(tx.db(), &ids).await?,
            tx,
            created: Vec::new(),
            revisions: Vec::new(),
            entries: Vec::new(),
            report,
        })
    }

    /// Takes one posting of the source.
    pub async fn take(&mut self, listing: &Listing) -> Result<()> {
        match self.known.take(listing, self.columns, self.setting)? {
            Identity::New => self.create(listing).await,
            Identity::Known(known) => self.change(*known, listing).await,
            Identity::Refused(problem) => {
                self.report.problems.push(problem);
                Ok(())
            }
        }
    }

    /// Tells which postings of these sources the file does not hold, and closes them when that is
    /// wanted; when they are most of them, only after a second yes.
    pub async fn close_missing(
        &mut self,
        sources: &BTreeSet<String>,
        ids: &HashSet<String>,
        options: &ImportOptions,
    ) -> Result<()> {
        let missing = Missing::find(&self.tx, sources, ids).await?;
        self.report.gone = missing.told(Language::Japanese)?;
        self.report.most_are_gone = missing.are_most;
        if options.close_missing && (options.close_most || !missing.are_most) {
            missing.close(&self.tx).await?;
            self.report.closed = u32::try_from(missing.gone.len()).unwrap_or(u32::MAX);
            let gone = missing.gone.iter();
            self.entries
                .extend(gone.map(|row| Entry::new(self.actor.id(), row.id, Verb::Gone)));
        }
        Ok(())
    }

    /// Makes everything true, or nothing after a trial.
    pub async fn finish(mut self, is_trial: bool) -> Result<ImportReport> {
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
        self.report.problems.sort_by_key(|problem| problem.line);
        Ok(self.report)
    }

    async fn create(&mut self, listing: &Listing) -> Result<()> {
        let organization = self.organization(listing).await?;
        let now = self.tx.now();
        let draft = with_organization(&listing.draft, Some(organization));
        let id = OpportunityId(self.tx.portal().new_id());
        let mut row = Model {
            organization_id: Some(organization),
            revision: Revision::InReview,
            submitted_at: Some(now),
            source: Some(listing.source.clone()),
            source_key: Some(listing.source_id.clone()),
            source_url: listing.url.clone(),
            source_facts: Some(listing.facts.clone()),
            source_hash: Some(listing.hash.clone()),
            ..Model::begun(id, Kind::Internship, self.poster, &draft, now)?
        };
        if self.destination == Destination::Published {
            let checked = draft.check(Kind::Internship, self.setting.today);
            // What only staff can tell waits for them.
            if let Ok(content) = checked
                && listing.doubts.is_empty()
            {
                // Lists of what is new go by when the source had it.
                row.publish(&content, listing.posted_at.unwrap_or(now).min(now))?;
                row.publication = Publication::Open;
                row.revision = Revision::None;
                self.add_revision(row.id, row.draft.clone());
            } else {
                self.tell(row.id, listing, News::NewIncomplete);
            }
        }
        if row.revision == Revision::InReview {
            self.report.waiting += 1;
        }
        self.entries
            .push(Entry::new(self.actor.id(), row.id, Verb::Imported));
        self.created.push(row);
        self.report.created += 1;
        Ok(())
    }

    fn tell(&mut self, posting: OpportunityId, listing: &Listing, news: News) {
        self.report.news.push(RowNews {
            line: listing.line,
            posting,
            title: listing.shown_title(),
            news,
        });
    }

    async fn organization(&mut self, listing: &Listing) -> Result<OrganizationId> {
        let name = &listing.organization;
        let near = match self.organizations.find(name, listing.url.as_deref()) {
            Recognition::Certain(id) => return Ok(id),
            Recognition::Unknown { near } => near,
        };
        let organization = listing.new_organization();
        let id =
            organizations::found_in(&mut self.tx, self.actor.id(), &organization, Origin::Import)
                .await?;
        self.organizations.found(id, name);
        self.report.organizations_created += 1;
        let near = near.into_iter().map(|(known, known_is_verified)| NearName {
            name: name.clone(),
            known,
            known_is_verified,
        });
        self.report.near_names.extend(near);
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

fn with_organization(draft: &Draft, organization: Option<OrganizationId>) -> Draft {
    let id = organization.map(|id| id.to_string()).unwrap_or_default();
    draft.clone().with(Field::Organization, id)
}
