use super::super::entities::{entries, imports};
use super::super::looks;
use super::compare::{Compared, Seen, Setting, Taken, compared};
use super::known::Known;
use super::stored::{forget, text_of};
use crate::Portal;
use crate::blocking::on_blocking_thread;
use crate::error::{Fault, Result};
use crate::import::Sheet;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use model::register::{Example, ImportCounts, ImportState, ImportVerb, RowFate};
use model::{RegisterEntryId, RegisterImportId};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Set,
};

/// Rows of one transaction.
pub(super) const CHUNK: usize = 1000;
/// Rows that are shown of each fate; of what is missing more, because each is somebody to ask about.
const SHOWN: usize = 20;
const MISSING_SHOWN: usize = 100;
/// Keys of the register read at once.
const KEYS: u64 = 10_000;

/// Goes on with every file that the portal works on by itself; answers how many rows were passed.
pub(crate) async fn work(portal: &Portal) -> Result<u64> {
    let mut passed = 0;
    loop {
        let next = imports::Entity::find()
            .filter(imports::Column::State.is_in([ImportState::Comparing, ImportState::Running]))
            .order_by_asc(imports::Column::At)
            .one(portal.read())
            .await?;
        let Some(next) = next else {
            return Ok(passed);
        };
        match go_on(portal, next).await? {
            // Another process is at it.
            0 => return Ok(passed),
            more => passed += more,
        }
    }
}

/// Goes on with one file to its end, from where it was left.
pub(super) async fn go_on(portal: &Portal, import: imports::Model) -> Result<u64> {
    steps(portal, import, usize::MAX).await
}

/// One chunk of a file, as by a process that is killed after it.
#[cfg(test)]
pub(in crate::register) async fn one_chunk(portal: &Portal, id: RegisterImportId) -> Result<u64> {
    let import = imports::Entity::find_by_id(id).one(portal.read()).await?;
    match import {
        Some(import) => steps(portal, import, 1).await,
        None => Ok(0),
    }
}

/// So many chunks of it at most; answers how many rows were passed, and one more for its end.
async fn steps(portal: &Portal, import: imports::Model, most: usize) -> Result<u64> {
    let columns = import.said_columns()?;
    let text = text_of(portal.read(), import.id).await?;
    let sheet = Sheet::open(&text).map_err(|_| Fault::new("a file that was read once is none"))?;
    let mut rows = sheet.rows();
    let mut seen = Seen::default();
    let mut place = 0;
    let reached = usize::try_from(import.position).unwrap_or_default();
    let (mut passed, mut taken_steps) = (0, 0);
    while taken_steps < most {
        // What was passed before is read again only to know whom it was about.
        let most = match reached.saturating_sub(place) {
            0 => CHUNK,
            passed => passed.min(CHUNK),
        };
        let cells: Vec<_> = rows.by_ref().take(most).collect();
        let count = cells.len();
        let own = columns.clone();
        let taken = on_blocking_thread(move || {
            let read = cells
                .iter()
                .map(|(line, cells)| Taken::read(&own, *line, cells));
            Ok(read.collect::<Vec<_>>())
        })
        .await?;
        if place < reached && count > 0 {
            let known = Known::of(portal.read(), &taken).await?;
            taken.iter().for_each(|one| seen.pass(one, &known));
            place += count;
            continue;
        }
        let Some(step) = Step::begin(portal, &import, place).await? else {
            return Ok(passed);
        };
        if count == 0 {
            step.finish(&seen).await?;
            return Ok(passed + 1);
        }
        step.take(&mut seen, &taken).await?;
        place += count;
        passed += count as u64;
        taken_steps += 1;
    }
    Ok(passed)
}

/// One transaction of the work: the file's row is locked, and nobody else has passed this place.
struct Step {
    tx: Tx,
    import: imports::Model,
    place: usize,
}

impl Step {
    /// `None` when the file was cancelled, or another process was quicker.
    async fn begin(portal: &Portal, import: &imports::Model, place: usize) -> Result<Option<Self>> {
        let tx = portal.write().await?;
        let now = imports::Entity::find_by_id(import.id)
            .lock_exclusive()
            .one(tx.db())
            .await?;
        let is_here = |now: &imports::Model| {
            now.state == import.state && usize::try_from(now.position) == Ok(place)
        };
        let step = now.filter(is_here).map(|import| Self { tx, import, place });
        Ok(step)
    }

