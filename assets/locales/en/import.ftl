# Import: from a file into the ledger.

import-page-caption = From CSV files of purchases and statements

## Before a file is chosen

import-start-title = Drop a CSV file here
import-start-drop = Let go to read it
import-start-promise = It is read, and you look at every row. Nothing is recorded until you confirm it.
import-start-codes = If the file holds codes, only their last 4 characters are kept.
import-start-paste = Paste
import-start-paste-how = Cells copied in a spreadsheet (Ctrl+C) can be pasted here (Ctrl+V).
import-start-title-many = Several files can be dropped at once.
import-pasted = Pasted table
# $name (String) - A file.
# $count (Number) - How many wait.
# $shown (String) - The same, with separators.
import-queue-waits = { $count ->
    [one] “{ $name }” comes after this file
   *[other] “{ $name }” and others ({ $shown } in all) come after this file
}
import-known = Files it can read
import-known-find = Find a layout
import-known-hint = Such as Rakuten, PayPay
import-known-own = Your own layouts
import-known-amazon = Amazon
import-known-books = Household books
import-known-cards = Credit cards
import-known-wallets = E-money and wallets
import-known-banks = Banks
import-known-lists = Card lists and password managers
import-known-none = There is no such layout. One not seen before can be read too: you say what its columns mean.
import-known-others = Other layouts can be read too: you say what their columns mean.
# $name (String) - A layout.
import-known-delete = Delete “{ $name }”
# $name (String) - A layout.
import-known-delete-title = Delete the layout “{ $name }”?
import-known-delete-text = What was imported stays. For the next such file you say again what its columns mean.
import-known-encodings = Encodings are found out: UTF-8, Shift_JIS (CP932), EUC-JP, ISO-2022-JP and UTF-16.
import-runs = Earlier imports
import-runs-none = No file has been imported yet. Each import can be taken back from here as a whole.
# $when (String) - A date.
# $recorded (String) - With separators.
# $rows (String) - With separators.
import-run-summary = { $when } · { $recorded } recorded of { $rows } rows
import-run-take-back = Take this import back

## While a file is read

import-planning = Reading the file

## Review

