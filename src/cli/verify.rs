//! `verify`: checks the ledger to the last byte and names what is damaged. Changes nothing.

use std::ops::ControlFlow;

use serde::Serialize;

use super::failure::{Code, Failure};
use super::{Cx, out};
use crate::core::entry::Fact;
use crate::desk::record;
use crate::i18n::{Texts, format};
use crate::store::{Damage, EvidenceHarm, Harm, Store, StoreError, Verdict, hex};

/// The verdict as the JSON object that is printed.
#[derive(Debug, Serialize)]
struct VerdictRow {
    ledger: String,
    sound: bool,
    entries: Option<u64>,
    head: Option<String>,
    pages_compared: bool,
    evidence: u64,
    evidence_missing: Vec<MissingRow>,
    damage: Vec<DamageRow>,
}

/// Evidence that an entry speaks of and that the ledger does not have.
#[derive(Debug, Clone, Serialize)]
struct MissingRow {
    entry: u64,
    sha256: String,
}

/// What the ledger has of the evidence it speaks of.
#[derive(Debug, Default)]
struct Had {
    files: u64,
    missing: Vec<MissingRow>,
}

/// One thing that is wrong.
#[derive(Debug, Serialize)]
struct DamageRow {
    entry: Option<u64>,
    harm: &'static str,
    message: String,
}

/// Checks the ledger.
pub fn verify(cx: &Cx<'_>) -> Result<(), Failure> {
    let mut had = Had::default();
    let checked = Store::open_read_only(cx.path()).and_then(|mut store| {
        let verdict = store.verify()?;
        // Of a damaged ledger the damage is told.
        if verdict.is_sound() {
            had = evidence(&mut store)?;
        }
        store.close()?;
        Ok(verdict)
    });
    let (verdict, damage) = match checked {
        Ok(verdict) => (Some(verdict.clone()), verdict.damage),
        Err(StoreError::Damaged { harm, seq, .. }) => (None, vec![Damage { seq, what: harm }]),
        // SQLite gave up in a way that has no name: the file is not as it was written.
        Err(StoreError::Sqlite { source, .. }) => {
            (None, vec![Damage { seq: None, what: Harm::Structure(source.to_string()) }])
        }
        Err(error) => return Err(Failure::of_store(&error, cx.path(), cx.t)),
    };
    if cx.json {
        out::json(&row(cx, verdict.as_ref(), &damage, had))?;
    } else if let Some(verdict) = verdict.as_ref().filter(|verdict| verdict.is_sound()) {
        out::lines(sound(verdict, &had, cx.t))?;
    }
    if damage.is_empty() {
        return Ok(());
    }
    if !cx.json {
        for line in damaged(&damage, cx.t) {
            out::tell(&line);
        }
    }
    Err(Failure::Silent(Code::Damaged))
}

fn evidence(store: &mut Store) -> Result<Had, StoreError> {
    let mut spoken = Vec::new();
    store.load(|record| {
        let seq = record.seq;
        if let Ok(entry) = record::entry(record)
            && let Fact::EvidenceAttached(attached) = &entry.fact
        {
            spoken.push(MissingRow { entry: seq, sha256: attached.sha256.clone() });
        }
        ControlFlow::Continue(())
    })?;
    let mut had = Had { files: store.evidence_files()?.len() as u64, missing: Vec::new() };
    for piece in spoken {
        if !store.has_evidence(&piece.sha256)? {
            had.missing.push(piece);
        }
    }
    Ok(had)
}

fn row(cx: &Cx<'_>, verdict: Option<&Verdict>, damage: &[Damage], had: Had) -> VerdictRow {
    VerdictRow {
        ledger: cx.path().display().to_string(),
        sound: damage.is_empty(),
        entries: verdict.map(|verdict| verdict.entries),
        head: verdict.map(|verdict| hex(&verdict.head)),
        pages_compared: verdict.is_some_and(|verdict| verdict.pages_compared),
        evidence: had.files,
        evidence_missing: had.missing,
        damage: damage
            .iter()
            .map(|damage| DamageRow {
                entry: damage.seq,
                harm: harm_id(&damage.what),
                message: message(damage, cx.t),
            })
            .collect(),
    }
}

fn sound(verdict: &Verdict, had: &Had, t: &Texts) -> Vec<String> {
    let count = format::number(i64::try_from(verdict.entries).unwrap_or(i64::MAX));
    let mut lines = vec![t.cli_verify_sound(count), t.cli_verify_head(hex(&verdict.head))];
    if !verdict.pages_compared {
        lines.push(t.cli_verify_not_compared());
    }
    for piece in &had.missing {
        lines.push(t.cli_verify_entry(piece.entry.to_string(), t.evidence_gone(&piece.sha256)));
    }
    lines
}

fn damaged(damage: &[Damage], t: &Texts) -> Vec<String> {
    let mut lines = vec![t.cli_verify_damaged(format::count(damage.len()))];
    lines.extend(damage.iter().map(|damage| message(damage, t)));
    lines.push(t.file_damaged_advice());
    lines
}

fn message(damage: &Damage, t: &Texts) -> String {
    let what = harm(&damage.what, t);
    match damage.seq {
        Some(seq) => t.cli_verify_entry(seq.to_string(), what),
        None => t.cli_verify_file(what),
    }
}

fn harm(harm: &Harm, t: &Texts) -> String {
    match harm {
        Harm::Hash => t.cli_harm_hash(),
        Harm::Link => t.cli_harm_link(),
        Harm::Gap => t.cli_harm_gap(),
        Harm::Unreadable => t.cli_harm_unreadable(),
        Harm::Header { offset } => t.cli_harm_header(offset.to_string()),
        Harm::Schema => t.cli_harm_schema(),
        Harm::Size { expected, found } => t.cli_harm_size(found.to_string(), expected.to_string()),
        Harm::Structure(reason) => t.cli_harm_structure(reason),
        Harm::Page { number, offset } => t.cli_harm_page(number.to_string(), offset.to_string()),
        Harm::Evidence { sha256, what: EvidenceHarm::Short { expected, found } } => {
            t.evidence_harm_short(hex(sha256), found.to_string(), expected.to_string())
        }
        Harm::Evidence { sha256, what: EvidenceHarm::Changed } => t.evidence_harm_changed(hex(sha256)),
        Harm::Evidence { sha256, what: EvidenceHarm::Stray } => t.evidence_harm_stray(hex(sha256)),
    }
}

fn harm_id(harm: &Harm) -> &'static str {
    match harm {
        Harm::Hash => "hash",
        Harm::Link => "link",
        Harm::Gap => "gap",
        Harm::Unreadable => "unreadable",
        Harm::Header { .. } => "header",
        Harm::Schema => "schema",
        Harm::Size { .. } => "size",
        Harm::Structure(_) => "structure",
        Harm::Page { .. } => "page",
        Harm::Evidence { .. } => "evidence",
    }
}
