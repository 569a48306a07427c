### Guide: what is known, its sources, the tables of kinds and validity.

## What the facts say

fact-restricted-use = A balance does not buy other gift cards, and is not used at Amazon sites abroad or on another person's account
fact-intended-recipient = Charging a card that was meant for someone else is prohibited
fact-charged-is-final = Once charged, it is neither refunded nor turned into cash
fact-issuer-company = Issued by Amazon Gift Cards Japan, as a prepaid payment instrument
fact-renamed = The Japanese name changed from ギフト券 to ギフトカード around 2022; both are still met
fact-valid-ten-years = Cards issued on or after 24 Apr 2017 are valid for ten years from issue, until 23:59 in Japan on the last day
fact-valid-one-to-three-years = Older cards were valid for one to three years; the date on the card tells
fact-ten-years-from-purchase = Bought on or after 1 Oct 2022, it is valid for ten years
fact-valid-three-years = Valid for three years from issue
fact-charge-within-six-months = To be charged within six months
fact-no-expiry = Said to have no expiry
fact-no-expiry-stated = No stated expiry was found
fact-download-codes = Download codes are valid for 150 days and not given out again; they are for accounts in Japan
fact-balance-capped = Since 28 Mar 2025 nothing can be charged beyond a balance of ¥300,000; a balance already above it stays usable
fact-code-shape = The number has 14 or 15 letters and digits, grouped 4-6-4 or 4-6-5
fact-sold-as = In which values it is sold, where its number is and how long
fact-cancel-by-kind = Until when a purchase can be cancelled depends on the kind
fact-resend = Only the purchaser can have an unused, unexpired e-mail card sent again, up to five times; it gets a new number and the old one dies
fact-buyback-is-breach = Selling to a buy-back site is also called a breach of the terms
fact-official-stores = Sold at convenience stores, supermarkets, electronics shops, drugstores and others
fact-disclosure = An issuer states its name, the limits, the expiry and where to complain
fact-payout-on-exit = An issuer that ends its service pays back balances until a set day
fact-more-than-balance = Accounts were suspended, with orders cancelled and bought e-books out of reach
fact-new-payment-lock = A lock was reported after a new credit card was added and a charge type bought at once; it was lifted about a day later, after verification
fact-misuse-sixty-days = Misuse by someone else is generally covered for the 60 days before it is reported
fact-own-purchase-not-covered = What a person bought themselves under deception is likely not covered
fact-charge-if-told = If the number of an unused card you bought yourself was told, charge it to your own account at once, then contact support
fact-support-asks = Support asks for order number, shop and time of purchase, receipt, value, serial number, the end of the number, photos, the message shown, and the purchaser
fact-unreadable-scratch = If the number cannot be read, contact support with photos of both sides
fact-claim-windows = Sites for trading cards take claims until 30 to 60 minutes after the purchase
fact-pays-for-lock-only = giftissue pays only where a lock is proven, not for cancellations, holds or invalidation
fact-escrow = ギフル (giftapple.jp) is said to hold the money until a deal is done, and to compensate
fact-flea-market-bans = Mercari and Rakuma forbid listing gift cards and codes
fact-auction-rule = What Yahoo Auctions allows today was not verified
fact-consumer-scope = The person concerned contacts a consumer centre, with papers; it does not take up deals between private persons
fact-police-emergency = In danger now, call 110
fact-police-visit = Bring ID and printed papers to the police and ask for the reference number
fact-cyber-portal = Reports and advice on what happened online: https://www.npa.go.jp/bureau/cyber/soudan.html
fact-industry-body = The Japan Payment Service Association takes complaints (s-kessai.jp)
fact-issuer-fraud-page = The issuer's own page on fraud: support.apple.com/ja-jp/120933
fact-issuer-may-stop = An issuer can sometimes stop a card that is not used yet
fact-keep-exchange = Keep messages and screens; write down when, who and what
fact-report-to-both = Orders in your own account that you did not make are reported to the store and to the card company
fact-phishing-mails = Many mails that say “your account is locked” are false
fact-vanish-causes = A balance shrinks for six reasons: used automatically, on an account of yours you did not look at, misused, invalidated, expired, a fault of the store
fact-payment-number = In one trick, victims are handed the payment number of someone else’s order and pay it at a shop
fact-look-alikes = O and 0, I and 1 and l, Z and 2 are easily confused
fact-already-registered = “Already registered” means that you or someone else has used the card

