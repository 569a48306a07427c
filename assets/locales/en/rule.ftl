### What the rules say: what was seen, why it matters, what to do. The order of the rules is that of the program.

rule-list-name = Rules for warnings

## Someone asked, or a code was told

# $count (Number) - How often it was told; chooses one or many.
# $shown (String) - The same with separators.
# $when (String) - A date, or unknown.
# $who (String) - A name in quotes, or unknown.
# $face (String) - An amount, or unknown.
# $state (String) - The state of the card.
rule-asked-to-buy = Asked to buy
    .title-asked = A card that someone asked you to buy
    .title-told = A card whose code was told to someone
    .title-both = A card someone asked for, and its code was told
    .seen-asked = The purpose is recorded as “Someone asked me”.
    .seen-told = { $count ->
        [one] The code was told { $shown } time (date: { $when }; to: { $who }).
       *[other] The code was told { $shown } times (last date: { $when }; to: { $who }).
    }
    .seen-card = Face value: { $face }. State: { $state }.
    .why = Telling someone the code is the same as handing over the money. Official notices say that no company and no office asks to be paid in gift card codes.
    .advice-not-told = Tell nobody the code for now. Reach whoever asked through a contact you already had, and check. If in doubt, ask the police line #9110 or the consumer hotline 188.
    .advice-told = Tell nobody anything more, and contact the issuer at once. A card that is still unused can sometimes be stopped. Keep the exchange and ask the police line #9110 or the consumer hotline 188.
    .advice-used = Keep the exchange and buy nothing more for now. Ask the police line #9110 or the consumer hotline 188.

## An account with an unofficial charge

# $name (String) - The account's name in quotes.
# $balance (String) - An amount.
# $other (String) - The part of the balance from other cards.
# $count (Number) - How many unofficial charges; chooses one or many.
# $shown (String) - The same with separators.
# $charged (String) - What they brought.
# $when (String) - A date, or unknown.
rule-tainted-account = Mixed balance
    .title = The balance of { $name } is mixed
    .seen = { $count ->
        [one] The balance is { $balance }, of which { $other } came from other cards. { $shown } card of a source that is not approved was charged ({ $charged } in all). Last charge: { $when }.
       *[other] The balance is { $balance }, of which { $other } came from other cards. { $shown } cards of a source that is not approved were charged ({ $charged } in all). Last charge: { $when }.
    }
    .why-amazon = The terms say that when a card came from a source that is not approved, not only the card but the balance and the account can be voided without notice or refund. What was bought officially is in the same balance. Cancellations are reported to have come days to weeks after charging.
    .why-other = Many issuers’ terms do not allow resold cards, and the issuer is said not to protect those who took part. What was bought officially is in the same balance and may be lost with it.
    .advice = Look at the balance history in the store and compare it with this ledger. Put together the receipts and order pages of the official purchases. An official card charged to this account now goes into the same balance.

## A source that is not approved

# $when (String) - A date, or unknown.
# $seller (String) - A name, or unknown.
# $face (String) - An amount, or unknown.
# $paid (String) - An amount with its share of the face value, or unknown.
# $share (String) - As 93%.
# $state (String) - The state of the card.
rule-unofficial-source = Source that is not approved
    .title-marketplace = A card bought on a third-party resale site
    .title-flea-or-auction = A card from a flea market, an auction or SNS
    .title-buyback-shop = A card bought at a buyback or ticket shop
    .title-stranger = A card from someone you have not met
    .title-refund-in-kind = A card sent instead of a refund
    .seen = Date: { $when }. Seller: { $seller }. Face value: { $face }, paid: { $paid }. State: { $state }.
    .paid-share = { $paid } ({ $share } of the face value)
    .why-amazon = The terms prohibit cards from sites and sellers that are not approved. The card and the balance can be lost without notice or refund. The account may be suspended and orders cancelled; what was bought with the account may then be out of reach too.
    .why-received = Where the other person got the card cannot be checked. If it was bought on a site that is not approved, the terms say that the card and the balance can be lost without notice or refund; the account may be suspended and orders cancelled.
    .why-other = Many issuers’ terms do not allow resale and cash-out. When a resold card stops working, the issuer is said not to protect those who took part.
    .advice-uncharged = Do not charge it for now, and check until when the seller takes claims. Keep the page of the deal and the exchange.
    .advice-charged = Look at the balance history now and then; a cancellation can come weeks later. Keep the page of the deal and the exchange.
    .advice-gone = Keep the page of the deal and the exchange. If a message appears, record its exact words under Trouble.
    .advice-unknown = Write in whether it was charged. Keep the page of the deal and the exchange.

