//! Distances, heights, widths, radii and the type scale.

use eframe::egui::{FontFamily, FontId};

/// Distances of the spacing scale.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
    pub const HUGE: f32 = 48.0;
    /// Between the columns of a page.
    pub const COLUMNS: f32 = 36.0;
    /// Around a page.
    pub const PAGE: f32 = 24.0;
    /// Between the sections of a page.
    pub const SECTIONS: f32 = 20.0;
}

/// Heights and widths that recur.
pub mod size {
    pub const TOP_BAR: f32 = 60.0;
    pub const BUTTON: f32 = 34.0;
    pub const BUTTON_SMALL: f32 = 28.0;
    pub const BUTTON_LARGE: f32 = 40.0;
    pub const NAV_ITEM: f32 = 34.0;
    pub const RAIL_ITEM: f32 = 47.0;
    pub const FILTER_LINE: f32 = 48.0;
    pub const TABLE_HEAD: f32 = 32.0;
    pub const ROW: f32 = 36.0;
    pub const ROW_COMPACT: f32 = 28.0;
    pub const TABLE_FOOT: f32 = 40.0;
    pub const SECTION_HEAD: f32 = 32.0;
    pub const LEDGER_LINE: f32 = 32.0;
    pub const BOTTOM_BAR: f32 = 64.0;
    pub const LEVEL_LINE: f32 = 40.0;
    pub const SIDEBAR_JA: f32 = 168.0;
    pub const SIDEBAR_EN: f32 = 196.0;
    pub const RAIL: f32 = 80.0;
    /// A window narrower than this shows the rail.
    pub const RAIL_BELOW: f32 = 1100.0;
    pub const DETAIL_CARDS: f32 = 334.0;
    pub const DETAIL_IMPORT: f32 = 352.0;
    pub const INCIDENT_RIGHT: f32 = 324.0;
    /// A piece of evidence in its list, the gap between two, and its picture in its own window.
    pub const THUMB: [f32; 2] = [96.0, 56.0];
    pub const THUMB_GAP: f32 = 18.0;
    pub const EVIDENCE_PICTURE: f32 = 240.0;
    /// The clock in the block of the first step.
    pub const INCIDENT_CLOCK: f32 = 243.0;
    /// What goes into papers, beside their pages.
    pub const PAPERS_CHOICE: f32 = 388.0;
    /// What stands below the message to copy: how long it is, and the buttons.
    pub const PAPERS_BELOW: f32 = 108.0;
    /// The most a page is enlarged, as a part of its size on paper; in steps, so that a window that grows does not ask for new
    /// letters in every frame.
    pub const PAPER_MOST: f32 = 1.25;
    pub const PAPER_STEP: f32 = 0.05;
    /// A line of 次にすること, and its column of time.
    pub const NEXT_LINE: f32 = 61.0;
    pub const NEXT_TIME: f32 = 92.0;
    /// The column of time where English says it in more letters.
    pub const NEXT_TIME_WIDE: f32 = 116.0;
    /// From this width on the button of the first line says it in full.
    pub const NEXT_WIDE: f32 = 580.0;
    /// The chart of the overview, in a wide and in a narrow page, and its height.
    pub const CHART_WIDE: f32 = 404.0;
    pub const CHART_NARROW: f32 = 292.0;
    pub const CHART_HEIGHT: f32 = 236.0;
    pub const CHART_HEIGHT_NARROW: f32 = 186.0;
    /// A page at least this wide has room for the wide chart.
    pub const WIDE_PAGE: f32 = 1000.0;
    /// The columns of what was bought in a month.
    pub const BOUGHT_WHEN: f32 = 96.0;
    pub const BOUGHT_PROVENANCE: f32 = 132.0;
    pub const BOUGHT_COUNT: f32 = 72.0;
    pub const BOUGHT_AMOUNT: f32 = 92.0;
    pub const BOUGHT_MARK: f32 = 116.0;
    /// The columns of the months in numbers.
    pub const MONTHS_NAME: f32 = 104.0;
    pub const MONTHS_AMOUNT: f32 = 112.0;
    pub const MONTHS_COUNT: f32 = 104.0;
    pub const MONTHS_MARK: f32 = 116.0;
    /// The columns of the usual way of buying.
    pub const PATTERN_NAME: f32 = 176.0;
    pub const PATTERN_COUNT: f32 = 72.0;
    pub const PATTERN_AMOUNT: f32 = 108.0;
    pub const PATTERN_RANGE: f32 = 184.0;
    /// A row of the first start, and its tile.
    pub const START_ROW: f32 = 76.0;
    pub const START_TILE: f32 = 44.0;
    pub const START_MARK: f32 = 62.0;
    pub const START_FIELD: f32 = 48.0;
    /// The search button of a top bar.
    pub const SEARCH_BUTTON: f32 = 228.0;
    /// The columns of the history.
    pub const HISTORY_TIME: f32 = 128.0;
    pub const HISTORY_WHAT: f32 = 208.0;
    pub const HISTORY_STATE: f32 = 96.0;
    pub const HISTORY_ACT: f32 = 150.0;
    /// A sheet with one column of fields.
    pub const FORM_SHEET: f32 = 560.0;
    pub const FORM: f32 = 404.0;
    pub const FORM_LABEL: f32 = 92.0;
    /// Before charging: a page narrower than this has its answer below; the columns at the ends of its rows.
    pub const CHARGE_TWO_COLUMNS: f32 = 800.0;
    pub const CHARGE_SIDE: f32 = 104.0;
    /// An amount, and how many of it, in the form before buying.
    pub const FORM_AMOUNT: f32 = 128.0;
    pub const FORM_COUNT: f32 = 64.0;
    /// Before buying: a page narrower than this has its answer below the form.
    pub const BEFORE_TWO_COLUMNS: f32 = 880.0;
    pub const BEFORE_WIDE: f32 = 1020.0;
    /// The bands before and after: what stands before them, behind them, and how high a line is.
    pub const BEFORE_WHEN: f32 = 98.0;
    pub const BEFORE_FIGURE: f32 = 146.0;
    pub const BEFORE_LINE: f32 = 44.0;
    /// What the two buttons under the answer take beside the official way.
    pub const BEFORE_BUTTONS: f32 = 284.0;
    pub const FACT_LABEL: f32 = 84.0;
    pub const FIRST_START: f32 = 680.0;
    pub const PAGE_NARROW: f32 = 680.0;
    pub const QUICK_ENTRY: f32 = 860.0;
    /// The line of the quick entry, and what was read of it.
    pub const QUICK_LINE: f32 = 68.0;
    pub const QUICK_READ: f32 = 60.0;
    /// What its two buttons take beside their words.
    pub const QUICK_BUTTONS: f32 = 190.0;
    /// The palette: its width, its list in a tall window, what it leaves of a low one, a row of two lines.
    pub const PALETTE: f32 = 680.0;
    pub const PALETTE_LIST: f32 = 468.0;
    pub const PALETTE_AROUND: f32 = 232.0;
    pub const OPTION_TALL: f32 = 52.0;
    pub const DIALOG: f32 = 392.0;
    pub const TOAST: f32 = 400.0;
    pub const AMOUNT: f32 = 76.0;
    /// The box with the size of everything, in the settings.
    pub const ZOOM: f32 = 104.0;
    /// A number of the rules, in the settings.
    pub const RULE_NUMBER: f32 = 104.0;
    /// Keys before what they do, in the settings.
    pub const KEY_COLUMN: f32 = 176.0;
    /// The columns of the table of cards beside its amounts.
    pub const COLUMN_ISSUER: f32 = 121.0;
    pub const COLUMN_KIND: f32 = 63.0;
    pub const COLUMN_PROVENANCE: f32 = 112.0;
    pub const COLUMN_SELLER: f32 = 108.0;
    pub const COLUMN_DAY: f32 = 59.0;
    pub const COLUMN_STATE: f32 = 91.0;
    pub const COLUMN_WARNINGS: f32 = 72.0;
    /// The search box over the table of cards.
    pub const CARD_SEARCH: f32 = 216.0;
    pub const CARD_SEARCH_LEAST: f32 = 104.0;
    /// A condition of the filter.
    pub const CONDITION: f32 = 190.0;
    pub const CONDITION_LEAST: f32 = 96.0;
    /// The warning that is explained, beside the list of warnings.
    pub const WARNING_PANE: f32 = 408.0;
    pub const WARNING_PANE_MOST: f32 = 480.0;
    /// A line of the list of warnings, and its column of amounts.
    pub const WARNING_ROW: f32 = 52.0;
    pub const WARNING_AMOUNT: f32 = 112.0;
    /// The search box over that list, and the choice of a kind.
    pub const WARNING_SEARCH: f32 = 240.0;
    pub const WARNING_KIND: f32 = 176.0;
    /// The total at risk, beside what it consists of.
    pub const WARNING_TOTAL: f32 = 264.0;
    /// A page lower than this shows less of it.
    pub const WARNING_LOW: f32 = 600.0;
    /// A field for four characters.
    pub const LAST_FOUR: f32 = 120.0;
    /// The list in the dialog that takes entries back.
    pub const TAKE_BACK_LIST: f32 = 160.0;
    /// Columns of the table of an import.
    pub const IMPORT_TICK: f32 = 52.0;
    pub const IMPORT_LINE: f32 = 36.0;
    pub const IMPORT_STATE: f32 = 116.0;
    pub const IMPORT_DATE: f32 = 90.0;
    pub const IMPORT_TITLE: f32 = 164.0;
    pub const IMPORT_AMOUNT: f32 = 88.0;
    pub const IMPORT_REASON: f32 = 160.0;
    /// A table of an import narrower than this leaves the reasons to the pane.
    pub const IMPORT_REASON_FROM: f32 = 700.0;
    /// A headline of an import narrower than this names the layout once.
    pub const IMPORT_LAYOUT_FROM: f32 = 650.0;
    /// A sheet over most of the page, and what a sheet leaves above and below what scrolls in it.
    pub const SHEET_WIDE: f32 = 920.0;
    pub const SHEET_AROUND: f32 = 120.0;
    pub const SHEET_LEAST: f32 = 200.0;
    /// A menu with more rows than fit.
    pub const MENU_LONG: f32 = 360.0;
    /// A column of a file whose layout is not known.
    pub const MAP_COLUMN: f32 = 156.0;
    /// A choice beside a name.
    pub const CHOICE_WIDE: f32 = 236.0;
    /// The place where a file is dropped.
    pub const DROP: f32 = 236.0;
    /// What follows from the answers, beside the questions of who is asked to buy; a narrower page shows it below.
    pub const ASKED_ANSWER: [f32; 2] = [360.0, 440.0];
    pub const ASKED_BESIDE_FROM: f32 = 880.0;
    /// The most it takes of the height below the questions.
    pub const ASKED_BELOW: f32 = 236.0;
    /// The contents beside the guide, the number of a source, a word that is explained, the least width of a table by the
    /// weight of its columns.
    pub const GUIDE_CONTENTS: f32 = 240.0;
    pub const GUIDE_MARK: f32 = 38.0;
    pub const GUIDE_WORD: f32 = 132.0;
    pub const GUIDE_UNIT: f32 = 24.0;
    pub const BAND: f32 = 22.0;
    pub const BAND_LEGEND: f32 = 14.0;
    pub const METER: f32 = 6.0;
    pub const ICON: f32 = 16.0;
    pub const ICON_TABLE: f32 = 18.0;
    pub const ICON_BUTTON: f32 = 18.0;
    pub const ICON_NAV: f32 = 20.0;
    pub const ICON_RAIL: f32 = 22.0;
    pub const ICON_EMPTY: f32 = 28.0;
    pub const WINDOW_MIN: [f32; 2] = [900.0, 600.0];
    pub const WINDOW_START: [f32; 2] = [1280.0, 800.0];
}

