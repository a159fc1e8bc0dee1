//! What happened to a posting of the demo, and when, so that its history reads like a real one.

use super::calendar::is_working;
use super::files::DemoStage;
use chrono::{DateTime, Duration, NaiveDate, TimeDelta, Utc};
use model::opportunities::Verb;
use model::opportunities::{Publication, Revision, State};
use model::time::{day_in_japan, in_japan};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Poster,
    Staff,
    /// Nobody: the calendar.
    Portal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Event {
    pub verb: Verb,
    pub by: By,
    pub at: DateTime<Utc>,
}

/// The days that the story has to respect.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub now: DateTime<Utc>,
    /// Published or sent in this many days ago.
    pub days_ago: i64,
    /// The facts are of this day, so nothing was sent in before.
    pub as_of: Option<NaiveDate>,
    pub apply_by: Option<NaiveDate>,
    /// Spreads postings over the day.
    pub minute: i64,
}

impl DemoStage {
    pub fn state(self) -> State {
        let (publication, revision) = match self {
            Self::Draft => (Publication::Unpublished, Revision::Draft),
            Self::InReview | Self::Asked => (Publication::Unpublished, Revision::InReview),
            Self::ChangesRequested => (Publication::Unpublished, Revision::ChangesRequested),
            Self::Declined => (Publication::Unpublished, Revision::Declined),
            Self::Open => (Publication::Open, Revision::None),
            Self::OpenEdited => (Publication::Open, Revision::InReview),
            Self::Paused => (Publication::Paused, Revision::None),
            Self::Frozen => (Publication::Frozen, Revision::None),
            Self::Closed => (Publication::Closed, Revision::None),
            Self::Withdrawn => (Publication::Withdrawn, Revision::None),
        };
        State {
            publication,
            revision,
            awaits_answer: self == Self::Asked,
        }
    }

    pub fn was_published(self) -> bool {
        self.state().publication != Publication::Unpublished
    }

    /// Oldest first; no two at the same minute and none in the future.
    pub fn story(self, days: &Days) -> Vec<Event> {
        let mut story = Story {
            days,
            events: Vec::new(),
        };
        story.beginning(self);
        story.ending(self);
        story.in_order()
    }
}

struct Story<'a> {
    days: &'a Days,
    events: Vec<Event>,
}

impl Story<'_> {
    fn beginning(&mut self, stage: DemoStage) {
        let days_ago = self.days.days_ago;
        if stage == DemoStage::Draft {
            self.tell(Verb::Began, By::Poster, days_ago + 1, 9);
            self.tell(Verb::Saved, By::Poster, days_ago, 17);
            return;
        }
        let submitted = if stage.was_published() {
            self.no_earlier_than_the_facts(days_ago + 2)
        } else {
            days_ago
        };
        self.tell(Verb::Began, By::Poster, submitted + 4, 9);
        self.tell(Verb::Saved, By::Poster, submitted + 1, 14);
        self.tell(Verb::Submitted, By::Poster, submitted, 11);
        if stage.was_published() {
            self.tell(Verb::Approved, By::Staff, days_ago, 15);
        }
    }

    fn ending(&mut self, stage: DemoStage) {
        let days_ago = self.days.days_ago;
        let next_day = (days_ago - 1).max(0);
        match stage {
            DemoStage::Draft | DemoStage::InReview | DemoStage::Open => {}
            DemoStage::Asked => self.tell(Verb::Asked, By::Staff, next_day, 16),
            DemoStage::ChangesRequested => {
                self.tell(Verb::ChangesRequested, By::Staff, next_day, 16);
            }
            DemoStage::Declined => self.tell(Verb::Declined, By::Staff, next_day, 16),
            DemoStage::OpenEdited => {
                self.tell(Verb::Saved, By::Poster, days_ago / 8, 9);
                self.tell(Verb::Submitted, By::Poster, days_ago / 8, 10);
            }
            DemoStage::Paused => self.tell(Verb::Paused, By::Poster, days_ago / 2, 17),
            DemoStage::Frozen => self.tell(Verb::Frozen, By::Staff, days_ago / 3, 17),
            DemoStage::Closed => {
                let over = self
                    .days
                    .apply_by
                    .map_or(0, |day| (self.today() - day).num_days() - 1);
                self.tell(Verb::Expired, By::Portal, over.max(0), 0);
            }
            DemoStage::Withdrawn => self.tell(Verb::Withdrawn, By::Poster, days_ago / 2, 17),
        }
    }

    fn tell(&mut self, verb: Verb, by: By, days_ago: i64, hour: i64) {
        let minute = if by == By::Portal {
            1
        } else {
            self.days.minute
        };
        let midnight = in_japan(self.days.now).with_timezone(&Utc) - time_of_day(self.days.now);
        let (days_ago, hour) = self.when(by, days_ago, hour);
        let at = midnight - TimeDelta::days(days_ago)
            + TimeDelta::hours(hour)
            + TimeDelta::minutes(minute);
        self.events.push(Event { verb, by, at });
    }

    /// People do not all act at the same hour, and staff not on days on which no office works.
    fn when(&self, by: By, days_ago: i64, hour: i64) -> (i64, i64) {
        let spread = (self.days.minute * 7 + days_ago) % 7 - 3;
        match by {
            By::Portal => (days_ago, hour),
            By::Poster => (days_ago, (hour + spread).clamp(7, 22)),
            By::Staff => {
                let mut days_ago = days_ago;
                while days_ago > 0 && !is_working(self.today() - TimeDelta::days(days_ago)) {
                    days_ago -= 1;
                }
                (days_ago, (hour + spread).clamp(9, 17))
            }
        }
    }

    fn no_earlier_than_the_facts(&self, days_ago: i64) -> i64 {
        match self.days.as_of {
            Some(as_of) => days_ago
                .min((self.today() - as_of).num_days())
                .max(self.days.days_ago),
            None => days_ago,
        }
    }

    fn in_order(mut self) -> Vec<Event> {
        const APART: TimeDelta = TimeDelta::minutes(7);
        for i in 1..self.events.len() {
            self.events[i].at = self.events[i].at.max(self.events[i - 1].at + APART);
        }
        let mut latest = self.days.now - APART;
        for event in self.events.iter_mut().rev() {
            event.at = event.at.min(latest);
            latest = event.at - APART;
        }
        self.events
    }

    fn today(&self) -> NaiveDate {
        day_in_japan(self.days.now)
    }
}

/// How long the day in Japan has lasted at this instant.
fn time_of_day(now: DateTime<Utc>) -> Duration {
    in_japan(now).time() - chrono::NaiveTime::MIN
}
