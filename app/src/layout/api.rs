use crate::AppError;
use model::accounts::Visit;

/// Who is here, and how much news waits.
pub async fn present_visit() -> Result<Visit, AppError> {
    let (_, person) = crate::context::visitor()?;
    Ok(portal::accounts::visit(person.as_ref()))
}
