### Accounts: the list, one account, the windows to write in.

account-page-caption = Where cards are charged, and what is left

## The list

account-open-button = Add an account
account-empty = No account yet
account-empty-reason = Add the store accounts you charge cards to; balances and what they consist of appear here.
# $when (String) - The day.
account-list-expires = first expiry { $when }
# $when (String) - When the balance was seen last.
account-list-seen = seen { $when }
# $name (String) - The account.
# $yen (String) - Its balance.
# $parts (String) - What it consists of.
account-band = Balance of “{ $name }” { $yen }: { $parts }

## One account

account-balance = Balance
account-below-zero = More was spent than is recorded as charged. See the balance and record it, or add the missing charge.
account-charged = Charged
account-spent = Spent
account-last-seen = Last seen
# $when (String) - When.
# $yen (String) - What was seen.
account-last-seen-same = { $when }: { $yen }, as in the ledger
# $when (String) - When.
# $yen (String) - What was seen.
# $difference (String) - The difference with its sign.
account-last-seen-other = { $when }: { $yen }, { $difference } against the ledger
# $shown (String) - How many.
account-other-currency = { $shown } movements in another currency are not in the balance.
account-risky-cards = See the cards behind it
account-section-source = Where it came from
account-section-lots = Lots: what is left of each charge
account-lots-order = Used in this order
account-lots-basis = The order is the ledger’s assumption: earliest expiry first. The issuer decides.
account-lots-none = Nothing is left.
# $yen (String) - What came with the charge.
account-lot-of = of { $yen }
account-lot-charge = Charge without a card
account-lot-credit = Credit or unexplained surplus
# $when (String) - The day.
account-lot-expires = expires { $when }
account-section-movements = Movements
account-movements-none = Charges, orders and seen balances will appear here.
# $shown (String) - How many more.
account-movements-more = { $shown } earlier ones
account-moved-charge = Charge
account-moved-spent = Spent
account-moved-seen = Balance seen

## The windows to write in

account-do-reconcile = Check the balance
account-do-spend = Record spending
account-do-credit = Record a credit
account-do-charge = Charge without a card
account-do-amend = Rename
account-reconcile-help = Open the store’s balance page and write what it shows. The ledger is not overwritten: the difference is recorded.
account-reconcile-observed = Shown
account-reconcile-ledger = Ledger
account-reconcile-difference = Difference
account-reconcile-same = None. The ledger is right.
# $difference (String) - The difference with its sign.
account-reconcile-less = { $difference }. Missing: something spent, expired or taken back is not recorded.
# $difference (String) - The difference with its sign.
account-reconcile-more = { $difference }. A charge or credit is not recorded; its source counts as unknown.
account-reconcile-later = There are later movements; the difference is worked out when it is recorded.
account-spend-amount = Amount
account-when = When
account-amount-missing = Write an amount
account-name-missing = Write a name, such as “My Amazon”
account-name = Name
account-name-hint = My Amazon
account-credit-reason = Reason
account-charge-help = For balances that came without a card of the ledger. A charge cannot be taken back in the store.
