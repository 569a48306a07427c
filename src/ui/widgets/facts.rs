//! Facts as label and value, what happened as a line of time, and step numbers.

use eframe::egui::{
    Align, Id, InnerResponse, Layout, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, part::FACT_GAP, size, space, tokens},
    widgets::text,
};

/// Rows of label and value.
pub fn facts(ui: &mut Ui, rows: &[(&str, &str)]) {
    facts_with(ui, |ui| {
        for (label, value) in rows {
            fact(ui, label, value);
        }
    });
}

/// Rows made with [`fact`] and [`fact_with`], at their distance, their values in one column beside the widest label.
pub fn facts_with<R>(ui: &mut Ui, rows: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = FACT_GAP;
        let id = ui.unique_id().with("labels");
        let now = ui.data(|d| d.get_temp(id)).unwrap_or(size::FACT_LABEL);
        let around = Labels::of(ui);
        Labels { now, widest: size::FACT_LABEL }.keep(ui);
        let inner = rows(ui);
        let widest = Labels::of(ui).widest;
        around.keep(ui);
        if (widest - now).abs() > 0.5 {
            ui.data_mut(|d| d.insert_temp(id, widest));
            ui.ctx().request_discard("a label is wider than the column of labels");
        }
        inner
    })
    .inner
}

/// How wide the column of labels is, and how wide it should be.
#[derive(Clone, Copy)]
struct Labels {
    now: f32,
    widest: f32,
}

impl Labels {
    fn id() -> Id {
        Id::unique("labels of facts")
    }

    fn of(ui: &Ui) -> Self {
        let usual = Self { now: size::FACT_LABEL, widest: size::FACT_LABEL };
        ui.data(|d| d.get_temp(Self::id())).unwrap_or(usual)
    }

    fn keep(self, ui: &Ui) {
        ui.data_mut(|d| d.insert_temp(Self::id(), self));
    }

    /// The width of the column, which this label may widen from the next pass on.
    fn width(ui: &Ui, label: &str) -> f32 {
        let mut labels = Self::of(ui);
        let wanted = (text::width(ui, label, TextKind::Table) + space::S).ceil();
        if wanted > labels.widest {
            labels.widest = wanted;
            labels.keep(ui);
        }
        labels.now
    }
}

/// One row of label and value; the value can be selected and copied.
pub fn fact(ui: &mut Ui, label: &str, value: &str) -> Response {
    fact_with(ui, label, |ui| text::selectable(ui, value, TextKind::Table, Tone::Ink)).inner
}

/// One row of a label and anything.
pub fn fact_with<R>(ui: &mut Ui, label: &str, value: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().interact_size.y = TextKind::Table.line();
        let column = Labels::width(ui, label);
        let (rect, response) = ui.allocate_exact_size(vec2(column, TextKind::Table.line()), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
        text::paint(ui, rect, Align::Min, label, TextKind::Table, Tone::Ink3);
        let width = ui.available_width();
        ui.allocate_ui_with_layout(
            vec2(width, 0.0),
            Layout::left_to_right(Align::Min).with_main_wrap(true),
            |ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
                value(ui)
            },
        )
        .inner
    })
}

struct Moment {
    time: String,
    title: String,
    detail: Option<String>,
    tone: Tone,
}

/// What happened, one dot each.
#[derive(Default)]
#[must_use = "call `show`"]
pub struct Timeline {
    moments: Vec<Moment>,
}

impl Timeline {
    /// An empty line of time.
    pub fn new() -> Self {
        Self::default()
    }

    /// One more moment; the tone is that of its dot.
    pub fn row(
        mut self,
        time: impl Into<String>,
        title: impl Into<String>,
        detail: Option<&str>,
        tone: Tone,
    ) -> Self {
        self.moments.push(Moment {
            time: time.into(),
            title: title.into(),
            detail: detail.map(str::to_owned),
            tone,
        });
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) {
        super::stack(ui, |ui| self.draw(ui));
    }

    fn draw(self, ui: &mut Ui) {
        let t = tokens(ui);
        let time_width = self
            .moments
            .iter()
            .map(|moment| text::width(ui, &moment.time, TextKind::Table))
            .fold(0.0_f32, f32::max)
            .ceil();
        let left = time_width + 28.0;
        let mut dots = Vec::new();
        for moment in &self.moments {
            let room = (ui.available_width() - left).max(60.0);
            let title = text::wrapped(ui, &moment.title, TextKind::Table, t.ink, room);
            let detail = moment
                .detail
                .as_deref()
                .map(|detail| text::wrapped(ui, detail, TextKind::Small, t.ink2, room));
            let detail_height = detail.as_ref().map_or(0.0, |detail| detail.size().y);
            let height = title.size().y + detail_height + 6.0;
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            let spoken = [Some(&moment.time), Some(&moment.title), moment.detail.as_ref()];
            let spoken = spoken.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
            let line = Rect::from_min_size(rect.min, vec2(time_width, TextKind::Table.line()));
            text::paint(ui, line, Align::Min, &moment.time, TextKind::Table, Tone::Ink3);
            dots.push((pos2(rect.left() + time_width + 14.0, line.center().y), moment.tone));
            let under = rect.top() + title.size().y;
            text::put(ui, pos2(rect.left() + left, rect.top()), title, t.ink);
            if let Some(detail) = detail {
                text::put(ui, pos2(rect.left() + left, under), detail, t.ink2);
            }
        }
        for pair in dots.windows(2) {
            if let [(from, _), (to, _)] = pair {
                let reach = from.y + 7.0..=to.y - 7.0;
                ui.painter().vline(from.x, reach, Stroke::new(1.0, t.line_strong));
            }
        }
        for (at, tone) in dots {
            ui.painter().circle_filled(at, 4.0, tone.of(t));
        }
    }
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepMark {
    Done,
    /// It does not apply.
    Skipped,
    Now(usize),
    Next(usize),
}

/// The number of a step in a circle, or a tick when it is done; decoration, the row says it.
pub fn number_badge(ui: &mut Ui, mark: StepMark) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::hover());
    paint_badge(ui, rect, mark);
    response
}

pub(crate) fn paint_badge(ui: &Ui, rect: Rect, mark: StepMark) {
    let t = tokens(ui);
    let painter = ui.painter();
    match mark {
        StepMark::Done => {
            painter.circle_filled(rect.center(), 12.0, t.ok_bg);
            Icon::Check.paint(ui, Rect::from_center_size(rect.center(), Vec2::splat(size::ICON)), t.ok);
        }
        StepMark::Skipped => {
            Icon::Void.paint(ui, Rect::from_center_size(rect.center(), Vec2::splat(size::ICON)), t.ink3);
        }
        StepMark::Now(number) => {
            painter.circle_filled(rect.center(), 12.0, t.accent);
            text::paint(ui, rect, Align::Center, &number.to_string(), TextKind::TableStrong, Tone::OnAccent);
        }
        StepMark::Next(number) => {
            painter.rect_stroke(rect, 12, Stroke::new(1.0, t.control), StrokeKind::Inside);
            text::paint(ui, rect, Align::Center, &number.to_string(), TextKind::Table, Tone::Ink2);
        }
    }
}
