//! The part in which records and fields are chosen: tables or a 受払簿, of which days, of whom, in which form.

use eframe::egui::Ui;

use super::super::inputs;
use crate::action::{Action, Export};
use crate::core::id::AccountId;
use crate::core::words::Issuer;
use crate::export::account_book::{Form, Period, Wanted};
use crate::export::table::{Chosen, Fields, Format, Table};
use crate::i18n::{Texts, format};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{
    Button, Field, SectionHead, Segments, Select, checkbox, fold_head, labelled, problem_line, text,
};
use crate::wording::{table, words};

/// What is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum What {
    #[default]
    Tables,
    AccountBook,
}

/// What the person has chosen so far.
pub(super) struct ChosenPart {
    what: What,
    tables: [(Table, bool, Fields); Table::ALL.len()],
    fields_open: bool,
    from: String,
    to: String,
    undated: bool,
    issuer: Option<Issuer>,
    account: Option<AccountId>,
    format: Format,
    form: Form,
}

impl Default for ChosenPart {
    fn default() -> Self {
        Self {
            what: What::Tables,
            tables: Table::ALL.map(|table| (table, true, Fields::readable(table))),
            fields_open: false,
            from: String::new(),
            to: String::new(),
            undated: true,
            issuer: None,
            account: None,
            format: Format::Xlsx,
            form: Form::Xlsx,
        }
    }
}

/// The forms in the order they are offered.
const FORMATS: [Format; 3] = [Format::Xlsx, Format::Csv, Format::Jsonl];

