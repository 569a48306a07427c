### Before you buy: the form, the answer, and what comes later.

## The page

before-caption = See what changes before you pay
before-tabs = Before buying or charging
before-tab-buying = Before you buy
before-tab-charging = Before you charge

## The form

before-times = ×
# $count (Number) - How many; chooses the word.
before-unit = { $count ->
        [one] card
       *[other] cards
    }
before-each = each
# $most (String) - The most cards of a purchase.
before-count-problem = Write a number from 1 to { $most }. For now it is taken as 1 card
# $paid (String) - An amount.
# $share (String) - As 92%.
before-total-share = { $paid } in all, { $share } of face value
# $paid (String) - An amount.
before-total = { $paid } in all
before-why-cheaper = Discount
before-target = Charged to
before-target-kept = Not charged
before-note = What you do not know can stay unknown. The answer changes as you write. Nothing is recorded.

## The answer in one sentence

before-answer-blank = The answer appears here as you write.
before-answer-no-value = Without a face value in yen, nothing can be said of amounts yet.
before-answer-no-source = Without the source, nothing can be said yet of what may be lost.
# $saving (String) - An amount.
before-answer-cheaper-no-source = It is { $saving } cheaper. Without the source, nothing can be said yet of what may be lost.
before-answer-asked = If someone asked you to buy, check who they are before you pay.
before-asked-open = See the page for being asked
# $saving (String) - An amount.
# $risk (String) - An amount.
before-answer-cheaper-riskier = It is { $saving } cheaper, and { $risk } more may be lost.
# $risk (String) - An amount.
before-answer-riskier = { $risk } more may be lost.
# $more (String) - An amount.
# $risk (String) - An amount.
before-answer-dearer-riskier = It is { $more } more than the face value, and { $risk } more may be lost.
# $saving (String) - An amount.
before-answer-cheaper = It is { $saving } cheaper, and no more may be lost than now.
before-answer-same = It costs its face value, and no more may be lost than now.
# $more (String) - An amount.
before-answer-dearer = It is { $more } more than the face value, and no more may be lost than now.
before-answer-no-risk = No more may be lost than now.

## Now and then

before-held = What is held
before-at-risk = May be lost
before-now = Now
before-then = After buying
before-nothing-held = Nothing is held
before-no-difference = No change
# $when (String) - Now, or after buying.
# $total (String) - Everything held.
# $parts (String) - Its parts.
# $risk (String) - What may be lost.
before-band = { $when }: { $total } held: { $parts }. May be lost: { $risk }
before-class-official = Official
before-class-gift = Gifts
before-class-unofficial = Third party

## Warnings that would be new

before-found = New warnings
before-found-none = No warning would be new
# $title (String) - The title of the warning.
# $cards (String) - How many cards it holds for.
before-found-cards = { $title } ({ $cards })

## What hangs on the account

before-around = The same account
before-around-kept = While it is not charged, only this purchase may be lost. Charged, it reaches the whole balance of that account.
before-around-unknown = No account is chosen, so only this purchase is counted. Charged, it reaches the whole balance of that account.
# $account (String) - The account, quoted.
# $balance (String) - Its balance.
before-around-mixes = It mixes with the balance of { $account }, { $balance }. All of that balance may then be lost.
# $account (String) - The account, quoted.
# $balance (String) - Its balance.
before-around-mixed = The balance of { $account }, { $balance }, is mixed already. An official card charged there goes into the same balance and may be lost with it.
# $account (String) - The account, quoted.
# $balance (String) - Its balance.
before-around-more = The balance of { $account }, { $balance }, is mixed already. These cards go into the same balance.
# $cards (String) - How many cards.
# $yen (String) - What is left of them.
before-around-official = Of the balance now, { $yen } is left of { $cards } from official sources.
before-around-terms = The terms speak of more than card and balance: the account may be suspended and orders cancelled. What was bought with the account may then be out of reach too.
before-around-terms-other = Many issuers’ terms do not allow resold cards, and the issuer is said not to protect those who took part.

## Later: claims, ways back, what cannot be undone

before-claim = Time for a claim
# $count (Number) - How many; chooses the word.
# $shown (String) - The same in words.
before-claim-minutes = { $count ->
        [one] { $shown } minute
       *[other] { $shown } minutes
    }
# $minutes (String) - As 30 minutes.
before-claim-text = { $minutes } from the purchase. Check the card as soon as it arrives; some sellers take no claim after that.
before-claim-setting = Nobody knows this seller’s own, so the time of the settings is used. Look up the seller’s rules before you buy.
before-claim-reported = This is what was reported of this seller. Look up the seller’s rules before you buy.
before-claim-written = This is what you wrote down of this seller.
before-claim-none = You wrote down that this seller takes no claims. Check the card as soon as it arrives.
before-claim-unknown = Nobody knows how long this seller takes claims. Look up the seller’s rules before you buy.
before-ways = What can be done after buying
before-way-resend = Unused, the purchaser is said to be able to have it sent again (up to 5 times). The code is then a new one, and the old one stops working.
# $days (String) - How many days.
before-way-cancel-scheduled = It is said that only one sent on a chosen day can be cancelled, until { $days } days before.
before-way-cancel-unpaid = It is said that it can be cancelled only while the payment at a shop or bank is open.
before-way-cancel-dispatched = It is said that it can be cancelled until it is dispatched.
before-way-cancel-none = It is said that it cannot be cancelled once bought.
before-undone = What cannot be undone
before-undone-text = A charge can be neither cancelled nor refunded, nor moved to another account.
before-undone-text-other = In principle, a charge can be neither cancelled nor refunded.
before-undone-resent = When the first purchaser of an e-mail type has it sent again, the code is said to be a new one, and the one at hand stops working.

## The official way

before-official-kept = Bought officially and not charged:
# $account (String) - The account, quoted.
before-official-charged = Bought officially and charged to { $account }:
# $paid (String) - An amount, or a change.
before-official-paid = paid { $paid },{ " " }
before-official-paid-same = paid the same,{ " " }
# $change (String) - As +¥2,400.
before-official-risk = may be lost { $change }
before-official-no-risk = no more may be lost
# $account (String) - The account, quoted.
# $change (String) - As +¥2,400.
before-official-charging = charged to { $account }: { $change }
# $shown (String) - How many warnings.
before-official-warnings = new warnings: { $shown }
before-official-no-value = With a face value, this compares with buying officially
before-official-try = Try it officially
before-official-already = This is the official way already
before-record = Bought it: record
before-record-hint = Takes what is written to the form for recording. A charge is recorded after that.
