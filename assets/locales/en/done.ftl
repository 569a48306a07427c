# What a change did, in one line, and why one was not made.

# $count (Number) - Chooses one or many.
# $shown (String) - The number.
# $amount (String) - Yen.
done-recorded = { $count ->
    [one] { $shown } card recorded  { $amount }
   *[other] { $shown } cards recorded  { $amount }
}
done-amended = Changes saved
# $amount (String) - Yen.
done-charged = Charged { $amount }
done-spent = Recorded as used
done-handed-over = Recorded as handed over
done-resent = Recorded as sent again
done-code-told = Recorded that the code was told
done-account-opened = Account added
done-balance-moved = Recorded
done-reconciled = The balance agrees
# $amount (String) - The difference, with its sign.
done-reconciled-difference = Balance recorded, with a difference of { $amount }
done-incident-opened = Trouble recorded
done-incident-changed = Added to the record
done-incident-closed = Trouble closed
done-seller-noted = Claim window written down
done-warning-dismissed = Warning closed
done-warning-restored = Warning shown again
# $count (Number) - Chooses one or many.
# $shown (String) - The number.
done-imported = { $count ->
    [one] { $shown } row imported
   *[other] { $shown } rows imported
}
done-run-reverted = The import was taken back
done-reverted = Taken back
done-undone = Undone
done-redone = Done again
done-nothing = Nothing was different
# $count (Number) - Chooses one or many.
# $shown (String) - The number.
done-masked = { $count ->
    [one] A code was cut to its last 4 characters
   *[other] { $shown } codes were cut to their last 4 characters
}
refused-nothing-to-undo = There is nothing to undo
refused-nothing-to-redo = There is nothing to do again
refused-missing = It is not in the ledger any more
refused-already-reverted = It was taken back before
# $count (Number) - Chooses one or many.
# $shown (String) - The number.
refused-built-on = { $count ->
    [one] { $shown } later entry builds on it
   *[other] { $shown } later entries build on it
}
refused-card-gone = This card was charged, used or handed over already
refused-no-cards = Choose at least one card
refused-text-missing = Write a few words
refused-amount-too-large = The amounts are too large to add up
refused-nothing-to-import = There is nothing in the file to record
refused-import-outdated = The ledger has changed since the file was looked at. Look at it again.
refused-read-only = The ledger is open for reading only
refused-busy = Another change is being written. Try again in a moment.
