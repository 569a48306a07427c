//! The form before buying: the fields of a purchase, and where its cards would go.

use eframe::egui::{Ui, vec2};

use super::draft::{Draft, Read, Target};
use crate::core::quick::known_sellers;
use crate::core::words::{CardKind, Issuer, Payment, Purpose};
use crate::guide::merchants::merchants;
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::cards::form::{provenance, word};
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Field, Select, hairline, labelled, text};
use crate::wording::words;

/// The names of sellers: the person's own, the latest first, then shops that are known. Until the ledger changes.
pub type Sellers = (u64, Vec<String>);

/// Draws the fields.
pub fn ui(ui: &mut Ui, draft: &mut Draft, read: &Read, sellers: &mut Sellers, cx: &PageCx<'_>) {
    let t = cx.texts;
    ui.spacing_mut().item_spacing.y = space::M;
    word(ui, "issuer", &t.field_issuer(), Issuer::ALL, |w| words::issuer(w, t), &mut draft.issuer);
    if draft.issuer == Issuer::Other {
        Field::new(t.card_issuer_name(), &mut draft.issuer_name).show(ui);
    }
    word(ui, "kind", &t.field_kind(), CardKind::ALL, |w| words::kind(w, t), &mut draft.kind);
    amount_times_count(ui, draft, read, cx);
    price(ui, draft, read, cx);
    if read.question.saving_yen().is_some_and(|saving| saving > 0) {
        Field::new(t.before_why_cheaper(), &mut draft.discount_reason).show(ui);
    }
    provenance(ui, cx, &mut draft.provenance);
    let names = names(sellers, cx);
    Field::new(t.field_seller(), &mut draft.seller).suggestions(names).show(ui);
    word(ui, "payment", &t.field_payment(), Payment::ALL, |w| words::payment(w, t), &mut draft.payment);
    word(ui, "purpose", &t.field_purpose(), Purpose::ALL, |w| words::purpose(w, t), &mut draft.purpose);
    Field::new(t.field_for_whom(), &mut draft.for_whom).show(ui);
    target(ui, draft, cx);
    ui.add_space(space::XS);
    hairline(ui);
    text::label(ui, &t.before_note(), TextKind::Table, Tone::Ink2);
}

fn amount_times_count(ui: &mut Ui, draft: &mut Draft, read: &Read, cx: &PageCx<'_>) {
    let t = cx.texts;
    let problem = read.problems.amount.as_deref().or(read.problems.count.as_deref());
    let mut left = false;
    labelled(ui, &t.field_face_value(), problem, None, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            let amount = Field::new(t.field_face_value(), &mut draft.amount).bare().amount();
            let width = amount_width(ui, read, t);
            let amount = amount.width(width).outlined(read.problems.amount.is_some()).show(ui);
            left = amount.lost_focus();
            text::line(ui, &t.before_times(), TextKind::Body, Tone::Ink2);
            let count = Field::new(t.field_quantity(), &mut draft.count).bare().amount();
            count.width(size::FORM_COUNT).outlined(read.problems.count.is_some()).show(ui);
            text::line(ui, &t.before_unit(read.question.count), TextKind::Body, Tone::Ink2);
            amount
        })
        .inner
    });
    if left {
        draft.write_amount_out(t);
    }
}

fn price(ui: &mut Ui, draft: &mut Draft, read: &Read, cx: &PageCx<'_>) {
    let t = cx.texts;
    let total = total(read, cx);
    let mut left = false;
    labelled(ui, &t.field_paid(), read.problems.paid.as_deref(), total.as_deref(), |ui| {
        ui.horizontal(|ui| {
            let width = amount_width(ui, read, t);
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            let paid = Field::new(t.field_paid(), &mut draft.paid).bare().amount();
            let paid = paid.width(width).outlined(read.problems.paid.is_some()).show(ui);
            left = paid.lost_focus();
            text::line(ui, &t.before_each(), TextKind::Table, Tone::Ink3);
            paid
        })
        .inner
    });
    if left {
        draft.write_paid_out(t);
    }
}

/// As wide as leaves room for the count and its word beside it.
fn amount_width(ui: &Ui, read: &Read, t: &Texts) -> f32 {
    let words = [t.before_times(), t.before_unit(read.question.count)];
    let words: f32 = words.iter().map(|word| text::width(ui, word, TextKind::Body)).sum();
    (ui.available_width() - size::FORM_COUNT - words - 3.0 * space::S).floor().min(size::FORM_AMOUNT)
}

/// What all cards cost together, and how much of their face value that is.
fn total(read: &Read, cx: &PageCx<'_>) -> Option<String> {
    let t = cx.texts;
    let paid = read.question.paid_yen()?;
    let share = read.question.face_yen().and_then(|face| format::percent(paid, face));
    Some(match share {
        Some(share) => t.before_total_share(format::yen(paid), share),
        None => t.before_total(format::yen(paid)),
    })
}

fn target(ui: &mut Ui, draft: &mut Draft, cx: &PageCx<'_>) {
    let t = cx.texts;
    let issuer = draft.issuer;
    let fits = |of: Issuer| issuer == Issuer::Unknown || of == Issuer::Unknown || of == issuer;
    let accounts = || cx.ledger.accounts().filter(|account| fits(account.facts.issuer));
    draft.fit_target(|id| accounts().any(|account| account.id == id));
    let targets: Vec<Target> = accounts()
        .map(|account| Target::Account(account.id))
        .chain([Target::Kept, Target::Unknown])
        .collect();
    labelled(ui, &t.before_target(), None, None, |ui| {
        let mut select = Select::new("target", t.before_target());
        for target in &targets {
            select = select.option(name(*target, cx));
        }
        let at = targets.iter().position(|target| *target == draft.target);
        let (picked, response) = select.selected(at).show_response(ui);
        if let Some(target) = picked.and_then(|at| targets.get(at)) {
            draft.target = *target;
        }
        response
    });
}

fn name(target: Target, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    match target {
        Target::Account(id) => cx
            .ledger
            .account(id)
            .map(|account| account.facts.name.clone())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| t.word_unknown()),
        Target::Kept => t.before_target_kept(),
        Target::Unknown => t.word_unknown(),
    }
}

fn names<'a>(kept: &'a mut Sellers, cx: &PageCx<'_>) -> &'a [String] {
    if kept.0 != cx.revision || kept.1.is_empty() {
        let mut names: Vec<String> = known_sellers(cx.ledger).into_iter().map(|seller| seller.name).collect();
        // A site the issuers do not approve is offered by name only to whoever has bought there.
        let shops = merchants().all().filter(|shop| !shop.provenance.is_unofficial());
        let more: Vec<String> =
            shops.map(|shop| shop.name.clone()).filter(|shop| !names.contains(shop)).collect();
        names.extend(more);
        *kept = (cx.revision, names);
    }
    &kept.1
}
