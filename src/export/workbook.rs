//! A workbook as spreadsheets read it: one sheet per table, a frozen head with a filter, widths that fit.
//!
//! Dates, times and amounts are cells of their kind; everything else is text and stays as it was written: leading zeros,
//! long numbers, and what looks like a formula, which is never one here.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use crate::core::date::{Day, Minute, Now};
use crate::core::money::Money;
use crate::core::spelling::columns_wide;

/// How many rows a sheet can have below its head.
pub const MOST_ROWS: usize = 1_048_575;

/// How many UTF-16 units a cell can hold.
const MOST_TEXT: usize = 32_767;

/// Numbers beyond this are not exact in a spreadsheet, which keeps 15 digits; they are written as text.
const MOST_EXACT: u64 = 999_999_999_999_999;

const NARROWEST: usize = 6;
const WIDEST: usize = 48;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    Empty,
    Text(&'a str),
    Day(Day),
    Minute(Minute),
    Amount(Money),
    Count(u64),
}

/// How a row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Plain,
    /// Sums and headings.
    Strong,
}

/// Why there is no workbook.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoWorkbook {
    /// A sheet can hold no more.
    #[error("more than {MOST_ROWS} rows")]
    TooManyRows,
    #[error("{0}")]
    Other(String),
}

impl From<XlsxError> for NoWorkbook {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError => Self::TooManyRows,
            error => Self::Other(error.to_string()),
        }
    }
}

/// A workbook being written.
pub struct Workbook {
    inner: rust_xlsxwriter::Workbook,
    names: Vec<String>,
    shortened: usize,
}

impl Workbook {
    /// A workbook made now. Its time is part of the bytes, and nothing else of the machine is.
    pub fn new(now: Now) -> Result<Self, NoWorkbook> {
        let made = date(now.day).unwrap_or_default();
        let made = made.and_hms(now.minute.hour() as u16, now.minute.minute() as u8, 0)?;
        let mut inner = rust_xlsxwriter::Workbook::new();
        inner.set_properties(&DocProperties::new().set_creation_datetime(&made));
        Ok(Self { inner, names: Vec::new(), shortened: 0 })
    }

    /// A sheet of it; the name is made one a spreadsheet takes, and unlike the others.
    pub fn sheet(&mut self, name: &str) -> Sheet {
        let name = self.free_name(name);
        self.names.push(name.to_lowercase());
        Sheet::new(name)
    }

    fn free_name(&self, wanted: &str) -> String {
        let kept: String =
            wanted.chars().map(|c| if c.is_control() || "[]:*?/\\".contains(c) { ' ' } else { c }).collect();
        let kept = kept.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        // This one name is the spreadsheet's own.
        let kept = if kept.is_empty() || kept.eq_ignore_ascii_case("history") { "-" } else { kept };
        let numbered = |number: usize| {
            let end = if number == 1 { String::new() } else { format!(" ({number})") };
            let mut name = String::new();
            for c in kept.chars() {
                if name.encode_utf16().count() + c.len_utf16() + end.len() > 31 {
                    break;
                }
                name.push(c);
            }
            format!("{}{end}", name.trim_end_matches(['\'', ' ']))
        };
        let free = |name: &String| !self.names.contains(&name.to_lowercase());
        // There are fewer sheets than that.
        (1..=self.names.len() + 1).map(numbered).find(free).unwrap_or_default()
    }

    /// Adds a sheet that is complete.
    pub fn add(&mut self, sheet: Sheet) -> Result<(), NoWorkbook> {
        self.shortened += sheet.shortened;
        self.inner.push_worksheet(sheet.finished()?);
        Ok(())
    }

    /// How many texts were too long for a cell.
    pub fn shortened(&self) -> usize {
        self.shortened
    }

    /// The file's bytes.
    pub fn into_bytes(mut self) -> Result<Vec<u8>, NoWorkbook> {
        Ok(self.inner.save_to_buffer()?)
    }
}

/// A sheet being written.
pub struct Sheet {
    inner: Worksheet,
    name: String,
    next: u32,
    widths: Vec<usize>,
    /// The last row the filter covers, once it was said.
    filtered: Option<u32>,
    shortened: usize,
    formats: Formats,
}

struct Formats {
    head: Format,
    plain: Kinds,
    strong: Kinds,
}

struct Kinds {
    text: Format,
    day: Format,
    minute: Format,
    number: Format,
}

impl Kinds {
    fn of(base: &Format) -> Self {
        Self {
            text: base.clone().set_num_format("@"),
            day: base.clone().set_num_format("yyyy-mm-dd"),
            minute: base.clone().set_num_format("hh:mm"),
            number: base.clone().set_num_format("#,##0"),
        }
    }
}

impl Sheet {
    fn new(name: String) -> Self {
        let base = Format::new().set_align(FormatAlign::Top);
        let formats = Formats {
            head: base.clone().set_bold().set_text_wrap(),
            plain: Kinds::of(&base),
            strong: Kinds::of(&base.clone().set_bold()),
        };
        Self {
            inner: Worksheet::new(),
            name,
            next: 0,
            widths: Vec::new(),
            filtered: None,
            shortened: 0,
            formats,
        }
    }

    /// The head: it stays in sight, and rows can be filtered by it.
    pub fn heads(&mut self, heads: &[String]) -> Result<(), NoWorkbook> {
        for (column, head) in (0..).zip(heads) {
            self.inner.write_string_with_format(0, column, head, &self.formats.head)?;
            self.widen(usize::from(column), columns_wide(head));
        }
        self.inner.set_freeze_panes(1, 0)?;
        self.next = 1;
        Ok(())
    }

