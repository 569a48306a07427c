//! The table of cards: which columns fit, what stands in a cell, and the totals under it.

use eframe::egui::{Align, Layout, Ui};

use super::found;
use super::rows::{Column, Found, Rows, Sort};
use crate::core::card::Card;
use crate::core::id::CardId;
use crate::core::words::{CardKind, Issuer, Provenance};
use crate::i18n::{Lang, format};
use crate::rules::Level;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, part, size, space};
use crate::ui::widgets::{self, Cells, DataTable, TableReply, table_footer, text};
use crate::wording::{warnings, words};

/// What the table shows and how.
pub struct CardTable<'a> {
    pub rows: &'a Rows,
    pub sort: Sort,
    pub selected: Option<CardId>,
    pub scroll_to: Option<CardId>,
}

impl CardTable<'_> {
    /// Draws the table over the rest of the page, with its totals.
    pub fn ui(&self, ui: &mut Ui, cx: &PageCx<'_>) -> TableReply {
        let columns = columns(ui, cx);
        let at = Column::ALL.iter().position(|column| *column == self.sort.column);
        let height = (ui.available_height() - size::TABLE_FOOT).max(size::TABLE_HEAD + size::ROW);
        let row_of = |card: Option<CardId>| self.rows.row_of(cx.ledger, card?);
        let reply = DataTable::new("cards", cx.texts.card_table_name(), &columns)
            .rows(self.rows.shown.len())
            .selected(row_of(self.selected))
            .sorted(at.map(|at| (at, self.sort.order)))
            .scroll_to(row_of(self.scroll_to))
            .height(height)
            .show(ui, |row, cells| {
                if let Some(card) = self.rows.card(cx.ledger, row) {
                    cells.bracket(self.rows.bracket(cx.ledger, row));
                    card_cells(card, self.rows.found.get(&card.id), cells, cx);
                }
            });
        self.footer(ui, cx);
        reply
    }

    fn footer(&self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let count = self.rows.shown.len();
        table_footer(ui, |ui| {
            text::line(ui, &t.count_cards(count, format::count(count)), TextKind::Table, Tone::Ink2);
            if self.rows.other_currency > 0 {
                let foreign = self.rows.other_currency;
                ui.add_space(space::M);
                let words = t.card_other_currency(foreign, format::count(foreign));
                text::name(ui, &words, TextKind::Small, Tone::Ink3);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::XL;
                widgets::total_amount(ui, &format::yen(self.rows.uncharged_yen), TextKind::Section);
                text::line(ui, &t.word_charge_uncharged(), TextKind::Table, Tone::Ink3);
                widgets::total_amount(ui, &format::yen(self.rows.face_yen), TextKind::Section);
                text::line(ui, &t.card_total_face(), TextKind::Table, Tone::Ink3);
            });
        });
    }
}

/// The titles of the columns.
fn title(column: Column, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    match column {
        Column::Issuer => t.field_issuer(),
        Column::Kind => t.field_kind(),
        Column::Provenance => t.field_provenance_short(),
        Column::Seller => t.field_seller(),
        Column::Face => t.field_face_value(),
        Column::Paid => t.field_paid(),
        Column::Bought => t.field_purchased_on(),
        Column::State => t.field_state(),
        Column::Warnings => t.field_warnings(),
    }
}

/// The columns that fit: without 種類, then without 支払額, when the page is narrow.
fn columns(ui: &Ui, cx: &PageCx<'_>) -> Vec<widgets::Column> {
    let widths = Column::ALL.map(|column| (column, width(ui, column, cx)));
    let total = |hidden: &[Column]| -> f32 {
        widths.iter().filter(|(column, _)| !hidden.contains(column)).map(|(_, width)| width).sum()
    };
    let room = ui.available_width() + 0.5;
    let hidden: &[Column] = if total(&[]) <= room {
        &[]
    } else if total(&[Column::Kind]) <= room {
        &[Column::Kind]
    } else {
        &[Column::Kind, Column::Paid]
    };
    widths
        .into_iter()
        .map(|(column, width)| {
            let made =
                widgets::Column::new(title(column, cx), width).sortable().hidden(hidden.contains(&column));
            match column {
                Column::Issuer => made.gutter(),
                Column::Seller => made.grows(),
                Column::Face | Column::Paid | Column::Bought => made.right(),
                Column::Kind | Column::Provenance | Column::State | Column::Warnings => made,
            }
        })
        .collect()
}

/// The least width the table needs without scrolling sideways.
pub fn least_width(ui: &Ui, cx: &PageCx<'_>) -> f32 {
    let hidden = [Column::Kind, Column::Paid];
    Column::ALL.iter().filter(|column| !hidden.contains(column)).map(|column| width(ui, *column, cx)).sum()
}

