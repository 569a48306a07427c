### The journal's entries, one line each: what happened, and what tells it from its like.

## What happened, one line each

history-recorded = Recorded
history-imported = Recorded by an import
history-amended = Edited
history-charged = Charged
history-spent = Spent
history-handed-over = Handed over
history-resent = Sent again with a new code
history-code-told = The code was told to someone
history-account-opened = Account added
history-account-amended = Account edited
history-balance-spent = Balance spent
history-balance-credited = Balance credited
history-balance-seen = Balance looked at
history-incident-opened = Trouble recorded
history-incident-amended = Trouble edited
history-incident-noted = Note on the trouble
history-contact-logged = Contact logged
history-incident-closed = Trouble closed
history-incident-reopened = Trouble reopened
history-seller-noted = Claim window written down
history-seller-noted-none = takes no claims
# $minutes (String) - How many minutes.
history-seller-noted-minutes = { $minutes } minutes after the purchase
history-warning-dismissed = Warning closed
history-warning-restored = Warning restored
history-import-committed = File imported
history-import-reverted = Import taken back
history-entry-reverted = Entry taken back

## Parts of a line

# $face (String) - An amount.
# $count (String) - How many cards of it.
history-times = { $face } × { $count }
# $field (String) - The name of a field.
# $value (String) - What it says now.
history-change = { $field }: { $value }
# $amount (String) - What was received.
history-received = { $amount } received
# $amount (String) - What came back.
history-recovered = { $amount } came back
# $amount (String) - What did not come back.
history-lost = { $amount } lost
history-seen-where = Where it was seen
history-step-open = Step reopened
history-step-done = Step done
history-step-not-possible = Step does not apply
history-evidence-attached = Evidence added
history-evidence-amended = Evidence described anew
history-exported = Written out
