//! 早書き: one line that becomes a purchase and its cards, read while it is written. Ctrl N, over any page.

use eframe::egui::{
    Align, Frame, Id, Key, Layout, Margin, Modifiers, Pos2, Rect, Sense, Stroke, TextBuffer, TextEdit, Ui,
    UiBuilder, accesskit::Role, pos2, text::CCursor, text_edit::TextEditOutput, vec2,
};

use crate::action::Change;
use crate::core::alike::{self, Alike};
use crate::core::date::Now;
use crate::core::facts::{CardFacts, PurchaseFacts};
use crate::core::quick::{self, KnownSeller, QuickReading, What};
use crate::core::words::{CardKind, ChargeStatus, Issuer, Provenance};
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::cards::{Column as CardColumn, alike_sentence, column_width};
use crate::ui::theme::{Level, TextKind, Tone, part, size, space, tokens};
use crate::ui::widgets::{
    Button, Column, DataTable, LevelLine, Sheet, hairline, icon, icon_line, key_cap, text, total_amount,
};
use crate::wording::words;

/// So many cards are listed; the rest is counted.
const LISTED: usize = 3;

/// The quick entry and what is written in it, kept while it is closed.
#[derive(Default)]
pub struct QuickEntry {
    open: bool,
    line: String,
    focus: bool,
    /// Whether a code was cut out of the line.
    cut: bool,
    read: Option<(String, u64, Now)>,
    reading: QuickReading,
    alike: Option<Alike>,
    sellers: (u64, Vec<KnownSeller>),
    asked: Option<(u64, Then)>,
}

/// What comes after recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Close,
    WriteOn,
}

/// What was asked for besides recording.
#[derive(Debug, Clone, PartialEq)]
pub enum QuickReply {
    Nothing,
    /// To go on in the form with this.
    Form(PurchaseFacts, Vec<CardFacts>),
}

impl QuickEntry {
    /// Opens it, with what was written when it was closed.
    pub fn open(&mut self) {
        self.open = true;
        self.focus = true;
    }

