# What can be wrong with a ledger file: what it is, and what to do.

file-not-found = There is no ledger here
    .advice = If you moved the file, open it where it is now.

file-already-exists = There is a file with this name already
    .advice = Choose another name. The file that is there was not touched.

file-is-folder = This is a folder, not a ledger
    .advice = Choose the ledger file inside it.

file-not-a-file = This is not an ordinary file
    .advice = Choose a ledger file on a disk of this computer.

file-too-large = This file is far larger than any ledger
    .advice = Check that you chose the right file.

file-no-permission = The system does not allow this file to be read
    .advice = Check who owns the file and its folder, or copy it into a folder of your own.

file-empty = This file is empty
    .advice = It holds no ledger. If it should, look for a copy made before.

file-not-a-ledger = This is not a Giftcho ledger
    .advice = It is some other kind of file. To read a list of purchases, use Import.

file-other-program = This file belongs to another program
    .advice = It is a database, but not a ledger.

file-newer = This ledger was written by a newer version of Giftcho
    .advice = Open it with that version, or install the newest one.

file-damaged = This ledger is damaged
    .advice = Make a copy of the file first and keep it. Then open the newest copy that is sound.

file-in-use = This ledger is open already
    .advice = Another window has it. Go on there, or close it and try again.

file-journal-left = Half of a ledger is here, the ledger itself is not
    .advice = The file ending in -journal belongs to a ledger that was moved. Put both files back together.

file-needs-recovery = The last session ended in the middle of writing
    .advice = It can be put right, but nothing can be written here. Copy both files to a folder of your own and open it there.

file-read-only = Nothing can be written here
    .advice = The file or its folder is protected. Copy the ledger to a folder of your own.

file-disk-full = The disk is full
    .advice = Free some space and try again. What was recorded before is safe.

file-no-folder = The folder could not be made
    .advice = Check the place, or choose another.

file-cancelled = Stopped
    .advice = Nothing was recorded.

file-duplicate-id = An entry is in the ledger already
    .advice = Nothing was recorded. If this happens again, keep the log file and report it.

file-not-empty = The ledger is not empty
    .advice = A journal can only be read into an empty ledger.

file-bad-copy = The copy is not the same as the ledger
    .advice = The copy was thrown away. Try another place.

file-stopped = Writing has stopped
    .advice = Close the window and open it again. What was recorded before is safe.

file-io = The system could not read or write the file
    .advice = Check that the disk is connected, then try again.

file-database = The file could not be read or written
    .advice = Try again. If it happens again, make a copy of the file and keep it.

file-unreadable-entry = An entry is of a kind this version does not know
    .advice = Open the ledger with a newer version of Giftcho.

file-bug = Something in Giftcho failed
    .advice = Nothing was recorded. The log file says where it happened.

# $line (String) - The line, from 1.
file-json-line = Line { $line } is not a line of a journal
    .advice = Nothing was read in. Export the journal again.

file-nothing-changed = Nothing in the file was changed.

file-where = The file

file-details = Details

file-open-other = Open another ledger…

file-make-new = Make a new ledger…

file-opening = Opening the ledger

file-own = My ledger

file-sample = Sample ledger

file-new = New ledger

file-still-empty = Still empty

shell-drop-here = Let go to look at this file

shell-drop-nothing-recorded = Nothing is recorded until you say so

shell-history = History

shell-path-title = Type where the file is

shell-path-text = The system's file window did not answer, so the place can be typed here.

shell-path-label = File

shell-busy = Something is running already

shell-writing = Saving

shell-reading-file = Reading the file

shell-exporting = Writing the file

shell-no-display-title = Giftcho cannot open a window

shell-settings-problem = Some settings could not be read; the usual ones are used

# $time (String) - Time of day, or day.
file-saved-at = Saved at { $time }

# $reason (String) - The error, in English.
shell-no-display = No window could be opened: { $reason }
    .advice = Giftcho needs a screen and a graphics driver. Commands without a window still work: giftcho --help

# $name (String) - File name.
shell-exported = { $name } was written

file-moved = The ledger file was moved or replaced while it was open
    .advice = Nothing more is written to it. Close the window, put the file back, and open it again.

file-suspect = Writing failed in the middle
    .advice = The file has to be opened again; what was recorded before is checked then. Close the window and open it again.

file-is-ledger = This is a ledger, not a list of purchases
    .advice = Open it with “Open another ledger” instead.

# $name (String) - The layout’s file, without its ending.
file-layout = Your layout “{ $name }” cannot be read
    .advice = It can be made again from a file on the import page. The other layouts work.

# $name (String) - The layout’s file, without its ending.
# $line (String) - Where reading stopped.
file-layout-line = Your layout “{ $name }” cannot be read (line { $line })
