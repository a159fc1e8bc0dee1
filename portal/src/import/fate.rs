//! What becomes of a posting whose row has changed at its source: a file never undoes what people
//! have decided (decision 15).

use super::merge::Destination;
use model::import::News;
use model::opportunities::{Publication, Revision, State};

/// What people have done to an imported posting, as the journal tells it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct History {
    /// Somebody has edited it.
    pub is_edited: bool,
    /// Somebody has closed it; the calendar and the file do not count.
    pub is_closed_by_hand: bool,
    /// It was closed because the file did not hold it.
    pub was_gone: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The change is public at once.
    Publish,
    /// The change waits on the desk; where that is not what the import was asked for, why.
    Wait(Option<News>),
    /// Nothing is changed.
    Leave(News),
}

pub(super) fn fate(state: State, history: History, destination: Destination) -> Fate {
    use Publication as P;
    use Revision as R;
    let State {
        publication,
        revision,
        ..
    } = state;
    match (publication, revision) {
        (P::Withdrawn, _) => return Fate::Leave(News::Withdrawn),
        (P::Closed, _) if history.is_closed_by_hand => return Fate::Leave(News::ClosedByHand),
        (P::Unpublished, R::Declined) => return Fate::Leave(News::Declined),
        (_, R::Draft) => return Fate::Leave(News::BeingEdited),
        (_, R::ChangesRequested) if history.is_edited => return Fate::Leave(News::BeingEdited),
        _ => {}
    }
    let why = match (publication, revision) {
        (P::Frozen, _) => News::WaitsFrozen,
        (P::Paused, _) => News::WaitsPaused,
        (P::Open | P::Closed, R::None) if history.is_edited => News::WaitsEdited,
        (P::Open | P::Closed, R::None) if destination == Destination::Published => {
            return Fate::Publish;
        }
        _ => News::WaitsInReview,
    };
    Fate::Wait((destination == Destination::Published).then_some(why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::closed::Closed;

    const UNTOUCHED: History = History {
        is_edited: false,
        is_closed_by_hand: false,
        was_gone: false,
    };

    fn published(publication: Publication, revision: Revision, history: History) -> Fate {
        let state = State {
            publication,
            revision,
            awaits_answer: false,
        };
        fate(state, history, Destination::Published)
    }

    // F9, F10
    #[test]
    fn only_what_nobody_has_decided_on_is_published_at_once() {
        use Publication as P;
        use Revision as R;
        for publication in P::ALL {
            for revision in R::ALL {
                let is_free = matches!(publication, P::Open | P::Closed) && *revision == R::None;
                let fate = published(*publication, *revision, UNTOUCHED);
                assert_eq!(
                    fate == Fate::Publish,
                    is_free,
                    "{publication} {revision}: {fate:?}"
                );
            }
        }
    }

    #[test]
    fn f9_f10_decisions_stand() {
        use Publication as P;
        use Revision as R;
        let edited = History {
            is_edited: true,
            ..UNTOUCHED
        };
        let closed = History {
            is_closed_by_hand: true,
            ..UNTOUCHED
        };
        for (publication, revision, history, expected) in [
            (
                P::Unpublished,
                R::Declined,
                UNTOUCHED,
                Fate::Leave(News::Declined),
            ),
            (P::Closed, R::None, closed, Fate::Leave(News::ClosedByHand)),
            (
                P::Closed,
                R::Declined,
                closed,
                Fate::Leave(News::ClosedByHand),
            ),
            (
                P::Withdrawn,
                R::None,
                UNTOUCHED,
                Fate::Leave(News::Withdrawn),
            ),
            (P::Open, R::Draft, edited, Fate::Leave(News::BeingEdited)),
            (
                P::Unpublished,
                R::Draft,
                edited,
                Fate::Leave(News::BeingEdited),
            ),
            (
                P::Unpublished,
                R::ChangesRequested,
                edited,
                Fate::Leave(News::BeingEdited),
            ),
            (
                P::Unpublished,
                R::ChangesRequested,
                UNTOUCHED,
                Fate::Wait(Some(News::WaitsInReview)),
            ),
            (
                P::Unpublished,
                R::InReview,
                UNTOUCHED,
                Fate::Wait(Some(News::WaitsInReview)),
            ),
            (
                P::Open,
                R::Declined,
                UNTOUCHED,
                Fate::Wait(Some(News::WaitsInReview)),
            ),
            (
                P::Open,
                R::None,
                edited,
                Fate::Wait(Some(News::WaitsEdited)),
            ),
            (
                P::Paused,
                R::None,
                UNTOUCHED,
                Fate::Wait(Some(News::WaitsPaused)),
            ),
            (
                P::Frozen,
                R::InReview,
                UNTOUCHED,
                Fate::Wait(Some(News::WaitsFrozen)),
            ),
        ] {
            assert_eq!(published(publication, revision, history), expected);
        }
    }
}
