# SPDX-License-Identifier: Apache-2.0
"""What a person does at the window: finds things by their accessible names, waits, clicks, drags, types, takes pictures."""
import subprocess
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


def drag(source, target, during=None):
    xdotool("mousemove", *source)
    xdotool("mousedown", 1)
    for step in range(1, STEPS + 1):
        xdotool("mousemove", *(a + (b - a) * step // STEPS for a, b in zip(source, target)))
    if during is not None:
        time.sleep(0.6)
        picture(during)
    xdotool("mouseup", 1)


def is_seen(node):
    """Panels behind others keep showing, outside the screen."""
    return node.get_state_set().contains(Atspi.StateType.SHOWING) and min(rectangle(node)[:2]) >= 0


def by_name(role, name):
    """The first thing of the role whose name begins so and that is seen, or None."""
    return find(program(), lambda node: node.get_role_name() == role and (node.get_name() or "").startswith(name)
                and is_seen(node))


def must_find(role, name, seconds=20):
    node = wait_for(lambda: by_name(role, name), seconds)
    if node is None:
        raise SystemExit(f"no {role} {name!r} came up")
    return node


def middle(node):
    x, y, width, height = rectangle(node)
    return x + width // 2, y + height // 2


def click(role, name, seconds=20):
    xdotool("mousemove", *middle(must_find(role, name, seconds)))
    xdotool("click", 1)


def press(*keys):
    for key in keys:
        xdotool("key", key)


def code_of(card):
    return next(word.strip(",:") for word in card.get_name().split() if word.startswith("B-"))


def first_card(name):
    return find(column(name), lambda node: node.get_role_name() == "list item")


def drag_card(card, target, during=None):
    """Drags the card to the upper part of a column, found by its name."""
    x, y, width, _ = rectangle(column(target))
    drag(middle(card), (x + width // 2, y + 120), during)