    /// Closes it; what was written stays.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Draws it over the page while it is open.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>) -> QuickReply {
        self.follow_outcome(cx);
        if !self.open {
            return QuickReply::Nothing;
        }
        self.read(cx);
        let mut reply = QuickReply::Nothing;
        let sheet = Sheet::new("quick-entry", cx.texts.quick_title(), size::QUICK_ENTRY);
        let shown = sheet.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let keys = self.line_ui(ui, cx);
            hairline(ui);
            self.read(cx);
            let buttons = if self.line.trim().is_empty() {
                nothing_yet(ui, cx);
                Asked::default()
            } else {
                self.what_was_read(ui, cx)
            };
            keys.or(buttons)
        });
        let asked = shown.inner;
        if asked.form {
            reply = QuickReply::Form(self.reading.purchase.clone(), self.reading.cards());
            self.clear();
            self.open = false;
        } else if let Some(then) =
            asked.record.filter(|_| self.reading.says_something() && self.asked.is_none())
        {
            let facts = self.reading.purchase.clone();
            let number = cx.change(Change::RecordPurchase { facts, cards: self.reading.cards() });
            self.asked = Some((number, then));
        } else if shown.closed {
            self.open = false;
        }
        reply
    }

    fn clear(&mut self) {
        self.line.clear();
        self.cut = false;
        self.read = None;
    }

    fn follow_outcome(&mut self, cx: &PageCx<'_>) {
        let Some((number, then)) = self.asked else { return };
        let Some(outcome) = cx.outcome_of(number) else { return };
        self.asked = None;
        if outcome.is_ok() {
            self.clear();
            self.open = then == Then::WriteOn;
            self.focus = self.open;
        }
    }

    fn read(&mut self, cx: &PageCx<'_>) {
        let fresh = self.read.as_ref().is_some_and(|(line, revision, now)| {
            *line == self.line && *revision == cx.revision && *now == cx.now
        });
        if fresh {
            return;
        }
        if self.sellers.0 != cx.revision {
            self.sellers = (cx.revision, quick::known_sellers(cx.ledger));
        }
        self.reading = quick::read(&self.line, &self.sellers.1, cx.now);
        let card = std::slice::from_ref(&self.reading.card);
        self.alike = alike::find(cx.ledger, &self.reading.purchase, card);
        self.read = Some((self.line.clone(), cx.revision, cx.now));
    }

    /// The line itself, with what was read underlined.
    fn line_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) -> Asked {
        let t = cx.texts;
        let mut asked = Asked::default();
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::QUICK_LINE), Sense::hover());
        let line = rect.shrink2(vec2(space::XL, 0.0));
        let mut inner =
            ui.new_child(UiBuilder::new().max_rect(line).layout(Layout::left_to_right(Align::Center)));
        inner.spacing_mut().item_spacing.x = space::M;
        icon(&mut inner, Icon::Plus, size::ICON_RAIL, Tone::Accent);
        let right = text::width(&inner, &t.quick_title(), TextKind::Table) + 64.0;
        let width = (inner.available_width() - right).max(space::HUGE);
        let output = self.edit(&mut inner, width, cx);
        underline(&inner, &output, &self.line, &self.reading);
        inner.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            key_cap(ui, "Esc");
            text::line(ui, &t.quick_title(), TextKind::Table, Tone::Ink2);
        });
        let response = output.response.response;
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        if response.has_focus() || response.lost_focus() {
            ui.input(|i| {
                if i.key_pressed(Key::Enter) {
                    asked.record = Some(if i.modifiers.shift { Then::WriteOn } else { Then::Close });
                }
                asked.form = i.key_pressed(Key::Tab) && i.modifiers == Modifiers::NONE;
            });
        }
        // Enter takes the focus away from a line; it is still the place to write.
        if asked.record.is_some() {
            response.request_focus();
        }
        asked
    }

    fn edit(&mut self, ui: &mut Ui, width: f32, cx: &PageCx<'_>) -> TextEditOutput {
        let id = Id::unique("quick-entry-line");
        let hint = text::job(ui, &cx.texts.quick_hint(), TextKind::Entry, Tone::Ink3);
        let mut layouter = |ui: &Ui, value: &dyn TextBuffer, _: f32| {
            let mut job = text::job(ui, value.as_str(), TextKind::Entry, Tone::Ink);
            job.break_on_newline = false;
            job.keep_trailing_whitespace = true;
            ui.painter().layout_job(job)
        };
        let edit = TextEdit::singleline(&mut self.line)
            .id(id)
            .frame(Frame::NONE)
            .hint_text(hint)
            .desired_width(width)
            .font(TextKind::Entry.font())
            .lock_focus(true)
            .layouter(&mut layouter);
        let output = edit.show(ui);
        let name = cx.texts.quick_title();
        output.response.response.widget_info(|| {
            let mut info = eframe::egui::WidgetInfo::labeled(Role::TextInput, true, &name);
            info.current_text_value = Some(self.line.clone());
            info
        });
        if output.response.response.changed()
            && let Some(cut) = quick::without_codes(&self.line)
        {
            // Overwritten first, so that the code does not stay behind in the buffer or in what an undo would bring back.
            let length = self.line.len();
            self.line.replace_range(.., &"\0".repeat(length));
            self.line = cut;
            self.cut = true;
            if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
                state.clear_undoer();
                let end = CCursor::new(self.line.chars().count());
                state.cursor.set_char_range(Some(eframe::egui::text::CCursorRange::one(end)));
                state.store(ui.ctx(), id);
            }
        }
        output
    }

    fn what_was_read(&self, ui: &mut Ui, cx: &PageCx<'_>) -> Asked {
        Frame::new()
            .inner_margin(Margin { left: 24, right: 24, top: 12, bottom: 12 })
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, space::S);
                self.four_facts(ui, cx);
                self.cards_table(ui, cx);
                self.total(ui, cx);
                if let Some(alike) = &self.alike {
                    LevelLine::new(Level::Caution, cx.texts.word_level_caution(), alike_sentence(alike, cx))
                        .show(ui);
                }
                self.foot(ui, cx)
            })
            .inner
    }

    fn four_facts(&self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let QuickReading { purchase, card, count, .. } = &self.reading;
        let from = |is: &dyn Fn(&What) -> bool| {
            let piece = self.reading.piece(is)?;
            Some(t.quick_from(self.line.get(piece.at.clone())?))
        };
        let issuer = (card.issuer != Issuer::Unknown).then(|| words::issuer(card.issuer, t));
        let cards = t.count_cards(*count, format::count(*count as usize));
        let value = card.face_value.map(|face| t.quick_times(format::money(face), cards));
        let came = purchase.provenance;
        let seller = match (&purchase.seller, came) {
            (Some(seller), Provenance::Unknown) => Some(seller.clone()),
            (Some(seller), came) => Some(t.quick_seller(seller, words::provenance(came, t))),
            (None, Provenance::Unknown) => None,
            (None, came) => Some(words::provenance(came, t)),
        };
        let (mark, _) = marks::provenance(came);
        let when = (!purchase.when.is_unknown()).then(|| format::when_full(purchase.when, t));
        let is_seller = |what: &What| matches!(what, What::Seller(..) | What::Provenance(_));
        let parts = [
            (Icon::Official, t.field_issuer(), issuer, from(&|what| matches!(what, What::Issuer(_)))),
            (
                Icon::Cards,
                t.quick_value_times(),
                value,
                from(&|what| matches!(what, What::Face(_) | What::FaceTimes(..))),
            ),
            (mark, t.field_seller(), seller, from(&is_seller)),
            (Icon::Calendar, t.field_purchased_on(), when, from(&|what| matches!(what, What::When(_)))),
        ];
        let shares = [0.2, 0.22, 0.3, 0.28];
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::QUICK_READ), Sense::hover());
        let mut left = rect.left();
        for ((mark, label, value, from), share) in parts.into_iter().zip(shares) {
            let right = left + rect.width() * share;
            if left > rect.left() {
                let line = Stroke::new(1.0, tokens(ui).line);
                ui.painter().vline(left.round() - space::M - 0.5, rect.y_range(), line);
            }
            let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(right - space::XL, rect.bottom()));
            let mut inner = ui.new_child(UiBuilder::new().max_rect(cell).id_salt(&label));
            inner.spacing_mut().item_spacing.y = 0.0;
            icon_line(&mut inner, mark, &label, TextKind::Small, Tone::Ink3, Tone::Ink3);
            match value {
                Some(value) => text::name(&mut inner, &value, TextKind::Strong, Tone::Ink),
                None => text::line(&mut inner, &t.word_unknown(), TextKind::Body, Tone::Ink3),
            };
            if let Some(from) = from {
                text::name(&mut inner, &from, TextKind::Small, Tone::Ink2);
            }
            left = right;
        }
    }

    /// The cards as they will stand in the table.
    fn cards_table(&self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let width = |column| column_width(ui, column, cx);
        let columns = [
            Column::new("", part::GUTTER + space::M).right(),
            // Without the gutter of the page.
            Column::new(t.field_issuer(), width(CardColumn::Issuer) - space::M),
            Column::new(t.field_kind(), width(CardColumn::Kind)),
            Column::new(t.field_provenance_short(), width(CardColumn::Provenance)),
            Column::new(t.field_seller(), size::COLUMN_SELLER).grows(),
            Column::new(t.field_face_value(), width(CardColumn::Face)).right(),
            Column::new(t.field_paid(), width(CardColumn::Paid)).right(),
            Column::new(t.field_purchased_on(), width(CardColumn::Bought)).right(),
            Column::new(t.field_state(), width(CardColumn::State)),
        ];
        let rows = (self.reading.count as usize).min(LISTED);
        let QuickReading { purchase, card, paid_is_assumed, .. } = &self.reading;
        let unknown = t.word_unknown();
        let (mark, tone) = marks::provenance(purchase.provenance);
        let state = marks::charge_status(ChargeStatus::Uncharged, t);
        let height = size::TABLE_HEAD + rows as f32 * size::ROW;
        DataTable::new("quick-cards", t.quick_table_name(), &columns).rows(rows).height(height).show(
            ui,
            |row, cells| {
                cells.toned(&format::count(row + 1), Tone::Ink3);
                match card.issuer {
                    Issuer::Unknown => cells.unknown(&unknown),
                    issuer => cells.name(&words::issuer(issuer, t)),
                }
                match card.kind {
                    CardKind::Unknown => cells.unknown(&unknown),
                    kind => cells.name(&words::kind_short(kind, t)),
                }
                cells.icon_text(mark, tone, &words::provenance_short(purchase.provenance, t), Tone::Ink);
                match &purchase.seller {
                    Some(seller) => cells.name(seller),
                    None => cells.unknown(&unknown),
                }
                match card.face_value {
                    Some(face) => cells.amount(&format::money(face)),
                    None => cells.unknown(&unknown),
                }
                match card.paid {
                    Some(paid) => {
                        let tone = if *paid_is_assumed { Tone::Ink3 } else { Tone::Ink };
                        cells.toned(&format::money(paid), tone);
                    }
                    None if purchase.provenance.is_received() => cells.dash(),
                    None => cells.unknown(&unknown),
                }
                match purchase.when.day() {
                    Some(day) => cells.date(&format::day_table(day, cx.now.day)),
                    None => cells.unknown(&unknown),
                }
                cells.icon_text(state.icon, state.icon_tone, &state.word, state.tone);
            },
        );
    }

    fn total(&self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let count = self.reading.count;
        let shown = format::count(count as usize);
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), size::ROW_COMPACT),
            Layout::right_to_left(Align::Center),
            |ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                if let Some(total) = self.reading.total() {
                    total_amount(ui, &format::money(total), TextKind::Section);
                }
                text::line(ui, &t.quick_as_one_purchase(count, shown), TextKind::Table, Tone::Ink2);
                if count as usize > LISTED {
                    let more = count as usize - LISTED;
                    text::line(
                        ui,
                        &t.word_and_others_cards(more, format::count(more)),
                        TextKind::Table,
                        Tone::Ink3,
                    );
                }
            },
        );
    }

    fn foot(&self, ui: &mut Ui, cx: &PageCx<'_>) -> Asked {
        let t = cx.texts;
        let mut asked = Asked::default();
        let count = self.reading.count;
        ui.horizontal(|ui| {
            ui.set_min_height(size::BUTTON + space::M);
            let label = t.card_record_count(count, format::count(count as usize));
            let detail = t.quick_in_detail();
            let verbs = text::width(ui, &label, TextKind::Strong) + text::width(ui, &detail, TextKind::Body);
            let room = ui.available_width() - verbs - size::QUICK_BUTTONS;
            ui.allocate_ui_with_layout(vec2(room, size::BUTTON), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 0.0;
                text::label(ui, &self.notes(cx), TextKind::Table, Tone::Ink2);
                text::label(ui, &t.quick_write_on(), TextKind::Small, Tone::Ink3);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let ready = self.reading.says_something() && self.asked.is_none();
                let record =
                    Button::primary(label).key("Enter").enabled(ready).reason(t.quick_nothing_read());
                if ui.add(record).clicked() {
                    asked.record = Some(Then::Close);
                }
                asked.form = ui.add(Button::secondary(detail).key("Tab")).clicked();
            });
        });
        asked
    }

    /// What stays unknown, what was assumed, what goes to the memo.
    fn notes(&self, cx: &PageCx<'_>) -> String {
        let t = cx.texts;
        let QuickReading { purchase, card, paid_is_assumed, .. } = &self.reading;
        let unknown: Vec<String> = [
            (card.issuer == Issuer::Unknown, t.field_issuer()),
            (card.face_value.is_none(), t.field_face_value()),
            (card.kind == CardKind::Unknown, t.field_kind()),
            (purchase.provenance == Provenance::Unknown, t.field_provenance()),
            (card.paid.is_none() && !purchase.provenance.is_received(), t.field_paid()),
            (purchase.when.is_unknown(), t.field_purchased_on()),
        ]
        .into_iter()
        .filter_map(|(unknown, name)| unknown.then_some(name))
        .collect();
        let sentences = [
            (!unknown.is_empty()).then(|| t.quick_unknown(format::list(&unknown, t))),
            paid_is_assumed.then(|| t.quick_paid_assumed()),
            purchase.memo.as_ref().map(|memo| t.quick_to_memo(memo)),
            self.cut.then(|| t.quick_code_cut()),
        ];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(&t.quick_sentence_gap())
    }
}

