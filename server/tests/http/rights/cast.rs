use super::{COLUMNS, Statuses};
use crate::support::{App, Person};
use app::routes::Route;
use model::Language;
use model::accounts::Role;
use model::inquiries::{ContactForm, Guard, InquiryFilter};
use model::opportunities;
use model::organizations::MemberRole;
use model::saved_searches::SaveForm;
use model::synonyms::GroupForm;
use portal::accounts::Client;
use portal::opportunities::testing::draft;
use portal::organizations::requests;
use portal::{inquiries, saved_searches, synonyms};

/// Everybody who asks, and one of each thing they ask for.
pub(super) struct Cast {
    pub(super) app: App,
    pub(super) people: Vec<Option<Person>>,
    published: String,
    pub(super) draft: String,
    organization: String,
    /// The student's, and the secret of its feed.
    saved: (String, String),
    synonyms: String,
    /// Of the student.
    inquiry: String,
    /// Of the alumnus.
    request: String,
}

impl Cast {
    pub(super) async fn new() -> Self {
        let app = App::new().await;
        let mut people = vec![None];
        for role in [
            Role::Student,
            Role::Alumnus,
            Role::Faculty,
            Role::Staff,
            Role::Recruiter,
            Role::Admin,
        ] {
            people.push(Some(app.person(role).await));
        }
        let pass = |name: &str| {
            let at = COLUMNS.iter().position(|one| *one == name).unwrap();
            people[at].as_ref().unwrap().pass.clone()
        };
        let school = app
            .named("teacher", Role::Faculty)
            .await
            .pass
            .poster()
            .unwrap();
        let kind = opportunities::Kind::Internship;
        let published = app
            .sandbox
            .published(&school, &pass("staff"), kind, &draft(kind))
            .await
            .to_string();
        let alumnus = pass("alumnus").poster().unwrap();
        let (draft, _) = app.sandbox.drafted(&alumnus, kind, &draft(kind)).await;
        let reef = app.sandbox.organization("reef").await;
        app.sandbox
            .join(&pass("faculty"), reef, MemberRole::Owner)
            .await;
        let applicant = pass("alumnus").representative().unwrap();
        let request = requests::ask(&app.sandbox.portal, &applicant, reef).await;
        let request = request.unwrap().to_string();
        portal::discovery::catch_up(&app.sandbox.portal)
            .await
            .unwrap();
        let student = pass("student");
        let form = SaveForm {
            name: "海".to_owned(),
            query: "q=海".to_owned(),
        };
        let portal = &app.sandbox.portal;
        let saved = saved_searches::save(portal, &student, &form).await.unwrap();
        let feed = saved_searches::one(portal, &student, saved, Language::Japanese)
            .await
            .unwrap()
            .feed_token;
        let words = GroupForm {
            words: "海 = うみ".to_owned(),
        };
        let moderator = pass("staff").moderator().unwrap();
        let synonyms = synonyms::add(portal, &moderator, &words).await.unwrap();
        let synonyms = synonyms.to_string();
        let question = ContactForm {
            name: "海".to_owned(),
            email: "umi@people.test".to_owned(),
            message: "海について".to_owned(),
            incident: String::new(),
        };
        let (client, guard) = (Client::default(), Guard::default());
        let language = Language::Japanese;
        inquiries::contact(portal, Some(&student), &client, &question, &guard, language)
            .await
            .unwrap();
        let filter = InquiryFilter::default();
        let listed = inquiries::list(portal, &moderator, &filter, language).await;
        let inquiry = listed.unwrap().page.items[0].id.to_string();
        Self {
            app,
            people,
            published,
            draft: draft.to_string(),
            organization: "reef".to_owned(),
            saved: (saved.to_string(), feed),
            synonyms,
            inquiry,
            request,
        }
    }

    pub(super) fn address(&self, pattern: &str) -> String {
        let id = match Route::of_pattern(pattern) {
            Some(Route::DeskSynonymGroup) => &self.synonyms,
            Some(
                Route::Opportunity
                | Route::OpportunityPicture
                | Route::OpportunityCalendar
                | Route::Apply
                | Route::DeskPosting
                | Route::Report,
            ) => &self.published,
            Some(Route::DeskInquiry) => &self.inquiry,
            Some(Route::JoinRequest) => &self.request,
            Some(Route::SavedSearch) => &self.saved.0,
            Some(_) => &self.draft,
            // Of the REST API.
            None => &self.published,
        };
        pattern
            .replace("{id}", id)
            .replace("{slug}", &self.organization)
            .replace("{feed}", &self.saved.1)
            .replace("{step}", "basics")
            .replace("{hash}", "no-such-picture")
            .replace("{what}", "all")
            .replace("{token}", "no-such-invitation-0000000000000000")
            .replace("{ticket}", "no-such-registration-00000000000000")
    }

    /// Asks once in each language for each column.
    pub(super) async fn check(
        &self,
        method: &str,
        route: Route,
        expected: Statuses,
        wrong: &mut Vec<String>,
    ) {
        for (column, person) in self.people.iter().enumerate() {
            for language in ["", "/en"] {
                let path = format!("{language}{}", self.address(&route.pattern()));
                let path = if path == "/en/" { "/en" } else { &path };
                let ask = match (method, route) {
                    (
                        "POST",
                        Route::DeskImport
                        | Route::AdminLogo
                        | Route::RegistrarFiles
                        | Route::RegistrarGraduations,
                    ) => self.app.ask("POST", path).same_origin().file("", &[]),
                    ("POST", _) => self.app.post(path, &[]),
                    _ => self.app.get(path),
                };
                // Signing out would end the session that the next rows need.
                let person = person.as_ref().filter(|_| route != Route::SignOut);
                let answer = ask.maybe(person).send().await;
                if answer.status != expected[column] {
                    let role = COLUMNS[column];
                    wrong.push(format!(
                        "{method} {path} as {role}: {} instead of {}: {}",
                        answer.status,
                        expected[column],
                        answer.heading()
                    ));
                }
            }
        }
    }
}
