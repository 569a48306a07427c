//! Texts in Japanese and English, as functions: one per key of `assets/locales/{ja,en}/*.ftl`.
//!
//! `card-add-button` becomes `t.card_add_button()`; an attribute is joined to its text, so `.why` of
//! `rule-unofficial-source` becomes `t.rule_unofficial_source_why()`. `$count (Number)` takes any integer,
//! `$name (String)` anything like a `&str`, `$open (Bool)` a `bool`, in the order in which the English text first
//! uses them. A key or an argument that only one language has does not compile. Amounts, dates and counts with
//! separators come from [`format`](mod@format) and are handed in as strings.

pub mod fonts;
pub mod format;
mod lang;

use std::ops::Deref;
use std::sync::Arc;

pub use generated::L10nLanguage as Messages;
pub use lang::Lang;

/// The functions made by `build.rs`.
#[allow(warnings, clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::expect_used)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));

    /// Every text with stand-ins for its arguments: what could not be formatted would be a panic on a screen.
    #[cfg(test)]
    pub(super) fn format_every_text(lang: L10n) -> Vec<String> {
        let bundle = lang.load().0;
        let format = |text: &MessageContract| {
            let mut args = FluentArgs::new();
            for name in text.vars {
                if text.bool_vars.contains(name) {
                    args.set(*name, "true");
                } else {
                    args.set(*name, 2);
                }
            }
            match text.attribute {
                Some(attribute) => bundle.attr(text.message, attribute, Some(args)),
                None => bundle.msg(text.message, Some(args)),
            }
            .unwrap()
        };
        // What stands between two sentences may be nothing.
        MESSAGE_CONTRACTS.iter().filter(|text| !text.message.ends_with("-gap")).map(format).collect()
    }
}

/// All texts of one language. Cheap to clone; every text is a function on it.
#[derive(Clone)]
pub struct Texts {
    lang: Lang,
    messages: Arc<Messages>,
}

impl Texts {
    /// Reads the texts of `lang` from the program itself.
    pub fn new(lang: Lang) -> Self {
        let messages = match lang {
            Lang::Ja => generated::L10n::Ja.load(),
            Lang::En => generated::L10n::En.load(),
        };
        Self { lang, messages: Arc::new(messages) }
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }
}

impl Deref for Texts {
    type Target = Messages;

    fn deref(&self) -> &Messages {
        &self.messages
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_speak_the_language_they_were_made_for() {
        assert_eq!(Texts::new(Lang::Ja).app_name(), "ギフト帳");
        assert_eq!(Texts::new(Lang::En).app_name(), "Giftcho");
    }

    #[test]
    fn every_text_can_be_shown_in_both_languages() {
        let ja = generated::format_every_text(generated::L10n::Ja);
        let en = generated::format_every_text(generated::L10n::En);
        assert_eq!(ja.len(), en.len());
        assert!(ja.iter().chain(&en).all(|text| !text.trim().is_empty()));
    }

    #[test]
    fn arguments_are_not_wrapped_in_invisible_marks() {
        let texts = generated::format_every_text(generated::L10n::Ja);
        assert!(texts.iter().all(|text| !text.contains(['\u{2068}', '\u{2069}'])));
    }

    #[test]
    fn english_counts_one_and_many_japanese_does_not() {
        let (ja, en) = (Texts::new(Lang::Ja), Texts::new(Lang::En));
        assert_eq!(en.count_cards(1, "1"), "1 card");
        assert_eq!(en.count_cards(1200, "1,200"), "1,200 cards");
        assert_eq!(ja.count_cards(1200, "1,200"), "1,200枚");
    }
}
