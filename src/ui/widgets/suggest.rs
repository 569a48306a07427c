//! Names offered under an input while it is written in.

use eframe::egui::{CompletionPopup, Response, Suggestion, TextEdit, Ui};

/// At most this many names are offered.
const MOST: usize = 8;

pub(crate) fn show(ui: &mut Ui, edit: TextEdit<'_>, names: &[String]) -> Response {
    let id = ui.next_auto_id().with("suggestions");
    CompletionPopup::new(id)
        .word_boundary(|_| false)
        .show(ui, edit, |query| {
            let typed = query.text.trim().to_lowercase();
            if typed.is_empty() || names.iter().any(|name| name.to_lowercase() == typed) {
                return Vec::new();
            }
            names
                .iter()
                .filter(|name| name.to_lowercase().contains(&typed))
                .take(MOST)
                .map(|name| Suggestion::new(name.clone()))
                .collect()
        })
        .text_edit
        .response
        .response
}
