//! What a settings file may hold, what it costs when it is wrong, and what is never lost.

use super::*;
use crate::rules::RuleSettings;

fn folder_with(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn chosen() -> Settings {
    Settings {
        language: Lang::En,
        appearance: Appearance::Dark,
        zoom_percent: 125,
        window: Some(WindowPlace { x: Some(-8), y: None, width: 1280, height: 800, maximized: true }),
        last_page: "cards".to_owned(),
        recent_ledgers: vec!["a/ギフト.giftcho".into(), "b.giftcho".into()],
        last_export_folder: Some("out".into()),
        last_import_folder: Some("in".into()),
        csv_encoding: Some("cp932".to_owned()),
        rules: RuleSettings { look_back_days: 60, ..RuleSettings::default() },
        unknown: Table::new(),
    }
}

#[test]
fn what_is_saved_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("not/yet/there/settings.toml");
    chosen().save(&path).unwrap();
    let (settings, problems) = Settings::load(&path);
    assert_eq!(settings, chosen());
    assert!(problems.is_empty());
    assert_eq!(names(path.parent().unwrap()), ["settings.toml"]);
}

#[test]
fn no_file_means_the_usual_settings() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, problems) = Settings::load(&folder.path().join("settings.toml"));
    assert_eq!(settings, Settings::default());
    assert!(problems.is_empty());
    assert!(names(folder.path()).is_empty());
}

#[test]
fn one_wrong_value_costs_one_field_and_is_reported() {
    let (_folder, path) =
        folder_with("language = \"en\"\nzoom_percent = 900\nappearance = 3\nlast_page = \"cards\"\n");
    let (settings, problems) = Settings::load(&path);
    assert_eq!(settings.language, Lang::En);
    assert_eq!(settings.last_page, "cards");
    assert_eq!(settings.zoom_percent, 100);
    assert_eq!(settings.appearance, Appearance::System);
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["settings: appearance cannot be 3", "settings: zoom_percent cannot be 900"]);
}

#[test]
fn wrong_values_of_every_kind_are_reported() {
    for (line, key) in [
        ("language = \"fr\"", "language"),
        ("zoom_percent = 79", "zoom_percent"),
        ("zoom_percent = -1", "zoom_percent"),
        ("window = { width = 0, height = 600 }", "window"),
        ("window = 1", "window"),
        ("recent_ledgers = [1]", "recent_ledgers"),
        ("last_export_folder = \"\"", "last_export_folder"),
        ("csv_encoding = \"latin-1\"", "csv_encoding"),
        ("rules = 3", "rules"),
        ("rules = { look_back_days = 0 }", "rules.look_back_days"),
        ("rules = { look_back_days = 4294967295 }", "rules.look_back_days"),
        ("rules = { usual_days = 9223372036854775807 }", "rules.usual_days"),
        ("rules = { usual_min_purchases = -5 }", "rules.usual_min_purchases"),
        ("rules = { amount_times = 3.5 }", "rules.amount_times"),
        ("rules = { amount_spreads = \"6\" }", "rules.amount_spreads"),
        ("rules = { first_large_yen = -30000 }", "rules.first_large_yen"),
        ("rules = { claim_minutes = 100000 }", "rules.claim_minutes"),
    ] {
        let (_folder, path) = folder_with(line);
        let (settings, problems) = Settings::load(&path);
        assert_eq!(settings, Settings::default(), "{line}");
        assert!(
            matches!(&problems[..], [SettingsProblem::WrongValue { key: told, .. }] if *told == key),
            "{line}"
        );
    }
}

#[test]
fn keys_of_another_version_stay_in_the_file() {
    let (_folder, path) = folder_with("colour_blind = true\n\n[reminders]\ndays = 30\n");
    let (mut settings, problems) = Settings::load(&path);
    assert!(problems.is_empty());
    settings.zoom_percent = 150;
    settings.save(&path).unwrap();
    let table: Table = fs::read_to_string(&path).unwrap().parse().unwrap();
    assert_eq!(table["colour_blind"].as_bool(), Some(true));
    assert_eq!(table["reminders"]["days"].as_integer(), Some(30));
    assert_eq!(table["zoom_percent"].as_integer(), Some(150));
}

