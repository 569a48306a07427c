//! The list of warnings that stand: filter, groups by level, only the lines in view drawn.

use eframe::egui::{
    Align, Frame, Id, Key, Layout, Margin, Modifiers, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, pos2, vec2,
};

use super::rows::{Filter, Row, Rows};
use super::things;
use crate::i18n::format;
use crate::rules::{Level, RuleId, WarningKey};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::overview;
use crate::ui::theme::{self, TextKind, size, space};
use crate::ui::widgets::{
    Cells, Chip, Column, DataTable, EmptyState, SearchBox, Segments, Select, TableReply, level_mark, text,
};
use crate::wording::warnings;

/// Draws the search box and the choice of a kind into the line of the tabs.
pub fn search_ui(ui: &mut Ui, filter: &mut Filter, rows: &Rows, cx: &PageCx<'_>) {
    let room = ui.available_width() - size::WARNING_KIND - ui.spacing().item_spacing.x;
    let search = SearchBox::new(&mut filter.query, cx.texts.warnings_search());
    let search = search.width(room.min(size::WARNING_SEARCH)).id(Id::unique("warnings-search")).show(ui);
    // The key takes the focus away before it is seen here.
    let focused = search.has_focus() || search.lost_focus();
    if focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        filter.query.clear();
    }
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::F)) {
        search.request_focus();
    }
    kind_ui(ui, filter, rows, cx);
}

/// The choice of a kind, among those that found something.
fn kind_ui(ui: &mut Ui, filter: &mut Filter, rows: &Rows, cx: &PageCx<'_>) {
    let t = cx.texts;
    let kinds: Vec<RuleId> = RuleId::ALL
        .iter()
        .copied()
        .filter(|rule| rows.rules.contains_key(rule) || filter.rule == Some(*rule))
        .collect();
    let at = kinds.iter().position(|rule| Some(*rule) == filter.rule).map_or(0, |at| at + 1);
    let labels = kinds.iter().map(|rule| {
        let count = rows.rules.get(rule).copied().unwrap_or(0);
        format!("{}  {}", warnings::rule_name(*rule, t), format::count(count))
    });
    let select = Select::new("kind", t.warnings_kind())
        .option(t.warnings_kind_all())
        .options(labels)
        .selected(Some(at))
        .width(size::WARNING_KIND);
    if let Some(picked) = select.show(ui) {
        filter.rule = picked.checked_sub(1).and_then(|at| kinds.get(at).copied());
    }
}

/// Draws the levels, one of which or all are listed, and the thing the list is about.
pub fn levels_ui(ui: &mut Ui, filter: &mut Filter, rows: &Rows, cx: &PageCx<'_>) {
    let t = cx.texts;
    let margin = Margin { left: space::PAGE as i8, right: space::L as i8, top: 0, bottom: space::S as i8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            let all: usize = rows.levels.values().sum();
            let mut levels = vec![None];
            let mut segments = Segments::new(t.warnings_column_level())
                .item_count(t.import_class_all(), format::count(all))
                .small();
            for level in Level::ALL {
                let count = rows.levels.get(level).copied().unwrap_or(0);
                if count > 0 || filter.level == Some(*level) {
                    let mark = overview::level(*level);
                    let (word, count) = (warnings::level(*level, t), format::count(count));
                    segments = segments.item_icon(mark.icon(), mark.tone(), word, Some(&count));
                    levels.push(Some(*level));
                }
            }
            let at = levels.iter().position(|level| *level == filter.level).unwrap_or(0);
            if let Some(level) = segments.selected(at).show(ui).and_then(|at| levels.get(at)) {
                filter.level = *level;
            }
            if let Some(subject) = &filter.about {
                let label = t.warnings_chip_about(things::name(subject, cx));
                if ui.add(Chip::new(label).selected(true)).clicked() {
                    filter.about = None;
                }
            }
        });
    });
}

/// Draws the list over the rest of the page.
pub fn table_ui(
    ui: &mut Ui,
    rows: &Rows,
    selected: Option<usize>,
    scroll_to: Option<usize>,
    cx: &PageCx<'_>,
) -> TableReply {
    let t = cx.texts;
    let columns = [
        Column::new(t.warnings_column_level(), level_width(ui, cx)).gutter(),
        Column::new(t.field_warnings(), size::WARNING_KIND).grows(),
        Column::new(t.warnings_column_at_risk(), size::WARNING_AMOUNT).right(),
        Column::new("", size::ROW).right(),
    ];
    DataTable::new("warnings", t.warnings_list_name(), &columns)
        .rows(rows.lines.len())
        .selected(selected)
        .scroll_to(scroll_to)
        .row_height(size::WARNING_ROW)
        .show(ui, |at, cells| match rows.lines.get(at) {
            Some(Row::Head(level, count)) => head_cells(*level, *count, cells, cx),
            Some(Row::Warning(key)) => warning_cells(key, cells, cx),
            None => {}
        })
}

