use super::Audience;
use crate::accounts::entities::people::at_desk;
use crate::error::Result;
use crate::inquiries::entities::inquiries;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities;
use crate::organizations::entities::{memberships, requests};
use crate::register::entities::{claims, registrars};
use crate::saved_searches::entities::saved_searches;
use crate::store::Tx;
use model::{
    ClaimId, InquiryId, OpportunityId, OrganizationId, PersonId, RequestId, SavedSearchId,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, TryGetable, Value};
use std::collections::HashMap;
use std::hash::Hash;

/// Ids asked for at once.
const AT_ONCE: usize = 500;

/// The people behind all audiences of one commit, in at most six queries.
#[derive(Default)]
pub(super) struct People {
    posters: HashMap<OpportunityId, PersonId>,
    owners: HashMap<SavedSearchId, PersonId>,
    senders: HashMap<InquiryId, PersonId>,
    claimants: HashMap<ClaimId, PersonId>,
    registrars: Vec<PersonId>,
    applicants: HashMap<RequestId, PersonId>,
    /// Where somebody looks after the organization.
    keepers: HashMap<RequestId, Vec<PersonId>>,
    owners_of: HashMap<OrganizationId, Vec<PersonId>>,
    desk: Vec<PersonId>,
}

impl People {
    pub(super) async fn of(tx: &Tx, news: &[(&Entry, Audience)]) -> Result<Self> {
        let mut people = Self::default();
        let (mut postings, mut searches, mut desk) = (Vec::new(), Vec::new(), false);
        let (mut sent, mut claimed, mut register) = (Vec::new(), Vec::new(), false);
        let mut requests = Vec::new();
        for (_, audience) in news {
            match audience {
                Audience::Poster(id) => postings.push(*id),
                Audience::Owner(id) => searches.push(*id),
                Audience::Sender(id) => sent.push(*id),
                Audience::Claimant(id) => claimed.push(*id),
                Audience::Registrars => register = true,
                Audience::Applicant(id) | Audience::Deciders(id) => requests.push(*id),
                Audience::Desk => desk = true,
                Audience::Keepers(id) => {
                    let owners = memberships::owners(tx.db(), *id).await?;
                    people.owners_of.insert(*id, owners);
                }
                Audience::Person(_) => {}
            }
        }
        let posters = (opportunities::Column::Id, opportunities::Column::PosterId);
        people.posters = of_rows(tx, opportunities::Entity, &postings, posters).await?;
        let owners = (saved_searches::Column::Id, saved_searches::Column::PersonId);
        people.owners = of_rows(tx, saved_searches::Entity, &searches, owners).await?;
        let senders = (inquiries::Column::Id, inquiries::Column::PersonId);
        people.senders = of_rows(tx, inquiries::Entity, &sent, senders).await?;
        let claimants = (claims::Column::Id, claims::Column::PersonId);
        people.claimants = of_rows(tx, claims::Entity, &claimed, claimants).await?;
        if register {
            people.registrars = registrars::all(tx.db()).await?;
        }
        people.of_requests(tx, &requests).await?;
        let is_staffs = |id: &RequestId| !people.keepers.contains_key(id);
        if desk || requests.iter().any(is_staffs) {
            people.desk = at_desk(tx.db()).await?;
        }
        Ok(people)
    }

    /// A commit moves few of them.
    async fn of_requests(&mut self, tx: &Tx, ids: &[RequestId]) -> Result<()> {
        for id in ids {
            let Some(row) = requests::Entity::find_by_id(*id).one(tx.db()).await? else {
                continue;
            };
            self.applicants.insert(*id, row.person_id);
            let Some(organization) = row.organization_id else {
                continue;
            };
            let keepers = memberships::owners(tx.db(), organization).await?;
            if !keepers.is_empty() {
                self.keepers.insert(*id, keepers);
            }
        }
        Ok(())
    }

    /// Whether what they are told leads to the desk.
    pub(super) fn are_at_desk(&self, audience: Audience) -> bool {
        match audience {
            Audience::Desk | Audience::Registrars => true,
            Audience::Deciders(id) => !self.keepers.contains_key(&id),
            _ => false,
        }
    }

    pub(super) fn of_audience(&self, audience: Audience) -> Vec<PersonId> {
        match audience {
            Audience::Poster(id) => self.posters.get(&id).copied().into_iter().collect(),
            Audience::Owner(id) => self.owners.get(&id).copied().into_iter().collect(),
            Audience::Sender(id) => self.senders.get(&id).copied().into_iter().collect(),
            Audience::Claimant(id) => self.claimants.get(&id).copied().into_iter().collect(),
            Audience::Registrars => self.registrars.clone(),
            Audience::Applicant(id) => self.applicants.get(&id).copied().into_iter().collect(),
            Audience::Deciders(id) => match self.keepers.get(&id) {
                Some(keepers) => keepers.clone(),
                None => self.desk.clone(),
            },
            Audience::Keepers(id) => self.owners_of.get(&id).cloned().unwrap_or_default(),
            Audience::Desk => self.desk.clone(),
            Audience::Person(id) => vec![id],
        }
    }
}

/// Whose the rows are, by their ids; a row may be nobody's.
async fn of_rows<E, I>(
    tx: &Tx,
    _table: E,
    ids: &[I],
    (id, person): (E::Column, E::Column),
) -> Result<HashMap<I, PersonId>>
where
    E: EntityTrait,
    I: Copy + Eq + Hash + Into<Value> + TryGetable + Send + Sync,
{
    let mut people = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let rows: Vec<(I, Option<PersonId>)> = E::find()
            .select_only()
            .columns([id, person])
            .filter(id.is_in(some.iter().copied()))
            .into_tuple()
            .all(tx.db())
            .await?;
        let known = rows.into_iter();
        people.extend(known.filter_map(|(id, person)| Some((id, person?))));
    }
    Ok(people)
}
