//! An empty window of the same toolkit: what the start of the program is compared with (benches/start-time).

#![allow(clippy::print_stderr)]

use std::time::Instant;

use eframe::egui::{self, ViewportBuilder};

struct Empty {
    started: Instant,
    frames: u64,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.frames += 1;
        match self.frames {
            1 => ui.ctx().request_repaint(),
            2 => eprintln!("second frame after {} ms", self.started.elapsed().as_millis()),
            _ => {}
        }
    }
}

fn main() -> eframe::Result {
    let started = Instant::now();
    // As the program begins on this system.
    let renderer = if cfg!(target_os = "linux") { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu };
    let viewport = ViewportBuilder::default().with_inner_size([1280.0, 800.0]);
    let options = eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() };
    eframe::run_native("empty", options, Box::new(move |_| Ok(Box::new(Empty { started, frames: 0 }))))
}