    async fn take(mut self, seen: &mut Seen, taken: &[Taken]) -> Result<()> {
        let as_of = self.import.as_of.unwrap_or_default();
        let setting = Setting { as_of };
        let known = Known::of(self.tx.db(), taken).await?;
        let (mut counts, mut examples) = (self.import.counted()?, self.import.shown()?);
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for one in taken {
            let portal = self.tx.portal();
            let compared = compared(&setting, seen, &known, one, || portal.new_id());
            counts.count(compared.fate());
            show(&mut examples, compared.example(one.line), SHOWN);
            match compared {
                Compared::New(entry) => new.push(*entry),
                Compared::Changed(entry, _) => changed.push(*entry),
                Compared::Other(_) | Compared::Same => {}
            }
        }
        if self.import.state == ImportState::Running {
            insert_all(self.tx.db(), new).await?;
            for entry in changed {
                let mut row = entry.into_active_model().reset_all();
                // Whoever is confirmed as this entry since it was read stays so.
                row.claimed_by = ActiveValue::NotSet;
                row.update(self.tx.db()).await?;
            }
        }
        let position = i32::try_from(self.place + taken.len()).unwrap_or(i32::MAX);
        let id = self.import.id;
        write(&self.tx, self.import, position, counts, &examples, None).await?;
        self.tx
            .record(Entry::new(None, id, ImportVerb::Advanced))
            .await?;
        self.tx.commit().await
    }

    /// All rows are passed.
    async fn finish(mut self, seen: &Seen) -> Result<()> {
        let (mut counts, mut examples) = (self.import.counted()?, self.import.shown()?);
        let (id, position) = (self.import.id, self.import.position);
        let next = match self.import.state {
            ImportState::Comparing => {
                let missing = missing(&self.tx, seen).await?;
                counts.missing = u32::try_from(missing.len()).unwrap_or(u32::MAX);
                let named = missing.into_iter().take(MISSING_SHOWN).collect();
                examples.extend(self.named(named).await?);
                ImportState::Compared
            }
            _ => {
                forget(&self.tx, id).await?;
                examples.clear();
                ImportState::Done
            }
        };
        write(
            &self.tx,
            self.import,
            position,
            counts,
            &examples,
            Some(next),
        )
        .await?;
        self.tx
            .record(Entry::new(None, id, ImportVerb::Finished))
            .await?;
        self.tx.commit().await
    }

    /// Entries that the file does not have, by name. The registrar who brought it reads them, so the ledger knows.
    async fn named(&mut self, ids: Vec<RegisterEntryId>) -> Result<Vec<Example>> {
        let found = entries::Entity::find()
            .filter(entries::Column::Id.is_in(ids.iter().copied()))
            .order_by_asc(entries::Column::Key)
            .all(self.tx.db())
            .await?;
        if !ids.is_empty() {
            let (by, name) = (self.import.by_id, self.import.name.clone());
            looks::note(&mut self.tx, by, None, String::new(), name, ids).await?;
        }
        let shown = found.into_iter().map(|entry| Example {
            fate: RowFate::Missing,
            line: None,
            student_no: entry.student_no,
            name: entry.name,
            differs: Vec::new(),
            fault: None,
        });
        Ok(shown.collect())
    }
}

fn show(examples: &mut Vec<Example>, one: Option<Example>, most: usize) {
    let Some(one) = one else {
        return;
    };
    if examples
        .iter()
        .filter(|shown| shown.fate == one.fate)
        .count()
        < most
    {
        examples.push(one);
    }
}

async fn write(
    tx: &Tx,
    import: imports::Model,
    position: i32,
    counts: ImportCounts,
    examples: &[Example],
    next: Option<ImportState>,
) -> Result<()> {
    let mut row = import.into_active_model();
    row.position = Set(position);
    row.counts = Set(serde_json::to_string(&counts)?);
    row.examples = Set(serde_json::to_string(examples)?);
    if let Some(next) = next {
        row.state = Set(next);
    }
    row.update(tx.db()).await?;
    Ok(())
}

/// Entries that no row of the file is about, a stretch of the register after the other.
async fn missing(tx: &Tx, seen: &Seen) -> Result<Vec<RegisterEntryId>> {
    let (mut missing, mut last) = (Vec::new(), String::new());
    loop {
        let some: Vec<(RegisterEntryId, String)> = entries::Entity::find()
            .select_only()
            .columns([entries::Column::Id, entries::Column::Key])
            .filter(entries::Column::Key.gt(last.as_str()))
            .order_by_asc(entries::Column::Key)
            .limit(KEYS)
            .into_tuple()
            .all(tx.db())
            .await?;
        let Some((_, key)) = some.last() else {
            return Ok(missing);
        };
        last.clone_from(key);
        let gone = some.iter().filter(|(_, key)| !seen.has(key));
        missing.extend(gone.map(|(id, _)| *id));
    }
}

/// Goes on with this file at once, where it is small: whoever waits for the page sees the end.
pub(super) async fn at_once(portal: &Portal, id: RegisterImportId) -> Result<()> {
    let import = imports::Entity::find_by_id(id).one(portal.read()).await?;
    let is_small = |import: &imports::Model| {
        import.state.goes_on() && usize::try_from(import.rows).is_ok_and(|rows| rows <= 2 * CHUNK)
    };
    if let Some(import) = import.filter(is_small) {
        go_on(portal, import).await?;
    }
    Ok(())
}
