# Export.

export-page-caption = Out of the ledger
export-codes-note = Of a code, no file holds more than the last 4 characters.

## Cards

export-cards = All cards
export-cards-what = Opens in Excel and LibreOffice. It has the columns of Giftcho’s own template, so it can be edited and imported again.
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
export-cards-count = { $count ->
    [one] { $shown } card
   *[other] { $shown } cards
}
export-cards-format = CSV (UTF-8 with BOM)
export-cards-none = There are no cards yet
export-cards-button = Export the cards as CSV

## Incidents

export-incident = One incident
export-incident-what = What happened and the cards it is about, as one table: to send along with an inquiry, or to show when you ask for advice.
export-incident-choose = Incident
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
export-incident-cards = { $count ->
    [one] { $shown } card
   *[other] { $shown } cards
}
export-incident-none = No incident has been recorded yet
export-incident-button = Export the incident as CSV

## Journal

export-journal = The whole ledger
export-journal-what = Every entry in the order it was written, with what was amended and what was taken back. For other tools, or to move into another ledger.
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
export-journal-count = { $count ->
    [one] { $shown } entry
   *[other] { $shown } entries
}
export-journal-format = JSON Lines (one entry a line)
export-journal-none = Nothing has been recorded yet
export-journal-button = Export the ledger as JSON Lines

## The table of one incident

sheet-incident = Incident
sheet-happened-on = Date
sheet-happened-at = Time
sheet-state = State
sheet-seen = What was shown
sheet-seen-where = Where
sheet-account = Account
sheet-outcome = Outcome
sheet-recovered = Recovered
sheet-lost = Lost
sheet-open = Open
sheet-closed = Closed
sheet-cards = Cards
sheet-timeline = Timeline
sheet-recorded-at = Recorded at (Japan time)
sheet-event = Event
sheet-who = With whom
sheet-channel = How
sheet-case-number = Case number
sheet-details = Details
sheet-promised = What was promised
sheet-next-on = Answer due
sheet-amount = Amount
sheet-code-last4 = Code ends

## What happened, one word each

sheet-event-bought = Bought
sheet-event-amended = Amended
sheet-event-charged = Charged
sheet-event-spent = Spent
sheet-event-handed-over = Handed over
sheet-event-resent = Code sent again
sheet-event-code-told = Code told to someone
sheet-event-opened = Trouble noticed
sheet-event-noted = Note
sheet-event-contact = Contact
sheet-event-closed = Closed
sheet-event-reopened = Reopened
sheet-event-step = Step
sheet-event-evidence = Evidence
