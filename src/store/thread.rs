//! The store on a thread of its own, so that a slow disk never holds up the window.
//!
//! Batches are written in the order they were handed in. Dropping the thread lets it finish what it has, then closes
//! the file. The command line and tests use [`Store`] directly.

use std::collections::VecDeque;
use std::io;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use super::error::{Op, StoreError};
use super::evidence::NewEvidence;
use super::file::Store;
use super::record::{NewRecord, Record};

/// How many batches may wait.
const QUEUE: usize = 64;

/// How often progress wakes the window at most.
const WAKE_EVERY: Duration = Duration::from_millis(100);

type Wake = Box<dyn Fn() + Send + Sync>;
type Task = Box<dyn FnOnce(&mut Store) + Send>;

/// A store that works in the background.
pub struct StoreThread {
    requests: Option<SyncSender<Request>>,
    outbox: Arc<Mutex<VecDeque<Done>>>,
    pending: VecDeque<Ticket>,
    next: u64,
    thread: Option<JoinHandle<Result<(), StoreError>>>,
}

/// A batch that was handed in: its progress, and the way to stop it.
#[derive(Debug, Clone)]
pub struct Ticket {
    id: u64,
    state: Arc<State>,
}

/// What became of a batch.
#[derive(Debug)]
pub struct Done {
    /// The batch.
    pub ticket: Ticket,
    /// The records as they are stored now, or why there are none.
    pub result: Result<Vec<Record>, StoreError>,
}

#[derive(Debug, Default)]
struct State {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

enum Request {
    Append(Ticket, Vec<NewRecord>, Vec<NewEvidence>),
    Make(Ticket, Maker),
    Run(Task),
}

/// Makes a batch; it takes so long that nobody should wait for it.
type Maker = Box<dyn FnOnce() -> Vec<NewRecord> + Send>;

impl StoreThread {
    /// Moves `store` to a thread named `store`. `wake` is called when something is done, and now and then between.
    pub fn start(store: Store, wake: Wake) -> Result<Self, StoreError> {
        let path = store.path().to_path_buf();
        let (requests, queue) = sync_channel(QUEUE);
        let outbox = Arc::new(Mutex::new(VecDeque::new()));
        let answers = Arc::clone(&outbox);
        let thread = Builder::new()
            .name("store".into())
            .spawn(move || serve(store, &queue, &answers, &wake))
            .map_err(|source: io::Error| StoreError::io(Op::Open, &path, source))?;
        Ok(StoreThread {
            requests: Some(requests),
            outbox,
            pending: VecDeque::new(),
            next: 1,
            thread: Some(thread),
        })
    }

    /// Hands in a batch. It comes back unwritten when the queue is full or the thread is gone.
    pub fn submit(&mut self, batch: Vec<NewRecord>) -> Result<Ticket, Vec<NewRecord>> {
        self.submit_with_evidence(batch, Vec::new())
    }

    /// The same with files that come with the batch; progress counts their chunks beside the entries.
    pub fn submit_with_evidence(
        &mut self,
        batch: Vec<NewRecord>,
        evidence: Vec<NewEvidence>,
    ) -> Result<Ticket, Vec<NewRecord>> {
        let ticket = Ticket { id: self.next, state: Arc::default() };
        let chunks: u64 = evidence.iter().map(NewEvidence::chunks).sum();
        ticket.state.total.store(batch.len() as u64 + chunks, Ordering::Relaxed);
        match self.send(Request::Append(ticket.clone(), batch, evidence)) {
            Ok(()) => {
                self.next += 1;
                self.pending.push_back(ticket.clone());
                Ok(ticket)
            }
            Err(Request::Append(_, batch, _)) => Err(batch),
            Err(Request::Make(..) | Request::Run(_)) => Err(Vec::new()),
        }
    }

    /// Hands in a batch that is made on the store's thread too. `None` when the queue is full or the thread is gone.
    pub fn submit_making(
        &mut self,
        make: impl FnOnce() -> Vec<NewRecord> + Send + 'static,
    ) -> Option<Ticket> {
        let ticket = Ticket { id: self.next, state: Arc::default() };
        self.send(Request::Make(ticket.clone(), Box::new(make))).ok()?;
        self.next += 1;
        self.pending.push_back(ticket.clone());
        Some(ticket)
    }

