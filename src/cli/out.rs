//! Where the command line writes: standard output for answers, standard error for messages. The only place that does.

use std::io::{self, BufWriter, ErrorKind, Write};

use serde::Serialize;

use crate::core::spelling::columns_wide as width;

/// What can go wrong while writing an answer.
#[derive(Debug)]
pub enum OutError {
    /// Whoever was reading has gone; there is nobody left to tell.
    Gone,
    /// The system could not write.
    Io(io::Error),
}

impl From<io::Error> for OutError {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe { Self::Gone } else { Self::Io(error) }
    }
}

/// Writes one JSON value and a line end to standard output.
pub fn json(value: &impl Serialize) -> Result<(), OutError> {
    write(|out| {
        serde_json::to_writer(&mut *out, value)?;
        out.write_all(b"\n")
    })
}

/// Writes lines to standard output.
pub fn lines<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> Result<(), OutError> {
    write(|out| lines.into_iter().try_for_each(|line| writeln!(out, "{}", line.as_ref())))
}

/// Writes to standard output.
pub fn write(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), OutError> {
    let mut out = BufWriter::new(io::stdout().lock());
    fill(&mut out)?;
    out.flush()?;
    Ok(())
}

/// Writes a line to standard error. When that cannot be done there is nobody else to tell.
pub fn tell(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Asks on standard error and reads the answer from standard input.
pub fn ask(question: &str) -> io::Result<String> {
    let mut err = io::stderr().lock();
    write!(err, "{question} ")?;
    err.flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(answer.trim().to_owned())
}

/// Rows as columns of equal width; the columns named in `right` are set flush right.
pub fn columns(rows: &[Vec<String>], right: &[usize]) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width_of = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|c| width(c)).max();
    let widths: Vec<usize> = (0..count).map(|column| width_of(column).unwrap_or(0)).collect();
    rows.iter()
        .map(|row| {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, wide))| {
                let blank = " ".repeat(wide.saturating_sub(width(cell)));
                if right.contains(&column) { format!("{blank}{cell}") } else { format!("{cell}{blank}") }
            });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_takes_two_columns_a_character() {
        let rows = [["母", "¥500"], ["Amazon", "¥5,000"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(columns(&rows, &[1]), ["母        ¥500", "Amazon  ¥5,000"]);
    }
}
