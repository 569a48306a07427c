//! The top of the review: what the file looks like, how it was read, what to settle first, and which rows are shown.

use eframe::egui::{self, Align, Frame, Layout, Margin, Rect, Response, Sense, Stroke, Ui, vec2};

use super::Opened;
use super::asked_sheet;
use super::encoding::Previews;
use super::review::{Answer, Bulk, Class, Review};
use super::rows::{class_word, mark};
use super::{Looked, replan};
use crate::action::ReadAs;
use crate::i18n::{Texts, format};
use crate::import::decode::{Note, NoteKind};
use crate::import::plan::Plan;
use crate::import::profile::built_in;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, part, radius, size, space, tokens};
use crate::ui::widgets::{Button, Chip, Segments, heading, icon, link_small, menu, menu_item, text};
use crate::wording::import as wording;

/// Paints it into the width of the table.
pub fn ui(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    review: &mut Review,
    looked: &Looked<'_>,
    opened: &mut Option<Opened>,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let margin = Margin { left: space::PAGE as i8, right: space::L as i8, top: space::L as i8, bottom: 0 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        headline(ui, cx, review, looked, opened);
        settle(ui, cx.texts, review, looked.read_as, opened);
        ui.add_space(space::M);
        filter(ui, cx.texts, review);
        bulk(ui, cx.texts, review);
    });
    ui.add_space(space::M);
}

fn headline(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, looked: &Looked<'_>, opened: &mut Option<Opened>) {
    let t = cx.texts;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let (tile, _) = ui.allocate_exact_size(vec2(part::START_TILE, part::START_TILE), Sense::hover());
        let colours = tokens(ui);
        ui.painter().rect_filled(tile, radius::BLOCK, colours.accent_bg);
        let glyph = Rect::from_center_size(tile.center(), vec2(size::ICON_RAIL, size::ICON_RAIL));
        Icon::File.paint(ui, glyph, colours.accent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(ui, &sentence(review, looked.read_as, t), TextKind::Lead);
            // Set before the row begins: it is as high as a control would be.
            ui.spacing_mut().interact_size.y = TextKind::Table.line();
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                text::line(ui, &looked.file.name, TextKind::Table, Tone::Ink2);
                ui.add_space(space::S);
                layout(ui, cx, review, looked.read_as, opened);
                // What was pasted is text already.
                if !looked.file.pasted {
                    ui.add_space(space::S);
                    encoding(ui, cx, review.plan(), looked, opened);
                }
            });
            notes(ui, t, &review.plan().notes);
        });
    });
}

/// What the file looks like and what its rows are.
fn sentence(review: &Review, read_as: &ReadAs, t: &Texts) -> String {
    let plan = review.plan();
    let name = plan.profile.as_ref().map_or("", |profile| wording::profile_name(profile, t));
    let rows = t.count_rows(plan.rows.len(), format::count(plan.rows.len()));
    let part = |class: Class| {
        let count = review.count(class);
        let shown = format::count(count);
        (count > 0).then(|| match class {
            Class::Card => t.import_headline_card(count, shown),
            Class::Charge => t.import_headline_charge(count, shown),
            Class::Ask => t.import_headline_ask(shown),
            Class::Duplicate => t.import_headline_duplicate(shown),
            Class::Problem => t.import_headline_problem(count, shown),
            Class::Ignored => String::new(),
        })
    };
    let counted = [Class::Card, Class::Charge, Class::Ask, Class::Duplicate, Class::Problem];
    let mut parts: Vec<String> = counted.into_iter().filter_map(part).collect();
    if parts.is_empty() {
        parts.push(t.import_headline_nothing());
    }
    let parts = parts.join(&t.word_list_comma());
    if read_as.mapping.is_some() {
        t.import_headline_own(name, rows, parts)
    } else {
        t.import_headline(name, rows, parts)
    }
}

