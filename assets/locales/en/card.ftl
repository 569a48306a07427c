### The page of cards, its form and the quick entry.

## The table

card-table-name = Table of cards
card-search-hint = Seller, number, memo
card-total-face = Face values
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
card-other-currency = { $count ->
    [one] { $shown } in another currency is not in the totals
   *[other] { $shown } in other currencies are not in the totals
}

## Filter

card-chip-uncharged = Not charged
card-chip-warned = With a warning
card-chip-unofficial = From third parties
card-chip-only = Only these
# $count (String) - How many conditions are on.
card-filter-count = Filter { $count }
# $days (String) - How many.
card-period-days = Last { $days } days
card-period-unknown = Date unknown
card-none-yet = No cards yet
card-none-yet-why = A card you bought or received appears here with its source, its value and its state.
card-none-fit = No card fits the filter
# $query (String) - What was typed.
card-none-found = No card fits “{ $query }”
# $conditions (String) - A list of conditions.
card-filter-is = Filter: { $conditions }

## One card

card-history = History of this card
card-issuer-unknown = Issuer unknown
card-value-unknown = value unknown
card-before-charging = See before charging
card-see-asked = Is someone asking you?
card-open-incident = Record trouble
# $field (String) - The name of a field.
card-fill-in = Fill in: { $field }
card-together = Bought with
card-told-to = Code told to
# $entry (String) - What an entry says.
card-entry-menu = Do something with: { $entry }
card-take-back-entry = Take this entry back

## What can be recorded about a card

card-act-charge = Charge
card-act-spend = Used
card-act-hand-over = Handed over
card-act-resent = New code received
card-act-code-told = Code told to someone
card-charge-title = Record that it was charged
card-charge-text = Onto which account it was charged, and when. A charge cannot be taken back in the store.
card-spend-title = Record that it was used
card-spend-text = For cards that are used in a shop without being charged to an account.
card-hand-over-title = Record that it was handed over
card-hand-over-text = Given, sold, returned or cancelled: the card is no longer yours. Its history stays.
card-resent-title = Record the new code
card-resent-text = The issuer sent the e-mail again: there is a new code, the old one is dead.
card-code-told-title = Record that the code was told
card-code-told-text = Whoever knows the code can use the card. If you were asked for it, contact the issuer at once.
card-how = How
card-to-whom = To whom
card-received = Received
card-new-code = New code
card-new-account = Another account…
card-account-name = Account name
card-date-hint = 2026/11/20, 11/20, yesterday

## What cannot be read

card-problem-amount = This is not an amount, as ¥5,000 or 5,000 × 3. It may stay empty
card-problem-fraction = Yen have no fraction. It may stay empty
card-problem-ambiguous = The point can be read in two ways. Write 10,000 or 10
card-problem-too-large = The amount is too large to be held
card-problem-date = This is not a date, as 2026/11/20 or today. It may stay empty
# $date (String) - What was typed.
card-problem-no-such-day = The calendar has no { $date }. It may stay empty
card-problem-year = Write the year with four digits. It may stay empty
card-problem-day-missing = The day or the year is missing. It may stay empty

## The form

card-amend-title = Edit the card
card-amount-hint = 5,000 × 3
card-paid-help = For each card
card-issuer-name = Issuer’s name
card-purchaser-name = Purchaser’s name
card-someone-else = Someone else
card-numbers = Numbers and expiry
card-last4 = Code ends
card-last4-help = Only the last 4 characters are kept, whatever is typed
# $name (String) - The name of a field.
# $nth (String) - Which card.
card-nth = { $name } { $nth }
# $shown (String) - How many cards.
card-more-numbers = The numbers of further cards can be filled in later ({ $shown } here)
card-expiry-hint = 2036/11/20
# $what (String) - Issuer, seller, way to pay.
card-as-last-time = As last time: { $what }
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
card-record-count = { $count ->
    [one] Record { $shown } card
   *[other] Record { $shown } cards
}
card-form-promise = Leave empty what you do not know
card-leave-title = Leave without recording
card-leave-text = What was typed in this form is thrown away. The ledger stays as it is.

## What will be recorded

