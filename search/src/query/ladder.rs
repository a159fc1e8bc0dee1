//! The ladder: all words, then parts of words, then corrected words, then some of the words.

use super::correct::Corrected;
use super::parse::Parsed;
use super::plan::Plan;
use super::rescore;
use super::terms::{AnyQuery, is_flat};
use super::weights::{DEEPEST, ENOUGH, POOL, PROSE, SHARE, SHARE_BESIDE};
use crate::context::Context;
use crate::sweep::{Gate, Seen, Sweep, WINDOWS};
use crate::{Answer, Error, Facet, Hit, Order, Question, Step};

/// Answers a question.
pub fn ask(context: &Context<'_>, question: &Question) -> Result<Answer, Error> {
    let parsed = context.read(&question.text);
    if !parsed.is_browse() {
        return climb(context, question, &parsed);
    }
    if let Some(answer) = context.live.browsed.get(question) {
        return Ok(answer);
    }
    let plan = Plan::new(context, &parsed)?;
    let ladder = Ladder {
        context,
        question,
        plan: &plan,
        order: browse_order(question.order),
    };
    let seen = ladder.look(&plan.with_rest(Vec::new()))?;
    let answer = ladder.answer(seen, Step::Browse, None)?;
    let live = &context.live;
    live.keep(&live.browsed, question.clone(), &answer, &context.searcher);
    Ok(answer)
}

/// Without words nothing is more relevant than what is new.
fn browse_order(order: Order) -> Order {
    if order == Order::Relevance {
        Order::Newest
    } else {
        order
    }
}

fn climb(context: &Context<'_>, question: &Question, parsed: &Parsed) -> Result<Answer, Error> {
    let mut plan = Plan::new(context, parsed)?;
    let mut found = Found {
        seen: Seen::default(),
        step: if parsed.signs {
            Step::Signs
        } else {
            first_step(&plan)
        },
    };
    let on = |plan: &Plan, query: &AnyQuery| {
        Ladder {
            context,
            question,
            plan,
            order: question.order,
        }
        .look(query)
    };
    found.seen = on(&plan, &plan.all_words(context))?;
    if found.is_little() && !plan.units.is_empty() {
        found.widen(on(&plan, &plan.substrings(context)?)?, Step::Substring);
    }
    let mut corrected = None;
    if found.is_nothing() {
        let Corrected { text, by_sound } = plan.correct(context)?;
        if text.is_some() || by_sound {
            let step = if text.is_some() {
                Step::Correction
            } else {
                Step::Reading
            };
            found.widen(on(&plan, &plan.corrected(context))?, step);
        }
        corrected = text;
    }
    let is_prose = plan.pieces() > 1;
    // What was typed as it sounds is met in other words too: that all words are met says less.
    let is_loose = plan.pieces() >= PROSE || (is_prose && plan.is_sounded());
    if found.is_nothing() || (is_loose && found.is_little()) {
        if corrected.is_none() {
            corrected = plan.correct(context)?.text;
        }
        let wider = match (is_prose, found.is_nothing()) {
            (false, _) => plan.any_word(context),
            (true, true) => plan.part(context, SHARE)?,
            (true, false) => plan.part(context, SHARE_BESIDE)?,
        };
        found.widen(on(&plan, &wider)?, Step::AnyWord);
    }
    let corrected = corrected
        .filter(|_| !found.is_nothing())
        .map(|text| parsed.with_text(&text));
    Ladder {
        context,
        question,
        plan: &plan,
        order: question.order,
    }
    .answer(found.seen, found.step, corrected)
}

fn first_step(plan: &Plan) -> Step {
    let by_reading = plan
        .units
        .iter()
        .any(|unit| !unit.is_known && unit.reading.is_some());
    if by_reading {
        Step::Reading
    } else {
        Step::AllWords
    }
}

/// What the ladder has so far.
struct Found {
    seen: Seen,
    step: Step,
}

impl Found {
    fn is_nothing(&self) -> bool {
        self.seen.passed == 0
    }

    fn is_little(&self) -> bool {
        self.seen.passed < ENOUGH
    }

    /// Takes a wider result if it has more. The first step that found something names the answer, until
    /// there are hits that lack words.
    fn widen(&mut self, wider: Seen, step: Step) {
        if wider.passed > self.seen.passed {
            if self.is_nothing() || step == Step::AnyWord {
                self.step = step;
            }
            self.seen = wider;
        }
    }
}

/// What every document found must satisfy.
pub fn gate(question: &Question) -> Gate {
    Gate {
        members: question.members.clone(),
        open_on: (!question.include_closed).then_some(question.today),
        apply_by_until: question.apply_by_until,
        published_from: question.published_from,
        from: question.from,
        until: question.until,
    }
}

/// What was chosen beside the words, and among them.
pub fn chosen(question: &Question, plan: &Plan) -> Vec<(Facet, Vec<String>)> {
    let mut chosen: Vec<(Facet, Vec<String>)> = question.chosen.clone();
    chosen.extend(plan.chosen.iter().cloned());
    chosen
}

struct Ladder<'a> {
    context: &'a Context<'a>,
    question: &'a Question,
    plan: &'a Plan,
    order: Order,
}

impl Ladder<'_> {
    fn look(&self, query: &AnyQuery) -> Result<Seen, Error> {
        let question = self.question;
        let chosen = chosen(question, self.plan);
        let sweep = Sweep {
            sheets: &self.context.live.sheets,
            gate: gate(question),
            without: &self.plan.without,
            chosen: &chosen,
            order: self.order,
            today: question.today,
            keep: self.depth().max(if self.order == Order::Relevance {
                POOL
            } else {
                1
            }),
            counted: question.counted,
            in_two: is_flat(query),
        };
        Ok(self.context.searcher.search(query, &sweep)?)
    }

    /// How far down the list the question reaches.
    fn depth(&self) -> usize {
        self.question
            .offset
            .saturating_add(self.question.limit)
            .min(DEEPEST)
    }

    fn answer(&self, seen: Seen, step: Step, corrected: Option<String>) -> Result<Answer, Error> {
        let chosen = chosen(self.question, self.plan);
        let counts = seen.counts(&chosen);
        let closing = seen.closing(self.question.today);
        let Seen {
            mut best,
            total,
            over,
            ..
        } = seen;
        if self.order == Order::Relevance {
            rescore::rescore(self.context, self.plan, self.question.today, &mut best)?;
        }
        let mut hits = Vec::new();
        let from = self.question.offset.min(best.len());
        let to = self.depth().min(best.len());
        for candidate in best.get(from..to).unwrap_or_default() {
            hits.push(Hit {
                id: self.context.id(candidate.address)?,
                score: candidate.score,
            });
        }
        Ok(Answer {
            hits,
            total,
            facets: Facet::ALL.into_iter().zip(counts).collect(),
            closing: WINDOWS.into_iter().zip(closing).collect(),
            over,
            step,
            corrected,
        })
    }
}
