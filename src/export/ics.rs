//! Days to remember as an iCalendar file (RFC 5545): all-day events in UTF-8, CRLF, folded at 75 octets, with ids that stay.
//!
//! It is given what stands in it and knows no card: what may be in there, and in which words, is `wording::calendar`'s.

use std::fmt::Write as _;

use crate::core::date::{Day, Stamp};

/// One day to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id, the same in every export, so that a calendar replaces it.
    pub uid: String,
    /// The day.
    pub day: Day,
    /// What is to be remembered.
    pub title: String,
    /// More about it.
    pub text: String,
    /// How many days before it is reminded of as well.
    pub days_before: u32,
}

/// The most octets of a line, without its end.
const LINE: usize = 75;

/// Writes a calendar of a name, as it stands at a moment.
pub fn write(name: &str, events: &[Event], made_at: Stamp) -> Vec<u8> {
    let mut out = String::new();
    for one in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//giftcho//giftcho//JA", "CALSCALE:GREGORIAN"] {
        line(&mut out, one);
    }
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    let stamp = made_at.moment().format("%Y%m%dT%H%M%SZ").to_string();
    for event in events {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", event.uid));
        line(&mut out, &format!("DTSTAMP:{stamp}"));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", date(event.day)));
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", date(event.day.plus_days(1))));
        line(&mut out, &format!("SUMMARY:{}", escaped(&event.title)));
        if !event.text.is_empty() {
            line(&mut out, &format!("DESCRIPTION:{}", escaped(&event.text)));
        }
        // A day to remember does not make anyone busy.
        line(&mut out, "TRANSP:TRANSPARENT");
        alarm(&mut out, "PT9H", &event.title);
        if event.days_before > 0 {
            alarm(&mut out, &format!("-P{}D", event.days_before), &event.title);
        }
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out.into_bytes()
}

fn alarm(out: &mut String, trigger: &str, title: &str) {
    line(out, "BEGIN:VALARM");
    line(out, "ACTION:DISPLAY");
    line(out, &format!("TRIGGER:{trigger}"));
    line(out, &format!("DESCRIPTION:{}", escaped(title)));
    line(out, "END:VALARM");
}

fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// Text as a value: what would end it is written with a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One line, folded between characters: what goes on begins with a blank, which counts.
fn line(out: &mut String, text: &str) {
    let mut room = LINE;
    for c in text.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    // Writing to a text cannot fail.
    let _ = out.write_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(title: &str, text: &str) -> Event {
        Event {
            uid: "answer-1@giftcho".to_owned(),
            day: "2026-12-31".parse().unwrap(),
            title: title.to_owned(),
            text: text.to_owned(),
            days_before: 0,
        }
    }

    fn written(event: Event) -> String {
        let stamp = "2026-11-22T05:32:00Z".parse().unwrap();
        String::from_utf8(write("ギフト帳", &[event], stamp)).unwrap()
    }

    #[test]
    fn a_day_is_an_event_of_the_whole_day() {
        assert_eq!(
            written(event("回答の約束", "")),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//giftcho//giftcho//JA\r\nCALSCALE:GREGORIAN\r\n\
             X-WR-CALNAME:ギフト帳\r\nBEGIN:VEVENT\r\nUID:answer-1@giftcho\r\nDTSTAMP:20261122T053200Z\r\n\
             DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:回答の約束\r\n\
             TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT9H\r\nDESCRIPTION:回答の約束\r\n\
             END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_unfolded_it_is_the_same() {
        for length in 1..200 {
            for c in ["a", "あ", "𠮷"] {
                let title = c.repeat(length);
                let text = written(event(&title, ""));
                assert!(text.split("\r\n").all(|line| line.len() <= 75), "{length} {c}");
                assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{title}\r\n")), "{length} {c}");
            }
        }
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        let text = written(event("A; B, C\\D", "一行目\n二行目\r"));
        assert!(text.contains("SUMMARY:A\\; B\\, C\\\\D\r\n"));
        assert!(text.contains("DESCRIPTION:一行目\\n二行目\r\n"));
    }
}
