### Over time: purchases by month, the usual way of buying, by source, what unapproved sources came to.

over-time-caption = From your own record
over-time-empty = No purchases recorded yet
over-time-empty-reason = Record a card, and the months and your usual way of buying will appear here.

## Purchases by month

over-time-chart = Purchases over time
over-time-reach = How far back
over-time-reach-year = 12 months
over-time-reach-two-years = 24 months
over-time-reach-all = Everything
# $year (String) - The year.
# $month (String) - The month.
over-time-month = { $month } { $year }
# $year (String) - The year.
over-time-year = { $year }
# $year (String) - The year.
over-time-january = Jan { $year }
# $shown (String) - How many purchases.
over-time-basis = Face value, from { $shown }. Gifts are not included.
over-time-choose = Choose a bar or a row to see its purchases.
over-time-none = No dated purchases in this time.
# $shown (String) - How many purchases.
over-time-earlier = Earlier purchases not included: { $shown }.
# $shown (String) - How many purchases.
over-time-later = Purchases dated after today not included: { $shown }.
over-time-legend-official = Official
over-time-legend-unofficial = Third parties and the like
over-time-legend-unknown = Source unknown
# $low (String) - The lower end.
# $high (String) - The upper end.
over-time-legend-usual = My usual month { $low } to { $high }
# $name (String) - The month or year.
# $yen (String) - What was bought in it.
over-time-bar = { $name } { $yen }
# $yen (String) - The part from unapproved sources.
over-time-bar-unofficial = { $yen } of it from third parties
# $yen (String) - The part from unknown sources.
over-time-bar-unknown = { $yen } of it from an unknown source
over-time-bar-warned = with a warning
over-time-bar-above = above my usual range
over-time-bar-far = far above my usual range
# $source (String) - From where.
over-time-threshold = No official threshold for amounts or counts is published. Source: { $source }
# $shown (String) - How many months.
over-time-compared = Compared with your own { $shown } months.

## The purchases of a month

# $name (String) - The month or year.
over-time-bought-in = Purchases in { $name }
over-time-bought-none = No purchases.
over-time-bought-open = Choose a row to open its cards.

## In numbers

over-time-numbers = In numbers
over-time-column-month = Month
over-time-column-year = Year
over-time-column-official = Official
over-time-column-unofficial = Third parties
over-time-column-unknown = Unknown
over-time-column-count = Purchases
over-time-column-mark = Marks
over-time-column-cards = Cards
over-time-mark-above = above usual
over-time-mark-far = far above

## The usual way of buying

over-time-pattern = My usual way of buying
# $shown (String) - How many days.
over-time-pattern-days = the { $shown } days before today
# $days (String) - How many days.
# $found (String) - How many purchases there are.
# $needed (String) - How many purchases it takes.
over-time-pattern-few = The { $days } days before today hold { $found }. With { $needed }, your usual way of buying will appear here.
# $first (String) - The first day.
# $last (String) - The last day.
# $shown (String) - How many purchases.
over-time-pattern-basis = From { $shown } purchases between { $first } and { $last }. The usual range reaches 2.5 times the spread to both sides of the median.
over-time-pattern-now = “Now” is the last purchase for amount and cards, the time since the purchase day before today for the interval, and what has come together up to today for the sums.
over-time-pattern-amount = Paid at a time
over-time-pattern-cards = Cards at a time
over-time-pattern-interval = Between purchases
over-time-pattern-day = Sum of a day with purchases
over-time-pattern-week = Sum of 7 days
over-time-pattern-month = Sum of 30 days
over-time-column-what = What
over-time-column-of = Number
over-time-column-median = Median
over-time-column-usual = Usual range
over-time-column-largest = Largest
over-time-column-now = Now
# $low (String) - The lower end.
# $high (String) - The upper end.
over-time-range = { $low } to { $high }
over-time-not-enough = too little recorded
# $count (Number) - How many days.
# $shown (String) - The same, with separators.
over-time-days = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}

## By source

over-time-sources = By source
# $purchases (String) - How many purchases.
# $cards (String) - How many cards.
over-time-sources-basis = From everything recorded, whatever its date: { $purchases }, { $cards }. Gifts are included.
# $purchases (String) - How many purchases.
# $cards (String) - How many cards.
over-time-source-count = { $purchases }, { $cards }
# $yen (String) - What was paid.
over-time-source-paid = paid { $yen }
# $cards (String) - How many cards.
over-time-source-paid-unknown = price unknown: { $cards }
# $cards (String) - How many cards.
over-time-source-face-unknown = face value unknown: { $cards }

## What purchases from third parties came to

over-time-outcome = What third parties came to
over-time-outcome-none = Record cards from third-party sites, flea markets or buy-back shops, and what they saved and what they cost will be set against each other here.
# $purchases (String) - How many purchases.
over-time-outcome-basis = From all { $purchases } recorded.
# $purchases (String) - How many purchases.
# $troubled (String) - How many of them had trouble.
over-time-outcome-trouble = { $troubled } of { $purchases } had trouble
over-time-outcome-saved = Discount (face value less price)
# $cards (String) - How many cards.
over-time-outcome-saved-of = from { $cards } with a known face value and price
# $cards (String) - How many cards.
over-time-outcome-unknown = not included, one of the two unknown: { $cards }
over-time-outcome-lost = Lost
over-time-outcome-lost-of = what was invalidated, and what was written down when trouble ended, less what came back
over-time-outcome-net = Net
# $cards (String) - How many cards.
# $yen (String) - Their face value.
over-time-outcome-open = Not yet counted as lost, trouble still open: { $cards } ({ $yen }).
# $cards (String) - How many cards.
over-time-outcome-lost-unknown = Nobody knows how much is lost of { $cards }.
# $purchases (String) - How many times.
over-time-outcome-received = Received from strangers or in place of a refund, not counted as a discount: { $purchases }.
# $yen (String) - The amount.
over-time-outcome-shared = { $yen } lost in trouble across several sellers is not in the sums by seller.
over-time-outcome-sellers = By seller (the last purchase first)
over-time-outcome-seller-unknown = Seller unknown
# $when (String) - When the last purchase was.
over-time-outcome-last = last purchase { $when }
# $saved (String) - The discount.
# $lost (String) - What was lost.
over-time-outcome-seller-sums = discount { $saved }, lost { $lost }
