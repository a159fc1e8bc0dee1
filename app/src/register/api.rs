use super::note::Wanted;
use crate::AppError;
use crate::context::id;
use crate::layout::{Asked, StillPage};
use crate::routes::Route;
use model::accounts::Role;
use model::closed::Closed;
use model::register::RegisterFile;
use portal::register;

/// What the school waits for from whoever reads the page.
pub async fn wanted() -> Result<Wanted, AppError> {
    let (portal, person) = crate::context::visitor()?;
    let Some(person) = person else {
        return Ok(Wanted::Nothing);
    };
    let viewer = person.viewer();
    if viewer.role == Role::Alumnus && !viewer.verified {
        return Ok(Wanted::Claim);
    }
    Ok(
        match register::needs_private_address(&portal, &person).await? {
            true => Wanted::PrivateAddress,
            false => Wanted::Nothing,
        },
    )
}

/// Somebody's own claim, or the form that makes one.
pub async fn claim(asked: Asked) -> Result<StillPage, AppError> {
    let (portal, person) = crate::context::signed_in()?;
    let viewer = person.viewer().clone();
    if viewer.role != Role::Alumnus {
        return Ok(super::claim::not_alumnus());
    }
    let own = register::answer_of(&portal, &person).await?;
    Ok(super::claim::shown(viewer, own, &asked.done()))
}

/// A page of the room of registrars, and the one that alumni vouch on.
pub async fn page(route: Route, asked: Asked) -> Result<StillPage, AppError> {
    let done = asked.done();
    if route == Route::Vouch {
        let (portal, person) = crate::context::signed_in()?;
        let token = asked.part("token");
        let vouching = register::vouching(&portal, &person, &token).await?;
        return Ok(super::vouch::shown(vouching, &done));
    }
    let (portal, registrar) = crate::context::registrar()?;
    let (named, page) = (asked.part("id"), asked.page());
    Ok(match route {
        Route::RegistrarClaim => {
            let claim = register::claim_detail(&portal, &registrar, id(&named)?).await?;
            super::claim_desk::shown(claim)
        }
        Route::RegistrarFiles => {
            let file = RegisterFile::Register;
            let files = register::imports(&portal, &registrar, file, page).await?;
            super::files::shown(files)
        }
        Route::RegistrarLook => {
            super::look::shown(register::look(&portal, &registrar, id(&named)?).await?)
        }
        Route::RegistrarImport => {
            let import = register::import(&portal, &registrar, id(&named)?).await?;
            super::file::shown(import, &done)
        }
        Route::RegistrarGraduations => {
            let file = RegisterFile::Graduation;
            let waiting = register::imports(&portal, &registrar, file, 1).await?;
            let done = register::graduations(&portal, &registrar, page).await?;
            super::graduations::shown(waiting.items, done)
        }
        Route::RegistrarGraduation => {
            let one = register::graduation(&portal, &registrar, id(&named)?).await?;
            super::graduation::shown(one, &done)
        }
        Route::RegistrarLedger => {
            super::ledger::shown(register::ledger(&portal, &registrar, page).await?)
        }
        _ => {
            let state = Closed::from_code(&asked.value("state"));
            let claims = register::claims(&portal, &registrar, state, page).await?;
            super::queue::shown(claims, state, &done)
        }
    })
}
