//! 設定 as a person uses it.

use std::path::PathBuf;

use eframe::egui::{Key, Modifiers, Theme, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use giftcho::action::Action;
use giftcho::i18n::{Lang, format};
use giftcho::rules::RuleSettings;
use giftcho::settings::{Appearance, Settings};
use giftcho::ui::pages::settings::SettingsPage;

use crate::support::{Book, LARGE, SMALL, Screen};

fn screen(lang: Lang) -> Screen<SettingsPage> {
    Screen::new(lang, Book::new().ledger(), SettingsPage::default(), SettingsPage::ui)
}

#[track_caller]
fn set(screen: &mut Screen<SettingsPage>) -> Settings {
    match screen.sent().as_slice() {
        [Action::Set(settings)] => (**settings).clone(),
        other => panic!("asked for {other:?}"),
    }
}

#[test]
fn choosing_a_language_changes_only_the_language() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        screen.click(Role::Tab, &format::language_name(Lang::En, &t));
        let settings = set(&mut screen);
        assert_eq!(settings, Settings { language: Lang::En, ..Settings::default() });
        screen.state_mut().settings = settings;
        screen.run();
        screen.click(Role::Tab, &format::language_name(Lang::Ja, &t));
        assert_eq!(set(&mut screen), Settings::default());
    }
}

#[test]
fn appearance_is_light_dark_or_the_systems() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        for (label, appearance) in [
            (t.settings_appearance_light(), Appearance::Light),
            (t.settings_appearance_dark(), Appearance::Dark),
            (t.settings_appearance_system(), Appearance::System),
        ] {
            screen.click(Role::Tab, &label);
            let settings = set(&mut screen);
            assert_eq!(settings.appearance, appearance);
            screen.state_mut().settings = settings;
            screen.run();
        }
    }
}

#[test]
fn size_is_chosen_from_a_list() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        screen.choose(&t.settings_zoom(), "150%");
        assert_eq!(set(&mut screen).zoom_percent, 150);
    }
}

#[test]
fn where_the_ledger_is_can_be_read_and_copied() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        assert!(screen.says("ledger.giftcho"));
        screen.click(Role::Link, &t.settings_ledger_copy());
        assert!(matches!(&screen.sent()[..], [Action::Copy(path)] if path == "ledger.giftcho"));
    }
}

#[test]
fn another_ledger_and_the_sample_can_be_opened_and_the_sample_left() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        screen.click(Role::Button, &t.settings_ledger_open());
        assert!(matches!(screen.sent()[..], [Action::ChooseLedger]));
        screen.click(Role::Button, &t.settings_sample_open());
        assert!(matches!(screen.sent()[..], [Action::OpenSample]));
        screen.state_mut().is_sample = true;
        screen.run();
        screen.click(Role::Button, &t.settings_sample_leave());
        assert!(matches!(screen.sent()[..], [Action::LeaveSample]));
    }
}

#[test]
fn a_ledger_opened_before_is_one_click_away() {
    let mut screen = screen(Lang::Ja);
    let other = PathBuf::from("old.giftcho");
    screen.state_mut().settings.recent_ledgers = vec![PathBuf::from("ledger.giftcho"), other.clone()];
    screen.run();
    assert!(!screen.shows(Role::Link, "ledger.giftcho"));
    screen.click(Role::Link, "old.giftcho");
    assert!(matches!(&screen.sent()[..], [Action::OpenLedger { path, create: false }] if *path == other));
}

#[test]
fn the_encoding_of_imports_can_be_fixed_and_freed() {
    for lang in Lang::ALL {
        let ledger = Book::new().ledger();
        let mut screen =
            Screen::sized(LARGE, Theme::Light, lang, ledger, SettingsPage::default(), SettingsPage::ui);
        let t = screen.texts();
        screen.choose(&t.settings_encoding(), "CP932 (Shift_JIS)");
        assert_eq!(set(&mut screen).csv_encoding, Some("cp932".to_owned()));
        screen.state_mut().settings.csv_encoding = Some("cp932".to_owned());
        screen.run();
        screen.choose(&t.settings_encoding(), &t.settings_encoding_auto());
        assert_eq!(set(&mut screen).csv_encoding, None);
    }
}

/// The whole page at once, so that nothing is scrolled out of view.
fn tall(lang: Lang) -> Screen<SettingsPage> {
    let ledger = Book::new().ledger();
    Screen::sized([1112.0, 2400.0], Theme::Light, lang, ledger, SettingsPage::default(), SettingsPage::ui)
}

