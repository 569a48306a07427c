### The command line: help, questions, answers.

## Help

cli-about = Giftcho: know where every yen came from. Without a command the window opens.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-see = Every option, every field and every exit code: docs/CLI.md
cli-file-argument = A ledger (.giftcho) to open in the window, or a CSV file to look at there
cli-ledger = The ledger file
cli-json = Only JSON on standard output
cli-lang = The language: ja or en
cli-help = Show this help
cli-version = Show the version
cli-renderer = The renderer to use and no other: glow or wgpu
cli-import = Import a CSV file of purchases
cli-import-file = The CSV file
cli-import-dry-run = Only say what would become of every row
cli-import-yes = Record without asking
cli-import-encoding = The encoding, when it is found out wrongly
cli-import-profile = The layout, when it is found out wrongly
cli-import-year = the year of the first day that has none
cli-import-two-digit-years = what years of two digits are (western or reiwa)
cli-import-date-order = the order of such days (ymd, mdy, dmy)
# $error (String)
cli-import-own-layout = A layout of your own cannot be used: { $error }
cli-undo-import = Take a whole import back
cli-undo-import-run = The number of the import
cli-undo-import-along = Also take back what was built on it since
cli-cards = List the cards
cli-accounts = List the accounts
cli-incidents = List the incidents
cli-purchases = List the purchases
cli-warnings = List the warnings
cli-warnings-as-of = As of the end of this day, or of this minute
cli-journal = List every entry
cli-import-journal = Read a journal (JSON Lines) into an empty ledger
cli-import-journal-file = The file that export journal wrote
cli-export = Write a file
cli-export-journal = The journal as JSON Lines
cli-export-cards = All cards as CSV, in the layout that can be imported again
cli-export-incident = One incident with its cards and time line as CSV
cli-export-incident-id = The id of the incident
cli-export-table = Chosen records and fields as tables
cli-export-table-which = The table: cards, purchases, charges, movements, incidents, or all
cli-export-format = The form of the file
cli-export-fields = The ids of the fields to write, with commas between; all when not said
cli-export-dated-only = With a period: leave out what has no date
cli-export-account-book = Receipts and payments of accounts and of cards in hand
cli-export-from = From this day on
cli-export-until = Up to this day
cli-export-issuer = Only what belongs to this issuer
cli-export-account = Only what belongs to this account (its name or id)
cli-export-to = The file to write; one that exists is refused
cli-verify = Check the ledger to the last byte
cli-demo = Make the sample ledger and open it
cli-demo-no-window = Only make it
cli-bench-ledger = Make a ledger of made-up cards for measuring
cli-bench-ledger-cards = How many cards
cli-bench-ledger-seed = The number that chance starts from

## Answers

cli-no-window = This program was built without the window
    .advice = The commands are all there; giftcho --help lists them.
# $path (String) - The file.
cli-ledger-missing = There is no ledger at { $path }
    .advice = Make one in the window, with import --yes, or name another with --ledger.
# $path (String) - The file.
cli-file-exists = There is a file already: { $path }
    .advice = Choose another name. The file that is there was not touched.
# $path (String) - The file.
cli-file-written = Written: { $path }
# $path (String) - The file.
# $reason (String) - The system's own words.
cli-file-unreadable = { $path } cannot be read: { $reason }
# $path (String) - The file.
# $reason (String) - The system's own words.
cli-file-unwritable = { $path } cannot be written: { $reason }
# $path (String) - The file.
cli-file-is-ledger = { $path } is a ledger, not a list of purchases
# $word (String) - What was typed.
cli-unknown-argument = “{ $word }” is neither a command nor a file
    .advice = giftcho --help lists the commands.
cli-no-folder = No folder for data is known
    .advice = Set GIFTCHO_HOME to a folder, or name a ledger with --ledger.
