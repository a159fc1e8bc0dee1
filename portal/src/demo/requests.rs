//! Who brings an organization of the demo or asks to join one, and the domains that are proved.

use super::files::{OwnDomain, Request};
use super::people::Cast;
use crate::Portal;
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::organizations::entities::{domains, requests};
use crate::token::new_token;
use chrono::{DateTime, TimeDelta, Utc};
use model::RequestId;
use model::organizations::{BringForm, Proof, RequestVerb};

#[derive(Default)]
pub(super) struct Requests {
    pub requests: Vec<requests::Model>,
    pub domains: Vec<domains::Model>,
    pub journal: Vec<(DateTime<Utc>, Entry)>,
}

impl Requests {
    pub fn of(typed: &[Request], own: &[OwnDomain], portal: &Portal, cast: &Cast) -> Result<Self> {
        let mut all = Self::default();
        for one in typed {
            let row = row(one, portal, cast)?;
            let begun = Entry::new(Some(row.person_id), row.id, RequestVerb::Begun);
            all.journal.push((row.begun_at, begun));
            all.requests.push(row);
        }
        for one in own {
            all.domains.push(domains::Model {
                domain: one.domain.clone(),
                organization_id: cast.organization(&one.organization)?,
                proof: Proof::Mail,
                proved_at: portal.now() - TimeDelta::days(90),
                proved_by: cast.person(&one.person)?,
            });
        }
        Ok(all)
    }
}

fn row(one: &Request, portal: &Portal, cast: &Cast) -> Result<requests::Model> {
    let at = portal.now() - TimeDelta::days(i64::from(one.days_ago));
    let organization_id = match one.organization.as_str() {
        "" => None,
        key => Some(cast.organization(key)?),
    };
    let proposal = one.proposal.as_ref().map(|typed| {
        let form = BringForm {
            name_ja: typed.name_ja.clone(),
            name_en: typed.name_en.clone(),
            kana: typed.kana.clone(),
            corporate_number: typed.corporate_number.clone(),
            country: "JP".to_owned(),
            website: typed.website.clone(),
            ..BringForm::default()
        };
        form.check()
    });
    let proposal = proposal.transpose();
    let proposal = proposal.map_err(|wrong| Fault::new(format_args!("demo: {wrong:?}")))?;
    let proposal = proposal.map(|brought| serde_json::to_string(&brought.organization));
    let domain = Some(one.domain.clone()).filter(|domain| !domain.is_empty());
    Ok(requests::Model {
        id: RequestId(portal.new_id()),
        person_id: cast.person(&one.person)?,
        organization_id,
        proposal: proposal.transpose()?,
        proved_domain: domain.clone().filter(|_| one.proof.is_some()),
        domain,
        token: new_token()?,
        state: one.state,
        proof: one.proof,
        papers: one.papers.clone(),
        question: String::new(),
        answer: String::new(),
        reason: None,
        message: String::new(),
        code_hash: None,
        code_address: None,
        code_until: None,
        code_tries: 0,
        begun_at: at,
        moved_at: at,
        decided_by: None,
    })
}
