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
first-step-copy = Copy the message
first-step-done = I have done this
first-step-log = Log a contact
# $source (String) - Where this comes from.
first-step-source = Rests on: { $source }
first-step-users = Users’ reports, 2019
first-step-expect = What to expect
first-step-until = Answer promised for
# $when (String) - The promised day.
# $who (String) - Who promised it.
first-step-until-day = { $when }, as promised by { $who }
first-step-promise-passed = The promised answer
# $seller (String) - Where it was bought.
first-step-seller-about-lock = Tell { $seller } that the card is locked
    .why = The issuer rarely unlocks a card that came from a third party, so the seller comes first.
    .hope = A refund or an exchange, if the seller’s own terms cover a lock; many accept a claim for 30 to 60 minutes only. The issuer is unlikely to unlock it. State the source as it was.
# $seller (String) - Where it was bought.
first-step-seller-about-refusal = Tell { $seller } that the card was refused
    .why = The card came from a third party. Only its seller can say what became of it, and the time to claim is short.
    .hope = A refund or an exchange, if the seller’s own terms cover it; many accept a claim for 30 to 60 minutes only. A voided card usually stays void.
# $seller (String) - Where it was bought.
first-step-seller-about-cancellation = Tell { $seller } that the charge was cancelled
    .why = The issuer may cancel cards from sellers it has not approved, even weeks later, without a refund.
    .hope = Little can be done. Some sellers pay for a lock but not for a cancellation. The consumer centre advises on trade with a business.
# $purchaser (String) - Who bought it.
first-step-ask-purchaser = Ask { $purchaser } to contact the issuer
    .why = Only the person who bought a card can ask for an unlock or for it to be sent again.
    .hope = A lock can often be lifted when the purchaser asks, with order number and receipt. Nothing is promised.
first-step-issuer-about-lock = Contact the issuer’s support with order number and receipt
    .why = You bought it from the issuer or a shop, so you are the one who can ask for the lock to be lifted.
    .hope = A lock can often be lifted when the purchaser asks. Have the order number, the serial number, the receipt and the exact wording ready.
first-step-check-number = Read the number once more, then ask the shop or the issuer
    .why = O and 0, I and 1, Z and 2 look alike. A card from a shop works only after the register has switched it on.
    .hope = If the number was right, shop and issuer can check with the receipt whether the card was switched on.
first-step-issuer-about-cancellation = Ask the issuer why the charge was cancelled
    .why = The card came from an official source, so the issuer can say what happened.
    .hope = If your own purchase was cancelled by mistake it can come back. After registering there is no refund in principle.
first-step-find-source = Find out who bought the card, and where
    .why = The right door depends on it: only the purchaser is heard by the issuer, only the seller by itself.
    .hope = Once purchaser and seller are known, this page shows the next door.
first-step-check-own-account = See whether the card is already on one of your own accounts
    .why = The wording also appears for a card that you, or someone in the family, registered earlier.
    .hope = If it is on none of your accounts someone else used it: then the seller or purchaser, and the issuer.
first-step-check-history = Open the balance history and find the row that took it away
    .why = A balance shrinks by an order, by an expiry or by a cancellation; the row says which.
    .hope = What an order used can be explained, what expired is gone. After a cancellation, see what was charged from where.
first-step-issuer-about-suspension = Keep the notice as it is and answer it on the issuer’s own pages
    .why = Many mails that say an account is locked are phishing. Open the issuer’s app or site yourself, not the link.
    .hope = The issuer decides. Answer truthfully where the cards came from; what was charged from an unapproved source may be lost.
first-step-stop-and-call = Pay no more, tell no more numbers, and contact the issuer at once
    .why = A number that was told can be used in minutes. The issuer can sometimes stop a card that is not used yet.
    .hope = The sooner the better, though nothing is promised. Keep the exchange; do not delete messages. Police #9110 and the consumer centre 188 advise.
first-step-stop-and-resend = Tell no more numbers, have the card sent again at once, then contact the issuer
    .why = Sending an unused e-mail card again makes a new number, and the one you told stops working.
    .hope = If it is still unused, the value can be saved. Only the purchaser can do this, up to five times.
first-step-stop-and-charge = Tell no more numbers, charge the card to your own account at once, then contact the issuer
    .why = You bought it officially and it is unused: once it is on your account, nobody else can use the number.
    .hope = If it is still unused, the value can be saved. The advice comes from one secondary source. Never do this with a card of a third party or unknown source.

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
incident-new-phrases = Often seen
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

# $whom (String) - Who is written to.
# $what (String) - What happened.
# $facts (String) - The lines of facts.
incident-message =
    To { $whom }

    { $what }
    Could you tell me what happened and what can be done?

    { $facts }

    Only the last four characters of the number are given here.
incident-message-lock = A gift card is shown as locked.
incident-message-refused = A gift card is shown as invalid and cannot be registered.
incident-message-cancelled = A gift card was cancelled after it had been registered.
incident-message-already-used = A gift card is shown as already used.
incident-message-balance-vanished = The balance of my account shrank without my doing.
incident-message-account-suspended = My account was suspended.
incident-message-fraud = I told someone the number of a gift card and suspect fraud. Please stop the card if it is unused.
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
