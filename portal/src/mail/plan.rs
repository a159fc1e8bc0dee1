use super::entities::{mails, returned, settings};
use super::write::blank;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::notifications::entity::Model as Notice;
use crate::rows::insert_all;
use crate::store::Tx;
use chrono::{DateTime, Utc};
use model::accounts::Verb;
use model::mail::{Due, Facts, Group, Pace};
use model::{
    AdmissionId, ClaimId, GraduationId, InquiryId, MailId, OpportunityId, OrganizationId, PersonId,
    RequestId, SavedSearchId,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Ids asked for at once.
const AT_ONCE: usize = 500;

/// Says of each notice which mail tells of it, as everybody has chosen, and writes those mails.
pub(crate) async fn plan(tx: &Tx, notices: &mut [Notice]) -> Result<()> {
    let to: HashSet<PersonId> = notices.iter().map(|one| one.person_id).collect();
    let readers = readers(tx, to.into_iter().collect()).await?;
    let mut planned: BTreeMap<(PersonId, DateTime<Utc>), Vec<usize>> = BTreeMap::new();
    let mut together = HashSet::new();
    for (at, notice) in notices.iter().enumerate() {
        let Some(reader) = readers.get(&notice.person_id) else {
            continue;
        };
        if let Some(due) = reader.due(notice, tx.now()) {
            let key = (notice.person_id, due.at);
            planned.entry(key).or_default().push(at);
            if due.together {
                together.insert(key);
            }
        }
    }
    let mut at_once = Vec::new();
    for (key, lines) in planned {
        let (person, due_at) = key;
        let Some(reader) = readers.get(&person) else {
            continue;
        };
        let row = reader.mail(tx, due_at)?;
        let id = if together.contains(&key) {
            shared(tx, row).await?
        } else {
            let id = row.id;
            at_once.push(row);
            id
        };
        for line in lines {
            notices[line].mail_id = Some(id);
        }
    }
    Ok(insert_all(tx.db(), at_once).await?)
}

/// Somebody whom mail reaches, with what they have chosen.
struct Reader {
    person: people::Model,
    settings: Option<settings::Model>,
}

impl Reader {
    fn due(&self, notice: &Notice, now: DateTime<Utc>) -> Option<Due> {
        let Some(group) = group_of(notice) else {
            // It concerns the account itself.
            return tells_by_mail(notice).then_some(Due {
                at: now,
                together: false,
            });
        };
        let settings = self.settings.as_ref();
        let choices = settings.map(settings::Model::choices).unwrap_or_default();
        let quiet = settings.map(settings::Model::quiet).unwrap_or_default();
        Pace::due(choices.of(group), now, quiet)
    }

    fn mail(&self, tx: &Tx, due_at: DateTime<Utc>) -> Result<mails::Model> {
        Ok(mails::Model {
            address: self.person.email.clone(),
            language: self.person.language,
            ..blank(tx, Some(self.person.id), &Facts::Notices, due_at)?
        })
    }
}

/// The notices that it is switched with; `None`: it cannot be switched off.
pub(super) fn group_of(notice: &Notice) -> Option<Group> {
    if notice.about::<OpportunityId>().is_some() {
        return Some(if notice.at_desk {
            Group::Desk
        } else {
            Group::Postings
        });
    }
    if notice.about::<InquiryId>().is_some() {
        // Whoever has written to the office waits for the answer.
        return notice.at_desk.then_some(Group::Desk);
    }
    if notice.about::<ClaimId>().is_some() || notice.about::<GraduationId>().is_some() {
        // Whoever has claimed something waits for the answer.
        return notice.at_desk.then_some(Group::Desk);
    }
    if notice.about::<AdmissionId>().is_some() {
        // Whoever waits is told in letters of their own.
        return notice.at_desk.then_some(Group::Desk);
    }
    if notice.about::<RequestId>().is_some() || notice.about::<OrganizationId>().is_some() {
        // Somebody waits for an owner's word, or for the decision; or has become an owner.
        return notice.at_desk.then_some(Group::Desk);
    }
    notice.about::<SavedSearchId>().map(|_| Group::Saved)
}

/// Nobody is told by mail that mail does not reach them, nor of a name that waits: the list of those is looked through at times.
fn tells_by_mail(notice: &Notice) -> bool {
    match notice.about::<PersonId>() {
        Some((_, verb)) => !matches!(verb, Verb::MailReturned | Verb::NameWaits),
        None => {
            notice.about::<InquiryId>().is_some()
                || notice.about::<ClaimId>().is_some()
                || notice.about::<RequestId>().is_some()
                || notice.about::<OrganizationId>().is_some()
        }
    }
}

/// Those of these people who get mail at all: three queries.
async fn readers(tx: &Tx, ids: Vec<PersonId>) -> Result<HashMap<PersonId, Reader>> {
    let mut readers = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let people = people::Entity::find()
            .filter(people::Column::Id.is_in(some.iter().copied()))
            .filter(people::Column::DisabledAt.is_null())
            .all(tx.db())
            .await?;
        let settings = settings::Entity::find()
            .filter(settings::Column::PersonId.is_in(some.iter().copied()))
            .all(tx.db())
            .await?;
        let mut settings: HashMap<PersonId, settings::Model> = settings
            .into_iter()
            .map(|row| (row.person_id, row))
            .collect();
        let addresses = people.iter().map(|person| person.email.clone());
        let returned: Vec<String> = returned::Entity::find()
            .select_only()
            .column(returned::Column::Address)
            .filter(returned::Column::Address.is_in(addresses))
            .into_tuple()
            .all(tx.db())
            .await?;
        let reached = people
            .into_iter()
            .filter(|person| !returned.contains(&person.email));
        readers.extend(reached.map(|person| {
            let settings = settings.remove(&person.id);
            (person.id, Reader { person, settings })
        }));
    }
    Ok(readers)
}

/// The mail that goes to this person at this time: the one that waits already, if nobody has claimed it.
async fn shared(tx: &Tx, row: mails::Model) -> Result<MailId> {
    let person = row.person_id.map(|id| id.to_string()).unwrap_or_default();
    let slot = format!("{person} {}", row.due_at.timestamp());
    let mut one = row.clone().into_active_model().reset_all();
    one.slot = sea_orm::Set(Some(slot.clone()));
    let again = OnConflict::column(mails::Column::Slot)
        .do_nothing()
        .to_owned();
    mails::Entity::insert(one)
        .on_conflict(again)
        .exec_without_returning(tx.db())
        .await?;
    // Whoever claims it waits until these notices belong to it.
    let waiting: Option<MailId> = mails::Entity::find()
        .select_only()
        .column(mails::Column::Id)
        .filter(mails::Column::Slot.eq(slot))
        .filter(mails::Column::ClaimedAt.is_null())
        .lock_exclusive()
        .into_tuple()
        .one(tx.db())
        .await?;
    if let Some(id) = waiting {
        return Ok(id);
    }
    // It is on its way: these come in another.
    let id = row.id;
    insert_all(tx.db(), vec![row]).await?;
    Ok(id)
}