fn layout(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, read_as: &ReadAs, opened: &mut Option<Opened>) {
    let t = cx.texts;
    let name = review.plan().profile.as_ref().map_or("", |profile| wording::profile_name(profile, t));
    // The headline names it too.
    let named = ui.max_rect().width() >= size::IMPORT_LAYOUT_FROM;
    keep_together(ui, t, &t.import_layout(), if named { name } else { "" });
    text::line(ui, &t.import_layout(), TextKind::Table, Tone::Ink3);
    if named {
        text::line(ui, name, TextKind::Table, Tone::Ink);
    }
    let change = named_link(ui, &t.import_change(), &t.import_layout_change());
    let pick = |profile: Option<String>| {
        replan(
            cx,
            ReadAs { encoding: Some(review.plan().encoding), profile, mapping: None, ..read_as.clone() },
        );
    };
    menu(&change, |ui| {
        egui::ScrollArea::vertical().max_height(size::MENU_LONG).show(ui, |ui| {
            if let Some(mapping) = &read_as.mapping
                && menu_item(ui, &t.import_map_again(), None).clicked()
            {
                *opened = Some(Opened::Mapping(Box::new(mapping.clone())));
            }
            if menu_item(ui, &t.import_encoding_auto(), None).clicked() {
                pick(None);
            }
            for known in cx.own_profiles.iter().chain(built_in()) {
                if menu_item(ui, wording::profile_name(known, t), None).clicked() {
                    pick(Some(known.id.clone()));
                }
            }
        });
    });
}

/// In which encoding it was read, and the way to change that.
pub fn encoding(ui: &mut Ui, cx: &PageCx<'_>, plan: &Plan, looked: &Looked<'_>, opened: &mut Option<Opened>) {
    let t = cx.texts;
    keep_together(ui, t, &t.import_encoding(), wording::encoding_name(plan.encoding));
    text::line(ui, &t.import_encoding(), TextKind::Table, Tone::Ink3);
    text::line(ui, wording::encoding_name(plan.encoding), TextKind::Table, Tone::Ink);
    if named_link(ui, &t.import_change(), &t.import_encoding_change()).clicked() {
        *opened = Some(Opened::Encoding(Previews::new(ui, looked.bytes, Some((plan.encoding, plan.chosen)))));
    }
}

/// Begins a new line when a label, its value and the link behind them would not stand on this one.
fn keep_together(ui: &mut Ui, t: &Texts, label: &str, value: &str) {
    let words = text::width(ui, label, TextKind::Table) + text::width(ui, value, TextKind::Table);
    let link = text::width(ui, &t.import_change(), TextKind::Small);
    if ui.available_size_before_wrap().x < words + link + 2.0 * space::S {
        ui.end_row();
    }
}

/// A link whose word is short where it stands; a screen reader says what it changes.
fn named_link(ui: &mut Ui, word: &str, name: &str) -> Response {
    let response = link_small(ui, word);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// What is to be said of the file as a whole.
fn notes(ui: &mut Ui, t: &Texts, notes: &[Note]) {
    const NAMED: usize = 5;
    let mut others: Vec<String> = Vec::new();
    let mut said: Vec<(bool, String)> = Vec::new();
    for Note { what, line } in notes {
        match what {
            NoteKind::EndMark => said.push((false, t.import_note_end_mark())),
            NoteKind::CutOff => said.push((true, t.import_note_cut_off(line.to_string()))),
            NoteKind::OtherEncoding => others.push(line.to_string()),
        }
    }
    if !others.is_empty() {
        let count = others.len();
        let more = count > NAMED;
        others.truncate(NAMED);
        let lines = others.join(&t.word_list_comma());
        let lines = if more { t.import_note_more(lines) } else { lines };
        said.push((true, t.import_note_other_encoding(count, lines)));
    }
    for (matters, words) in said {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.spacing_mut().interact_size.y = TextKind::Table.line();
            if matters {
                icon(ui, Icon::Caution, size::ICON, Tone::Caution);
            }
            text::label(ui, &words, TextKind::Table, if matters { Tone::Ink } else { Tone::Ink3 });
        });
    }
}

