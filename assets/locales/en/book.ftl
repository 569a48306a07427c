# Receipts and payments book.

book-title = Receipts and payments
book-in = In
book-out = Out
book-partner = Partner
book-note = Note
# $name (String) - What the person calls the account.
# $issuer (String) - The store that keeps it.
book-of-account = { $name } ({ $issuer })
# $issuer (String) - The issuer of the cards.
book-of-stock = Cards in hand ({ $issuer })
book-period = Period
book-period-all = Everything
# $from (String) - The first day.
book-period-from = From { $from }
# $to (String) - The last day.
book-period-to = Until { $to }
# $from (String) - The first day.
# $to (String) - The last day.
book-period-between = { $from } to { $to }
book-carried = Carried forward
# $count (Number) - Chooses one or many.
# $shown (String) - The number with separators.
book-carried-undated = { $count ->
    [one] Carried forward (with { $shown } record without a date)
   *[other] Carried forward (with { $shown } records without a date)
}
# $year (String) - The year.
# $month (String) - The name of the month.
book-month = Total of { $month } { $year }
book-total = Total and balance
book-undated = Records without a date
book-apart = Records that are no part of the balance
book-none = There is no account and no card to write out
book-remark = Balances are worked out from the record. What was left when something expired stays in the balance until that is recorded.

## What happened

# $what (String) - What happened.
# $last4 (String) - The last four characters of the code.
book-ending = { $what }, code ends { $last4 }
book-charged = Charge
# $amount (String) - What was charged.
book-taken-back = Charge taken back ({ $amount } is no part of the balance)
book-taken-back-unknown = Charge taken back
book-spent = Spent
# $number (String) - The order number.
book-spent-order = Spent, order { $number }
book-spent-card = Used without charging
# $reason (String) - Why the balance grew.
book-credited = Credit ({ $reason })
# $reason (String) - Why the balance grew.
# $day (String) - The last day it can be used.
book-credited-until = Credit ({ $reason }, until { $day })
# $amount (String) - What was seen.
book-seen = Balance seen ({ $amount })
# $amount (String) - What is left.
book-expired = Expiry ({ $amount } left, not taken off the balance)
book-bought = Bought
book-received = Received
# $how (String) - How it was handed over.
# $amount (String) - What was received for it.
book-handed-over-for = { $how } (received { $amount })
# $amount (String) - The amount with its currency.
book-other-currency = Another currency ({ $amount })
book-value-unknown = Card of unknown face value
# $amount (String) - The face value.
book-state-unknown = Card that may have been charged ({ $amount })