import-review-title = Look at the import
import-review-caption = Nothing is recorded yet
# $at (String) - Which file.
# $of (String) - Of how many.
import-queue-place = { $at } / { $of }
# $profile (String) - The name of a layout.
# $rows (String) - Such as “42 rows”.
# $parts (String) - What the rows are, such as “7 gift cards, 1 problem”.
import-headline = This looks like { $profile }. Of { $rows }: { $parts }.
# $profile (String) - The name of a layout.
# $rows (String) - Such as “42 rows”.
# $parts (String) - What the rows are.
import-headline-own = Read as “{ $profile }”. Of { $rows }: { $parts }.
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-headline-card = { $count ->
    [one] { $shown } gift card
   *[other] { $shown } gift cards
}
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-headline-charge = { $count ->
    [one] { $shown } charge
   *[other] { $shown } charges
}
# $shown (String) - With separators.
import-headline-ask = { $shown } to decide
# $shown (String) - With separators.
import-headline-duplicate = { $shown } imported before
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-headline-problem = { $count ->
    [one] { $shown } problem
   *[other] { $shown } problems
}
import-headline-nothing = no gift cards
import-note-end-mark = The mark at the end of the file (Ctrl-Z) was left out.
# $line (String) - Its number.
import-note-cut-off = The end of the file is missing (row { $line }). Export it once more from where it came.
# $count (Number) - Chooses one or many.
# $lines (String) - Their numbers.
import-note-other-encoding = { $count ->
    [one] Row { $lines } is in another encoding.
   *[other] Rows { $lines } are in another encoding.
}
# $lines (String) - Numbers of rows.
import-note-more = { $lines } and more
import-layout = Layout
import-layout-change = Change the layout
import-encoding = Encoding
import-encoding-change = Change the encoding
import-change = Change
import-encoding-title = Choose the encoding that reads well
# $encoding (String) - Its name.
import-encoding-certain = Read as { $encoding }: the file itself says so at its beginning.
# $encoding (String) - Its name.
import-encoding-likely = Read as { $encoding }: every character fits.
# $encoding (String) - Its name.
import-encoding-guessed = Read as { $encoding }: none fits every character, this one fits best.
# $encoding (String) - Its name.
import-encoding-chosen = Read as { $encoding }, as you chose.
import-encoding-well = Every character can be read
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-encoding-badly = { $count ->
    [one] { $shown } character cannot be read
   *[other] { $shown } characters cannot be read
}
import-table = The rows of the file
import-rows-shown = Rows shown
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-ask-first = { $count ->
    [one] { $shown } thing to settle first
   *[other] { $shown } things to settle first
}
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-ask-settled = { $count ->
    [one] { $shown } thing settled
   *[other] { $shown } things settled
}
import-ask-open = Settle…
import-ask-year = the year of the dates
import-ask-source = how the cards came
import-ask-account = the account that was charged
import-ask-title = Settle these first
import-ask-intro = Each is asked once for the file. What you do not know can stay open.
import-ask-year-head = The dates have no year
# $rows (String) - With separators.
# $day (String) - A day as it stands in the file.
# $line (String) - Its number.
import-ask-year-text = { $rows } rows have dates without a year. Which year is the first, “{ $day }” in row { $line }? Where the months pass over the turn of a year, the year changes with them.
import-ask-year-label = Year of the first row
import-ask-year-problem = Write a year of 4 digits (such as 2026)
import-ask-digits-head = The years have two digits
# $rows (String) - With separators.
# $day (String) - A day as it stands in the file.
# $line (String) - Its number.
import-ask-digits-text = { $rows } rows have dates whose year has two digits. Which day is “{ $day }” in row { $line }?
import-ask-digits-ymd = Western years; year, month, day
import-ask-digits-reiwa = Years of Reiwa; year, month, day
import-ask-digits-mdy = Western years; month, day, year
import-ask-digits-dmy = Western years; day, month, year
import-ask-read = Read again with this year
import-ask-dates-settled = The years were read as you said.
import-ask-dates-forget = Take the answer back and read again
import-ask-source-head = How did these cards come?
import-ask-source-text = The file does not say how these cards came. One answer serves all cards of a seller.
# $seller (String) - A shop or a person.
import-ask-source-label = How cards of “{ $seller }” came
import-ask-source-none = Rows without a seller
import-ask-source-more = Cards of the other sellers are imported without a source.
import-ask-account-head = Which account was charged?
import-ask-account-text = The file does not name the account of these charges.
# $issuer (String) - Whose account it is.
import-ask-account-label = Account at { $issuer }
import-ask-account-new = New account…
import-ask-account-name = Name of the new account
import-ask-account-open = Leave open
import-nothing-shown = There are no such rows
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-bulk-take = { $count ->
    [one] Record the { $shown } shown
   *[other] Record all { $shown } shown
}
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-bulk-leave = { $count ->
    [one] Leave out the { $shown } shown
   *[other] Leave out all { $shown } shown
}
import-bulk-reset = Undo these decisions
# $shown (String) - With separators.
# $rows (String) - With separators.
import-bulk-some = { $shown } of { $rows } rows can be recorded
import-column-take = Take
# $line (String) - Its number.
import-tick = Record row { $line }
import-column-line = Row
import-column-state = State
import-column-date = Date
import-column-title = Title
import-column-amount = Amount
import-column-reason = Reason
import-class-all = All
import-class-card = Gift cards
import-class-charge = Charges
import-class-ask = To decide
import-class-duplicate = Imported before
import-class-problem = Problems
import-class-ignored = Others
import-state-card = Gift card
import-state-charge = Charge
import-state-ask = To decide
import-state-duplicate = Imported
import-state-problem = Problem
import-state-ignored = Other
import-state-taken = Record
import-state-left = Leave out
import-state-edited = Corrected
import-left-out = Left out by you
# $amount (String) - Of one card.
# $shown (String) - The number of cards.
import-quantity = as { $amount } × { $shown }

## One row

