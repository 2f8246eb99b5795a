# SPDX-License-Identifier: Apache-2.0
"""The text of one CSV cell to its value: each function raises ValueError with what is wrong."""
import datetime
import decimal
import re

CODE = re.compile(r"[A-Za-z0-9._-]{1,64}")
WHOLE = re.compile(r"[0-9]{1,18}")
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
KILOMETRES = re.compile(r"[0-9]{1,15}(\.[0-9]{1,3})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
GOALS = "waiting overcrowding peak delay finish travel balance batches light change".split()


def matching(pattern, text, wanted):
    if not pattern.fullmatch(text):
        raise ValueError(f"is not {wanted}")
    return text


def text(cell):
    return cell


def code(cell):
    return matching(CODE, cell, "a code of 1 to 64 letters, digits, '.', '_' or '-'")


def codes(cell):
    return [code(word) for word in cell.split()]


def whole(cell):
    return int(matching(WHOLE, cell, "a whole number of 0 or more"))


def at_least_one(cell):
    if whole(cell) == 0:
        raise ValueError("must be at least 1")
    return whole(cell)


def percent_of_all(cell):
    if whole(cell) > 100:
        raise ValueError("must be at most 100")
    return whole(cell)


def number(cell):
    return decimal.Decimal(matching(NUMBER, cell, "a number"))


def hours(cell):
    if number(cell) < 0:
        raise ValueError("must be 0 or more")
    return number(cell)


def metres(cell):
    """Kilometres with up to three decimals, as whole metres."""
    return int(decimal.Decimal(matching(KILOMETRES, cell, "kilometres with at most three decimals")) * 1000)


def between(lowest, highest):
    def parse(cell):
        if not lowest <= number(cell) <= highest:
            raise ValueError(f"must lie from {lowest} to {highest}")
        return number(cell)
    return parse


def date(cell):
    return datetime.date.fromisoformat(matching(DATE, cell, "a date such as 2026-01-21"))


def yes_no(cell):
    return one_of("yes", "no")(cell) == "yes"


def one_of(*names):
    def parse(cell):
        if cell not in names:
            raise ValueError("is none of " + ", ".join(names))
        return cell
    return parse


def goals(cell):
    names = [one_of(*GOALS)(word) for word in cell.split()]
    if len(set(names)) != len(names):
        raise ValueError("names a goal twice")
    return names
