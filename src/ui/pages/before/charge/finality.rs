//! What can be undone before charging and what not any more afterwards, for the kinds of card at hand, each row with its
//! source. The rows are plain data; below them is what paints them.

use eframe::egui::Ui;

use crate::core::words::{CardKind, Issuer};
use crate::guide::knowledge::FactId;
use crate::i18n::Texts;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{SectionHead, hairline, text};
use crate::wording::{sources, words};

/// One row: what, before, afterwards, from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    what: What,
    /// The kind it speaks of, where kinds differ.
    kind: Option<CardKind>,
    before: Can,
    after: Can,
    sources: Vec<Source>,
}

/// What one might want to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Use,
    SellOrCash,
    GiveFree,
    Cancel,
    Resend,
    OtherAccount,
}

/// Whether it can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Can {
    NeedsCharging,
    FromBalance,
    Barred,
    OftenBarred,
    FreeOnly,
    No,
    NotInPrinciple,
    NotYetInOne,
    CancelScheduled,
    CancelUnpaid,
    CancelBeforeIssue,
    CancelBeforeDispatch,
    ResendEmail,
    ByTerms,
    KindUnknown,
}

/// From where it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    /// A fact among what is known.
    Known(FactId),
    /// Pages that list what can be cancelled, without a date.
    CancelPages,
    /// Pages that quote the help on resending, without a date.
    ResendPages,
    /// The wording of the page on which codes are registered, without a date.
    RedeemPage,
}

/// The rows for an issuer and the kinds of its cards.
pub(super) fn rows(issuer: Issuer, kinds: &[CardKind]) -> Vec<Row> {
    let row = |what, before, after, sources| Row { what, kind: None, before, after, sources };
    if issuer != Issuer::AmazonJp {
        let general = || vec![Source::Known(FactId::RESALE_IN_GENERAL)];
        return vec![
            row(What::SellOrCash, Can::OftenBarred, Can::OftenBarred, general()),
            row(What::Cancel, Can::ByTerms, Can::NotInPrinciple, vec![Source::Known(FactId::NO_REFUND)]),
        ];
    }
    let terms = || vec![Source::Known(FactId::AMAZON_RESALE)];
    let mut rows = vec![
        row(What::Use, Can::NeedsCharging, Can::FromBalance, vec![Source::RedeemPage]),
        row(What::SellOrCash, Can::Barred, Can::Barred, terms()),
        row(What::GiveFree, Can::FreeOnly, Can::No, terms()),
    ];
    let unknown = [CardKind::Unknown];
    let kinds = if kinds.is_empty() { &unknown } else { kinds };
    for kind in kinds {
        let sources = vec![Source::CancelPages, Source::Known(FactId::NO_REFUND)];
        rows.push(Row {
            what: What::Cancel,
            kind: Some(*kind),
            before: cancel(*kind),
            after: Can::NotInPrinciple,
            sources,
        });
    }
    let resend = if kinds.contains(&CardKind::Email) { Can::ResendEmail } else { Can::No };
    rows.push(Row {
        what: What::Resend,
        kind: kinds.contains(&CardKind::Email).then_some(CardKind::Email),
        before: if kinds == unknown { Can::KindUnknown } else { resend },
        after: Can::No,
        sources: vec![Source::ResendPages],
    });
    rows.push(row(What::OtherAccount, Can::NotYetInOne, Can::No, terms()));
    rows
}

/// Until when a card of a kind can be cancelled before it is charged.
fn cancel(kind: CardKind) -> Can {
    match kind {
        CardKind::Email => Can::CancelScheduled,
        CardKind::Charge => Can::CancelUnpaid,
        CardKind::Print => Can::CancelBeforeIssue,
        CardKind::GreetingCard | CardKind::Envelope | CardKind::Box | CardKind::Voucher => {
            Can::CancelBeforeDispatch
        }
        CardKind::StoreCard | CardKind::Sheet | CardKind::Corporate => Can::No,
        CardKind::Other | CardKind::Unknown => Can::KindUnknown,
    }
}

/// Paints the rows.
pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, issuer: Issuer, kinds: &[CardKind]) {
    let t = cx.texts;
    SectionHead::new(t.charge_final_title()).show(ui);
    ui.add_space(space::S);
    beside_label(ui, None, |ui| {
        two(ui, |ui, after| {
            let words = if after { t.charge_final_after() } else { t.charge_final_before() };
            text::label(ui, &words, TextKind::Small, Tone::Ink3);
        });
    });
    ui.add_space(space::XS);
    let mut last = None;
    for row in rows(issuer, kinds) {
        // What is said for several kinds is named once.
        let label = (last != Some(row.what)).then(|| what(row.what, t));
        last = Some(row.what);
        hairline(ui);
        ui.add_space(space::S);
        ui.push_id((row.what as u8, row.kind), |ui| {
            beside_label(ui, label.as_deref(), |ui| row_ui(ui, cx, &row));
        });
        ui.add_space(space::S);
    }
    hairline(ui);
}

fn row_ui(ui: &mut Ui, cx: &PageCx<'_>, row: &Row) {
    let t = cx.texts;
    two(ui, |ui, after| {
        let words = match row.kind.filter(|kind| *kind != CardKind::Unknown) {
            _ if after => can(row.after, t),
            Some(kind) => t.charge_final_of_kind(words::kind(kind, t), can(row.before, t)),
            None => can(row.before, t),
        };
        text::label(ui, &words, TextKind::Table, Tone::Ink);
    });
    for source in row.sources.iter().filter_map(|from| source(from, cx)) {
        text::label(ui, &source, TextKind::Small, Tone::Ink3);
    }
}

