use crate::td_string;
use model::Language;

/// The person who made a link for a new password; without a name it was made with the program's command.
pub fn maker(language: Language, name: Option<&str>) -> String {
    match name {
        Some(name) => td_string!(language, notification.maker, name = name.to_owned()),
        None => td_string!(language, notification.operator).to_owned(),
    }
}
