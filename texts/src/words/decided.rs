use crate::td_string;
use model::Language;
use model::moderation::{DeskAct, Registered};
use model::opportunities::Move;

/// What staff have just done to a posting, which is named: another one may stand on the page by now.
pub fn decided(
    language: Language,
    act: Option<Move>,
    other: Option<DeskAct>,
    title: &str,
) -> Option<String> {
    let title = title.to_owned();
    if let Some(other) = other {
        return Some(match other {
            DeskAct::Take => td_string!(language, desk.decided.take, title = title),
            DeskAct::GiveBack => td_string!(language, desk.decided.give_back, title = title),
            DeskAct::Undo => td_string!(language, desk.decided.undo, title = title),
        });
    }
    Some(match act? {
        Move::Approve => td_string!(language, desk.decided.approve, title = title),
        Move::Ask => td_string!(language, desk.decided.ask, title = title),
        Move::RequestChanges => td_string!(language, desk.decided.request_changes, title = title),
        Move::Decline => td_string!(language, desk.decided.decline, title = title),
        Move::Freeze => td_string!(language, desk.decided.freeze, title = title),
        Move::Unfreeze => td_string!(language, desk.decided.unfreeze, title = title),
        _ => return None,
    })
}

/// What staff have just done to somebody, who is named.
pub fn done_to(language: Language, done: Registered, name: &str) -> Option<String> {
    let name = name.to_owned();
    Some(match done {
        Registered::Verify => td_string!(language, desk.done_to.verify, name = name),
        Registered::Disable => td_string!(language, desk.done_to.disable, name = name),
        Registered::Enable => td_string!(language, desk.done_to.enable, name = name),
        Registered::SeeName => td_string!(language, desk.done_to.see_name, name = name),
        Registered::Found => return None,
    })
}