## Far above the usual amount

# $period (String) - A date, from one to another, or 24 hours over a night.
# $sum (String) - An amount.
# $usual (String) - An amount.
# $days (String) - How many days it is compared with.
# $count (Number) - On how many purchases the usual rests; chooses one or many.
# $shown (String) - The same with separators.
rule-unusual-amount = Unusual amount
    .title-purchase = A purchase larger than usual
    .title-night = Purchases of 24 hours over midnight larger than usual
    .title-day = Purchases of one day larger than usual
    .title-week = Purchases of 7 days larger than usual
    .title-month = Purchases of 30 days larger than usual
    .seen-purchase = The purchase of { $period } is { $sum }. The median of { $count ->
        [one] your { $shown } purchase
       *[other] your { $shown } purchases
    } in the { $days } days before is { $usual }.
    .seen-stretch = Purchases of { $period } add up to { $sum }. For stretches as long in the { $days } days before, the median is { $usual } (from { $count ->
        [one] { $shown } purchase
       *[other] { $shown } purchases
    }).
    .why = This compares with your own record. A sudden increase is also what it looks like when someone presses a person to buy, and a card company may suspend a card over it. No official limit was found.
    .advice = Check that each of these purchases was your own decision, not asked for or hurried by someone. Write in what they were for.

## Far above the usual number

# $period (String) - A date, from one to another, or 24 hours over a night.
# $sum (String) - A number of cards in words.
# $usual (String) - A number of cards in words.
# $days (String) - How many days it is compared with.
# $count (Number) - On how many purchases the usual rests; chooses one or many.
# $shown (String) - The same with separators.
# $cards (String) - A number of cards in words.
# $face (String) - An amount.
rule-unusual-count = Unusual number of cards
    .title-purchase = A purchase of more cards than usual
    .title-night = More cards in 24 hours over midnight than usual
    .title-day = More cards in one day than usual
    .title-week = More cards in 7 days than usual
    .title-month = More cards in 30 days than usual
    .seen-purchase = The purchase of { $period } has { $sum }. The median of { $count ->
        [one] your { $shown } purchase
       *[other] your { $shown } purchases
    } in the { $days } days before is { $usual }.
    .seen-stretch = Purchases of { $period } have { $sum }. For stretches as long in the { $days } days before, the median is { $usual } (from { $count ->
        [one] { $shown } purchase
       *[other] { $shown } purchases
    }).
    .seen-same = { $cards } of { $face } each were bought at once.
    .why = This compares with your own record. Many cards at once are also what it looks like when someone makes a person buy, or when cards are bought for resale. No official limit was found.
    .advice = Check that each of these purchases was your own decision, not asked for or hurried by someone. Write in what they were for and for whom.

## An unknown source

# $face (String) - An amount, or unknown.
# $state (String) - The state of the card.
rule-unknown-source = Unknown source
    .title-provenance = A card of unknown source
    .title-gift = A present whose purchaser is unknown
    .seen-provenance = How the card came is not recorded. Face value: { $face }. State: { $state }.
    .seen-gift = A gift from someone you know; neither the purchaser nor the seller is recorded. Face value: { $face }. State: { $state }.
    .why-amazon = A holder is said to have no means to check where a code came from. If the card is locked, only the purchaser is said to be able to ask for an unlock.
    .why-other = Without the source, nobody knows whom to ask when the card does not work. Many issuers’ terms do not allow resold cards.
    .advice-provenance = Look for the order, the receipt or the mail, and write in how the card came. If it cannot be found, it can stay unknown.
    .advice-gift = Ask whoever gave it who bought it and where, and write that in. If it cannot be found out, it can stay unknown.

## A claim window

