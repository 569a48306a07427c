//! An opened ledger: the file, what its entries add up to, and the one way to change it.
//!
//! A change goes through `apply` into a batch of entries; the store appends them; only then are they folded in. With a
//! window the store works on its own thread (`submit`, `poll`), without one on this thread (`run_now`).

pub mod apply;
mod bulk;
pub mod clock;
pub mod evidence;
pub mod intake;
mod masking;
pub mod own_knowledge;
pub mod own_profiles;
pub mod record;
mod revert;
pub mod sample;
pub mod steps;
pub mod synthetic;

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use crate::action::{Change, Did, Done, Refused};
use crate::core::date::{Now, Stamp};
use crate::core::entry::{Entry, Fact};
use crate::core::id::{EntryId, RunId};
use crate::core::ledger::{Ledger, Touched};
use crate::guide::knowledge::Knowledge;
use crate::rules::{RuleCx, RuleSettings, Warnings};
use crate::store::{NewEvidence, NewRecord, Store, StoreError, StoreThread, Ticket};

use apply::Batch;
use clock::{Clock, Ids};
use record::Unreadable;
use steps::Steps;

/// An opened ledger.
#[derive(Debug)]
pub struct Desk {
    path: PathBuf,
    kept_older: Option<PathBuf>,
    ledger: Arc<Ledger>,
    steps: Steps,
    revision: u64,
    clock: Clock,
    ids: Ids,
    writer: Writer,
    waiting: VecDeque<(u64, Change)>,
    pending: Option<Pending>,
    watch: Option<Watch>,
}

/// The warnings, for those who look at them.
#[derive(Debug)]
struct Watch {
    knowledge: Knowledge,
    settings: RuleSettings,
    warnings: Warnings,
}

/// What writes: the store itself, or the thread it lives on.
#[derive(Debug)]
enum Writer {
    Here(Box<Store>),
    Thread(StoreThread),
    /// Between the two, and after the thread could not be started.
    Gone,
}

/// A batch that was handed to the store's thread.
#[derive(Debug)]
struct Pending {
    number: u64,
    since: Stamp,
    ticket: Ticket,
    prepared: Making,
}

/// A batch at hand, or one that is made on the store's thread.
#[derive(Debug)]
enum Making {
    Ready(Prepared),
    Later(Receiver<Result<Prepared, Refused>>),
}

impl Making {
    /// The batch, once the store has answered.
    fn made(self) -> Result<Prepared, ChangeError> {
        match self {
            Self::Ready(prepared) => Ok(prepared),
            Self::Later(made) => Ok(made.try_recv().map_err(|_| StoreError::Stopped)??),
        }
    }
}

/// A batch with its ids and time, ready to be appended.
#[derive(Debug)]
struct Prepared {
    ids: Vec<EntryId>,
    at: Stamp,
    run: Option<RunId>,
    facts: Vec<Fact>,
    evidence: Vec<NewEvidence>,
    did: Did,
    masked: usize,
}

/// Why a ledger could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file says no.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An entry is of a kind this version does not know.
    #[error("{unreadable}: {path}")]
    Unreadable { unreadable: Unreadable, path: PathBuf },
}

/// Why a change was not made. The ledger is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// It cannot be done with this ledger.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The file says no.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a submitted change ended.
#[derive(Debug)]
pub struct Answer {
    /// The number it was submitted under.
    pub number: u64,
    /// What was done, or why not.
    pub result: Result<Done, ChangeError>,
    /// What it touched.
    pub touched: Touched,
}

/// A change that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writing {
    /// The number it was submitted under.
    pub number: u64,
    /// When it was handed in.
    pub since: Stamp,
    /// Entries written so far.
    pub done: u64,
    /// Entries to write.
    pub total: u64,
}

impl Desk {
    /// Opens the ledger at `path`.
    pub fn open(path: &Path, clock: Clock, ids: Ids) -> Result<Self, OpenError> {
        Self::load(Store::open(path)?, clock, ids)
    }

    /// Opens the ledger at `path` for reading: nothing is written, not even on closing.
    pub fn open_read_only(path: &Path, clock: Clock) -> Result<Self, OpenError> {
        Self::load(Store::open_read_only(path)?, clock, Ids::Random)
    }

