//! What was typed stands in the form again, and saving it unchanged changes nothing.

use super::page;
use crate::support::{App, Page, Person};
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{Field, Kind};
use model::{Language, OpportunityId};
use portal::opportunities::testing::draft;

/// Saves the first step with this text in the field; returns the page that shows it again.
async fn saved(app: &App, who: &Person, id: OpportunityId, field: Field, text: &str) -> Page {
    let path = format!("/postings/{id}/edit/basics");
    let version = app.get(&path).signed_in(who).send().await.version();
    let fields = [
        (field.code(), text),
        ("version", version.as_str()),
        ("act", "stay"),
    ];
    let answer = app.post(&path, &fields).signed_in(who).send().await;
    assert_eq!(answer.status, 303);
    page(app, Some(who), &path).await
}

async fn stored(app: &App, who: &Person, id: OpportunityId, field: Field) -> String {
    let poster = who.pass.poster().unwrap();
    let portal = &app.sandbox.portal;
    let posting = portal::opportunities::posting(portal, &poster, id, Language::Japanese).await;
    posting.unwrap().draft.get(field).to_owned()
}

// F4, F5
#[tokio::test]
async fn f5_saving_unchanged_changes_nothing() {
    let app = App::new().await;
    let author = app.person(Role::Faculty).await;
    let poster = author.pass.poster().unwrap();
    let kind = Kind::Internship;
    let (id, _) = app.sandbox.drafted(&poster, kind, &draft(kind)).await;
    for text in [
        "前\n</textarea><b>x</b>\n後の大事な文",
        "件名は &lt;氏名&gt;・&lt;name&gt; とする。C&copy;",
        "</textarea></form><form method=post action=/desk>",
        "&amp;amp; &#38; &quot;x&quot;",
        "\n行の始め",
        "\n\n\n三行目",
        "\t字下げ\n  二つ\n",
        "終わり\n\n",
    ] {
        for field in [Field::BodyJa, Field::SummaryJa] {
            // Browsers send line breaks as two signs.
            let page = saved(&app, &author, id, field, &text.replace('\n', "\r\n")).await;
            let kept = stored(&app, &author, id, field).await;
            assert_eq!(kept, text, "stored");
            let shown = page.field(field.code()).unwrap();
            assert_eq!(shown, text, "in the form");
            let again = shown.replace('\n', "\r\n");
            let page = saved(&app, &author, id, field, &again).await;
            assert_eq!(stored(&app, &author, id, field).await, text);
            assert_eq!(page.field(field.code()).unwrap(), text);
        }
    }
}

// F1, F3
#[tokio::test]
async fn f1_a_title_is_text_in_tab_and_page() {
    let app = App::new().await;
    let author = app.person(Role::Faculty).await;
    let staff = app.person(Role::Staff).await;
    let poster = author.pass.poster().unwrap();
    let kind = Kind::Internship;
    for title in [
        "</title><meta http-equiv=refresh content=0;url=//evil.example>",
        "</title><form method=post><button name=act value=approve>",
        "AT&amp;T と <br> の話 &lt;入門&gt;",
        "C&copy; <!-- x",
        "<title>x</title>",
    ] {
        let text = draft(kind).with(Field::TitleJa, title);
        let (id, version) = app.sandbox.submitted(&poster, kind, &text).await;
        let desk = app.get(&format!("/desk/{id}")).signed_in(&staff);
        let desk = desk.send().await;
        assert_eq!(desk.shown().contains(title), !title.contains(['<', '&']));
        assert_title(&Page::read(&desk.body), title);
        app.sandbox.approved(&staff.pass, id, version).await;
        let own = page(&app, Some(&author), &format!("/postings/{id}")).await;
        assert_title(&own, title);
        for base in ["", "/en"] {
            let path = format!("{base}/opportunities/{id}");
            assert_title(&page(&app, None, &path).await, title);
        }
    }
}

fn assert_title(page: &Page, title: &str) {
    assert_eq!(page.tab(), title);
    assert_eq!(page.text("h1"), title);
    assert!(page.all("meta[http-equiv]").is_empty());
    assert_eq!(page.all("title").len(), 1);
}
