#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Drags the first batch in the column of one facility to another, by accessible names, and undoes it.

usage: drag_batch.py FROM TO PICTURES
Leaves PICTURES-before.png, -during.png, -after.png and -undone.png. Exit code 1 where the batch is not where it should
be, by the accessible tree.
"""
import subprocess
import sys
import time
import warnings

warnings.simplefilter("ignore")
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

APPLICATION = "transfer-planner"
STEPS = 12


def find(node, fits):
    if node is None:
        return None
    if fits(node):
        return node
    for index in range(node.get_child_count()):
        found = find(node.get_child_at_index(index), fits)
        if found is not None:
            return found
    return None


def program():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_name() == APPLICATION:
            return child
    return None


def column(name):
    return find(program(), lambda node: node.get_role_name() == "list" and (node.get_name() or "").startswith(name))


def card_in(name, code):
    """The card of the batch in the column, or None."""
    return find(column(name), lambda node: node.get_role_name() == "list item" and code in (node.get_name() or ""))


def wait_for(what, seconds=20):
    """The first true value that what() gives; None when the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = what()
        if value:
            return value
        time.sleep(0.1)
    return None


def rectangle(node):
    area = node.get_extents(Atspi.CoordType.SCREEN)
    return area.x, area.y, area.width, area.height


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)
    time.sleep(0.06)


def picture(path):
    subprocess.run(["import", "-window", "root", path], check=True)


def drag(source, target, during):
    xdotool("mousemove", *source)
    xdotool("mousedown", 1)
    for step in range(1, STEPS + 1):
        xdotool("mousemove", *(a + (b - a) * step // STEPS for a, b in zip(source, target)))
    time.sleep(0.6)
    picture(during)
    xdotool("mouseup", 1)


def main():
    start, end, pictures = sys.argv[1:4]
    if wait_for(lambda: column(start) and column(end)) is None:
        print(f"no columns {start} and {end} in the accessible tree")
        return 1
    card = find(column(start), lambda node: node.get_role_name() == "list item")
    name = card.get_name()
    code = next(word.strip(",:") for word in name.split() if word.startswith("B-"))
    picture(f"{pictures}-before.png")
    x, y, width, height = rectangle(card)
    tx, ty, tw, _ = rectangle(column(end))
    drag((x + width // 2, y + height // 2), (tx + tw // 2, ty + 120), f"{pictures}-during.png")
    if wait_for(lambda: card_in(end, code)) is None:
        print(f"{name}: did not arrive in {end}")
        return 1
    picture(f"{pictures}-after.png")
    xdotool("key", "ctrl+z")
    if wait_for(lambda: card_in(start, code)) is None:
        print(f"{name}: did not come back to {start}")
        return 1
    picture(f"{pictures}-undone.png")
    print(f"{name}: went to {end} and came back")
    return 0


if __name__ == "__main__":
    sys.exit(main())
