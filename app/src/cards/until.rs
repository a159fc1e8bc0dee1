use crate::ui::{Escaped, deadline};
use model::Language;
use model::opportunities::OpportunitySummary;
use texts::{td_string, words};

/// The deadline; or that the source states none, and until when the posting is listed.
pub fn until(language: Language, posting: &OpportunitySummary) -> String {
    if posting.has_deadline {
        return deadline(language, posting.apply_by, posting.days_left);
    }
    let day = words::day(language, posting.apply_by);
    let words = td_string!(language, opportunity.no_deadline, day = day);
    format!("<span class=\"deadline\">{}</span>", Escaped(&words))
}
