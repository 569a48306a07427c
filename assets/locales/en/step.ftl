### Steps: what to do in a trouble, in this order.

step-stop = Pay no more, and tell nobody any more numbers
    .how = Hang up and do not answer, however much they hurry you
    .why = Telling a number is handing over the money.
step-stop-payment-number = Do not pay with the payment number you were given
    .how = If you have paid, keep the receipt and the number
    .why = In this trick you pay someone else’s order, and the money ends up on their account.
step-secure-account = On a page you opened yourself, change the password and look for orders you did not make
    .how = Not by the link of a mail. Orders that are not dispatched can sometimes be cancelled
    .why = As long as someone else can get in, there may be more orders.
step-cancel-order = Cancel the order, if it is not dispatched or paid yet
    .how = In the order history; not every kind can be cancelled
    .why = For a card that has not arrived, cancelling the order is the surest way.
    .hope = If it can be cancelled, the money comes back. After dispatch or payment it cannot.
step-say-told = If you told the number of a card, write that down
    .how = Open the card and choose “Told the number”
    .why = What comes next depends on it.
step-resend = Have it sent again at once, so that the number you told stops working
    .how = “Resend” in the order history; then write the new last four on the card
    .why = Sending an unused e-mail card again makes a new number, and the old one dies.
    .hope = If it is still unused, the value can be saved. Only the purchaser can do this, up to five times.
# $whom (String) - Who is meant.
step-ask-resend = Ask { $whom } to have it sent again at once
    .how = “Resend” in the order history; only the person who bought it can
    .why = Sending an unused e-mail card again makes a new number, and the one you told dies.
    .hope = If it is still unused, the value can be saved. It can be sent again up to five times.
step-charge-at-once = If it is still unused, charge it to your own account at once
    .how = Then go on to the issuer. Never do this with a card of a third party or of unknown source
    .why = You bought it officially and it is unused: once it is on your account, nobody else can use it.
    .hope = If it is still unused, the value can be saved. This rests on one person’s account (medium confidence).
# $whom (String) - Who is meant.
step-call-issuer = Contact { $whom } at once and ask them to stop the card if it is unused
    .how = Open the issuer’s app or site yourself to find the contact
    .why = A number that was told can be used quickly. An unused card can sometimes be stopped.
    .hope = The sooner the better, though nothing is promised. What was used hardly ever comes back.
# $whom (String) - Who is meant.
step-tell-issuer = Tell { $whom } that you were deceived
    .how = When, by whom, and what they said
    .why = Even after a card was used, the issuer’s records may help the police.
    .hope = What was used is hardly ever refunded. Your other cards can be protected.
# $whom (String) - Who is meant.
step-report-store = Report the orders you did not make to { $whom }
    .how = Give the order numbers and times
    .why = Orders in your account that you did not make are reported to the store and to the card company.
    .hope = The sooner it is reported, the more can be cancelled or looked into. Nothing is promised.
step-report-card-company = Report it to the card company that was charged, too
    .how = Call the number on the back of the card; keep the day and the case number
    .why = Misuse by a third party is generally covered for the 60 days before the report.
    .hope = Misuse by someone else may be covered. What you bought yourself under deception is likely not.
step-keep-exchange = Keep a copy of the whole exchange; delete nothing
    .how = Messages, calls, bank accounts, order history. Write down when, who and what
    .why = Police and issuer both need it.
step-police = Call the police advice line #9110
    .how = Weekdays in the daytime; in danger right now, 110. Bring ID and print-outs, and ask for the case number
    .why = What happened to you may be part of a larger case.
    .hope = The money seldom comes back this way. Having reported it helps with everything that follows.
step-consumer-fraud = Call the consumer hotline 188
    .how = It connects you to the nearest consumer centre. Call yourself
    .why = They know the tricks, and what can still be done.
    .hope = It costs nothing. A refund is not promised.
