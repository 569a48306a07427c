//! The parts pages are made of. They take plain words and values and know nothing of cards or warnings.
//!
//! Each has the role and the name a screen reader and a test find it by, a focus ring, and the states of a
//! control. Colours and sizes come from `theme`.

mod band;
mod bar_chart;
mod button;
mod chip;
mod choice;
mod data_table;
mod dialog;
mod empty_state;
mod facts;
mod field;
mod fold;
mod head;
mod key_cap;
mod ledger;
mod legend;
mod level;
mod link;
mod marked;
mod menu;
mod nav;
mod option_row;
mod progress;
mod rows;
mod segment;
mod select;
mod state;
mod suggest;
mod table_cells;
pub mod text;
mod toast;
mod top_bar;

use eframe::egui::Ui;

pub use band::SourceBand;
pub use bar_chart::{BarChart, Month};
pub use button::{Button, IconButton};
pub use chip::Chip;
pub use choice::{RadioRow, checkbox, radio};
pub use data_table::{DataTable, SortOrder, TableReply, table_footer};
pub use dialog::{Dialog, DialogReply, Sheet, SheetReply, sheet_body};
pub use empty_state::{EmptyState, empty_line};
pub use facts::{StepMark, Timeline, fact, fact_with, facts, facts_with, number_badge};
pub use field::{Field, labelled, problem_line};
pub use fold::fold_head;
pub use head::{Block, SectionHead, hairline, heading, rule};
pub use key_cap::key_cap;
pub use ledger::{LedgerLine, total_amount, total_row, total_row_opens};
pub use legend::{legend, legend_fill, legend_wide};
pub use level::{LevelLine, WarningBlock, WarningReply, level_mark};
pub use link::{icon, icon_line, link, link_as, link_small, unknown_value};
pub use marked::MarkedField;
pub use menu::{menu, menu_item, menu_item_icon};
pub use nav::{NavItem, RailItem, app_mark, nav_group};
pub use option_row::OptionRow;
pub use progress::{ProgressBox, meter};
pub use rows::{StartRow, StepRow, TaskLine, TaskReply, WarningRow};
pub use segment::Segments;
pub use select::Select;
pub use state::{Shown, show_as};
pub use table_cells::{Bracket, Cells, Column};
pub use toast::{Toast, ToastReply};
pub use top_bar::{SearchBox, TopBar, TopBarReply, search_button};

/// Contents one under another without gaps, as the lines of a ledger.
pub fn stack<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui)
    })
    .inner
}
