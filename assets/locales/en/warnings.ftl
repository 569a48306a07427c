### The page of warnings: those that stand, what is at risk, closing them.

## The page

warnings-caption = What was seen, why, on what grounds, what to do
warnings-tabs = Which warnings
warnings-tab-standing = Standing
warnings-tab-closed = Closed
warnings-see-about = See on the warnings page

## What is at risk

warnings-at-risk = May be lost
warnings-how-counted = A card in several warnings counts once. What was used or is already invalid is not included.

## The list

warnings-search = Cards, sellers, accounts
warnings-list-name = List of warnings
warnings-kind = Kind of warning
warnings-kind-all = All kinds
warnings-column-level = Level
warnings-column-at-risk = May be lost
# $thing (String) - What the warnings are about.
warnings-chip-about = About { $thing }
warnings-none = There are no warnings at present
warnings-none-why = Only what your records show is looked at. It is no guarantee of safety.
warnings-none-fit = No warning fits these conditions

## One warning

warnings-rests-on = What it rests on
warnings-thing-gone = a record that is no longer in the ledger
warnings-rests-on-gone = What it rested on is no longer in the ledger.
# $seller (String) - Its name.
warnings-purchase-at = Purchase at { $seller }
warnings-seller-unknown = an unknown seller
warnings-record-trouble = Record as trouble
# $line (String) - Name, date and whether it was confirmed.
# $kind (String) - What kind of source it is.
warnings-source = { $line } · { $kind }
warnings-source-official = official document
warnings-source-quoted = quotation of official wording
warnings-source-secondary = report or article by others
warnings-source-not-found = looked for and not found
warnings-at-risk-here = May be lost by this warning
warnings-at-risk-none = By itself this warning counts no amount that may be lost.
warnings-counts-face = Face value not charged yet
warnings-counts-rest = What is left of the charge
warnings-counts-balance = The whole balance of the account
warnings-counts-several = Total of what it rests on
warnings-counted-once = If other warnings name the same card or balance, it counts once in the total.

## Closing

warnings-reach-one = This warning only
# $seller (String) - Its name.
warnings-reach-seller = Warnings of this kind about “{ $seller }”
warnings-reach-all = All warnings of this kind
warnings-reason-missing = Please write a reason. It will help when you look back at it.
warnings-reason-checked = Looked into it
warnings-reason-known = Held knowingly
warnings-reason-asked = Asked the seller
warnings-reason-noted = Recorded elsewhere
warnings-back-one = It comes back when what it rests on changes: a charge, a seller, the state of a card.
# $level (String) - The level it was closed at.
warnings-back-higher = Anything above “{ $level }”, or with open trouble, comes back.
warnings-back-trouble = Anything with open trouble is shown all the same.

## What was closed

warnings-closed-title = Closed warnings
warnings-closed-order = Newest first
warnings-closed-none = No warning was closed
warnings-closed-none-why = Warnings that you close with a reason are listed here and can be restored at any time.
# $thing (String) - What the warning was about.
warnings-closed-one = Only the warning about { $thing }
warnings-closed-one-gone = Only the warning about a record that is no longer in the ledger
# $reach (String) - How far it reaches.
# $level (String) - The highest level it covers.
warnings-closed-wide = { $reach } (up to { $level })
# $reason (String) - As it was written.
warnings-closed-reason = Reason: { $reason }
# $day (String) - When.
warnings-closed-on = Closed { $day }
# $shown (String) - How many warnings.
warnings-closed-covers = Covers { $shown } now
warnings-closed-covers-none = Covers no warning now
warnings-closed-came-back = What it rests on has changed, and it is shown again
warnings-closed-overlaid = What it rests on has changed; another closing covers it now
warnings-closed-gone = There is no such warning any more
warnings-closed-unknown = Of a kind this version cannot read
warnings-see-thing = See
warnings-restore = Restore
