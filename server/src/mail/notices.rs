use super::lead::lead;
use super::letter::Desk;
use ::mail::{Item, Link, Part};
use app::notifications::happened;
use app::routes::paths;
use model::Language;
use model::accounts::Verb;
use model::closed::Closed;
use model::mail::Line;
use model::notifications::About;
use model::opportunities::OpportunitySummary;
use texts::{td_string, words};

/// Subject and content of a mail of notices.
pub fn said(desk: &Desk<'_>, language: Language, lines: &[Line]) -> (String, Vec<Part>) {
    let said = match lines {
        [line] => lead(language, &line.about),
        _ => None,
    };
    let lead = said.unwrap_or(match lines {
        [_] => td_string!(language, mail.notices.one),
        _ => td_string!(language, mail.notices.many),
    });
    let mut parts = vec![Part::Text(lead.to_owned())];
    let mut items = Vec::new();
    let mut searches = Vec::new();
    for line in lines {
        match &line.about {
            About::SavedSearch { .. } => searches.push(line),
            _ => items.extend(item(desk, language, line)),
        }
    }
    if let (Some(_), [only]) = (said, items.as_mut_slice()) {
        // The letter has begun with it.
        only.head.clear();
    }
    if !items.is_empty() {
        parts.push(Part::Items(items));
    }
    for search in searches {
        parts.extend(found(desk, language, search));
    }
    let portal = td_string!(language, mail.open);
    parts.push(Part::Button(
        desk.link(portal, &paths::notifications(language)),
    ));
    (subject(language, lines), parts)
}

fn subject(language: Language, lines: &[Line]) -> String {
    let [line] = lines else {
        return td_string!(language, mail.subject.many, n = lines.len());
    };
    match &line.about {
        About::Posting { title, .. } => {
            let what = what(language, line);
            td_string!(language, mail.subject.one, what = what, title = title.text)
        }
        About::SavedSearch { name, .. } => {
            let count = count(line);
            let name = words::quoted(language, name);
            td_string!(language, mail.subject.found, name = name, n = count)
        }
        About::Account { .. }
        | About::Admission { .. }
        | About::NewName
        | About::Inquiry { .. }
        | About::Claim { .. }
        | About::Graduation { .. } => what(language, line),
        About::Request { name, .. } | About::Organization { name, .. } => {
            let what = what(language, line);
            td_string!(language, mail.subject.one, what = what, title = name.text)
        }
        About::Gone => td_string!(language, notification.title).to_owned(),
    }
}

/// What happened, in a few words to its reader.
fn what(language: Language, line: &Line) -> String {
    happened(language, &line.about)
        .unwrap_or_default()
        .to_owned()
}

fn count(line: &Line) -> usize {
    line.found.postings.len() + usize::try_from(line.found.more).unwrap_or_default()
}

