### Before you charge: choosing, the answer, what cannot be undone.

## Left: the two ways in

charge-plan-link = Before you charge
charge-plan-ways = How to choose
charge-plan-way-cards = Pick cards
charge-plan-way-amount = From what it costs
charge-plan-amount = It costs
charge-plan-amount-hint = 12,000
charge-plan-into = Charge to
charge-plan-new-account = Record a new one…
# $yen (String) - The balance.
charge-plan-balance-first = Use the balance of { $yen } first
charge-plan-cards = Cards to charge
charge-plan-cards-none = There is no card of this issuer to pick.
charge-plan-search = Seller, number, value
charge-plan-pick-all = Pick all
charge-plan-pick-none = Pick none
# $count (Number) - How many, for the plural.
# $shown (String) - The same with separators.
charge-plan-left-behind = { $count ->
    [one] { $shown } card is
   *[other] { $shown } cards are
} not picked: of another issuer, or not to be charged any more.
# $count (Number) - How many, for the plural.
# $shown (String) - The same with separators.
charge-plan-more = { $count ->
    [one] { $shown } more card
   *[other] { $shown } more cards
}
charge-plan-kind-unknown = kind unknown
charge-plan-source-unknown = source unknown
# $level (String) - The level of a warning.
# $rule (String) - What the warning is about.
charge-plan-warned = { $level }: { $rule }
charge-plan-expiry-unknown = expiry unknown
# $cards (String) - How many cards.
charge-plan-other-currency = In another currency and left out here: { $cards }.
# $cards (String) - How many cards.
charge-plan-other-issuer = Of other issuers: { $cards }. Choose another issuer above to see them.
charge-plan-promise = Nothing is recorded while you choose.
charge-plan-see-cards = See the list of cards

## Cards that are not picked

charge-plan-apart = Never picked by itself
charge-plan-apart-why = Part of the answer only when you tick them.
# $cards (String) - How many cards.
charge-plan-apart-more = Show { $cards } more
charge-plan-why-standing = There is a record of trouble
charge-plan-expired = Expired
charge-plan-why-state = Whether it was charged is not known
# $balance (String) - The balance.
# $approved (String) - The part of it that came from approved sources.
charge-plan-exposes = Charging it puts the present balance of { $balance }, { $approved } of it official or given by acquaintances, at risk too.
# $balance (String) - The balance.
charge-plan-mixed-already = The balance of { $balance } it would go to is mixed already.
# $change (String) - From an amount to another.
charge-plan-at-risk-change = At risk { $change }
# $before (String) - An amount now.
# $after (String) - The amount afterwards.
charge-plan-from-to = { $before } → { $after }

## Right: the answer

charge-plan-none = There is no card to charge
charge-plan-none-why = Record a card that is not charged yet, and this shows what the balance would be.
charge-plan-say-pick = Pick cards to see the balance they would make
charge-plan-say-amount = Write what it costs to see the cards that leave least over
# $cards (String) - How many cards.
# $yen (String) - What they bring.
# $balance (String) - The balance afterwards.
charge-plan-say-cards = Charging { $cards } with { $yen } makes the balance { $balance }
# $cards (String) - How many cards.
# $yen (String) - What they bring.
charge-plan-say-exactly = { $cards }, { $yen }: exactly enough
# $cards (String) - How many cards.
# $yen (String) - What they bring.
# $left (String) - What is left over.
charge-plan-say-enough = { $cards }, { $yen }: enough, { $left } left over
# $balance (String) - The balance.
charge-plan-say-nothing = The balance of { $balance } is enough, nothing has to be charged
# $missing (String) - What is missing.
charge-plan-say-short = { $missing } is missing
# $cards (String) - The yen of all cards.
# $balance (String) - The balance that is used.
charge-plan-short-have = The cards that may be picked make { $cards }, the balance to be used is { $balance }.
charge-plan-how-chosen = No choice leaves less over; among equal ones, what expires first is used first.
charge-plan-not-exact = There are too many cards or yen to look at every choice: another one may leave less over.
# $balance (String) - The balance.
charge-plan-with-balance = The balance of { $balance } is used first.
# $cards (String) - How many cards.
charge-plan-without-value = Of unknown value and not part of the amount: { $cards }.
# $cards (String) - How many cards.
charge-plan-not-used = Of unknown value and not used: { $cards }.
charge-plan-chosen = Cards to use
charge-plan-chosen-order = What expires first in front
# $account (String) - The account, in quotes.
charge-plan-balance = Balance of { $account }
charge-plan-now = Now
charge-plan-then = Afterwards
# $when (String) - Now or afterwards.
# $yen (String) - The balance.
charge-plan-band = Balance, { $when }: { $yen }
# $change (String) - From an amount to another.
# $issuer (String) - Whose balance it is.
# $cap (String) - The limit.
# $since (String) - The day from which it holds.
charge-plan-cap = Balance { $change }. The limit of a balance of { $issuer } has been { $cap } since { $since }.
charge-plan-cap-above = It goes above the limit. Charging beyond it is said to be refused; the balance that is there stays usable.
# $change (String) - From an amount to another.
# $more (String) - The difference with its sign.
charge-plan-risk = At risk in the whole ledger: { $change } ({ $more })
# $yen (String) - The amount.
charge-plan-risk-same = At risk in the whole ledger: { $yen }, as now
# $account (String) - The account, in quotes.
# $yen (String) - The balance afterwards.
charge-plan-becomes-mixed = The balance of { $account } becomes mixed, and all of { $yen } is at risk.
# $account (String) - The account, in quotes.
# $yen (String) - The approved cards among those charged.
charge-plan-into-mixed = The balance of { $account } is mixed. Official and given cards of { $yen } are at risk too once they are in it.
# $yen (String) - The balance.
charge-plan-left-after = After buying, the balance is { $yen }.
charge-plan-new-warnings = New warnings
charge-plan-lots = What it consists of, and until when
charge-plan-lot-new = This charge

## Carrying it over

charge-plan-not-here = Charging is done at the store. Here you record what was done.
charge-plan-record = I charged them: record it
charge-plan-record-nothing = No card is chosen
# $cards (String) - How many cards.
# $account (String) - The account, in quotes.
charge-plan-record-text = Writes down the charge of { $cards } to { $account }. Nothing is charged from here.

## What can be undone, and what not

charge-final-title = What can be done, before and after charging
charge-plan-final-kinds = Choose cards to see the rows for their kinds.