    /// Makes an empty ledger at `path`.
    pub fn create(path: &Path, clock: Clock, ids: Ids) -> Result<Self, OpenError> {
        Self::load(Store::create(path)?, clock, ids)
    }

    /// A ledger in memory, for tests and dry runs.
    pub fn in_memory(clock: Clock, ids: Ids) -> Result<Self, OpenError> {
        Self::load(Store::in_memory()?, clock, ids)
    }

    fn load(mut store: Store, clock: Clock, ids: Ids) -> Result<Self, OpenError> {
        let mut entries = Vec::with_capacity(usize::try_from(store.entries()).unwrap_or(0));
        let mut bad = None;
        store.load(|record| match record::entry(record) {
            Ok(entry) => {
                entries.push(entry);
                ControlFlow::Continue(())
            }
            Err(unreadable) => {
                bad = Some(unreadable);
                ControlFlow::Break(())
            }
        })?;
        let path = store.path().to_path_buf();
        if let Some(unreadable) = bad {
            return Err(OpenError::Unreadable { unreadable, path });
        }
        let steps = Steps::of(&entries);
        Ok(Self {
            path,
            kept_older: store.kept_older().map(Path::to_path_buf),
            ledger: Arc::new(Ledger::fold(entries)),
            steps,
            revision: 1,
            clock,
            ids,
            writer: Writer::Here(Box::new(store)),
            waiting: VecDeque::new(),
            pending: None,
            watch: None,
        })
    }