/// What happened to a posting or to the account.
fn item(desk: &Desk<'_>, language: Language, line: &Line) -> Option<Item> {
    match &line.about {
        About::Posting {
            id, title, at_desk, ..
        } => {
            let path = if *at_desk {
                paths::desk_posting(language, *id)
            } else {
                paths::posting(language, *id)
            };
            let reason = line.reason.map(|reason| {
                td_string!(language, mail.reason, reason = words::of(language, reason))
            });
            let message = Some(line.message.clone()).filter(|message| !message.is_empty());
            Some(Item {
                head: what(language, line),
                link: desk.link(title.text.clone(), &path),
                language: title.language.code(),
                notes: reason.into_iter().chain(message).collect(),
            })
        }
        About::Claim { id, at_desk, .. } => {
            let (words, path) = match at_desk {
                true => (
                    td_string!(language, claim.at_desk),
                    paths::registrar_claim(language, *id),
                ),
                false => (td_string!(language, claim.own), paths::claim(language)),
            };
            let message = Some(line.message.clone()).filter(|message| !message.is_empty());
            Some(Item {
                head: what(language, line),
                link: desk.link(words, &path),
                language: language.code(),
                notes: message.into_iter().collect(),
            })
        }
        About::Graduation { id, .. } => Some(Item {
            head: what(language, line),
            link: desk.link(
                td_string!(language, graduation.title),
                &paths::registrar_graduation(language, *id),
            ),
            language: language.code(),
            notes: Vec::new(),
        }),
        About::Account { verb, .. } if *verb != Verb::LinkMade => Some(Item {
            head: what(language, line),
            link: desk.link(td_string!(language, nav.account), &paths::account(language)),
            language: language.code(),
            notes: Vec::new(),
        }),
        About::Account { by, .. } => {
            let by = words::maker(language, by.as_deref());
            Some(Item {
                head: what(language, line),
                link: desk.link(td_string!(language, nav.account), &paths::account(language)),
                language: language.code(),
                notes: vec![td_string!(language, notification.link_made, name = by)],
            })
        }
        About::Admission { .. } | About::NewName => Some(Item {
            head: what(language, line),
            link: desk.link(
                td_string!(language, desk.people.title),
                &paths::desk_people(language),
            ),
            language: language.code(),
            notes: Vec::new(),
        }),
        About::Inquiry { id, at_desk, .. } => {
            let (words, path) = if *at_desk {
                (
                    td_string!(language, notification.to_inquiry),
                    paths::desk_inquiry(language, *id),
                )
            } else {
                (
                    td_string!(language, inquiry.own),
                    paths::inquiries(language),
                )
            };
            Some(Item {
                head: what(language, line),
                link: desk.link(words, &path),
                language: language.code(),
                notes: Vec::new(),
            })
        }
        About::Request {
            id,
            name,
            slug,
            reason,
            message,
            at_desk,
            ..
        } => {
            let path = match (at_desk, slug) {
                (true, _) => paths::desk_organizations(language),
                (false, Some(slug)) => paths::members(language, slug),
                (false, None) => paths::join_request(language, *id),
            };
            let reason = reason.map(|reason| {
                td_string!(language, mail.reason, reason = words::of(language, reason))
            });
            let message = Some(message.clone()).filter(|message| !message.is_empty());
            Some(Item {
                head: what(language, line),
                link: desk.link(name.text.clone(), &path),
                language: name.language.code(),
                notes: reason.into_iter().chain(message).collect(),
            })
        }
        About::Organization {
            name,
            slug,
            at_desk,
            ..
        } => {
            let (path, advice) = match at_desk {
                true => (
                    paths::organization(language, slug),
                    td_string!(language, notification.orphaned_advice),
                ),
                false => (
                    paths::members(language, slug),
                    td_string!(language, notification.inherited_advice),
                ),
            };
            Some(Item {
                head: what(language, line),
                link: desk.link(name.text.clone(), &path),
                language: name.language.code(),
                notes: vec![advice.to_owned()],
            })
        }
        About::SavedSearch { .. } | About::Gone => None,
    }
}

/// What a saved search found, posting by posting.
fn found(desk: &Desk<'_>, language: Language, line: &Line) -> Vec<Part> {
    let About::SavedSearch { id, name, .. } = &line.about else {
        return Vec::new();
    };
    let name = words::quoted(language, name);
    let postings = line.found.postings.iter();
    let mut parts = vec![
        Part::Heading(td_string!(language, mail.found_heading, name = name)),
        Part::Items(postings.map(|one| posting(desk, language, one)).collect()),
    ];
    if line.found.more > 0 {
        let more = td_string!(language, mail.found_more, n = line.found.more);
        parts.push(Part::Text(more));
        let words = td_string!(language, mail.open_search);
        parts.push(Part::Button(
            desk.link(words, &paths::saved_search(language, *id)),
        ));
    }
    parts
}

fn posting(desk: &Desk<'_>, language: Language, one: &OpportunitySummary) -> Item {
    let organization = one.organization.as_ref();
    let head = organization.map(|organization| organization.name.text.clone());
    let kind = words::of(language, one.kind).to_owned();
    let deadline = one.has_deadline.then(|| {
        td_string!(
            language,
            mail.apply_by,
            day = words::day(language, one.apply_by)
        )
    });
    Item {
        head: [Some(kind), head]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        link: Link {
            words: one.title.text.clone(),
            url: desk.url(&paths::opportunity(language, one.id)),
        },
        language: one.title.language.code(),
        notes: deadline.into_iter().collect(),
    }
}
