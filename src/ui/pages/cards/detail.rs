//! One card in full: what it is, what is wrong with it, what can be done with it, what happened to it.

use std::sync::Arc;

use eframe::egui::{Align, Layout, Margin, Popup, ScrollArea, Ui, vec2};

use super::acts::Act;
use super::found::{FoundReply, OpenWarning, found_ui, offers_trouble};
use crate::action::{Action, Place};
use crate::core::card::{Card, Fate, Purchase};
use crate::core::date::When;
use crate::core::entry::Entry;
use crate::core::id::EntryId;
use crate::core::words::{ChargeStatus, Payment, Provenance, Purpose};
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::seller_note::{self, SellerNote};
use crate::ui::pages::warnings::dismiss::Dismiss;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Button, IconButton, SectionHead, fact_with, facts_with, icon_line, link, menu_item, text, unknown_value,
};
use crate::wording::{history, words};

/// What was asked for in the details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DetailReply {
    Nothing,
    Close,
    Edit,
    Act(Act),
    Dismiss(Dismiss),
    /// Write down until when its seller takes claims.
    SellerNote(SellerNote),
    /// Take this entry of the history back.
    TakeBack(EntryId),
}

/// So many entries of the history are shown until all are asked for.
const FIRST_ENTRIES: usize = 8;

/// What the pane remembers.
#[derive(Debug, Default)]
pub struct Detail {
    /// Whether the whole history is shown.
    whole: bool,
    /// Which of its warnings is explained.
    explained: OpenWarning,
}

impl Detail {
    /// Another card is shown.
    pub fn begin(&mut self) {
        *self = Self::default();
    }

    /// Draws the card into the pane.
    pub fn ui(&mut self, ui: &mut Ui, card: &Card, cx: &PageCx<'_>) -> DetailReply {
        let mut reply = DetailReply::Nothing;
        ScrollArea::vertical().id_salt(("detail", card.id)).auto_shrink(false).show(ui, |ui| {
            let margin = Margin { left: 16, right: 16, top: 10, bottom: 16 };
            eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
                head(ui, card, cx, &mut reply);
                ui.add_space(space::M);
                match found_ui(ui, card, &mut self.explained, cx) {
                    FoundReply::Nothing => {}
                    FoundReply::Dismiss(dismiss) => reply = DetailReply::Dismiss(dismiss),
                    FoundReply::Edit => reply = DetailReply::Edit,
                }
                acts(ui, card, cx, &mut reply);
                ui.add_space(space::M);
                facts_ui(ui, card, cx, &mut reply);
                ui.add_space(space::M);
                self.history(ui, card, cx, &mut reply);
            });
        });
        reply
    }

    fn history(&mut self, ui: &mut Ui, card: &Card, cx: &PageCx<'_>, reply: &mut DetailReply) {
        let t = cx.texts;
        let seqs = history_of(card, cx);
        let more = seqs.len() > FIRST_ENTRIES && !self.whole;
        let all = SectionHead::new(t.card_history())
            .show_with(ui, |ui| more && link(ui, &t.button_all()).clicked());
        self.whole |= all.inner;
        ui.add_space(space::XS);
        let shown = if self.whole { seqs.len() } else { FIRST_ENTRIES };
        let entries = seqs.into_iter().take(shown).filter_map(|seq| cx.ledger.journal().at(seq));
        let lines: Vec<(&Arc<Entry>, String)> =
            entries.map(|entry| (entry, recorded_at(entry, cx))).collect();
        let times = lines.iter().map(|(_, time)| text::width(ui, time, TextKind::Table));
        let width = times.fold(0.0_f32, f32::max).ceil();
        for (entry, time) in &lines {
            if entry_row(ui, entry, time, width, cx) {
                *reply = DetailReply::TakeBack(entry.id);
            }
        }
    }
}

/// The entries about a card and its purchase, newest first.
fn history_of(card: &Card, cx: &PageCx<'_>) -> Vec<u64> {
    let mut seqs = card.history.clone();
    if let Some(purchase) = cx.ledger.purchase_of(card) {
        seqs.extend(&purchase.history);
    }
    let incidents = card.incidents.iter().filter_map(|id| cx.ledger.incident(*id));
    seqs.extend(incidents.flat_map(|incident| incident.history.iter().copied()));
    seqs.sort_unstable_by(|a, b| b.cmp(a));
    seqs.dedup();
    seqs
}

/// When an entry was recorded: the time today, else the day.
fn recorded_at(entry: &Entry, cx: &PageCx<'_>) -> String {
    let (day, minute) = entry.recorded_at.in_japan();
    if day == cx.now.day { format::time(minute) } else { format::day_table(day, cx.now.day) }
}

