use super::{App, Person};
use model::accounts::Role;
use model::opportunities::Kind;
use portal::opportunities::testing::draft;

/// Somebody of staff, and a thing of theirs for each page.
pub struct Things {
    pub staff: Person,
    posting: String,
    saved: String,
    group: String,
    invitation: String,
    organization: String,
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
        app.sandbox.organization("Reef").await;
        Self {
            posting: posting.to_string(),
            saved: sent("/saved-searches", &query).await,
            group: sent("/desk/synonyms", &words).await,
            invitation: app.invited("Hanako").await,
            organization: "reef".to_owned(),
            staff,
        }
    }

    /// The address of this kind of page.
    pub fn path(&self, pattern: &str) -> String {
        let id = match pattern {
            pattern if pattern.starts_with("/saved-searches") => &self.saved,
            pattern if pattern.starts_with("/desk/synonyms") => &self.group,
            _ => &self.posting,
        };
        pattern
            .replace("{id}", id)
            .replace("{step}", "basics")
            .replace("{token}", &self.invitation)
            .replace("{slug}", &self.organization)
    }
}
