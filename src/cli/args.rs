//! What can be asked for on the command line, and reading it.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::core::date::Day;
use crate::core::words::{Issuer, Recipient};
use crate::export::account_book::Form;
use crate::export::table::{Format, Table};
use crate::i18n::{Lang, Texts};
use crate::import::dates::{Calendar, DateHints, Order, TwoDigitYears};

/// What stands on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// `--ledger`.
    pub ledger: Option<PathBuf>,
    /// `--lang`.
    pub lang: Option<Lang>,
    /// `--json`.
    pub json: bool,
    /// What to do.
    pub asked: Asked,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Window { file: Option<PathBuf>, renderer: Option<String> },
    Import { file: PathBuf, how: How, reading: Reading },
    UndoImport { run: i64, along: bool },
    Cards,
    Accounts,
    Incidents,
    Purchases,
    Warnings { as_of: Option<String> },
    Journal,
    ImportJournal { file: PathBuf },
    ExportJournal { to: PathBuf },
    ExportCards { to: PathBuf },
    ExportIncident { id: String, to: PathBuf },
    ExportTable { what: TableAsked, to: PathBuf },
    ExportAccountBook { what: BookAsked, to: PathBuf },
    Verify { pack: Option<PathBuf> },
    Inquiry { id: String, recipient: Recipient, to: PathBuf, zip: bool },
    Demo { window: bool },
    BenchLedger { cards: usize, seed: u64 },
}

/// How a file is to be read, where the person says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    pub encoding: Option<String>,
    pub profile: Option<String>,
    pub dates: DateHints,
}

/// Which records and fields are to be written, as said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableAsked {
    /// One table; none for all of them.
    pub table: Option<Table>,
    pub format: Format,
    pub fields: Option<String>,
    pub among: Among,
    pub dated_only: bool,
}

/// Which 受払簿 is to be written, as said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookAsked {
    pub form: Form,
    pub among: Among,
}

/// Among which records.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Among {
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub issuer: Option<Issuer>,
    pub account: Option<String>,
}

/// How an import is to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    DryRun,
    Yes,
    Ask,
}

/// Reads the command line. The error is clap's own, which knows its words and exit code.
pub fn read(args: Vec<OsString>) -> Result<Args, clap::Error> {
    let t = Texts::new(language_of(&args).unwrap_or_default());
    let matches = command(&t).try_get_matches_from(args)?;
    let path = |matches: &ArgMatches, name: &str| matches.get_one::<PathBuf>(name).cloned();
    let text = |matches: &ArgMatches, name: &str| matches.get_one::<String>(name).cloned();
    // What clap requires is there.
    let required = |matches: &ArgMatches, name: &str| path(matches, name).unwrap_or_default();
    let asked = match matches.subcommand() {
        None => Asked::Window { file: path(&matches, "file"), renderer: text(&matches, "renderer") },
        Some(("import", m)) => Asked::Import {
            file: required(m, "csv"),
            how: match (m.get_flag("dry-run"), m.get_flag("yes")) {
                (true, _) => How::DryRun,
                (false, true) => How::Yes,
                (false, false) => How::Ask,
            },
            reading: Reading { encoding: text(m, "encoding"), profile: text(m, "profile"), dates: dates(m) },
        },
        Some(("undo-import", m)) => Asked::UndoImport {
            run: m.get_one("run").copied().unwrap_or_default(),
            along: m.get_flag("along"),
        },
        Some(("cards", _)) => Asked::Cards,
        Some(("accounts", _)) => Asked::Accounts,
        Some(("incidents", _)) => Asked::Incidents,
        Some(("purchases", _)) => Asked::Purchases,
        Some(("warnings", m)) => Asked::Warnings { as_of: text(m, "as-of") },
        Some(("journal", _)) => Asked::Journal,
        Some(("import-journal", m)) => Asked::ImportJournal { file: required(m, "jsonl") },
        Some(("export", m)) => match m.subcommand() {
            Some(("cards", m)) => Asked::ExportCards { to: required(m, "to") },
            Some(("incident", m)) => {
                Asked::ExportIncident { id: text(m, "id").unwrap_or_default(), to: required(m, "to") }
            }
            Some(("table", m)) => {
                let format = m.get_one::<String>("format").and_then(|word| Format::from_word(word));
                let what = TableAsked {
                    table: m.get_one::<String>("table").and_then(|word| Table::from_word(word)),
                    format: format.unwrap_or(Format::Csv),
                    fields: text(m, "fields"),
                    among: among(m),
                    dated_only: m.get_flag("dated-only"),
                };
                Asked::ExportTable { what, to: required(m, "to") }
            }
            Some(("account-book", m)) => {
                let form = m.get_one::<String>("format").and_then(|word| Form::from_word(word));
                let what = BookAsked { form: form.unwrap_or_default(), among: among(m) };
                Asked::ExportAccountBook { what, to: required(m, "to") }
            }
            Some((_, m)) => Asked::ExportJournal { to: required(m, "to") },
            None => Asked::Window { file: None, renderer: None },
        },
        Some(("verify", m)) => Asked::Verify { pack: path(m, "pack") },
        Some(("inquiry", m)) => Asked::Inquiry {
            id: text(m, "incident").unwrap_or_default(),
            // What clap lets through is one of them.
            recipient: text(m, "for")
                .and_then(|word| Recipient::from_word(&word))
                .unwrap_or(Recipient::Myself),
            to: required(m, "to"),
            zip: m.get_flag("zip"),
        },
        Some(("demo", m)) => Asked::Demo { window: !m.get_flag("no-window") },
        Some((_, m)) => Asked::BenchLedger {
            cards: m.get_one("cards").copied().unwrap_or_default(),
            seed: m.get_one("seed").copied().unwrap_or_default(),
        },
    };
    Ok(Args {
        ledger: path(&matches, "ledger"),
        lang: text(&matches, "lang").and_then(|code| Lang::from_code(&code)),
        json: matches.get_flag("json"),
        asked,
    })
}

