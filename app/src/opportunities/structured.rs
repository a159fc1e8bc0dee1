mod place;
mod schema;

use crate::host::{base_url, school};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{breadcrumb_list, structured};
use leptos::prelude::*;
use model::opportunities::OpportunityDetails;
use serde_json::{Value, json};

/// The posting in the words of schema.org, for search engines, and the way to it. Only what is public and open.
#[component]
pub fn StructuredData(
    details: OpportunityDetails,
    /// Address and name of each page above this one.
    above: Vec<(String, String)>,
) -> impl IntoView {
    is_told(&details).then(|| {
        let list = breadcrumb_list(&base_url(), &above, &details.summary.title.text);
        view! {
            {structured(schema::posting(&details, poster(&details), &address(&details)))}
            {structured(list)}
        }
    })
}

fn is_told(details: &OpportunityDetails) -> bool {
    !details.summary.members_only && !details.summary.closed
}

fn address(details: &OpportunityDetails) -> String {
    let path = paths::opportunity(language(), details.summary.id);
    format!("{}{path}", base_url())
}

/// Without an organization it is the school's own.
fn poster(details: &OpportunityDetails) -> Value {
    let language = language();
    match &details.summary.organization {
        Some(organization) => json!({
            "@type": "Organization",
            "name": organization.name.text,
            "url": format!("{}{}", base_url(), paths::organization(language, &organization.slug)),
        }),
        None => json!({
            "@type": "CollegeOrUniversity",
            "name": school().name.shown(language).text,
        }),
    }
}
