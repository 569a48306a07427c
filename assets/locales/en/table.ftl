# The ledger as tables.

## Tables

table-of-cards = Cards
table-of-purchases = Purchases
table-of-charges = Charges
table-of-movements = Account movements
table-of-incidents = Incidents

## Heads of columns

table-account-id = Account ID
table-balance-after = Balance stated
table-card-count = Cards
table-card = Card ID
table-cards = Card IDs
table-charge = Charge ID
table-charged-at = Charged at
table-charged-on = Charged on
table-closed-on = Closed on
table-code-told = Code told (times)
table-credit-reason = Reason for credit
table-entry = Entry number
table-evidence-count = Pieces of evidence
table-gone-on = Used or handed over on
table-handed-over = Handed over
table-happened-at = Time
table-id = ID
table-incidents = Incident IDs
table-issuer-name = Issuer’s name (where other)
table-line = Imported line
table-movement = Movement
table-open = Open
table-paid-currency = Currency of the price
table-purchase = Purchase ID
table-purchase-memo = Memo of the purchase
table-purchaser-myself = Bought by myself
table-resent = Sent again (times)
table-run = Import number
table-taken-back = Taken back

## Words in cells

table-yes = Yes
table-no = No
table-movement-charge = Charge
table-movement-taken-back = Charge (taken back)
table-movement-spent = Spent
table-movement-credited = Credit
table-movement-reconciled = Balance seen

## What was left out

# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
table-left-period = { $count ->
    [one] { $shown } record outside the period was left out
   *[other] { $shown } records outside the period were left out
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
table-left-undated = { $count ->
    [one] { $shown } record without a date was left out
   *[other] { $shown } records without a date were left out
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
table-left-issuer = { $count ->
    [one] { $shown } record of another issuer was left out
   *[other] { $shown } records of other issuers were left out
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
table-left-account = { $count ->
    [one] { $shown } record that belongs to other accounts was left out
   *[other] { $shown } records of other accounts were left out
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
table-left-fields = { $count ->
    [one] { $shown } field was not chosen
   *[other] { $shown } fields were not chosen
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
table-kept-undated = { $count ->
    [one] { $shown } record without a date is among them
   *[other] { $shown } records without a date are among them
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
table-shortened = { $count ->
    [one] { $shown } text was too long for a cell and is cut
   *[other] { $shown } texts were too long for a cell and are cut
}

## Why nothing was written

table-nothing-chosen = No field is chosen
# $most (String) - The number with separators.
table-too-many-rows = A sheet holds at most { $most } rows. Choose a shorter period, or CSV
# $why (String) - What the library said, in English.
table-failed = The file could not be made ({ $why })

## The page

export-last = Last written out
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
export-last-count = { $count ->
    [one] { $shown } time
   *[other] { $shown } times
}
export-last-none = Nothing has been written out yet
export-chosen = Chosen records
export-chosen-what = The whole ledger, or only the records and fields you choose. The ledger keeps what was written out, and when.
export-tables = Tables
export-book-what = Date, in, out, balance, partner and note, for each account and each issuer. Cards in hand are in it at face value.
export-fields = Fields
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
export-fields-count = { $count ->
    [one] { $shown } chosen
   *[other] { $shown } chosen
}
export-fields-glimpse = All but the ids are in from the start
export-from = First day
export-to = Last day
export-day-hint = Leave empty for no limit
export-period-backwards = The first day is later than the last
export-period-unread = The period cannot be read
export-undated = With records without a date
export-issuer-all = All issuers
export-account-all = All accounts
export-format = Form
export-format-xlsx = Excel
export-format-pdf = PDF
export-format-csv = CSV
export-format-jsonl = JSON Lines
export-form-xlsx = Excel (XLSX)
export-form-pdf = PDF (A4)
export-form-csv = CSV (UTF-8 with BOM)
export-form-zip = ZIP (a CSV for each table)
export-form-jsonl = JSON Lines (one record a line)
export-chosen-button = Write out what is chosen

## What was written out

word-export-pack = Papers for an inquiry
word-export-cards = All cards
word-export-incident = One incident
word-export-journal = The whole journal
word-export-table = Tables
word-export-account-book = Receipts and payments
word-export-calendar = Calendar
