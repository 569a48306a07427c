### Evidence: taken into the ledger, looked at, opened, taken out.

## When a file could not be taken in

evidence-empty = This file is empty (0 bytes)
    .advice = Choose a file that holds something. An empty file proves nothing.
# $size (String) - How large it is.
# $most (String) - How large it may be.
evidence-too-large = This file has { $size }; at most { $most } can be taken in as evidence
    .advice = Cut a video to the part that matters, or take in a screenshot.
# $size (String) - How large it is.
# $most (String) - How large a ledger may grow.
evidence-no-room = With { $size } more the ledger would become too large (at most { $most } with its evidence)
    .advice = Use a file with only the part that matters, or record it in another ledger.
evidence-changed-meanwhile = The file was changed after it was looked at
    .advice = Add it once more. Nothing was recorded.
evidence-unreadable = The file cannot be read
    .advice = See whether it is there and may be read. Nothing was recorded.

## When a ledger is checked

# $hash (String) - The SHA-256 of the file.
# $expected (String) - Bytes it should have.
# $found (String) - Bytes it has.
evidence-harm-short = the evidence { $hash } is not whole ({ $found } of { $expected } bytes)
# $hash (String) - The SHA-256 of the file.
evidence-harm-changed = the evidence { $hash } is not what was taken in
# $hash (String) - The SHA-256 of the file.
evidence-harm-stray = the evidence { $hash } stands where it should not

## Adding

evidence-section = Evidence
# $shown (String) - How many pieces.
evidence-count = { $shown }
evidence-add = Add evidence
evidence-none = None yet. Drop screenshots, mails or receipts on this window, or paste a screenshot with Ctrl+V.
evidence-drop-here = Let go to add it as evidence
evidence-drop-caption = The file is kept in the ledger as it is
# $name (String) - What the file is called.
evidence-looking = Looking at { $name }
# $done (String) - How much of it was read.
# $total (String) - How large it is.
evidence-looking-count = { $done } / { $total }
evidence-stop = Stop
# $count (Number) - How many pieces.
# $shown (String) - The same in words.
evidence-done-attached = { $count ->
    [one] { $shown } piece of evidence added
   *[other] { $shown } pieces of evidence added
}
evidence-refused-same = The same file is among the evidence already
evidence-how-pasted = Pasted screenshot
evidence-how-redacted = Copy of a file with the codes cut
# $when (String) - When it was pasted.
evidence-pasted-name = Screenshot { $when }
# $name (String) - What the file is called.
# $what (String) - What is the matter.
evidence-not-taken = { $name } was not added: { $what }
evidence-is-ledger = this is a ledger
    .advice = A ledger cannot be added as evidence.
evidence-not-a-file = this is no file
    .advice = Choose a file in the folder.

## When codes were found

# $name (String) - What the file is called.
evidence-codes-title = { $name } shows what looks like a gift card code
# $shown (String) - How many.
evidence-codes-text = Found in { $shown } places. Whoever sees evidence with a whole code can use the card.
evidence-codes-cut = Add a copy with the codes cut
evidence-codes-cut-help = Only the last 4 characters stay. The file itself does not go into the ledger.
evidence-codes-cut-impossible = The code stands in formatting or in an encoded part of a mail and cannot be cut for certain. A screenshot with the code covered can be added.
evidence-codes-keep = Add it as it is
evidence-codes-keep-help = It is marked as showing a code, and goes into no papers unless you choose it.
evidence-codes-leave = Leave it out

## The list and the window

# $number (String) - Its number.
evidence-number = Evidence { $number }
evidence-mark-code = Shows a code
evidence-mark-unchecked = Not checked
# $hash (String) - What its bytes hash to.
evidence-gone = The file is missing (SHA-256 when added: { $hash })
evidence-gone-short = File missing
# $hash (String) - What its bytes hash to.
evidence-changed = Not what was added (SHA-256 when added: { $hash })
evidence-changed-short = Changed
evidence-no-picture = Not a picture that can be shown here
evidence-too-large-picture = Too large or broken to be shown. The file is kept as it is.
evidence-picture-loading = Loading
evidence-field-name = File name
evidence-field-size = Size
evidence-field-hash = SHA-256
evidence-field-title = Title
evidence-field-title-hint = Error screen, order page, receipt …
evidence-field-how = How obtained
evidence-field-how-hint = Screenshot, saved mail …
evidence-field-when = When obtained
# $when (String) - When the file was last changed.
evidence-when-offer = Use the file’s date, { $when }
evidence-copy-hash = Copy the SHA-256
evidence-code-question = Can a whole code be read in it
evidence-code-help = Evidence that shows one goes into no papers by itself.
evidence-code-yes = Yes
evidence-code-no = No
evidence-code-unknown = Not looked at yet
evidence-open = Open
evidence-open-refused = Files of this kind are not opened from here. Save a copy, and open it once you know what it is.
evidence-save = Save a copy…
evidence-take-back = Take it back
evidence-save-changes = Record
evidence-close = Close
evidence-opening-failed = No program to open it was found
    .advice = Use “Save a copy…” and open it with another program.
evidence-nameless = untitled

## A ledger written anew

evidence-ledger-renewed = The ledger was written anew, so that it can keep evidence
    .advice = No entry was changed. The older file is kept beside it.

## With a journal that is written out

# $shown (String) - How many.
# $folder (String) - The folder.
evidence-cli-beside = { $shown } pieces of evidence written to { $folder }
# $shown (String) - How many.
evidence-cli-read = { $shown } pieces of evidence read too
