//! What a file is, by its first bytes; and which files the system's viewer may be asked to open.
//!
//! A short table of our own: it only has to tell what is shown as a picture and what is opened, and everything it does not
//! know is kept all the same.

/// What is not known.
pub const UNKNOWN: &str = "application/octet-stream";

/// First bytes and what they mean.
const MAGIC: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1A\n", "image/png"),
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1F\x8B", "application/gzip"),
    (b"7z\xBC\xAF\x27\x1C", "application/x-7z-compressed"),
    (b"Rar!\x1A\x07", "application/vnd.rar"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "application/x-ole-storage"),
    (b"\x1A\x45\xDF\xA3", "video/webm"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "application/ogg"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"MZ", "application/vnd.microsoft.portable-executable"),
    (b"\x7FELF", "application/x-elf"),
];

/// Which kinds of a container of films and pictures there are.
const BRANDS: &[(&[u8], &str)] = &[
    (b"heic", "image/heic"),
    (b"heix", "image/heic"),
    (b"mif1", "image/heif"),
    (b"avif", "image/avif"),
    (b"M4A ", "audio/mp4"),
    (b"qt  ", "video/quicktime"),
];

/// What the first bytes say, unless they are those of a text.
pub fn of_bytes(head: &[u8]) -> &'static str {
    let at = |from: usize, to: usize| head.get(from..to).unwrap_or_default();
    if at(4, 8) == b"ftyp" {
        return BRANDS.iter().find(|(brand, _)| at(8, 12) == *brand).map_or("video/mp4", |(_, kind)| kind);
    }
    if at(0, 4) == b"RIFF" {
        return match at(8, 12) {
            b"WEBP" => "image/webp",
            b"WAVE" => "audio/wav",
            b"AVI " => "video/x-msvideo",
            _ => UNKNOWN,
        };
    }
    // Two letters begin many a text too: a picture of this kind says how long it is.
    if at(0, 2) == b"BM" && at(6, 10) == [0; 4] {
        return "image/bmp";
    }
    MAGIC.iter().find(|(magic, _)| head.starts_with(magic)).map_or(UNKNOWN, |(_, kind)| kind)
}

/// What a text is, by the ending of its name.
pub fn of_text(name: &str) -> &'static str {
    match ending(name).as_str() {
        "eml" => "message/rfc822",
        "html" | "htm" | "xhtml" | "mht" | "mhtml" => "text/html",
        "csv" => "text/csv",
        "tsv" => "text/tab-separated-values",
        "json" => "application/json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        _ => "text/plain",
    }
}

/// Endings that are opened, and what the bytes must be. Anything else is only saved: a name is no promise of what the system
/// does with a file, and a list of what is dangerous is never whole.
const OPENED: &[(&str, &[&str])] = &[
    ("png", &["image/png"]),
    ("jpg", &["image/jpeg"]),
    ("jpeg", &["image/jpeg"]),
    ("gif", &["image/gif"]),
    ("webp", &["image/webp"]),
    ("bmp", &["image/bmp"]),
    ("tif", &["image/tiff"]),
    ("tiff", &["image/tiff"]),
    ("heic", &["image/heic", "image/heif"]),
    ("heif", &["image/heic", "image/heif"]),
    ("avif", &["image/avif"]),
    ("pdf", &["application/pdf"]),
    ("txt", &["text/plain"]),
    ("log", &["text/plain"]),
    ("md", &["text/plain"]),
    ("csv", &["text/csv"]),
    ("tsv", &["text/tab-separated-values"]),
    ("json", &["application/json"]),
    ("eml", &["message/rfc822"]),
    ("docx", &["application/zip"]),
    ("xlsx", &["application/zip"]),
    ("pptx", &["application/zip"]),
    ("odt", &["application/zip"]),
    ("ods", &["application/zip"]),
    ("mp4", &["video/mp4"]),
    ("m4v", &["video/mp4"]),
    ("mov", &["video/quicktime", "video/mp4"]),
    ("webm", &["video/webm"]),
    ("mp3", &["audio/mpeg"]),
    ("m4a", &["audio/mp4", "video/mp4"]),
    ("wav", &["audio/wav"]),
    ("ogg", &["application/ogg"]),
];

/// Whether the system's viewer may be asked to open a file of this name and kind.
pub fn may_open(name: &str, media_type: &str) -> bool {
    let ending = ending(name);
    OPENED.iter().any(|(known, kinds)| *known == ending && kinds.contains(&media_type))
}

fn ending(name: &str) -> String {
    name.trim_end().rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_say_what_a_file_is() {
        assert_eq!(of_bytes(b"\x89PNG\r\n\x1A\n...."), "image/png");
        assert_eq!(of_bytes(b"RIFF\x10\0\0\0WEBPVP8 "), "image/webp");
        assert_eq!(of_bytes(b"\0\0\0\x18ftypheic\0\0\0\0"), "image/heic");
        assert_eq!(of_bytes(b"\0\0\0\x18ftypisom\0\0\0\0"), "video/mp4");
        assert_eq!(of_bytes(b"BMI is a number"), UNKNOWN);
        assert_eq!(of_bytes(b""), UNKNOWN);
    }

    #[test]
    fn what_could_run_is_never_opened() {
        for name in [
            "a.lnk",
            "a.url",
            "a.html",
            "a.js",
            "a.exe",
            "a.scr",
            "a.docm",
            "a.svg",
            "a.zip",
            "a",
            "a.png.exe",
            "a.PNG.LNK",
            "a.",
            "a.exe ",
            ".png",
            "a.desktop",
            "a.sh",
            "a.command",
        ] {
            for kind in [UNKNOWN, "text/plain", "text/html", "application/zip", "image/svg+xml"] {
                assert!(!may_open(name, kind), "{name} {kind}");
            }
        }
        // A name that says something else than the bytes.
        assert!(!may_open("screen.png", "application/vnd.microsoft.portable-executable"));
        assert!(!may_open("screen.pdf", "text/html"));
        assert!(may_open("画面.PNG", "image/png"));
        assert!(may_open("mail.eml", "message/rfc822"));
    }
}
