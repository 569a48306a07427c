//! Opens the window with the first renderer that works on this machine.

use std::process::ExitCode;
use std::sync::Arc;

use eframe::egui::{self, ViewportBuilder, vec2};
use eframe::{NativeOptions, Renderer};

use super::Options;
use super::state::Giftcho;
use crate::i18n::Texts;
use crate::settings::Settings;
use crate::ui::theme::size;

/// What must match the name of the desktop entry, so that the system shows our icon and name.
const APP_ID: &str = "giftcho";

/// Runs the window until it is closed; 1 when none could be opened.
pub fn run(options: Options) -> ExitCode {
    let (settings, _) = Settings::load(&options.paths.settings);
    let lang = options.lang.unwrap_or(settings.language);
    let mut first = None;
    for renderer in renderers(options.renderer.as_deref()) {
        let program = options.clone();
        let result = eframe::run_native(
            APP_ID,
            native_options(renderer, &settings, &Texts::new(lang)),
            Box::new(move |cc| Ok(Box::new(Giftcho::new(program, &cc.egui_ctx)))),
        );
        match result {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => {
                tracing::warn!(%error, ?renderer, "no window with this renderer");
                // What stood in the way of the first says most: the next may only say that one was tried before.
                first.get_or_insert(error);
            }
        }
    }
    report(first.as_ref(), &Texts::new(lang));
    ExitCode::FAILURE
}

/// The renderers to try, in order. Plain OpenGL starts fastest where it works at all; remote desktops and virtual machines
/// often have none, and there the other finds a way, in software if need be.
fn renderers(forced: Option<&str>) -> Vec<Renderer> {
    match forced {
        Some("glow") => vec![Renderer::Glow],
        Some("wgpu") => vec![Renderer::Wgpu],
        Some(_) | None if cfg!(target_os = "linux") => vec![Renderer::Glow, Renderer::Wgpu],
        Some(_) | None => vec![Renderer::Wgpu, Renderer::Glow],
    }
}

fn native_options(renderer: Renderer, settings: &Settings, t: &Texts) -> NativeOptions {
    let mut viewport = ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title(t.app_name())
        .with_icon(Arc::new(icon()))
        .with_min_inner_size(size::WINDOW_MIN)
        .with_inner_size(size::WINDOW_START)
        .with_drag_and_drop(true);
    if let Some(place) = settings.window {
        viewport = viewport
            .with_inner_size(vec2(place.width as f32, place.height as f32))
            .with_maximized(place.maximized);
        if let (Some(x), Some(y)) = (place.x, place.y) {
            viewport = viewport.with_position([x as f32, y as f32]);
        }
    }
    let mut options = NativeOptions { viewport, renderer, ..NativeOptions::default() };
    if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.native_adapter_selector = Some(Arc::new(|adapters, surface| {
            let usable = |adapter: &&eframe::wgpu::Adapter| {
                surface.is_none_or(|surface| adapter.is_surface_supported(surface))
            };
            let found = adapters.iter().filter(usable).min_by_key(|adapter| preference(adapter));
            found.cloned().ok_or_else(|| String::from("no graphics adapter can draw this window"))
        }));
    }
    options
}

/// The one that needs the least power first, drawing on the processor last.
fn preference(adapter: &eframe::wgpu::Adapter) -> u8 {
    use eframe::wgpu::DeviceType;
    match adapter.get_info().device_type {
        DeviceType::IntegratedGpu => 0,
        DeviceType::DiscreteGpu => 1,
        DeviceType::VirtualGpu => 2,
        DeviceType::Other => 3,
        DeviceType::Cpu => 4,
    }
}

fn icon() -> egui::IconData {
    let png = include_bytes!("../../assets/icons/app-256.png");
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}

/// Says on standard error, and in the system's own box where there is one, that no window could be opened.
fn report(error: Option<&eframe::Error>, t: &Texts) {
    let reason = error.map_or_else(String::new, ToString::to_string);
    tracing::error!(reason, "no window could be opened");
    let (what, advice) = (t.shell_no_display(&reason), t.shell_no_display_advice());
    let mut err = std::io::stderr();
    // There is nobody else to tell.
    let _ = std::io::Write::write_fmt(&mut err, format_args!("{what}\n{advice}\n"));
    let has_display = !cfg!(target_os = "linux")
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some();
    if has_display {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(t.shell_no_display_title())
            .set_description(format!("{what}\n{advice}"))
            .show();
    }
}
