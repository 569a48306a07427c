#!/usr/bin/python3
"""Works the real window once, on a ledger of many cards, as a person with a screen reader would.

  check_window.py PROGRAM LEDGER ARTIFACTS

Run by scripts/check-window inside scripts/desk-session. Every step says what it does and how long it took;
the first that fails ends the run with exit code 1, a picture and the accessibility tree beside it.
"""

import os
import pathlib
import signal
import subprocess
import sys
import time

import window as desk

HERE = pathlib.Path(__file__).resolve().parent
LOCALE = HERE.parent / "assets" / "locales" / "ja"

# The flow in the keys of the locale files: a renamed button changes no line here.
PAGES = ["nav-cards", "nav-warnings", "nav-over-time", "nav-before-buying", "nav-asked-to-buy", "nav-import", "nav-trouble",
         "nav-overview", "nav-accounts", "nav-export", "nav-guide", "nav-settings"]
START = "nav-overview"
CARDS = "nav-cards"
CARD_TABLE = "card-table-name"
CARD_SEARCH = "card-search-hint"
# Every synthetic ledger has cards of this issuer; ASCII, because an input method is not part of this check.
SOUGHT = "amazon"
# The names the accessibility bus has for what we draw.
TAB, TABLE, ROW = "page tab", "table", "table row"

# A window that paints something has at least so many colours, and no single one covers more than this share.
COLOURS_AT_LEAST = 40
LARGEST_SHARE_AT_MOST = 0.97

START_PATIENCE = 60
STEP_PATIENCE = 20
END_PATIENCE = 20


class Failed(Exception):
    """A step did not give what it should."""


