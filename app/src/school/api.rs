use crate::AppError;
use crate::layout::{Asked, StillPage};
use crate::routes::Route;
use model::accounts::StaffRight;

/// A page of the administrator's room, as the server shows it.
pub async fn page(route: Route, asked: Asked) -> Result<StillPage, AppError> {
    let (portal, admin) = crate::context::admin()?;
    let done = asked.done();
    Ok(match route {
        Route::AdminDepartments => {
            let departments = portal::school::departments(&portal, &admin).await?;
            super::departments::shown(departments, &asked.value("rename"), &done)
        }
        Route::AdminRoles => {
            let keepers = portal::accounts::keepers(&portal, &admin, asked.language).await?;
            super::roles::shown(keepers, &admin.viewer().clone(), &done)
        }
        Route::AdminDomains => {
            let domains = portal::school::domains(&portal).await?;
            super::domains::shown(&domains, &done)
        }
        Route::AdminTerms => {
            let terms = portal::terms::terms(&portal, None, None).await?;
            super::terms::shown(&terms, &done)
        }
        Route::AdminRegistrars => {
            let right = StaffRight::Registrar;
            let holders = portal::accounts::holders(&portal, &admin, right).await?;
            super::rights::shown(right, holders, &done)
        }
        Route::AdminAuditors => {
            let right = StaffRight::Auditor;
            let holders = portal::accounts::holders(&portal, &admin, right).await?;
            super::rights::shown(right, holders, &done)
        }
        Route::AdminLogo => {
            let school = portal::school::school(&portal).await?;
            super::logo::shown(school, &done)
        }
        _ => {
            let school = portal::school::school(&portal).await?;
            super::settings::shown(school, &done)
        }
    })
}
