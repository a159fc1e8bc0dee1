//! Who may read which posting where: every stage × both visibilities × every role × every place that shows postings.

use crate::support::{App, Person};
use model::accounts::Role;
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::{Field, Kind, Move, Stage};
use model::{Language, OpportunityId};
use portal::opportunities::testing::draft;
use portal::opportunities::testing::moves::{act, withdraw};
use portal::{Moderator, Poster, moderation, screens};

const VISIBILITIES: [&str; 2] = ["public", "members"];

/// Puts a posting of its own title into a stage, by the moves that lead there.
async fn posted(
    app: &App,
    stage: Stage,
    visibility: &str,
    teacher: &Poster,
    staff: &Person,
) -> OpportunityId {
    let (sandbox, portal) = (&app.sandbox, &app.sandbox.portal);
    let kind = Kind::Internship;
    let title = format!("{stage} {visibility}");
    let text = draft(kind)
        .with(Field::TitleJa, &title)
        .with(Field::Visibility, visibility);
    let moderator = staff.pass.moderator().unwrap();
    match stage {
        Stage::Draft => sandbox.drafted(teacher, kind, &text).await.0,
        Stage::InReview => sandbox.submitted(teacher, kind, &text).await.0,
        Stage::ChangesRequested | Stage::Declined => {
            let (id, _) = sandbox.submitted(teacher, kind, &text).await;
            let act = match stage {
                Stage::Declined => "decline",
                _ => "request-changes",
            };
            decide(app, &moderator, id, act).await;
            id
        }
        published => {
            let id = sandbox.published(teacher, &staff.pass, kind, &text).await;
            match published {
                Stage::Paused => act(portal, teacher, id, Move::Pause).await.unwrap(),
                Stage::Closed => act(portal, teacher, id, Move::Close).await.unwrap(),
                Stage::Frozen => decide(app, &moderator, id, "freeze").await,
                Stage::Withdrawn => withdraw(portal, teacher, id, "filled", "").await.unwrap(),
                _ => {}
            }
            id
        }
    }
}

async fn decide(app: &App, moderator: &Moderator, id: OpportunityId, act: &str) {
    let portal = &app.sandbox.portal;
    let desk = screens::desk(portal, moderator, id, Language::Japanese).await;
    let form = MoveForm {
        act: act.to_owned(),
        reason: match act {
            "freeze" => "reported",
            _ => "missing-facts",
        }
        .to_owned(),
        message: "確かめてください。".to_owned(),
        version: desk.unwrap().version.to_string(),
        ..MoveForm::default()
    };
    moderation::decide(portal, moderator, id, &form)
        .await
        .unwrap();
}

/// Somebody who looks: a guest, or a person, of whom one wrote all the postings.
struct Looking {
    name: String,
    person: Option<Person>,
    is_author: bool,
}

impl Looking {
    fn role(&self) -> Option<Role> {
        self.person.as_ref().map(|person| person.pass.viewer().role)
    }

    fn reads_for_members(&self) -> bool {
        self.role().is_some_and(|role| role != Role::Recruiter)
    }
}

/// Where a posting may be seen, and who should see it there.
fn expected(who: &Looking, stage: Stage, visibility: &str) -> [(&'static str, u16); 6] {
    let is_reader = visibility == "public" || who.reads_for_members();
    let reads = is_reader && matches!(stage, Stage::Open | Stage::Closed);
    let finds = is_reader && stage == Stage::Open;
    let own = match who.role() {
        None => 401,
        Some(Role::Student) => 403,
        Some(_) if who.is_author => 200,
        Some(_) => 404,
    };
    let desk = match who.role() {
        None => 401,
        Some(Role::Staff | Role::Admin) => match stage {
            Stage::Draft => 404,
            _ => 200,
        },
        Some(_) => 403,
    };
    let found = |is: bool| if is { 200 } else { 404 };
    [
        ("/opportunities/{id}", found(reads || who.is_author)),
        ("/postings/{id}", own),
        ("/postings/{id}/preview", own),
        ("/desk/{id}", desk),
        ("in the list", found(finds)),
        // Programs have no session, whoever runs them.
        (
            "/api/v1/opportunities/{id}",
            found(visibility == "public" && matches!(stage, Stage::Open | Stage::Closed)),
        ),
    ]
}

#[tokio::test]
async fn everybody_sees_what_is_meant_for_them_and_nothing_else() {
    let app = App::new().await;
    let mut people = vec![Looking {
        name: "guest".to_owned(),
        person: None,
        is_author: false,
    }];
    for role in Role::ALL.iter().copied() {
        people.push(Looking {
            name: role.to_string(),
            person: Some(app.person(role).await),
            is_author: false,
        });
    }
    let teacher = app.named("teacher", Role::Faculty).await;
    let poster = teacher.pass.poster().unwrap();
    people.push(Looking {
        name: "author".to_owned(),
        person: Some(teacher),
        is_author: true,
    });
    let desk = app.named("desk", Role::Staff).await;
    let mut postings = Vec::new();
    for stage in Stage::ALL.iter().copied() {
        for visibility in VISIBILITIES {
            let id = posted(&app, stage, visibility, &poster, &desk).await;
            postings.push((stage, visibility, id.to_string()));
        }
    }
    portal::discovery::catch_up(&app.sandbox.portal)
        .await
        .unwrap();

    let (mut wrong, mut checked) = (Vec::new(), 0);
    for who in &people {
        let list = app.get("/opportunities").maybe(who.person.as_ref());
        let list = list.send().await;
        for (stage, visibility, id) in &postings {
            for (place, expected) in expected(who, *stage, visibility) {
                let status = if place == "in the list" {
                    if list.body.contains(id) { 200 } else { 404 }
                } else {
                    let path = place.replace("{id}", id);
                    let person = who.person.as_ref().filter(|_| !path.starts_with("/api"));
                    app.get(&path).maybe(person).send().await.status
                };
                checked += 1;
                if status != expected {
                    let who = &who.name;
                    wrong.push(format!(
                        "{stage} {visibility} {place} as {who}: {status} instead of {expected}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(checked, Stage::ALL.len() * 2 * people.len() * 6);
    println!("{checked} looks, none unexpected");
}
