### Names, buttons and the words that every page shares.
### English is where the types of arguments are written.

## The program

app-name = Giftcho
app-tagline = A ledger for gift cards

## Sidebar: groups

nav-group-hold = What I hold
nav-group-before = Before spending
nav-group-trouble = When in trouble
nav-group-in-out = In and out

## Sidebar: pages; `short` is the word under the icon of the narrow rail

nav-overview = Overview
nav-cards = Cards
nav-accounts = Accounts
nav-warnings = Warnings
nav-over-time = Over time
nav-before-buying = Before you buy
nav-before-buying-short = Before
nav-asked-to-buy = Asked to buy?
nav-asked-to-buy-short = Asked?
nav-trouble = Trouble
nav-papers = Papers
nav-import = Import
nav-export = Export
nav-guide = Guide
nav-settings = Settings
nav-sidebar-name = Pages
# $count (Number) - Open incidents, as read by a screen reader beside the page's name.
nav-open-incidents = { $count ->
    [one] { $count } open
   *[other] { $count } open
}

## Ledger and window

ledger-mine = My ledger
ledger-sample = Sample ledger
# $time (String) - As 15:05.
ledger-saved-at = Saved at { $time }
ledger-not-saved-yet = Nothing recorded yet
ledger-saving = Saving
ledger-opening = Opening the ledger
ledger-read-only = Read only (nothing can be recorded)
# $ledger (String) - The ledger's name.
window-title = { $ledger } - Giftcho

## Top bar

topbar-search = Search or do something
topbar-add-card = Record a card
topbar-back = Back

## Buttons: verbs in plain form

button-record = Record
button-save = Save
button-cancel = Cancel
button-close = Close
button-undo = Undo
button-redo = Redo
button-edit = Edit
button-add = Add
button-delete = Delete
button-take-back = Take back
button-restore = Restore
button-stop = Stop
button-retry = Try again
button-choose-file = Choose a file…
button-choose-folder = Choose a folder…
button-open = Open
button-copy = Copy
button-see-all = See all
button-all = All
button-more = More
button-filter = Filter
button-clear-filter = Clear the filter
button-clear-field = Clear
button-search = Search
button-next = Next
button-previous = Back
button-import = Import
button-export = Export
button-show-steps = See the steps
button-dismiss = Close with a reason
button-write-in = Fill in
button-to-memo = Put in the memo
button-show-folder = Open the folder
button-leave = Leave without recording

## Small words

word-unknown = Unknown
word-none = None
word-not-applicable = —
word-total = Total
word-today = Today
word-yesterday = Yesterday
word-optional = Optional
word-own-record = From your own ledger
word-pending = Recording
word-self = Me
# $last (String) - The last 4 characters of a code.
word-last-four = ends { $last }
# $count (Number) - How many more there are.
word-and-others = { $count } more
# $text (String) - A name or words as they were typed.
word-quoted = “{ $text }”
word-list-comma = { ", " }
word-list-dot = { " · " }

## Counts: the number chooses the form, the text shows it with separators

# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-cards = { $count ->
    [one] { $shown } card
   *[other] { $shown } cards
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-accounts = { $count ->
    [one] { $shown } account
   *[other] { $shown } accounts
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-purchases = { $count ->
    [one] { $shown } purchase
   *[other] { $shown } purchases
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-incidents = { $count ->
    [one] { $shown } incident
   *[other] { $shown } incidents
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-warnings = { $count ->
    [one] { $shown } warning
   *[other] { $shown } warnings
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-rows = { $count ->
    [one] { $shown } row
   *[other] { $shown } rows
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-entries = { $count ->
    [one] { $shown } entry
   *[other] { $shown } entries
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-files = { $count ->
    [one] { $shown } file
   *[other] { $shown } files
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-times = { $count ->
    [one] { $shown } time
   *[other] { $shown } times
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-items = { $count ->
    [one] { $shown } item
   *[other] { $shown } items
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
count-balances = { $count ->
    [one] { $shown } balance
   *[other] { $shown } balances
}

## Dates and times: the words around the numbers

# $day (String) - As 22.
# $month (String) - As Nov; 11月 in Japanese.
# $year (String) - As 2026.
date-full = { $day } { $month } { $year }
# $date (String) - The date in full.
# $weekday (String) - As Sun.
date-weekday-behind = { $date } ({ $weekday })
# $shown (String) - The number with separators.
time-left-minutes = { $shown } min left
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
time-left-days = { $count ->
    [one] { $shown } day left
   *[other] { $shown } days left
}
time-left-today = Ends today
time-left-over = Passed
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
time-overdue-days = { $count ->
    [one] { $shown } day ago
   *[other] { $shown } days ago
}
# $time (String) - As 15:05.
time-today-at = Today { $time }
# $when (String) - A date or a time.
time-until = until { $when }
unit-minutes = min
unit-days = days
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
month-jan = Jan
month-feb = Feb
month-mar = Mar
month-apr = Apr
month-may = May
month-jun = Jun
month-jul = Jul
month-aug = Aug
month-sep = Sep
month-oct = Oct
month-nov = Nov
month-dec = Dec

## Warning levels

word-level-danger = Danger
word-level-warning = Warning
word-level-caution = Caution
word-level-note = Note

## The four parts of a warning

warning-part-seen = What was seen
warning-part-why = Why
warning-part-source = Source
warning-part-advice = What to do
warning-part-final = What cannot be undone
warning-showing = Warnings now
source-not-confirmed = Not confirmed in the current terms
# $date (String) - In the style of sources.
source-confirmed-on = Confirmed { $date }

## Issuers

word-issuer-amazon-jp = Amazon.co.jp
word-issuer-apple = Apple
word-issuer-google-play = Google Play
word-issuer-nintendo = Nintendo
word-issuer-playstation = PlayStation
word-issuer-rakuten = Rakuten
word-issuer-quo-pay = QUO Card Pay
word-issuer-webmoney = WebMoney
word-issuer-bitcash = BitCash
word-issuer-other = Another issuer
word-issuer-unknown = Unknown
word-issuer-amazon-jp-short = Amazon

## Card kinds: the full word, and the short one of the table

word-kind-email = E-mail type
word-kind-email-short = E-mail
word-kind-charge = Charge type
word-kind-charge-short = Charge
word-kind-print = Print-at-home type
word-kind-print-short = Print
word-kind-greeting-card = Greeting card
word-kind-greeting-card-short = Greeting
word-kind-envelope = Envelope
word-kind-envelope-short = Envelope
word-kind-box = Gift box
word-kind-box-short = Box
word-kind-voucher = Voucher
word-kind-voucher-short = Voucher
word-kind-store-card = Store card
word-kind-store-card-short = Card
word-kind-sheet = Sheet type
word-kind-sheet-short = Sheet
word-kind-corporate = Corporate or campaign
word-kind-corporate-short = Corporate
word-kind-other = Other
word-kind-other-short = Other
word-kind-unknown = Unknown
word-kind-unknown-short = Unknown

## Provenance: the full word, and the short one of tables and bands

word-provenance-official-issuer = Issuer’s own shop
word-provenance-official-issuer-short = Issuer
word-provenance-official-store = Authorised store
word-provenance-official-store-short = Store
word-provenance-official-campaign = Corporate or campaign
word-provenance-official-campaign-short = Campaign
word-provenance-gift-from-acquaintance = Gift from someone I know
word-provenance-gift-from-acquaintance-short = Gift
word-provenance-stranger = Someone I have not met
word-provenance-stranger-short = Stranger
word-provenance-refund-in-kind = Sent instead of a refund
word-provenance-refund-in-kind-short = Refund
word-provenance-marketplace = Third-party resale site
word-provenance-marketplace-short = Third party
word-provenance-flea-or-auction = Flea market, auction or SNS
word-provenance-flea-or-auction-short = Flea or SNS
word-provenance-buyback-shop = Buyback or ticket shop
word-provenance-buyback-shop-short = Ticket shop
word-provenance-unknown = Unknown
word-provenance-unknown-short = Unknown

## Classes of the source band

word-source-class-official = Official (issuer, stores)
word-source-class-gift = Gifts from people I know
word-source-class-mixed = Mixed balance
word-source-class-unofficial = Third party, flea, buyback, refund
word-source-class-unknown = Unknown

## Charge status

word-charge-uncharged = Not charged
word-charge-uncharged-short = Not charged
word-charge-charged = Charged
word-charge-charged-short = Charged
word-charge-spent = Spent
word-charge-spent-short = Spent
word-charge-handed-over = Handed over
word-charge-handed-over-short = Handed over
word-charge-unknown = Unknown
word-charge-unknown-short = Unknown

## Standing

word-standing-good = Good
word-standing-locked = Locked
word-standing-invalid = Invalid
word-standing-unknown = Unknown

## Kinds of incident

word-incident-lock = Lock
word-incident-refused = Refused when charging
word-incident-cancelled = Cancelled after charging
word-incident-already-used = Already used
word-incident-balance-vanished = Balance vanished
word-incident-account-suspended = Account suspended
word-incident-fraud = Fraud
word-incident-invalidation = Invalidation

## State of an incident

word-incident-state-open = Open
word-incident-state-closed = Closed

## Purposes

word-purpose-own = For myself
word-purpose-gift = A gift
word-purpose-asked-to-buy = Someone asked me
word-purpose-resale = Resale
word-purpose-unknown = Unknown

## Ways to pay

word-payment-credit-card = Credit card
word-payment-cash = Cash
word-payment-convenience-store = Convenience store
word-payment-bank-transfer = Bank transfer
word-payment-mobile-wallet = Mobile payment
word-payment-carrier-billing = Carrier billing
word-payment-points-or-balance = Points or balance
word-payment-other = Other
word-payment-unknown = Unknown

## How a card left the hands

word-hand-over-given = Given
word-hand-over-sold = Sold
word-hand-over-returned-for-refund = Returned for a refund
word-hand-over-cancelled-before-delivery = Cancelled before delivery
word-hand-over-unknown = Unknown

## Why a balance grew without a card

word-credit-reason-refund = Refund
word-credit-reason-promotion = Promotion
word-credit-reason-points = Points exchanged
word-credit-reason-other = Other
word-credit-reason-unknown = Unknown

## How an incident ended

word-outcome-restored = Usable again
word-outcome-refunded = Refunded or replaced
word-outcome-lost = Nothing came back
word-outcome-false-alarm = It was no trouble after all
word-outcome-other = Other

## Who acts

word-who-me = You
word-who-purchaser = The purchaser
word-who-seller = The seller
word-who-issuer = The issuer
word-who-police = The police
word-who-consumer-centre = The consumer centre
word-who-bank = Your bank

## Names of the parts of a record

field-card = Card
field-issuer = Issuer
field-kind = Kind
field-provenance = How it came
field-provenance-short = Source
field-seller = Seller
field-purchaser = Purchaser
field-face-value = Face value
field-paid = Paid
field-discount-reason = Reason for the discount
field-purchased-on = Bought on
field-purchased-at = Time
field-received-on = Received on
field-payment = Paid with
field-purpose = Purpose
field-for-whom = For whom
field-order-number = Order number
field-transaction-number = Transaction number
field-serial-number = Serial number
field-code = Code
field-expires-on = Expires
field-quantity = Number of cards
field-currency = Currency
field-memo = Memo
field-state = State
field-charge-status = Charge status
field-standing = Standing
field-warnings = Warnings
field-account = Account
field-balance = Balance
field-charge = Charge
field-lot = Lot
field-purchase = Purchase
field-pattern = Purchase pattern
field-incident = Incident
field-entry = Entry
field-journal = Journal
field-import-run = Import
field-pack = Papers
field-history = History
field-evidence = Evidence
field-contact = Contact
field-happened-on = Date
field-recorded-at = Recorded at
field-reason = Reason
field-file = File
field-title = Title

## Notices

notice-undone = Undone
notice-recorded = Recorded
notice-cancelled = Stopped
notice-copied = Copied
# $done (String) - With separators.
# $total (String) - With separators.
progress-of-rows = { $done } / { $total } rows
# $percent (String) - From 0 to 100.
progress-percent = { $percent }%

## Languages, each by its own name

language-ja = 日本語
language-en = English
word-fraud-false-billing = A bill for nothing
word-fraud-impersonation = Someone posing as family or a friend
word-fraud-investment-or-job = Investment or side job
word-fraud-fake-shop = A fake shop
word-fraud-payment-number = A payment number was handed over
word-fraud-code-for-cash = An offer to buy codes or an account
word-fraud-account-misused = Misuse of my own account
word-fraud-other = Other
word-fraud-unknown = Not known
word-vanish-used-automatically = Used for an order automatically
word-vanish-other-account = On another account
word-vanish-misused = Used by someone else
word-vanish-invalidated = Taken back
word-vanish-expired = Expired
word-vanish-store-fault = A fault of the store's display
word-shows-code-no = Shows no code
word-shows-code-unknown = Not checked for codes
word-shows-code-yes = Shows a code
word-recipient-issuer = Issuer support
word-recipient-seller = Seller
word-recipient-police = Police
word-recipient-consumer-center = Consumer centre
word-recipient-self = My own copy
field-mail = Mail or message
field-fraud-pattern = How it went
field-cause = Cause
field-obtained-on = Obtained on
field-obtained-how = How obtained
field-evidence-title = What it shows
field-shows-code = Code in it
