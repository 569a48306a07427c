### The command palette.

## The line

palette-hint = A command, seller, last 4, amount
palette-results = Results

## Commands

palette-group-do = Do
palette-group-pages = Go to
palette-record-caption = With a form
palette-quick-caption = In one line
palette-import-file = Import a file…
palette-undo-none = Nothing to undo yet
palette-redo-none = Nothing to redo
palette-language-ja = Switch to Japanese (日本語)
palette-language-en = Switch to English
palette-appearance-light = Use the light appearance
palette-appearance-dark = Use the dark appearance
palette-appearance-system = Follow the system’s appearance

## Other words a command is found by, besides its name

palette-words-record = add new enter form
palette-words-quick = add new line fast
palette-words-incident = locked invalid fraud scam refused problem
palette-words-import = read load orders statement csv excel
palette-words-export = save write csv excel
palette-words-undo = take back revert
palette-words-redo = again repeat
palette-words-language = language
palette-words-appearance = theme night brightness mode
palette-words-ledger = file open
palette-words-sample = try demo example
palette-words-overview = home start summary
palette-words-history = changes log undo
palette-words-warnings = danger caution alerts
palette-words-over-time = chart trend usual pattern
palette-words-before = buying charging what if
palette-words-asked = scam fraud message
palette-words-guide = sources facts terms
palette-words-settings = preferences options

## What was found

# $shown (String) - How many more.
palette-more-cards = See { $shown } more under Cards
# $shown (String) - How many more.
palette-more-incidents = See { $shown } more under Trouble
# $shown (String) - How many more.
palette-more-accounts = See { $shown } more under Accounts
# $text (String) - What was typed.
palette-none = Nothing fits “{ $text }”
palette-none-why = Search by a command’s name, seller, last 4, order number, amount or memo

## Keys

palette-key-move = Move
palette-key-run = Choose
palette-key-close = Close