# $left (String) - As “33 min left”.
# $when (String) - When it was bought.
# $seller (String) - A name, or unknown.
# $cards (String) - As “3 cards”.
# $minutes (String) - How many minutes.
rule-claim-window = Claim window
    .title-running = Time left to make a claim: { $left }
    .title-today = The time to make a claim is nearly over or has passed
    .title-missed = The time to make a claim has passed
    .seen = Bought { $when } from { $seller }: { $cards } not checked yet. Claims are taken for { $minutes } minutes after the purchase.
    .seen-assumed = Nothing is recorded of this seller’s claim window. The shorter of those reported of resale sites is assumed.
    .why = Many resale sites are said to take no claims later than 30 or 60 minutes after a purchase.
    .advice-running = Open the seller’s rules and its claim form. If nothing arrived or the code is wrong, make the claim in time. Keep the page of the deal.
    .advice-missed = Even after the time has passed, keep a record of the claim and the exchange. A refund is unlikely.

## A young unofficial charge

# $name (String) - The account's name in quotes.
# $days (String) - How many days.
# $shown (String) - How many charges.
# $charged (String) - What they brought.
# $when (String) - A date, or unknown.
rule-recent-unofficial-charge = Recent charge from a source that is not approved
    .title = { $name } has a charge that may still be cancelled
    .seen = Charged within { $days } days from sources that are not approved: { $shown } ({ $charged } in all). Last charge: { $when }.
    .why = Balances are reported to have been taken back days to weeks after a charge that had gone through.
    .advice = Look at the balance history in the store for a line that says “cancelled”. If there is one, record it under Trouble the same day.

## A price that does not fit

# $provenance (String) - How the cards came.
# $seller (String) - A name, or unknown.
# $cards (String) - As “3 cards”.
# $face (String) - An amount.
# $paid (String) - An amount with its share of the face value.
rule-price-below-face = Price that does not fit
    .title = Called official, but bought below face value
    .seen = Source: { $provenance }. Seller: { $seller }. { $cards }, face value { $face }, paid { $paid }.
    .why = Official sellers rarely sell below face value. The source or the price may be recorded wrongly. Cards from a source that is not approved can be lost.
    .advice = Look at the receipt or the order page. If there was a campaign or a coupon, write it in as the reason for the price. If the source is another one, correct it.

## A seller named in a notice

# $seller (String) - A name in quotes.
# $shown (String) - How many purchases.
rule-seller-named-in-notice = Seller named in a notice
    .title = { $seller } is reported to have been named in a notice
    .seen = Purchases from this seller: { $shown }.
    .why = According to reports of August 2021, it was named in a notice by Amazon (not confirmed now).
    .advice = Open the issuer’s page as it is today and see.

## The person's own record of a seller

# $seller (String) - A name in quotes.
# $all (String) - How many purchases.
# $some (String) - How many of them had trouble.
# $low (String) - A percentage without the sign.
# $high (String) - A percentage without the sign.
rule-seller-record = Your record of a seller
    .title = There was trouble with { $seller } before
    .seen = Of { $all } purchases, { $some } had recorded trouble. For so many purchases the share lies between { $low }% and { $high }% (Wilson interval, 95%).
    .why = This is your own record. While purchases are few the range is wide, and it does not say what will happen.
    .advice = Open what was recorded of that trouble and see how the claim went.

## A large purchase without a history

# $day (String) - A date, or 24 hours over a night.
# $sum (String) - An amount.
# $days (String) - How many days.
# $shown (String) - How many purchases.
rule-first-large-purchase = Large purchase with nothing to compare
    .title = A large purchase, and no record to compare it with
    .seen = Purchases of { $day } add up to { $sum }. In the { $days } days before, the record has { $shown }, so what is usual is not known yet.
    .why = With so few records it cannot be called much or little. A purchase someone was hurried into is often the first large one. No official threshold was found.
    .advice = Check that it was your own decision and that nobody asked for it or hurried you. If there are records of earlier purchases, import them.

## A new way of paying