# $text (String) - What was typed.
cli-as-of-unreadable = “{ $text }” is no date. Write 2026-11-22 or 2026-11-22T14:05
# $text (String) - What was typed.
cli-encoding-unknown = “{ $text }” is no encoding that is known: utf-8, cp932, euc-jp, iso-2022-jp, utf-16le, utf-16be
# $id (String) - What was typed.
cli-incident-missing = There is no incident { $id }
# $name (String) - What was typed.
cli-account-missing = There is no account “{ $name }”
# $word (String) - What was typed.
# $known (String) - The ids that are known.
cli-field-unknown = “{ $word }” is no field: { $known }
cli-fields-of-all = --fields needs one table
# $from (String) - The first day.
# $to (String) - The last day.
cli-period-backwards = { $from } is later than { $to }
cli-zip-needed = Several tables as CSV are one ZIP file. Choose a name that ends in .zip
# $run (String) - The number of the import.
cli-run-missing = There is no import { $run } that could be taken back
# $entries (String) - The numbers of the entries.
cli-built-on = Later entries build on it: { $entries }
    .advice = With --along they are taken back too.
cli-question-impossible = Nothing was recorded: there is nobody to ask here
    .advice = Use --dry-run to look, or --yes to record.
# $rows (String) - How many rows.
# $ledger (String) - The ledger file.
cli-question-import = Record { $rows } rows in { $ledger }? [y/N]
cli-import-nothing = There is nothing in the file to record.
cli-import-left = Nothing was recorded.
# $number (Number)
# $count (String)
cli-import-further = { $number ->
        [one] and { $count } more row (--json tells them all)
       *[other] and { $count } more rows (--json tells them all)
    }
# $line (String) - The number of the line.
cli-import-line = Line { $line }
# $run (String) - The number of the import.
cli-import-run = Import { $run }. To take it back: giftcho undo-import { $run }
# $encoding (String) - As utf-8.
# $profile (String) - The name of the layout.
cli-import-read-as = Read as { $encoding }, layout { $profile }
# $run (String) - The number of the import.
# $count (String) - How many entries.
cli-import-undone = Import { $run } was taken back, { $count } entries.
# $path (String) - The ledger file.
# $count (String) - How many entries.
cli-journal-read = { $count } entries read into { $path }
cli-journal-reverted = taken back
# $line (String) - The number of the line.
cli-journal-unknown-kind = Line { $line } is an entry of a kind this version does not know
    .advice = Nothing was read in. Use a newer version of Giftcho.
# $path (String) - The ledger file.
# $count (String) - How many cards.
# $entries (String) - How many entries.
cli-made = { $path }: { $count } cards, { $entries } entries
# $count (String) - How many entries.
cli-verify-sound = Sound. { $count } entries, all in the chain.
# $hash (String) - The hash of the last entry.
cli-verify-head = Last hash: { $hash }
cli-verify-not-compared = The file is too large to compare every byte; the chain and the structure were checked.
# $count (String) - How many places.
cli-verify-damaged = Damaged in { $count } places
# $entry (String) - The number of the entry.
# $what (String) - What is wrong.
cli-verify-entry = Entry { $entry }: { $what }
# $what (String) - What is wrong.
cli-verify-file = The file: { $what }
cli-harm-hash = its hash is not the hash of what it says
cli-harm-link = it does not follow from the entry before
cli-harm-gap = an entry is missing before it, or it stands twice
cli-harm-unreadable = a part is missing or cannot be read
# $offset (String) - A number of bytes.
cli-harm-header = the head of the file is wrong at byte { $offset }
cli-harm-schema = the tables are not those of a ledger
# $found (String) - A number of bytes.
# $expected (String) - A number of bytes.
cli-harm-size = it has { $found } bytes and should have { $expected }
# $reason (String) - The database's own words.
cli-harm-structure = its structure is broken: { $reason }
# $page (String) - The number of the page.
# $offset (String) - A number of bytes.
cli-harm-page = page { $page } is wrong at byte { $offset }
cli-inquiry = Write papers about an incident
cli-inquiry-incident = Which incident (id)
cli-inquiry-for = Whom for: issuer, seller, police, consumer-center, self
cli-inquiry-to = Where to: a folder, or .zip; nothing may be there yet
cli-inquiry-zip = As one zip
# $what (String)
cli-inquiry-left-out = Left out: { $what }
cli-verify-pack = Check papers, a folder or a zip