step-keep-screen = Keep a copy of the screen, with date and time
    .how = A screenshot or a photograph, without the number but for its last four
    .why = What it said, and when, is the first thing everyone asks.
step-open-yourself = Do not open the link of the mail; open the issuer’s page yourself and look
    .how = By the app, or by an address you typed
    .why = Many mails that say “your account is locked” are false.
    .hope = If nothing is locked there, it is over.
step-check-history = Open the balance history and find the row that took it away
    .how = Look for the row with that day and amount
    .why = A balance shrinks by an order, an expiry or a cancellation; the row says which.
    .hope = What an order used can be explained, what expired is gone. After a cancellation, see which card it was.
step-cause-used-automatically = Was it used automatically? See the order history
    .how = Stores often use the balance first when you pay
    .why = The first of six causes to look at.
    .hope = If so, nothing is lost.
step-cause-other-account = Is it on one of your other accounts? See who is signed in
    .how = A family member’s device, an old address, a business account
    .why = You may be signed in with one that is not the one you charged.
    .hope = If so, it can be used there.
step-cause-misused = Did someone else use it? See if there are orders you did not make
    .how = Look at archived orders too
    .why = If there are any, report them at once.
    .hope = The sooner it is reported, the better.
step-cause-invalidated = Was a charge taken back? See the history for “cancelled”
    .how = It may come days or weeks after charging
    .why = Cards from sellers that are not approved may be cancelled later.
    .hope = Once you know which card it was, the next door is clear.
step-cause-expired = Did it expire? See the expiry of the balance
    .how = Each charge has its own expiry
    .why = It counts from the day of issue.
    .hope = What expired does not come back.
step-cause-store-fault = Is it a fault of the store? See both app and website
    .how = Look again later in the day
    .why = Sometimes only the display is late.
    .hope = If only the display is late, it comes back.
step-explained = It is explained: close the trouble
    .how = Note the number of the order that used it
    .why = What was used automatically is not lost.
    .hope = Nothing is lost.
step-use-that-account = Write down which of your accounts has it, and close the trouble
    .how = A balance cannot be moved
    .why = It can only be used on the account it was charged to.
    .hope = Nothing is lost.
step-look-again = Look at the balance again tomorrow
    .how = If it has not come back, ask the issuer
    .why = If only the display is late, it comes back soon.
step-check-own-account = See whether the card is already on one of your accounts, or your family’s
    .how = Look for a row with that amount and day
    .why = The same wording appears for a card you, or your family, registered earlier.
    .hope = If it is on none of them, someone else used it.
step-check-number = Read the number once more, slowly
    .how = O and 0, I and 1 and l, Z and 2. A card from a shop works only after the register switched it on
    .why = A misread number, or a card that was not switched on, is often the cause.
step-find-source = Find out who bought the card and where, and write it down
    .how = Open the card and fill in source and purchaser
    .why = The right door depends on it.
    .hope = Once both are known, this page shows the next door.
# $whom (String) - Who is meant.
step-tell-seller-lock = Tell { $whom } that the card is locked
    .how = By the form on the order page, with order number and screenshots
    .why = The issuer rarely unlocks a card that came from a third party, so the seller comes first.
    .hope = A refund or a replacement, if the seller’s own terms cover it. The issuer is unlikely to unlock it. State the source as it was.
# $whom (String) - Who is meant.
step-tell-seller-refusal = Tell { $whom } that the card was refused
    .how = Read the number again first; send order number and screenshots
    .why = The card came from a third party. Only its seller knows what became of it, and the time to claim is short.
    .hope = A refund or a replacement, if the seller’s own terms cover it. A voided card hardly ever comes back.
# $whom (String) - Who is meant.
step-tell-seller-cancellation = Tell { $whom } that the charge was cancelled
    .how = Send a copy of that row, and the order number
    .why = Cards from sellers that are not approved may be cancelled weeks later, without a refund.
    .hope = Little can be done. Some sellers pay for a lock but not for a cancellation.