card-preview = This will be recorded
card-nothing-written = It appears here as you write. Nothing has to be known.
card-changes = What changes
card-no-changes = Nothing yet
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
card-shared-change = { $count ->
    [one] Purchase facts hold for { $shown } card of this purchase
   *[other] Purchase facts hold for all { $shown } cards of this purchase
}
# $issuer (String) - The issuer's name.
# $face (String) - An amount.
card-sentence-one = { $issuer } { $face }
# $issuer (String) - The issuer's name.
# $face (String) - An amount.
# $shown (String) - How many.
# $total (String) - All together.
card-sentence-several = { $issuer } { $face } × { $shown } = { $total }
# $issuer (String) - The issuer's name.
# $shown (String) - How many.
# $face (String) - That the value is unknown.
card-sentence-count = { $issuer } × { $shown }, { $face }
# $paid (String) - For one card.
# $shown (String) - How many.
# $total (String) - All together.
card-paid-several = { $paid } × { $shown } = { $total }
# $names (String) - Names of fields.
card-stays-unknown = Stays unknown: { $names }
# $typed (String) - What was typed.
card-kept-in-memo = “{ $typed }” could not be read and is kept in the memo
card-look-at-it = Look at it

## Look-alikes

# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
card-alike-serial = { $count ->
    [one] { $shown } card has the same serial number. If it is another card, record it as it is.
   *[other] { $shown } cards have the same serial number. If it is another card, record it as it is.
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
card-alike-code = { $count ->
    [one] { $shown } card has the same value and end of code. If it is another card, record it as it is.
   *[other] { $shown } cards have the same value and end of code. If it is another card, record it as it is.
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
card-alike-order = { $count ->
    [one] { $shown } card has the same order number. If it is another purchase, record it as it is.
   *[other] { $shown } cards have the same order number. If it is another purchase, record it as it is.
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
# $day (String) - A date.
# $face (String) - An amount.
# $seller (String) - The seller.
card-alike-day = { $count ->
    [one] { $shown } card of { $face } from “{ $seller }” on { $day } is recorded. If this is another purchase, record it as it is.
   *[other] { $shown } cards of { $face } from “{ $seller }” on { $day } are recorded. If this is another purchase, record it as it is.
}

## Taking an entry back

card-take-back-title = Take back what builds on it too
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
card-take-back-text = { $count ->
    [one] { $shown } later entry builds on this one. It leaves the ledger along with it; both stay in the history and can be restored.
   *[other] { $shown } later entries build on this one. They leave the ledger along with it; all stay in the history and can be restored.
}
card-take-back-along = Take back all of it

## The quick entry

quick-title = Quick entry
quick-hint = amazon 5000x3 lawson 11/20
quick-promise = A line like this becomes three cards of one purchase. What you leave out stays unknown.
quick-table-name = The cards as they will be recorded
quick-value-times = Face value × cards
# $face (String) - An amount.
# $cards (String) - As 3 cards.
quick-times = { $face } × { $cards }
# $seller (String) - The seller.
# $provenance (String) - How cards come from there.
quick-seller = { $seller } ({ $provenance })
# $word (String) - As it was typed.
quick-from = from “{ $word }”
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
quick-as-one-purchase = { $count ->
    [one] { $shown } card
   *[other] { $shown } cards, one purchase
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
word-and-others-cards = { $count ->
    [one] and { $shown } more
   *[other] and { $shown } more
}
quick-in-detail = Write in detail
# $names (String) - Names of fields.
quick-unknown = Recorded as unknown: { $names }.
quick-paid-assumed = Paid is taken to be the face value.
# $memo (String) - What was not read.
quick-to-memo = “{ $memo }” goes to the memo.
quick-code-cut = Of the code, only the last 4 characters are kept.
quick-sentence-gap = { " " }
quick-nothing-read = No word could be read yet
quick-write-on = Shift Enter records and writes on

## Warnings about a card

card-why = Why
card-see-account = See the account
card-see-cards = See the cards
card-dismiss-title = Close this warning
card-dismiss-text = It stays in the history with its reason, and can be restored on the warnings page at any time.
card-dismiss-verb = Close the warning
# $rule (String) - The name of a rule.
# $reason (String) - Why it was closed.
card-closed-warning = Closed: { $rule } ({ $reason })
