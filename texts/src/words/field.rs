//! What forms say of their fields: locales' `field.json`.

use super::table::tables;
use model::Language;
use model::closed::Closed;
use model::opportunities::Field;

/// The name of a field of any form, by the name it is sent under.
pub fn label(language: Language, name: &str) -> &str {
    tables::FIELD_LABEL.of(language, name).unwrap_or(name)
}

/// What the poster should know about a field before typing.
pub fn field_help(language: Language, field: Field) -> Option<&'static str> {
    tables::FIELD_HELP.of(language, field.code())
}

/// Something a poster might type into a field.
pub fn field_example(language: Language, field: Field) -> Option<&'static str> {
    tables::FIELD_EXAMPLE.of(language, field.code())
}