impl ChosenPart {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        SectionHead::new(t.export_chosen()).trailing(self.form(t)).show(ui);
        text::label(ui, &t.export_chosen_what(), TextKind::Body, Tone::Ink2);
        let what = Segments::new(t.export_chosen()).item(t.export_tables()).item(t.book_title());
        if let Some(at) = what.selected(usize::from(self.what == What::AccountBook)).show(ui) {
            self.what = if at == 0 { What::Tables } else { What::AccountBook };
        }
        match self.what {
            What::Tables => self.tables(ui, t),
            What::AccountBook => {
                text::label(ui, &t.export_book_what(), TextKind::Table, Tone::Ink2);
            }
        }
        let period = self.period(ui, t);
        self.of_whom(ui, cx);
        self.format(ui, t);
        self.button(ui, cx, period);
        ui.add_space(space::SECTIONS);
    }

    /// What kind of file it becomes.
    fn form(&self, t: &Texts) -> String {
        match (self.what, self.format) {
            (What::AccountBook, _) if self.form == Form::Pdf => t.export_form_pdf(),
            (What::AccountBook, _) | (What::Tables, Format::Xlsx) => t.export_form_xlsx(),
            (What::Tables, Format::Jsonl) => t.export_form_jsonl(),
            (What::Tables, Format::Csv) if self.chosen().tables().count() > 1 => t.export_form_zip(),
            (What::Tables, Format::Csv) => t.export_form_csv(),
        }
    }

    fn chosen(&self) -> Chosen {
        let mut chosen = Chosen::none();
        for (table, on, fields) in &self.tables {
            if *on {
                chosen.set(*table, *fields);
            }
        }
        chosen
    }

    fn tables(&mut self, ui: &mut Ui, t: &Texts) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for (table, on, _) in &mut self.tables {
                checkbox(ui, on, &table::table(*table, t));
            }
        });
        let open = self.fields_open;
        let count: usize = self.chosen().tables().map(|(_, fields)| fields.len()).sum();
        let count = t.export_fields_count(count, format::count(count));
        if fold_head(ui, open, &t.export_fields(), &count, &t.export_fields_glimpse()).clicked() {
            self.fields_open = !open;
        }
        if !self.fields_open {
            return;
        }
        for (table, on, fields) in &mut self.tables {
            if !*on {
                continue;
            }
            let name = table::table(*table, t);
            text::label(ui, &name, TextKind::Strong, Tone::Ink2);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                for (at, column) in table.columns().iter().enumerate() {
                    let mut has = fields.has(at);
                    let label = table::head(column.head, t);
                    if checkbox(ui, &mut has, &label).changed() {
                        fields.set(at, has);
                    }
                }
            });
        }
    }

    /// The days, or nothing while one of them cannot be read.
    fn period(&mut self, ui: &mut Ui, t: &Texts) -> Option<Period> {
        let read = |ui: &mut Ui, label: String, text: &mut String| {
            let day = inputs::day(text, t);
            let problem = day.as_ref().err().cloned();
            Field::new(label, text).hint(t.export_day_hint()).problem(problem.as_deref()).show(ui);
            day
        };
        let from = read(ui, t.export_from(), &mut self.from);
        let to = read(ui, t.export_to(), &mut self.to);
        let (Ok(from), Ok(to)) = (from, to) else { return None };
        if let (Some(first), Some(last)) = (from, to)
            && first > last
        {
            problem_line(ui, &t.export_period_backwards());
            return None;
        }
        if self.what == What::Tables && (from.is_some() || to.is_some()) {
            checkbox(ui, &mut self.undated, &t.export_undated());
        }
        Some(Period { from, to })
    }

    fn of_whom(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let issuers: Vec<Issuer> = Issuer::ALL.to_vec();
        let at = self.issuer.and_then(|issuer| issuers.iter().position(|each| *each == issuer));
        labelled(ui, &t.field_issuer(), None, None, |ui| {
            let (choice, response) = Select::new("export-issuer", t.field_issuer())
                .option(t.export_issuer_all())
                .options(issuers.iter().map(|issuer| words::issuer(*issuer, t)))
                .selected(Some(at.map_or(0, |at| at + 1)))
                .show_response(ui);
            if let Some(at) = choice {
                self.issuer = at.checked_sub(1).and_then(|at| issuers.get(at)).copied();
            }
            response
        });
        let accounts: Vec<(AccountId, &str)> =
            cx.ledger.accounts().map(|account| (account.id, account.facts.name.as_str())).collect();
        let at = self.account.and_then(|id| accounts.iter().position(|(each, _)| *each == id));
        labelled(ui, &t.field_account(), None, None, |ui| {
            let (choice, response) = Select::new("export-account", t.field_account())
                .option(t.export_account_all())
                .options(accounts.iter().map(|(_, name)| *name))
                .selected(Some(at.map_or(0, |at| at + 1)))
                .show_response(ui);
            if let Some(at) = choice {
                self.account = at.checked_sub(1).and_then(|at| accounts.get(at)).map(|(id, _)| *id);
            }
            response
        });
    }

    fn format(&mut self, ui: &mut Ui, t: &Texts) {
        labelled(ui, &t.export_format(), None, None, |ui| {
            let names: Vec<String> = match self.what {
                What::Tables => FORMATS.iter().map(|form| format_name(*form, t)).collect(),
                What::AccountBook => vec![t.export_format_xlsx(), t.export_format_pdf()],
            };
            let at = match self.what {
                What::Tables => FORMATS.iter().position(|form| *form == self.format),
                What::AccountBook => Form::ALL.iter().position(|form| *form == self.form),
            };
            let forms = names.into_iter().fold(Segments::new(t.export_format()), Segments::item);
            let (choice, response) = forms.selected(at.unwrap_or_default()).show_response(ui);
            if let Some(at) = choice {
                match self.what {
                    What::Tables => self.format = FORMATS.get(at).copied().unwrap_or(self.format),
                    What::AccountBook => self.form = Form::ALL.get(at).copied().unwrap_or_default(),
                }
            }
            response
        });
    }

    fn button(&self, ui: &mut Ui, cx: &PageCx<'_>, period: Option<Period>) {
        let t = cx.texts;
        let chosen = self.chosen();
        let nothing = match self.what {
            What::Tables if chosen.tables().next().is_none() => Some(t.table_nothing_chosen()),
            _ if cx.ledger.is_empty() => Some(t.export_journal_none()),
            _ if period.is_none() => Some(t.export_period_unread()),
            What::Tables | What::AccountBook => None,
        };
        let button = Button::secondary(t.export_chosen_button()).icon(Icon::Export);
        let button = button.enabled(nothing.is_none()).reason(nothing.unwrap_or_default());
        if !ui.add(button).clicked() {
            return;
        }
        let Some(period) = period else { return };
        let export = match self.what {
            What::AccountBook => {
                let wanted = Wanted { period, issuer: self.issuer, account: self.account };
                Export::AccountBook(wanted, self.form)
            }
            What::Tables => Export::Table(
                Chosen {
                    from: period.from,
                    to: period.to,
                    dated_only: !self.undated,
                    issuer: self.issuer,
                    account: self.account,
                    ..chosen
                },
                self.format,
            ),
        };
        cx.send(Action::Export(export));
    }
}

fn format_name(format: Format, t: &Texts) -> String {
    match format {
        Format::Xlsx => t.export_format_xlsx(),
        Format::Csv => t.export_format_csv(),
        Format::Jsonl => t.export_format_jsonl(),
    }
}
