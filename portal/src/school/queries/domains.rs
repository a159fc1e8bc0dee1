use super::super::entities::mail_domains;
use crate::Portal;
use crate::error::Result;
use model::school::MailDomain;

/// The school's mail domains, by name. They are no secret: whoever registers reads them.
///
/// # Errors
/// Only faults.
pub async fn domains(portal: &Portal) -> Result<Vec<MailDomain>> {
    mail_domains::domains(portal.read()).await
}
