mod accounts;
mod undone;

use super::*;
use crate::accounts::entities::sessions;
use crate::accounts::testing::give_password;
use crate::accounts::{accept_invitation, make_recovery_codes, prove, recover, resume};
use crate::organizations::entities::memberships;
use crate::register::{
    apply_due, approve, cancel_graduation, graduation, graduations, undo_graduation,
};
use crate::school::entities::mail_domains;
use crate::testing::{both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::{NO_RECOVERY_CODES, PasswordForm, RecoverForm};
use model::organizations::MemberRole;
use model::register::{GraduationFate, GraduationState, GraduationView};
use model::{Conflict, GraduationId, Problem};
use sea_orm::PaginatorTrait;
use sea_orm::sea_query::Expr;

const PASSWORD: &str = "けさは川べりを歩いて来ました。";

/// 9月卒, 満期退学 and 進学 are rows like all others; Nowhere has no account, Ryo has withdrawn.
const LIST: &str = "\
学籍番号,氏名,メールアドレス,卒業年月,区分,進学
E23001,Umi,umi@sandbox.test,2027年3月,卒業,
E23002,Sora,sora@sandbox.test,2026年9月,卒業,
D20003,Mori,mori@sandbox.test,2027年3月,満期退学,
E23004,Kai,kai@sandbox.test,2027年3月,卒業,本学大学院進学
E23005,Nowhere,nowhere@sandbox.test,2027年3月,卒業,
E23006,Ryo,ryo@sandbox.test,2027年3月,退学,
E23007,Someone Else,aoi@sandbox.test,2027年3月,卒業,
";

/// A verified student who should leave in that year.
async fn student(sandbox: &Sandbox, name: &str, year: Option<i32>) -> SignedIn {
    let person = sandbox.person(name, Role::Student).await;
    people::Entity::update_many()
        .col_expr(people::Column::Graduated, Expr::value(year))
        .filter(people::Column::Id.eq(person.id()))
        .exec(sandbox.portal.read())
        .await
        .unwrap();
    person
}

struct School {
    first: Registrar,
    second: Registrar,
    umi: SignedIn,
    kai: SignedIn,
    mori: SignedIn,
}

impl School {
    async fn new(sandbox: &Sandbox) -> Self {
        for name in ["Sora", "Ryo", "Aoi"] {
            student(sandbox, name, None).await;
        }
        Self {
            first: registrar(sandbox, "First Registrar").await,
            second: registrar(sandbox, "Second Registrar").await,
            umi: student(sandbox, "Umi", Some(2027)).await,
            kai: student(sandbox, "Kai", None).await,
            mori: student(sandbox, "Mori", None).await,
        }
    }

    /// Brings a list that takes effect on a day.
    async fn list(&self, portal: &Portal, csv: &str, day: &str) -> GraduationView {
        let file = RegisterFile::Graduation;
        let id = upload(
            portal,
            &self.first,
            file,
            "卒業.csv",
            csv.as_bytes().to_vec(),
        )
        .await;
        let id = id.unwrap().unwrap();
        let columns = import(portal, &self.first, id).await.unwrap().columns;
        let form = MapForm {
            file_as_of: "2027-03-20".to_owned(),
            effective_on: day.to_owned(),
        };
        map(portal, &self.first, id, &form, columns).await.unwrap();
        self.see(portal, GraduationId(id.0)).await
    }

    async fn see(&self, portal: &Portal, id: GraduationId) -> GraduationView {
        graduation(portal, &self.first, id).await.unwrap()
    }

    async fn approved(&self, portal: &Portal, id: GraduationId) {
        approve(portal, &self.first, id).await.unwrap();
        approve(portal, &self.second, id).await.unwrap();
    }
}

fn count(view: &GraduationView, fate: GraduationFate) -> u32 {
    let found = view.counts.iter().find(|(of, _)| *of == fate);
    found.map_or(0, |(_, count)| *count)
}

async fn role_of(portal: &Portal, person: &SignedIn) -> Role {
    person_row(portal, person.id()).await.role
}

#[both_databases]
async fn two_registrars_say_yes_and_the_day_makes_it_true(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    // It is 15 April.
    let view = school.list(portal, LIST, "2027-04-20").await;
    assert_eq!(count(&view, GraduationFate::Leaves), 3);
    assert_eq!(count(&view, GraduationFate::GoesOn), 1);
    assert_eq!(count(&view, GraduationFate::NoAccount), 1);
    assert_eq!(count(&view, GraduationFate::Withdrew), 1);
    assert_eq!(count(&view, GraduationFate::Conflict), 1, "another name");
    approve(portal, &school.first, view.id).await.unwrap();
    approve(portal, &school.first, view.id).await.unwrap();
    let once = school.see(portal, view.id).await;
    assert_eq!(
        once.state,
        GraduationState::Approved,
        "one person's yes is one"
    );
    approve(portal, &school.second, view.id).await.unwrap();
    assert_eq!(
        school.see(portal, view.id).await.state,
        GraduationState::Scheduled
    );
    assert_eq!(apply_due(portal).await.unwrap(), 0);
    assert_eq!(role_of(portal, &school.umi).await, Role::Student);
    portal.clock().advance(TimeDelta::days(5));
    assert_eq!(apply_due(portal).await.unwrap(), 4);
    let umi = person_row(portal, school.umi.id()).await;
    assert_eq!((umi.role, umi.graduated), (Role::Alumnus, Some(2027)));
    assert_eq!(umi.verification, Verification::Register);
    let kai = person_row(portal, school.kai.id()).await;
    assert_eq!((kai.role, kai.graduated), (Role::Student, Some(2027)));
    assert_eq!(role_of(portal, &school.mori).await, Role::Alumnus);
    let entries = all_entries(portal).await;
    assert_eq!(entries.len(), 4, "the register has them, as these accounts");
    assert!(
        entries
            .iter()
            .any(|one| one.claimed_by == Some(school.umi.id()))
    );
}

/// P8, 3: the same batch applied twice changes nothing.
#[both_databases]
async fn p8_3_the_same_batch_twice_changes_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let view = school.list(portal, LIST, "2027-03-25").await;
    school.approved(portal, view.id).await;
    let before = everybody(portal).await;
    let entries = all_entries(portal).await;
    assert_eq!(role_of(portal, &school.umi).await, Role::Alumnus);
    school.approved(portal, view.id).await;
    assert_eq!(apply_due(portal).await.unwrap(), 0);
    let again = school.list(portal, LIST, "2027-03-25").await;
    assert_eq!(count(&again, GraduationFate::Same), 4);
    assert_eq!(count(&again, GraduationFate::Leaves), 0);
    school.approved(portal, again.id).await;
    assert_eq!(everybody(portal).await, before);
    assert_eq!(all_entries(portal).await, entries);
    let all = graduations(portal, &school.first, 1).await.unwrap();
    assert_eq!(all.total, 2);
}

