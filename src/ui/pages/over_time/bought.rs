//! The purchases of the month that was chosen: a table whose rows open their cards.

use eframe::egui::Ui;

use super::derived::{Derived, Mark};
use crate::action::{Action, Place};
use crate::core::card::{Card, Purchase};
use crate::core::date::When;
use crate::core::id::CardId;
use crate::core::money::Money;
use crate::core::words::Provenance;
use crate::i18n::format;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::overview;
use crate::ui::theme::{Tone, size, space};
use crate::ui::widgets::{Cells, Column, DataTable, SectionHead, empty_line};
use crate::wording::{warnings, words};

/// As many rows are shown at once; the rest scrolls.
const SHOWN: usize = 8;

/// The purchases of a month or year.
pub struct Bought {
    name: String,
    lines: Vec<Line>,
    selected: Option<usize>,
}

/// One purchase.
struct Line {
    order: When,
    when: String,
    seller: Option<String>,
    provenance: Provenance,
    cards: Vec<CardId>,
    /// Face value and price; none when any card has none.
    face: Option<i64>,
    paid: Option<i64>,
    mark: Mark,
}

impl Bought {
    /// The purchases of a bar.
    pub fn of(cx: &PageCx<'_>, derived: &Derived, at: usize) -> Self {
        let (ledger, today) = (cx.ledger, cx.now.day);
        let within = |purchase: &&Purchase| derived.monthly.place_of(purchase, ledger, today) == Some(at);
        let mut lines: Vec<Line> =
            ledger.purchases().filter(within).map(|purchase| line(cx, derived, purchase)).collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.order.order()));
        Self { name: derived.names.get(at).cloned().unwrap_or_default(), lines, selected: None }
    }

    /// Paints them.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let count = self.lines.len();
        let title = t.over_time_bought_in(&self.name);
        SectionHead::new(&title)
            .count(t.count_purchases(count, format::count(count)))
            .trailing(t.over_time_bought_open())
            .show(ui);
        if self.lines.is_empty() {
            ui.add_space(space::M);
            empty_line(ui, &t.over_time_bought_none());
            return;
        }
        let columns = [
            Column::new(t.field_purchased_on(), size::BOUGHT_WHEN).right(),
            Column::new(t.field_seller(), size::COLUMN_SELLER).grows(),
            Column::new(t.field_provenance(), size::BOUGHT_PROVENANCE),
            Column::new(t.over_time_column_cards(), size::BOUGHT_COUNT).right(),
            Column::new(t.field_face_value(), size::BOUGHT_AMOUNT).right(),
            Column::new(t.field_paid(), size::BOUGHT_AMOUNT).right(),
            Column::new(t.field_warnings(), size::BOUGHT_MARK),
        ];
        let height = size::TABLE_HEAD + count.min(SHOWN) as f32 * size::ROW;
        let reply = DataTable::new("over-time-bought", title, &columns)
            .rows(count)
            .selected(self.selected)
            .height(height)
            .show(ui, |at, cells| {
                if let Some(line) = self.lines.get(at) {
                    row(line, cells, cx);
                }
            });
        if let Some(at) = reply.selected() {
            self.selected = Some(at);
        }
        if let Some(line) = reply.clicked.or(reply.opened).and_then(|at| self.lines.get(at)) {
            cx.send(Action::Show(Place::CardsOf(line.cards.clone())));
        }
    }
}

fn line(cx: &PageCx<'_>, derived: &Derived, purchase: &Purchase) -> Line {
    let cards: Vec<&Card> = purchase.cards.iter().filter_map(|id| cx.ledger.card(*id)).collect();
    let sum = |of: fn(&Card) -> Option<i64>| {
        cards.iter().try_fold(0_i64, |sum, card| Some(sum.saturating_add(of(card)?)))
    };
    Line {
        order: purchase.facts.when,
        when: purchase.facts.when.day().map(|day| format::day_table(day, cx.now.day)).unwrap_or_default(),
        seller: purchase.facts.seller.clone(),
        provenance: purchase.facts.provenance,
        cards: purchase.cards.clone(),
        face: sum(|card| card.facts.face_value.and_then(Money::in_yen)),
        paid: sum(Card::paid_yen),
        mark: derived.flagged.get(&purchase.id).copied().unwrap_or_default(),
    }
}

fn row(line: &Line, cells: &mut Cells<'_>, cx: &PageCx<'_>) {
    let t = cx.texts;
    let unknown = t.word_unknown();
    cells.date(&line.when);
    match &line.seller {
        Some(seller) => cells.name(seller),
        None => cells.unknown(&unknown),
    }
    let (icon, tone) = marks::provenance(line.provenance);
    cells.icon_text(icon, tone, &words::provenance_short(line.provenance, t), Tone::Ink);
    cells.amount(&t.count_cards(line.cards.len(), format::count(line.cards.len())));
    for amount in [line.face, line.paid] {
        match amount {
            Some(yen) => cells.amount(&format::yen(yen)),
            None => cells.unknown(&unknown),
        }
    }
    match line.mark.level {
        Some(level) => {
            let count = format::count(line.mark.warnings);
            cells.level(overview::level(level), &warnings::level(level, t), Some(&count));
        }
        None => cells.empty(),
    }
}