# $payment (String) - The way of paying.
# $day (String) - A date.
# $sum (String) - An amount.
rule-new-payment-large = Large purchase with a new way of paying
    .title = A large purchase with a way of paying used for the first time
    .seen = Paid by { $payment } for the first time on { $day }; purchases until the next day add up to { $sum }.
    .why = There is a report of a balance that was locked after a new credit card was registered and used at once for a large purchase; it was unlocked about a day later, after a check. No official threshold was found.
    .advice = Keep the receipt and the card company’s statement. If it is locked, the purchaser asks the issuer.

## What looks like resale

# $days (String) - How many days.
# $sold (String) - How many cards.
# $received (String) - An amount.
# $held (String) - How many cards.
rule-resale-pattern = Looks like resale
    .title-sold = Cards were handed over for money repeatedly
    .title-held = There are cards bought for resale
    .seen = Within { $days } days: cards handed over for money: { $sold } (received: { $received }); cards bought for resale and still held: { $held }.
    .why = The terms do not allow resale, transfer for value or cash-out, before charging either. Cards and account can become unusable.
    .advice = Read the terms. If a purpose or a hand-over is recorded wrongly, correct it.

## A large charge

# $day (String) - A date.
# $sum (String) - An amount.
# $shown (String) - How many charges.
# $usual (String) - An amount.
# $balance (String) - An amount.
# $spent (String) - An amount.
rule-large-charge = Large charge
    .title-far = A charge larger than usual
    .title-slow = A balance larger than what was spent in a year
    .seen-far = Charged on { $day }: { $sum }. The median of the { $shown } charges before it is { $usual }.
    .seen-slow = The balance is { $balance }; spent within a year: { $spent }.
    .why = A charge cannot be undone, and a balance is neither paid out nor moved. If something happens to the account, the balance cannot be used either.
    .advice = Decide on the next purchase first, then charge what it needs.

## The cap on a balance

# $name (String) - The account's name in quotes.
# $balance (String) - An amount.
# $waiting (String) - An amount.
# $sum (String) - An amount.
# $since (String) - A date.
# $cap (String) - An amount.
rule-balance-cap = Cap on a balance
    .title = Balance and uncharged cards are above the cap together
    .seen = { $name }: balance { $balance } and uncharged cards { $waiting } make { $sum }. The cap is said to be { $cap } since { $since }.
    .why = A charge above the cap is said to be refused. What is on the balance already stays usable.
    .advice = Use balance first. See whether a card expires while it waits.

## A card that expires

# $left (String) - As “7 days left”.
# $face (String) - An amount, or unknown.
# $day (String) - A date.
rule-expiring = Expiry of a card
    .title-left = A card that expires: { $left }
    .title-today = A card that expires today
    .title-past = A card whose expiry date has passed
    .seen = Face value: { $face }. Usable until { $day }, 23:59 in Japan.
    .seen-derived = No date is recorded; this one follows from the issuer’s rule and the day of purchase. If the card was issued earlier, it expires earlier.
    .why = A card that is not charged by then cannot be used.
    .advice = Check the date on the card or in the mail. If you are going to use it, charge it before.
    .advice-past = Check the date on the card or in the mail, and correct it if it differs.

## A lot that expires

# $name (String) - The account's name in quotes.
# $sum (String) - An amount.
# $day (String) - A date.
# $shown (String) - How many lots.
rule-lot-expiring = Expiry of a balance
    .title = Part of the balance of { $name } expires soon: { $sum }
    .title-past = { $name } has balance whose date has passed
    .seen = The nearest date is { $day }, 23:59 in Japan. Parts that expire: { $shown }, { $sum } in all.
    .seen-derived = No date is recorded; this one follows from the issuer’s rule and the day of purchase. If the card was issued earlier, it expires earlier.
    .why = Every charge is said to keep its own date; what is left after it cannot be used.
    .advice = Look at balance and dates in the store and compare them with this ledger. If you are going to use it, use it before.

## A card that lies idle

# $days (String) - How many days.
# $face (String) - An amount, or unknown.
# $day (String) - A date.
rule-idle-code = Idle card
    .title = A card that was not charged for { $days } days
    .seen = Face value: { $face }. Last record: { $day }.
    .why = Of a card that was put away, date and place are easily forgotten, and the papers an inquiry needs get harder to find.
    .advice = See whether you still have it. If it was used or given, record that.

