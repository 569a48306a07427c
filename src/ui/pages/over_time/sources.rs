//! 入手元ごと: how everything came, by class and within it, as a ledger with its total.

use eframe::egui::Ui;

use crate::core::by_source::{BySource, SourceSum};
use crate::core::words::{Provenance, SourceClass};
use crate::i18n::{Texts, format};
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{LedgerLine, SectionHead, stack, text, total_row};
use crate::wording::words;

/// Paints it.
pub fn ui(ui: &mut Ui, cx: &PageCx<'_>, sums: &BySource) {
    let t = cx.texts;
    SectionHead::new(t.over_time_sources()).trailing(t.field_face_value()).show(ui);
    stack(ui, |ui| {
        for class in SourceClass::ALL {
            let sum = sums.class(*class);
            if sum.cards == 0 {
                continue;
            }
            let line = LedgerLine::new(words::source_class(*class, t)).fill(marks::fill(*class));
            ui.add(filled(line, *class, &sum, t).strong());
            // A class of one way says everything by itself.
            if Provenance::ALL.iter().filter(|provenance| provenance.class() == *class).count() > 1 {
                for (provenance, sum) in sums.within(*class) {
                    let (icon, tone) = marks::provenance(provenance);
                    let line = LedgerLine::new(words::provenance(provenance, t)).icon(icon, tone);
                    ui.add(filled(line, *class, sum, t));
                }
            }
        }
        total_row(ui, &t.word_total(), &format::yen(sums.total().face_yen));
    });
    ui.add_space(space::S);
    let total = sums.total();
    let basis = t.over_time_sources_basis(purchases(total.purchases, t), cards(total.cards, t));
    text::label(ui, &basis, TextKind::Small, Tone::Ink3);
}

fn filled(line: LedgerLine, class: SourceClass, sum: &SourceSum, t: &Texts) -> LedgerLine {
    let mut caption = Vec::new();
    if sum.paid_unknown < sum.cards {
        caption.push(t.over_time_source_paid(format::yen(sum.paid_yen)));
    }
    // Nobody pays for a present: that its price is not known is no gap.
    if sum.paid_unknown > 0 && class != SourceClass::Gift {
        caption.push(t.over_time_source_paid_unknown(cards(sum.paid_unknown, t)));
    }
    if sum.face_unknown > 0 {
        caption.push(t.over_time_source_face_unknown(cards(sum.face_unknown, t)));
    }
    let line = line
        .count(t.over_time_source_count(purchases(sum.purchases, t), cards(sum.cards, t)))
        .amount(format::yen(sum.face_yen));
    if caption.is_empty() { line } else { line.caption(format::list(&caption, t)) }
}

pub(super) fn purchases(count: usize, t: &Texts) -> String {
    t.count_purchases(count, format::count(count))
}

pub(super) fn cards(count: usize, t: &Texts) -> String {
    t.count_cards(count, format::count(count))
}
