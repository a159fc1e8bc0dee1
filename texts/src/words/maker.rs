use crate::{Locale, td_string};

/// Whoever made a link for a new password; without a name it was made where the portal runs.
pub fn maker(locale: Locale, name: Option<&str>) -> String {
    match name {
        Some(name) => td_string!(locale, notification.maker, name = name.to_owned()),
        None => td_string!(locale, notification.operator).to_owned(),
    }
}
