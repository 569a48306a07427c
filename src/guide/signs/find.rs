//! Looking for the words of all signs in one pass, and for the places where the parts of a form stand together.

use std::collections::BTreeMap;
use std::ops::Range;

use super::folded::Folded;
use super::{CLOSE, NEAR};

/// The number of a word, or of a group of words.
pub(super) type Number = usize;

/// One of the things that follow each other in a part of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Word(Number),
    Group(Number),
}

/// What has to follow each other closely, in this order.
pub(super) type Part = Vec<Item>;

/// What makes a sign seen: one of its forms, and what the message must speak of besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// Each form is its parts, which have to stand near each other.
    pub forms: Vec<Vec<Part>>,
    /// A group of which the message must have a word anywhere.
    pub given: Option<Number>,
}

/// Every word that is looked for, as a tree of characters, and the groups they belong to.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    nodes: Vec<Node>,
    latin: Vec<(bool, bool)>,
    groups: Vec<Group>,
}

#[derive(Debug, Clone, Default)]
struct Node {
    next: BTreeMap<char, usize>,
    word: Option<Number>,
}

/// Words of one meaning, and what only looks like them.
#[derive(Debug, Clone, Default)]
struct Group {
    words: Vec<Number>,
    except: Vec<Number>,
}

impl Words {
    /// The number of a folded word, which is learnt when it is new.
    pub fn learn(&mut self, word: &str) -> Number {
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        let mut at = 0;
        for c in word.chars() {
            let new = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else { break };
            at = *node.next.entry(c).or_insert(new);
            if at == new {
                self.nodes.push(Node::default());
            }
        }
        let number = self.latin.len();
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        match self.nodes.get_mut(at) {
            Some(Node { word: Some(known), .. }) => *known,
            Some(node) => {
                node.word = Some(number);
                self.latin.push((latin(word.chars().next()), latin(word.chars().next_back())));
                number
            }
            None => number,
        }
    }

    /// Adds a group of words and gives its number.
    pub fn group(&mut self, words: Vec<Number>, except: Vec<Number>) -> Number {
        self.groups.push(Group { words, except });
        self.groups.len() - 1
    }

    /// Where every word and every group stands in a message.
    pub fn hits(&self, text: &Folded) -> Hits {
        let mut words: Vec<Vec<Range<usize>>> = vec![Vec::new(); self.latin.len()];
        for start in 0..text.chars.len() {
            let mut node = self.nodes.first();
            for (end, c) in (start + 1..).zip(text.chars.get(start..).unwrap_or_default()) {
                let next = node.and_then(|node| node.next.get(&c.c)).and_then(|at| self.nodes.get(*at));
                let Some(found) = next else { break };
                if let Some(number) = found.word
                    && let Some(end) = self.whole(number, start, end, text)
                    && let Some(hits) = words.get_mut(number)
                {
                    hits.push(start..end);
                }
                node = Some(found);
            }
        }
        let of = |numbers: &[Number]| {
            let found = numbers.iter().filter_map(|number| words.get(*number)).flatten().cloned();
            let mut found: Vec<Range<usize>> = found.collect();
            found.sort_by_key(|hit| (hit.start, hit.end));
            found
        };
        let groups =
            self.groups.iter().map(|group| without(of(&group.words), &of(&group.except))).collect::<Vec<_>>();
        Hits { words, groups }
    }

    /// Where a word ends, its plural s included; nothing when it is only part of another.
    fn whole(&self, word: Number, start: usize, end: usize, text: &Folded) -> Option<usize> {
        let (begins, ends) = self.latin.get(word).copied().unwrap_or_default();
        let begun = !begins || text.begins_word(start);
        if ends { text.word_end(end).filter(|_| begun) } else { begun.then_some(end) }
    }
}

/// Hits that do not lie within an exception. Both are in order.
fn without(mut hits: Vec<Range<usize>>, except: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut exceptions = except.iter().peekable();
    let mut reach = 0;
    hits.retain(|hit| {
        while let Some(exception) = exceptions.next_if(|exception| exception.start <= hit.start) {
            reach = reach.max(exception.end);
        }
        hit.end > reach
    });
    hits
}

/// Where every word and every group stands, as character numbers, in order.
pub(super) struct Hits {
    words: Vec<Vec<Range<usize>>>,
    groups: Vec<Vec<Range<usize>>>,
}

impl Hits {
    fn of(&self, item: Item) -> &[Range<usize>] {
        let found = match item {
            Item::Word(number) => self.words.get(number),
            Item::Group(number) => self.groups.get(number),
        };
        found.map(Vec::as_slice).unwrap_or_default()
    }

    /// Where the items of a part follow each other, from the first to the last of them.
    fn part(&self, part: &[Item], text: &Folded) -> Vec<Range<usize>> {
        let Some((first, rest)) = part.split_first() else { return Vec::new() };
        let mut found = self.of(*first).to_vec();
        for item in rest {
            let next = self.of(*item);
            found = found.into_iter().filter_map(|hit| followed(&hit, next, text)).collect();
        }
        found
    }
}

/// A hit with the next one behind it, when that follows closely and in the same sentence.
fn followed(hit: &Range<usize>, next: &[Range<usize>], text: &Folded) -> Option<Range<usize>> {
    let at = next.partition_point(|next| next.start < hit.end);
    let next = next.get(at)?;
    let gap = text.column(next.start).saturating_sub(text.column(hit.end));
    let sentence = |at: usize| text.chars.get(at).map(|c| c.sentence);
    (gap <= CLOSE && sentence(hit.start) == sentence(next.start)).then_some(hit.start..next.end)
}

impl Seen {
    /// Where the sign stands in a message, in bytes of the original; nothing when it does not.
    pub fn places(&self, hits: &Hits, text: &Folded) -> Vec<Range<usize>> {
        if self.given.is_some_and(|given| hits.of(Item::Group(given)).is_empty()) {
            return Vec::new();
        }
        let mut places = Vec::new();
        for form in &self.forms {
            let parts: Vec<Vec<Range<usize>>> = form.iter().map(|part| hits.part(part, text)).collect();
            if parts.iter().all(|part| !part.is_empty()) {
                together(&parts, text, &mut places);
            }
        }
        places.into_iter().filter_map(|place| text.original(place)).collect()
    }
}

/// Adds the hits that stand near at least one hit of every other part.
fn together(parts: &[Vec<Range<usize>>], text: &Folded, places: &mut Vec<Range<usize>>) {
    let mut all: Vec<(Range<usize>, usize)> = parts
        .iter()
        .enumerate()
        .flat_map(|(at, part)| part.iter().map(move |hit| (hit.clone(), at)))
        .collect();
    all.sort_by_key(|(hit, part)| (hit.start, hit.end, *part));
    let mut counts = vec![0_usize; parts.len()];
    let count = |counts: &mut Vec<usize>, part: usize, more: bool| {
        if let Some(count) = counts.get_mut(part) {
            *count = if more { *count + 1 } else { count.saturating_sub(1) };
        }
    };
    let (mut left, mut taken) = (0, 0);
    for (right, (hit, part)) in all.iter().enumerate() {
        count(&mut counts, *part, true);
        let end = text.column(hit.end);
        while let Some((first, part)) = all.get(left)
            && left < right
            && end.saturating_sub(text.column(first.start)) > NEAR
        {
            count(&mut counts, *part, false);
            left += 1;
        }
        if counts.iter().all(|count| *count > 0) {
            let new = all.get(left.max(taken)..=right).unwrap_or_default();
            places.extend(new.iter().map(|(hit, _)| hit.clone()));
            taken = right + 1;
        }
    }
}
