# Settings.

settings-page-caption = Kept on this computer only

## Screen

settings-screen = Screen
settings-language = Language
settings-appearance = Theme
settings-appearance-light = Light
settings-appearance-dark = Dark
settings-appearance-system = As the system
settings-zoom = Size
settings-zoom-help = Ctrl + and Ctrl − change it too; Ctrl 0 goes back to 100%

## Ledger

settings-ledger = Ledger
settings-ledger-place = Where it is
settings-ledger-copy = Copy the place
settings-ledger-backup = This one file is the whole ledger. Copy it while Giftcho is closed, and you have a backup.
settings-ledger-open = Open another ledger…
settings-ledger-recent = Opened before
settings-sample-open = Look at the sample ledger
settings-sample-open-caption = A ledger to try things in. Nothing is written into your own.
settings-sample-leave = Leave the sample
settings-sample-leave-caption = This is the sample ledger. Leaving it throws away what was written in it and goes back to your own.

## Import

settings-import = Import
settings-encoding = Encoding
settings-encoding-auto = Find out for each file
settings-encoding-help = Choose one only if files keep coming out garbled

## Keys

settings-keys = Keys
settings-key-quick-entry = Quick entry
settings-key-import = Import
settings-key-incident = Record trouble
settings-key-history = History
settings-key-settings = Settings
settings-key-palette = Search or do something
settings-key-pages = Go to a page
settings-key-undo = Undo
settings-key-redo = Redo
settings-key-zoom = Change the size

## About

settings-about = About Giftcho
settings-version = Version
settings-licence = Licence
# $licence (String) - The names of the licences.
settings-licence-text = { $licence }: free to use, share and change. The typeface is BIZ UDPGothic (SIL Open Font License).
settings-promise = Promise
settings-promise-text = Nothing goes over the network. The ledger is on this computer only: no account, no advertising, no telemetry. Of a code only the last 4 characters are kept.
