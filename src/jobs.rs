//! Work in the background: a named thread, one answer, progress and cancel.
//!
//! A job takes owned values and returns a value; it never holds the store. `wake` asks the window for a frame, at the end
//! and at most every 100 ms while counting. `run_now` does the same work on the calling thread.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::time::{Duration, Instant};

/// The least time between two frames asked for by counting.
const WAKE_EVERY: Duration = Duration::from_millis(100);

/// Work that was started and will answer once.
pub struct Job<T> {
    name: &'static str,
    answer: Receiver<Result<T, JobError>>,
    progress: Progress,
    done: bool,
}

/// Why a job has no value to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The work itself failed in a way nobody foresaw; the log says where.
    #[error("the job {name} has a bug")]
    Bug {
        /// Which job.
        name: &'static str,
    },
    /// The system gave no thread.
    #[error("the job {name} could not be started")]
    NotStarted {
        /// Which job.
        name: &'static str,
    },
}

/// The person asked to stop. Work passes it on with `?`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

impl From<Cancelled> for JobError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl<T: Send + 'static> Job<T> {
    /// Starts `work` on a thread called `name`. `wake` is called from that thread.
    pub fn start(
        name: &'static str,
        wake: impl Fn() + Send + Sync + 'static,
        work: impl FnOnce(&Progress) -> Result<T, Cancelled> + Send + 'static,
    ) -> Self {
        let (worker, job) = Self::elsewhere(name, wake);
        let sender = worker.answer.clone();
        let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || worker.work(work));
        if started.is_err() {
            let _ = sender.send(Err(JobError::NotStarted { name }));
        }
        job
    }

    /// A job that another thread of the program does, and what that thread is handed for it. Dropped without having worked,
    /// the answer is that the job failed.
    pub fn elsewhere(name: &'static str, wake: impl Fn() + Send + Sync + 'static) -> (Worker<T>, Self) {
        let progress = Progress::waking(wake);
        let (sender, answer) = sync_channel(1);
        let worker = Worker { name, answer: sender, progress: progress.clone() };
        (worker, Self { name, answer, progress, done: false })
    }

    /// Does `work` on the calling thread: its answer waits already.
    pub fn run_now(name: &'static str, work: impl FnOnce(&Progress) -> Result<T, Cancelled>) -> Self {
        let progress = Progress::new();
        let (sender, answer) = sync_channel(1);
        let _ = sender.send(guarded(name, &progress, work));
        Self { name, answer, progress, done: false }
    }
}

/// What a thread of the program is handed to do a [`Job::elsewhere`].
pub struct Worker<T> {
    name: &'static str,
    answer: SyncSender<Result<T, JobError>>,
    progress: Progress,
}

impl<T> Worker<T> {
    /// Does the work and answers.
    pub fn work(self, work: impl FnOnce(&Progress) -> Result<T, Cancelled>) {
        // Nobody waits any more when the window was closed: the answer is then nobody's.
        let _ = self.answer.send(guarded(self.name, &self.progress, work));
        self.progress.wake();
    }
}

impl<T> Job<T> {
    /// The answer, once; `None` while the work goes on and after the answer was taken.
    pub fn poll(&mut self) -> Option<Result<T, JobError>> {
        if self.done {
            return None;
        }
        let answer = match self.answer.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Err(JobError::Bug { name: self.name }),
        };
        self.done = true;
        Some(answer)
    }

    /// Waits for the answer.
    pub fn wait(self) -> Result<T, JobError> {
        self.answer.recv().unwrap_or(Err(JobError::Bug { name: self.name }))
    }

    /// How far it is, and how to stop it.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

fn guarded<T>(
    name: &'static str,
    progress: &Progress,
    work: impl FnOnce(&Progress) -> Result<T, Cancelled>,
) -> Result<T, JobError> {
    // The panic hook has logged where; the values the work held are dropped with it.
    match catch_unwind(AssertUnwindSafe(|| work(progress))) {
        Ok(result) => result.map_err(JobError::from),
        Err(_) => Err(JobError::Bug { name }),
    }
}

/// How far a piece of work is, shared between who does it and who shows it.
#[derive(Clone)]
pub struct Progress(Arc<Shared>);

struct Shared {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
    started: Instant,
    /// When a frame was last asked for, in milliseconds since `started`.
    woken: AtomicU64,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Progress {
    /// Progress nobody is woken for.
    pub fn new() -> Self {
        Self::waking(|| {})
    }

    fn waking(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(Shared {
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            cancelled: AtomicBool::new(false),
            started: Instant::now(),
            woken: AtomicU64::new(0),
            wake: Box::new(wake),
        }))
    }

    /// Says how much there is to do in all.
    pub fn set_total(&self, total: u64) {
        self.0.total.store(total, Ordering::Relaxed);
    }

    /// Counts `count` more as done; the one line a worker needs to be stoppable.
    pub fn step(&self, count: u64) -> Result<(), Cancelled> {
        self.0.done.fetch_add(count, Ordering::Relaxed);
        self.wake_at(self.0.started.elapsed());
        self.check()
    }

