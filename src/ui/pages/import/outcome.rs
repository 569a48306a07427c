//! After a file was looked at: what was recorded, or why there is nothing to look through.

use eframe::egui::{self, ScrollArea, Ui, vec2};

use super::encoding::Previews;
use super::{Opened, TakingBack, replan, runs};
use crate::action::{Action, Place, ReadAs};
use crate::core::entry::Fact;
use crate::core::id::RunId;
use crate::core::ledger::Ledger;
use crate::core::money::yen_total;
use crate::i18n::format;
use crate::import::reason::Reason;
use crate::ui::icons::Icon;
use crate::ui::page_cx::{ImportFile, PageCx};
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Block, Button, LedgerLine, SectionHead, heading, icon, stack, text, total_row};
use crate::wording::{Words, import as wording};

fn page(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::PAGE as i8, space::XL as i8);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(size::PAGE_NARROW);
            ui.spacing_mut().item_spacing.y = space::XS;
            contents(ui);
        });
    });
}

/// What was recorded, with the way back.
pub fn done(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    file: &ImportFile,
    (run, recorded): (RunId, u64),
    held_codes: bool,
    sum: &mut Sum,
    taking_back: &mut Option<TakingBack>,
) {
    let t = cx.texts;
    page(ui, |ui| {
        let Some(committed) = cx.ledger.run(run) else {
            icon(ui, Icon::Undo, size::ICON_EMPTY, Tone::Ink3);
            heading(ui, &t.import_done_taken_back(), TextKind::Step);
            text::label(ui, &t.import_done_taken_back_caption(&file.name), TextKind::Body, Tone::Ink2);
            ui.add_space(space::L);
            another(ui, cx, file);
            ui.add_space(space::XL);
            runs::ui(ui, cx, taking_back);
            return;
        };
        icon(ui, Icon::Check, size::ICON_EMPTY, Tone::Ok);
        let shown = format::number(i64::try_from(recorded).unwrap_or(i64::MAX));
        heading(ui, &t.import_done_title(recorded, shown), TextKind::Step);
        text::label(ui, &t.import_done_caption(&file.name), TextKind::Body, Tone::Ink2);
        ui.add_space(space::M);
        let (cards, yen) = sum.of(cx, run);
        stack(ui, |ui| {
            ui.add(
                LedgerLine::new(t.nav_cards())
                    .icon(Icon::Gift, Tone::Accent)
                    .count(t.count_cards(cards, format::count(cards)))
                    .amount(format::yen(yen)),
            );
            total_row(ui, &t.import_done_total(), &format::yen(yen));
        });
        ui.add_space(space::L);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            let show = if file.has_next() {
                if ui.add(Button::primary(t.import_queue_next()).icon(Icon::File)).clicked() {
                    cx.send(Action::NextImport);
                }
                Button::secondary(t.import_done_show())
            } else {
                Button::primary(t.import_done_show())
            };
            if ui.add(show.icon(Icon::Cards)).clicked() {
                cx.send(Action::Show(Place::Cards));
            }
            if ui.add(Button::secondary(t.import_run_take_back()).icon(Icon::Undo)).clicked() {
                *taking_back = Some(TakingBack { run, asked: None, dependents: 0 });
            }
            if !file.has_next() && ui.add(Button::text(t.import_done_another())).clicked() {
                choose_another(cx);
            }
        });
        ui.add_space(space::L);
        if !committed.left_out.is_empty() {
            SectionHead::new(t.import_done_left()).show(ui);
            stack(ui, |ui| {
                for (reason, count) in &committed.left_out {
                    // A reason of another version of the program has only its id.
                    let words = Reason::from_id(reason)
                        .map_or_else(|| reason.clone(), |reason| wording::reason_short(reason, t));
                    let rows = usize::try_from(*count).unwrap_or(usize::MAX);
                    ui.add(LedgerLine::new(words).amount(t.count_rows(rows, format::count(rows))));
                }
            });
            ui.add_space(space::L);
        }
        if held_codes {
            Block::sunken(ui, |ui| {
                text::label(ui, &t.import_done_codes(), TextKind::Table, Tone::Ink2);
            });
            ui.add_space(space::L);
        }
        runs::ui(ui, cx, taking_back);
    });
}