/// One entry: when it was recorded, what happened; its menu takes it back. Says whether that was asked for.
fn entry_row(ui: &mut Ui, entry: &Entry, time: &str, width: f32, cx: &PageCx<'_>) -> bool {
    let t = cx.texts;
    let line = history::entry(entry, cx.ledger, t);
    let mut take_back = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.allocate_ui_with_layout(
            vec2(width, TextKind::Table.line()),
            Layout::left_to_right(Align::Min),
            |ui| {
                ui.set_min_width(width);
                text::line(ui, time, TextKind::Table, Tone::Ink3);
            },
        );
        let room = ui.available_width() - size::BUTTON_SMALL - space::M;
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            let detail = line.detail.as_deref().map(|detail| format!("{}{detail}", t.word_list_dot()));
            let mut parts = vec![(line.title.as_str(), TextKind::Table, Tone::Ink)];
            parts.extend(detail.as_deref().map(|detail| (detail, TextKind::Table, Tone::Ink2)));
            text::mixed(ui, &parts);
        });
        let name = t.card_entry_menu(line.joined(t));
        let menu = ui.add(IconButton::new(Icon::More, name).tone(Tone::Ink3));
        Popup::menu(&menu).show(|ui| take_back = menu_item(ui, &t.card_take_back_entry(), None).clicked());
    });
    take_back
}

fn head(ui: &mut Ui, card: &Card, cx: &PageCx<'_>, reply: &mut DetailReply) {
    let t = cx.texts;
    ui.horizontal(|ui| {
        let buttons = 3.0 * (28.0 + space::XS);
        let room = ui.available_width() - buttons;
        ui.allocate_ui_with_layout(vec2(room, 28.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(room);
            text::name(ui, &card_name(card, cx), TextKind::Table, Tone::Ink2);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            if ui.add(IconButton::new(Icon::Close, t.button_close())).clicked() {
                *reply = DetailReply::Close;
            }
            let menu = ui.add(IconButton::new(Icon::More, t.button_more()));
            Popup::menu(&menu).show(|ui| {
                for act in Act::possible(card) {
                    if menu_item(ui, &act.verb(t), None).clicked() {
                        *reply = DetailReply::Act(*act);
                    }
                }
            });
            if ui.add(IconButton::new(Icon::Edit, t.button_edit())).clicked() {
                *reply = DetailReply::Edit;
            }
        });
    });
    ui.horizontal(|ui| {
        match card.facts.face_value {
            Some(face) => text::line(ui, &format::money(face), TextKind::FigureL, Tone::Ink),
            None => text::line(ui, &t.word_unknown(), TextKind::FigureL, Tone::Ink3),
        };
        ui.with_layout(Layout::top_down(Align::Max), |ui| {
            let state = marks::state(cx.ledger, card, t);
            icon_line(ui, state.icon, &state.word, TextKind::Table, state.icon_tone, state.tone);
            if let Some(last4) = &card.facts.code_last4 {
                text::line(ui, &t.word_last_four(last4.as_str()), TextKind::Table, Tone::Ink2);
            }
        });
    });
}

/// The issuer and the kind.
pub fn card_name(card: &Card, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let issuer = card.facts.issuer_name.clone().unwrap_or_else(|| match card.facts.issuer {
        crate::core::words::Issuer::Unknown => t.card_issuer_unknown(),
        issuer => words::issuer(issuer, t),
    });
    match card.facts.kind {
        crate::core::words::CardKind::Unknown => issuer,
        kind => format!("{issuer}{}{}", t.word_list_dot(), words::kind(kind, t)),
    }
}

/// What is done with such a card most often; the rest is in the menu.
fn acts(ui: &mut Ui, card: &Card, cx: &PageCx<'_>, reply: &mut DetailReply) {
    let t = cx.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        if matches!(card.charge_status(), ChargeStatus::Uncharged | ChargeStatus::Unknown) {
            for act in [Act::Charge, Act::Spend] {
                if ui.add(Button::secondary(act.verb(t)).small()).clicked() {
                    *reply = DetailReply::Act(act);
                }
            }
            if link(ui, &t.charge_plan_link()).clicked() {
                cx.send(Action::Show(Place::BeforeCharging(vec![card.id])));
            }
        }
        if !offers_trouble(card, cx)
            && ui.add(Button::secondary(t.card_open_incident()).icon(Icon::Trouble).small()).clicked()
        {
            cx.send(Action::Show(Place::NewIncident(vec![card.id])));
        }
    });
}

