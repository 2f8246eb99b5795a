#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One day of a new user, in two parts with a restart between them; journey.sh starts the program for each.

usage: journey.py fill|return PICTURES WORK
`fill` opens the example, fills the plan, drags ten batches and undoes that. `return` opens the plan again, redoes it,
exports everything and imports it. Ends with a sentence and exit code 1 where something is not as it should be.
"""
import json
import sys
import time
from pathlib import Path

from person import (by_name, card_in, click, code_of, column, drag_card, first_card, middle, must_find, picture, press,
                    program, find, wait_for, xdotool)

COUNT = 10
START, END = "Karkh", "Nasiriyah"


def expect(isTrue, sentence):
    if not isTrue:
        raise SystemExit(sentence)


def everybody():
    """The line that accounts for everybody."""
    label = find(program(), lambda node: node.get_role_name() in ("label", "static")
                 and " placed in " in (node.get_name() or ""))
    return label.get_name() if label else None


def by_keys(pictures):
    """Moves a batch to the next site and back to waiting by keys, and takes both back."""
    card = first_card(START)
    code = code_of(card)
    x, y = middle(card)
    xdotool("mousemove", x, y)
    xdotool("click", 1)
    press("alt+Left" if "-rtl" in pictures else "alt+Right")
    expect(wait_for(lambda: card_in(END, code)), f"the key did not move {code} to {END}")
    press("ctrl+z")
    expect(wait_for(lambda: card_in(START, code)), f"{code} did not come back to {START}")
    xdotool("mousemove", *middle(card_in(START, code)))
    xdotool("click", 1)
    press("m")
    must_find("dialog", f"Move batch {code}")
    picture(f"{pictures}-5-move.png")
    press("Escape")
    expect(wait_for(lambda: not by_name("dialog", "Move batch")), "Escape did not close the question")
    press("Delete")
    expect(wait_for(lambda: not card_in(START, code)), f"Delete did not take {code} out")
    press("ctrl+z")
    expect(wait_for(lambda: card_in(START, code)), f"{code} did not come back to {START}")


def list_length(name):
    node = by_name("list", name)
    return node.get_child_count() if node else 0


def fill(pictures, work):
    must_find("push button", "Prepared transfer")
    picture(f"{pictures}-1-start.png")
    click("push button", "Prepared transfer")
    expect(wait_for(lambda: column("Waiting") or column(START)), "the example did not open")
    picture(f"{pictures}-2-opened.png")
    press("ctrl+Return")
    must_find("push button", "Split")
    picture(f"{pictures}-3-goals.png")
    click("push button", "Split")
    must_find("push button", "Stop and keep the best")
    expect(wait_for(lambda: list_length("What became better") > 1), "no plan became better")
    picture(f"{pictures}-3-running.png")
    must_find("push button", "Accept", 60)
    picture(f"{pictures}-4-proposal.png")
    click("push button", "Accept")
    expect(wait_for(lambda: column(START) and first_card(START)), "the proposal was not taken over")
    expect(wait_for(lambda: "7,000 people: 7,000 placed" in (everybody() or "")), f"not all are placed: {everybody()}")
    picture(f"{pictures}-5-filled.png")
    for key, view in (("ctrl+2", "schedule"), ("ctrl+3", "table"), ("ctrl+4", "charts"), ("ctrl+5", "map")):
        press(key)
        time.sleep(0.5)
        picture(f"{pictures}-5-{view}.png")
    press("ctrl+1")
    by_keys(pictures)
    moved = []
    for number in range(COUNT):
        card = first_card(START)
        code = code_of(card)
        drag_card(card, END, f"{pictures}-6-during.png" if number == 0 else None)
        expect(wait_for(lambda: card_in(END, code)), f"{code} did not arrive in {END}")
        moved.append(code)
    picture(f"{pictures}-7-dragged.png")
    for code in reversed(moved):
        press("ctrl+z")
        expect(wait_for(lambda: card_in(START, code)), f"{code} did not come back to {START}")
    picture(f"{pictures}-8-undone.png")
    (work / "moved.json").write_text(json.dumps(moved))
    print(f"filled the plan, dragged {', '.join(moved)} to {END} and undid it")


def back(pictures, work):
    moved = json.loads((work / "moved.json").read_text())
    click("list item", "prepared-2026")
    expect(wait_for(lambda: column(START) and first_card(START)), "the plan of before did not open")
    for code in moved:
        press("ctrl+shift+z")
        expect(wait_for(lambda: card_in(END, code)), f"{code} did not go to {END} again")
    picture(f"{pictures}-9-redone.png")
    before = everybody()
    press("ctrl+shift+s")
    click("check box", "Operation")
    picture(f"{pictures}-10-export.png")
    click("text", "Folder")
    press("ctrl+a")
    xdotool("type", str(work / "out"))
    press("Return")
    must_find("push button", "Open folder")
    picture(f"{pictures}-11-exported.png")
    for name in ("schedule.csv", "ledger.csv", "findings.csv", "operation/batches.csv"):
        expect((work / "out" / name).exists(), f"{name} was not written")
    press("ctrl+i")
    expect(wait_for(lambda: by_name("dialog", "Import a folder") or by_name("file chooser", "Import a folder")),
           "no question for the folder came up")
    press("ctrl+a")
    xdotool("type", str(work / "out" / "operation"))
    press("Return")
    must_find("push button", "Make the plan")
    expect(wait_for(lambda: by_name("push button", "Make the plan").get_state_set().contains(8)), "nothing to import")
    picture(f"{pictures}-12-import.png")
    click("push button", "Make the plan")
    expect(wait_for(lambda: (work / "out" / "operation.tplan").exists()), "the plan was not made")
    expect(wait_for(lambda: everybody() == before), f"the imported plan has {everybody()}, not {before}")
    picture(f"{pictures}-13-imported.png")
    print(f"redid {len(moved)} steps after a restart, exported and imported: {before}")


if __name__ == "__main__":
    {"fill": fill, "return": back}[sys.argv[1]](sys.argv[2], Path(sys.argv[3]))
