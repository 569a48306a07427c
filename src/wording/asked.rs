//! The words of 頼まれたとき: the questions, what follows from the answers, where signs are described, the sheet to print.

use super::sources;
use crate::core::date::Day;
use crate::export::asked_sheet::{self, Sheet};
use crate::guide::fact::is_old;
use crate::guide::knowledge::{FactId, Knowledge, SourceKind};
use crate::guide::self_check::{Advice, Answer, Question, SoFar};
use crate::guide::signs::{Both, SignSource};
use crate::i18n::{Lang, Texts, format};

/// What is said of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionWords {
    /// The question itself.
    pub ask: String,
    /// What is so when its answer is worrying.
    pub sign: String,
    /// Why that matters.
    pub why: String,
    /// What remains to be found out.
    pub check: String,
}

/// The words of a question.
pub fn question(question: Question, t: &Texts) -> QuestionWords {
    macro_rules! all {
        ($ask:ident, $sign:ident, $why:ident, $check:ident) => {
            QuestionWords { ask: t.$ask(), sign: t.$sign(), why: t.$why(), check: t.$check() }
        };
    }
    match question {
        Question::Buy => all!(
            asked_question_buy,
            asked_question_buy_sign,
            asked_question_buy_why,
            asked_question_buy_check
        ),
        Question::Number => all!(
            asked_question_number,
            asked_question_number_sign,
            asked_question_number_why,
            asked_question_number_check
        ),
        Question::Hurry => all!(
            asked_question_hurry,
            asked_question_hurry_sign,
            asked_question_hurry_why,
            asked_question_hurry_check
        ),
        Question::Secret => all!(
            asked_question_secret,
            asked_question_secret_sign,
            asked_question_secret_why,
            asked_question_secret_check
        ),
        Question::Remote => all!(
            asked_question_remote,
            asked_question_remote_sign,
            asked_question_remote_why,
            asked_question_remote_check
        ),
        Question::Confirmed => all!(
            asked_question_confirmed,
            asked_question_confirmed_sign,
            asked_question_confirmed_why,
            asked_question_confirmed_check
        ),
    }
}

/// An answer.
pub fn answer(answer: Answer, t: &Texts) -> String {
    match answer {
        Answer::Yes => t.asked_yes(),
        Answer::No => t.asked_no(),
        Answer::Unsure => t.asked_unsure(),
    }
}

/// How far it has gone.
pub fn so_far(so_far: SoFar, t: &Texts) -> String {
    match so_far {
        SoFar::Nothing => t.asked_so_far_nothing(),
        SoFar::Bought => t.asked_so_far_bought(),
        SoFar::Told => t.asked_so_far_told(),
    }
}

/// What to do first, and why.
pub fn advice(advice: Advice, t: &Texts) -> (String, String) {
    match advice {
        Advice::ActNow => (t.asked_act_now(), t.asked_act_now_why()),
        Advice::Stop => (t.asked_stop(), t.asked_stop_why()),
        Advice::AskFirst => (t.asked_ask_first(), t.asked_ask_first_why()),
        Advice::NoSign => (t.asked_no_sign(), t.asked_no_sign_why()),
        Advice::Open => (t.asked_open(), t.asked_open_why()),
    }
}

/// The one of both languages that is spoken.
pub fn both<'a>(words: &'a Both, t: &Texts) -> &'a str {
    match t.lang() {
        Lang::Ja => &words.ja,
        Lang::En => &words.en,
    }
}

/// Where a sign is described: name, date, whether it was confirmed.
pub fn source_line(source: &SignSource, today: Day, t: &Texts) -> String {
    let name = both(&source.name, t);
    let looked_for = source.class == SourceKind::NotFound;
    let confirmed = confirmed(source.confirmed_on, looked_for.then_some(source.read_on), t);
    let line = match source.source_date {
        Some(date) => t.source_line(name, sources::source_date(date, t), &confirmed),
        None => t.source_line_undated(name, &confirmed),
    };
    if is_old(source.source_date, source.read_on, source.confirmed_on, today) {
        t.source_line_old(line)
    } else {
        line
    }
}

fn confirmed(confirmed_on: Option<Day>, looked_for: Option<Day>, t: &Texts) -> String {
    match (confirmed_on, looked_for) {
        (Some(day), _) => t.source_confirmed_on(format::day_source(day)),
        (None, Some(day)) => t.source_looked_for(format::day_source(day)),
        (None, None) => t.source_not_confirmed_now(),
    }
}

