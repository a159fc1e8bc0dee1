use super::groups::{Group, Places, all};
use super::swap::catch_up;
use crate::blocking::on_blocking_thread;
use crate::discovery::{ask, found_by, question};
use crate::error::Result;
use crate::{Moderator, Portal};
use model::page::Page;
use model::search::SearchQuery;
use model::synonyms::{Origin, SynonymGroup, SynonymList, Tried, written};
use model::{Problem, SynonymGroupId};
use search::fold;

/// Groups on a page: a line each.
const PER_PAGE: u32 = 50;

/// A page of the groups in whose words `q` stands, in the order in which searches use them, and
/// how the query in `tried` is understood when there is one.
///
/// # Errors
/// The database or the index cannot be read.
pub async fn list(
    portal: &Portal,
    staff: &Moderator,
    q: &str,
    page: u32,
    tried: &str,
) -> Result<SynonymList> {
    let groups = all(portal.read()).await?;
    let places = Places::of(&groups);
    let wanted = fold(q.trim());
    let found: Vec<&Group> = groups
        .iter()
        .filter(|group| group.words.iter().any(|word| fold(word).contains(&wanted)))
        .collect();
    let shown = Page::of(found, page, PER_PAGE);
    let items = shown.items.iter().map(|group| view(group, &places));
    let page = shown.with(items.collect());
    let tried = match tried.trim() {
        "" => None,
        query => Some(try_out(portal, staff, query).await?),
    };
    Ok(SynonymList { page, tried })
}

/// One group.
///
/// # Errors
/// `NotFound`; the database cannot be read.
pub async fn one(portal: &Portal, _staff: &Moderator, id: SynonymGroupId) -> Result<SynonymGroup> {
    let groups = all(portal.read()).await?;
    let places = Places::of(&groups);
    let group = groups.iter().find(|group| group.id == id);
    let group = group.ok_or(Problem::NotFound)?;
    Ok(view(group, &places))
}

/// The groups in the text form: the school's own as lines that an import takes, those of the
/// program behind as remarks.
///
/// # Errors
/// The database cannot be read.
pub async fn export(portal: &Portal, _staff: &Moderator) -> Result<String> {
    let groups = all(portal.read()).await?;
    let mut text = String::new();
    for group in &groups {
        let mark = match (group.origin, group.is_on) {
            (Origin::Own, true) => "",
            (_, true) => "# ",
            (_, false) => "# (off) ",
        };
        text += &format!("{mark}{}\n", written(&group.words));
    }
    Ok(text)
}

/// Asks the query with and without the present table.
async fn try_out(portal: &Portal, staff: &Moderator, query: &str) -> Result<Tried> {
    // What was changed a moment ago is tried as well.
    catch_up(portal).await?;
    let query = SearchQuery {
        text: query.to_owned(),
        ..SearchQuery::default()
    };
    let question = question(&query, &staff.reader(), portal.today());
    let with = ask(portal, question.clone()).await?;
    let index = portal.index().clone();
    let without = on_blocking_thread(move || Ok(index.ask_without_synonyms(&question)?)).await?;
    Ok(Tried {
        met: portal.index().synonyms_in(&query.text),
        with: (with.total, found_by(with.step)),
        without: (without.total, found_by(without.step)),
    })
}

fn view(group: &Group, places: &Places<'_>) -> SynonymGroup {
    SynonymGroup {
        id: group.id,
        words: group.words.clone(),
        origin: group.origin,
        is_on: group.is_on,
        version: group.version,
        shared: places.shared(group),
    }
}