## How old a source is

# $line (String) - A source with its date.
source-line-old = { $line } · Older than 12 months

## A person's own files

knowledge-notice = Something in your own guide files cannot be used
    .advice = File and line are at the end of the guide page. Everything else works.
# $what (String) - File, line and what is wrong.
knowledge-cli = Your own guide files: { $what }
# $file (String) - The file’s name.
# $line (String) - The line.
# $what (String) - What is wrong.
knowledge-problem-line = { $file }, line { $line }: { $what }
# $file (String) - The file’s name.
# $what (String) - What is wrong.
knowledge-problem-file = { $file }: { $what }
# $said (String) - What the system said.
knowledge-problem-unreadable = The file cannot be read ({ $said })
# $said (String) - What the reader said, in English.
knowledge-problem-format = This table cannot be read ({ $said })
# $id (String) - The id that was cited.
knowledge-problem-unknown-fact = No fact is called “{ $id }”
knowledge-problem-no-words = The statement noted needs words in says

## What charging ends

finality-state = What it is
finality-gift = Giving it away free
finality-for-value = Handing it over for value
finality-cash-out = Turning it into cash
finality-use = Using it
finality-move = Moving it to another account
finality-refund = Refund, cancelling
finality-resend = Sending it again
finality-says-number = A number; whoever knows it can charge it
finality-says-no-number = No number: paying is charging
finality-says-balance = Part of the account’s balance
finality-says-free-gift = Possible; the person it was given to charges it
finality-says-stays = Not possible; a balance stays with its account
finality-says-forbidden = The terms forbid it
finality-says-mostly-forbidden = Most terms do not allow it
finality-says-after-charging = Once it is charged
finality-says-purchases = Purchases of that account, but no other gift cards
finality-says-in-no-account = Not in any account yet
finality-says-final = Not possible; the charge cannot be undone either
finality-says-no-refund = Not possible in principle
finality-says-by-kind = Depends on the kind
# $aspects (String) - What would be compared.
finality-unknown = Not known: { $aspects }
# $aspect (String) - What is compared.
# $kinds (String) - The kinds of card.
finality-of-kinds = { $aspect } ({ $kinds })

## The forms of cards

# $least (String) - An amount.
# $most (String) - An amount.
kind-values-range = { $least } to { $most }
# $least (String) - An amount.
kind-values-from = From { $least }
# $most (String) - An amount.
kind-values-to = Up to { $most }
# $step (String) - An amount.
kind-values-step = in steps of { $step }
kind-values-and = { " / " }
kind-code-none = None
kind-code-mail = In the mail
kind-code-file = In the PDF
kind-code-scratch = On the back, to scratch off
kind-code-printed = Printed
kind-code-link = Behind a link
kind-code-somewhere = Yes
kind-cancel-never = Not possible
kind-cancel-before-dispatch = Before it is sent or issued
# $days (Number) - Chooses one or many.
# $shown (String) - The number.
kind-cancel-while-unpaid = { $days ->
    [one] While unpaid; by itself after about { $shown } day
   *[other] While unpaid; by itself after about { $shown } days
}
# $days (Number) - Chooses one or many.
# $shown (String) - The number.
kind-cancel-if-scheduled = { $days ->
    [one] Only if scheduled, until { $shown } day before sending
   *[other] Only if scheduled, until { $shown } days before sending
}
# $times (Number) - Chooses one or many.
# $shown (String) - The number.
kind-resend-purchaser = { $times ->
    [one] By the purchaser, unused, { $shown } time
   *[other] By the purchaser, unused, up to { $shown } times
}
kind-resend-never = Not possible