/// What a row is about at the left, the rest beside it.
fn beside_label(ui: &mut Ui, label: Option<&str>, rest: impl FnOnce(&mut Ui)) {
    let mut rest = Some(rest);
    let widths = [size::CHARGE_SIDE, (ui.available_width() - size::CHARGE_SIDE).max(1.0)];
    layout::columns(ui, widths, 0.0, |ui, at| {
        ui.spacing_mut().item_spacing.y = 0.0;
        match (at, label) {
            (0, Some(label)) => {
                ui.set_max_width(size::CHARGE_SIDE - space::M);
                text::label(ui, label, TextKind::TableStrong, Tone::Ink);
            }
            (0, None) => {}
            (_, _) => {
                if let Some(rest) = rest.take() {
                    rest(ui);
                }
            }
        }
    });
}

/// Before and afterwards side by side.
fn two(ui: &mut Ui, mut part: impl FnMut(&mut Ui, bool)) {
    let half = ((ui.available_width() - space::L) / 2.0).max(1.0);
    layout::columns(ui, [half, half], space::L, |ui, at| part(ui, at == 1));
}

fn what(what: What, t: &Texts) -> String {
    match what {
        What::Use => t.charge_final_use(),
        What::SellOrCash => t.charge_final_sell(),
        What::GiveFree => t.charge_final_give(),
        What::Cancel => t.charge_final_cancel(),
        What::Resend => t.charge_final_resend(),
        What::OtherAccount => t.charge_final_move(),
    }
}

fn can(can: Can, t: &Texts) -> String {
    match can {
        Can::NeedsCharging => t.charge_final_needs_charging(),
        Can::FromBalance => t.charge_final_from_balance(),
        Can::Barred => t.charge_final_barred(),
        Can::OftenBarred => t.charge_final_often_barred(),
        Can::FreeOnly => t.charge_final_free_only(),
        Can::No => t.charge_final_no(),
        Can::NotInPrinciple => t.charge_final_not_in_principle(),
        Can::NotYetInOne => t.charge_final_not_yet(),
        Can::CancelScheduled => t.charge_final_cancel_scheduled(),
        Can::CancelUnpaid => t.charge_final_cancel_unpaid(),
        Can::CancelBeforeIssue => t.charge_final_cancel_before_issue(),
        Can::CancelBeforeDispatch => t.charge_final_cancel_before_dispatch(),
        Can::ResendEmail => t.charge_final_resend_email(),
        Can::ByTerms => t.charge_final_by_terms(),
        Can::KindUnknown => t.charge_final_kind_unknown(),
    }
}

fn source(source: &Source, cx: &PageCx<'_>) -> Option<String> {
    let t = cx.texts;
    let undated = |name: String| Some(t.source_line_undated(name, t.source_not_confirmed_now()));
    match source {
        Source::Known(id) => cx.knowledge.fact(id).map(|fact| sources::source_line(fact, cx.now.day, t).line),
        Source::CancelPages => undated(t.charge_final_source_cancel()),
        Source::ResendPages => undated(t.charge_final_source_resend()),
        Source::RedeemPage => undated(t.charge_final_source_redeem()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(rows: &[Row], what: What) -> Vec<(Can, Can)> {
        rows.iter().filter(|row| row.what == what).map(|row| (row.before, row.after)).collect()
    }

    #[test]
    fn selling_and_cashing_are_barred_before_and_afterwards() {
        for kind in CardKind::ALL {
            let rows = rows(Issuer::AmazonJp, &[*kind]);
            assert_eq!(find(&rows, What::SellOrCash), [(Can::Barred, Can::Barred)]);
            assert_eq!(find(&rows, What::GiveFree), [(Can::FreeOnly, Can::No)]);
            assert_eq!(find(&rows, What::OtherAccount), [(Can::NotYetInOne, Can::No)]);
        }
        for issuer in Issuer::ALL.iter().filter(|issuer| **issuer != Issuer::AmazonJp) {
            let rows = rows(*issuer, &[CardKind::StoreCard]);
            assert_eq!(find(&rows, What::SellOrCash), [(Can::OftenBarred, Can::OftenBarred)]);
        }
    }

    #[test]
    fn only_an_email_card_can_be_sent_again_and_each_kind_has_its_cancel_row() {
        let rows = rows(Issuer::AmazonJp, &[CardKind::Email, CardKind::StoreCard]);
        assert_eq!(find(&rows, What::Resend), [(Can::ResendEmail, Can::No)]);
        assert_eq!(
            find(&rows, What::Cancel),
            [(Can::CancelScheduled, Can::NotInPrinciple), (Can::No, Can::NotInPrinciple)]
        );
        let rows = super::rows(Issuer::AmazonJp, &[CardKind::Box]);
        assert_eq!(find(&rows, What::Resend), [(Can::No, Can::No)]);
        assert_eq!(find(&rows, What::Cancel), [(Can::CancelBeforeDispatch, Can::NotInPrinciple)]);
        let rows = super::rows(Issuer::AmazonJp, &[]);
        assert_eq!(find(&rows, What::Resend), [(Can::KindUnknown, Can::No)]);
    }

    #[test]
    fn every_row_has_a_source() {
        for issuer in Issuer::ALL {
            for kind in CardKind::ALL {
                assert!(rows(*issuer, &[*kind]).iter().all(|row| !row.sources.is_empty()));
            }
        }
    }
}
