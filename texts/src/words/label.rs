//! The names of fields on forms other than the posting form.

use super::field_label;
use crate::td_string;
use model::Language;
use model::closed::Closed;
use model::opportunities::Field;

/// The name of any field of any form, by the name it is sent under.
pub fn label(language: Language, name: &str) -> &str {
    match name {
        "email" => td_string!(language, field.form.email),
        "password" => td_string!(language, field.form.password),
        "current" => td_string!(language, field.form.current),
        "again" => td_string!(language, field.form.again),
        "name" => td_string!(language, field.form.name),
        "role" => td_string!(language, field.form.role),
        "name_ja" => td_string!(language, field.form.name_ja),
        "name_en" => td_string!(language, field.form.name_en),
        "kana" => td_string!(language, field.form.kana),
        "corporate_number" => td_string!(language, field.form.corporate_number),
        "industry" => td_string!(language, field.form.industry),
        "website" => td_string!(language, field.form.website),
        "description_ja" => td_string!(language, field.form.description_ja),
        "description_en" => td_string!(language, field.form.description_en),
        "act" => td_string!(language, field.form.act),
        "reason" => td_string!(language, field.form.reason),
        "message" => td_string!(language, field.form.message),
        "version" => td_string!(language, field.form.version),
        "file" => td_string!(language, field.form.file),
        "kind" => td_string!(language, field.form.kind),
        "frequency" => td_string!(language, field.form.frequency),
        "query" => td_string!(language, field.form.query),
        "words" => td_string!(language, synonym.words),
        "text" => td_string!(language, synonym.import.text),
        "language" => td_string!(language, field.form.language),
        name => Field::from_code(name).map_or(name, |field| field_label(language, field)),
    }
}
