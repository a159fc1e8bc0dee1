//! The names of fields on forms other than the posting form.

use super::field_label;
use crate::{Locale, td_string};
use model::closed::Closed;
use model::opportunities::Field;

/// The name of any field of any form, by the name it is sent under.
pub fn label(locale: Locale, name: &str) -> &str {
    match name {
        "email" => td_string!(locale, field.form.email),
        "password" => td_string!(locale, field.form.password),
        "current" => td_string!(locale, field.form.current),
        "again" => td_string!(locale, field.form.again),
        "name" => td_string!(locale, field.form.name),
        "role" => td_string!(locale, field.form.role),
        "name_ja" => td_string!(locale, field.form.name_ja),
        "name_en" => td_string!(locale, field.form.name_en),
        "kana" => td_string!(locale, field.form.kana),
        "corporate_number" => td_string!(locale, field.form.corporate_number),
        "industry" => td_string!(locale, field.form.industry),
        "website" => td_string!(locale, field.form.website),
        "description_ja" => td_string!(locale, field.form.description_ja),
        "description_en" => td_string!(locale, field.form.description_en),
        "act" => td_string!(locale, field.form.act),
        "reason" => td_string!(locale, field.form.reason),
        "message" => td_string!(locale, field.form.message),
        "version" => td_string!(locale, field.form.version),
        "file" => td_string!(locale, field.form.file),
        "kind" => td_string!(locale, field.form.kind),
        "frequency" => td_string!(locale, field.form.frequency),
        "query" => td_string!(locale, field.form.query),
        "words" => td_string!(locale, synonym.words),
        "text" => td_string!(locale, synonym.import.text),
        "language" => td_string!(locale, field.form.language),
        name => Field::from_code(name).map_or(name, |field| field_label(locale, field)),
    }
}