/// As wide as in the picture, or as its longest word needs in another language.
pub fn width(ui: &Ui, column: Column, cx: &PageCx<'_>) -> f32 {
    let t = cx.texts;
    let icon = size::ICON + 6.0;
    let longest = |words: &mut dyn Iterator<Item = String>| {
        words.map(|word| text::width(ui, &word, TextKind::Table)).fold(0.0_f32, f32::max)
    };
    let (usual, content) = match column {
        Column::Issuer => (size::COLUMN_ISSUER, 0.0),
        // The few long words may shorten; the column is as wide as the usual ones.
        Column::Kind => {
            let usual = [CardKind::Email, CardKind::StoreCard, CardKind::Unknown];
            (size::COLUMN_KIND, longest(&mut usual.iter().map(|kind| words::kind_short(*kind, t))))
        }
        Column::Provenance => {
            let words = &mut Provenance::ALL.iter().map(|p| words::provenance_short(*p, t));
            (size::COLUMN_PROVENANCE, icon + longest(words))
        }
        Column::Seller => (size::COLUMN_SELLER, 0.0),
        Column::Face | Column::Paid => (size::AMOUNT, 0.0),
        Column::Bought => (size::COLUMN_DAY, 0.0),
        Column::State => {
            let standing = crate::core::words::Standing::ALL.iter().map(|s| words::standing(*s, t));
            let status =
                crate::core::words::ChargeStatus::ALL.iter().map(|s| words::charge_status_short(*s, t));
            (size::COLUMN_STATE, icon + longest(&mut standing.chain(status)))
        }
        Column::Warnings => {
            let levels = Level::ALL.iter().map(|level| warnings::level(*level, t));
            let word =
                levels.map(|word| text::width(ui, &word, TextKind::TableStrong)).fold(0.0_f32, f32::max);
            let count = part::LEVEL_COUNT_GAP + text::width(ui, &format::count(3), TextKind::Table);
            // The longest word of Japanese belongs to the mildest level, which is rarely counted.
            (size::COLUMN_WARNINGS, if t.lang() == Lang::Ja { 0.0 } else { icon + word + count })
        }
    };
    let head = text::width(ui, &title(column, cx), TextKind::SmallStrong)
        + part::CELL_PAD
        + if column == Column::Bought { part::CELL_PAD } else { 0.0 };
    usual.max((content.max(head) + part::CELL_PAD).ceil())
}

/// One card, a cell for each column.
fn card_cells(card: &Card, warned: Option<&Found>, cells: &mut Cells<'_>, cx: &PageCx<'_>) {
    let t = cx.texts;
    let facts = &card.facts;
    let unknown = t.word_unknown();
    match (&facts.issuer_name, facts.issuer) {
        (Some(name), _) => cells.name(name),
        (None, Issuer::Unknown) => cells.unknown(&unknown),
        (None, issuer) => cells.name(&words::issuer_short(issuer, t)),
    }
    match facts.kind {
        CardKind::Unknown => cells.unknown(&unknown),
        kind => cells.name(&words::kind_short(kind, t)),
    }
    let purchase = cx.ledger.purchase_of(card);
    let came = purchase.map_or(Provenance::Unknown, |purchase| purchase.facts.provenance);
    let (icon, tone) = marks::provenance(came);
    cells.icon_text(icon, tone, &words::provenance_short(came, t), Tone::Ink);
    match purchase.and_then(|purchase| purchase.facts.seller.as_deref()) {
        Some(seller) => cells.name(seller),
        None => cells.unknown(&unknown),
    }
    match facts.face_value {
        Some(face) => cells.amount(&format::money(face)),
        None => cells.unknown(&unknown),
    }
    match facts.paid {
        Some(paid) => cells.amount(&format::money(paid)),
        // Nothing is paid for what is received.
        None if came.is_received() => cells.dash(),
        None => cells.unknown(&unknown),
    }
    match purchase.and_then(|purchase| purchase.facts.when.day()) {
        Some(day) => cells.date(&format::day_table(day, cx.now.day)),
        None => cells.unknown(&unknown),
    }
    let state = marks::state(cx.ledger, card, t);
    cells.icon_text(state.icon, state.icon_tone, &state.word, state.tone);
    match warned {
        Some(Found { level, count }) => {
            let more = (*count > 1).then(|| format::count(*count));
            cells.level(found::level(*level), &warnings::level(*level, t), more.as_deref());
        }
        None => cells.empty(),
    }
}
