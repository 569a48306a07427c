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
