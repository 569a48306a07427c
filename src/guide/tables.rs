//! A file of knowledge cut into its tables, so that one that cannot be read costs only itself and keeps its line.

/// One table of a file, with what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table<'a> {
    /// The file's name.
    pub file: &'a str,
    /// Its first line, from 1.
    pub line: usize,
    /// Its text.
    pub text: &'a str,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl Table<'_> {
    /// Where a byte of the table stands.
    pub fn place(&self, at: usize) -> Place {
        let before = self.text.get(..at).unwrap_or_default();
        Place { file: self.file.to_owned(), line: self.line + before.matches('\n').count() }
    }

    /// Where a text between quotation marks stands in the table; its first line when it does not.
    pub fn place_of(&self, quoted: &str) -> Place {
        self.place(self.text.find(&format!("\"{quoted}\"")).unwrap_or(0))
    }
}

/// Cuts a file before every line that opens a table of its own (`[[fact]]`), not before those that belong to one
/// (`[[issuer.kinds]]`).
pub fn cut<'a>(file: &'a str, text: &'a str) -> Vec<Table<'a>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut tables, mut start, mut start_line, mut at) = (Vec::new(), 0, 1, 0);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if opens(line) && at > start {
            tables.push((start_line, start, at));
            (start, start_line) = (at, number + 1);
        }
        at += line.len();
    }
    tables.push((start_line, start, at));
    let whole = tables.into_iter().filter_map(|(line, start, end)| Some((line, text.get(start..end)?)));
    whole.map(|(line, text)| Table { file, line, text }).collect()
}

fn opens(line: &str) -> bool {
    let line = line.split('#').next().unwrap_or_default().trim();
    let name = line.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
    let name = name.or_else(|| line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')));
    name.is_some_and(|name| {
        let name = name.trim();
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_cut_before_its_tables_and_not_within_them() {
        let text =
            "# head\n\n[[fact]] # one\nid = 1\n[[issuer]]\nvalidity = [\n]\n[[issuer.kinds]]\n[ seller ]\n";
        let cut: Vec<_> = cut("f", text).iter().map(|table| (table.line, table.text.len())).collect();
        assert_eq!(cut, [(1, 8), (3, 22), (5, 43), (9, 11)]);
        assert_eq!(text.len(), 8 + 22 + 43 + 11);
    }

    #[test]
    fn a_place_in_a_table_is_a_line_of_the_file() {
        let tables = cut("f", "a = 1\n[[fact]]\nid = \"x\"\nz = \"y\"\n");
        assert_eq!(tables[1].place(0).line, 2);
        assert_eq!(tables[1].place_of("y").line, 4);
        assert_eq!(tables[1].place_of("nothing").line, 2);
    }
}
