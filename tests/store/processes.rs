//! Two processes, and processes that die: this test program starts itself as a child that does one thing.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use giftcho::store::{NewRecord, Store, StoreError};

use crate::{all, batch, go_on, ledger, new_record};

const TASK: &str = "GIFTCHO_STORE_TEST_TASK";
const FILE: &str = "GIFTCHO_STORE_TEST_FILE";

/// What a child does. In an ordinary run there is no task, and this passes at once.
#[test]
fn child() {
    let (Ok(task), Some(path)) = (std::env::var(TASK), std::env::var_os(FILE)) else { return };
    let path = PathBuf::from(path);
    match task.as_str() {
        "open" => say(&opened(Store::open(&path))),
        "open-read-only" => say(&opened(Store::open_read_only(&path))),
        "create" => say(&opened(Store::create(&path))),
        "hold" => hold(Store::open(&path)),
        "hold-read-only" => hold(Store::open_read_only(&path)),
        "append" => {
            let result = Store::open(&path).and_then(|mut store| {
                store.append(&batch(900..901), &mut go_on)?;
                store.close()
            });
            say(&result.map_or_else(|error| word(&error), |()| "done".into()));
        }
        "append-for-ever" => {
            let mut store = Store::open(&path).unwrap();
            for n in store.entries().. {
                say(&store.append(&[new_record(n)], &mut go_on).unwrap()[0].seq.to_string());
            }
        }
        "die-in-the-middle" => {
            let mut store = Store::open(&path).unwrap();
            let large: Vec<NewRecord> =
                (100..9_000).map(|n| NewRecord { body: "x".repeat(2_000), ..new_record(n) }).collect();
            let _ = store
                .append(&large, &mut |done| if done > 8_000 { std::process::abort() } else { go_on(done) });
        }
        other => panic!("no such task: {other}"),
    }
}

fn say(text: &str) {
    println!("\nsays {text}");
    std::io::stdout().flush().unwrap();
}

fn opened(result: Result<Store, StoreError>) -> String {
    result.map_or_else(|error| word(&error), |store| format!("{} entries", store.entries()))
}

/// The error's name alone.
fn word(error: &StoreError) -> String {
    format!("{error:?}").split([' ', '{']).next().unwrap().to_string()
}

fn hold(store: Result<Store, StoreError>) {
    let store = store.unwrap();
    say("open");
    let _ = std::io::stdin().read(&mut [0]);
    drop(store);
}

fn start_with(mut command: Command, task: &str, path: &Path) -> Child {
    command
        .args(["processes::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(TASK, task)
        .env(FILE, path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn start(task: &str, path: &Path) -> Child {
    start_with(Command::new(std::env::current_exe().unwrap()), task, path)
}

/// The next thing the child says.
fn heard(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> Option<String> {
    lines.map_while(Result::ok).find_map(|line| line.strip_prefix("says ").map(str::to_string))
}

fn answer_of(mut child: Child) -> String {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let answer = heard(&mut lines).unwrap_or_default();
    drop(child.stdin.take());
    lines.for_each(drop);
    child.wait().unwrap();
    answer
}

fn answer(task: &str, path: &Path) -> String {
    answer_of(start(task, path))
}

#[test]
fn a_second_process_is_told_that_the_ledger_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..5);
    let store = Store::open(&path).unwrap();
    assert_eq!(answer("open", &path), "InUse");
    assert_eq!(answer("open-read-only", &path), "InUse");
    assert_eq!(answer("create", &path), "AlreadyExists");
    // Looking at it again from here must not loosen the lock.
    assert!(matches!(Store::open(&path), Err(StoreError::InUse { .. })));
    assert_eq!(answer("open", &path), "InUse");
    store.close().unwrap();
    assert_eq!(answer("open", &path), "5 entries");
}

#[test]
fn two_may_read_but_nobody_writes_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..5);
    let store = Store::open_read_only(&path).unwrap();
    assert_eq!(answer("open-read-only", &path), "5 entries");
    assert_eq!(answer("open", &path), "InUse");
    drop(store);
    assert_eq!(answer("open", &path), "5 entries");
}

#[test]
fn a_killed_process_leaves_no_lock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..5);
    for task in ["hold", "hold-read-only"] {
        let mut child = start(task, &path);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert_eq!(heard(&mut lines).as_deref(), Some("open"));
        assert!(matches!(Store::open(&path), Err(StoreError::InUse { .. })));
        child.kill().unwrap();
        child.wait().unwrap();
        Store::open(&path).unwrap().close().unwrap();
    }
}