    /// Moves the file to a thread of its own; `wake` is called when something is done.
    pub fn start_thread(&mut self, wake: impl Fn() + Send + Sync + 'static) -> Result<(), StoreError> {
        if let Writer::Here(store) = std::mem::replace(&mut self.writer, Writer::Gone) {
            self.writer = Writer::Thread(StoreThread::start(*store, Box::new(wake))?);
        }
        Ok(())
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the older file is kept, when it was written anew on opening.
    pub fn kept_older(&self) -> Option<&Path> {
        self.kept_older.as_deref()
    }

    /// The ledger as it stands.
    pub fn ledger(&self) -> &Arc<Ledger> {
        &self.ledger
    }

    /// Counts up with every change of the ledger.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The time.
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// When something was last recorded.
    pub fn saved_at(&self) -> Option<Stamp> {
        self.ledger.journal().entries().last().map(|entry| entry.recorded_at)
    }

    /// Begins to watch for warnings: checks everything once, and after that what each change touches.
    pub fn watch(&mut self, knowledge: Knowledge, settings: RuleSettings) {
        let warnings =
            Warnings::check_all(&RuleCx::new(&self.ledger, &knowledge, self.clock.now(), &settings));
        self.watch = Some(Watch { knowledge, settings, warnings });
    }

    /// Looks at everything again when the person has set other numbers.
    pub fn set_rules(&mut self, settings: RuleSettings) {
        if let Some(watch) = &mut self.watch
            && watch.settings != settings
        {
            watch.settings = settings;
            self.look_again(&Touched::default());
        }
    }

    /// The warnings that stand and what they rest on, once they are watched for.
    pub fn warnings(&self) -> Option<(&Warnings, &Knowledge)> {
        self.watch.as_ref().map(|watch| (&watch.warnings, &watch.knowledge))
    }

    /// Looks again at what was touched; a new day means looking at everything.
    pub fn look_again(&mut self, touched: &Touched) {
        let now = self.clock.now();
        if let Some(Watch { knowledge, settings, warnings }) = &mut self.watch {
            warnings.refresh(touched, &RuleCx::new(&self.ledger, knowledge, now, settings));
        }
    }

    /// Looks again when time alone has changed something: another day, or another minute while a claim window runs.
    pub fn tick(&mut self) {
        let now = self.clock.now();
        if self.watch.as_ref().is_some_and(|watch| watch.warnings.is_old(now)) {
            self.look_again(&Touched::default());
        }
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&mut self) -> bool {
        self.steps.to_undo().is_some()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&mut self) -> bool {
        self.steps.to_redo().is_some()
    }

    /// Makes a change now, on this thread.
    pub fn run_now(&mut self, change: Change) -> Result<Done, ChangeError> {
        self.run_with_progress(change, &mut |_| ControlFlow::Continue(()))
    }

    /// Makes a change now; `progress` hears how many entries are written and may stop it, which leaves nothing.
    pub fn run_with_progress(
        &mut self,
        change: Change,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Done, ChangeError> {
        let prepared = self.prepare(change)?;
        let first = match &mut self.writer {
            _ if prepared.facts.is_empty() => None,
            Writer::Here(store) if store.is_read_only() => return Err(Refused::ReadOnly.into()),
            Writer::Here(store) => append(store, &prepared, progress)?,
            Writer::Thread(_) | Writer::Gone => return Err(StoreError::Stopped.into()),
        };
        Ok(self.fold_in(prepared, first).0)
    }

    /// Hands a change to the store's thread; `poll` tells how it ended. Changes are made in the order they come.
    pub fn submit(&mut self, number: u64, change: Change) {
        self.waiting.push_back((number, change));
    }

    /// What has ended since the last look. Call it whenever the store wakes the window.
    pub fn poll(&mut self) -> Vec<Answer> {
        let mut answers = Vec::new();
        loop {
            if let Writer::Thread(thread) = &mut self.writer
                && let Some(done) = thread.poll()
                && let Some(pending) = self.pending.take()
            {
                let made = done.result.map_err(ChangeError::from).and_then(|written| {
                    Ok((pending.prepared.made()?, written.first().map(|record| record.seq)))
                });
                let (result, touched) = match made {
                    Ok((prepared, first)) => {
                        let (done, touched) = self.fold_in(prepared, first);
                        (Ok(done), touched)
                    }
                    Err(error) => (Err(error), Touched::default()),
                };
                answers.push(Answer { number: pending.number, result, touched });
            }
            if self.pending.is_some() {
                return answers;
            }
            let Some((number, change)) = self.waiting.pop_front() else { return answers };
            match self.hand_in(number, change) {
                Ok(None) => {}
                Ok(Some((done, touched))) => answers.push(Answer { number, result: Ok(done), touched }),
                Err(error) => {
                    answers.push(Answer { number, result: Err(error), touched: Touched::default() });
                }
            }
        }
    }

    /// Hands one change to the thread. `Some` when it was done at once.
    fn hand_in(&mut self, number: u64, change: Change) -> Result<Option<(Done, Touched)>, ChangeError> {
        let large = matches!(change, Change::CommitImport { .. }) && matches!(self.ids, Ids::Random);
        if let (true, Writer::Thread(thread)) = (large, &mut self.writer) {
            let (ledger, clock, since) = (Arc::clone(&self.ledger), self.clock, self.clock.stamp());
            let (sender, made) = sync_channel(1);
            let ticket = thread.submit_making(move || {
                let prepared = prepare(change, &ledger, &mut Steps::default(), &mut Ids::Random, clock);
                // What is written is folded into the ledger, which must then be nobody else's.
                drop(ledger);
                let records = prepared.iter().flat_map(Prepared::records).collect();
                // The desk waits for it unless it is gone.
                let _ = sender.send(prepared);
                records
            });
            let ticket = ticket.ok_or(StoreError::Stopped)?;
            self.pending = Some(Pending { number, since, ticket, prepared: Making::Later(made) });
            return Ok(None);
        }
        let prepared = self.prepare(change)?;
        if prepared.facts.is_empty() {
            return Ok(Some(self.fold_in(prepared, None)));
        }
        let since = self.clock.stamp();
        match &mut self.writer {
            Writer::Thread(thread) => {
                match thread.submit_with_evidence(prepared.records().collect(), prepared.evidence.clone()) {
                    Ok(ticket) => {
                        let prepared = Making::Ready(prepared);
                        self.pending = Some(Pending { number, since, ticket, prepared });
                        Ok(None)
                    }
                    Err(_) => Err(StoreError::Stopped.into()),
                }
            }
            Writer::Here(store) => {
                let go_on = &mut |_| ControlFlow::Continue(());
                let first = append(store, &prepared, go_on)?;
                Ok(Some(self.fold_in(prepared, first)))
            }
            Writer::Gone => Err(StoreError::Stopped.into()),
        }
    }

    /// The change that is being written, if one is.
    pub fn writing(&self) -> Option<Writing> {
        self.pending.as_ref().map(|pending| {
            let (done, total) = pending.ticket.progress();
            Writing { number: pending.number, since: pending.since, done, total }
        })
    }

    /// Asks for what is being written to be stopped; it leaves nothing behind if it is not too late.
    pub fn stop_writing(&self) {
        if let Some(pending) = &self.pending {
            pending.ticket.cancel();
        }
    }

    /// Does something with the file itself: a check, a copy, the journal as JSON Lines. With a thread it is done there,
    /// after what was handed in before, and this returns at once. `false` when that was not possible.
    pub fn with_store(&mut self, task: impl FnOnce(&mut Store) + Send + 'static) -> bool {
        match &mut self.writer {
            Writer::Here(store) => {
                task(store);
                true
            }
            Writer::Thread(thread) => thread.run(task),
            Writer::Gone => false,
        }
    }

    /// Does something with the file on this thread. `false` when the file lives on its own thread.
    pub fn with_store_here(&mut self, task: impl FnOnce(&mut Store)) -> bool {
        match &mut self.writer {
            Writer::Here(store) => {
                task(store);
                true
            }
            Writer::Thread(_) | Writer::Gone => false,
        }
    }

    /// Waits for what was handed in, closes the file and gives its lock back.
    pub fn close(self) -> Result<(), StoreError> {
        match self.writer {
            Writer::Here(store) => store.close(),
            Writer::Thread(thread) => thread.finish().1,
            Writer::Gone => Ok(()),
        }
    }

    fn prepare(&mut self, change: Change) -> Result<Prepared, Refused> {
        prepare(change, &self.ledger, &mut self.steps, &mut self.ids, self.clock)
    }

    /// Folds in what was written from the place `first` on.
    fn fold_in(&mut self, prepared: Prepared, first: Option<u64>) -> (Done, Touched) {
        let Prepared { ids, at, run, facts, evidence: _, did, masked } = prepared;
        let mut touched = Touched::default();
        let ledger = Arc::make_mut(&mut self.ledger);
        let count = facts.len() as u64;
        for ((seq, id), fact) in (first.unwrap_or(1)..).zip(ids).zip(facts) {
            let entry = Arc::new(Entry { seq, id, recorded_at: at, run, fact });
            self.steps.take(&entry);
            touched.join(ledger.apply(entry));
        }
        self.revision += 1;
        self.look_again(&touched);
        let entries = first.map(|first| (first, first + count.saturating_sub(1)));
        (Done { what: did, entries, masked }, touched)
    }
}

/// Turns a change into a batch with its ids and its time.
fn prepare(
    change: Change,
    ledger: &Ledger,
    steps: &mut Steps,
    ids: &mut Ids,
    clock: Clock,
) -> Result<Prepared, Refused> {
    let Batch { run, facts, evidence, did, masked } = apply::plan(change, ledger, steps, ids)?;
    let ids = facts.iter().map(|_| EntryId::new(ids.give())).collect();
    // Steps are told apart by their time, so it never stands still between two of them.
    let last = ledger.journal().entries().last().map(|entry| entry.recorded_at);
    let at = match last {
        Some(last) if clock.stamp() <= last => last.plus_millis(1),
        _ => clock.stamp(),
    };
    Ok(Prepared { ids, at, run, facts, evidence, did, masked })
}

/// Writes a batch and gives the place of its first entry.
fn append(
    store: &mut Store,
    prepared: &Prepared,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Option<u64>, StoreError> {
    if prepared.evidence.is_empty() {
        return store.append_each(&mut prepared.records(), progress);
    }
    let records: Vec<NewRecord> = prepared.records().collect();
    let written = store.append_with_evidence(&records, prepared.evidence.clone(), progress)?;
    Ok(written.first().map(|record| record.seq))
}

impl Prepared {
    fn records(&self) -> impl Iterator<Item = NewRecord> {
        let pairs = self.ids.iter().zip(&self.facts);
        pairs.map(|(id, fact)| record::new_record(*id, self.at, self.run, fact))
    }
}
