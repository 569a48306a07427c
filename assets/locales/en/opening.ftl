### Opening a trouble: what was seen, why it is of this kind, where the balance went.

opening-seen = What happened?
opening-sight-locked = It says “locked”
opening-sight-refused = It says “invalid” when I charge it
opening-sight-used-already = It says “already registered” or “used”
opening-sight-taken-back = It was charged, then taken back
opening-sight-balance-gone = My balance shrank or vanished
opening-sight-suspended = My account was stopped
opening-sight-told = I told someone a code, or may be deceived
opening-sight-strange-orders = There are orders I did not make
opening-mail = A mail or message came
opening-mail-glimpse = Paste it to look for signs of fraud
opening-mail-name = Text of the mail or message
opening-mail-hint = Paste the text here. Do not open its links
opening-mail-help = It is kept in the ledger. Claim codes are cut to their last four characters.
# $patterns (String)
opening-mail-signs = There are signs of fraud: { $patterns }. Do not pay, tell no code, open no link.
opening-mail-alone = A mail alone does not decide it. Answer above what the page you opened yourself says.
opening-own-page = Does the issuer’s app, or the page you opened yourself, say the same?
opening-own-page-same = It says the same
opening-own-page-not-yet = I have not looked yet
opening-own-page-otherwise = It says nothing of the kind
opening-why-picked = From what you picked. You can change it.
# $mark (String)
opening-why-mail = Because the mail says “{ $mark }”. You can change it.
opening-why-signs = Because the mail has signs of fraud. You can change it.
# $cause (String)
opening-why-cause = Because the cause is “{ $cause }”. You can change it.
opening-fraud = What happened exactly?
opening-fraud-told = Did you tell or send a code to anyone?
opening-fraud-used = Has that code been used already?
opening-fraud-used-help = If you do not know, hurry as if it were unused.
opening-fraud-pattern = What it was most like
opening-fraud-pattern-proposed = Taken from the text you pasted. You can change it.
opening-vanished = Where did the balance go?
opening-vanished-help = The likely causes first. Look at the balance history in the issuer’s app, or on a page you opened yourself.
opening-vanished-none = It was none of these. Record it, then ask the issuer.
# $number (String)
# $ask (String)
opening-cause-numbered = { $number }. { $ask }
opening-not-looked = Not looked yet
opening-cause-used = Was it used to pay an order?
opening-cause-used-look = Look for rows of orders in the history. A balance may be used first without being chosen. Subscriptions, membership fees and family orders count too.
opening-cause-other = Is it on another account?
opening-cause-other-look = Check the mail address you are signed in with, and the balance of your other accounts.
opening-cause-misused = Are there orders you do not know?
opening-cause-misused-look = Look at the order history, addresses and ways of paying. Look at hidden orders too.
opening-cause-invalidated = Is there a row “cancelled”?
opening-cause-invalidated-look = Look for a row that takes a charge back. It may come weeks after charging.
opening-cause-expired = Is it past its expiry?
opening-cause-expired-look = Every charge has an expiry of its own. Look for a row that says it expired.
opening-cause-fault = Is it only shown wrongly?
opening-cause-fault-look = Open the app again, look on another device or browser, and look again later.
# $accounts (String)
opening-known-accounts = Balances in this ledger: { $accounts }
# $yen (String)
opening-known-expired = In this ledger, lots past their expiry hold { $yen }.
opening-clear-mail = It seems to be no trouble. Take the mail for a false one
opening-clear-mail-do = Do not answer, open no link, delete it. If you entered a password or card number there, change it at once on a page you open yourself, and tell the card company.
opening-clear-used = It seems to be no trouble. It was used for an order
opening-clear-used-do = Write down what was used on the Accounts page, and the ledger’s balance fits again.
opening-clear-elsewhere = It seems to be no trouble. It is on another account
opening-clear-elsewhere-do = A balance cannot be moved between accounts. Use it on the account it is on.
opening-clear-record = If it still worries you, you can record it.
opening-record-anyway = Record it anyway
opening-leave = Close without recording
opening-when = When and where
opening-account-from-charge = Where the card was charged. You can change it.
opening-mail-missing = Say what the page you opened yourself says