/// Sizes inside single widgets.
pub mod part {
    /// What a "1" lacks on each side, in em.
    pub const FIGURE_ONE: f32 = 0.065;
    pub const BAND_GAP: f32 = 2.0;
    pub const BAND_LEAST: f32 = 4.0;
    pub const BRACKET_GAP: f32 = 3.0;
    pub const BRACKET: f32 = 7.0;
    pub const MARK: f32 = 16.0;
    pub const MARK_GAP: f32 = 8.0;
    pub const CHOICE: f32 = 28.0;
    pub const KEY_CAP: f32 = 20.0;
    pub const KEY_CAP_PAD: f32 = 5.0;
    pub const LEVEL_GAP: f32 = 5.0;
    pub const LEVEL_WORD: f32 = 92.0;
    pub const PART_GAP: f32 = 6.0;
    /// The names of the four parts of a warning, at least.
    pub const PART_LABEL: f32 = 68.0;
    /// Before the application's mark.
    pub const APP_MARK_SIDE: f32 = 10.0;
    pub const OPTION: f32 = 32.0;
    pub const OPTION_PAD: f32 = 10.0;
    pub const CELL_PAD: f32 = 6.0;
    pub const GUTTER: f32 = 24.0;
    pub const DASH: f32 = 12.0;
    pub const FACT_GAP: f32 = 5.0;
    pub const LEVEL_COUNT_GAP: f32 = 8.0;
    pub const TOAST: f32 = 48.0;
    /// Above and below the lines of a row.
    pub const ROW_PAD: f32 = 10.0;
    pub const TASK_COLUMN: f32 = 92.0;
    pub const STEP_COLUMN: f32 = 38.0;
    pub const LEVEL_COLUMN: f32 = 76.0;
    pub const START_TILE: f32 = 44.0;
}