# $line (String) - Its number.
import-row = Row { $line }
# $at (String) - Which one.
# $of (String) - Of how many.
import-row-place = { $at } / { $of }
import-row-previous = Previous row
import-row-next = Next row
import-row-none = Choose a row to see why, and what will be recorded
# $column (String) - The column’s name in the file.
# $value (String) - What stands there.
import-cell = { $column }: { $value }
# $line (String) - Its number.
import-quote-line = The quote opened in row { $line }
# $line (String) - Its number.
import-like-line = Same as row { $line }
# $line (String) - Its number.
import-like-line-head = Row { $line }
import-like-card = Like a card recorded
import-like-card-head = Ledger
import-like-gone = The record it looked like is no longer in the ledger.
import-like-same = All of these are the same.
# $fields (String) - Names of columns.
import-like-differs = Different: { $fields }.
import-choice = What to do
import-choice-another = Record it as another purchase
import-choice-another-order = Advised, since the order number differs
import-choice-another-plain = If you bought the same thing more than once
# $line (String) - Its number.
import-choice-same-line = It is the purchase of row { $line }
import-choice-same-card = It is the one in the ledger
import-choice-same-caption = This row is not recorded
import-choice-card = Record it as a gift card
import-choice-card-caption = Issuer and kind can be changed later
import-choice-charge = Record it as a charge
import-choice-charge-caption = It is recorded as money that came onto the balance
import-choice-no-card = Do not record it
import-choice-later = Decide later
import-choice-later-caption = Only this row is left, the others go on
# $shown (String) - With separators.
import-choice-all-another = Record all { $shown } look-alikes
import-take-row = Import this row
import-take-again = Record it all the same
import-take-ignored = Record it as a gift card
import-problem-row = This row cannot be recorded. Correct it in the file and read it again, or record the card by hand on the page of cards.
import-problem-date = One answer for the whole file makes this row readable.
import-problem-encoding = Another encoding may read it.
import-problem-encoding-open = Choose an encoding…
import-problem-layout = The layout may be another one. It can be changed above.
import-draft = What will be recorded
import-draft-note = It can be changed later on the page of cards.
import-draft-edit = Correct
import-draft-edited = As you corrected it
# $line (String) - Its number.
import-edit-title = Correct row { $line }
import-edit-text = Only what will be recorded changes. The file stays as it is.
import-edit-record = Record it like this
import-edit-back = Back to what the file says
import-edit-issuer-name = Name of the issuer
import-edit-quantity-problem = Write a number from 1 to 999
import-draft-none = Nothing is recorded from this row.
# $amount (String) - Of one card.
# $shown (String) - The number of cards.
import-draft-cards = { $amount } × { $shown }
import-draft-trouble = Recorded as trouble
import-raw = The row itself
import-raw-masked = Codes were cut to their last 4 characters

## Bottom bar

import-bottom-undo = An import can be taken back later as a whole.
# $parts (String) - What stays, such as “2 to decide and 1 problem”.
import-bottom-rest = { $parts } will not be imported.
# $shown (String) - With separators.
import-bottom-rest-ask = { $shown } to decide
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-bottom-rest-problem = { $count ->
    [one] { $shown } problem
   *[other] { $shown } problems
}
# $shown (String) - With separators.
import-bottom-rest-left = { $shown } left out
# $first (String) - What stays.
# $second (String) - What stays too.
import-bottom-rest-and = { $first } and { $second }
import-total = Total face value
# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-commit = { $count ->
    [one] Import { $shown } row
   *[other] Import { $shown } rows
}
import-commit-none = There is no row to import
import-queue-skip = Skip this file
import-queue-stop = Stop all
import-queue-next = Next file
import-committing = Importing

## After

# $count (Number) - Chooses one or many.
# $shown (String) - With separators.
import-done-title = { $count ->
    [one] { $shown } row was imported
   *[other] { $shown } rows were imported
}
# $file (String) - Its name.
import-done-caption = From “{ $file }”
import-done-taken-back = This import was taken back
# $file (String) - Its name.
import-done-taken-back-caption = What was recorded from “{ $file }” is out of the ledger.
import-done-total = Total face value
import-done-left = Rows not recorded
import-done-show = See the cards
import-done-another = Import another file
import-done-codes = Only the last 4 characters of codes were kept. If the file itself holds codes, it is safer to delete it, from the bin too.
import-revert-title = Take the import back
# $shown (String) - With separators.
# $file (String) - Its name.
import-revert-text = What { $shown } rows of “{ $file }” became leaves the ledger. The history keeps it, and it can be restored.
import-revert-along-title = Take back what was built on it too
# $shown (String) - With separators.
import-revert-along-text = { $shown } later entries build on this import. They leave the ledger along with it, and can be restored.