/// As wide as the longest mark with its count.
fn level_width(ui: &Ui, cx: &PageCx<'_>) -> f32 {
    let words = Level::ALL.iter().map(|level| {
        let count = format::count(cx.warnings.count(*level));
        text::width(ui, &warnings::level(*level, cx.texts), TextKind::TableStrong)
            + text::width(ui, &count, TextKind::Table)
    });
    (words.fold(0.0_f32, f32::max) + space::PAGE + size::ICON + space::XL + space::XS).ceil()
}

/// The head of a group, over a strong line.
fn head_cells(level: Level, count: usize, cells: &mut Cells<'_>, cx: &PageCx<'_>) {
    let (word, count) = (warnings::level(level, cx.texts), format::count(count));
    cells.ui(&format!("{word} {count}"), |ui| {
        let row = Rect::from_x_y_ranges(ui.clip_rect().x_range(), ui.max_rect().y_range());
        let tokens = theme::tokens(ui);
        // It is no row of the table: the pointer over it changes nothing.
        ui.painter().rect_filled(row, 0, tokens.page);
        let strong = Stroke::new(1.0, tokens.line_strong);
        ui.painter().hline(row.x_range(), row.bottom() - 0.5, strong);
        let place = ui.max_rect().with_min_y(row.bottom() - size::TABLE_HEAD);
        let layout = Layout::left_to_right(Align::Center);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
        level_mark(&mut inner, overview::level(level), &word, Some(&count));
    });
    (0..3).for_each(|_| cells.empty());
}

fn warning_cells(key: &WarningKey, cells: &mut Cells<'_>, cx: &PageCx<'_>) {
    let t = cx.texts;
    let Some(warning) = cx.warnings.get(key) else { return };
    cells.level(overview::level(warning.level), &warnings::level(warning.level, t), None);
    let (title, caption) = (warnings::title(warning, cx.ledger, t), things::caption(warning, cx));
    cells.ui(&format!("{title} {caption}"), |ui| two_lines(ui, &title, &caption));
    if warning.at_risk_yen > 0 {
        cells.amount(&format::yen(warning.at_risk_yen));
    } else {
        cells.dash();
    }
    cells.ui("", |ui| {
        // Under the ones of the total above.
        let cell = ui.max_rect();
        let at = pos2(cell.right() - size::ICON - 2.0, cell.center().y);
        let glyph = Rect::from_center_size(at, Vec2::splat(size::ICON));
        Icon::ChevronRight.paint(ui, glyph, theme::tokens(ui).ink2);
    });
}

/// What it is, and under it what it is about; names shorten, whole in the tooltip.
fn two_lines(ui: &Ui, title: &str, caption: &str) {
    let tokens = theme::tokens(ui);
    let cell = ui.max_rect();
    let title_line = text::shortened(ui, title, TextKind::Body, tokens.ink, cell.width());
    let caption_line = text::shortened(ui, caption, TextKind::Small, tokens.ink2, cell.width());
    let elided = title_line.elided || caption_line.elided;
    let height = title_line.size().y + caption_line.size().y;
    let top = cell.center().y - height / 2.0;
    let under = top + title_line.size().y;
    text::put(ui, pos2(cell.left(), top), title_line, tokens.ink);
    text::put(ui, pos2(cell.left(), under), caption_line, tokens.ink2);
    if elided && ui.rect_contains_pointer(cell) {
        let id = ui.unique_id().with("whole");
        let hover = ui.interact(cell, id, Sense::hover());
        hover.on_hover_text(format!("{title}\n{caption}"));
    }
}

/// What is said where nothing is listed. True when the filter is to be taken off.
pub fn nothing_ui(ui: &mut Ui, filter: &Filter, cx: &PageCx<'_>) -> bool {
    let t = cx.texts;
    ui.add_space(space::HUGE);
    if cx.warnings.is_empty() {
        EmptyState::new(Icon::Warning, t.warnings_none()).reason(t.warnings_none_why()).show(ui);
        return false;
    }
    let mut on = Vec::new();
    on.extend(filter.about.as_ref().map(|subject| t.warnings_chip_about(things::name(subject, cx))));
    on.extend(filter.level.map(|level| warnings::level(level, t)));
    on.extend(filter.rule.map(|rule| warnings::rule_name(rule, t)));
    on.extend(Some(filter.query.trim()).filter(|query| !query.is_empty()).map(|query| t.word_quoted(query)));
    let empty = EmptyState::new(Icon::Search, t.warnings_none_fit());
    let empty = empty.reason(t.card_filter_is(format::list(&on, t))).action(t.button_clear_filter());
    empty.show(ui)
}
