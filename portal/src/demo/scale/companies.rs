//! The organizations that post, one person in each, and the school itself.

use super::OLDEST_POSTING;
use super::dice::Dice;
use super::words::{FieldWords, Words};
use crate::Portal;
use crate::accounts::entities::people;
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::organizations::entities::{memberships, organizations};
use crate::organizations::search_keys;
use crate::rows::insert_all;
use crate::school::entity as school;
use chrono::TimeDelta;
use model::accounts::{Role, Verification};
use model::language::Bilingual;
use model::organizations::MemberRole;
use model::{Language, OrganizationId, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// Postings of one organization, on average.
const POSTINGS_EACH: u64 = 100;

/// Who posts.
pub(super) struct Poster<'a> {
    /// `None`: the school itself.
    pub organization: Option<OrganizationId>,
    pub name: Bilingual,
    pub person: PersonId,
    pub fields: Vec<&'a FieldWords>,
}

/// Everybody who posts, and who approves.
pub(super) struct Posters<'a> {
    pub companies: Vec<Poster<'a>>,
    /// Teachers of the demo school, posting for the school.
    pub teachers: Vec<Poster<'a>>,
    pub desk: Vec<PersonId>,
}

impl<'a> Posters<'a> {
    /// Founds as many organizations as this number of postings needs, and finds the demo's teachers and staff.
    pub async fn gather(portal: &Portal, words: &'a Words, postings: u64) -> Result<Self> {
        let companies = found(portal, words, postings).await?;
        let db = portal.read();
        let school = school::Entity::find().one(db).await?;
        let school = school.ok_or_else(|| Fault::new("scale: there is no school"))?;
        let name = Bilingual::new(school.name_ja, school.name_en);
        let known = people::Entity::find()
            .filter(people::Column::Verification.eq(Verification::Staff))
            .filter(people::Column::Role.is_in([Role::Faculty, Role::Staff, Role::Admin]))
            .order_by_asc(people::Column::Id)
            .all(db)
            .await?;
        let (teachers, desk): (Vec<_>, Vec<_>) = known
            .into_iter()
            .partition(|person| person.role == Role::Faculty);
        let teacher = |person: people::Model| Poster {
            organization: None,
            name: name.clone(),
            person: person.id,
            fields: words.fields.iter().collect(),
        };
        Ok(Self {
            companies,
            teachers: teachers.into_iter().map(teacher).collect(),
            desk: desk.into_iter().map(|person| person.id).collect(),
        })
    }
}

async fn found<'a>(portal: &Portal, words: &'a Words, postings: u64) -> Result<Vec<Poster<'a>>> {
    let mut new = New::default();
    let most = words.stems.len() * words.trades.len();
    let wanted = usize::try_from(postings / POSTINGS_EACH).unwrap_or(most);
    let mut posters = Vec::new();
    for number in 0..wanted.clamp(words.trades.len().min(most), most) {
        posters.push(new.found(portal, words, number));
    }
    let mut tx = portal.write().await?;
    insert_all(tx.db(), new.organizations).await?;
    insert_all(tx.db(), new.people).await?;
    insert_all(tx.db(), new.memberships).await?;
    tx.record_all(new.journal).await?;
    tx.commit().await?;
    Ok(posters)
}

#[derive(Default)]
struct New {
    organizations: Vec<organizations::Model>,
    people: Vec<people::Model>,
    memberships: Vec<memberships::Model>,
    journal: Vec<(chrono::DateTime<chrono::Utc>, Entry)>,
}

impl New {
    fn found<'a>(&mut self, portal: &Portal, words: &'a Words, number: usize) -> Poster<'a> {
        let mut dice = Dice::of(u64::try_from(number).unwrap_or_default());
        // Every pair of stem and trade once, and both change from one organization to the next.
        let (round, stem) = (number / words.stems.len(), number % words.stems.len());
        let trade = &words.trades[(round + stem) % words.trades.len()];
        let stem = &words.stems[stem];
        let place = dice.pick(&words.places);
        let name = |pattern: &str, stem: &str| pattern.replace("{stem}", stem);
        let (name_ja, name_en) = (name(&trade.ja, &stem.ja), name(&trade.en, &stem.en));
        let kana = name(&trade.kana, &stem.kana);
        let slug = format!(
            "{}-{}",
            stem.en.to_lowercase().replace(' ', "-"),
            trade.slug
        );
        let at = portal.now() - TimeDelta::days(OLDEST_POSTING + dice.between(20, 400));
        let id = OrganizationId(portal.new_id());
        let person = PersonId(portal.new_id());
        self.organizations.push(organizations::Model {
            id,
            search_key: search_keys([&name_ja, &name_en, &kana]),
            name_ja: name_ja.clone(),
            name_en: name_en.clone(),
            kana,
            corporate_number: None,
            industry: Some(trade.industry),
            country: "JP".to_owned(),
            prefecture: Some(place.prefecture.clone()),
            website: Some(format!("https://{slug}.example.jp")),
            slug: slug.clone(),
            description_ja: String::new(),
            description_en: String::new(),
            verified_at: Some(at + TimeDelta::days(1)),
            imported: false,
            merged_into: None,
            created_at: at,
        });
        self.people.push(people::Model {
            id: person,
            name: format!(
                "{} {}",
                dice.pick(&words.families),
                dice.pick(&words.givens)
            ),
            kana: String::new(),
            email: format!("contact@{slug}.example.jp"),
            role: Role::Recruiter,
            verification: Verification::Staff,
            language: Language::Japanese,
            password_hash: None,
            department_id: None,
            graduated: None,
            joined_at: at,
            disabled_at: None,
        });
        self.memberships.push(memberships::Model {
            person_id: person,
            organization_id: id,
            role: MemberRole::Owner,
            since: at,
        });
        self.journal.extend([
            (
                at,
                Entry::new(None, id, model::organizations::Verb::Founded),
            ),
            (at, Entry::new(None, person, model::accounts::Verb::Joined)),
            (
                at + TimeDelta::days(1),
                Entry::new(None, id, model::organizations::Verb::Verified),
            ),
        ]);
        Poster {
            organization: Some(id),
            name: Bilingual::new(name_ja, name_en),
            person,
            fields: words.fields_of(trade),
        }
    }
}
