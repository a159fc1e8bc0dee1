use super::*;
use crate::accounts::{give_right, holders, take_right};
use crate::audit::forget::{NAMES_KEPT, forget_names};
use crate::audit::{export, look, looks, open};
use crate::testing::{both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::{RightForm, StaffRight};
use model::audit::{AuditForm, LookVerb};
use model::organizations::Verb as OrganizationVerb;
use model::{AuditLookId, Language, Problem};

fn asked(person: &str, happened: &str, since: &str, until: &str) -> AuditForm {
    AuditForm {
        audit_person: person.to_owned(),
        audit_happened: happened.to_owned(),
        audit_since: since.to_owned(),
        audit_until: until.to_owned(),
    }
}

async fn verbs_found(portal: &Portal, auditor: &Auditor, form: &AuditForm) -> Vec<String> {
    let id = open(portal, auditor, form).await.unwrap();
    let found = look(portal, auditor, id, 1, Language::English).await;
    let lines = found.unwrap().found.items.into_iter();
    lines.map(|line| line.verb).collect()
}

#[both_databases]
async fn asvs_v16_2_1_an_auditor_finds_by_person_kind_verb_and_day(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let auditor = auditor(&sandbox, "Auditor").await;
    let one = sandbox.person("髙橋 一", Role::Alumnus).await.id();
    let other = sandbox.person("佐藤 花子", Role::Alumnus).await.id();
    tell(portal, one, Verb::SignedIn).await;
    tell(portal, other, Verb::Updated).await;
    portal.clock().advance(TimeDelta::days(1));
    sandbox.organization("Reef").await;
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(Some(other), one, Verb::Verified))
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let all = verbs_found(portal, &auditor, &asked("", "", "", "")).await;
    assert_eq!(all, ["verified", "founded", "updated", "signed-in"]);
    // In another spelling; whoever acted and whom it was about.
    let found = verbs_found(portal, &auditor, &asked("高橋一", "", "", "")).await;
    assert_eq!(found, ["verified", "signed-in"]);
    let found = verbs_found(portal, &auditor, &asked(&one.to_string(), "", "", "")).await;
    assert_eq!(found, ["verified", "signed-in"]);
    let found = verbs_found(portal, &auditor, &asked("佐藤", "", "", "")).await;
    assert_eq!(found, ["verified", "updated"]);
    let found = verbs_found(portal, &auditor, &asked("鈴木", "", "", "")).await;
    assert!(found.is_empty());
    let found = verbs_found(portal, &auditor, &asked("", "organization", "", "")).await;
    assert_eq!(found, [OrganizationVerb::Founded.to_string()]);
    let found = verbs_found(portal, &auditor, &asked("", "person:updated", "", "")).await;
    assert_eq!(found, ["updated"]);
    let days = asked("", "person", "2027-04-15", "2027-04-15");
    assert_eq!(
        verbs_found(portal, &auditor, &days).await,
        ["updated", "signed-in"]
    );
    let days = asked("", "person", "2027-04-16", "");
    assert_eq!(verbs_found(portal, &auditor, &days).await, ["verified"]);
}

