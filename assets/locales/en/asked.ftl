### Is someone asking you to buy: the 20-second check, a message that came, the patterns, the sheet to print.

asked-caption = Answer, and what to do changes with it
asked-self-check = A 20-second check
asked-not-kept = answers are not kept
asked-clear = Clear the answers

## Yes, no, don't know

asked-yes = Yes
asked-no = No
asked-unsure = Don’t know
# $question (String) - The question.
# $answer (String) - One of its answers.
asked-answer-name = { $question } { $answer }

## How far it has gone

asked-so-far = How far has it gone?
asked-so-far-nothing = Nothing bought yet
asked-so-far-bought = Bought, but no number told
asked-so-far-told = A number was told

## The questions. sign is how it is said when it applies, why the reason, check what to find out

asked-question-buy = Were you told to buy gift cards to pay or to receive something?
    .sign = You were told to buy gift cards
    .why = No company and no office takes its money in gift cards.
    .check = What the gift cards are for
asked-question-number = Were you told to read out, send or photograph the number?
    .sign = You were told to give the number
    .why = Telling the number is handing over the money.
    .check = Whether it will come to telling a number
asked-question-hurry = Were you told to hurry?
    .sign = You are being hurried
    .why = So that there is no time to think or to ask anyone.
    .check = Why it has to be now
asked-question-secret = Were you told to tell nobody, not to hang up or not to call back?
    .sign = You were told to keep it to yourself
    .why = Anyone else who heard of it would notice.
    .check = Whether you may talk to others about it
asked-question-remote = Did it come by phone, social media, mail or a warning on the screen?
    .sign = It came from someone you cannot see
    .why = Names, voices and screens can be copied.
    .check = Whether it really comes from that person
asked-question-confirmed = Did the person confirm it when you called the number you had before?
    .sign = Not confirmed by the person
    .why = A call to a number they gave you confirms nothing.
    .check = Whether the person says so, at the number you had before

## What to do

asked-act-now = Contact the issuer now
    .why = Tell them nothing more. A number may be spent at once; while it is unused, the issuer may be able to stop it. Keep the messages and the receipt.
asked-stop = Tell no number, hang up
    .why = This is how frauds ask. On the phone, hang up; in a chat, stop answering. That is not rude, and what is real can wait until you have checked.
asked-ask-first = Call the number you had before
    .why = Call it yourself, and use no number or link they gave you. Until it is confirmed, buy nothing and tell no number.
asked-no-sign = Hear it from the person
    .why = None of the signs applies. That does not mean that it is safe: a new trick may not be in here.
asked-open = Pause for a moment
    .why = Tell no number yet. There is no need to decide in a hurry. This changes as you answer.
asked-bought = Keep the cards you bought with their receipt, and tell nobody the numbers.
asked-report-button = Record what happened
asked-record-button = Record these cards

## What the answers say

asked-signs = What applies
# $pattern (String) - The name of a pattern.
asked-signs-message = The message: { $pattern }
asked-remaining = Not checked yet
# $sources (String) - Where this comes from.
asked-sources = Rests on: { $sources }

## Whom to call

asked-numbers = Whom to call
asked-number-known = The number you had before
asked-number-known-what = The person, your family, the company; never a number they gave you
asked-number-issuer = The issuer of the card
asked-number-issuer-what = At once, if a number was told
asked-number-emergency = 110
asked-number-emergency-what = If you are in danger now

## A message that came

asked-message = Check a message
asked-message-not-kept = not saved
asked-message-name = The message
asked-message-hint = Paste a mail or a message here
asked-message-help = It is checked on this computer only. Nothing of it is kept, neither in the ledger nor in a file.
asked-message-clear = Clear the message
# $pattern (String) - The name of a pattern.
asked-message-like = Looks like “{ $pattern }”
# $count (String) - How many more places.
asked-message-words-more = and { $count } more
asked-message-none = No words of the known signs were found
asked-message-none-why = That does not mean that it is safe. A message in other words, or a new trick, is not recognised. Check this:
asked-message-check = What to do

## The patterns

asked-patterns = Common patterns
# $count (String) - How many.
asked-patterns-count = { $count }
# $count (String) - How many.
asked-pattern-signs = signs: { $count }

## The sheet to print

asked-sheet = A sheet to print
asked-sheet-button = Save the sheet…
asked-sheet-what = One A4 page for the wall beside the telephone: the questions, three rules, the numbers to call, and lines for the people you check with. Open the saved file and print it from the browser.
asked-sheet-title = When someone asks you to buy gift cards
asked-sheet-rule-number = Tell nobody the number.
asked-sheet-rule-hang-up = Hang up.
asked-sheet-rule-call = Call the number you had before, yourself.
asked-sheet-questions = One “yes” is enough: buy nothing, tell nothing
asked-sheet-known = Numbers to call and check
asked-sheet-known-name = Name
asked-sheet-known-number = Phone
asked-sheet-issuer-blank = At once, if a number was told. Phone:
# $sources (String) - Where this comes from.
asked-sheet-sources = Sources: { $sources }
asked-sheet-made = Made with Giftcho
