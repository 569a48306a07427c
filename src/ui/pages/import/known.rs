//! The layouts that can be read, in groups that unfold, with a field to find one; the person's own can be deleted.

use std::collections::BTreeSet;

use eframe::egui::{Ui, vec2};

use crate::action::Action;
use crate::i18n::{Texts, format};
use crate::import::fold::fold;
use crate::import::profile::{Layout, Profile, built_in};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Dialog, DialogReply, Field, IconButton, SectionHead, fold_head, hairline, stack, text,
};
use crate::wording::import as wording;

/// Where people look for a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Own,
    Amazon,
    Books,
    Cards,
    Wallets,
    Banks,
    Lists,
}

impl Group {
    const ALL: [Self; 7] =
        [Self::Own, Self::Amazon, Self::Books, Self::Cards, Self::Wallets, Self::Banks, Self::Lists];

    fn of(profile: &Profile) -> Self {
        const BOOKS: [&str; 8] =
            ["moneyforward", "zaim", "monelyze", "money-pro", "ofx", "homebank", "gnucash", "actual"];
        let id = profile.id.as_str();
        let begins = |words: &[&str]| words.iter().any(|word| id.starts_with(word));
        if begins(&["amazon", "aohf", "azad"]) {
            Self::Amazon
        } else if begins(&BOOKS) {
            Self::Books
        } else if matches!(profile.layout(), Layout::Template | Layout::Cards | Layout::Secrets) {
            Self::Lists
        } else if id.ends_with("-bank") {
            Self::Banks
        } else if id.ends_with("-card") || id.contains("-card-") && id != "sf-card-viewer" {
            Self::Cards
        } else {
            Self::Wallets
        }
    }

    fn name(self, t: &Texts) -> String {
        match self {
            Self::Own => t.import_known_own(),
            Self::Amazon => t.import_known_amazon(),
            Self::Books => t.import_known_books(),
            Self::Cards => t.import_known_cards(),
            Self::Wallets => t.import_known_wallets(),
            Self::Banks => t.import_known_banks(),
            Self::Lists => t.import_known_lists(),
        }
    }
}

/// Which groups are unfolded, what is looked for, and which layout is about to be deleted.
#[derive(Default)]
pub struct Known {
    open: BTreeSet<Group>,
    find: String,
    deleting: Option<(String, String)>,
}

impl Known {
    /// Paints the list.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let all = cx.own_profiles.len() + built_in().len();
        SectionHead::new(t.import_known()).count(format::count(all)).show(ui);
        ui.add_space(space::XS);
        Field::new(t.import_known_find(), &mut self.find).hint(t.import_known_hint()).bare().show(ui);
        let wanted = fold(&self.find);
        let fits = |profile: &&Profile| {
            wanted.is_empty() || fold(wording::profile_name(profile, t)).contains(&wanted)
        };
        let mut any = false;
        stack(ui, |ui| {
            for group in Group::ALL {
                let profiles: Vec<&Profile> = if group == Group::Own {
                    cx.own_profiles.iter().filter(fits).collect()
                } else {
                    built_in().iter().filter(|profile| Group::of(profile) == group).filter(fits).collect()
                };
                if !profiles.is_empty() {
                    any = true;
                    self.group(ui, t, group, &profiles, !wanted.is_empty());
                    hairline(ui);
                }
            }
        });
        ui.add_space(space::XS);
        let words = if any { t.import_known_others() } else { t.import_known_none() };
        text::label(ui, &words, TextKind::Table, Tone::Ink2);
        text::label(ui, &t.import_known_encodings(), TextKind::Table, Tone::Ink3);
        self.question(ui, cx);
    }

    fn group(&mut self, ui: &mut Ui, t: &Texts, group: Group, profiles: &[&Profile], found: bool) {
        const ACROSS: usize = 2;
        let names: Vec<&str> = profiles.iter().map(|profile| wording::profile_name(profile, t)).collect();
        let open = found || self.open.contains(&group);
        let glimpse = names.join(&t.word_list_comma());
        let head = fold_head(ui, open, &group.name(t), &format::count(names.len()), &glimpse);
        if head.clicked() && !found && !self.open.remove(&group) {
            self.open.insert(group);
        }
        if !open {
            return;
        }
        let indent = 2.0 * size::ICON;
        let width = (ui.available_width() - indent) / ACROSS as f32;
        let each: Vec<(&&Profile, &str)> = profiles.iter().zip(names).collect();
        for two in each.chunks(ACROSS) {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(indent);
                for (profile, name) in two {
                    let room = vec2(width, size::ROW_COMPACT);
                    let layout = eframe::egui::Layout::left_to_right(eframe::egui::Align::Center);
                    ui.allocate_ui_with_layout(room, layout, |ui| {
                        ui.set_min_size(room);
                        ui.set_max_width(width - space::S);
                        if group == Group::Own {
                            let delete = IconButton::new(Icon::Close, t.import_known_delete(*name));
                            if ui.add(delete).clicked() {
                                self.deleting = Some((profile.id.clone(), (*name).to_owned()));
                            }
                        }
                        text::name(ui, name, TextKind::Table, Tone::Ink);
                    });
                }
            });
        }
        ui.add_space(space::S);
    }

    fn question(&mut self, ui: &Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let Some((id, name)) = &self.deleting else { return };
        let dialog = Dialog::new(t.import_known_delete_title(name), t.import_known_delete_text());
        match dialog.cancel(t.button_cancel()).confirm(t.button_delete()).show(ui.ctx()) {
            Some(DialogReply::Confirm) => {
                cx.send(Action::DeleteProfile(id.clone()));
                self.deleting = None;
            }
            Some(DialogReply::Cancel) => self.deleting = None,
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_is_where_people_look_for_it() {
        let group = |id: &str| built_in().iter().find(|profile| profile.id == id).map(Group::of);
        for (id, expect) in [
            ("aohf", Group::Amazon),
            ("azad-items", Group::Amazon),
            ("zaim", Group::Books),
            ("smbc-card-old", Group::Cards),
            ("sf-card-viewer", Group::Wallets),
            ("paypay", Group::Wallets),
            ("paypay-bank", Group::Banks),
            ("template", Group::Lists),
            ("bitwarden", Group::Lists),
        ] {
            assert_eq!(group(id), Some(expect), "{id}");
        }
    }
}
