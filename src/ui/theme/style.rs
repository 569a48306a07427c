//! What egui itself draws (text cursors, popups, scroll bars, tooltips) dressed in our colours, and the fonts.

use std::sync::Arc;

use eframe::egui::{
    self, Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontTweak, Frame, Margin,
    Shadow, Stroke, Style, TextStyle, Ui, style::ScrollStyle, vec2,
};

use crate::i18n::fonts;

use super::{DARK, LIGHT, TextKind, Tokens, bold, printed, radius, size, tokens};

/// What a panel is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    Page,
    Cover,
    Sunken,
    Raised,
}

/// Installs the fonts, both styles and the loader of the icons. Call once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    egui_extras::install_image_loaders(ctx);
    ctx.set_style_of(egui::Theme::Light, style(&LIGHT, false));
    ctx.set_style_of(egui::Theme::Dark, style(&DARK, true));
}

/// A frame for a panel of this surface, without margin or outline.
pub fn frame(ui: &Ui, surface: Surface) -> Frame {
    let t = tokens(ui);
    Frame::new().fill(match surface {
        Surface::Page => t.page,
        Surface::Cover => t.cover,
        Surface::Sunken => t.sunken,
        Surface::Raised => t.raised,
    })
}

/// The frame of a dialog.
pub fn dialog_frame(ui_style: &Style) -> Frame {
    let t = of_style(ui_style);
    Frame::new()
        .fill(t.raised)
        .corner_radius(radius::DIALOG)
        .stroke(Stroke::new(1.0, t.line_strong))
        .shadow(shadow(t))
        .inner_margin(Margin::symmetric(24, 20))
}

/// The frame of a menu or a list that drops down.
pub fn menu_frame(ui_style: &Style) -> Frame {
    dialog_frame(ui_style).inner_margin(Margin::same(4))
}

/// The frame of a pane that slides over a page.
pub fn drawer_frame(ui_style: &Style) -> Frame {
    let t = of_style(ui_style);
    Frame::new().fill(t.page).stroke(Stroke::new(1.0, t.line_strong)).shadow(shadow(t))
}

/// The shadow under things that float.
pub fn shadow(t: &Tokens) -> Shadow {
    Shadow { offset: [0, 8], blur: 28, spread: 0, color: t.shadow }
}

fn of_style(style: &Style) -> &'static Tokens {
    if style.visuals.dark_mode { &DARK } else { &LIGHT }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [("BIZ UDPGothic", fonts::REGULAR), ("BIZ UDPGothic Bold", fonts::BOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let behind = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &str| {
        let mut names = vec![first.to_owned()];
        names.extend(behind.iter().cloned());
        names
    };
    fonts.families.insert(FontFamily::Proportional, family("BIZ UDPGothic"));
    fonts.families.insert(FontFamily::Monospace, family("BIZ UDPGothic"));
    fonts.families.insert(bold(), family("BIZ UDPGothic Bold"));
    // Fitted to the pixels of a screen, small letters lose their dots and hyphens; paper is drawn as it is printed.
    for (weight, bytes) in [(false, fonts::REGULAR), (true, fonts::BOLD)] {
        let name = if weight { "paper Bold" } else { "paper" };
        let tweak = FontTweak { hinting: Some(false), ..FontTweak::default() };
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
        fonts.families.insert(printed(weight), vec![name.to_owned()]);
    }
    fonts
}

fn style(t: &Tokens, dark: bool) -> Style {
    let mut style = Style::default();
    style.text_styles = [
        (TextStyle::Small, TextKind::Small),
        (TextStyle::Body, TextKind::Body),
        (TextStyle::Monospace, TextKind::Table),
        (TextStyle::Button, TextKind::Body),
        (TextStyle::Heading, TextKind::Title),
    ]
    .into_iter()
    .map(|(name, kind)| (name, kind.font()))
    .collect();
    // Nothing moves, so that a change is seen where it happens.
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(super::space::S, super::space::S);
    spacing.button_padding = vec2(super::space::M, 6.0);
    spacing.interact_size = vec2(40.0, size::BUTTON_SMALL);
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(24);
    spacing.icon_width = size::ICON;
    spacing.tooltip_width = 360.0;
    // The font's line box is exactly its size: what egui lays out itself, as tooltips, needs this much more.
    spacing.extra_text_line_spacing = 7.0;
    spacing.scroll = ScrollStyle {
        floating: true,
        bar_width: 10.0,
        handle_min_length: 32.0,
        foreground_color: true,
        dormant_handle_opacity: 0.25,
        active_handle_opacity: 0.4,
        interact_handle_opacity: 0.6,
        fade: egui::style::ScrollFadeStyle { strength: 0.0, ..Default::default() },
        ..ScrollStyle::floating()
    };

    style.visuals = visuals(t, dark);
    style
}

fn visuals(t: &Tokens, dark: bool) -> egui::Visuals {
    let mut v = if dark { egui::Visuals::dark() } else { egui::Visuals::light() };
    let corner = CornerRadius::same(radius::CONTROL);
    let widget = |fill: Color32, outline: Color32| egui::style::WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, outline),
        corner_radius: corner,
        fg_stroke: Stroke::new(1.0, t.ink),
        expansion: 0.0,
    };
    v.widgets.noninteractive = widget(t.page, t.line);
    v.widgets.inactive = widget(t.page, t.line_strong);
    v.widgets.hovered = widget(t.hover, t.line_strong);
    v.widgets.active = widget(t.hover, t.accent);
    v.widgets.open = widget(t.hover, t.line_strong);
    v.selection.bg_fill = t.selected;
    v.selection.stroke = Stroke::new(1.0, t.accent);
    v.ime_composition.active_underline_stroke = Stroke::new(2.0, t.accent);
    v.hyperlink_color = t.accent;
    v.weak_text_color = Some(t.ink3);
    v.faint_bg_color = t.sunken;
    v.extreme_bg_color = t.sunken;
    v.text_edit_bg_color = Some(t.page);
    v.code_bg_color = t.sunken;
    v.warn_fg_color = t.warning.ink;
    v.error_fg_color = t.danger.ink;
    v.window_corner_radius = CornerRadius::same(radius::DIALOG);
    v.window_shadow = shadow(t);
    v.window_fill = t.raised;
    v.window_stroke = Stroke::new(1.0, t.line_strong);
    v.menu_corner_radius = CornerRadius::same(radius::DIALOG);
    v.popup_shadow = shadow(t);
    v.panel_fill = t.page;
    v.text_cursor.stroke = Stroke::new(2.0, t.accent);
    v.striped = false;
    v.disabled_alpha = 1.0;
    v
}
