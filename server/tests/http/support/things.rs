use super::{App, PASSWORD, Person};
use model::Language;
use model::accounts::{AddressForm, Role, Verification};
use model::admissions::AdmissionOnly;
use model::inquiries::{ContactForm, Guard, InquiryFilter};
use model::opportunities::Kind;
use model::organizations::MemberRole;
use model::register::ClaimForm;
use portal::accounts::{self, Client};
use portal::opportunities::testing::draft;
use portal::{admissions, inquiries, register};
use std::fs;

/// Somebody of staff, and a thing of theirs for each page.
pub struct Things {
    pub staff: Person,
    posting: String,
    saved: String,
    group: String,
    invitation: String,
    organization: String,
    published: String,
    inquiry: String,
    mail: String,
    new_address: String,
    old_address: String,
    switch: String,
    ticket: String,
    registration: String,
    vouch: String,
    request: String,
    colleague: String,
    applicant: String,
}

impl Things {
    pub async fn of(app: &App) -> Self {
        let staff = app.person(Role::Staff).await;
        let (poster, kind) = (staff.pass.poster().unwrap(), Kind::Internship);
        let (posting, _) = app.sandbox.drafted(&poster, kind, &draft(kind)).await;
        let sent = async |path: &str, fields: &[(&str, &str)]| {
            let answer = app.post(path, fields).signed_in(&staff).send().await;
            let path = answer.location().split('?').next().unwrap();
            path.rsplit('/').next().unwrap().to_owned()
        };
        let query = [("form", "save"), ("name", "風車"), ("query", "q=風車")];
        let words = [("form", "add"), ("words", "潮目\r\nしおめ")];
        let reef = app.sandbox.organization("Reef").await;
        app.sandbox.join(&staff.pass, reef, MemberRole::Owner).await;
        let colleague = [
            ("form", "invite"),
            ("email", "kai@people.test"),
            ("member_role", "editor"),
        ];
        sent("/organizations/reef/members", &colleague).await;
        let colleague = app.mails().await.remove(0).secret("/colleagues/");
        let other = app.sandbox.organization("Tide").await.to_string();
        let request = sent(
            "/organizations/join",
            &[("form", "ask"), ("organization", &other)],
        )
        .await;
        let other = app.named("mover", Role::Student).await;
        let confirm = another_address(app, &other).await;
        accounts::confirm_address(&app.sandbox.portal, &confirm)
            .await
            .unwrap();
        let old_address = app.mails().await.remove(0).secret("/undo-address/");
        let approver = app.named("approver", Role::Staff).await;
        let published = app
            .sandbox
            .published(&poster, &approver.pass, kind, &draft(kind))
            .await;
        let mail = app.mails().await.remove(0);
        let folder = &app.config.mail.folder;
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join(format!("{}.txt", mail.id)), &mail.text).unwrap();
        let (ticket, registration) = a_registration(app).await;
        Self {
            ticket,
            registration,
            applicant: an_applicant(app, &staff).await,
            posting: posting.to_string(),
            saved: sent("/saved-searches", &query).await,
            group: sent("/desk/synonyms", &words).await,
            invitation: app.invited("Hanako").await,
            organization: "reef".to_owned(),
            published: published.to_string(),
            inquiry: an_inquiry(app, &approver).await,
            mail: mail.id.clone(),
            vouch: a_claim(app).await,
            new_address: another_address(app, &staff).await,
            old_address,
            request,
            colleague,
            switch: mail.secret("/unsubscribe/").replace("/postings", ""),
            staff,
        }
    }

    /// The address of this kind of page.
    pub fn path(&self, pattern: &str) -> String {
        let bare = pattern.trim_start_matches("/en");
        let id = match bare {
            bare if bare.starts_with("/saved-searches") => &self.saved,
            bare if bare.starts_with("/desk/synonyms") => &self.group,
            bare if bare.starts_with("/desk/mail") => &self.mail,
            bare if bare.starts_with("/desk/people") => &self.applicant,
            bare if bare.starts_with("/desk/inquiries") => &self.inquiry,
            bare if bare.starts_with("/opportunities") => &self.published,
            bare if bare.starts_with("/organizations") => &self.request,
            _ => &self.posting,
        };
        let token = match bare {
            bare if bare.starts_with("/new-address") => &self.new_address,
            bare if bare.starts_with("/undo-address") => &self.old_address,
            bare if bare.starts_with("/unsubscribe") => &self.switch,
            bare if bare.starts_with("/vouch") => &self.vouch,
            bare if bare.starts_with("/registrations") => &self.registration,
            bare if bare.starts_with("/colleagues") => &self.colleague,
            _ => &self.invitation,
        };
        pattern
            .replace("{id}", id)
            .replace("{step}", "basics")
            .replace("{what}", "postings")
            .replace("{token}", token)
            .replace("{ticket}", &self.ticket)
            .replace("{slug}", &self.organization)
    }
}

