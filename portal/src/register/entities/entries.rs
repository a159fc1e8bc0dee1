use model::register::matching::Keys;
use model::register::{Leaving, Recorded, YearMonth};
use model::{PersonId, RegisterEntryId};
use sea_orm::entity::prelude::*;

/// Somebody in the register. Sealed: whoever reads it for people goes through [`super::super::looks`].
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_entries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegisterEntryId,
    /// By which a file knows it again ([`super::super::fold::key`]).
    #[sea_orm(unique)]
    pub key: String,
    pub student_no: String,
    pub name: String,
    pub kana: String,
    pub roman: String,
    pub former: String,
    pub birth: Option<Date>,
    pub faculty: String,
    pub department: String,
    pub degree: String,
    pub left_year: Option<i32>,
    pub left_month: Option<i32>,
    pub leaving: Leaving,
    pub name_key: String,
    pub kana_key: String,
    /// The day of the file that said so last.
    pub as_of: Date,
    /// Who is confirmed to be it.
    #[sea_orm(unique)]
    pub claimed_by: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn recorded(&self) -> Recorded {
        let month = self.left_month.and_then(|month| u32::try_from(month).ok());
        Recorded {
            student_no: self.student_no.clone(),
            name: self.name.clone(),
            kana: self.kana.clone(),
            roman: self.roman.clone(),
            former: self.former.clone(),
            birth: self.birth,
            faculty: self.faculty.clone(),
            department: self.department.clone(),
            degree: self.degree.clone(),
            left: self
                .left_year
                .zip(month)
                .map(|(year, month)| YearMonth { year, month }),
            leaving: self.leaving,
        }
    }

    /// What a claim is compared with.
    pub(crate) fn keys(&self) -> Keys {
        super::super::fold::keys_of(&self.recorded())
    }
}