/// P8, 4: twelve missing are named in the dry run, and nobody is demoted.
#[both_databases]
async fn p8_4_twelve_missing_are_named_and_none_is_demoted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let mut missing = Vec::new();
    for n in 0..12 {
        missing.push(student(&sandbox, &format!("Missing {n:02}"), Some(2027)).await);
    }
    let view = school.list(portal, LIST, "2027-03-25").await;
    assert_eq!(count(&view, GraduationFate::Missing), 12);
    let mut named: Vec<_> = view
        .lines
        .iter()
        .filter(|line| line.fate == GraduationFate::Missing)
        .map(|line| line.name.clone())
        .collect();
    named.sort();
    let expected: Vec<_> = (0..12).map(|n| format!("Missing {n:02}")).collect();
    assert_eq!(named, expected);
    school.approved(portal, view.id).await;
    for person in &missing {
        let row = person_row(portal, person.id()).await;
        assert_eq!(
            (row.role, row.verification),
            (Role::Student, Verification::Staff)
        );
    }
}

/// A list that says no more than who leaves: the day on which it takes effect says when, the register the rest.
#[both_databases]
async fn what_the_list_does_not_say_stays_as_the_register_has_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let known = "学籍番号,氏名,フリガナ,生年月日,学部\nE23001,Umi,ウミ,2004-04-02,工学部\n";
    imported(portal, &school.first, known.as_bytes(), "2027-03-01").await;
    let csv = "学籍番号,氏名,メールアドレス\nE23001,Umi,umi@sandbox.test\n";
    let view = school.list(portal, csv, "2027-03-25").await;
    school.approved(portal, view.id).await;
    let umi = person_row(portal, school.umi.id()).await;
    assert_eq!((umi.role, umi.graduated), (Role::Alumnus, Some(2027)));
    let entries = all_entries(portal).await;
    assert_eq!(entries.len(), 1);
    let entry = &entries[0];
    assert_eq!(
        (entry.kana.as_str(), entry.faculty.as_str()),
        ("ウミ", "工学部")
    );
    assert_eq!((entry.left_year, entry.left_month), (Some(2027), Some(3)));
    let again = school.list(portal, csv, "2027-03-25").await;
    assert_eq!(count(&again, GraduationFate::Same), 1);
}

#[both_databases]
async fn a_list_that_is_sent_twice_is_read_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let view = school.list(portal, LIST, "2027-04-20").await;
    let id = RegisterImportId(view.id.0);
    let columns = import(portal, &school.first, id).await.unwrap().columns;
    let form = MapForm {
        file_as_of: "2027-03-20".to_owned(),
        effective_on: "2027-04-20".to_owned(),
    };
    map(portal, &school.first, id, &form, columns)
        .await
        .unwrap();
    let again = school.see(portal, view.id).await;
    assert_eq!(again.counts, view.counts);
}