#[test]
fn exactly_one_of_many_that_start_together_gets_the_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..1);
    let mut children: Vec<Child> = (0..6).map(|_| start("hold", &path)).collect();
    let mut heard_open = 0;
    let mut readers: Vec<_> =
        children.iter_mut().map(|child| BufReader::new(child.stdout.take().unwrap()).lines()).collect();
    // A child that is refused panics and ends; the one that holds the file waits for its input to close.
    let mut holder = None;
    for (n, lines) in readers.iter_mut().enumerate() {
        if heard(lines).as_deref() == Some("open") {
            heard_open += 1;
            holder = Some(n);
        }
    }
    assert_eq!(heard_open, 1);
    drop(children[holder.unwrap()].stdin.take());
    for (mut child, lines) in children.into_iter().zip(readers) {
        lines.for_each(drop);
        child.wait().unwrap();
    }
    assert_eq!(answer("open", &path), "1 entries");
}

#[test]
fn a_killed_writer_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..1);
    let mut acknowledged = 1;
    for round in 1..=6_u64 {
        let mut child = start("append-for-ever", &path);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for _ in 0..round * 3 {
            acknowledged = heard(&mut lines).unwrap().parse().unwrap();
        }
        child.kill().unwrap();
        while let Some(text) = heard(&mut lines) {
            acknowledged = text.parse().unwrap();
        }
        child.wait().unwrap();
        let mut store = Store::open(&path).unwrap();
        assert!(store.entries() >= acknowledged, "{} of {acknowledged}", store.entries());
        assert_eq!(store.verify().unwrap().damage, []);
    }
    assert!(acknowledged > 60);
}

/// A ledger of ten entries whose next batch was cut off in the middle, its journal beside it.
fn interrupted(path: &Path) -> PathBuf {
    ledger(path, 0..10);
    let whole = fs::metadata(path).unwrap().len();
    let mut child = start("die-in-the-middle", path);
    drop(child.stdin.take());
    assert!(!child.wait().unwrap().success());
    let mut journal = path.as_os_str().to_os_string();
    journal.push("-journal");
    let journal = PathBuf::from(journal);
    assert!(fs::metadata(path).unwrap().len() > whole, "part of the batch is in the file");
    assert_ne!(fs::read(&journal).unwrap()[..8], [0; 8], "and the journal waits to undo it");
    journal
}

#[test]
fn an_interrupted_batch_is_undone_when_the_ledger_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    for (name, open) in [("a", Store::open as fn(&Path) -> _), ("b", Store::open_read_only)] {
        let path = folder.path().join(name);
        let journal = interrupted(&path);
        // The two files together, moved to another place, are the ledger still.
        let moved = folder.path().join(format!("{name}-moved"));
        fs::copy(&path, &moved).unwrap();
        fs::copy(&journal, folder.path().join(format!("{name}-moved-journal"))).unwrap();
        for path in [path, moved] {
            let mut store = open(&path).unwrap();
            assert_eq!(all(&mut store).len(), 10);
            assert_eq!(store.verify().unwrap().damage, []);
            store.close().unwrap();
            let mut store = Store::open(&path).unwrap();
            assert_eq!(store.append(&batch(10..11), &mut go_on).unwrap()[0].seq, 11);
            assert_eq!(store.verify().unwrap().damage, []);
        }
    }
}

#[test]
fn an_interrupted_batch_without_its_journal_is_damage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let journal = interrupted(&path);
    fs::remove_file(journal).unwrap();
    let sound = Store::open_read_only(&path).and_then(|mut store| store.verify()).is_ok_and(|v| v.is_sound());
    assert!(!sound);
}