# $whom (String) - Who is meant.
step-tell-seller-used = Tell { $whom } that the card was already used
    .how = Send a copy of your history that shows it was not you
    .why = If it was used before you bought it, only the seller knows.
    .hope = A refund or a replacement, if the seller’s own terms cover it. Otherwise it is likely lost.
step-tell-platform = Report it to the site on which you bought it, too
    .how = With the deal’s number and your messages
    .why = Some sites forbid such offers, but it is they who hold the record of the deal.
    .hope = Their terms decide. A forbidden offer may not be covered.
# $whom (String) - Who is meant.
step-ask-sender = Ask { $whom } where the card came from
    .how = Keep the exchange. If they ask for more money, do not pay
    .why = Nobody can look up where a card from a stranger came from.
    .hope = Little can be done. Without an answer it will not come back.
# $whom (String) - Who is meant.
step-ask-money-back = Ask { $whom } for the refund in money, not as a card
    .how = Say what it was a refund for, with order number and amount
    .why = If the card sent instead of a refund does not work, the refund has not been made.
    .hope = If they are a business, the consumer centre can advise.
step-leave-uncharged = Leave the other cards of that purchase uncharged
    .how = Until there is an answer
    .why = Charging them may put the whole balance at risk.
# $whom (String) - Who is meant.
step-ask-shop = Take the receipt to { $whom } and ask whether the card was switched on
    .how = Receipt, card, and a copy of the screen
    .why = Sometimes the register did not switch it on.
    .hope = With the receipt, the shop can check it. Nothing is promised.
# $whom (String) - Who is meant.
step-ask-purchaser = Ask { $whom } to contact the issuer
    .how = Tell them the wording, the time and the last four
    .why = The issuer only listens to the person who bought the card.
    .hope = With order number and receipt, the purchaser can often settle it. Nothing is promised.
# $whom (String) - Who is meant.
step-issuer-lock = Contact { $whom } with order number and receipt
    .how = Serial number, day and place of purchase, and a copy of the screen
    .why = You bought it from the issuer or a shop, so you can ask for the lock to be lifted.
    .hope = A lock can be lifted when the purchaser asks. Nothing is promised.
# $whom (String) - Who is meant.
step-issuer-refusal = If it is still refused, contact { $whom }
    .how = With the receipt and photographs of front and back
    .why = The issuer can see whether the number is right and switched on.
    .hope = With receipt or order number they can check it. Nothing is promised.
# $whom (String) - Who is meant.
step-issuer-cancellation = Ask { $whom } why the charge was cancelled
    .how = With a copy of that row and the order number
    .why = The card came from an official source, so the issuer can say what happened.
    .hope = A mistake can be put right. After registering there is no refund in principle.
# $whom (String) - Who is meant.
step-issuer-used = Ask { $whom } when the card was used
    .how = With order number and receipt
    .why = Knowing when tells who it may have been.
    .hope = What was used is not refunded in principle.
# $whom (String) - Who is meant.
step-issuer-balance = If you did not find it, ask { $whom } what the balance consists of
    .how = With what you saw and when, and a copy of the history
    .why = If it is none of the six, only the issuer can tell.
    .hope = A fault of the store is put right. Nothing is promised.
# $whom (String) - Who is meant.
step-answer-suspension = Answer { $whom } by the app or site
    .how = State where your cards came from as it was
    .why = Only the issuer knows why, and can lift it.
    .hope = The issuer decides. What came from a source that is not approved may be lost.
# $whom (String) - Who is meant.
step-issuer-as-it-was = If the seller does not settle it, ask { $whom }, with the facts as they were
    .how = Say where, when and for how much you bought it
    .why = By the terms, cards from sellers that are not approved may be voided without notice or refund.
    .hope = An unlock or a refund is unlikely.
step-consumer = If it is not settled, call the consumer hotline 188
    .how = For trade with businesses, not between private persons. Call yourself, papers at hand
    .why = They advise you and can speak with the business.
    .hope = It costs nothing. A refund is not promised.