fn facts_ui(ui: &mut Ui, card: &Card, cx: &PageCx<'_>, reply: &mut DetailReply) {
    let t = cx.texts;
    let Some(purchase) = cx.ledger.purchase_of(card) else { return };
    let bought = &purchase.facts;
    let (mut edit, mut note) = (false, None);
    let mut row = |ui: &mut Ui, label: String, value: Option<String>| {
        edit |= fact_or_unknown(ui, &label, value, cx);
    };
    facts_with(ui, |ui| {
        let (icon, tone) = marks::provenance(bought.provenance);
        if bought.provenance == Provenance::Unknown {
            row(ui, t.field_provenance_short(), None);
        } else {
            fact_with(ui, &t.field_provenance_short(), |ui| {
                icon_line(
                    ui,
                    icon,
                    &words::provenance(bought.provenance, t),
                    TextKind::Table,
                    tone,
                    Tone::Ink,
                )
            });
        }
        row(ui, t.field_seller(), bought.seller.clone());
        if let Some(seller) = bought.seller.as_deref().filter(|_| bought.provenance.is_unofficial()) {
            fact_with(ui, &t.seller_claims(), |ui| {
                let words = seller_note::in_force(seller, bought.provenance, cx);
                text::selectable(ui, &words, TextKind::Table, Tone::Ink);
                if link(ui, &t.button_edit()).clicked() {
                    note = Some(SellerNote::of(seller, cx));
                }
            });
        }
        row(
            ui,
            t.field_purchased_on(),
            known(format::when_full(bought.when, t), bought.when != When::Unknown),
        );
        let paid = card.facts.paid.map(|paid| {
            let paid = format::money(paid);
            match bought.payment {
                Payment::Unknown => paid,
                payment => format!("{paid}{}{}", t.word_list_dot(), words::payment(payment, t)),
            }
        });
        if paid.is_some() || !bought.provenance.is_received() {
            row(ui, t.field_paid(), paid);
        }
        row(ui, t.field_purchaser(), history::purchaser_name(&bought.purchaser, t));
        row(ui, t.field_expires_on(), card.facts.expires_on.map(|day| format::day_full(day, t)));
        let mut optional = |label: String, value: Option<String>| {
            if value.is_some() {
                fact_or_unknown(ui, &label, value, cx);
            }
        };
        optional(t.field_order_number(), bought.order_number.clone());
        optional(t.field_serial_number(), card.facts.serial_number.clone());
        let purpose = bought.purpose;
        optional(t.field_purpose(), known(words::purpose(purpose, t), purpose != Purpose::Unknown));
        optional(t.field_for_whom(), bought.for_whom.clone());
        optional(t.field_discount_reason(), bought.discount_reason.clone());
        optional(t.field_account(), charged_to(card, cx));
        optional(t.card_together(), together(purchase, cx));
        optional(t.field_title(), card.facts.title.clone());
        optional(t.field_memo(), card.facts.memo.clone().or_else(|| bought.memo.clone()));
        let told = card.told.last().map(|told| {
            let whom = told.to_whom.clone().unwrap_or_else(|| t.word_unknown());
            format!("{whom}{}{}", t.word_list_dot(), format::when_table(told.when, cx.now.day, t))
        });
        optional(t.card_told_to(), told);
    });
    if edit {
        *reply = DetailReply::Edit;
    } else if let Some(note) = note {
        *reply = DetailReply::SellerNote(note);
    }
}

fn known(value: String, known: bool) -> Option<String> {
    known.then_some(value)
}

/// One fact; a value nobody wrote is a link to the form. Says whether it was clicked.
fn fact_or_unknown(ui: &mut Ui, label: &str, value: Option<String>, cx: &PageCx<'_>) -> bool {
    let t = cx.texts;
    fact_with(ui, label, |ui| match value {
        Some(value) => {
            text::selectable(ui, &value, TextKind::Table, Tone::Ink);
            false
        }
        None => unknown_value(ui, &t.word_unknown(), &t.card_fill_in(label)).clicked(),
    })
    .inner
}

fn charged_to(card: &Card, cx: &PageCx<'_>) -> Option<String> {
    let Some(Fate::Charged(charge)) = &card.fate else { return None };
    let charge = cx.ledger.charge(*charge)?;
    let account = cx.ledger.account(charge.account)?;
    let day = format::when_table(charge.when, cx.now.day, cx.texts);
    Some(format!("{}{}{day}", account.facts.name, cx.texts.word_list_dot()))
}

/// How many cards came in the same purchase.
fn together(purchase: &Purchase, cx: &PageCx<'_>) -> Option<String> {
    let count = purchase.cards.len();
    (count > 1).then(|| cx.texts.count_cards(count, format::count(count)))
}