/// What is to be settled once for the file, and the way there.
fn settle(ui: &mut Ui, t: &Texts, review: &Review, read_as: &ReadAs, opened: &mut Option<Opened>) {
    let topics = asked_sheet::topics(review, read_as, t);
    if topics.is_empty() {
        return;
    }
    let open: Vec<&str> = topics.iter().filter(|topic| topic.open).map(|topic| topic.name.as_str()).collect();
    let (title, names) = if open.is_empty() {
        let names: Vec<&str> = topics.iter().map(|topic| topic.name.as_str()).collect();
        (t.import_ask_settled(topics.len(), format::count(topics.len())), names)
    } else {
        (t.import_ask_first(open.len(), format::count(open.len())), open.clone())
    };
    ui.add_space(space::M);
    let frame = Frame::new()
        .stroke(Stroke::new(1.0, tokens(ui).line_strong))
        .corner_radius(radius::BLOCK)
        .inner_margin(Margin::symmetric(space::M as i8, space::XS as i8));
    frame.show(ui, |ui| {
        let line = vec2(ui.available_width(), size::BUTTON_SMALL);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let word = if open.is_empty() { t.import_change() } else { t.import_ask_open() };
            if ui.add(Button::secondary(word).small()).clicked() {
                *opened = Some(Opened::Asked(asked_sheet::Typed::new(review, read_as)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (glyph, tone) =
                    if open.is_empty() { (Icon::Check, Tone::Ok) } else { (Icon::Unknown, Tone::Caution) };
                icon(ui, glyph, size::ICON, tone);
                text::line(ui, &title, TextKind::Strong, Tone::Ink);
                text::name(ui, &names.join(&t.word_list_comma()), TextKind::Table, Tone::Ink2);
            });
        });
    });
}

/// One way to narrow the rows: to a class, or to none.
struct Narrow {
    class: Option<Class>,
    icon: Option<(Icon, Tone)>,
    word: String,
    count: String,
}

fn filter(ui: &mut Ui, t: &Texts, review: &mut Review) {
    let count = format::count(review.plan().rows.len());
    let mut items = vec![Narrow { class: None, icon: None, word: t.import_class_all(), count }];
    for class in Class::ALL {
        let count = review.count(class);
        // What a file usually has is always there, so that nothing moves; the rest only when there is some.
        let usual = matches!(class, Class::Card | Class::Ask | Class::Problem | Class::Ignored);
        if count > 0 || usual {
            let (icon, word) = (mark(class), class_word(class, t));
            items.push(Narrow { class: Some(class), icon, word, count: format::count(count) });
        }
    }
    let width: f32 = items
        .iter()
        .map(|item| {
            let icon = if item.icon.is_some() { size::ICON + space::S } else { 0.0 };
            let words = format!("{} {}", item.word, item.count);
            text::width(ui, &words, TextKind::Strong) + icon + space::XL + space::XS
        })
        .sum();
    let at = items.iter().position(|item| item.class == review.shown());
    let mut picked = None;
    if width <= ui.available_width() {
        let mut segments = Segments::new(t.import_rows_shown());
        for Narrow { class: _, icon, word, count } in &items {
            segments = match icon {
                Some((icon, tone)) => segments.item_icon(*icon, *tone, word, Some(count)),
                None => segments.item_count(word, count),
            };
        }
        picked = segments.selected(at.unwrap_or_default()).show(ui);
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            // No chip chosen is all rows.
            for (index, item) in items.iter().enumerate().skip(1) {
                let mut chip = Chip::new(&item.word).count(&item.count).selected(Some(index) == at);
                if let Some((icon, _)) = item.icon {
                    chip = chip.icon(icon);
                }
                if ui.add(chip).clicked() {
                    picked = Some(if Some(index) == at { 0 } else { index });
                }
            }
        });
    }
    if let Some(item) = picked.and_then(|at| items.get(at)) {
        review.show(item.class);
    }
}

/// What can be said of all rows that are shown; only where a filter shows rows of one kind.
fn bulk(ui: &mut Ui, t: &Texts, review: &mut Review) {
    let Bulk { can, taken, decided } = review.bulk();
    let Some(class) = review.shown().filter(|_| can > 0) else { return };
    let usual = matches!(class, Class::Card | Class::Charge);
    let shown = format::count(can);
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let take = Button::secondary(t.import_bulk_take(can, shown.clone())).small().icon(Icon::Check);
        if ui.add(take.enabled(taken < can)).clicked() {
            review.say_shown(Some(Answer::Take));
        }
        // Of rows that are left anyway only those that wait can be left out with a word.
        let leaves = taken > 0 || class == Class::Ask && decided < can;
        let leave = Button::secondary(t.import_bulk_leave(can, shown.clone())).small();
        if ui.add(leave.enabled(leaves)).clicked() {
            review.say_shown(if usual || class == Class::Ask { Some(Answer::Leave) } else { None });
        }
        if !usual && decided > 0 && ui.add(Button::text(t.import_bulk_reset()).small()).clicked() {
            review.say_shown(None);
        }
        if can < review.len() {
            let rows = format::count(review.len());
            text::line(ui, &t.import_bulk_some(shown, rows), TextKind::Small, Tone::Ink3);
        }
    });
}