    /// Runs `task` on the store's thread after what was handed in before: a backup, an export, a check. The task
    /// sends its own answer. `false` when the queue is full or the thread is gone.
    pub fn run(&mut self, task: impl FnOnce(&mut Store) + Send + 'static) -> bool {
        self.send(Request::Run(Box::new(task))).is_ok()
    }

    /// The next finished batch, if there is one. A batch the thread left behind comes back as stopped.
    pub fn poll(&mut self) -> Option<Done> {
        // Asked before the outbox is: what a finished thread put there is seen below.
        let gone = self.thread.as_ref().is_none_or(JoinHandle::is_finished);
        if let Some(done) = locked(&self.outbox).pop_front() {
            self.pending.retain(|ticket| *ticket != done.ticket);
            return Some(done);
        }
        if !gone {
            return None;
        }
        self.pending.pop_front().map(|ticket| Done { ticket, result: Err(StoreError::Stopped) })
    }

    /// How many batches are not answered yet.
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// Waits for what was handed in, closes the file and gives the lock back. The answers not polled yet come along.
    pub fn finish(mut self) -> (Vec<Done>, Result<(), StoreError>) {
        let closed = self.stop();
        let mut rest = Vec::new();
        while let Some(done) = self.poll() {
            rest.push(done);
        }
        (rest, closed)
    }

    fn send(&self, request: Request) -> Result<(), Request> {
        let Some(requests) = &self.requests else { return Err(request) };
        requests.try_send(request).map_err(|error| match error {
            TrySendError::Full(request) | TrySendError::Disconnected(request) => request,
        })
    }

    fn stop(&mut self) -> Result<(), StoreError> {
        drop(self.requests.take());
        match self.thread.take().map(JoinHandle::join) {
            None => Ok(()),
            Some(Ok(closed)) => closed,
            Some(Err(_)) => Err(StoreError::Stopped),
        }
    }
}

impl Drop for StoreThread {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            tracing::error!(%error, "the ledger did not close well");
        }
    }
}

impl std::fmt::Debug for StoreThread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoreThread").field("pending", &self.pending.len()).finish_non_exhaustive()
    }
}

impl Ticket {
    /// How many records are written, and of how many; of none while the batch is still being made.
    pub fn progress(&self) -> (u64, u64) {
        (self.state.done.load(Ordering::Relaxed), self.state.total.load(Ordering::Relaxed))
    }

    /// Asks for the batch to be stopped. It may be too late; the answer says.
    pub fn cancel(&self) {
        self.state.cancelled.store(true, Ordering::Relaxed);
    }
}

impl PartialEq for Ticket {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Ticket {}

fn serve(
    mut store: Store,
    queue: &Receiver<Request>,
    outbox: &Mutex<VecDeque<Done>>,
    wake: &Wake,
) -> Result<(), StoreError> {
    while let Ok(request) = queue.recv() {
        match request {
            Request::Append(ticket, batch, evidence) => {
                let result = append(&mut store, &ticket.state, &batch, evidence, wake);
                locked(outbox).push_back(Done { ticket, result });
            }
            Request::Make(ticket, make) => {
                let batch = make();
                ticket.state.total.store(batch.len() as u64, Ordering::Relaxed);
                let result = append(&mut store, &ticket.state, &batch, Vec::new(), wake);
                locked(outbox).push_back(Done { ticket, result });
            }
            Request::Run(task) => task(&mut store),
        }
        wake();
    }
    store.close()
}

fn append(
    store: &mut Store,
    state: &State,
    batch: &[NewRecord],
    evidence: Vec<NewEvidence>,
    wake: &Wake,
) -> Result<Vec<Record>, StoreError> {
    let flow = |state: &State| {
        if state.cancelled.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    if flow(state).is_break() {
        return Err(StoreError::Cancelled);
    }
    let mut woken = Instant::now();
    store.append_with_evidence(batch, evidence, &mut |done| {
        state.done.store(done, Ordering::Relaxed);
        if woken.elapsed() >= WAKE_EVERY {
            woken = Instant::now();
            wake();
        }
        flow(state)
    })
}

fn locked(outbox: &Mutex<VecDeque<Done>>) -> MutexGuard<'_, VecDeque<Done>> {
    outbox.lock().unwrap_or_else(PoisonError::into_inner)
}
