use crate::AppError;
use crate::layout::{Asked, StillPage};
use crate::routes::Route;

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
            let registrars = portal::register::registrars(&portal, &admin).await?;
            super::registrars::shown(registrars, &done)
        }
        Route::AdminAuditors => {
            let auditors = portal::audit::auditors(&portal, &admin).await?;
            super::auditors::shown(auditors, &done)
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
