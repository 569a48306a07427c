### Trouble: the list, one incident, its first step, and the forms.

## The list of incidents

incident-list-caption = What went wrong, what to do first, and what became of it
incident-new-button = Something went wrong
incident-section-open = Open
incident-section-closed = Closed
incident-empty = No trouble recorded
incident-empty-reason = When a card is locked or refused, or someone asked for a number, start here.
# $when (String) - The day it was seen.
incident-since = since { $when }
incident-since-unknown = since when is unknown
# $when (String) - The promised day.
incident-promised-on = answer promised for { $when }
# $card (String) - What kind of card.
# $last (String) - The last four characters.
incident-card-ends = { $card } ends { $last }
incident-no-card = which card is unknown

## Titles

incident-title-lock = Locked card
incident-title-refused = Refused when registering
incident-title-cancelled = Cancelled after registering
incident-title-already-used = Already used
incident-title-balance-vanished = Vanished balance
incident-title-account-suspended = Suspended account
incident-title-fraud = Suspected fraud

## What to do now

first-step-now = Do this now
first-step-actor-me = You
first-step-actor-me-purchaser = You (the purchaser)
first-step-actor-purchaser = The purchaser
# $name (String) - Who bought it.
first-step-actor-named = { $name } (the purchaser)
first-step-seller-fallback = the seller
first-step-purchaser-fallback = the person who bought it
first-step-log = Log a contact
first-step-until = Answer promised for
# $when (String) - The promised day.
# $who (String) - Who promised it.
first-step-until-day = { $when }, as promised by { $who }
first-step-promise-passed = The promised answer

## Where to ask

incident-help-title = Where to ask
incident-help-consumer = Consumer hotline 188
incident-help-consumer-what = The nearest consumer centre. Trade with businesses, not between private persons
incident-help-police = Police advice line #9110
incident-help-police-what = Weekdays in the daytime. In danger right now: 110
incident-help-source = Government notices, 2019

## The incident

incident-section-what = What was seen
incident-field-seen = Wording
incident-field-where = Where
incident-field-when = When
incident-field-cards = Cards
incident-section-cards = Cards concerned
incident-cards-none = No card is named. “Edit” adds one.
incident-section-timeline = Timeline
# $when (String) - The machine’s time.
incident-timeline-recorded = recorded { $when }
incident-section-contacts = Contacts
incident-contacts-none = None yet. After you report, keep the time, person, case number and promised date here.
# $number (String) - The case number.
incident-contact-case = Case { $number }
# $text (String) - What was asked.
incident-contact-asked = Asked: { $text }
# $text (String) - What was promised.
incident-contact-promised = Promised: { $text }
# $when (String) - The next day.
incident-contact-next = Next: { $when }
incident-note-label = Note
incident-note-hint = What happened, as you saw it
incident-note-add = Add a note
incident-export-button = Export
incident-close-button = Close it
incident-reopen-button = Open it again
# $when (String) - The day.
incident-closed-on = Closed { $when }
incident-closed-recovered = Came back
incident-closed-lost = Lost
incident-closed-outcome = Outcome

## The window that logs a contact

incident-contact-title = Log a contact
incident-contact-who = With whom
incident-contact-who-hint = Seller, issuer’s support, 188 …
incident-contact-who-missing = Write whom you contacted
incident-contact-channel = By
incident-contact-channel-hint = Phone, form, mail …
incident-contact-number = Case number
incident-contact-asked-label = You asked
incident-contact-promised-label = They promised
incident-contact-next-label = Next date
incident-contact-next-help = A promised answer or your next call; it appears in “Next things to do”.

## The window that closes an incident

incident-close-title = How did it end
incident-close-outcome = Outcome
incident-close-help = What you write stays in the timeline; it can be opened again.
incident-close-balance = Balance now
# $account (String)
incident-close-balance-help = Write the balance you see on “{ $account }” and the ledger’s balance follows. It may stay empty.

## A new incident

incident-new-title = Something went wrong
incident-new-caption = What you saw; unknown things can stay unknown
incident-edit-title = Edit
incident-new-seen-hint = As it stood there
incident-new-where-hint = App, redeem page, mail, shop …
incident-new-when-hint = 2026/11/22 14:21
incident-new-when-help = Now is filled in. Empty means unknown.
incident-new-when-problem = Cannot be read as a date. It may stay empty (unknown)
incident-new-amount-problem = Cannot be read as an amount of yen. It may stay empty
incident-new-kind = Kind
# $mark (String) - The part of the wording that says so.
incident-new-kind-proposed = Proposed: the wording contains “{ $mark }”. You can change it.
incident-new-kind-chosen = Chosen by you.
incident-new-kind-open = Choose what fits best; it can be changed later.
incident-new-phishing = A mail saying “your account is locked” is often phishing. Do not open its link; look in the issuer’s app or type the address yourself.
incident-new-cards = Which cards
incident-new-cards-search = Seller, number, amount
incident-new-cards-unknown = I do not know
incident-new-cards-none = No card in the ledger fits. It can be added later.
# $shown (String) - How many.
incident-new-cards-chosen = { $shown } chosen
# $shown (String) - How many more.
incident-new-cards-more = { $shown } more; write a few letters to narrow them
incident-new-account-none = None or unknown
incident-new-record = Record and show the first step
incident-new-nothing = Write the wording or choose a kind

## The message to copy

incident-message-lock = A gift card is shown as locked.
incident-message-refused = A gift card is shown as invalid and cannot be registered.
incident-message-cancelled = A gift card was cancelled after it had been registered.
incident-message-already-used = A gift card is shown as already used.
incident-message-balance-vanished = The balance of my account shrank without my doing.
incident-message-account-suspended = My account was suspended.
# $label (String) - The name of the fact.
# $value (String) - The fact.
incident-message-line = { $label }: { $value }

## What the timeline says

# $cards (String) - How many cards.
# $amount (String) - Their face value.
story-bought = Bought { $cards } { $amount }
# $cards (String) - How many cards.
# $amount (String) - Their face value.
story-received = Received { $cards } { $amount }
# $who (String) - With whom.
story-contact-logged = Contact with { $who }
