use crate::accounts::entities::{departments, people};
use crate::error::Result;
use crate::{Admin, Portal};
use model::DepartmentId;
use model::language::Bilingual;
use model::school::Department;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// Every department by faculty, with how many people belong to it; two queries.
///
/// # Errors
/// Only faults.
pub async fn departments(portal: &Portal, _: &Admin) -> Result<Vec<Department>> {
    let db = portal.read();
    let counted: Vec<(Option<DepartmentId>, i64)> = people::Entity::find()
        .select_only()
        .column(people::Column::DepartmentId)
        .column_as(people::Column::Id.count(), "people")
        .filter(people::Column::DepartmentId.is_not_null())
        .group_by(people::Column::DepartmentId)
        .into_tuple()
        .all(db)
        .await?;
    let counted: HashMap<DepartmentId, i64> = counted
        .into_iter()
        .filter_map(|(id, count)| Some((id?, count)))
        .collect();
    let rows = departments::Entity::find()
        .order_by_asc(departments::Column::FacultyJa)
        .order_by_asc(departments::Column::NameJa)
        .order_by_asc(departments::Column::Id)
        .all(db)
        .await?;
    let shown = rows.into_iter().map(|row| Department {
        id: row.id,
        faculty: Bilingual::new(row.faculty_ja, row.faculty_en),
        name: Bilingual::new(row.name_ja, row.name_en),
        people: counted
            .get(&row.id)
            .map_or(0, |count| u32::try_from(*count).unwrap_or(u32::MAX)),
    });
    Ok(shown.collect())
}
