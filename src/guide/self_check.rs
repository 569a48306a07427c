//! The 20-second check of someone who is asked to buy a card: six questions, how far it has gone, and what follows.
//!
//! There is no answer that gives an all-clear: whoever is asked to buy has to hear it from the person meant, at a number
//! known before.

/// A question of the check, in the order in which it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Question {
    /// Were you told to buy gift cards to pay or to receive something?
    Buy,
    /// Were you told to read out, photograph or send the number?
    Number,
    /// Were you told to hurry?
    Hurry,
    /// Were you told to tell nobody, not to hang up, not to call back?
    Secret,
    /// Did it come by telephone, social media or mail?
    Remote,
    /// Did the person meant confirm it when you called the number you had before?
    Confirmed,
}

impl Question {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Buy, Self::Number, Self::Hurry, Self::Secret, Self::Remote, Self::Confirmed];

    /// The answer that speaks for fraud, or that leaves it open.
    pub fn worrying(self) -> Answer {
        match self {
            Self::Buy | Self::Number | Self::Hurry | Self::Secret | Self::Remote => Answer::Yes,
            Self::Confirmed => Answer::No,
        }
    }

    /// Whether that answer alone is reason enough to stop.
    fn decides(self) -> bool {
        match self {
            Self::Buy | Self::Number | Self::Secret => true,
            Self::Hurry | Self::Remote | Self::Confirmed => false,
        }
    }
}

/// What can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    Yes,
    No,
    Unsure,
}

impl Answer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unsure];
}

/// How far it has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SoFar {
    /// Nothing was bought.
    Nothing,
    /// Cards were bought, their numbers told to nobody.
    Bought,
    /// A number was told.
    Told,
}

impl SoFar {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Bought, Self::Told];
}

/// What follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Advice {
    /// A number was told: contact the issuer at once.
    ActNow,
    /// It looks like a fraud: end it, tell no number.
    Stop,
    /// Something speaks for it, or is not known: ask the person first.
    AskFirst,
    /// No question was answered with what would be a sign. That is no all-clear.
    NoSign,
    /// Not all was answered yet.
    Open,
}

/// The answers of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SelfCheck {
    /// How far it has gone, once said.
    pub so_far: Option<SoFar>,
    answers: [Option<Answer>; 6],
}

impl SelfCheck {
    /// What a question was answered with.
    pub fn answer(&self, question: Question) -> Option<Answer> {
        self.answers.get(question as usize).copied().flatten()
    }

    /// Answers a question.
    pub fn set(&mut self, question: Question, answer: Answer) {
        if let Some(place) = self.answers.get_mut(question as usize) {
            *place = Some(answer);
        }
    }

    /// Whether nothing was answered yet.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }

    /// The questions answered with what speaks for fraud.
    pub fn signs(&self) -> impl Iterator<Item = Question> {
        let check = *self;
        Question::ALL.into_iter().filter(move |question| check.answer(*question) == Some(question.worrying()))
    }

    /// The questions not answered, or answered with "I don't know".
    pub fn unknown(&self) -> impl Iterator<Item = Question> {
        let check = *self;
        Question::ALL
            .into_iter()
            .filter(move |question| matches!(check.answer(*question), None | Some(Answer::Unsure)))
    }

    /// What follows from the answers, and from signs found in a message that was pasted.
    pub fn advice(&self, message_has_signs: bool) -> Advice {
        if self.so_far == Some(SoFar::Told) {
            return Advice::ActNow;
        }
        if message_has_signs || self.signs().any(Question::decides) {
            return Advice::Stop;
        }
        let unsure = Question::ALL.into_iter().any(|one| self.answer(one) == Some(Answer::Unsure));
        if unsure || self.signs().next().is_some() {
            return Advice::AskFirst;
        }
        if self.unknown().next().is_none() { Advice::NoSign } else { Advice::Open }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(answers: &[(Question, Answer)]) -> SelfCheck {
        let mut check = SelfCheck::default();
        for (question, answer) in answers {
            check.set(*question, *answer);
        }
        check
    }

    #[test]
    fn nothing_answered_leaves_it_open() {
        assert_eq!(SelfCheck::default().advice(false), Advice::Open);
        assert!(SelfCheck::default().is_untouched());
        assert_eq!(answered(&[(Question::Hurry, Answer::No)]).advice(false), Advice::Open);
    }

    #[test]
    fn buying_telling_or_silence_alone_is_reason_to_stop() {
        for question in [Question::Buy, Question::Number, Question::Secret] {
            assert_eq!(answered(&[(question, Answer::Yes)]).advice(false), Advice::Stop, "{question:?}");
        }
        assert_eq!(SelfCheck::default().advice(true), Advice::Stop);
    }

    #[test]
    fn hurry_a_message_or_no_confirmation_is_reason_to_ask_first() {
        for (question, answer) in [
            (Question::Hurry, Answer::Yes),
            (Question::Remote, Answer::Yes),
            (Question::Confirmed, Answer::No),
            (Question::Number, Answer::Unsure),
        ] {
            assert_eq!(answered(&[(question, answer)]).advice(false), Advice::AskFirst, "{question:?}");
        }
    }

    #[test]
    fn a_number_that_was_told_comes_before_everything() {
        let mut check = answered(&[(Question::Number, Answer::Yes)]);
        check.so_far = Some(SoFar::Told);
        assert_eq!(check.advice(true), Advice::ActNow);
        check.so_far = Some(SoFar::Bought);
        assert_eq!(check.advice(false), Advice::Stop);
    }

    #[test]
    fn all_answered_without_a_sign_is_no_sign_and_what_is_unknown_is_named() {
        let mut check = answered(&[
            (Question::Buy, Answer::No),
            (Question::Number, Answer::No),
            (Question::Hurry, Answer::No),
            (Question::Secret, Answer::No),
            (Question::Remote, Answer::No),
        ]);
        assert_eq!(check.advice(false), Advice::Open);
        assert_eq!(check.unknown().collect::<Vec<_>>(), [Question::Confirmed]);
        check.set(Question::Confirmed, Answer::Yes);
        assert_eq!(check.advice(false), Advice::NoSign);
        check.set(Question::Confirmed, Answer::No);
        assert_eq!(check.signs().collect::<Vec<_>>(), [Question::Confirmed]);
        assert_eq!(check.advice(false), Advice::AskFirst);
    }
}