#[test]
fn a_journal_without_its_ledger_is_said_to_be_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let journal = interrupted(&path);
    fs::remove_file(&path).unwrap();
    let before = fs::read(&journal).unwrap();
    for result in [Store::open(&path), Store::open_read_only(&path), Store::create(&path)] {
        assert!(matches!(result, Err(StoreError::JournalLeftBehind { .. })), "{result:?}");
    }
    assert!(fs::read(&journal).unwrap() == before);
}

#[test]
fn a_cancelled_batch_larger_than_the_cache_leaves_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..10);
    let mut store = Store::open(&path).unwrap();
    let large: Vec<NewRecord> =
        (100..5_000).map(|n| NewRecord { body: "x".repeat(2_000), ..new_record(n) }).collect();
    let result =
        store.append(&large, &mut |done| if done > 4_500 { ControlFlow::Break(()) } else { go_on(done) });
    assert!(matches!(result, Err(StoreError::Cancelled)), "{result:?}");
    assert_eq!(store.verify().unwrap().damage, []);
    store.append(&batch(10..400), &mut go_on).unwrap();
    assert_eq!(store.verify().unwrap().damage, []);
}

#[cfg(unix)]
mod permissions {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;

    use super::*;

    /// Runs `task` as someone permissions apply to, even when the tests run as the one they do not apply to.
    fn as_anyone(task: &str, folder: &Path, path: &Path) -> Option<String> {
        let exe = std::env::current_exe().unwrap();
        if fs::metadata(folder).unwrap().uid() != 0 {
            return Some(answer(task, path));
        }
        let reachable = folder.parent().unwrap().join("giftcho-store-test");
        // Only a link: a fresh copy may still be held open for writing by another test's child.
        if !reachable.exists() {
            fs::hard_link(&exe, &reachable).ok()?;
        }
        fs::set_permissions(&reachable, Permissions::from_mode(0o755)).unwrap();
        let mut command = Command::new(&reachable);
        command.uid(65_534).gid(65_534).current_dir("/");
        let answer = answer_of(start_with(command, task, path));
        (!answer.is_empty()).then_some(answer)
    }

    fn mode(path: &Path, mode: u32) {
        fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn files_and_folders_that_may_not_be_written_or_read_are_said_to_be_so() {
        let base = tempfile::tempdir().unwrap();
        mode(base.path(), 0o755);
        let folder = base.path().join("folder");
        fs::create_dir(&folder).unwrap();
        let path = folder.join("a.giftcho");
        ledger(&path, 0..5);

        mode(&path, 0o444);
        mode(&folder, 0o555);
        let ask = |task, path: &Path| as_anyone(task, &folder, path);
        // Where even that cannot be arranged there is nothing to see.
        let Some(first) = ask("open", &path) else { return };
        assert_eq!(first, "ReadOnly");
        assert_eq!(ask("open-read-only", &path).as_deref(), Some("5 entries"));
        assert_eq!(ask("create", &folder.join("new")).as_deref(), Some("PermissionDenied"));
        assert_eq!(ask("create", &folder.join("sub/new")).as_deref(), Some("CannotCreateFolder"));

        mode(&path, 0o666);
        assert_eq!(ask("open", &path).as_deref(), Some("5 entries"));
        assert_eq!(ask("append", &path).as_deref(), Some("ReadOnly"));

        mode(&path, 0o000);
        assert_eq!(ask("open", &path).as_deref(), Some("PermissionDenied"));
        assert_eq!(ask("open-read-only", &path).as_deref(), Some("PermissionDenied"));

        mode(&folder, 0o755);
        mode(&path, 0o644);
        interrupted_read_only(&base, &folder);
    }

    fn interrupted_read_only(base: &tempfile::TempDir, folder: &Path) {
        let path = folder.join("b.giftcho");
        let journal = interrupted(&path);
        mode(&path, 0o444);
        mode(&journal, 0o444);
        mode(folder, 0o555);
        assert_eq!(as_anyone("open-read-only", folder, &path).as_deref(), Some("NeedsRecovery"));
        mode(folder, 0o755);
        mode(&path, 0o644);
        mode(base.path(), 0o755);
        assert_eq!(Store::open(&path).unwrap().entries(), 10);
    }
}
