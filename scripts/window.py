#!/usr/bin/python3
"""Sees and works a window by the roles and names a screen reader reads. For use inside scripts/desk-session.

As a program:
  window.py tree                     every accessible: role, name, place
  window.py find  [ROLE/]NAME        wait until it is there
  window.py click [ROLE/]NAME        press it with the mouse
  window.py read  [ROLE/]NAME        its text or value
  window.py type  TEXT               into what has the keyboard; other than ASCII goes by the clipboard
  window.py key   KEYS ...           such as ctrl+z or Return
  window.py shot  FILE.png           the whole screen
NAME may end in * to match a beginning. As a module: the class Window, which check_window.py uses.

Needs (Debian): python3-gi gir1.2-atspi-2.0 xdotool xclip imagemagick
"""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 15.0
PAUSE = 0.1
# egui says "toggled" of what is chosen, which arrives under different names by role.
CHOSEN = [Atspi.StateType.SELECTED, Atspi.StateType.CHECKED, Atspi.StateType.PRESSED]


class NotFound(Exception):
    """What was looked for did not appear in time."""


class Window:
    """Everything on the accessibility bus, asked anew each time."""

    def __init__(self, patience=PATIENCE):
        self.patience = patience

    def nodes(self):
        """Yields (accessible, depth) in reading order; what vanishes meanwhile is passed over."""
        desktop = Atspi.get_desktop(0)
        stack = [(child, 0) for child in reversed(children(desktop))]
        while stack:
            node, depth = stack.pop()
            yield node, depth
            stack.extend((child, depth + 1) for child in reversed(children(node)))

    def all(self, what):
        """Every accessible with that name, and role if one is given as `role/name`."""
        role, _, name = what.rpartition("/")
        beginning = name[:-1] if name.endswith("*") else None
        found = []
        for node, _ in self.nodes():
            has_role, has_name = describe(node)
            named = has_name == name or (beginning is not None and has_name.startswith(beginning))
            if named and role in ("", has_role):
                found.append(node)
        return found

    def find(self, what, patience=None):
        """The first such accessible that has a place on the screen; waits for it."""
        end = time.monotonic() + (self.patience if patience is None else patience)
        while True:
            for node in self.all(what):
                if place(node) is not None:
                    return node
            if time.monotonic() > end:
                raise NotFound(f"not on the screen: {what}")
            time.sleep(PAUSE)

    def roles(self, role):
        """Every accessible of that role that has a place on the screen, in reading order."""
        return [node for node, _ in self.nodes() if describe(node)[0] == role and place(node) is not None]

    def press(self, node):
        """Presses an accessible in its middle."""
        found = place(node)
        if found is None:
            raise NotFound(f"no longer on the screen: {'/'.join(describe(node))}")
        x, y, width, height = found
        xdotool("mousemove", x + width // 2, y + height // 2, "sleep", "0.05", "click", "1")

    def until(self, question, what, patience=None):
        """Waits until `question()` is true."""
        end = time.monotonic() + (self.patience if patience is None else patience)
        while not question():
            if time.monotonic() > end:
                raise NotFound(f"did not happen: {what}")
            time.sleep(PAUSE)

    def click(self, what, patience=None):
        """Presses it in its middle."""
        self.press(self.find(what, patience))

    def read(self, what, patience=None):
        """Its text, else its value, else its name."""
        return content(self.find(what, patience))

    def type(self, text):
        """Types it; an input method is not involved."""
        if text.isascii():
            xdotool("type", "--delay", "20", "--", text)
        else:
            subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), check=True, timeout=10)
            xdotool("key", "ctrl+v")

    def key(self, *keys):
        """Presses key combinations one after the other."""
        xdotool("key", "--delay", "40", *keys)

    def shot(self, path):
        """Takes a picture of the whole screen."""
        subprocess.run(["import", "-window", "root", str(path)], check=True, timeout=30)

    def tree(self):
        """What is there, one line each."""
        return "\n".join("  " * depth + " ".join([*map(repr, describe(node)), str(place(node) or "")])
                         for node, depth in self.nodes())


def children(node):
    try:
        found = (node.get_child_at_index(at) for at in range(node.get_child_count()))
        return [child for child in found if child is not None]
    except GLib.Error:
        return []


def describe(node):
    try:
        return node.get_role_name() or "", node.get_name() or ""
    except GLib.Error:
        return "", ""


def place(node):
    """x, y, width, height on the screen; None for what cannot be seen."""
    try:
        box = node.get_extents(Atspi.CoordType.SCREEN)
    except (GLib.Error, AttributeError):
        return None
    if box is None or box.width <= 0 or box.height <= 0:
        return None
    return box.x, box.y, box.width, box.height


def is_selected(node):
    """Whether it is the chosen one of its kind."""
    try:
        states = node.get_state_set()
        return any(states.contains(state) for state in CHOSEN)
    except GLib.Error:
        return False


def content(node):
    try:
        interfaces = node.get_interfaces()
        if "Text" in interfaces:
            return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
        if "Value" in interfaces:
            return str(Atspi.Value.get_current_value(node))
    except GLib.Error:
        pass
    return describe(node)[1]


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, timeout=60)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    window, verb, rest = Window(), sys.argv[1], sys.argv[2:]
    verbs = {
        "tree": lambda: print(window.tree()),
        "find": lambda: print(*describe(window.find(rest[0]))),
        "click": lambda: window.click(rest[0]),
        "read": lambda: print(window.read(rest[0])),
        "type": lambda: window.type(rest[0]),
        "key": lambda: window.key(*rest),
        "shot": lambda: window.shot(rest[0]),
    }
    if verb not in verbs or (verb != "tree" and not rest):
        sys.exit(__doc__)
    try:
        verbs[verb]()
    except NotFound as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()