## A purchase that can be cancelled

# $kind (String) - The kind of card.
# $cards (String) - As “3 cards”.
# $face (String) - An amount.
# $day (String) - A date.
rule-cancel-window = Purchase that may be cancelled
    .title = A purchase that may still be cancelled
    .seen = Kind: { $kind }. { $cards }, face value { $face } in all.
    .why-dispatch = This kind is said to be cancellable until it is dispatched.
    .why-unpaid = This kind is said to be cancellable until it is paid, and to be cancelled by itself around { $day } if it is not.
    .advice = If you do not want it, cancel it in the order history. Then record that here too.

## A card that may be recorded twice

# $shown (String) - How many other cards.
# $face (String) - An amount, or unknown.
rule-code-reused = Perhaps the same card
    .title = A card that may be recorded already
    .seen-serial = Other cards with the same serial number: { $shown }.
    .seen-code = Other cards of the same issuer, end of the code and face value ({ $face }): { $shown }.
    .why = If one card is recorded twice, the total is too high. If they are two cards with one code, the code may have been given out twice.
    .advice = Compare them side by side, and take one record back if it is the same card.

## An answer that is overdue

# $who (String) - Who was asked.
# $day (String) - A date.
# $promised (String) - What was promised.
# $number (String) - A case number.
rule-open-incident-idle = Overdue answer
    .title = The day of a promised answer has passed
    .seen = Contact with { $who }; the day was { $day }.
    .seen-promised = Promised: “{ $promised }”.
    .seen-case = Case number: { $number }.
    .why = Claims can have a time limit, and it can pass while one waits.
    .advice = Ask again with the case number. When there is an answer, add it to the contacts.

## What cannot be undone

final-charge = A charge can be neither undone nor paid out, and a balance cannot be moved.
final-charged = What was charged can be neither undone nor paid out.
final-told = A code that was told cannot be untold. Resending an e-mail card is said to work only for the purchaser and only before the card is used.
final-claim = Claims after that time are said not to be taken.
final-cancel = After dispatch or payment it is said that it cannot be cancelled.
final-expired = What has expired does not come back.

## Sources

# $first (String) - A date.
# $last (String) - A date.
rule-period = { $first } to { $last }
# $first (String) - The day before the midnight.
# $last (String) - The day after it.
rule-night = 24 hours over the night from { $first } to { $last }
source-not-confirmed-now = Not confirmed as of now
# $name (String) - The name of the source.
# $date (String) - Its date.
# $confirmed (String) - Whether it was confirmed.
source-line = { $name } ({ $date }) · { $confirmed }
# $name (String) - The name of the source.
# $confirmed (String) - Whether it was confirmed.
source-line-undated = { $name } (undated) · { $confirmed }
# $date (String) - In the style of sources.
source-looked-for = As far as searched on { $date }
# $year (String) - As 2019.
source-date-year = { $year }
# $year (String) - As 2019.
# $month (String) - As 08.
source-date-month = { $year }/{ $month }
# $first (String) - A date.
# $last (String) - A date.
source-date-range = { $first } to { $last }
# $date (String) - A date or a range.
source-date-about = about { $date }

## What the facts say

fact-unapproved-sources = Buying from sellers and sites that are not approved is prohibited; card, balance and account may be voided without notice or refund
fact-no-resale = Resale, transfer for value and cash-out are prohibited
fact-resale-sites-named = Buying at resale sites is warned of
fact-no-lookup = The origin of a code that was received cannot be looked up
fact-resale-in-general = Most terms do not allow resale and cash-out, and the issuer does not protect those who took part
fact-no-refund = An issuer may not refund, in principle
fact-late-cancellation = Balances were taken back days to weeks after charging
fact-no-threshold = No official limit on amounts or counts was found
fact-card-company-may-suspend = A card company may suspend a card over excessive purchases of what can be turned into money
fact-never-tell = The number must not be told to anyone; if it was, contact the issuer at once
fact-telling-is-paying = Telling the number is the same as handing over the money
fact-purchaser-unlocks = For a locked gift, the purchaser contacts support
fact-consumer-hotline = The consumer hotline is 188
fact-police-line = The police consultation line is #9110
