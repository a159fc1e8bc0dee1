//! What pages weigh on the wire, on data like a real school's.

use crate::support::{App, Page};
use portal::{Operator, demo, discovery};

/// What the list of twenty postings may weigh with brotli.
const LIST: usize = 14 << 10;

#[tokio::test]
async fn a_list_is_light() {
    let app = App::new().await;
    let portal = &app.sandbox.portal;
    let operator = Operator::of_this_machine();
    demo::fill(portal, &operator, |_| {}).await.unwrap();
    discovery::catch_up(portal).await.unwrap();
    for path in ["/opportunities", "/en/opportunities"] {
        let page = app.get(path).send().await.body;
        assert_eq!(page.matches("<article").count(), 20, "{path}");
        let (islands, comments) = (page.matches("<leptos-island").count(), page.matches("<!--"));
        assert!(
            comments.count() <= 3 * islands,
            "comments outside of islands"
        );
        let (_, packed) = app.get(path).header("accept-encoding", "br").bytes().await;
        assert!(packed.len() <= LIST, "{path}: {} bytes", packed.len());
    }
}

#[tokio::test]
async fn drawings_are_one_file_that_browsers_keep() {
    let app = App::new().await;
    let page = app.get("/opportunities").send().await.body;
    let uses = Page::read(&page).attributes("use", "href");
    assert!(uses.len() > 3);
    let address = uses[0].split('#').next().unwrap();
    let file = app.get(address).send().await;
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, "image/svg+xml; charset=utf-8")
    );
    assert_eq!(
        file.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    for drawing in &uses {
        let (file_of, id) = drawing.split_once('#').unwrap();
        assert_eq!(file_of, address);
        assert!(file.body.contains(&format!("<symbol id=\"{id}\"")), "{id}");
    }
}
