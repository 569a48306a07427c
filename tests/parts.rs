//! Every part in its states, as pictures; and how the parts answer pointer, keys and names.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "parts/pages.rs"]
mod pages;
#[path = "parts/sheet.rs"]
mod sheet;
#[path = "support/window.rs"]
mod window;

use eframe::egui::{
    self, Key, Modifiers, Ui,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::ui::{icons::Icon, theme, widgets::*};
use sheet::{Sheet, dialog};
use window::window;

#[cfg(target_os = "linux")]
#[test]
fn the_sheet_of_all_parts_looks_as_agreed() {
    let mut results = egui_kittest::SnapshotResults::new();
    for (theme, name) in [(egui::Theme::Light, "parts"), (egui::Theme::Dark, "parts-dark")] {
        let mut sheet = Sheet::new();
        let mut window = window([1280.0, 800.0], theme, |ui| sheet.ui(ui));
        window.run();
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

#[cfg(target_os = "linux")]
type Page = fn(&mut Ui);

#[cfg(target_os = "linux")]
#[test]
fn pages_made_of_the_parts_look_as_agreed() {
    let mut results = egui_kittest::SnapshotResults::new();
    let made: [(&str, Page); 3] = [
        ("parts-table", pages::table_page),
        ("parts-ledger", pages::ledger_page),
        ("parts-rows", pages::rows_page),
    ];
    for (name, page) in made {
        let mut window = window([1280.0, 800.0], egui::Theme::Light, page);
        window.run();
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

/// How many times something happened, and what.
#[derive(Default)]
struct Seen {
    text: String,
    chosen: usize,
    cursor: Option<usize>,
    opened: Option<usize>,
    sort: Option<usize>,
    drawn: usize,
    reply: Option<DialogReply>,
    count: usize,
}

fn harness<'a>(seen: Seen, contents: impl FnMut(&mut Ui, &mut Seen) + 'a) -> egui_kittest::Harness<'a, Seen> {
    egui_kittest::Harness::builder()
        .with_size([600.0, 400.0])
        .with_context_setup(theme::install)
        .build_ui_state(contents, seen)
}

#[test]
fn a_button_is_found_by_its_words_and_answers_click_and_enter() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if ui.add(Button::primary("記録する").icon(Icon::Plus).key("Enter")).clicked() {
            seen.count += 1;
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "記録する").click();
    h.run();
    assert_eq!(h.state().count, 1);
    h.get_by_role_and_label(Role::Button, "記録する").focus();
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().count, 2);
}

#[test]
fn a_disabled_button_is_not_pressed() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if ui.add(Button::primary("記録する").enabled(false).reason("額面がありません")).clicked()
        {
            seen.count += 1;
        }
    });
    h.run();
    let button = h.get_by_role_and_label(Role::Button, "記録する");
    assert!(button.accesskit_node().is_disabled());
    button.click();
    h.run();
    assert_eq!(h.state().count, 0);
}

#[test]
fn a_field_has_the_name_of_its_label() {
    let mut h = harness(Seen::default(), |ui, seen| {
        Field::new("購入先", &mut seen.text).problem(None).help(Some("店の名前")).show(ui);
    });
    h.run();
    let field = h.get_by_role_and_label(Role::TextInput, "購入先");
    field.focus();
    field.type_text("ローソン");
    h.run();
    assert_eq!(h.state().text, "ローソン");
}

#[test]
fn segments_are_chosen_by_click_and_by_arrow() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let segments = Segments::new("目的").item("自分で使う").item("贈る").item_count("頼まれた", "3");
        if let Some(chosen) = segments.selected(seen.chosen).show(ui) {
            seen.chosen = chosen;
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Tab, "贈る").click();
    h.run();
    assert_eq!(h.state().chosen, 1);
    h.get_by_role_and_label(Role::Tab, "贈る").focus();
    h.run();
    h.key_press(Key::ArrowRight);
    h.run();
    assert_eq!(h.state().chosen, 2);
    let last = h.get_by_role_and_label(Role::Tab, "頼まれた 3");
    assert_eq!(last.accesskit_node().toggled(), Some(Toggled::True));
}

