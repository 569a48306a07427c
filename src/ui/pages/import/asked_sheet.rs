//! The sheet with what is asked once for the whole file: years, how cards of a seller came, which account was charged.

use std::collections::BTreeMap;

use eframe::egui::{Align, Layout, Ui, vec2};

use super::asked::{Asked, Days as OpenDays};
use super::replan;
use super::review::Review;
use crate::action::ReadAs;
use crate::core::words::{Issuer, Provenance};
use crate::i18n::{Texts, format};
use crate::import::dates::{Calendar, DateHints, Days, Order, TwoDigitYears};
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Button, Field, RadioRow, SectionHead, Select, Sheet, heading, labelled, link, sheet_body, stack, text,
};
use crate::wording::words;

/// How many sellers are asked about: of more, those with the most rows.
const SELLERS: usize = 100;

/// One thing to settle.
pub struct Topic {
    pub name: String,
    /// Whether something of it has no answer.
    pub open: bool,
}

/// What is to be settled for a file, or was.
pub fn topics(review: &Review, read_as: &ReadAs, t: &Texts) -> Vec<Topic> {
    let asked = review.asked();
    let mut topics = Vec::new();
    let years = asked.no_year.is_some() || asked.two_digit.is_some();
    if years || read_as.dates != DateHints::default() {
        topics.push(Topic { name: t.import_ask_year(), open: years });
    }
    let said = review.said();
    if asked.sellers().len() > 0 {
        let open = asked.sellers().any(|(key, _)| !said.provenance.contains_key(key));
        topics.push(Topic { name: t.import_ask_source(), open });
    }
    if asked.accounts().len() > 0 {
        let open = asked.accounts().any(|(issuer, _)| !said.accounts.contains_key(&issuer));
        topics.push(Topic { name: t.import_ask_account(), open });
    }
    topics
}

/// What stands in the fields of the sheet.
pub struct Typed {
    year: Option<String>,
    two_digit: Option<TwoDigitYears>,
    names: BTreeMap<Issuer, String>,
    /// The sellers as they are listed, with the key they are answered under.
    sellers: Vec<String>,
}

impl Typed {
    /// Begins with what was said before; the largest sellers first.
    pub fn new(review: &Review, read_as: &ReadAs) -> Self {
        let mut sellers: Vec<(&str, usize)> =
            review.asked().sellers().map(|(key, group)| (key, group.rows)).collect();
        sellers.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
        sellers.truncate(SELLERS);
        Self {
            year: read_as.dates.first_year.map(|year| year.to_string()),
            two_digit: read_as.dates.two_digit,
            names: BTreeMap::new(),
            sellers: sellers.into_iter().map(|(key, _)| key.to_owned()).collect(),
        }
    }

