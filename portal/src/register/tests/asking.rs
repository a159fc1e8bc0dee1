use super::*;
use crate::notifications::entity as notices;
use crate::register::{ask_private_addresses, needs_private_address};
use crate::school::entities::mail_domains;
use crate::testing::both_databases;
use chrono::TimeDelta;
use sea_orm::sea_query::Expr;

/// From November of the last year students are asked once for an address that stays.
#[both_databases]
async fn students_in_their_last_year_are_asked_from_november(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let set = async |person: &SignedIn, email: &str, year: i32| {
        people::Entity::update_many()
            .col_expr(people::Column::Email, Expr::value(email))
            .col_expr(people::Column::Graduated, Expr::value(Some(year)))
            .filter(people::Column::Id.eq(person.id()))
            .exec(portal.read())
            .await
            .unwrap();
    };
    let last = sandbox.person("Last", Role::Student).await;
    set(&last, "e24001@s.example.ac.jp", 2028).await;
    let first = sandbox.person("First", Role::Student).await;
    set(&first, "e27001@s.example.ac.jp", 2031).await;
    let private = sandbox.person("Private", Role::Student).await;
    set(&private, "private@example.jp", 2028).await;
    let own = sandbox.person("Own", Role::Student).await;
    set(&own, "e24002@shiomi.example", 2028).await;
    let domain = mail_domains::Model {
        domain: "shiomi.example".to_owned(),
        role: Role::Student,
        subdomains: false,
    };
    insert_all(portal.read(), vec![domain]).await.unwrap();
    // It is April 2027.
    assert_eq!(ask_private_addresses(portal).await.unwrap(), 0);
    assert!(!needs_private_address(portal, &last).await.unwrap());
    portal.clock().advance(TimeDelta::days(200));
    assert_eq!(ask_private_addresses(portal).await.unwrap(), 2);
    assert_eq!(ask_private_addresses(portal).await.unwrap(), 0, "once");
    assert!(needs_private_address(portal, &last).await.unwrap());
    for other in [&first, &private] {
        assert!(!needs_private_address(portal, other).await.unwrap());
    }
    let told = notices::Entity::find().all(portal.read()).await.unwrap();
    let to: Vec<_> = told.iter().map(|one| one.person_id).collect();
    assert_eq!(to.len(), 2);
    assert!(to.contains(&last.id()) && to.contains(&own.id()));
    assert_eq!(told[0].verb, "private-address-asked");
    assert!(told[0].mail_id.is_some(), "also by mail");
}
