//! 頼まれたとき as a frightened person uses it.

use eframe::egui::{Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Export, Place};
use giftcho::core::ledger::Ledger;
use giftcho::guide::self_check::{Answer, Question, SoFar};
use giftcho::i18n::{Lang, Texts};
use giftcho::ui::pages::asked::AskedPage;
use giftcho::wording::asked;

use crate::support::{Book, LARGE, SMALL, Screen};

fn ledger() -> Ledger {
    Book::new().ledger()
}

fn screen(lang: Lang) -> Screen<AskedPage> {
    Screen::new(lang, ledger(), AskedPage::default(), AskedPage::ui)
}

/// What a screen reader says of an answer.
fn name(question: Question, answer: Answer, t: &Texts) -> String {
    t.asked_answer_name(asked::question(question, t).ask, asked::answer(answer, t))
}

fn so_far(so_far: SoFar, t: &Texts) -> String {
    t.asked_answer_name(t.asked_so_far(), asked::so_far(so_far, t))
}

/// Answers as a screen reader does, so that what is scrolled out of view can be answered too.
#[track_caller]
fn choose(screen: &mut Screen<AskedPage>, name: &str) {
    screen.get_by_role_and_label(Role::RadioButton, name).click_accesskit();
    screen.run();
}

/// Pastes a message.
#[track_caller]
fn paste(screen: &mut Screen<AskedPage>, message: &str) {
    let label = screen.texts().asked_message_name();
    screen.get_by_role_and_label(Role::MultilineTextInput, &label).focus();
    screen.run();
    screen.get_by_role_and_label(Role::MultilineTextInput, &label).type_text(message);
    screen.run();
}

fn answer_all(screen: &mut Screen<AskedPage>, answer: Answer) {
    let t = screen.texts();
    for question in Question::ALL {
        choose(screen, &name(question, answer, &t));
    }
}

const SCAM: [(Lang, &str); 2] = [
    (Lang::Ja, "未納料金があります。コンビニでアマギフを買って、裏の番号を読み上げてください。"),
    (Lang::En, "Your bill is overdue. Get gift cards and send me the codes."),
];
const FRIENDLY: [(Lang, &str); 2] = [
    (Lang::Ja, "ギフトカードありがとう！本を買ったよ。"),
    (Lang::En, "Thanks for the gift card! I bought a book."),
];

#[test]
fn before_any_answer_it_says_to_pause_and_to_tell_no_number() {
    for lang in Lang::ALL {
        let screen = screen(lang);
        let t = screen.texts();
        assert!(screen.shows(Role::Heading, &t.asked_open()));
        assert!(screen.says(&t.incident_help_police()) && screen.says(&t.incident_help_consumer()));
        assert!(screen.shows(Role::Label, &t.asked_number_emergency()));
    }
}

#[test]
fn told_to_give_the_number_shows_stop_with_its_reason() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        choose(&mut screen, &name(Question::Number, Answer::Yes, &t));
        assert!(screen.shows(Role::Heading, &t.asked_stop()));
        assert!(screen.shows(Role::Label, &t.word_level_danger()));
        assert!(screen.says(&t.asked_question_number_sign()));
        assert!(!screen.shows(Role::Heading, &t.asked_open()));
        // What is still open is named.
        assert!(screen.says(&t.asked_question_confirmed_check()));
    }
}

#[test]
fn not_knowing_leads_to_asking_the_person_first() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        choose(&mut screen, &name(Question::Hurry, Answer::Unsure, &t));
        assert!(screen.shows(Role::Heading, &t.asked_ask_first()));
        assert!(screen.shows(Role::Label, &t.word_level_warning()));
    }
}

#[test]
fn no_sign_at_all_is_no_all_clear() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        answer_all(&mut screen, Answer::No);
        choose(&mut screen, &name(Question::Confirmed, Answer::Yes, &t));
        assert!(screen.shows(Role::Heading, &t.asked_no_sign()));
        assert!(screen.says(&t.asked_no_sign_why()));
        let not_safe = match lang {
            Lang::Ja => "安全だという意味ではありません",
            Lang::En => "does not mean that it is safe",
        };
        assert!(screen.says(not_safe));
    }
}

#[test]
fn a_number_that_was_told_leads_to_trouble_with_one_button() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        choose(&mut screen, &so_far(SoFar::Told, &t));
        assert!(screen.shows(Role::Heading, &t.asked_act_now()));
        assert!(!screen.shows(Role::Button, &t.asked_record_button()));
        screen.click(Role::Button, &t.asked_report_button());
        let sent = screen.sent();
        assert!(
            matches!(&sent[..], [Action::Show(Place::NewIncident(cards))] if cards.is_empty()),
            "{sent:?}"
        );
    }
}

#[test]
fn cards_that_were_bought_can_be_recorded() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        choose(&mut screen, &so_far(SoFar::Bought, &t));
        assert!(screen.says(&t.asked_bought()));
        assert!(!screen.shows(Role::Button, &t.asked_report_button()));
        screen.click(Role::Button, &t.asked_record_button());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::NewCard)]));
    }
}

#[test]
fn a_pasted_fraud_is_marked_and_explained_with_its_source() {
    for (lang, message) in SCAM {
        let mut screen = screen(lang);
        let t = screen.texts();
        paste(&mut screen, message);
        let (words, pattern) = match lang {
            Lang::Ja => ("「番号を読み上げ」", "架空の請求・偽のサポート"),
            Lang::En => ("send me the codes", "False bills and false support"),
        };
        assert!(screen.says(words));
        assert!(screen.shows(Role::Heading, &t.asked_message_like(pattern)));
        assert!(screen.says(&t.asked_signs_message(pattern)));
        assert!(screen.says("2015"));
        // The first step follows at once.
        assert!(screen.shows(Role::Heading, &t.asked_stop()));
        assert!(screen.sent().is_empty());
        screen.get_by_role_and_label(Role::Link, &t.asked_message_clear()).click_accesskit();
        screen.run();
        assert!(screen.shows(Role::Heading, &t.asked_open()));
        assert!(!screen.says(pattern_found(&t, pattern).as_str()));
    }
}

