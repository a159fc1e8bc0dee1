mod deciding;
mod naming;
mod registering;

use super::{confirm_code, queue, register};
use crate::accounts::{Client, resume};
use crate::mail::claim;
use crate::school::add_domain;
use crate::testing::Sandbox;
use crate::throttle::Network;
use crate::{Moderator, SignedIn};
use model::Language;
use model::accounts::Role;
use model::admissions::{AdmissionOnly, Applicant, CodeForm, DeclineReason, RegisterForm};
use model::closed::Closed;
use model::machine::MoveForm;
use model::mail::Facts;
use model::school::DomainForm;
use std::net::IpAddr;

const PASSWORD: &str = "けさは川べりを歩いて来ました。";

/// A school with a domain for each of its members.
async fn school(sandbox: &Sandbox) {
    let admin = sandbox.person("Ada", Role::Admin).await.admin().unwrap();
    for (domain, role) in [
        ("stu.school.test", Role::Student),
        ("school.test", Role::Faculty),
        ("office.school.test", Role::Staff),
    ] {
        let form = DomainForm {
            domain: domain.to_owned(),
            role: role.code().to_owned(),
            subdomains: String::new(),
        };
        add_domain(&sandbox.portal, &admin, &form).await.unwrap();
    }
}

fn typed(role: Role, email: &str) -> RegisterForm {
    RegisterForm {
        role: role.code().to_owned(),
        name: "森本 さくら".to_owned(),
        kana: "もりもと さくら".to_owned(),
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        again: PASSWORD.to_owned(),
        terms: "0".to_owned(),
        agreed: "1".to_owned(),
    }
}

/// A browser at this address.
fn at(address: &str) -> Client {
    Client {
        network: Network::of(address.parse::<IpAddr>().ok()),
        ..Client::default()
    }
}

/// Registers, and reads the mail: the secrets of the page, the link and the code.
async fn begun(sandbox: &Sandbox, role: Role, email: &str) -> (String, String, String) {
    let form = typed(role, email);
    let client = Client::default();
    let ticket = register(&sandbox.portal, &form, &client, Language::Japanese).await;
    let mails = mailed(sandbox).await;
    let secrets = mails.into_iter().find_map(|(_, facts)| match facts {
        Facts::ConfirmRegistration { token, code } => Some((token, code)),
        _ => None,
    });
    let (token, code) = secrets.expect("a code");
    (ticket.unwrap(), token, code)
}

/// What is mailed to whom just now.
async fn mailed(sandbox: &Sandbox) -> Vec<(String, Facts)> {
    let parcels = claim(&sandbox.portal, 100).await.unwrap();
    let read = parcels.into_iter().map(|one| (one.address, one.facts));
    read.collect()
}

/// Somebody who has registered and waits.
async fn waiting(sandbox: &Sandbox, role: Role, email: &str) -> SignedIn {
    let portal = &sandbox.portal;
    let (ticket, _, code) = begun(sandbox, role, email).await;
    let form = CodeForm { code };
    let new = confirm_code(portal, &ticket, &form, &Client::default()).await;
    resume(portal, &new.unwrap().token).await.unwrap().unwrap()
}

fn makes(act: &str, message: &str) -> MoveForm {
    MoveForm {
        act: act.to_owned(),
        reason: DeclineReason::Unknown.to_string(),
        message: message.to_owned(),
        version: String::new(),
        ..MoveForm::default()
    }
}

async fn listed(sandbox: &Sandbox, staff: &Moderator, only: AdmissionOnly) -> Vec<Applicant> {
    let found = queue(&sandbox.portal, staff, only, 1, Language::Japanese).await;
    found.unwrap().page.items
}
