//! Many marks for tests.

use super::entity;
use crate::SignedIn;
use crate::opportunities::entities::opportunities;
use crate::rows::insert_all;
use crate::testing::Sandbox;
use model::OpportunityId;
use sea_orm::EntityTrait;

impl Sandbox {
    /// So many marks of a person, each on another copy of a posting.
    pub async fn marks(&self, person: &SignedIn, like: OpportunityId, count: u64) {
        let (db, portal) = (self.portal.read(), &self.portal);
        let found = opportunities::Entity::find_by_id(like).one(db).await;
        let row = found.expect("the database").expect("the posting");
        let copies: Vec<opportunities::Model> = (0..count)
            .map(|_| opportunities::Model {
                id: OpportunityId(portal.new_id()),
                ..row.clone()
            })
            .collect();
        let marks = copies.iter().map(|copy| entity::Model {
            person_id: person.id(),
            opportunity_id: copy.id,
            marked_at: portal.now(),
        });
        let marks: Vec<entity::Model> = marks.collect();
        insert_all(db, copies).await.expect("copies");
        insert_all(db, marks).await.expect("marks");
    }
}
