use crate::opportunities::entities::opportunities::Model;
use chrono::NaiveDate;
use model::moderation::{Finding, checklist};
use model::opportunities::Draft;
use model::time::day_in_japan;

/// What the rules of the field say about a text of a posting; nothing while the text is not right.
pub(crate) fn findings(row: &Model, draft: &Draft, today: NaiveDate) -> Vec<Finding> {
    // A deadline that has passed while the posting waited makes the draft wrong today, but the
    // other points still stand.
    let handed_in = row.submitted_at.map_or(today, day_in_japan);
    let content = draft
        .check(row.kind, today)
        .or_else(|_| draft.check(row.kind, handed_in));
    content
        .map(|content| checklist(draft, &content, today))
        .unwrap_or_default()
}

/// How many points of what waits have to be looked at.
pub(super) fn points_open(row: &Model, draft: &Draft, today: NaiveDate) -> usize {
    let findings = findings(row, draft, today);
    findings.iter().filter(|finding| !finding.holds).count()
}
