### The overview, the first start, the banner of the sample.

overview-next-title = Next things to do

## The two figures

overview-held = What I hold
# $cards (String) - How many cards.
# $yen (String) - Their value.
# $balances (String) - How many balances.
# $sum (String) - Their sum.
overview-held-parts = { $cards } uncharged { $yen }  +  { $balances } { $sum }
overview-at-risk = Of this, may be lost
overview-at-risk-see = Details and warnings
# $yen (String) - The part that is not from an unofficial source.
overview-at-risk-mixed = Includes { $yen } held on the same account
overview-at-risk-some = Because of where it came from; the reasons are below
overview-at-risk-none = No reason to fear for any of it was found
# $total (String) - Everything.
# $parts (String) - The parts.
# $risk (String) - What may be lost.
overview-band = What I hold is { $total }: { $parts }. May be lost: { $risk }

## The two ledgers

overview-unofficial = Third party, resale
# $name (String) - The account's name.
overview-cause-balance-expiring = Balance that expires soon: { $name }
# $cards (String) - As “3 cards”.
overview-cause-expiring = { $cards } that expire soon
# $name (String) - The account.
overview-cause-account = Balance of “{ $name }”
# $when (String) - The day of the last such charge.
# $yen (String) - Its amount.
# $source (String) - The kind of source.
overview-cause-account-charged = { $when }: { $yen } charged from { $source }
# $cards (String) - How many cards.
# $seller (String) - The seller, or the kind of source.
overview-cause-cards = { $cards } from { $seller }
# $when (String) - The day of the earliest purchase.
overview-cause-bought = since { $when }
# $when (String) - The day of the purchase.
overview-cause-bought-on = bought { $when }
# $cards (String) - How many are locked.
overview-cause-locked = { $cards } locked
overview-cause-none = Cards from sources the issuer does not approve, and balances mixed with them, will appear here.
# $shown (String) - How many.
overview-cause-more = { $shown } more
# $cards (String) - How many.
# $yen (String) - Their face value.
overview-unknown-state = Not counted: { $cards } ({ $yen }), state unknown
overview-unknown-state-see = Look at them

## Next things to do

overview-next-sorted = Nearest deadline first
overview-next-none = Nothing to do now. Trouble, deadlines and warnings will appear here.
overview-next-now = Now
overview-next-steps-short = Steps
overview-next-promised = promised answer
# $card (String) - Which card.
overview-next-use-card = Use { $card }
overview-next-expires = Expires
overview-next-expires-by-rule = Expires, by the issuer’s rule
# $seller (String) - The seller.
overview-next-claim = Open the rules and the claim form of { $seller }
# $time (String) - The time of day.
overview-next-until = until { $time }
# $account (String) - The account.
overview-next-use-balance = Use the balance of “{ $account }”
# $shown (String) - How many more.
overview-next-more = { $shown } more
overview-warnings-none = none

## Purchases over time

overview-trend-title = Purchases
overview-trend-trailing = 12 months, face value
overview-trend-more = Details
# $low (String) - The lower end.
# $high (String) - The upper end.
overview-trend-usual = My usual { $low } to { $high }
# $yen (String) - The median.
overview-trend-median = median { $yen }
# $month (String) - The month.
# $yen (String) - What was bought in it.
overview-trend-month = { $month }: { $yen }
overview-trend-within = . Within your usual range.
overview-trend-above = . Above your usual range.
overview-trend-far = . Far above your usual range.
# $shown (String) - How many months.
overview-trend-basis = No official threshold is published. Compared with your own { $shown } months.
overview-trend-few = Too little to compare: a range needs 5 months and 5 purchases before this month.
# $shown (String) - How many.
overview-trend-undated = Purchases without a date not included: { $shown }.
# $month (String) - The month.
# $yen (String) - What was bought.
overview-trend-tip = { $month } { $yen }
# $month (String) - The month.
# $yen (String) - What was bought.
# $part (String) - The unofficial part.
overview-trend-tip-unofficial = { $month } { $yen }, of this { $part } third party and the like
overview-trend-none = Once purchases with a date are recorded, each month appears here.

## The first start

first-title = Where your gift cards came from
first-text = A ledger that warns before value is lost, and shows the first step in trouble.
first-quick = Quick entry
first-quick-hint = e.g.  Amazon 5000 x3 Lawson 11/20
first-quick-help = A line like this records three cards. What you do not know can stay empty.
first-one = Record cards with a form
first-one-text = Issuer, value, where you bought it. Start with the cards at hand
first-import = Import past purchases
first-import-text = CSV of orders or statements. Checked before, taken back after
first-trouble = I am in trouble now
first-trouble-text = Locked, refused, or told someone a number: see the first step at once
first-sample = Try the sample ledger
first-open = Open another ledger
first-promise-file = The ledger is one file on this computer. Nothing is sent, no registration is needed.
first-promise-code = Of a card’s number only the last four characters are kept, never the whole.

## Keys

overview-key-palette = Ctrl K
overview-key-enter = Enter
overview-key-import = Ctrl I
overview-key-trouble = Ctrl T

## The sample ledger

overview-sample = This is the sample ledger. What you record here is thrown away.
overview-sample-leave = To my own ledger

## History

steps-caption = Every record, newest first. Nothing is ever deleted
steps-what = What
steps-detail = About
steps-act = Change
steps-reverted = Taken back
steps-run-take-back = Take back the import
steps-run-title = Take back the import
# $count (String) - How many records.
# $file (String) - The name of the file.
steps-run-text = The { $count } recorded from “{ $file }” leave the ledger. That they were recorded stays in the history, and it can be undone.
steps-along-title = Take back what builds on it too
# $count (String) - How many records.
steps-along-text = Builds on it, listed below: { $count }. It can only be taken back together, and that can be undone.
steps-along-confirm = Take all back
steps-empty = Nothing recorded yet
steps-empty-reason = Each card, charge or note you record appears here, and can be taken back.