#[test]
fn a_choice_is_made_from_a_list_that_drops_down() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let select = Select::new("issuer", "発行元").option("Amazon").option("Apple");
        if let Some(chosen) = select.selected(Some(seen.chosen)).width(200.0).show(ui) {
            seen.chosen = chosen;
        }
    });
    h.run();
    let select = h.get_by_role_and_label(Role::ComboBox, "発行元");
    assert_eq!(select.value().as_deref(), Some("Amazon"));
    select.click();
    h.run();
    h.get_by_role_and_label(Role::ListBoxOption, "Apple").click();
    h.run();
    assert_eq!(h.state().chosen, 1);
    assert!(h.query_by_role_and_label(Role::ListBoxOption, "Apple").is_none());
}

#[test]
fn a_choice_is_made_with_the_keyboard_too() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let select = Select::new("issuer", "発行元").option("Amazon").option("Apple").option("楽天");
        if let Some(chosen) = select.selected(Some(seen.chosen)).width(200.0).show(ui) {
            seen.chosen = chosen;
        }
    });
    h.run();
    h.get_by_role_and_label(Role::ComboBox, "発行元").focus();
    h.run();
    for key in [Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        h.key_press(key);
        h.run();
    }
    assert_eq!(h.state().chosen, 1);
}

fn table(ui: &mut Ui, seen: &mut Seen, rows: usize) {
    let columns = [
        Column::new("発行元", 121.0).gutter().grows(),
        Column::new("額面", 76.0).right().sortable(),
        Column::new("購入日", 70.0).right().hidden(true),
    ];
    seen.drawn = 0;
    let drawn = &mut seen.drawn;
    let reply = DataTable::new("cards", "カードの表", &columns)
        .rows(rows)
        .selected(seen.cursor)
        .sorted(Some((1, SortOrder::Falling)))
        .show(ui, |row, cells| {
            *drawn += 1;
            cells.name("Amazon");
            cells.amount(&format!("¥{row}"));
            cells.date("11/22");
        });
    seen.cursor = reply.selected().or(seen.cursor);
    seen.opened = reply.opened.or(seen.opened);
    seen.sort = reply.sort.or(seen.sort);
}

#[test]
fn a_table_of_a_hundred_thousand_rows_draws_those_in_view() {
    let mut h = harness(Seen::default(), |ui, seen| table(ui, seen, 100_000));
    h.run();
    assert!(h.state().drawn < 20, "{}", h.state().drawn);
    h.get_by_role_and_label(Role::Row, "Amazon ¥2 11/22").click();
    h.run();
    assert_eq!(h.state().cursor, Some(2));
    h.key_press(Key::End);
    h.run();
    assert_eq!(h.state().cursor, Some(99_999));
    assert!(h.state().drawn < 20);
    let last = h.get_by_role_and_label(Role::Row, "Amazon ¥99999 11/22");
    assert!(last.rect().bottom() <= 400.0);
}

#[test]
fn the_keyboard_moves_through_a_table_and_opens_a_row() {
    let mut h = harness(Seen::default(), |ui, seen| table(ui, seen, 100));
    h.run();
    h.get_by_role_and_label(Role::Table, "カードの表").focus();
    h.run();
    let mut after = Vec::new();
    let keys = [
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowUp,
        Key::PageDown,
        Key::PageUp,
        Key::End,
        Key::ArrowDown,
        Key::Home,
    ];
    for key in keys {
        h.key_press(key);
        h.run();
        after.push(h.state().cursor);
    }
    assert_eq!(after, [Some(0), Some(1), Some(0), Some(8), Some(0), Some(99), Some(99), Some(0)]);
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().opened, Some(0));
}

#[test]
fn a_column_head_that_sorts_is_a_button() {
    let mut h = harness(Seen::default(), |ui, seen| table(ui, seen, 100));
    h.run();
    h.get_by_role_and_label(Role::Button, "額面").click();
    h.run();
    assert_eq!(h.state().sort, Some(1));
    assert!(h.query_by_role_and_label(Role::Button, "発行元").is_none());
}