    /// For work that says how much of it is done by now: counts what came since it last said so, and tells it when to stop.
    pub fn follow(&self) -> impl FnMut(u64) -> ControlFlow<()> + use<'_> {
        let mut counted = 0;
        move |done| {
            let further = done.saturating_sub(counted);
            counted = counted.max(done);
            self.step(further).map_or(ControlFlow::Break(()), ControlFlow::Continue)
        }
    }

    /// Fails when the person asked to stop.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// How much is done.
    pub fn done(&self) -> u64 {
        self.0.done.load(Ordering::Relaxed)
    }

    /// How much there is in all; `None` while nobody knows.
    pub fn total(&self) -> Option<u64> {
        Some(self.0.total.load(Ordering::Relaxed)).filter(|total| *total > 0)
    }

    /// From 0 to 1; `None` while the total is unknown.
    pub fn fraction(&self) -> Option<f32> {
        self.total().map(|total| (self.done().min(total) as f64 / total as f64) as f32)
    }

    /// Asks for a frame when the last request is long enough ago.
    fn wake_at(&self, elapsed: Duration) {
        let now = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
        let last = self.0.woken.load(Ordering::Relaxed);
        let due = now.saturating_sub(last) >= WAKE_EVERY.as_millis() as u64;
        let ours = || self.0.woken.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        if due && ours() {
            self.wake();
        }
    }

    fn wake(&self) {
        (self.0.wake)();
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Progress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Progress")
            .field("done", &self.done())
            .field("total", &self.total())
            .field("cancelled", &self.is_cancelled())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    fn counting(progress: &Progress) -> Result<u64, Cancelled> {
        progress.set_total(10);
        for _ in 0..10 {
            progress.step(1)?;
        }
        Ok(progress.done())
    }

    #[test]
    fn a_job_answers_once() {
        let mut job = Job::run_now("count", counting);
        assert_eq!(job.poll(), Some(Ok(10)));
        assert_eq!(job.poll(), None);
        assert_eq!(job.progress().fraction(), Some(1.0));
    }

    #[test]
    fn a_job_on_its_thread_gives_the_same_answer_and_wakes_at_the_end() {
        let (woken, at_end) = sync_channel(1);
        let mut job = Job::start("count", move || woken.try_send(()).unwrap_or(()), counting);
        at_end.recv().unwrap();
        assert_eq!(job.poll(), Some(Ok(10)));
        assert_eq!(Job::start("count", || {}, counting).wait(), Ok(10));
    }

    #[test]
    fn work_on_another_thread_answers_and_wakes_or_fails_when_it_is_dropped() {
        let (woken, at_end) = sync_channel(1);
        let (worker, mut job) = Job::elsewhere("count", move || woken.try_send(()).unwrap_or(()));
        assert_eq!(job.poll(), None);
        std::thread::Builder::new().spawn(move || worker.work(counting)).unwrap();
        at_end.recv().unwrap();
        assert_eq!(job.poll(), Some(Ok(10)));
        let (worker, mut job) = Job::<u64>::elsewhere("count", || {});
        drop(worker);
        assert_eq!(job.poll(), Some(Err(JobError::Bug { name: "count" })));
    }

    #[test]
    fn threads_carry_the_name_of_their_job() {
        let job = Job::start("import-plan", || {}, |_| Ok(std::thread::current().name().map(str::to_owned)));
        assert_eq!(job.wait(), Ok(Some("import-plan".to_owned())));
    }

    #[test]
    fn a_cancelled_job_stops_at_its_next_step() {
        let mut job = Job::run_now("count", |progress| {
            progress.step(3)?;
            progress.cancel();
            progress.step(1)?;
            progress.step(1)?;
            Ok(())
        });
        assert_eq!(job.poll(), Some(Err(JobError::Cancelled)));
        assert_eq!(job.progress().done(), 4);
    }

    #[test]
    fn work_that_says_how_much_is_done_is_counted_once_and_told_to_stop() {
        let progress = Progress::new();
        let mut follow = progress.follow();
        assert_eq!([follow(3), follow(10), follow(10)], [ControlFlow::Continue(()); 3]);
        assert_eq!(progress.done(), 10);
        progress.cancel();
        assert_eq!(follow(12), ControlFlow::Break(()));
    }

    #[test]
    fn a_panic_in_a_job_is_its_bug_and_nobody_elses() {
        let job: Job<()> = Job::run_now("broken", |_| panic!("on purpose"));
        assert_eq!(job.wait(), Err(JobError::Bug { name: "broken" }));
        let job: Job<()> = Job::start("broken", || {}, |_| panic!("on purpose"));
        assert_eq!(job.wait(), Err(JobError::Bug { name: "broken" }));
    }

    #[test]
    fn frames_are_asked_for_at_most_every_100_ms() {
        let frames = Arc::new(AtomicUsize::new(0));
        let counted = frames.clone();
        let progress = Progress::waking(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        for (elapsed, asked) in
            [(0, 0), (99, 0), (100, 1), (101, 1), (199, 1), (200, 2), (950, 3), (1_049, 3)]
        {
            progress.wake_at(Duration::from_millis(elapsed));
            assert_eq!(frames.load(Ordering::Relaxed), asked, "after {elapsed} ms");
        }
    }

    #[test]
    fn a_fraction_needs_a_total_and_never_exceeds_one() {
        let progress = Progress::new();
        progress.step(5).unwrap();
        assert_eq!(progress.fraction(), None);
        progress.set_total(20);
        assert_eq!(progress.fraction(), Some(0.25));
        progress.step(100).unwrap();
        assert_eq!(progress.fraction(), Some(1.0));
    }
}
