//! The answer as it is painted: the sentence, now and then on one scale, what would be new, and what cannot be undone.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::answer::{Answer, Around, Found, Verdict};
use super::draft::Question;
use super::sections;
use crate::action::{Action, Place};
use crate::core::holdings::Holdings;
use crate::core::money::Money;
use crate::i18n::{Texts, format};
use crate::rules::Level;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::overview::level;
use crate::ui::theme::{Fill, TextKind, Tone, size, space};
use crate::ui::widgets::{
    Button, SectionHead, SourceBand, WarningBlock, WarningRow, empty_line, hairline, legend, link, text,
};
use crate::wording::warnings;

/// Draws the answer; `open` is the warning that is explained, by its title. Gives the seller of which the time for a claim is
/// to be written down, once that was asked for.
pub fn ui(
    ui: &mut Ui,
    answer: &Answer,
    question: &Question,
    open: &mut Option<String>,
    cx: &PageCx<'_>,
) -> Option<String> {
    ui.spacing_mut().item_spacing.y = 0.0;
    sentence(ui, answer, question, cx);
    ui.add_space(space::L);
    bands(ui, answer, cx);
    if answer.verdict == Verdict::Blank {
        return None;
    }
    ui.add_space(space::XL);
    found(ui, answer, open, cx);
    if answer.around != Around::Nothing {
        ui.add_space(space::SECTIONS);
        sections::around(ui, &answer.around, question, cx);
    }
    ui.add_space(space::SECTIONS);
    sections::later(ui, answer, question, cx)
}

/// The answer in one sentence, with both numbers.
fn sentence(ui: &mut Ui, answer: &Answer, question: &Question, cx: &PageCx<'_>) {
    let t = cx.texts;
    let (words, risk) = in_words(answer, t);
    let parted = risk.as_deref().and_then(|risk| words.rsplit_once(risk).map(|(a, b)| (a, risk, b)));
    let paint = |ui: &mut Ui, kind: TextKind| match parted {
        Some((before, risk, behind)) => {
            let parts = [(before, Tone::Ink), (risk, Tone::Danger), (behind, Tone::Ink)];
            text::sentence(ui, kind, &parts)
        }
        None => text::label(ui, &words, kind, Tone::Ink),
    };
    if !question.was_asked_for() {
        paint(ui, TextKind::Title);
        return;
    }
    text::label(ui, &t.before_answer_asked(), TextKind::Title, Tone::Ink);
    ui.add_space(space::XS);
    paint(ui, TextKind::Body);
    ui.add_space(space::S);
    if ui.add(Button::secondary(t.before_asked_open()).icon(Icon::Asked)).clicked() {
        cx.send(Action::Show(Place::Asked));
    }
}

/// The sentence, and the amount in it that would be at risk.
fn in_words(answer: &Answer, t: &Texts) -> (String, Option<String>) {
    let (saving_yen, more_yen) = match answer.verdict {
        Verdict::Blank => return (t.before_answer_blank(), None),
        Verdict::NoValue => return (t.before_answer_no_value(), None),
        Verdict::NoSource { saving_yen: Some(saving @ 1..) } => {
            return (t.before_answer_cheaper_no_source(format::yen(saving)), None);
        }
        Verdict::NoSource { .. } => return (t.before_answer_no_source(), None),
        Verdict::Said { saving_yen, more_yen } => (saving_yen, more_yen),
    };
    let saving = saving_yen.map(|yen| (yen, format::yen(yen.saturating_abs())));
    if more_yen <= 0 {
        let words = match saving {
            Some((1.., saving)) => t.before_answer_cheaper(saving),
            Some((0, _)) => t.before_answer_same(),
            Some((_, more)) => t.before_answer_dearer(more),
            None => t.before_answer_no_risk(),
        };
        return (words, None);
    }
    let risk = format::yen(more_yen);
    let words = match saving {
        Some((1.., saving)) => t.before_answer_cheaper_riskier(saving, &risk),
        Some((0, _)) | None => t.before_answer_riskier(&risk),
        Some((_, more)) => t.before_answer_dearer_riskier(more, &risk),
    };
    (words, Some(risk))
}