/// Corner radii.
pub mod radius {
    pub const FILL: u8 = 2;
    pub const CHIP: u8 = 4;
    pub const CONTROL: u8 = 6;
    pub const BLOCK: u8 = 8;
    pub const DIALOG: u8 = 10;
}

/// A size, line height and weight of the type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// Minutes left.
    Clock,
    /// The two figures of the Overview.
    FigureXl,
    /// The amount in a detail pane.
    FigureL,
    /// The first step on the first start.
    StepLarge,
    /// The first step.
    Step,
    /// Page titles and answer sentences.
    Title,
    /// Headlines and figures in comparisons.
    Lead,
    /// The question of a dialog.
    DialogTitle,
    /// Section heads, warning titles, days left.
    Section,
    /// The line of the quick entry.
    Entry,
    /// Body text for reading at arm's length.
    Large,
    /// Stressed body text.
    Strong,
    /// Everything else.
    Body,
    /// Stressed table text.
    TableStrong,
    /// Tables, facts, explanations.
    Table,
    /// Stressed captions.
    SmallStrong,
    /// Captions, column heads, keys.
    Small,
}

impl TextKind {
    /// Size in points.
    pub const fn px(self) -> f32 {
        match self {
            Self::Clock => 44.0,
            Self::FigureXl => 34.0,
            Self::FigureL => 28.0,
            Self::StepLarge => 26.0,
            Self::Step => 24.0,
            Self::Title | Self::Entry => 20.0,
            Self::Lead => 18.0,
            Self::DialogTitle | Self::Large => 16.0,
            Self::Section => 15.0,
            Self::Strong | Self::Body => 14.0,
            Self::TableStrong | Self::Table => 13.0,
            Self::SmallStrong | Self::Small => 12.0,
        }
    }