/// The language the help itself is to be in, before anything else is read.
pub fn language_of(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            return args.next().and_then(Lang::from_code);
        }
        if let Some(code) = arg.strip_prefix("--lang=") {
            return Lang::from_code(code);
        }
    }
    None
}

fn command(t: &Texts) -> Command {
    let file = |name: &'static str, shown: &'static str| {
        Arg::new(name).value_name(shown).value_parser(value_parser!(PathBuf))
    };
    let option = |name: &'static str, shown: &'static str| Arg::new(name).long(name).value_name(shown);
    let switch = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let to =
        || option("to", "FILE").required(true).value_parser(value_parser!(PathBuf)).help(t.cli_export_to());
    let sub = |name: &'static str, about: String| part(name, Has::Options, t).about(about);
    let with = |name: &'static str, has: Has, about: String| part(name, has, t).about(about);
    let languages = Lang::ALL.map(Lang::code);
    part("giftcho", Has::Commands, t)
        .version(env!("CARGO_PKG_VERSION"))
        .about(t.cli_about())
        .after_help(t.cli_see())
        .disable_version_flag(true)
        .arg(file("file", "FILE").help(t.cli_file_argument()))
        .arg(option("ledger", "FILE").global(true).value_parser(value_parser!(PathBuf)).help(t.cli_ledger()))
        .arg(switch("json").global(true).help(t.cli_json()))
        .arg(
            option("lang", "ja|en")
                .global(true)
                .value_parser(languages)
                .hide_possible_values(true)
                .help(t.cli_lang()),
        )
        .arg(option("renderer", "glow|wgpu").hide(true).value_parser(["glow", "wgpu"]).help(t.cli_renderer()))
        .arg(switch("version").short('V').action(ArgAction::Version).help(t.cli_version()))
        .arg(switch("help").short('h').action(ArgAction::Help).global(true).help(t.cli_help()))
        .subcommand(
            with("import", Has::Arguments, t.cli_import())
                .arg(file("csv", "FILE").required(true).help(t.cli_import_file()))
                .arg(switch("dry-run").conflicts_with("yes").help(t.cli_import_dry_run()))
                .arg(switch("yes").help(t.cli_import_yes()))
                .arg(option("encoding", "E").help(t.cli_import_encoding()))
                .arg(option("profile", "P").help(t.cli_import_profile()))
                .arg(
                    option("year", "YYYY")
                        .value_parser(value_parser!(i32).range(1900..=2999))
                        .help(t.cli_import_year()),
                )
                .arg(
                    option("two-digit-years", "CALENDAR")
                        .value_parser(["western", "reiwa"])
                        .help(t.cli_import_two_digit_years()),
                )
                .arg(
                    option("date-order", "ORDER")
                        .value_parser(["ymd", "mdy", "dmy"])
                        .requires("two-digit-years")
                        .help(t.cli_import_date_order()),
                ),
        )
        .subcommand(
            with("undo-import", Has::Arguments, t.cli_undo_import())
                .arg(
                    file("run", "RUN")
                        .required(true)
                        .value_parser(value_parser!(i64).range(1..))
                        .help(t.cli_undo_import_run()),
                )
                .arg(switch("along").help(t.cli_undo_import_along())),
        )
        .subcommand(sub("cards", t.cli_cards()))
        .subcommand(sub("accounts", t.cli_accounts()))
        .subcommand(sub("incidents", t.cli_incidents()))
        .subcommand(sub("purchases", t.cli_purchases()))
        .subcommand(
            sub("warnings", t.cli_warnings())
                .arg(option("as-of", "DATE[THH:MM]").help(t.cli_warnings_as_of())),
        )
        .subcommand(sub("journal", t.cli_journal()))
        .subcommand(
            with("import-journal", Has::Arguments, t.cli_import_journal())
                .arg(file("jsonl", "FILE").required(true).help(t.cli_import_journal_file())),
        )
        .subcommand(
            with("export", Has::Commands, t.cli_export())
                .subcommand_required(true)
                .subcommand(sub("journal", t.cli_export_journal()).arg(to()))
                .subcommand(sub("cards", t.cli_export_cards()).arg(to()))
                .subcommand(
                    with("incident", Has::Arguments, t.cli_export_incident())
                        .arg(Arg::new("id").value_name("ID").required(true).help(t.cli_export_incident_id()))
                        .arg(to()),
                )
                .subcommand(
                    among_options(with("table", Has::Arguments, t.cli_export_table()), t)
                        .arg(
                            Arg::new("table")
                                .value_name("TABLE")
                                .required(true)
                                .value_parser(
                                    Table::ALL
                                        .iter()
                                        .map(|table| table.as_str())
                                        .chain(["all"])
                                        .collect::<Vec<_>>(),
                                )
                                .hide_possible_values(true)
                                .help(t.cli_export_table_which()),
                        )
                        .arg(
                            option("format", "csv|xlsx|jsonl")
                                .required(true)
                                .value_parser(Format::ALL.map(Format::as_str))
                                .hide_possible_values(true)
                                .help(t.cli_export_format()),
                        )
                        .arg(option("fields", "A,B,C").help(t.cli_export_fields()))
                        .arg(switch("dated-only").help(t.cli_export_dated_only()))
                        .arg(to()),
                )
                .subcommand(
                    among_options(with("account-book", Has::Options, t.cli_export_account_book()), t)
                        .arg(
                            option("format", "xlsx|pdf")
                                .required(true)
                                .value_parser(Form::ALL.map(Form::as_str))
                                .hide_possible_values(true)
                                .help(t.cli_export_format()),
                        )
                        .arg(to()),
                ),
        )
        .subcommand(
            sub("verify", t.cli_verify())
                .arg(option("pack", "FILE").value_parser(value_parser!(PathBuf)).help(t.cli_verify_pack())),
        )
        .subcommand(
            with("inquiry", Has::Options, t.cli_inquiry())
                .arg(option("incident", "ID").required(true).help(t.cli_inquiry_incident()))
                .arg(
                    option("for", "RECIPIENT")
                        .required(true)
                        .value_parser(Recipient::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>())
                        .hide_possible_values(true)
                        .help(t.cli_inquiry_for()),
                )
                .arg(
                    option("to", "PATH")
                        .required(true)
                        .value_parser(value_parser!(PathBuf))
                        .help(t.cli_inquiry_to()),
                )
                .arg(switch("zip").help(t.cli_inquiry_zip())),
        )
        .subcommand(sub("demo", t.cli_demo()).arg(switch("no-window").help(t.cli_demo_no_window())))
        .subcommand(
            sub("bench-ledger", t.cli_bench_ledger())
                .arg(
                    option("cards", "N")
                        .required(true)
                        .value_parser(value_parser!(usize))
                        .help(t.cli_bench_ledger_cards()),
                )
                .arg(
                    option("seed", "S")
                        .default_value("1")
                        .hide_default_value(true)
                        .value_parser(value_parser!(u64))
                        .help(t.cli_bench_ledger_seed()),
                ),
        )
}