/// What is held now and would be held, on one scale, with what may be lost of it.
fn bands(ui: &mut Ui, answer: &Answer, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.before_held()).trailing(t.before_at_risk()).show(ui);
    ui.add_space(space::XS);
    let scale = answer.held_now.total_yen().max(answer.held_then.total_yen());
    let lines = [
        (t.before_now(), &answer.held_now, answer.at_risk.before_yen, TextKind::Body, TextKind::Lead),
        (t.before_then(), &answer.held_then, answer.at_risk.after_yen, TextKind::Strong, TextKind::Step),
    ];
    let names = lines.iter().map(|line| text::width(ui, &line.0, line.3) + space::M);
    let column = names.fold(size::BEFORE_WHEN, f32::max);
    for (when, held, risk, name, figure) in lines {
        line(ui, size::BEFORE_LINE, column, |ui, [left, middle, right]| {
            cell(ui, left, Align::Min, |ui| text::line(ui, &when, name, Tone::Ink));
            cell(ui, middle, Align::Min, |ui| band(ui, &when, held, risk, scale, t));
            let tone = if risk > 0 { Tone::Danger } else { Tone::Ink };
            cell(ui, right, Align::Max, |ui| text::line(ui, &format::yen(risk), figure, tone));
        });
    }
    let more = answer.at_risk.more_yen();
    let named: Vec<(Fill, String, i64)> =
        parts(&answer.held_then, t).into_iter().filter(|part| part.2 > 0).collect();
    let legends = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for (fill, name, _) in &named {
            legend(ui, *fill, name);
        }
    };
    let mark = |ui: &Ui, name: &str| text::width(ui, name, TextKind::Small) + size::ICON_TABLE + space::XL;
    let wanted: f32 = named.iter().map(|(_, name, _)| mark(ui, name)).sum();
    let fits = wanted <= ui.available_width() - column - size::BEFORE_FIGURE;
    line(ui, TextKind::Body.line(), column, |ui, [_, middle, right]| {
        if fits {
            cell(ui, middle, Align::Min, legends);
        }
        cell(ui, right, Align::Max, |ui| {
            if more == 0 {
                let words = match answer.verdict {
                    Verdict::NoValue | Verdict::NoSource { .. } => t.word_unknown(),
                    Verdict::Blank | Verdict::Said { .. } => t.before_no_difference(),
                };
                text::line(ui, &words, TextKind::Table, Tone::Ink3);
                return;
            }
            let tone = if more > 0 { Tone::Danger } else { Tone::Ink };
            text::line(ui, &format::change(Money::yen(more)), TextKind::Section, tone);
        });
    });
    if !fits {
        ui.horizontal_wrapped(legends);
    }
}

fn band(ui: &mut Ui, when: &str, held: &Holdings, risk: i64, scale: i64, t: &Texts) {
    let parts = parts(held, t);
    if held.total_yen() == 0 {
        empty_line(ui, &t.before_nothing_held());
        return;
    }
    let spoken: Vec<String> = parts
        .iter()
        .filter(|part| part.2 > 0)
        .map(|(_, name, yen)| format!("{name} {}", format::yen(*yen)))
        .collect();
    let total = format::yen(held.total_yen());
    let words = t.before_band(when, total, format::list(&spoken, t), format::yen(risk));
    let band = SourceBand::new(words).scale(scale).without_bracket();
    let band = parts.into_iter().fold(band, |band, (fill, _, yen)| match fill {
        Fill::Mixed | Fill::Unofficial => band.risky_part(fill, yen),
        Fill::Official | Fill::Gift | Fill::Unknown => band.part(fill, yen),
    });
    band.show(ui);
}

/// The parts of the band with their short names, what is safe first.
fn parts(held: &Holdings, t: &Texts) -> [(Fill, String, i64); 5] {
    [
        (Fill::Official, t.before_class_official(), held.official.yen),
        (Fill::Gift, t.before_class_gift(), held.gift.yen),
        (Fill::Unknown, t.word_source_class_unknown(), held.unknown.yen),
        (Fill::Mixed, t.word_source_class_mixed(), held.mixed.yen),
        (Fill::Unofficial, t.before_class_unofficial(), held.unofficial.yen),
    ]
}