## When there is no plan

import-failed-nothing = Nothing was recorded.
import-failed-other = Choose another file…
import-failed-encoding = Read it in another encoding
import-failed-layout = Find out the layout
import-map-again = Change what the columns mean…
import-map-title = A layout not seen before: say what its columns mean
import-map-guessed = The meanings are guessed from names and contents. Correct what is wrong.
import-map-empty = The names of the columns say nothing. Choose what those you need mean.
import-map-kind = What it lists
import-map-kind-cards = Gift cards
import-map-kind-statement = A statement
import-map-kind-orders = Orders
import-map-header = Header
import-map-header-none = There is no header
# $row (String) - Its number.
# $names (String) - What stands in it.
import-map-header-row = Row { $row }: { $names }
import-map-sign = Sign of payments
import-map-sign-positive = Payments are above zero
import-map-sign-negative = Payments are below zero
import-map-sign-either = Either
import-map-table = The first rows of the file
# $number (String) - Which column.
import-map-column = What column { $number } means
import-map-unused = Not used
# $shown (String) - With separators.
import-map-more-columns = From column { $shown } on, nothing is used.
import-map-name = Name of the layout
import-map-name-problem = Give it a name for the next time
import-map-keep = Use it again next time
# $column (String) - What a column can mean.
import-map-missing = There is no column for “{ $column }” yet
import-map-read = Read it like this
import-meaning-purchased-on = Date
import-meaning-purchased-at = Time of day
import-meaning-merchant = Shop or payee
import-meaning-title = Product
import-meaning-amount = Amount
import-meaning-out = Money out
import-meaning-in = Money in
import-meaning-face-value = Face value
import-meaning-paid = Paid
import-meaning-brand = Issuer
import-meaning-kind = Kind
import-meaning-seller = Seller
import-meaning-provenance = How it came
import-meaning-quantity = Quantity
import-meaning-order-number = Order number
import-meaning-serial-number = Serial number
import-meaning-code = Code (only its end is kept)
import-meaning-charge-status = Charge status
import-meaning-charged-on = Charged on
import-meaning-account = Account
import-meaning-expires-on = Expires on
import-meaning-standing = Standing
import-meaning-used = Used up or not
import-meaning-purchaser = Purchaser
import-meaning-payment = Payment
import-meaning-purpose = Purpose
import-meaning-currency = Currency
import-meaning-memo = Memo
import-meaning-note = Note beside the product
import-meaning-price = Price of one
import-meaning-tax = Tax of one
import-meaning-subtotal = Subtotal
import-meaning-total = Order total
import-meaning-billed = Billed
import-meaning-recipient = Sent to
import-meaning-status = Order status
import-meaning-website = Website
import-meaning-component = Part of the price
import-meaning-items = Products (several)
import-meaning-balance = Balance
import-meaning-entry-type = Kind of balance row
import-meaning-refund-to = Refunded to
import-meaning-correction = Mark of a correction
import-meaning-group = Folder
import-meaning-year = Year
import-meaning-month = Month
import-meaning-day = Day of the month
import-meaning-hour = Hour
import-meaning-minute = Minute
import-meaning-secret = Password (never kept)
import-encoding-auto = Find out
import-error-empty = There is nothing in the file
    .advice = Look in the tool that wrote it whether there is anything to export.
import-error-image = This is a picture
    .advice = Text files such as CSV can be imported. A picture can serve as evidence of an incident.
import-error-pdf = This is a PDF
    .advice = Text files such as CSV can be imported. The same page may offer a CSV too.
import-error-zip = This is a ZIP or an Excel file
    .advice = Open a ZIP and choose the CSV in it. Save an Excel file again as “CSV UTF-8”.
import-error-archive = This is a packed file
    .advice = Unpack it and choose the CSV in it.
import-error-old-workbook = This is an old Excel file
    .advice = Open it in Excel and save it again as “CSV UTF-8”.
import-error-sqlite = This is a ledger, or another database
    .advice = A ledger is opened from the settings: Open another ledger.
import-error-binary = This is not a text file
    .advice = Text files such as CSV can be imported.
