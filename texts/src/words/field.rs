//! What forms say of their fields: locales' `field.json`.

use super::table::{Table, tables};
use model::Language;
use model::closed::Closed;
use model::opportunities::{Field, Voice};

/// The name of a field of any form, by the name it is sent under.
pub fn label(language: Language, name: &str) -> &str {
    tables::FIELD_LABEL.of(language, name).unwrap_or(name)
}

/// The same in a posting that speaks to somebody else than applicants.
pub fn label_to(language: Language, voice: Voice, name: &str) -> &str {
    let own = match voice {
        Voice::Applicants => None,
        Voice::Need => tables::FIELD_LABEL_NEED.of(language, name),
        Voice::Seed => tables::FIELD_LABEL_SEED.of(language, name),
        Voice::Offer => tables::FIELD_LABEL_OFFER.of(language, name),
        Voice::Wish => tables::FIELD_LABEL_WISH.of(language, name),
    };
    own.unwrap_or_else(|| label(language, name))
}

/// What the poster should know about a field before typing.
pub fn field_help(language: Language, voice: Voice, field: Field) -> Option<&'static str> {
    let own: Option<&Table> = match voice {
        Voice::Applicants => None,
        Voice::Need => Some(&tables::FIELD_HELP_NEED),
        Voice::Seed => Some(&tables::FIELD_HELP_SEED),
        Voice::Offer => Some(&tables::FIELD_HELP_OFFER),
        Voice::Wish => Some(&tables::FIELD_HELP_WISH),
    };
    own.and_then(|own| own.of(language, field.code()))
        .or_else(|| tables::FIELD_HELP.of(language, field.code()))
}

/// Something a poster might type into a field.
pub fn field_example(language: Language, voice: Voice, field: Field) -> Option<&'static str> {
    let own = match voice {
        Voice::Seed => tables::FIELD_EXAMPLE_SEED.of(language, field.code()),
        _ => None,
    };
    own.or_else(|| tables::FIELD_EXAMPLE.of(language, field.code()))
}