/// Writes over what stands in an input, and leaves it.
fn write(screen: &mut Screen<SettingsPage>, label: &str, text: &str) {
    screen.get_by_role_and_label(Role::TextInput, label).focus();
    screen.run();
    screen.press_with(Modifiers::COMMAND, Key::A);
    screen.get_by_role_and_label(Role::TextInput, label).type_text(text);
    screen.run();
    screen.press(Key::Enter);
}

#[test]
fn a_number_of_the_rules_is_set_when_its_input_is_left() {
    for lang in Lang::ALL {
        let mut screen = tall(lang);
        let t = screen.texts();
        write(&mut screen, &t.settings_rule_look_back(), "60");
        let settings = set(&mut screen);
        let rules = RuleSettings { look_back_days: 60, ..RuleSettings::default() };
        assert_eq!(settings, Settings { rules, ..Settings::default() });
        // As people in Japan type it.
        write(&mut screen, &t.settings_rule_first_large(), "５０，０００円");
        let rules = RuleSettings { first_large_yen: 50_000, ..RuleSettings::default() };
        assert_eq!(set(&mut screen), Settings { rules, ..Settings::default() });
    }
}

#[test]
fn what_is_no_number_shows_its_problem_and_changes_nothing() {
    for lang in Lang::ALL {
        let mut screen = tall(lang);
        let t = screen.texts();
        for (text, problem) in [
            ("soon", t.settings_rule_unreadable("soon", "1", "3,650")),
            ("2.5", t.settings_rule_unreadable("2.5", "1", "3,650")),
            ("0", t.settings_rule_outside("1", "3,650")),
            ("-3", t.settings_rule_outside("1", "3,650")),
            ("4294967296", t.settings_rule_outside("1", "3,650")),
            ("99999999999999999999", t.settings_rule_unreadable("99999999999999999999", "1", "3,650")),
        ] {
            write(&mut screen, &t.settings_rule_idle(), text);
            assert!(screen.says(&problem), "{text}");
            assert!(screen.sent().is_empty());
        }
        // One click and it is as before.
        screen.click(Role::Button, &t.settings_rule_reset_name(t.settings_rule_idle()));
        assert_eq!(set(&mut screen), Settings::default());
        assert!(!screen.says(&t.settings_rule_outside("1", "3,650")));
    }
}

#[test]
fn one_number_and_all_numbers_go_back_to_what_they_were() {
    for lang in Lang::ALL {
        let mut screen = tall(lang);
        let t = screen.texts();
        let rules = RuleSettings { look_back_days: 60, claim_minutes: 60, ..RuleSettings::default() };
        assert!(!screen.shows(Role::Button, &t.settings_rule_reset_name(t.settings_rule_claim())));
        screen.state_mut().settings.rules = rules;
        screen.run();
        screen.click(Role::Button, &t.settings_rule_reset_name(t.settings_rule_claim()));
        assert_eq!(set(&mut screen).rules, RuleSettings { claim_minutes: 30, ..rules });
        screen.click(Role::Button, &t.settings_rules_reset_all());
        assert_eq!(set(&mut screen).rules, RuleSettings::default());
    }
}

#[test]
fn every_number_of_the_rules_has_an_input_and_says_whose_it_is() {
    for lang in Lang::ALL {
        let screen = tall(lang);
        let t = screen.texts();
        assert_eq!(screen.query_all_by_role(Role::TextInput).count(), 13);
        assert!(screen.says(&t.settings_rules_ours()));
    }
}

#[test]
fn version_and_promise_stand_there() {
    for lang in Lang::ALL {
        let screen = screen(lang);
        let t = screen.texts();
        assert!(screen.says(env!("CARGO_PKG_VERSION")));
        assert!(screen.says(&t.settings_promise_text()));
    }
}

#[test]
fn pictures() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            for (size, wide) in [(LARGE, 1280), (SMALL, 1000)] {
                let size = [size[0] - 168.0, size[1]];
                let ledger = Book::new().ledger();
                let mut screen =
                    Screen::sized(size, theme, lang, ledger, SettingsPage::default(), SettingsPage::ui);
                screen.state_mut().settings.recent_ledgers = vec![PathBuf::from("old/2019.giftcho")];
                screen.run();
                screen.picture(&format!("settings-{code}-{name}-{wide}"));
                if name == "light" || lang == Lang::En {
                    let mut tall = tall(lang);
                    let label = tall.texts().settings_rule_idle();
                    tall.state_mut().settings.rules.look_back_days = 60;
                    write(&mut tall, &label, "soon");
                    tall.picture(&format!("settings-rules-{code}"));
                }
            }
        }
    }
}
