#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Turns the wheel over every field of panels, views and dialogs, and takes back what was entered by key.

usage: fields.py PICTURES

The program shows a filled plan. Ends with a sentence and exit code 1 where a field is not as it should be.
"""
import sys
import time

from person import (Atspi, by_name, click, first_card, find, is_seen, middle, must_find, picture, press, program,
                    wait_for, xdotool)

FIELDS = ("spin button", "combo box", "slider", "dial", "calendar", "page tab list", "editbar", "date editor")
UP, DOWN = 4, 5
PAUSE = 0.5  # seconds; longer than that between two notches of one scroll


def expect(is_true, sentence):
    if not is_true:
        raise SystemExit(sentence)


def text_of(node):
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text is not None else ""


def value_of(node):
    """What the field shows."""
    value = node.get_value_iface()
    chosen = [child.get_name() for child in map(node.get_child_at_index, range(node.get_child_count()))
              if child is not None and child.get_state_set().contains(Atspi.StateType.SELECTED)]
    return node.get_name(), text_of(node), value.get_current_value() if value is not None else None, chosen


def all_fields(node, found):
    if node is None:
        return found
    if node.get_role_name() in FIELDS and is_seen(node):
        found.append(node)
    for index in range(node.get_child_count()):
        all_fields(node.get_child_at_index(index), found)
    return found


def wheel(button, node, notches=1):
    xdotool("mousemove", *middle(node))
    for _ in range(notches):
        xdotool("click", button)


def has_keyboard(field):
    return find(field, lambda node: node.get_state_set().contains(Atspi.StateType.FOCUSED)) is not None


def wheel_over_all(where):
    """A scroll either way over every field that is seen, and none without the keyboard may change."""
    fields = [field for field in all_fields(program(), []) if not has_keyboard(field)]
    for field in fields:
        before = value_of(field)
        for button in (DOWN, UP):
            if not is_seen(field):
                break
            time.sleep(PAUSE)
            wheel(button, field, 2)
            time.sleep(0.2)
            expect(value_of(field) == before, f"{where}: the wheel made {value_of(field)} of {before}")
    print(f"{where}: {len(fields)} fields stay as they are: " + ", ".join(sorted({f.get_role_name() for f in fields})))


def in_details(pictures):
    xdotool("mousemove", *middle(wait_for(lambda: first_card("Karkh"))))
    xdotool("click", 1)
    people = wait_for(lambda: find(program(), lambda node: node.get_role_name() == "spin button"
                                   and node.get_name() == "People"))
    home = middle(people)
    wheel_over_all("details")
    picture(f"{pictures}-details.png")
    before = text_of(people)
    xdotool("mousemove", *home)
    time.sleep(PAUSE)
    xdotool("click", "--repeat", 20, UP)  # back to the top
    expect(wait_for(lambda: middle(people) == home), "the panel did not scroll back")
    xdotool("click", 1)
    xdotool("key", "ctrl+a")
    xdotool("type", "7")
    press("ctrl+z")
    expect(text_of(people) == before, f"Ctrl+Z did not take the typing back: {text_of(people)}")
    xdotool("key", "ctrl+a")
    xdotool("type", "7")
    press("Return")
    expect(wait_for(lambda: text_of(people) == "7"), "Enter did not enter the number")
    picture(f"{pictures}-entered.png")
    press("ctrl+z")
    expect(wait_for(lambda: text_of(people) == before), f"Ctrl+Z did not take the step back: {text_of(people)}")
    picture(f"{pictures}-taken-back.png")
    time.sleep(PAUSE)
    wheel(DOWN, people)
    expect(wait_for(lambda: text_of(people) != before), "the field with the keyboard did not take the wheel")
    press("ctrl+z")
    expect(wait_for(lambda: text_of(people) == before), "Ctrl+Z did not take the notch back")
    time.sleep(PAUSE)
    wheel(DOWN, must_find("combo box", "Proposed"))  # the status, and the panel scrolls
    wheel(DOWN, people)  # the same scroll
    time.sleep(PAUSE)
    expect(text_of(people) == before, "a scroll that began beside the field ended in it")


def in_dialog(keys, name, where, pictures):
    press(keys)
    must_find("dialog", name)
    time.sleep(1)
    wheel_over_all(where)
    picture(f"{pictures}-{where}.png")
    press("Escape")
    expect(wait_for(lambda: not by_name("dialog", name)), f"Escape did not close {name}")


def main():
    pictures = sys.argv[1]
    must_find("page tab", "Details")
    in_details(pictures)
    click("page tab", "Uncertainty")
    click("page tab", "Assumptions")
    wheel_over_all("uncertainty")
    picture(f"{pictures}-uncertainty.png")
    for keys, where in (("ctrl+4", "charts"), ("ctrl+5", "map")):
        press(keys, "ctrl+f")  # a view takes the keyboard itself
        time.sleep(1)
        wheel_over_all(where)
        picture(f"{pictures}-{where}.png")
    press("ctrl+1")
    in_dialog("ctrl+Return", "Fill", "fill", pictures)
    in_dialog("ctrl+shift+w", "What if", "what-if", pictures)
    in_dialog("ctrl+d", "Compare", "compare", pictures)
    in_dialog("ctrl+comma", "Preferences", "preferences", pictures)


main()