# $size (String) - In megabytes.
import-error-too-large = The file is too large ({ $size } MB)
    .advice = Export shorter periods and import them one after another.
# $profile (String) - The id of a layout.
import-error-no-profile = There is no layout “{ $profile }”
    .advice = Choose another layout.
# $profile (String) - The name of a layout.
import-error-does-not-fit = This file does not have the layout “{ $profile }”
    .advice = No row of the file is the header of that layout. Choose another one, or let the layout be found out.
# $most (String) - The most rows that are read.
import-error-too-many-rows = There are too many rows (up to { $most } are read)
    .advice = Export a shorter period and import that.
import-error-mapping = The columns are not enough
    .advice = Choose which columns hold the day, the amount, and the shop or the product.
import-error-cancelled = Reading was stopped
    .advice = The file can be chosen again.
import-error-layout = The layout of this file is not known yet
    .advice = No row fits the header of a known layout. If the text is garbled, change the encoding. Otherwise move the columns into Giftcho’s own template and import that.

## Why a row is what it is: in the table, and in a sentence

import-reason-gift-card-title = By its title
    .why = The title is that of a gift card.
import-reason-listed-card = Row of a card list
    .why = A row of a list in which every row is a card.
import-reason-date-from-serial = Read from a day number
    .why = The day is a spreadsheet’s number, read as counted from 1900.
import-reason-matches-purchase = Perhaps a known purchase
    .why = Amount, shop and time fit a purchase in the ledger. It may be the same one.
import-reason-merchant-only = Only the shop is named
    .why = The statement names only the shop. If it was a gift card, record it.
import-reason-gift-card-named = Names a gift card
    .why = It names a gift card, but does not say that one was bought.
import-reason-several-items = One amount, several items
    .why = The row holds several products and only their sum.
import-reason-proposed-mapping = Columns not confirmed
    .why = The meaning of the columns is a proposal. Nothing is recorded before it is confirmed.
import-reason-balance-charged = Added to the balance
    .why = Money that was added to the balance.
import-reason-refund-to-balance = Refund to the balance
    .why = A refund of the store that went to the balance.
import-reason-promotion = Credit of the store
    .why = A credit that the store gave to the balance.
import-reason-other-merchant = Not a known shop for cards
    .why = The shop is none that is known to sell gift cards.
import-reason-amount-unlikely = No usual card amount
    .why = The shop sells gift cards, but the amount is no multiple of ¥500. If a card was bought, the row can be recorded all the same.
import-reason-refund-row = Refund
    .why = Money came back; it is no purchase.
import-reason-income = Money received
    .why = Money came in; it is no purchase.
import-reason-balance-used = Balance used
    .why = The balance was used.
import-reason-no-amount = No money moved
    .why = No money was moved.
import-reason-note-row = Note
    .why = A note between or below the rows.
import-reason-section-row = Heading
    .why = A line that names a card holder or a section.
import-reason-other-table = Another table
    .why = It belongs to another table of the same file.
import-reason-formula-row = Formulas
    .why = A row of spreadsheet formulas. Nothing is calculated.
import-reason-part-of-payment = Part of one payment
    .why = The row with the same number holds the whole amount.
import-reason-quantity-zero = Quantity zero
    .why = A correction of the order: its quantity is zero.
import-reason-other-entry = Another entry
    .why = An entry that names no gift card.
import-reason-loyalty-card = Holds no money
    .why = A loyalty card or the like: it holds no money.
import-reason-not-counted = Not counted
    .why = The household book leaves it out of its sums.
import-reason-transfer = Transfer
    .why = Money moved between own accounts.
import-reason-charge-of-wallet = Wallet top-up
    .why = Money was put into a payment app or wallet.
import-reason-balance-adjustment = Balance correction
    .why = The household book corrected a balance.
import-reason-deleted-entry = In the bin
    .why = The entry was thrown away.
import-reason-not-this-kind = Another kind
    .why = The list says that it is no gift card.
import-reason-control-character = Control character
    .why = There is a control character in it.
import-reason-record-too-long = Row too long
    .why = The row is longer than 1 MiB.
import-reason-too-many-columns = Too many columns
    .why = The row has more than 16,384 columns.
