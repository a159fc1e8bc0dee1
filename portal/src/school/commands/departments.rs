use crate::accounts::entities::{departments, people};
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Admin, Portal};
use model::school::{DepartmentForm, DepartmentVerb};
use model::{Conflict, DepartmentId, FieldProblem, Problem};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QuerySelect,
};

/// Adds a department; one of the same names is there already.
///
/// # Errors
/// `Invalid` with the fields to correct, `Taken` for one that is there.
pub async fn add_department(
    portal: &Portal,
    admin: &Admin,
    form: &DepartmentForm,
) -> Result<DepartmentId> {
    let id = DepartmentId(portal.new_id());
    let row = row_of(id, form)?;
    let mut tx = portal.write().await?;
    refuse_same(&tx, &row).await?;
    insert_all(tx.db(), vec![row]).await?;
    let entry = Entry::new(Some(admin.id()), id, DepartmentVerb::Added);
    tx.record(entry).await?;
    tx.commit().await?;
    Ok(id)
}

/// Renames a department; its people stay in it.
///
/// # Errors
/// `NotFound`; `Invalid` as [`add_department`].
pub async fn change_department(
    portal: &Portal,
    admin: &Admin,
    id: DepartmentId,
    form: &DepartmentForm,
) -> Result<()> {
    let row = row_of(id, form)?;
    let mut tx = portal.write().await?;
    locked(&tx, id).await?;
    refuse_same(&tx, &row).await?;
    row.into_active_model().reset_all().update(tx.db()).await?;
    let entry = Entry::new(Some(admin.id()), id, DepartmentVerb::Changed);
    tx.record(entry).await?;
    tx.commit().await
}

/// Removes a department that nobody belongs to.
///
/// # Errors
/// `NotFound`; `Conflict::HasPeople`.
pub async fn remove_department(portal: &Portal, admin: &Admin, id: DepartmentId) -> Result<()> {
    let mut tx = portal.write().await?;
    locked(&tx, id).await?;
    let people = people::Entity::find()
        .filter(people::Column::DepartmentId.eq(id))
        .count(tx.db())
        .await?;
    if people > 0 {
        return Err(Conflict::HasPeople.into());
    }
    departments::Entity::delete_by_id(id).exec(tx.db()).await?;
    let entry = Entry::new(Some(admin.id()), id, DepartmentVerb::Removed);
    tx.record(entry).await?;
    tx.commit().await
}

fn row_of(id: DepartmentId, form: &DepartmentForm) -> Result<departments::Model> {
    let (faculty, name) = form.check()?;
    Ok(departments::Model {
        id,
        faculty_ja: faculty.ja,
        faculty_en: faculty.en,
        name_ja: name.ja,
        name_en: name.en,
    })
}

async fn locked(tx: &Tx, id: DepartmentId) -> Result<departments::Model> {
    let row = departments::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.db())
        .await?;
    Ok(row.ok_or(Problem::NotFound)?)
}

async fn refuse_same(tx: &Tx, row: &departments::Model) -> Result<()> {
    use departments::Column;
    let same = departments::Entity::find()
        .filter(Column::Id.ne(row.id))
        .filter(Column::FacultyJa.eq(row.faculty_ja.as_str()))
        .filter(Column::FacultyEn.eq(row.faculty_en.as_str()))
        .filter(Column::NameJa.eq(row.name_ja.as_str()))
        .filter(Column::NameEn.eq(row.name_en.as_str()))
        .count(tx.db())
        .await?;
    match same {
        0 => Ok(()),
        _ => Err(Problem::field("department_ja", FieldProblem::Taken).into()),
    }
}
