# What becomes of each record of an imported file, and why.

reason-status-card = Card
reason-status-candidate = Candidate
reason-status-charge = Charge
reason-status-duplicate = Duplicate
reason-status-ignored = Left out
reason-status-problem = Problem

reason-gift-card-title = The title names a gift card
reason-template-row = A card
# $column (String) - The column.
# $value (String) - What stands there.
reason-provenance-word-unknown = “{ $value }” in “{ $column }” is not a known word; recorded as unknown and kept in the memo
# $column (String) - The column.
# $value (String) - What stands there.
reason-word-unknown = “{ $value }” in “{ $column }” is not a known word; kept in the memo
# $column (String) - The column.
reason-code-too-short = “{ $column }” has fewer than four characters, so nothing of it is kept
reason-date-in-future = The day of purchase lies in the future
reason-amount-missing = The face value is not known
reason-same-serial-number = A card with this serial number is there already
reason-same-code = A card of this issuer, value and last four characters is there already
reason-same-order = A card of this order and value is there already
reason-same-row = An earlier row says the same; both are right if they are two cards
reason-right-not-value = A code for a right such as a membership, not for a value
reason-unknown-brand = A gift card of an issuer that is not known
reason-order-returned = The order was returned or refunded
reason-already-imported = Imported before
reason-already-recorded = A card with the same content is in the ledger
reason-pseudo-row = A row for points, shipping, discounts or payments
reason-order-total = A row with the money of a whole order
reason-other-product = Another product
reason-look-alike-title = About gift cards, but not one
reason-order-cancelled = The order was cancelled
reason-total-row = A total or a note
reason-blank-row = Nothing stands in the row
reason-repeated-header = The header once more
reason-undecodable-bytes = Some bytes do not fit the encoding
# $value (String) - The line.
reason-unclosed-quote = A quote opened on line { $value } and did not close
reason-nul-character = There is a NUL character in it
reason-unknown-layout = The layout is not known
reason-order-not-read = The exporting tool could not read this order
# $column (String) - The column.
# $value (String) - What stands there.
reason-date-unreadable = “{ $value }” in “{ $column }” is not a date
# $column (String) - The column.
# $value (String) - What stands there.
reason-date-impossible = “{ $value }” in “{ $column }” is no day or time there is
# $column (String) - The column.
# $value (String) - What stands there.
reason-date-two-digit-year = “{ $value }” in “{ $column }” has a year of two digits
# $column (String) - The column.
# $value (String) - What stands there.
reason-date-missing-year = “{ $value }” in “{ $column }” has no year
# $column (String) - The column.
# $value (String) - What stands there.
reason-date-missing-day = “{ $value }” in “{ $column }” has no day
# $column (String) - The column.
# $value (String) - What stands there.
reason-date-serial-number = “{ $value }” in “{ $column }” is a spreadsheet’s day number
# $column (String) - The column.
# $value (String) - What stands there.
reason-amount-unreadable = “{ $value }” in “{ $column }” is not an amount
# $column (String) - The column.
# $value (String) - What stands there.
reason-amount-fraction = “{ $value }” in “{ $column }” has a fraction its currency does not have
# $column (String) - The column.
# $value (String) - What stands there.
reason-amount-ambiguous = The point in “{ $value }” in “{ $column }” may separate decimals or thousands
# $column (String) - The column.
# $value (String) - What stands there.
reason-amount-other-currency = “{ $value }” in “{ $column }” is in another currency
# $column (String) - The column.
# $value (String) - What stands there.
reason-amount-too-large = “{ $value }” in “{ $column }” is too large
# $column (String) - The column.
# $value (String) - What stands there.
reason-amount-negative = “{ $value }” in “{ $column }” is below zero
# $column (String) - The column.
# $value (String) - What stands there.
reason-number-damaged = A spreadsheet has shortened “{ $value }” in “{ $column }”, and the rest is lost
# $column (String) - The column.
# $value (String) - What stands there.
reason-currency-unreadable = “{ $value }” in “{ $column }” is not a currency
# $column (String) - The column.
# $value (String) - What stands there.
reason-quantity-unreadable = “{ $value }” in “{ $column }” is not a number of cards

reason-file-empty-file = The file is empty
    .advice = Export it again and choose it once more
reason-file-not-text = The file is no CSV
    .advice = Choose a file exported as CSV, not a workbook, picture or document
reason-file-file-too-large = The file is too large
    .advice = Export it in parts
reason-file-unknown-profile = There is no layout of that name
    .advice = Try without naming a layout
reason-file-profile-does-not-fit = No line is a header of the chosen layout
    .advice = Choose another layout, or check that the header is there
reason-file-cancelled = Import stopped
    .advice = Nothing was recorded
reason-file-unknown-layout = The layout of the file is not known
    .advice = Check which layouts are read, or copy the rows into the template