#[test]
fn a_file_that_is_no_toml_is_set_aside() {
    let (folder, path) = folder_with("language = \"en\"\nthis is no setting\n");
    let (settings, problems) = Settings::load(&path);
    assert_eq!(settings, Settings::default());
    assert!(matches!(&problems[..], [SettingsProblem::Broken { line: Some(2), set_aside: Some(aside) }]
            if aside.ends_with("settings.toml.broken-1")));
    settings.save(&path).unwrap();
    assert_eq!(names(folder.path()), ["settings.toml", "settings.toml.broken-1"]);
    let kept = fs::read_to_string(folder.path().join("settings.toml.broken-1")).unwrap();
    assert_eq!(kept, "language = \"en\"\nthis is no setting\n");
}

#[test]
fn a_file_that_broke_since_is_set_aside_before_saving() {
    let (folder, path) = folder_with("broken at first");
    Settings::load(&path);
    fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    Settings::default().save(&path).unwrap();
    assert_eq!(names(folder.path()), ["settings.toml", "settings.toml.broken-1", "settings.toml.broken-2"]);
}

#[test]
fn a_mark_at_the_start_of_the_file_is_no_damage() {
    let (_folder, path) = folder_with("\u{feff}language = \"en\"\n");
    assert_eq!(Settings::load(&path).0.language, Lang::En);
}

#[test]
fn settings_that_cannot_be_written_say_where() {
    let (_folder, path) = folder_with("");
    let below_a_file = path.join("settings.toml");
    let error = Settings::default().save(&below_a_file).unwrap_err();
    assert_eq!(error.path, below_a_file);
}

#[test]
fn recent_ledgers_are_few_and_the_latest_comes_first() {
    let mut settings = Settings::default();
    for number in 0..12 {
        settings.remember_ledger(Path::new(&format!("{number}.giftcho")));
    }
    settings.remember_ledger(Path::new("5.giftcho"));
    let known: Vec<&str> = settings.recent_ledgers.iter().filter_map(|path| path.to_str()).collect();
    assert_eq!(known[..3], ["5.giftcho", "11.giftcho", "10.giftcho"]);
    assert_eq!(known.len(), 10);
}

#[test]
fn one_wrong_number_of_the_rules_costs_itself_alone() {
    let (_folder, path) = folder_with("[rules]\nlook_back_days = 60\nusual_days = -1\nclaim_minutes = 60\n");
    let (settings, problems) = Settings::load(&path);
    assert_eq!(
        settings.rules,
        RuleSettings { look_back_days: 60, claim_minutes: 60, ..RuleSettings::default() }
    );
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["settings: rules.usual_days cannot be -1"]);
}

#[test]
fn numbers_of_rules_of_another_version_stay_in_the_file() {
    let (_folder, path) = folder_with("[rules]\nmoon_phase = 3\nidle_days = 90\n");
    let (mut settings, problems) = Settings::load(&path);
    assert!(problems.is_empty());
    settings.rules.idle_days = 100;
    settings.save(&path).unwrap();
    let table: Table = fs::read_to_string(&path).unwrap().parse().unwrap();
    assert_eq!(table["rules"]["moon_phase"].as_integer(), Some(3));
    assert_eq!(table["rules"]["idle_days"].as_integer(), Some(100));
    settings.rules = RuleSettings::default();
    settings.save(&path).unwrap();
    let table: Table = fs::read_to_string(&path).unwrap().parse().unwrap();
    assert_eq!(table["rules"].as_table().unwrap().len(), 1);
}

#[test]
fn every_number_of_the_rules_can_be_set_within_its_bounds() {
    let table = Table::try_from(RuleSettings::default()).unwrap();
    let mut known: Vec<&str> = RuleField::ALL.iter().map(|field| field.key()).collect();
    known.sort_unstable();
    let mut all: Vec<&str> = table.keys().map(String::as_str).collect();
    all.sort_unstable();
    assert_eq!(known, all);
    for field in RuleField::ALL {
        let (least, most) = field.bounds().into_inner();
        assert!(field.bounds().contains(&field.usual()), "{}", field.path());
        for value in [least, most] {
            let mut rules = RuleSettings::default();
            assert!(field.set(&mut rules, value));
            assert_eq!(field.get(&rules), value);
            assert!(!field.set(&mut rules, most + 1) && !field.set(&mut rules, least - 1));
            assert_eq!(field.get(&rules), value);
            let (read, problems) = Settings::from_table(Settings { rules, ..Settings::default() }.to_table());
            assert_eq!((read.rules, problems.len()), (rules, 0));
        }
    }
}
