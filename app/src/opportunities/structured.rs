mod schema;

use leptos::prelude::*;
use model::opportunities::{Kind, OpportunityDetails};

/// The posting in the words of schema.org, for search engines. Only what is public and open.
#[component]
pub fn StructuredData(details: OpportunityDetails) -> impl IntoView {
    is_told(&details).then(|| {
        view! { <script type="application/ld+json" inner_html=text(&details)></script> }
    })
}

fn is_told(details: &OpportunityDetails) -> bool {
    let summary = &details.summary;
    summary.kind != Kind::JointResearch && !summary.members_only && !summary.closed
}

fn text(details: &OpportunityDetails) -> String {
    let school = use_context::<crate::School>().unwrap_or_default();
    schema::text(details, &school.0, crate::language::language())
}