## Validity

validity-none = No expiry
# $count (Number) - Chooses one or many.
# $shown (String) - The number.
validity-years = { $count ->
    [one] { $shown } year
   *[other] { $shown } years
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number.
validity-months = { $count ->
    [one] { $shown } month
   *[other] { $shown } months
}
# $count (Number) - Chooses one or many.
# $shown (String) - The number.
validity-days = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
# $from (String) - A date.
# $until (String) - A date.
validity-between = From { $from } to { $until }
# $from (String) - A date.
validity-from = From { $from }
# $until (String) - A date.
validity-until = Until { $until }
validity-always = All

## The form of a number

# $lengths (String) - As 14 or 15.
# $alphabet (String) - Letters and digits, …
code-shape = { $lengths } { $alphabet }
code-shape-or = { " or " }
code-shape-letters-and-digits = letters and digits
code-shape-hiragana = hiragana
code-shape-link = A link and a barcode
# $begins (String) - What a number begins with.
code-shape-begins = { "" }; begins with { $begins }
# $groups (String) - As 4-6-4 or 4-6-5.
code-shape-groups = { "" }; grouped { $groups }

## Everything about a source

source-class-official = Official
source-class-quoted = Quoted
source-class-secondary = Secondary
source-class-not-found = Not found
source-confidence-low = low
source-confidence-medium = medium
source-confidence-high = high
# $class (String) - Official, quoted, …
# $line (String) - The source with its date.
# $confidence (String) - low, medium, high
# $at (String) - Where it was read.
# $on (String) - When it was read.
source-whole = { $class }: { $line } · Confidence { $confidence } · { $at } (read { $on })
# $class (String) - Official, quoted, …
# $line (String) - The source with its date.
# $confidence (String) - low, medium, high
# $on (String) - When it was read.
source-whole-of-many = { $class }: { $line } · Confidence { $confidence } (read { $on })

## The guide page

guide-caption = What warnings and pages rest on
guide-contents = Contents
guide-search = Search the guide
guide-lead = Gathered from public sources, as of their dates. Where something was confirmed on the issuer’s current page, the day is given.
guide-nothing = Nothing in the guide fits
# $numbers (String) - As 1, 2.
guide-note-mark = [{ $numbers }]
guide-note-and = ,
# $issuer (String) - Its name.
# $says (String) - What is said.
guide-of-issuer = { $issuer }: { $says }
guide-kinds = Kinds of cards
guide-validity = Validity
guide-balance-cap = The limit of a balance
guide-terms = What terms forbid, and the law
guide-before-after = Before and after charging
guide-stopped = Locks and suspensions
guide-sellers = What is known of sellers
guide-contacts = Whom to contact
guide-words = Words
guide-own = What you added
guide-kinds-about = Values are those sold at the date of the source. Other values and kinds can be recorded all the same.
guide-kinds-others = Other issuers
guide-column-values = Values
guide-column-code = Number
guide-column-code-shape = Its form (a hint)
guide-column-cancel = Cancelling
guide-column-resend = Sending again
# $shape (String) - As 16 letters and digits.
guide-code-shape = The number: { $shape }. A hint only; others can be recorded too.
guide-column-issued = Issued or bought
guide-column-period = Valid for
guide-validity-counting = The day of issue is counted as the first day: issued on 2017/05/01 and valid for ten years means until 2027/04/30. The same date may count too; this is the earlier reading. If the card or the balance page shows a date, record that one.
guide-column-cap = Balance that can be charged up to
guide-column-since = Since
guide-balance-cap-others = The limits of other issuers are not known yet.
guide-column-aspect = What
guide-column-before = Before charging
guide-column-after = After charging
guide-told = What is often said, and the terms
guide-column-told = What is often said
guide-column-terms = What terms and sources say
guide-told-buyback = Before charging, buy-back sites pay cash for it
guide-told-buyback-terms = Cash-out and transfer for value are forbidden before charging as well as after. That it can be sold does not mean that it is allowed.
guide-told-transfer = Before charging, it can be handed to anyone
guide-told-transfer-terms = Only as a gift, for nothing. The person it was given to charges it.
guide-told-refund = Soon after charging, refunds happen
guide-told-refund-terms = It is not refunded. No source for an exception was found.
guide-told-site = If it is locked, tell the site it was bought at
guide-told-site-terms = Such sites take claims for a short time, and may not compensate. For a locked gift, the purchaser contacts the issuer.
guide-told-resend = Sending it again always gives a new number
guide-told-resend-terms = Only e-mail cards can be sent again, by the purchaser, unused and unexpired, up to five times.
guide-sellers-about = Being listed or not says nothing good or bad about a seller. How things are today was not verified.
# $name (String) - Its name.
# $forms (String) - Other ways it is written.
guide-seller-names = { $name } ({ $forms })
# $minutes (Number) - Chooses one or many.
# $shown (String) - The number.
guide-seller-minutes = { $minutes ->
    [one] Until { $shown } minute after buying
   *[other] Until { $shown } minutes after buying
}
guide-seller-named = Named, by reports of August 2021 (not confirmed as of now)
guide-seller-not-named = Not among the names reported
guide-column-claims = Claims
guide-column-notice = Amazon’s notice
guide-column-contact = Whom
guide-column-when = When
guide-contact-emergency = Police, 110
guide-contact-emergency-when = In danger now
guide-contact-police = Police consultation, #9110
guide-contact-police-when = When you think you were deceived or threatened. Weekdays in the daytime, by prefecture
guide-contact-consumer = Consumer hotline, 188
guide-contact-consumer-when = In trouble with a business. Connects to the nearest consumer centre
guide-contact-cyber = National Police Agency, cyber desk (npa.go.jp/bureau/cyber/soudan.html)
guide-contact-cyber-when = To report unauthorised access or fraud on the net
guide-contact-issuer = The issuer’s support
guide-contact-issuer-when = A number was told, a card is locked, a number cannot be read. From the official page you opened yourself, not a link in a mail
guide-contact-seller = The seller
guide-contact-seller-when = A card bought at a site or shop does not work. Mind how long claims are taken
guide-contact-body = Japan Payment Service Association (s-kessai.jp)
guide-contact-body-when = For complaints about an issuer
guide-word-prepaid = Prepaid payment instrument
guide-word-prepaid-says = Paid for first, used for payments later. The law sets what its issuer has to state
guide-word-charge = Charging
guide-word-charge-says = Entering a number into an account so that it becomes balance. It cannot be undone
guide-word-lock = Lock
guide-word-lock-says = A number that cannot be used for the time being; it may be lifted when the purchaser asks
guide-word-invalid = Invalidation
guide-word-invalid-says = Refused when charging, or taken back from the balance afterwards
guide-word-last-four = Last 4
guide-word-last-four-says = The last 4 characters of a number, and all this ledger keeps of it
guide-word-serial = Serial number
guide-word-serial-says = A number on the back of a card or in the order. It charges nothing; support asks for it
guide-word-purchaser = Purchaser
guide-word-purchaser-says = Whoever bought the card; only they can ask for a resend or an unlock
guide-word-provenance = Source
guide-word-provenance-says = How a card came: official, a gift, a trading site, unknown and so on
guide-word-cash-out = Cash-out
guide-word-cash-out-says = Turning a card or balance into money. The terms forbid it
guide-own-about = Write what you found out into a .toml file in the folder; it is used from the next time a ledger is opened. Where names are the same, your file wins.
# $folder (String) - Its path.
guide-own-folder = Folder: { $folder }
guide-own-none = There are no files yet.
guide-own-example = An example
guide-column-file = File
guide-column-facts = Facts
guide-column-issuers = Issuers
guide-column-sellers = Sellers
guide-column-steps = Steps
