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

## When to warn

settings-rules = When to warn
settings-rules-ours = No official threshold for amounts or counts is published. These numbers are Giftcho's own, and only decide when something is pointed out. They do not mean that less would be safe.
# $source (String) - From where.
settings-rules-source = Source: { $source }
settings-rules-buying = Ways of buying
settings-rules-dates = Expiry, and cards left untouched
settings-rules-claims = Claims at a seller
settings-rules-reset-all = Reset all numbers
settings-rules-unchanged = All are as they were at first
settings-rule-reset = Reset
# $label (String) - The name of the number.
settings-rule-reset-name = Reset “{ $label }”
# $what (String) - What it does.
# $usual (String) - Its value at first.
settings-rule-help = { $what }; at first { $usual }
# $number (String) - The number.
# $unit (String) - Its unit.
settings-rule-amount = { $number } { $unit }
# $least (String) - The least.
# $most (String) - The most.
settings-rule-outside = It can be { $least } to { $most }
# $least (String) - The least.
# $most (String) - The most.
settings-rule-empty = It cannot be left empty; it can be { $least } to { $most }
# $typed (String) - What was typed.
# $least (String) - The least.
# $most (String) - The most.
settings-rule-unreadable = “{ $typed }” is no whole number; it can be { $least } to { $most }
settings-unit-purchases = purchases
settings-unit-times = times
settings-unit-percent = %
settings-unit-cards = cards
settings-unit-yen = yen
settings-rule-look-back = Looked at
settings-rule-look-back-help = How many days back from today purchases are looked at
settings-rule-usual = Compared with
settings-rule-usual-help = How many days before those count as “usual”
settings-rule-usual-least = Needed
settings-rule-usual-least-help = How many purchases it takes to call something usual
settings-rule-amount-times = Amount, times
settings-rule-amount-times-help = Pointed out above this many times the usual median
settings-rule-amount-spreads = Amount, spread
settings-rule-amount-spreads-help = And farther from the median than this many usual spreads
settings-rule-spread-least = Least spread
settings-rule-spread-least-help = Even with equal amounts, this part of the median counts as spread
settings-rule-count-times = Cards, times
settings-rule-count-times-help = Pointed out above this many times the usual median
settings-rule-count-least = Cards, least
settings-rule-count-least-help = And from this many cards on
settings-rule-first-large = First large
settings-rule-first-large-help = With nothing to compare with, a day is pointed out from this sum
settings-rule-expiring-caution = Expiry, caution
settings-rule-expiring-caution-help = How many days before it expires a card or balance is pointed out
settings-rule-expiring-warning = Expiry, warning
settings-rule-expiring-warning-help = How many days before, it becomes a warning
settings-rule-idle = Untouched
settings-rule-idle-help = How many days a card lies uncharged before it is pointed out
settings-rule-claim = Claim time
settings-rule-claim-help = How long a third-party site takes claims, where nothing is known of it

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

## What is the matter with the settings file, as the command line says it

# $key (String) - As rules.idle_days.
# $found (String) - The value as written.
settings-problem-value = Settings: “{ $key }” cannot be { $found }. The usual value is used.
# $line (String) - A number of lines.
settings-problem-line = The settings cannot be read from line { $line } on. The usual ones are used.
settings-problem-no-text = The settings are no text. The usual ones are used.
# $said (String) - The system’s own words.
settings-problem-unreadable = The settings cannot be read ({ $said }). The usual ones are used.
