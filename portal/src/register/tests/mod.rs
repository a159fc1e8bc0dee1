mod asking;
mod claiming;
mod graduating;
mod importing;
mod large;
mod sealed;
mod vouching;

use super::entities::{claims, entries, registrars as table};
use super::{Claimed, claim, import, map, run, upload};
use crate::access::Registrar;
use crate::accounts::Client;
use crate::accounts::entities::people;
use crate::rows::insert_all;
use crate::testing::Sandbox;
use crate::{Portal, SignedIn};
use model::accounts::{Role, Verification, Viewer};
use model::register::{ClaimForm, ClaimState, ImportView, MapForm, RegisterFile};
use model::{PersonId, RegisterImportId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// What an office writes: names in kanji that have two forms, a former name, somebody without a number.
const REGISTER: &str = "\
学籍番号,氏名,フリガナ,旧姓,生年月日,学部,学科,卒業年月,区分
E17001,髙橋 一,タカハシ ハジメ,,1998-04-01,工学部,機械工学科,2021年3月,卒業
E17002,佐藤 花子,サトウ ハナコ,田中,1998-05-02,工学部,電気工学科,2021年3月,卒業
S17003,山﨑 海,ヤマザキ カイ,,1998-06-03,理学部,物理学科,2021年9月,卒業
,渡邊 恵,ワタナベ メグミ,,昭和45年7月7日,文学部,史学科,平成5年3月,卒業
D15004,林 森,ハヤシ シン,,1990-01-09,理工学研究科,,2019年3月,満期退学
E17005,中村 涼,ナカムラ リョウ,,1998-08-08,工学部,,2019年9月,退学
";

/// A member of staff who may read the register.
async fn registrar(sandbox: &Sandbox, name: &str) -> Registrar {
    let staff = sandbox.person(name, Role::Staff).await;
    let row = table::Model {
        person_id: staff.id(),
        by_id: staff.id(),
        at: sandbox.portal.now(),
    };
    insert_all(sandbox.portal.read(), vec![row]).await.unwrap();
    let viewer = Viewer {
        registrar: true,
        ..staff.viewer().clone()
    };
    let staff = SignedIn::new(viewer, staff.session(), 0);
    staff.registrar().unwrap()
}

/// Brings a file to where it is compared.
async fn compared(portal: &Portal, registrar: &Registrar, csv: &[u8], as_of: &str) -> ImportView {
    let file = RegisterFile::Register;
    let id = upload(portal, registrar, file, "名簿.csv", csv.to_vec()).await;
    let id: RegisterImportId = id.unwrap().unwrap();
    let columns = import(portal, registrar, id).await.unwrap().columns;
    let form = MapForm {
        file_as_of: as_of.to_owned(),
        ..MapForm::default()
    };
    map(portal, registrar, id, &form, columns).await.unwrap();
    import(portal, registrar, id).await.unwrap()
}

/// Brings a file into the register.
async fn imported(portal: &Portal, registrar: &Registrar, csv: &[u8], as_of: &str) -> ImportView {
    let import = compared(portal, registrar, csv, as_of).await;
    run(portal, registrar, import.id).await.unwrap();
    super::import(portal, registrar, import.id).await.unwrap()
}

/// A register in a portal, and who may read it.
async fn with_register(sandbox: &Sandbox) -> Registrar {
    let registrar = registrar(sandbox, "Registrar").await;
    imported(
        &sandbox.portal,
        &registrar,
        REGISTER.as_bytes(),
        "2027-04-01",
    )
    .await;
    registrar
}

async fn alumnus(sandbox: &Sandbox, name: &str) -> SignedIn {
    sandbox.unverified(name, Role::Alumnus).await
}

fn typed(name: &str, birth: &str, year: &str, student_no: &str, kana: &str) -> ClaimForm {
    ClaimForm {
        full_name: name.to_owned(),
        birth: birth.to_owned(),
        graduated_year: year.to_owned(),
        student_no: student_no.to_owned(),
        kana: kana.to_owned(),
        ..ClaimForm::default()
    }
}

/// The first entry of the register, claimed by whoever it is.
fn takahashi() -> ClaimForm {
    typed("高橋一", "1998-04-01", "2021", "E17001", "")
}

async fn claims_as(sandbox: &Sandbox, person: &SignedIn, form: &ClaimForm) -> Claimed {
    claim(&sandbox.portal, person, &Client::default(), form)
        .await
        .unwrap()
}

async fn row_of(portal: &Portal, person: &SignedIn) -> claims::Model {
    let own = claims::Entity::find().filter(claims::Column::PersonId.eq(person.id()));
    own.one(portal.read()).await.unwrap().unwrap()
}

async fn state_of(portal: &Portal, person: &SignedIn) -> ClaimState {
    row_of(portal, person).await.state
}

async fn person_row(portal: &Portal, id: PersonId) -> people::Model {
    let row = people::Entity::find_by_id(id).one(portal.read()).await;
    row.unwrap().unwrap()
}

async fn verification_of(portal: &Portal, person: &SignedIn) -> Verification {
    person_row(portal, person.id()).await.verification
}

async fn all_entries(portal: &Portal) -> Vec<entries::Model> {
    let all = entries::Entity::find().order_by_asc(entries::Column::Id);
    all.all(portal.read()).await.unwrap()
}

async fn everybody(portal: &Portal) -> Vec<people::Model> {
    let all = people::Entity::find().order_by_asc(people::Column::Id);
    all.all(portal.read()).await.unwrap()
}