def words():
    """Key to text of the Japanese locale, for messages of one line without arguments."""
    found = {}
    for path in sorted(LOCALE.glob("*.ftl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            key, equals, text = line.partition("=")
            if equals and key[:1].isalpha() and "{" not in text:
                found[key.strip()] = text.strip()
    return found


class Run:
    """One start of the program, from the first frame to its end."""

    def __init__(self, program, ledger, artifacts):
        self.program, self.ledger, self.artifacts = program, ledger, artifacts
        self.window = desk.Window(STEP_PATIENCE)
        self.words = words()
        self.process = None
        self.log = artifacts / "program.log"

    def step(self, title, work):
        """Does one step, tells its time, and fails readably."""
        begun = time.monotonic()
        try:
            said = work()
        except (desk.NotFound, Failed, subprocess.SubprocessError, KeyError) as problem:
            raise Failed(f"{title}: {problem}") from problem
        print(f"  {time.monotonic() - begun:6.2f} s  {title}{f' ({said})' if said else ''}", flush=True)

    def start(self):
        with self.log.open("wb") as log:
            self.process = subprocess.Popen([self.program, "--ledger", str(self.ledger)], stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=subprocess.STDOUT)

    def alive(self):
        if self.process.poll() is not None:
            raise Failed(f"the program ended by itself with exit code {self.process.returncode}")

    def window_on_screen(self):
        """The window manager shows a window of this process."""
        found = []

        def shown():
            self.alive()
            asked = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                                   capture_output=True, text=True, timeout=20, check=False)
            found[:] = asked.stdout.split()
            return bool(found)

        self.window.until(shown, "a window on the screen", START_PATIENCE)
        title = subprocess.run(["xdotool", "getwindowname", found[0]], capture_output=True, text=True, timeout=20,
                               check=True).stdout.strip()
        subprocess.run(["xdotool", "windowactivate", "--sync", found[0]], timeout=20, check=True)
        return title

    def picture(self, name):
        """Takes a picture of the screen and returns its path."""
        path = self.artifacts / f"{name}.png"
        self.window.shot(path)
        return path

    def not_blank(self, name):
        """The picture shows a page, not one colour."""
        path = self.picture(name)
        listed = subprocess.run(["convert", str(path), "-alpha", "off", "-depth", "8", "-format", "%c", "histogram:info:-"],
                                capture_output=True, text=True, timeout=60, check=True).stdout
        counts = [int(line.split(":", 1)[0]) for line in listed.splitlines() if ":" in line]
        share = max(counts) / sum(counts)
        if len(counts) < COLOURS_AT_LEAST or share > LARGEST_SHARE_AT_MOST:
            raise Failed(f"{path} looks blank: {len(counts)} colours, the largest covers {share:.1%}")
        return f"{len(counts)} colours, largest share {share:.0%}"

    def open_page(self, key):
        """Presses a page's name in the sidebar, sees it chosen, and sees a page."""
        tab = f"{TAB}/{self.name(key)}"
        self.window.click(tab)

        def chosen():
            self.alive()
            return any(desk.is_selected(node) for node in self.window.all(tab))

        self.window.until(chosen, f"{self.name(key)} is the page shown")
        return self.not_blank(key)

    def work_with_cards(self):
        """Searches the table and selects a card, as a person would."""
        table = f"{TABLE}/{self.name(CARD_TABLE)}"
        self.step("the table of cards is there", lambda: self.window.find(table) and None)
        self.step("it has rows", self.rows)
        self.step(f"searching for {SOUGHT}", self.search)
        self.step("a card can be selected", self.select_card)
        self.step("the search is emptied", self.empty_search)

    def rows(self):
        self.window.until(lambda: self.window.roles(ROW), "rows in the table")
        return f"{len(self.window.roles(ROW))} in view"

    def search(self):
        field = self.name(CARD_SEARCH)
        self.window.click(field)
        self.window.type(SOUGHT)
        self.window.until(lambda: self.window.read(field) == SOUGHT, f"{SOUGHT} in the search field")
        said = self.rows()
        self.picture("search")
        return said

    def select_card(self):
        self.window.press(self.window.roles(ROW)[0])
        self.window.until(lambda: any(desk.is_selected(row) for row in self.window.roles(ROW)), "a selected row")
        return self.not_blank("card")

    def empty_search(self):
        field = self.name(CARD_SEARCH)
        self.window.click(field)
        self.window.key("ctrl+a", "BackSpace")
        self.window.until(lambda: SOUGHT not in self.window.read(field), "an empty search field")

    def name(self, key):
        if key not in self.words:
            raise Failed(f"no `{key}` in {LOCALE}")
        return self.words[key]

    def close(self):
        """Closes the window as the window manager does and sees the process end well."""
        self.window.key("alt+F4")
        try:
            code = self.process.wait(END_PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failed(f"still running {END_PATIENCE} s after its window was closed") from None
        if code != 0:
            raise Failed(f"exit code {code}")
        said = self.log.read_text(encoding="utf-8", errors="replace")
        if "panicked" in said:
            raise Failed(f"it panicked on the way: {self.log}")

    def all_steps(self):
        self.step("the program starts", self.start)
        self.step("its window is on the screen", self.window_on_screen)
        self.step("its names can be read", lambda: self.window.find(f"{TAB}/{self.name(START)}", START_PATIENCE) and None)
        self.step("it shows something", lambda: self.not_blank("first"))
        offered = [key for key in PAGES if key in self.words and self.window.all(f"{TAB}/{self.words[key]}")]
        if CARDS not in offered:
            raise Failed(f"the sidebar does not offer {self.name(CARDS)}")
        for key in offered:
            self.step(f"the page {self.name(key)} opens", lambda key=key: self.open_page(key))
            if key == CARDS:
                self.work_with_cards()
        self.step("the window closes and the process ends", self.close)

    def leave_traces(self):
        """What helps to understand a failure."""
        try:
            self.picture("failed")
            (self.artifacts / "failed-tree.txt").write_text(self.window.tree(), encoding="utf-8")
        except Exception as problem:  # the traces must never hide the failure itself
            print(f"no traces: {problem}", file=sys.stderr)

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    artifacts = pathlib.Path(sys.argv[3])
    run = Run(os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), artifacts)
    try:
        run.all_steps()
    except Failed as problem:
        run.leave_traces()
        print(f"check-window: {problem}", file=sys.stderr)
        if run.log.exists():
            print(f"--- the last the program said\n{run.log.read_text(encoding='utf-8', errors='replace')[-2000:]}",
                  file=sys.stderr)
        print(f"pictures: {artifacts}", file=sys.stderr)
        sys.exit(1)
    finally:
        run.stop()


main()