/// The options that say among which records.
fn among_options(command: Command, t: &Texts) -> Command {
    let option = |name: &'static str, shown: &'static str| Arg::new(name).long(name).value_name(shown);
    let day = |text: &str| text.parse::<Day>().map_err(|_| "not a day like 2026-11-22");
    command
        .arg(option("from", "DATE").value_parser(day).help(t.cli_export_from()))
        .arg(option("until", "DATE").value_parser(day).help(t.cli_export_until()))
        .arg(
            option("issuer", "ISSUER")
                .value_parser(Issuer::ALL.iter().map(|issuer| issuer.as_str()).collect::<Vec<_>>())
                .hide_possible_values(true)
                .help(t.cli_export_issuer()),
        )
        .arg(option("account", "NAME").help(t.cli_export_account()))
}

/// Among which records, as said.
fn among(matches: &ArgMatches) -> Among {
    let day = |name: &str| matches.get_one::<Day>(name).copied();
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Among {
        from: day("from"),
        to: day("until"),
        issuer: text("issuer").and_then(|word| Issuer::from_word(&word)),
        account: text("account"),
    }
}

/// What is said about days that leave something out.
fn dates(matches: &ArgMatches) -> DateHints {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let calendar = match word("two-digit-years") {
        Some("reiwa") => Some(Calendar::Reiwa),
        Some(_) => Some(Calendar::Western),
        None => None,
    };
    let order = match word("date-order") {
        Some("mdy") => Order::Mdy,
        Some("dmy") => Order::Dmy,
        Some(_) | None => Order::Ymd,
    };
    DateHints {
        two_digit: calendar.map(|two_digit_years| TwoDigitYears { two_digit_years, order }),
        first_year: matches.get_one("year").copied(),
    }
}