/// What one may write, before anything is written.
fn nothing_yet(ui: &mut Ui, cx: &PageCx<'_>) {
    Frame::new().inner_margin(Margin::symmetric(24, 16)).show(ui, |ui| {
        text::label(ui, &cx.texts.quick_promise(), TextKind::Table, Tone::Ink2);
    });
}

/// What was asked for, by key or by button.
#[derive(Debug, Clone, Copy, Default)]
struct Asked {
    record: Option<Then>,
    form: bool,
}

impl Asked {
    fn or(self, other: Self) -> Self {
        Self { record: self.record.or(other.record), form: self.form || other.form }
    }
}

/// A line in ink under each word that was read, a dashed one under what goes to the memo.
fn underline(ui: &Ui, output: &TextEditOutput, line: &str, reading: &QuickReading) {
    let t = tokens(ui);
    let painter = ui.painter().with_clip_rect(output.text_clip_rect.expand(space::XS));
    let at = |byte: usize| -> Option<Pos2> {
        let characters = line.get(..byte)?.chars().count();
        let place = output.galley.pos_from_cursor(CCursor::new(characters));
        Some(output.galley_pos + place.left_bottom().to_vec2())
    };
    for piece in &reading.pieces {
        let (Some(from), Some(to)) = (at(piece.at.start), at(piece.at.end)) else { continue };
        let y = from.y.round() + 0.5;
        if piece.what == What::Unread {
            let stroke = Stroke::new(1.0, t.control);
            painter.extend(eframe::egui::Shape::dashed_line(
                &[pos2(from.x, y), pos2(to.x, y)],
                stroke,
                4.0,
                3.0,
            ));
        } else {
            painter.hline(from.x..=to.x, y, Stroke::new(2.0, t.accent));
        }
    }
}
