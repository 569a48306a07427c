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

# $period (String) - A date, or from one to another.
# $sum (String) - An amount.
# $usual (String) - An amount.
# $days (String) - How many days it is compared with.
# $count (Number) - On how many purchases the usual rests; chooses one or many.
# $shown (String) - The same with separators.
rule-unusual-amount = Unusual amount
    .title-purchase = A purchase larger than usual
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

# $period (String) - A date, or from one to another.
# $sum (String) - A number of cards in words.
# $usual (String) - A number of cards in words.
# $days (String) - How many days it is compared with.
# $count (Number) - On how many purchases the usual rests; chooses one or many.
# $shown (String) - The same with separators.
# $cards (String) - A number of cards in words.
# $face (String) - An amount.
rule-unusual-count = Unusual number of cards
    .title-purchase = A purchase of more cards than usual
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

## Sources

# $first (String) - A date.
# $last (String) - A date.
rule-period = { $first } to { $last }
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