/// A command or a part of one, with the headings of its help in our language.
fn part(name: &'static str, has: Has, t: &Texts) -> Command {
    let (usage, options) = (t.cli_usage(), t.cli_options());
    let more = match has {
        Has::Commands => format!("{}:\n{{subcommands}}\n\n", t.cli_commands()),
        Has::Arguments => format!("{}:\n{{positionals}}\n\n", t.cli_arguments()),
        Has::Options => String::new(),
    };
    Command::new(name)
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{more}{options}:\n{{options}}{{after-help}}\n"
        ))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
}

/// What a command's help lists beside its options.
#[derive(Clone, Copy)]
enum Has {
    Commands,
    Arguments,
    Options,
}

/// Whether a file named on the command line is a ledger, by its ending.
pub fn is_ledger_name(file: &std::path::Path) -> bool {
    file.extension().is_some_and(|ending: &OsStr| ending.eq_ignore_ascii_case("giftcho"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> Result<Args, clap::Error> {
        read(std::iter::once("giftcho").chain(line.split_whitespace()).map(OsString::from).collect())
    }

    #[test]
    fn the_definition_holds_together() {
        for lang in Lang::ALL {
            command(&Texts::new(lang)).debug_assert();
        }
    }

    #[test]
    fn the_ledger_may_stand_before_or_after_the_command() {
        let before = read_line("--ledger a.giftcho cards --json").unwrap();
        let after = read_line("cards --json --ledger a.giftcho").unwrap();
        assert_eq!(before, after);
        assert_eq!(before.ledger, Some(PathBuf::from("a.giftcho")));
        let deep = read_line("export --ledger a.giftcho cards --to b.csv").unwrap();
        assert_eq!(deep.ledger, before.ledger);
        assert_eq!(deep.asked, Asked::ExportCards { to: "b.csv".into() });
    }

    #[test]
    fn without_a_command_the_window_is_asked_for() {
        let args = read_line("").unwrap();
        assert_eq!(args.asked, Asked::Window { file: None, renderer: None });
        assert_eq!(args.lang, None);
        let args = read_line("--renderer wgpu --lang en mine.giftcho").unwrap();
        let file = Some(PathBuf::from("mine.giftcho"));
        assert_eq!(args.asked, Asked::Window { file, renderer: Some("wgpu".into()) });
        assert_eq!(args.lang, Some(Lang::En));
    }

    #[test]
    fn what_is_asked_wrongly_ends_with_two() {
        for line in [
            "cards --what",
            "import",
            "import a.csv --yes --dry-run",
            "import a.csv --year soon",
            "import a.csv --two-digit-years lunar",
            "import a.csv --date-order mdy",
            "undo-import x",
            "undo-import 0",
            "export",
            "export cards",
            "bench-ledger",
            "bench-ledger --cards many",
            "cards --lang fr",
            "verify a b",
        ] {
            assert_eq!(read_line(line).unwrap_err().exit_code(), 2, "{line}");
        }
        for line in ["--help", "import --help", "--version", "export incident -h"] {
            assert_eq!(read_line(line).unwrap_err().exit_code(), 0, "{line}");
        }
    }

    #[test]
    fn the_help_is_in_the_language_asked_for() {
        assert!(read_line("--help").unwrap_err().to_string().contains("カードの一覧"));
        assert!(read_line("--help --lang en").unwrap_err().to_string().contains("List the cards"));
        assert!(
            read_line("import --help --lang=en").unwrap_err().to_string().contains("Record without asking")
        );
    }
}
