#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Drags the first batch in the column of one facility to another, by accessible names, and undoes it.

usage: drag_batch.py FROM TO PICTURES [keep]
Leaves PICTURES-before.png, -during.png, -after.png and -undone.png; with `keep` it is not undone. Exit code 1 where the batch is not where it should
be, by the accessible tree.
"""
import sys

from person import card_in, code_of, column, drag_card, first_card, picture, press, wait_for


def main():
    start, end, pictures = sys.argv[1:4]
    isKept = "keep" in sys.argv[4:]
    if wait_for(lambda: column(start) and column(end)) is None:
        print(f"no columns {start} and {end} in the accessible tree")
        return 1
    card = first_card(start)
    name = card.get_name()
    code = code_of(card)
    picture(f"{pictures}-before.png")
    drag_card(card, end, f"{pictures}-during.png")
    if wait_for(lambda: card_in(end, code)) is None:
        print(f"{name}: did not arrive in {end}")
        return 1
    picture(f"{pictures}-after.png")
    if isKept:
        return 0
    press("ctrl+z")
    if wait_for(lambda: card_in(start, code)) is None:
        print(f"{name}: did not come back to {start}")
        return 1
    picture(f"{pictures}-undone.png")
    print(f"{name}: went to {end} and came back")
    return 0


if __name__ == "__main__":
    sys.exit(main())
