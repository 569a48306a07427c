//! The bar under the answer: the official way, said as it is, and the two things that can be done from here.

use eframe::egui::{Align, Color32, Layout, Ui, vec2};

use super::answer::{Answer, Official};
use super::draft::{Question, Target};
use crate::core::money::Money;
use crate::core::words::Provenance;
use crate::i18n::{Texts, format};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, icon, text};

/// So many letters of an account's name fit.
const LONGEST_NAME: usize = 14;

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarReply {
    Nothing,
    /// To ask about the same cards, bought officially and going there.
    TryOfficial(Target),
    /// They were bought.
    Bought,
}

/// Draws it.
pub fn ui(ui: &mut Ui, answer: &Answer, question: &Question, cx: &PageCx<'_>) -> BarReply {
    let t = cx.texts;
    let room = (ui.available_width() - size::BEFORE_BUTTONS).max(size::FORM_AMOUNT);
    icon(ui, Icon::Official, size::ICON_TABLE, Tone::Ok);
    let lines = match &answer.official {
        Some(official) => said(official, cx),
        None => vec![vec![(t.before_official_no_value(), TextKind::Table, Tone::Ink2)]],
    };
    let layout = Layout::top_down(Align::Min);
    // The bar sets its contents in the middle of its height, which has to be known before.
    let height = lines.iter().map(|line| height(ui, line, room)).sum();
    ui.allocate_ui_with_layout(vec2(room, height), layout, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &lines {
            let parts: Vec<(&str, TextKind, Tone)> =
                line.iter().map(|(words, kind, tone)| (words.as_str(), *kind, *tone)).collect();
            text::mixed(ui, &parts);
        }
    });
    let mut reply = BarReply::Nothing;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let bought = ui.add(Button::secondary(t.before_record()));
        if bought.on_hover_text(t.before_record_hint()).clicked() {
            reply = BarReply::Bought;
        }
        let target = answer.official.as_ref().map(|official| official.target);
        let differs = target.is_some_and(|target| !is_official(question, target));
        let reason =
            if target.is_some() { t.before_official_already() } else { t.before_official_no_value() };
        let official = Button::secondary(t.before_official_try()).enabled(differs).reason(reason);
        if ui.add(official).clicked()
            && let Some(target) = target
        {
            reply = BarReply::TryOfficial(target);
        }
    });
    reply
}

/// Whether the question is about the official way already.
fn is_official(question: &Question, target: Target) -> bool {
    let same_target = match (question.target, target) {
        (Target::Unknown | Target::Kept, Target::Unknown | Target::Kept) => true,
        (asked, official) => asked == official,
    };
    question.purchase.provenance == Provenance::OfficialIssuer
        && question.card.paid == question.card.face_value
        && same_target
}

/// A line in parts of several kinds.
type Line = Vec<(String, TextKind, Tone)>;

fn height(ui: &Ui, line: &Line, room: f32) -> f32 {
    let words: String = line.iter().map(|(words, _, _)| words.as_str()).collect();
    let kind = line.last().map_or(TextKind::Table, |(_, kind, _)| *kind);
    text::wrapped(ui, &words, kind, Color32::PLACEHOLDER, room).size().y
}

/// What the official way would cost and put at risk.
fn said(official: &Official, cx: &PageCx<'_>) -> Vec<Line> {
    let t = cx.texts;
    let way = match official.target {
        Target::Account(id) => {
            let name = cx.ledger.account(id).map(|account| account.facts.name.as_str()).unwrap_or_default();
            t.before_official_charged(t.word_quoted(short(name)))
        }
        Target::Kept | Target::Unknown => t.before_official_kept(),
    };
    let mut lines = vec![
        vec![(way, TextKind::Table, Tone::Ink)],
        vec![
            (paid(official, t), TextKind::Table, Tone::Ink),
            (risk(official.more_yen, t), TextKind::TableStrong, Tone::Ink),
        ],
    ];
    let charging = official.charging.as_ref().map(|(name, yen)| {
        t.before_official_charging(t.word_quoted(short(name)), format::change(Money::yen(*yen)))
    });
    let warnings = (official.warnings > 0).then(|| {
        t.before_official_warnings(t.count_warnings(official.warnings, format::count(official.warnings)))
    });
    let more: Vec<String> = charging.into_iter().chain(warnings).collect();
    if !more.is_empty() {
        lines.push(vec![(more.join(&t.word_list_comma()), TextKind::Small, Tone::Ink2)]);
    }
    lines
}

/// A name as far as the bar has room; it stands in full above.
fn short(name: &str) -> String {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((cut, _)) => format!("{}…", name.get(..cut).unwrap_or_default()),
        None => name.to_owned(),
    }
}

fn paid(official: &Official, t: &Texts) -> String {
    match official.more_paid_yen {
        None => t.before_official_paid(format::yen(official.paid_yen)),
        Some(0) => t.before_official_paid_same(),
        Some(more) => t.before_official_paid(format::change(Money::yen(more))),
    }
}

fn risk(more_yen: i64, t: &Texts) -> String {
    if more_yen > 0 {
        t.before_official_risk(format::change(Money::yen(more_yen)))
    } else {
        t.before_official_no_risk()
    }
}