fn pattern_found(t: &Texts, pattern: &str) -> String {
    t.asked_message_like(pattern)
}

#[test]
fn a_harmless_message_gives_no_all_clear_and_says_what_to_check() {
    for (lang, message) in FRIENDLY {
        let mut screen = screen(lang);
        let t = screen.texts();
        paste(&mut screen, message);
        assert!(screen.shows(Role::Heading, &t.asked_message_none()));
        assert!(screen.says(&t.asked_message_none_why()));
        assert!(screen.says(&t.asked_question_confirmed_check()));
        assert!(screen.shows(Role::Heading, &t.asked_open()));
    }
}

#[test]
fn patterns_unfold_to_their_signs() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        let (pattern, inside) = match lang {
            Lang::Ja => ("偽の通販", "支払いはギフトカードだけだと言う"),
            Lang::En => ("False online shops", "Takes gift cards only"),
        };
        assert!(!screen.says(inside));
        let head = format!("{pattern} {}", t.asked_pattern_signs("3"));
        screen.get_by_role_and_label(Role::Button, &head).click_accesskit();
        screen.run();
        assert!(screen.says(inside));
        screen.get_by_role_and_label(Role::Button, &head).click_accesskit();
        screen.run();
        assert!(!screen.says(inside));
    }
}

#[test]
fn the_sheet_is_exported_and_the_page_says_that_the_browser_prints_it() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        assert!(screen.says(&t.asked_sheet_what()));
        screen.get_by_role_and_label(Role::Button, &t.asked_sheet_button()).click_accesskit();
        screen.run();
        assert!(matches!(screen.sent()[..], [Action::Export(Export::AskedSheet)]));
    }
}

#[test]
fn answers_and_message_stay_until_they_are_cleared() {
    for (lang, message) in SCAM {
        let mut screen = screen(lang);
        let t = screen.texts();
        choose(&mut screen, &name(Question::Secret, Answer::Yes, &t));
        paste(&mut screen, message);
        screen.page().show(&Place::Cards);
        screen.page().show(&Place::Asked);
        screen.run();
        assert!(screen.shows(Role::Heading, &t.asked_stop()));
        assert!(screen.says(&t.asked_question_secret_sign()));
        let label = t.asked_message_name();
        let field = screen.get_by_role_and_label(Role::MultilineTextInput, &label);
        assert_eq!(field.accesskit_node().value().as_deref(), Some(message));
        screen.get_by_role_and_label(Role::Link, &t.asked_clear()).click_accesskit();
        screen.run();
        assert!(!screen.says(&t.asked_question_secret_sign()));
    }
}

#[test]
fn every_control_has_a_name_of_its_own_for_a_screen_reader() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        choose(&mut screen, &so_far(SoFar::Told, &t));
        for question in Question::ALL {
            for answer in Answer::ALL {
                assert!(screen.shows(Role::RadioButton, &name(question, answer, &t)));
            }
        }
        let controls = [Role::Button, Role::RadioButton, Role::Link, Role::MultilineTextInput];
        let mut names: Vec<String> = Vec::new();
        for node in screen.query_all_by(|node| controls.contains(&node.role())) {
            let label = node.accesskit_node().label();
            assert!(label.as_deref().is_some_and(|label| !label.is_empty()), "{node:?}");
            names.extend(label);
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(count > 30);
    }
}

#[test]
fn pictures() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            for (size, wide, side) in [(LARGE, 1280, 168.0), (SMALL, 1000, 80.0), ([900.0, 600.0], 900, 80.0)]
            {
                let size = [size[0] - side, size[1]];
                let page = AskedPage::default();
                let mut screen = Screen::sized(size, theme, lang, ledger(), page, AskedPage::ui);
                screen.picture(&format!("asked-{code}-{name}-{wide}"));
                let t = screen.texts();
                choose(&mut screen, &self::name(Question::Number, Answer::Yes, &t));
                choose(&mut screen, &self::name(Question::Hurry, Answer::Unsure, &t));
                choose(&mut screen, &so_far(SoFar::Bought, &t));
                screen.picture(&format!("asked-{code}-{name}-{wide}-stop"));
                paste(&mut screen, SCAM.iter().find(|(l, _)| *l == lang).unwrap().1);
                screen.picture(&format!("asked-{code}-{name}-{wide}-message"));
            }
            // The whole of it, as if the window were as high.
            let page = AskedPage::default();
            let mut screen = Screen::sized([920.0, 3000.0], theme, lang, ledger(), page, AskedPage::ui);
            let t = screen.texts();
            paste(&mut screen, SCAM.iter().find(|(l, _)| *l == lang).unwrap().1);
            let pattern = if lang == Lang::Ja { "なりすまし" } else { "posing as" };
            screen
                .get_by(|node| {
                    node.role() == Role::Button && node.label().is_some_and(|l| l.contains(pattern))
                })
                .click_accesskit();
            screen.run();
            screen.picture(&format!("asked-{code}-{name}-whole"));
            screen.get_by_role_and_label(Role::Link, &t.asked_message_clear()).click_accesskit();
            paste(&mut screen, FRIENDLY.iter().find(|(l, _)| *l == lang).unwrap().1);
            screen.picture(&format!("asked-{code}-{name}-whole-none"));
        }
    }
}