#[test]
fn escape_answers_a_dialog_with_the_cancel_button() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if seen.reply.is_none() {
            seen.reply = dialog().show(ui.ctx());
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "取り消す");
    h.key_press_modifiers(Modifiers::NONE, Key::Escape);
    h.run();
    assert_eq!(h.state().reply, Some(DialogReply::Cancel));
}

#[test]
fn the_verb_of_a_dialog_confirms_it() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if seen.reply.is_none() {
            seen.reply = dialog().show(ui.ctx());
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "取り消す").click();
    h.run();
    assert_eq!(h.state().reply, Some(DialogReply::Confirm));
}

#[test]
fn a_toast_offers_the_way_back_and_stays_under_the_pointer() {
    let mut h = harness(Seen::default(), |ui, seen| {
        let reply = Toast::new("3枚を記録しました").undo("元に戻す").close("閉じる").show(ui.ctx());
        if reply.undo {
            seen.count += 1;
        }
        seen.opened = reply.held.then_some(1);
    });
    h.run();
    assert_eq!(h.state().opened, None);
    let way_back = h.get_by_role_and_label(Role::Button, "元に戻す");
    way_back.hover();
    h.run();
    assert_eq!(h.state().opened, Some(1));
    h.get_by_role_and_label(Role::Button, "元に戻す").click();
    h.run();
    assert_eq!(h.state().count, 1);
    h.get_by_role_and_label(Role::Button, "閉じる");
}

#[test]
fn checkbox_radio_and_chip_say_their_state() {
    let mut on = false;
    let mut h = harness(Seen::default(), move |ui, _| {
        checkbox(ui, &mut on, "レシートあり");
        radio(ui, true, "公式取扱店");
        ui.add(Chip::new("警告あり").count("5").selected(true));
    });
    h.run();
    h.get_by_role_and_label(Role::CheckBox, "レシートあり").click();
    h.run();
    let toggled = |role, label| h.get_by_role_and_label(role, label).accesskit_node().toggled();
    assert_eq!(toggled(Role::CheckBox, "レシートあり"), Some(Toggled::True));
    assert_eq!(toggled(Role::RadioButton, "公式取扱店"), Some(Toggled::True));
    assert_eq!(toggled(Role::Button, "警告あり 5"), Some(Toggled::True));
}

#[test]
fn tab_reaches_a_table_once() {
    let mut h = harness(Seen::default(), |ui, seen| {
        ui.add(Button::secondary("前"));
        table(ui, seen, 100);
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "前").focus();
    h.run();
    h.key_press(Key::Tab);
    h.run();
    assert!(h.get_by_role_and_label(Role::Table, "カードの表").is_focused());
    h.key_press(Key::ArrowDown);
    h.run();
    assert_eq!(h.state().cursor, Some(0));
}

#[test]
fn each_icon_button_and_row_says_what_it_does() {
    let mut h = harness(Seen::default(), |ui, seen| {
        if ui.add(IconButton::new(Icon::Close, "閉じる")).clicked() {
            seen.count += 1;
        }
        let line = LedgerLine::new("売買サイトAで買ったカード").count("2枚").amount("¥20,000");
        if ui.add(line.opens()).clicked() {
            seen.count += 10;
        }
        if link(ui, "手順を見る").clicked() {
            seen.count += 100;
        }
        if unknown_value(ui, "不明", "有効期限を書きたす").clicked() {
            seen.count += 1_000;
        }
    });
    h.run();
    h.get_by_role_and_label(Role::Button, "閉じる").click();
    h.run();
    h.get_by_role_and_label(Role::Button, "売買サイトAで買ったカード 2枚 ¥20,000").click();
    h.run();
    h.get_by_role_and_label(Role::Link, "手順を見る").click();
    h.run();
    h.get_by_role_and_label(Role::Button, "有効期限を書きたす").click();
    h.run();
    assert_eq!(h.state().count, 1_111);
}
