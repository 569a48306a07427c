//! What a change did, in one line, and why one was not made.

use crate::action::{Did, Done, Refused};
use crate::core::money::Money;
use crate::i18n::{Texts, format};

/// The line for a change that was made.
pub fn done(done: &Done, t: &Texts) -> String {
    let line = did(done, t);
    match done.masked {
        0 => line,
        n => format!("{line}  {}", t.done_masked(n, n.to_string())),
    }
}

fn did(done: &Done, t: &Texts) -> String {
    match &done.what {
        Did::Recorded { cards, yen, .. } => {
            t.done_recorded(cards.len(), format::count(cards.len()), format::yen(*yen))
        }
        Did::Amended if done.entries.is_none() => t.done_nothing(),
        Did::Amended => t.done_amended(),
        Did::Charged { yen, .. } => t.done_charged(format::yen(*yen)),
        Did::Spent { .. } => t.done_spent(),
        Did::HandedOver { .. } => t.done_handed_over(),
        Did::Resent { .. } => t.done_resent(),
        Did::CodeTold { .. } => t.done_code_told(),
        Did::AccountOpened { .. } => t.done_account_opened(),
        Did::BalanceMoved { .. } => t.done_balance_moved(),
        Did::Reconciled { difference_yen: 0, .. } => t.done_reconciled(),
        Did::Reconciled { difference_yen, .. } => {
            t.done_reconciled_difference(format::change(Money::yen(*difference_yen)))
        }
        Did::IncidentOpened { .. } => t.done_incident_opened(),
        Did::IncidentChanged { .. } => t.done_incident_changed(),
        Did::EvidenceAttached { evidence, .. } => {
            t.evidence_done_attached(evidence.len(), format::count(evidence.len()))
        }
        Did::IncidentClosed { .. } => t.done_incident_closed(),
        Did::WarningDismissed => t.done_warning_dismissed(),
        Did::WarningRestored => t.done_warning_restored(),
        Did::SellerNoted => t.done_seller_noted(),
        Did::Imported { recorded, .. } => {
            t.done_imported(*recorded, format::number(i64::try_from(*recorded).unwrap_or(i64::MAX)))
        }
        Did::RunReverted { .. } => t.done_run_reverted(),
        Did::Reverted { .. } => t.done_reverted(),
        Did::Exported { name } => t.shell_exported(name),
        Did::Undone => t.done_undone(),
        Did::Redone => t.done_redone(),
    }
}

/// The line for a change that was not made.
pub fn refused(refused: &Refused, t: &Texts) -> String {
    match refused {
        Refused::NothingToUndo => t.refused_nothing_to_undo(),
        Refused::NothingToRedo => t.refused_nothing_to_redo(),
        Refused::Missing => t.refused_missing(),
        Refused::AlreadyReverted => t.refused_already_reverted(),
        Refused::BuiltOn { dependents } => {
            t.refused_built_on(dependents.len(), format::count(dependents.len()))
        }
        Refused::CardGone(_) => t.refused_card_gone(),
        Refused::NoCards => t.refused_no_cards(),
        Refused::TextMissing => t.refused_text_missing(),
        Refused::AmountTooLarge => t.refused_amount_too_large(),
        Refused::NothingToImport => t.refused_nothing_to_import(),
        Refused::ImportOutdated => t.refused_import_outdated(),
        Refused::SameEvidence => t.evidence_refused_same(),
        Refused::ReadOnly => t.refused_read_only(),
        Refused::Busy => t.refused_busy(),
    }
}