    /// Line height in points: the font's own line box is exactly its size, too tight to read.
    pub const fn line(self) -> f32 {
        match self {
            Self::Clock => 56.0,
            Self::FigureXl => 44.0,
            Self::FigureL => 38.0,
            Self::StepLarge | Self::Step => 36.0,
            Self::Title | Self::Entry => 28.0,
            Self::Lead => 26.0,
            Self::DialogTitle | Self::Large => 24.0,
            Self::Section | Self::Strong | Self::Body => 22.0,
            Self::TableStrong | Self::Table => 20.0,
            Self::SmallStrong | Self::Small => 18.0,
        }
    }

    /// Is it set in Bold?
    pub const fn bold(self) -> bool {
        match self {
            Self::Clock
            | Self::FigureXl
            | Self::FigureL
            | Self::StepLarge
            | Self::Step
            | Self::Title
            | Self::Lead
            | Self::DialogTitle
            | Self::Section
            | Self::Strong
            | Self::TableStrong
            | Self::SmallStrong => true,
            Self::Entry | Self::Large | Self::Body | Self::Table | Self::Small => false,
        }
    }

    /// The font of this kind.
    pub fn font(self) -> FontId {
        FontId::new(self.px(), if self.bold() { bold() } else { FontFamily::Proportional })
    }
}

/// The family of Bold text.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The family of what is shown as it will be printed.
pub fn printed(bold: bool) -> FontFamily {
    FontFamily::Name(if bold { "paper-bold" } else { "paper" }.into())
}