/// What a run recorded, added up once for each state of the ledger: a run may hold a million entries.
#[derive(Default)]
pub struct Sum {
    of: Option<(RunId, u64)>,
    cards: usize,
    yen: i64,
}

impl Sum {
    fn of(&mut self, cx: &PageCx<'_>, run: RunId) -> (usize, i64) {
        if self.of != Some((run, cx.revision)) {
            self.of = Some((run, cx.revision));
            (self.cards, self.yen) = recorded_by(cx.ledger, run);
        }
        (self.cards, self.yen)
    }
}

/// The cards of a run and their face values.
fn recorded_by(ledger: &Ledger, run: RunId) -> (usize, i64) {
    let (mut cards, mut yen) = (0, 0_i64);
    for entry in ledger.journal().of_run(run) {
        if let Fact::PurchaseRecorded(fact) = &entry.fact {
            cards += fact.cards.len();
            yen = yen.saturating_add(yen_total(fact.cards.iter().filter_map(|card| card.facts.face_value)));
        }
    }
    (cards, yen)
}

/// A file that could not be read: what it is, that nothing was recorded, what to do.
pub fn failed(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    file: &ImportFile,
    words: &Words,
    again: Option<(&[u8], &ReadAs)>,
    opened: &mut Option<Opened>,
) {
    page(ui, |ui| {
        what(ui, cx, &file.name, words);
        ui.add_space(space::L);
        ways_out(ui, cx, file, again, opened);
    });
}

fn what(ui: &mut Ui, cx: &PageCx<'_>, file_name: &str, words: &Words) {
    let t = cx.texts;
    icon(ui, Icon::File, size::ICON_EMPTY, Tone::Ink3);
    heading(ui, &words.what, TextKind::Step);
    text::name(ui, file_name, TextKind::Table, Tone::Ink3);
    ui.add_space(space::XS);
    text::label(ui, &t.import_failed_nothing(), TextKind::Strong, Tone::Ink);
    text::label(ui, &words.advice, TextKind::Body, Tone::Ink2);
}

/// The next file, another one, another encoding or the layout found out where that can help, or none.
fn ways_out(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    file: &ImportFile,
    again: Option<(&[u8], &ReadAs)>,
    opened: &mut Option<Opened>,
) {
    let t = cx.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let other = t.import_failed_other();
        if file.has_next() {
            if ui.add(Button::primary(t.import_queue_next())).clicked() {
                cx.send(Action::NextImport);
            }
        } else if ui.add(Button::primary(other)).clicked() {
            cx.send(Action::ChooseImportFile);
        }
        if let Some((bytes, read_as)) = again {
            let chose_layout = read_as.profile.is_some() || read_as.mapping.is_some();
            if chose_layout && ui.add(Button::secondary(t.import_failed_layout())).clicked() {
                replan(cx, ReadAs { profile: None, mapping: None, ..read_as.clone() });
            }
            if !file.pasted && ui.add(Button::secondary(t.import_failed_encoding())).clicked() {
                *opened = Some(Opened::Encoding(Previews::new(ui, bytes, None)));
            }
        }
        if ui.add(Button::text(t.button_cancel())).clicked() {
            cx.send(Action::DropImport);
        }
    });
}

fn another(ui: &mut Ui, cx: &PageCx<'_>, file: &ImportFile) {
    let t = cx.texts;
    if file.has_next() {
        if ui.add(Button::primary(t.import_queue_next()).icon(Icon::File)).clicked() {
            cx.send(Action::NextImport);
        }
    } else if ui.add(Button::primary(t.import_done_another())).clicked() {
        choose_another(cx);
    }
}

/// Asks for a file over the page on which one begins, so that changing one's mind leads there.
fn choose_another(cx: &PageCx<'_>) {
    cx.send(Action::DropImport);
    cx.send(Action::ChooseImportFile);
}
