### Papers: cover, timeline, cards, contacts, message, what is missing.

papers-file-cover = 00_cover
papers-file-timeline = 01_timeline
papers-file-cards = 02_cards
papers-file-contacts = 03_contacts
papers-file-message = message
papers-file-nameless = untitled
papers-folder-evidence = evidence
papers-title-issuer = Inquiry about gift cards
papers-title-seller = Claim about gift cards bought
papers-title-police = Gift cards: papers for the police
papers-title-consumer = Gift cards: papers for the consumer centre
papers-title-self = Gift card trouble: own copy
papers-title-timeline = Timeline
papers-title-cards = Cards
papers-title-contacts = Contacts
papers-to = To
papers-made-on = Date
papers-from = From
papers-from-blank = (to be filled in by hand)
papers-section-gist = In short
papers-section-ask = What is asked
papers-section-enclosed = Enclosed
papers-section-missing = Not at hand
papers-section-left-out = Left out of these papers
papers-section-check = Checking the record
papers-gist-what = What happened
papers-gist-cards = About
# $entries (String)
papers-check-head = These papers were made from a ledger of { $entries } entries. Hash of the last entry (SHA-256):
papers-check-means = With this value it can be checked that the entries up to that moment were not changed afterwards. It does not show who wrote them, or that what they say is true. MANIFEST.txt says how to check the files.
papers-timeline-remark = “When” is the time as the person knows it, “recorded” the time at which the program recorded it (Japan).
papers-column-when = When
papers-column-what = What
papers-column-details = Details
papers-column-recorded = Recorded
papers-column-number = No.
# $part (String)
# $parts (String)
papers-cards-part = Cards ({ $part }/{ $parts })
# $cards (String)
# $worth (String)
papers-cards-summary = { $cards }, face value { $worth } in all
papers-cards-remark = Of claim codes only the last four characters are given.
papers-no-cards = It is not known which card.
papers-no-contacts = No contact is recorded.
# $number (String)
# $title (String)
papers-evidence-named = Evidence { $number } { $title }
papers-out-codes = Claim codes (the ledger keeps no more than their last four characters)
# $fields (String)
papers-out-person = Left out by the person: { $fields }
# $fields (String)
papers-out-recipient = Not needed by this recipient: { $fields }
# $piece (String)
papers-out-evidence = { $piece } (left out by the person)
# $piece (String)
papers-out-code = { $piece } (it shows a code)
# $piece (String)
papers-out-unchecked = { $piece } (nobody has said whether it shows a code)
# $piece (String)
# $hash (String)
papers-out-missing = { $piece } (its file is lost; SHA-256 when it was added: { $hash })
# $piece (String)
# $hash (String)
papers-out-changed = { $piece } (its file has changed; SHA-256 when it was added: { $hash })
papers-field-last-four = Last four
papers-field-told = Told to
papers-field-steps = Steps taken
papers-field-notes = Notes
papers-purchaser-self = the sender
# $seller (String)
# $source (String)
papers-seller-and-source = { $seller } ({ $source })
# $issuer (String)
papers-whom-issuer = { $issuer } customer service
papers-whom-issuer-unknown = Issuer, customer service
papers-whom-police = Police consultation
# $whom (String)
papers-message-begin = To { $whom },
# $whom (String)
papers-message-begin-person = Dear { $whom },
papers-message-more = (Further details can be sent on request.)
papers-message-end = Of codes only the last four characters are given. Thank you.
papers-what-fraud = I may be the victim of a fraud with gift cards.
papers-ask-issuer-fraud = Please stop what is still unused, check what has been used, and tell me what I have to do.
papers-ask-issuer-lock = Please check the reason for the lock, and tell me whether it can be lifted and what I have to do.
papers-ask-issuer-account = Please check why the account was stopped, and tell me what I have to do.
papers-ask-issuer-number = Please check whether the code is active or registered already, and tell me what I have to do.
papers-ask-issuer-balance = Please check why the balance changed, and tell me what I have to do.
papers-ask-seller = Please check this, and tell me whether you refund or replace it and what I have to do.
papers-ask-police = I ask for advice on what happened and what to do next, and for the number of this consultation.
papers-ask-consumer = I ask for advice on settling this with the business.
papers-ask-purchaser = As the person who bought it, could you ask the shop or the issuer what happened and what can be done?
papers-ask-card-company = Please tell me what can be done about this payment and what I have to do.
papers-ask-self = Made as my own copy.
papers-need-wording = The exact wording
papers-need-wording-how = Write it as it stands on the screen, under “Edit”.
papers-need-when = When it happened
papers-need-when-how = Write the date under “Edit”; the day alone will do.
papers-need-card = Which card
papers-need-card-how = Choose the card of the ledger under “Edit”.
papers-need-order = Order or transaction number
papers-need-order-how = It is in the order history, on the trade page or in the mail. Add it on the page of the card.
papers-need-number = Serial number, or the last four of the code
papers-need-number-how = Look on the back of the card or in the mail, and add it on the page of the card. Never the whole code.
papers-need-purchase = When and where it was bought
papers-need-purchase-how = Look at receipt, statement or mail, and add it on the page of the card.
papers-need-purchaser = Who bought it
papers-need-purchaser-how = Only the purchaser can ask for an unlock or a new code. Add it on the page of the card.
papers-need-picture = A picture of screen, receipt or card
papers-need-picture-how = Add a screenshot or photo as evidence, with the code covered.
papers-need-exchange = The exchange with the other side
papers-need-exchange-how = Delete nothing; add screenshots of mails and messages as evidence.
papers-need-contact = A record of asking seller or issuer
papers-need-contact-how = When you have asked, log when, whom and the answer.
papers-list-title = Papers made by Giftcho: the files and their SHA-256
papers-list-sha256sum = To check (Linux, macOS): in this folder, sha256sum -c MANIFEST.txt (macOS: shasum -a 256 -c MANIFEST.txt)
papers-list-certutil = To check (Windows): compare certutil -hashfile FILE SHA256 with the value below
papers-list-ledger = Against the ledger: giftcho verify --pack THIS-FOLDER
papers-list-means = What this shows: the files have not changed since. What it does not: who made them, or that what they say is true
papers-complete = Complete
# $count (String)
papers-missing = { $count } missing
papers-missing-lead = Missing (the papers can be written without it)
papers-make = Make the papers
papers-make-help = Look at cover, timeline, cards, contacts, message and evidence, then write them. Nothing is sent anywhere.
papers-write = Write
papers-here = Made on this computer. Nothing is sent.
papers-form = Form
papers-form-zip = One zip
papers-form-folder = A folder
papers-looking = Checking the evidence files
papers-not-looked = The evidence files were not checked. Once they are, the papers can be looked at and written.
papers-lang = Language of the papers
papers-sender-help = Written on the cover, not kept in the ledger. Left empty, it is a line to fill in by hand.
papers-fields = What is told
# $told (String)
# $out (String)
papers-fields-count = { $told } fields ({ $out } left out)
papers-fields-help = Of a field you leave out, the cover says only that it is left out. Where cards came from is always told.
papers-evidence-missing = The file is lost, so it does not go in.
papers-evidence-changed = The file is not as it was attached, so it does not go in.
papers-evidence-code = It shows a code, so it is left out.
papers-evidence-code-in = It shows a code. Whoever gets the papers can read it.
papers-evidence-unchecked = Nobody has looked whether it shows a code, so it is left out.
papers-evidence-unchecked-in = Open it first and look whether it shows a code.
# $number (String)
papers-evidence-open = Open evidence { $number }
papers-tabs = Paper to look at
papers-tab-cover = Cover
papers-tab-contacts = Contacts
papers-tab-message = Message
# $paper (String)
# $number (String)
# $count (String)
papers-page = { $paper }, page { $number } of { $count }
papers-message-help = To be pasted into a contact form. You can change it; the papers get it as you leave it.
papers-message-length = Length of the message
# $count (String)
papers-message-most = Up to { $count } characters
# $count (String)
# $most (String)
papers-message-count = { $count } of { $most } characters
# $count (String)
papers-message-long = { $count } characters too long: the form may not take all of it.
papers-message-masked = Something looks like a claim code. The copy and the papers get its last four characters only.
papers-message-restore = Back to the first wording
# $number (String)
papers-failed-evidence = Evidence { $number } cannot be read, so the papers were not made. The ledger is as it was.
# $name (String)
# $why (String)
papers-failed-pdf = { $name } could not be made ({ $why }). The ledger is as it was.
papers-failed-stopped = Making the papers was stopped. Nothing was left behind.
papers-failed-exists = Something of that name is there already.
# $count (String)
papers-found-whole = All { $count } files of the papers are as they were made.
# $path (String)
papers-found-missing = Missing: { $path }
# $path (String)
papers-found-changed = Not as it was made: { $path }
# $path (String)
papers-found-further = Not in the list: { $path }
papers-found-no-ledger = There is no ledger to hold them against; only the papers were checked.
papers-found-same = They were made from this ledger as it stands.
# $count (String)
papers-found-extended = They were made from this ledger, which extends that state by { $count } entries.
papers-found-other = They were not made from this ledger, or its entries up to then were changed.
papers-found-shorter = This ledger has fewer entries than when the papers were made.
# $path (String)
papers-found-no-list = { $path } has no MANIFEST.txt.
# $path (String)
# $why (String)
papers-found-bad-list = The MANIFEST.txt of { $path } cannot be read: { $why }
# $path (String)
# $why (String)
papers-found-unreadable = { $path } cannot be read: { $why }
papers-check-title = Checking papers
papers-check-what = Finds out whether papers that were written before are as they were made, and whether they were made from this ledger.
papers-check-choose = Choose papers and check them
papers-check-which = Choose the zip, or the MANIFEST.txt in the folder.
# $name (String)
papers-check-running = Checking { $name }
papers-check-shows = It shows
papers-check-shows-text = that no file was changed since it was made, and that the papers carry the value of this ledger’s entries up to then
papers-check-not = It does not show
papers-check-not-text = who made them, or that what they say is true. Whoever makes both ledger and papers anew gets values that agree: what counts is the value in the papers that somebody else holds
papers-check-others = Others
papers-check-others-text = can check the files without this program, as MANIFEST.txt says (sha256sum, certutil)