    /// A row below what is there.
    pub fn row<'a>(
        &mut self,
        look: Look,
        cells: impl IntoIterator<Item = Cell<'a>>,
    ) -> Result<(), NoWorkbook> {
        for (column, cell) in (0..).zip(cells) {
            let wide = self.cell(column, look, cell)?;
            self.widen(usize::from(column), wide);
        }
        self.next += 1;
        Ok(())
    }

    /// The filter ends with the row before the next: what follows is not part of the table.
    pub fn end_filter(&mut self) {
        self.filtered = Some(self.next.saturating_sub(1));
    }

    /// Writes a cell and says how wide it is shown.
    fn cell(&mut self, column: u16, look: Look, cell: Cell<'_>) -> Result<usize, NoWorkbook> {
        let row = self.next;
        let kinds = match look {
            Look::Plain => &self.formats.plain,
            Look::Strong => &self.formats.strong,
        };
        Ok(match cell {
            Cell::Empty => 0,
            Cell::Text(text) => {
                let (text, shortened) = fitting(text);
                self.shortened += usize::from(shortened);
                let wide = text.lines().map(columns_wide).max().unwrap_or(0);
                self.inner.write_string_with_format(row, column, text, &kinds.text)?;
                wide
            }
            Cell::Day(day) => {
                match date(day) {
                    Some(date) => self.inner.write_datetime_with_format(row, column, &date, &kinds.day)?,
                    None => self.inner.write_string_with_format(row, column, day.to_string(), &kinds.text)?,
                };
                10
            }
            Cell::Minute(minute) => {
                let time = ExcelDateTime::from_hms(minute.hour() as u16, minute.minute() as u8, 0)?;
                self.inner.write_datetime_with_format(row, column, &time, &kinds.minute)?;
                5
            }
            Cell::Count(count) if count <= MOST_EXACT => {
                // A count has no separators: it may be the number of an entry or a line.
                self.inner.write_number_with_format(
                    row,
                    column,
                    count as f64,
                    &Format::new().set_align(FormatAlign::Top),
                )?;
                count.to_string().len()
            }
            Cell::Count(count) => {
                self.inner.write_string_with_format(row, column, count.to_string(), &kinds.text)?;
                WIDEST
            }
            Cell::Amount(money) => {
                let scale = money.currency.exponent();
                let digits = money.minor.unsigned_abs().to_string().len();
                if money.minor.unsigned_abs() > MOST_EXACT {
                    let text = crate::export::csv::amount(money);
                    self.inner.write_string_with_format(row, column, text, &kinds.text)?;
                } else {
                    let unit = f64::from(10_u32.pow(scale));
                    let decimals = format!("#,##0.{}", "0".repeat(scale as usize));
                    let fine;
                    let format = if scale == 0 {
                        &kinds.number
                    } else {
                        fine = kinds.number.clone().set_num_format(decimals);
                        &fine
                    };
                    self.inner.write_number_with_format(row, column, money.minor as f64 / unit, format)?;
                }
                digits + digits / 3 + 1
            }
        })
    }

    fn widen(&mut self, column: usize, wide: usize) {
        if self.widths.len() <= column {
            self.widths.resize(column + 1, 0);
        }
        if let Some(width) = self.widths.get_mut(column) {
            *width = (*width).max(wide);
        }
    }

    fn finished(mut self) -> Result<Worksheet, NoWorkbook> {
        self.inner.set_name(&self.name)?;
        for (column, width) in (0..).zip(&self.widths) {
            // Room for the mark of the filter beside the head.
            self.inner.set_column_width(column, (width + 3).clamp(NARROWEST, WIDEST) as f64)?;
        }
        let last = self.filtered.unwrap_or(self.next.saturating_sub(1));
        if let Some(columns) = u16::try_from(self.widths.len()).ok().and_then(|count| count.checked_sub(1)) {
            self.inner.autofilter(0, 0, last, columns)?;
        }
        Ok(self.inner)
    }
}

/// A day as a spreadsheet has it, which begins with 1900.
fn date(day: Day) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| (1900..=9999).contains(year))?;
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8).ok()
}

/// The text without stray control characters, cut where a cell ends; and whether it was cut.
fn fitting(text: &str) -> (String, bool) {
    let kept: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n')).collect();
    if kept.encode_utf16().count() <= MOST_TEXT {
        return (kept, false);
    }
    let mut units = 1;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= MOST_TEXT
    };
    let mut cut: String = kept.chars().take_while(fits).collect();
    cut.push('…');
    (cut, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_only_where_a_cell_ends() {
        let longest = "あ".repeat(32_767);
        assert_eq!(fitting(&longest), (longest.clone(), false));
        let (cut, shortened) = fitting(&format!("{longest}い"));
        assert_eq!((cut.encode_utf16().count(), shortened), (32_767, true));
        assert!(cut.ends_with("あ…"));
        // Two units each: half of one never stays.
        let (cut, _) = fitting(&"𠮟".repeat(16_384));
        assert_eq!(cut.encode_utf16().count(), 32_767);
        assert!(cut.ends_with("𠮟…"));
    }

    #[test]
    fn sheets_have_names_a_spreadsheet_takes() {
        let now = Now::end_of("2026-11-22".parse().unwrap());
        let mut book = Workbook::new(now).unwrap();
        let mut name = |wanted: &str| book.sheet(wanted).name;
        assert_eq!(name("Amazon"), "Amazon");
        assert_eq!(name("amazon"), "amazon (2)");
        assert_eq!(name("a/b[c]:*?'"), "a b c");
        assert_eq!(name(""), "-");
        assert_eq!(name("History"), "- (2)");
        assert_eq!(name(&"髙".repeat(40)), "髙".repeat(31));
        assert_eq!(name(&"髙".repeat(40)), format!("{} (2)", "髙".repeat(27)));
        assert_eq!(name(&"😀".repeat(20)), "😀".repeat(15));
    }
}