/// Begins a registration; answers the secrets of its page and of the mailed link.
async fn a_registration(app: &App) -> (String, String) {
    let fields = [
        ("role", "alumnus"),
        ("name", "Hana"),
        ("email", "late@people.test"),
        ("password", PASSWORD),
        ("again", PASSWORD),
        ("terms", "0"),
        ("agreed", "1"),
    ];
    let sent = app.post("/register", &fields).send().await;
    let ticket = sent.location().rsplit('/').next().unwrap().to_owned();
    let mails = app.mails().await;
    let mail = mails.iter().find(|one| one.to == "late@people.test");
    (ticket, mail.unwrap().secret("/registrations/"))
}

/// Claims to be an alumnus; answers the secret of the address for those who vouch.
async fn a_claim(app: &App) -> String {
    let person = app.named("claimant", Role::Alumnus).await;
    let unsure = Verification::Email;
    app.sandbox.verify(&person.pass, unsure).await;
    let portal = &app.sandbox.portal;
    let form = ClaimForm {
        full_name: "海".to_owned(),
        birth: "1998-04-01".to_owned(),
        graduated_year: "2021".to_owned(),
        ..ClaimForm::default()
    };
    register::claim(portal, &person.pass, &Client::default(), &form)
        .await
        .unwrap();
    let own = register::answer_of(portal, &person.pass).await;
    own.unwrap().unwrap().vouch_token
}

/// Registers and waits; answers what staff find there.
async fn an_applicant(app: &App, staff: &Person) -> String {
    app.add_domains().await;
    app.waiting("waits@school.test", "faculty", "192.0.2.77")
        .await;
    let (portal, only) = (&app.sandbox.portal, AdmissionOnly::Waiting);
    let moderator = staff.pass.moderator().unwrap();
    let queue = admissions::queue(portal, &moderator, only, 1, Language::Japanese).await;
    queue.unwrap().page.items[0].id.to_string()
}

/// Writes to the office; answers what staff find there.
async fn an_inquiry(app: &App, staff: &Person) -> String {
    let portal = &app.sandbox.portal;
    let question = ContactForm {
        name: "海".to_owned(),
        email: "umi@people.test".to_owned(),
        message: "海について".to_owned(),
        incident: String::new(),
    };
    let (client, guard) = (Client::default(), Guard::default());
    // A guest's might be taken for spam.
    let sender = Some(&staff.pass);
    inquiries::contact(
        portal,
        sender,
        &client,
        &question,
        &guard,
        Language::Japanese,
    )
    .await
    .unwrap();
    let (moderator, filter) = (staff.pass.moderator().unwrap(), InquiryFilter::default());
    let listed = inquiries::list(portal, &moderator, &filter, Language::Japanese).await;
    listed.unwrap().page.items[0].id.to_string()
}

/// Asks for another address; answers the secret of the link that confirms it.
async fn another_address(app: &App, person: &Person) -> String {
    let form = AddressForm {
        email: format!("new-{}", person.email),
        current: PASSWORD.to_owned(),
    };
    let portal = &app.sandbox.portal;
    let proven = accounts::prove(portal, &person.pass, PASSWORD).await;
    accounts::ask_for_address(portal, &proven.unwrap(), &form)
        .await
        .unwrap();
    app.mails().await.remove(0).secret("/new-address/")
}