    /// Paints the sheet; true when it is to be closed.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>, review: &mut Review, read_as: &ReadAs) -> bool {
        let t = cx.texts;
        let sheet = Sheet::new("import-asked", t.import_ask_title(), size::FORM_SHEET).margin(space::XL);
        let reply = sheet.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading(ui, &t.import_ask_title(), TextKind::DialogTitle);
            text::label(ui, &t.import_ask_intro(), TextKind::Body, Tone::Ink2);
            ui.add_space(space::M);
            let mut closed = false;
            sheet_body(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                closed |= self.dates(ui, cx, review.asked(), read_as);
                self.sellers(ui, t, review);
                self.accounts(ui, cx, review);
            });
            ui.add_space(space::M);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                closed |= ui.add(Button::secondary(t.button_close())).clicked();
            });
            closed
        });
        reply.closed || reply.inner
    }

    fn dates(&mut self, ui: &mut Ui, cx: &PageCx<'_>, asked: &Asked, read_as: &ReadAs) -> bool {
        let t = cx.texts;
        if asked.no_year.is_none() && asked.two_digit.is_none() {
            if read_as.dates == DateHints::default() {
                return false;
            }
            text::label(ui, &t.import_ask_dates_settled(), TextKind::Body, Tone::Ink);
            let again = link(ui, &t.import_ask_dates_forget()).clicked();
            if again {
                replan(cx, ReadAs { dates: DateHints::default(), ..read_as.clone() });
            }
            ui.add_space(space::L);
            return again;
        }
        let mut hints = read_as.dates;
        let mut ready = true;
        if let Some(OpenDays { rows, first: (day, line) }) = &asked.no_year {
            SectionHead::new(t.import_ask_year_head()).show(ui);
            let words = t.import_ask_year_text(format::count(*rows), day, line.to_string());
            text::label(ui, &words, TextKind::Body, Tone::Ink);
            let typed = self.year.get_or_insert_with(|| cx.now.day.year().to_string());
            hints.first_year = typed.trim().parse().ok().filter(|year| (1990..=2100).contains(year));
            let problem = hints.first_year.is_none().then(|| t.import_ask_year_problem());
            Field::new(t.import_ask_year_label(), typed)
                .problem(problem.as_deref())
                .above()
                .width(size::LAST_FOUR)
                .show(ui);
            ready &= hints.first_year.is_some();
            ui.add_space(space::S);
        }
        if let Some(OpenDays { rows, first: (day, line) }) = &asked.two_digit {
            SectionHead::new(t.import_ask_digits_head()).show(ui);
            let words = t.import_ask_digits_text(format::count(*rows), day, line.to_string());
            text::label(ui, &words, TextKind::Body, Tone::Ink);
            stack(ui, |ui| self.two_digits(ui, t, day));
            hints.two_digit = self.two_digit;
            ready &= self.two_digit.is_some();
            ui.add_space(space::S);
        }
        let read = ui.add(Button::primary(t.import_ask_read()).enabled(ready)).clicked();
        if read {
            replan(cx, ReadAs { dates: hints, ..read_as.clone() });
        }
        ui.add_space(space::L);
        read
    }

    /// The ways to read a day whose year has two digits: those that give a day of the calendar.
    fn two_digits(&mut self, ui: &mut Ui, t: &Texts, day: &str) {
        let ways = [
            (Calendar::Western, Order::Ymd, t.import_ask_digits_ymd()),
            (Calendar::Reiwa, Order::Ymd, t.import_ask_digits_reiwa()),
            (Calendar::Western, Order::Mdy, t.import_ask_digits_mdy()),
            (Calendar::Western, Order::Dmy, t.import_ask_digits_dmy()),
        ];
        for (two_digit_years, order, words) in ways {
            let way = TwoDigitYears { two_digit_years, order };
            let days = Days::new(DateHints { two_digit: Some(way), first_year: None });
            let Some(read) = days.read(day).ok().and_then(|read| read.when.day()) else { continue };
            let row = RadioRow::new(format::day_full(read, t)).caption(words);
            if ui.add(row.selected(self.two_digit == Some(way))).clicked() {
                self.two_digit = Some(way);
            }
        }
    }

    fn sellers(&self, ui: &mut Ui, t: &Texts, review: &mut Review) {
        if review.asked().sellers().len() == 0 {
            return;
        }
        SectionHead::new(t.import_ask_source_head()).show(ui);
        text::label(ui, &t.import_ask_source_text(), TextKind::Body, Tone::Ink2);
        for key in &self.sellers {
            // Its rows may have been left out since.
            let Some(group) = review.asked().seller(key).cloned() else { continue };
            let name = if group.name.is_empty() { t.import_ask_source_none() } else { group.name };
            let rows = t.count_rows(group.rows, format::count(group.rows));
            let caption = format!("{rows}{}{}", t.word_list_dot(), format::yen(group.yen));
            let chosen = review.said().provenance.get(key).copied().unwrap_or(Provenance::Unknown);
            let picked = line(ui, &name, &caption, |ui| {
                let mut select = Select::new(format!("seller-{key}"), t.import_ask_source_label(&name));
                for word in Provenance::ALL {
                    let (icon, tone) = marks::provenance(*word);
                    select = select.option_icon(icon, tone, words::provenance(*word, t));
                }
                let at = Provenance::ALL.iter().position(|word| *word == chosen);
                select.selected(at).width(size::CHOICE_WIDE).show(ui)
            });
            if let Some(word) = picked.and_then(|at| Provenance::ALL.get(at)) {
                review.say_provenance(key, *word);
            }
        }
        if review.asked().sellers().len() > SELLERS {
            text::label(ui, &t.import_ask_source_more(), TextKind::Table, Tone::Ink3);
        }
        ui.add_space(space::L);
    }

    fn accounts(&mut self, ui: &mut Ui, cx: &PageCx<'_>, review: &mut Review) {
        let t = cx.texts;
        let asked: Vec<(Issuer, usize)> =
            review.asked().accounts().map(|(issuer, group)| (issuer, group.rows)).collect();
        if asked.is_empty() {
            return;
        }
        SectionHead::new(t.import_ask_account_head()).show(ui);
        text::label(ui, &t.import_ask_account_text(), TextKind::Body, Tone::Ink2);
        for (issuer, rows) in asked {
            let names: Vec<&str> = cx
                .ledger
                .accounts()
                .filter(|account| account.facts.issuer == issuer)
                .map(|account| account.facts.name.as_str())
                .collect();
            let said = review.said().accounts.get(&issuer).cloned();
            let new = names.len() + 1;
            let chosen = match &said {
                _ if self.names.contains_key(&issuer) => new,
                None => 0,
                Some(name) => names.iter().position(|held| held == name).map_or(new, |at| at + 1),
            };
            let name = words::issuer(issuer, t);
            let picked = line(ui, &name, &t.count_rows(rows, format::count(rows)), |ui| {
                Select::new(format!("account-{}", issuer.as_str()), t.import_ask_account_label(&name))
                    .option(t.import_ask_account_open())
                    .options(names.iter().copied())
                    .option(t.import_ask_account_new())
                    .selected(Some(chosen))
                    .width(size::CHOICE_WIDE)
                    .show(ui)
            });
            if let Some(at) = picked {
                self.names.remove(&issuer);
                if at == new {
                    self.names.insert(issuer, String::new());
                }
                let account = at.checked_sub(1).and_then(|at| names.get(at)).copied().unwrap_or_default();
                review.say_account(issuer, account);
            } else if chosen == new {
                let typed = self.names.entry(issuer).or_insert_with(|| said.unwrap_or_default());
                let label = t.import_ask_account_name();
                let field = |ui: &mut Ui| Field::new(label.clone(), typed).bare().show(ui);
                if labelled(ui, &label, None, None, field).changed() {
                    review.say_account(issuer, typed);
                }
            }
        }
    }
}

/// A name with a few words on it at the left, a choice at the right.
fn line<R>(ui: &mut Ui, name: &str, caption: &str, choice: impl FnOnce(&mut Ui) -> R) -> R {
    let room = vec2(ui.available_width(), size::BUTTON + space::M);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let chosen = choice(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::XS);
                text::name(ui, name, TextKind::Body, Tone::Ink);
                text::name(ui, caption, TextKind::Small, Tone::Ink3);
            });
        });
        chosen
    })
    .inner
}
