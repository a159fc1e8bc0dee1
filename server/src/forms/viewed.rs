//! The button that makes this browser forget what it opened last. Anybody may press it.

use super::next::Next;
use super::own_path::own_path;
use super::post::Post;
use app::routes::paths;
use app::viewed::cookie;
use portal::Result;

pub async fn forget(post: &Post) -> Result<Next> {
    let back = own_path(&post.one("back"));
    let path = back.unwrap_or_else(|| paths::opportunities(post.language));
    Ok(Next::with_cookies(path, [cookie::forgotten()]))
}
