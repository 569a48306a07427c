//! The store on its own thread: answers in order, progress, cancel, and a clean end.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use giftcho::store::{Done, Store, StoreError, StoreThread};

use crate::{batch, ledger};

/// A thread on a ledger of five entries, and a channel that hears each wake.
fn started() -> (tempfile::TempDir, StoreThread, Receiver<()>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..5);
    let (woken, wakes) = sync_channel(1_000);
    let wake = move || {
        let _ = woken.try_send(());
    };
    let thread = StoreThread::start(Store::open(&path).unwrap(), Box::new(wake)).unwrap();
    (folder, thread, wakes)
}

fn next(thread: &mut StoreThread, wakes: &Receiver<()>) -> Done {
    loop {
        if let Some(done) = thread.poll() {
            return done;
        }
        wakes.recv().unwrap();
    }
}

/// Keeps the thread busy until the returned sender is used or dropped.
fn blocked(thread: &mut StoreThread) -> SyncSender<()> {
    let (go, wait) = sync_channel::<()>(1);
    assert!(thread.run(move |_| {
        let _ = wait.recv();
    }));
    go
}

#[test]
fn batches_are_answered_in_order_with_their_records() {
    let (folder, mut thread, wakes) = started();
    let first = thread.submit(batch(5..8)).unwrap();
    let second = thread.submit(batch(8..9)).unwrap();
    assert_eq!(thread.pending(), 2);
    let done = next(&mut thread, &wakes);
    assert!(done.ticket == first);
    assert_eq!(done.result.unwrap().iter().map(|record| record.seq).collect::<Vec<_>>(), [6, 7, 8]);
    assert_eq!(first.progress(), (3, 3));
    let done = next(&mut thread, &wakes);
    assert!(done.ticket == second);
    assert_eq!(done.result.unwrap()[0].seq, 9);
    assert_eq!(thread.pending(), 0);
    let (rest, closed) = thread.finish();
    assert!(rest.is_empty());
    closed.unwrap();
    assert_eq!(Store::open(&folder.path().join("a.giftcho")).unwrap().entries(), 9);
}

#[test]
fn a_cancelled_batch_is_answered_and_leaves_nothing() {
    let (folder, mut thread, wakes) = started();
    let go = blocked(&mut thread);
    let ticket = thread.submit(batch(5..5_000)).unwrap();
    assert_eq!(ticket.progress(), (0, 4_995));
    ticket.cancel();
    go.send(()).unwrap();
    let done = next(&mut thread, &wakes);
    assert!(matches!(done.result, Err(StoreError::Cancelled)), "{done:?}");
    drop(thread);
    assert_eq!(Store::open(&folder.path().join("a.giftcho")).unwrap().entries(), 5);
}

#[test]
fn a_full_queue_gives_the_batch_back() {
    let (_folder, mut thread, _wakes) = started();
    let go = blocked(&mut thread);
    let mut accepted = 0;
    let refused = loop {
        match thread.submit(batch(1_000 + accepted..1_001 + accepted)) {
            Ok(_) => accepted += 1,
            Err(batch) => break batch,
        }
    };
    assert_eq!(refused, batch(1_000 + accepted..1_001 + accepted));
    assert!((63..=64).contains(&accepted), "{accepted}");
    drop(go);
    let (rest, closed) = thread.finish();
    closed.unwrap();
    assert_eq!(rest.len() as u64, accepted);
    assert!(rest.iter().all(|done| done.result.is_ok()));
}

#[test]
fn dropping_the_thread_writes_what_it_has_and_gives_the_lock_back() {
    let (folder, mut thread, _wakes) = started();
    thread.submit(batch(5..6)).unwrap();
    thread.submit(batch(6..7)).unwrap();
    drop(thread);
    let mut store = Store::open(&folder.path().join("a.giftcho")).unwrap();
    assert_eq!(store.entries(), 7);
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn other_work_runs_between_batches() {
    let (folder, mut thread, wakes) = started();
    let copy = folder.path().join("copy.giftcho");
    let target = copy.clone();
    let (answer, answers) = sync_channel(1);
    thread.submit(batch(5..6)).unwrap();
    assert!(thread.run(move |store| answer.send(store.backup_to(&target)).unwrap()));
    answers.recv().unwrap().unwrap();
    assert!(next(&mut thread, &wakes).result.is_ok());
    assert_eq!(Store::open(&copy).unwrap().entries(), 6);
}

#[test]
fn a_thread_that_died_answers_for_what_it_left_behind() {
    let (folder, mut thread, _wakes) = started();
    let go = blocked(&mut thread);
    assert!(thread.run(|_| panic!("a bug")));
    let ticket = thread.submit(batch(5..6)).unwrap();
    drop(go);
    let (rest, closed) = thread.finish();
    assert!(matches!(closed, Err(StoreError::Stopped)), "{closed:?}");
    assert_eq!(rest.len(), 1);
    assert!(rest[0].ticket == ticket);
    assert!(matches!(rest[0].result, Err(StoreError::Stopped)));
    assert_eq!(Store::open(&folder.path().join("a.giftcho")).unwrap().entries(), 5);
}

#[test]
fn the_window_is_woken_for_every_answer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..1);
    let count = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&count);
    let wake = move || {
        seen.fetch_add(1, Ordering::Relaxed);
    };
    let mut thread = StoreThread::start(Store::open(&path).unwrap(), Box::new(wake)).unwrap();
    for n in 1..4 {
        thread.submit(batch(n..n + 1)).unwrap();
    }
    let (rest, closed) = thread.finish();
    closed.unwrap();
    assert_eq!(rest.len(), 3);
    assert!(count.load(Ordering::Relaxed) >= 3);
}