step-police-consult = If you think you were deceived, call the police advice line #9110
    .how = Weekdays in the daytime; in danger right now, 110
    .why = Consumer centres do not take up what private persons did.
    .hope = The money seldom comes back. Ask for the case number.
step-record-answer = Record the answer and any promised day
    .how = When, who, and what they promised
    .why = Once the day is written down, you are told when it has passed.
step-watch-history = Look at the balance history again
    .how = See that no charge was cancelled
    .why = Balances were taken back days or weeks after charging.
step-accept-loss = If nothing has come back by now, nothing more can be done
    .how = Write down what was lost and close it; it can be opened again
    .why = There is nobody left to turn to. What you did stays on record.
    .hope = In principle there is no refund.

## Times and states

steps-by-now = now
steps-by-today = today
steps-by-unused = before it is used
# $when (String) - The moment.
steps-by-until = by { $when }
steps-by-missed = the time is over
steps-by-dispatch = before dispatch or payment
steps-by-answer = on reply
# $when (String) - The day.
steps-by-day = { $when }
# $when (String) - When it was done.
steps-done-on = Done { $when }
steps-done = Done
steps-not-possible = Does not apply
# $when (String) - When that was said.
steps-not-possible-on = { $when } does not apply

## More about a step

# $cards (String) - The cards.
steps-for-cards = Cards: { $cards }
# $number (String) - The order number.
steps-order-number = Order { $number }
steps-whoever = them
steps-card-company = The card company
steps-police = The police
steps-consumer = The consumer centre

## The list of steps

steps-section = Steps
steps-section-order = In this order
steps-all-done = Every step is done
steps-all-done-why = If it is settled, close it. If you learn something new, “Edit” changes the steps too.
steps-hope = What to expect
# $source (String) - Where this comes from.
steps-source = Rests on: { $source }
steps-why-label = Why
steps-copy = Copy the message
steps-log = Log a contact
steps-card = Open the card
steps-account = Open the account
steps-close = Close it
steps-cause-yes = It was this
steps-cause-no = It was not
steps-tick = Done
steps-told = I have told them
steps-called = I have called
steps-asked = I have asked
steps-when-label = When
steps-note-label = What came of it
steps-note-hint = With whom, case number, what was said
steps-record = Mark as done
steps-save = Save
steps-skip = Does not apply
steps-undo = Not done yet
steps-fold = Fold
# $note (String) - What was noted.
steps-note-is = Note: { $note }

## Clocks

clock-claim = Time left to report
# $until (String) - The end.
# $from (String) - When it was bought.
# $minutes (String) - How long claims are taken.
clock-claim-until = until { $until } ({ $minutes } min from { $from })
clock-claim-today = Time to report
clock-claim-today-value = Today
# $minutes (String) - How long claims are taken.
clock-claim-today-why = { $minutes } min from the purchase, whose time is unknown
clock-unused = Can be saved
clock-unused-value = While unused
clock-unused-why = Nobody knows for how long
clock-cancel = Cancel the order
clock-cancel-value = Before dispatch
clock-cancel-why = The day of dispatch is unknown
clock-cancel-unpaid = Cancel the order
# $when (String) - The day.
clock-cancel-unpaid-until = while unpaid, until about { $when }
clock-own-next = Your next step in
clock-own-next-passed = Your next step
# $when (String) - The day.
# $who (String) - With whom.
clock-own-next-day = { $when } ({ $who })
# $minutes (String) - How many.
clock-left-minutes = { $minutes } min
clock-unit-minutes = min
# $title (String) - What runs out.
# $left (String) - What is left.
clock-spoken = { $title }: { $left } left
# $left (String) - What is left.
# $name (String) - The title of the window.
clock-title = { $left } left · { $name }
# $clock (String) - Another clock.
clock-more = Also { $clock }
