//! The icon set: white strokes on a 24 grid, tinted when drawn, sharp at every zoom.

use eframe::egui::{Color32, Image, Rect, Ui, load::Bytes};

/// The application's own mark, for the window and the sidebar.
pub const APP_SVG: &[u8] = include_bytes!("../../assets/icons/app.svg");

/// One icon of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    Account,
    Asked,
    Attach,
    Before,
    Calendar,
    Cards,
    Caution,
    Check,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Consumer,
    Copy,
    Danger,
    Edit,
    Export,
    File,
    Filter,
    Gift,
    Guide,
    History,
    Image,
    Import,
    Link,
    Lock,
    Mail,
    Market,
    More,
    Note,
    Official,
    Overview,
    Papers,
    Person,
    Phone,
    Plus,
    Police,
    Search,
    Settings,
    Store,
    Support,
    Trouble,
    Uncharged,
    Undo,
    Unknown,
    Void,
    Warning,
}

impl Icon {
    /// Every icon.
    pub const ALL: &'static [Self] = &[
        Self::Account,
        Self::Asked,
        Self::Attach,
        Self::Before,
        Self::Calendar,
        Self::Cards,
        Self::Caution,
        Self::Check,
        Self::ChevronDown,
        Self::ChevronRight,
        Self::ChevronUp,
        Self::Clock,
        Self::Close,
        Self::Consumer,
        Self::Copy,
        Self::Danger,
        Self::Edit,
        Self::Export,
        Self::File,
        Self::Filter,
        Self::Gift,
        Self::Guide,
        Self::History,
        Self::Image,
        Self::Import,
        Self::Link,
        Self::Lock,
        Self::Mail,
        Self::Market,
        Self::More,
        Self::Note,
        Self::Official,
        Self::Overview,
        Self::Papers,
        Self::Person,
        Self::Phone,
        Self::Plus,
        Self::Police,
        Self::Search,
        Self::Settings,
        Self::Store,
        Self::Support,
        Self::Trouble,
        Self::Uncharged,
        Self::Undo,
        Self::Unknown,
        Self::Void,
        Self::Warning,
    ];

    /// Draws the icon into a square in one colour.
    pub fn paint(self, ui: &Ui, rect: Rect, colour: Color32) {
        let (uri, bytes) = self.file();
        Image::from_bytes(uri, Bytes::Static(bytes)).tint(colour).paint_at(ui, rect);
    }

    const fn file(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::Account => ("bytes://icon/account.svg", include_bytes!("../../assets/icons/account.svg")),
            Self::Asked => ("bytes://icon/asked.svg", include_bytes!("../../assets/icons/asked.svg")),
            Self::Attach => ("bytes://icon/attach.svg", include_bytes!("../../assets/icons/attach.svg")),
            Self::Before => ("bytes://icon/before.svg", include_bytes!("../../assets/icons/before.svg")),
            Self::Calendar => {
                ("bytes://icon/calendar.svg", include_bytes!("../../assets/icons/calendar.svg"))
            }
            Self::Cards => ("bytes://icon/cards.svg", include_bytes!("../../assets/icons/cards.svg")),
            Self::Caution => ("bytes://icon/caution.svg", include_bytes!("../../assets/icons/caution.svg")),
            Self::Check => ("bytes://icon/check.svg", include_bytes!("../../assets/icons/check.svg")),
            Self::ChevronDown => {
                ("bytes://icon/chevron-down.svg", include_bytes!("../../assets/icons/chevron-down.svg"))
            }
            Self::ChevronRight => {
                ("bytes://icon/chevron-right.svg", include_bytes!("../../assets/icons/chevron-right.svg"))
            }
            Self::ChevronUp => {
                ("bytes://icon/chevron-up.svg", include_bytes!("../../assets/icons/chevron-up.svg"))
            }
            Self::Clock => ("bytes://icon/clock.svg", include_bytes!("../../assets/icons/clock.svg")),
            Self::Close => ("bytes://icon/close.svg", include_bytes!("../../assets/icons/close.svg")),
            Self::Consumer => {
                ("bytes://icon/consumer.svg", include_bytes!("../../assets/icons/consumer.svg"))
            }
            Self::Copy => ("bytes://icon/copy.svg", include_bytes!("../../assets/icons/copy.svg")),
            Self::Danger => ("bytes://icon/danger.svg", include_bytes!("../../assets/icons/danger.svg")),
            Self::Edit => ("bytes://icon/edit.svg", include_bytes!("../../assets/icons/edit.svg")),
            Self::Export => ("bytes://icon/export.svg", include_bytes!("../../assets/icons/export.svg")),
            Self::File => ("bytes://icon/file.svg", include_bytes!("../../assets/icons/file.svg")),
            Self::Filter => ("bytes://icon/filter.svg", include_bytes!("../../assets/icons/filter.svg")),
            Self::Gift => ("bytes://icon/gift.svg", include_bytes!("../../assets/icons/gift.svg")),
            Self::Guide => ("bytes://icon/guide.svg", include_bytes!("../../assets/icons/guide.svg")),
            Self::History => ("bytes://icon/history.svg", include_bytes!("../../assets/icons/history.svg")),
            Self::Image => ("bytes://icon/image.svg", include_bytes!("../../assets/icons/image.svg")),
            Self::Import => ("bytes://icon/import.svg", include_bytes!("../../assets/icons/import.svg")),
            Self::Link => ("bytes://icon/link.svg", include_bytes!("../../assets/icons/link.svg")),
            Self::Lock => ("bytes://icon/lock.svg", include_bytes!("../../assets/icons/lock.svg")),
            Self::Mail => ("bytes://icon/mail.svg", include_bytes!("../../assets/icons/mail.svg")),
            Self::Market => ("bytes://icon/market.svg", include_bytes!("../../assets/icons/market.svg")),
            Self::More => ("bytes://icon/more.svg", include_bytes!("../../assets/icons/more.svg")),
            Self::Note => ("bytes://icon/note.svg", include_bytes!("../../assets/icons/note.svg")),
            Self::Official => {
                ("bytes://icon/official.svg", include_bytes!("../../assets/icons/official.svg"))
            }
            Self::Overview => {
                ("bytes://icon/overview.svg", include_bytes!("../../assets/icons/overview.svg"))
            }
            Self::Papers => ("bytes://icon/papers.svg", include_bytes!("../../assets/icons/papers.svg")),
            Self::Person => ("bytes://icon/person.svg", include_bytes!("../../assets/icons/person.svg")),
            Self::Phone => ("bytes://icon/phone.svg", include_bytes!("../../assets/icons/phone.svg")),
            Self::Plus => ("bytes://icon/plus.svg", include_bytes!("../../assets/icons/plus.svg")),
            Self::Police => ("bytes://icon/police.svg", include_bytes!("../../assets/icons/police.svg")),
            Self::Search => ("bytes://icon/search.svg", include_bytes!("../../assets/icons/search.svg")),
            Self::Settings => {
                ("bytes://icon/settings.svg", include_bytes!("../../assets/icons/settings.svg"))
            }
            Self::Store => ("bytes://icon/store.svg", include_bytes!("../../assets/icons/store.svg")),
            Self::Support => ("bytes://icon/support.svg", include_bytes!("../../assets/icons/support.svg")),
            Self::Trouble => ("bytes://icon/trouble.svg", include_bytes!("../../assets/icons/trouble.svg")),
            Self::Uncharged => {
                ("bytes://icon/uncharged.svg", include_bytes!("../../assets/icons/uncharged.svg"))
            }
            Self::Undo => ("bytes://icon/undo.svg", include_bytes!("../../assets/icons/undo.svg")),
            Self::Unknown => ("bytes://icon/unknown.svg", include_bytes!("../../assets/icons/unknown.svg")),
            Self::Void => ("bytes://icon/void.svg", include_bytes!("../../assets/icons/void.svg")),
            Self::Warning => ("bytes://icon/warning.svg", include_bytes!("../../assets/icons/warning.svg")),
        }
    }
}

/// Draws the application's mark into a square.
pub fn paint_app_mark(ui: &Ui, rect: Rect) {
    Image::from_bytes("bytes://icon/app.svg", Bytes::Static(APP_SVG)).paint_at(ui, rect);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_a_white_svg_on_the_24_grid() {
        for icon in Icon::ALL {
            let text = std::str::from_utf8(icon.file().1).unwrap();
            assert!(text.contains("viewBox=\"0 0 24 24\""), "{icon:?}");
            assert!(text.contains("#FFFFFF"), "{icon:?}");
        }
    }
}
