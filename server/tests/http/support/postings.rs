use super::App;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

impl App {
    /// A published internship of a poster of its own, already found by searches; returns its id.
    pub async fn publish(&self, title: &str, visibility: &str) -> String {
        let sandbox = &self.sandbox;
        let poster = sandbox.faculty(&format!("poster of {title}")).await;
        let staff = sandbox
            .person(&format!("staff of {title}"), Role::Staff)
            .await;
        let draft = draft(Kind::Internship)
            .with(Field::TitleJa, title)
            .with(Field::Visibility, visibility);
        let id = sandbox
            .published(&poster, &staff, Kind::Internship, &draft)
            .await;
        portal::discovery::catch_up(&sandbox.portal).await.unwrap();
        id.to_string()
    }
}