import-reason-template-row = Template row
    .why = A row of Giftcho’s own template: one row is one card.
import-reason-provenance-word-unknown = Source not known
    .why = The source is a word that is not known. It is recorded as unknown, and the word is kept in the memo.
import-reason-word-unknown = A word not known
    .why = One column holds a word that is not known. It is recorded as unknown, and the word is kept in the memo.
import-reason-code-too-short = Code too short
    .why = The code has fewer than 4 characters, so there is no end to keep. It is recorded as unknown.
import-reason-date-in-future = Date in the future
    .why = The purchase lies in the future. The date may be mistyped.
import-reason-amount-missing = No amount
    .why = No amount was found. The face value is recorded as unknown.
import-reason-same-serial-number = Same serial number
    .why = There is a card with the same serial number. It may be the same card.
import-reason-same-code = Same code end and value
    .why = There is a card of the same issuer, face value and code end. Two cards can have all three.
import-reason-same-order = Same order and value
    .why = There is a card of the same order and face value. One order can hold several equal cards.
import-reason-same-row = Equal to another row
    .why = The row says the same as an earlier one. Several equal cards may have been bought.
import-reason-right-not-value = A right, not a value
    .why = It names a right that a code unlocks, perhaps not a value.
import-reason-unknown-brand = Issuer not known
    .why = It looks like a gift card, but its issuer is not known.
import-reason-order-returned = Returned or refunded
    .why = The order was returned or paid back in part. Whether the card was kept is not known.
import-reason-already-imported = Imported before
    .why = This row was imported before.
import-reason-already-recorded = In the ledger already
    .why = A card with the same content is in the ledger already.
import-reason-pseudo-row = Not a product
    .why = A row added for points, shipping, discounts or payments.
import-reason-order-total = The whole order
    .why = A row that holds the money of a whole order; its cards have rows of their own.
import-reason-other-product = Not a gift card
    .why = The title names another product.
import-reason-look-alike-title = Named, but not a card
    .why = The title speaks of gift cards but names something else, such as a case.
import-reason-order-cancelled = Order cancelled
    .why = The order was cancelled.
import-reason-total-row = A total
    .why = A total or a note at the end.
import-reason-blank-row = Blank
    .why = Nothing stands in the row.
import-reason-repeated-header = The header again
    .why = The header once more.
import-reason-undecodable-bytes = Characters unreadable
    .why = Some bytes do not fit the encoding. Another encoding may read them.
import-reason-unclosed-quote = Quote not closed
    .why = A quote opened and did not close, so where the row ends is not known.
import-reason-nul-character = Empty characters
    .why = There is a NUL character in it. The file may be damaged.
import-reason-unknown-layout = Layout not known
    .why = The columns fit none of the known layouts.
import-reason-order-not-read = Order was not read
    .why = The tool that wrote the file could not read this order. Export it again with that tool.
import-reason-date-unreadable = Date unreadable
    .why = The date cannot be read.
import-reason-date-impossible = No such date
    .why = The calendar has no such date.
import-reason-date-two-digit-year = Two-digit year
    .why = The year has two digits and could be more than one year.
import-reason-date-missing-year = No year
    .why = The date has no year.
import-reason-date-missing-day = No day
    .why = The date has no day.
import-reason-date-serial-number = Date is a number
    .why = The date is a spreadsheet’s day number. Save the column as dates.
import-reason-amount-unreadable = Amount unreadable
    .why = The amount cannot be read.
import-reason-amount-fraction = Amount has a fraction
    .why = The amount has a fraction its currency does not have.
import-reason-amount-ambiguous = Amount ambiguous
    .why = Whether its mark separates thousands or decimals cannot be decided.
import-reason-amount-other-currency = Another currency
    .why = The amount is in another currency than the row says.
import-reason-amount-too-large = Amount too large
    .why = The amount is too large to handle.
import-reason-amount-negative = Amount below zero
    .why = The amount is below zero. It may be a refund.
import-reason-number-damaged = Number shortened
    .why = A spreadsheet shortened a number and the rest is lost. Import the original file.
import-reason-currency-unreadable = Currency unreadable
    .why = The currency cannot be read.
import-reason-quantity-unreadable = Quantity unreadable
    .why = The number of cards cannot be read, is zero or too large.