/// A line of the comparison: when, in a column of this width, the band, the figure.
fn line(ui: &mut Ui, height: f32, column: f32, contents: impl FnOnce(&mut Ui, [Rect; 3])) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let left = rect.left() + column;
    let right = rect.right() - size::BEFORE_FIGURE;
    contents(
        ui,
        [
            rect.with_max_x(left),
            Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom())),
            rect.with_min_x(right),
        ],
    );
}

fn cell<R>(ui: &mut Ui, rect: Rect, align: Align, contents: impl FnOnce(&mut Ui) -> R) {
    let layout = match align {
        Align::Min | Align::Center => Layout::left_to_right(Align::Center),
        Align::Max => Layout::right_to_left(Align::Center),
    };
    let id = (rect.left() as i32, rect.top() as i32);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt(id));
    contents(&mut child);
}

/// The warnings that would be new; one at a time is explained.
fn found(ui: &mut Ui, answer: &Answer, open: &mut Option<String>, cx: &PageCx<'_>) {
    let t = cx.texts;
    let count = answer.found.len();
    let mut head = SectionHead::new(t.before_found());
    if count > 0 {
        head = head.count(t.count_warnings(count, format::count(count)));
    }
    head.show(ui);
    if count == 0 {
        ui.add_space(space::S);
        empty_line(ui, &t.before_found_none());
        return;
    }
    let levels: Vec<String> = Level::ALL.iter().map(|level| warnings::level(*level, t)).collect();
    for (at, found) in answer.found.iter().enumerate() {
        if open.as_ref() == Some(&found.words.title) {
            ui.add_space(space::S);
            let closed = ui.push_id(at, |ui| explained(ui, found, cx)).inner;
            ui.add_space(space::S);
            if closed {
                *open = None;
            }
            continue;
        }
        let words = &found.words;
        let row = WarningRow::new(level(found.level), warnings::level(found.level, t), title(found, t));
        let reason = if found.reason_first { &words.why } else { &words.seen };
        let row = row.text(reason).source(first_source(found)).level_words(levels.clone()).opens();
        if ui.push_id(at, |ui| ui.add(row)).inner.clicked() {
            *open = Some(words.title.clone());
        }
        hairline(ui);
    }
}

/// The title, with how many of the cards it holds for.
fn title(found: &Found, t: &Texts) -> String {
    let words = &found.words;
    if found.cards > 1 {
        t.before_found_cards(&words.title, t.count_cards(found.cards, format::count(found.cards)))
    } else {
        words.title.clone()
    }
}

fn first_source(found: &Found) -> String {
    found.words.sources.first().map(|source| source.line.clone()).unwrap_or_default()
}

/// One warning in its four parts, with a way to what it rests on. True when it is to be closed.
fn explained(ui: &mut Ui, found: &Found, cx: &PageCx<'_>) -> bool {
    let t = cx.texts;
    let words = &found.words;
    let sources: Vec<&str> = words.sources.iter().map(|source| source.line.as_str()).collect();
    let block = WarningBlock::new(level(found.level), warnings::level(found.level, t), title(found, t))
        .part(t.warning_part_seen(), words.seen.as_str())
        .part(t.warning_part_why(), words.why.as_str())
        .part(t.warning_part_source(), sources.join("\n"))
        .part(t.warning_part_advice(), words.advice.as_str());
    let shown = block.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if let Some(account) = found.known_account
            && link(ui, &t.card_see_account()).clicked()
        {
            cx.send(Action::Show(Place::Account(account)));
        }
        if !found.known_cards.is_empty() && link(ui, &t.card_see_cards()).clicked() {
            cx.send(Action::Show(Place::CardsOf(found.known_cards.clone())));
        }
        ui.add(Button::secondary(t.button_close()).small()).clicked()
    });
    shown.inner
}