/// What these facts rest on, in one line; those that are not known are left out.
pub fn sources_of(facts: &[FactId], knowledge: &Knowledge, today: Day, t: &Texts) -> String {
    let lines = facts
        .iter()
        .filter_map(|id| knowledge.fact(id))
        .map(|fact| sources::source_line(fact, today, t).line);
    format::list(&lines.collect::<Vec<_>>(), t)
}

/// The sheet to print, in the person's language.
pub fn sheet(knowledge: &Knowledge, today: Day, t: &Texts) -> Vec<u8> {
    // On paper nobody calls while answering: that question is one of the rules.
    let asked = Question::ALL.into_iter().filter(|one| one.worrying() == Answer::Yes);
    let rests_on =
        [FactId::NEVER_TELL, FactId::TELLING_IS_PAYING, FactId::CONSUMER_HOTLINE, FactId::POLICE_LINE];
    let (known, emergency) = (t.asked_number_known(), t.asked_number_emergency());
    asked_sheet::html(&Sheet {
        lang: match t.lang() {
            Lang::Ja => "ja",
            Lang::En => "en",
        },
        title: t.asked_sheet_title(),
        rules: vec![t.asked_sheet_rule_number(), t.asked_sheet_rule_hang_up(), t.asked_sheet_rule_call()],
        questions_title: t.asked_sheet_questions(),
        questions: asked.map(|one| question(one, t).ask).collect(),
        answers: [t.asked_yes(), t.asked_no()],
        numbers_title: t.asked_numbers(),
        numbers: vec![
            (known, t.asked_number_known_what()),
            (emergency, t.asked_number_emergency_what()),
            (t.incident_help_police(), t.incident_help_police_what()),
            (t.incident_help_consumer(), t.incident_help_consumer_what()),
            (t.asked_number_issuer(), t.asked_sheet_issuer_blank()),
        ],
        blank_title: t.asked_sheet_known(),
        blank: [t.asked_sheet_known_name(), t.asked_sheet_known_number()],
        blanks: 3,
        foot: vec![t.asked_sheet_sources(sources_of(&rests_on, knowledge, today, t)), t.asked_sheet_made()],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::code::mask_codes;
    use crate::guide::signs::Signs;

    #[test]
    fn the_sheet_is_one_page_in_either_language_and_needs_nothing_else() {
        for (lang, opening, title) in [
            (Lang::Ja, "<html lang=\"ja\">", "<h1>ギフトカードを買うように頼まれたら</h1>"),
            (Lang::En, "<html lang=\"en\">", "<h1>When someone asks you to buy gift cards</h1>"),
        ] {
            let t = Texts::new(lang);
            let text =
                String::from_utf8(sheet(&Knowledge::built_in(), "2026-11-22".parse().unwrap(), &t)).unwrap();
            assert!(text.contains(opening) && text.contains(title), "{text}");
            assert!(text.contains("size: A4"));
            for foreign in ["<script", "http", "url(", "@import", "<img", "<link"] {
                assert!(!text.contains(foreign), "{foreign}");
            }
            assert!(text.contains("#9110") && text.contains("188") && text.contains("110"));
            // What is printed: 3 rules, 5 questions, 5 numbers, 3 lines to write on, 4 headings, 2 lines of sources.
            let body = text.split("<body>").nth(1).unwrap();
            assert_eq!(body.matches("<li>").count(), 3);
            assert_eq!(body.matches("<tr>").count(), 13);
            assert_eq!(body.matches("<h2>").count(), 3);
            assert!(body.lines().count() <= 40, "{}", body.lines().count());
            // Each line of it fits on paper without taking a third one.
            for line in body.lines().filter(|line| line.starts_with("<tr>")) {
                let words: u32 = line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
                assert!(words <= 180, "{words}: {line}");
            }
            assert_eq!(mask_codes(body).found, 0);
        }
    }

    #[test]
    fn a_source_is_said_with_its_date_and_that_nobody_confirmed_it() {
        let t = Texts::new(Lang::Ja);
        let line = |id: &str| {
            let source = Signs::built_in().sources().find(|source| source.id == id).unwrap();
            source_line(source, "2026-11-22".parse().unwrap(), &t)
        };
        assert_eq!(line("tricks-2019"), "手口についての記事（2019/04/17）・現在は未確認・12か月より前の情報");
        assert_eq!(line("amazon-help"), "Amazon.co.jp ヘルプの写し（日付なし）・現在は未確認");
    }
}