#[both_databases]
async fn each_look_and_each_file_is_an_entry_itself(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let auditor = auditor(&sandbox, "Auditor").await;
    let ana = sandbox.person("Ana", Role::Alumnus).await.id();
    tell(portal, ana, Verb::SignedIn).await;
    let id = open(portal, &auditor, &asked("ana", "", "", ""))
        .await
        .unwrap();
    // What has been told since does not move the pages.
    tell(portal, ana, Verb::SignedOut).await;
    let seen = look(portal, &auditor, id, 1, Language::English)
        .await
        .unwrap();
    assert_eq!(seen.found.total, 1);
    let line = &seen.found.items[0];
    assert_eq!(line.actor.as_deref(), Some("Ana"));
    assert_eq!(line.name.as_deref(), Some("Ana"));
    let file = export(portal, &auditor, id, Language::English)
        .await
        .unwrap();
    assert_eq!(file, seen.found.items);

    let all = journal::after(portal.read(), 0, 100).await.unwrap();
    let told = all.iter().filter_map(|entry| {
        let (look, verb) = entry.about::<AuditLookId>()?;
        Some((look, verb, entry.actor_id))
    });
    let by = Some(auditor.id());
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [(id, LookVerb::Opened, by), (id, LookVerb::Exported, by)]
    );

    // Other auditors see that somebody looked, and for what, and not the page itself.
    let colleague = super::auditor(&sandbox, "Colleague").await;
    let lines = looks(portal, &colleague, 1).await.unwrap();
    assert_eq!(lines.items[0].by, "Auditor");
    assert_eq!(lines.items[0].question.person, "ana");
    assert!(lines.items[0].exported);
    let language = Language::English;
    let refused = look(portal, &colleague, id, 1, language).await;
    assert_eq!(refusal(refused), Problem::NotFound);
    let refused = export(portal, &colleague, id, language).await;
    assert_eq!(refusal(refused), Problem::NotFound);
    portal.clock().advance(TimeDelta::minutes(61));
    let refused = look(portal, &auditor, id, 1, language).await;
    assert_eq!(refusal(refused), Problem::NotFound);
}

#[both_databases]
async fn after_two_years_nobody_knows_whom_auditors_searched_for(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let auditor = auditor(&sandbox, "Auditor").await;
    for form in [asked("ana", "person", "", ""), asked("", "person", "", "")] {
        open(portal, &auditor, &form).await.unwrap();
        portal.clock().advance(TimeDelta::minutes(1));
    }
    portal.clock().advance(NAMES_KEPT - TimeDelta::minutes(3));
    open(portal, &auditor, &asked("ben", "", "", ""))
        .await
        .unwrap();
    assert_eq!(forget_names(portal).await.unwrap(), 0, "not yet");
    portal.clock().advance(TimeDelta::minutes(2));
    assert_eq!(forget_names(portal).await.unwrap(), 1);
    assert_eq!(forget_names(portal).await.unwrap(), 0, "once");
    let lines = looks(portal, &auditor, 1).await.unwrap().items;
    let seen = lines
        .iter()
        .map(|line| (line.question.person.as_str(), line.is_forgotten));
    let seen: Vec<_> = seen.collect();
    assert_eq!(seen, [("ben", false), ("", false), ("", true)]);
    let kept = lines[2].question.happened;
    assert!(kept.is_some(), "what else was asked for stays");
}

#[both_databases]
async fn administrators_make_staff_auditors_and_are_none_themselves(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = sandbox.person("Admin", Role::Admin).await;
    assert_eq!(refusal(admin.auditor()), Problem::NotAllowed);
    let admin = admin.admin().unwrap();
    let staff = sandbox.person("Staff", Role::Staff).await;
    assert_eq!(refusal(staff.auditor()), Problem::NotAllowed);
    sandbox.person("Alumnus", Role::Alumnus).await;
    let address = |name: &str| RightForm {
        email: format!("{name}@sandbox.test"),
    };
    let right = StaffRight::Auditor;
    for wrong in ["admin", "alumnus", "nobody"] {
        let refused = give_right(portal, &admin, right, &address(wrong)).await;
        assert!(matches!(refusal(refused), Problem::Invalid(_)), "{wrong}");
    }
    for _ in 0..2 {
        let given = give_right(portal, &admin, right, &address("staff")).await;
        given.unwrap();
    }
    let known = holders(portal, &admin, right).await.unwrap();
    assert_eq!(known.len(), 1);
    assert_eq!((known[0].id, known[0].by.as_str()), (staff.id(), "Admin"));
    for _ in 0..2 {
        take_right(portal, &admin, right, staff.id()).await.unwrap();
    }
    assert!(holders(portal, &admin, right).await.unwrap().is_empty());
    let verbs = journal::after(portal.read(), 0, 100).await.unwrap();
    let verbs: Vec<_> = verbs.iter().map(|entry| entry.verb.as_str()).collect();
    assert_eq!(verbs, ["given", "taken"]);
}
