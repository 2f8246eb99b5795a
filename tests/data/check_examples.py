#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the shipped examples: every file strictly by its format, what each must hold, and that a plain fill
completes those that can be completed. With TPLAN the program splits them too, and its plan is judged.

usage: check_examples.py ROOT [TPLAN]
"""
import csv
import re
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
sys.path.insert(0, str(ROOT / "tests/support"))

from fill import Fill  # noqa: E402
from compare_program import judged_by_both  # noqa: E402
from independent import cells, folder  # noqa: E402
from independent_check import judge  # noqa: E402

KNOWN_FILES = set(folder.FILES) | {"operation.csv", "README.md"}


class Expected:
    """What an example must hold; `waiting` is what the fill leaves."""

    def __init__(self, people, days, waiting, extra_files=()):
        self.people, self.days, self.waiting, self.extra_files = people, days, waiting, set(extra_files)


EXAMPLES = {
    "prepared-2026": Expected(people=7000, days=45, waiting=0),
    "repatriation-2026": Expected(people=7000, days=45, waiting=0),
    "announced-2026": Expected(people=7000, days=45, waiting=7000),
    "carried-out-2026": Expected(people=5704, days=23, waiting=0, extra_files=["published_progress.csv"]),
}


def format_complaints(path, expected, reader):
    complaints = reader.errors + reader.warnings
    names = {entry.name for entry in path.iterdir()}
    for name in sorted(names - KNOWN_FILES - expected.extra_files):
        complaints.append(f"{name}: unknown file")
    for name in sorted(({"README.md"} | expected.extra_files) - names):
        complaints.append(f"{name}: the file is missing")
    for file in path.glob("*.csv"):
        content = file.read_bytes()
        if b"\r" in content or not content.endswith(b"\n") or content.startswith(b"\xef\xbb\xbf"):
            complaints.append(f"{file.name}: not plain lines")
        cells = [cell for row in csv.reader(content.decode().splitlines()) for cell in row if cell]
        if any(cell[0] in "=+-@" and not re.fullmatch(r"-?[0-9.]+", cell) for cell in cells):
            complaints.append(f"{file.name}: a cell starts like a formula")
    return complaints


def source_complaints(operation):
    """Every figure that a reader may doubt has a source or an assumption beside it."""
    complaints = [f"facility {code}: no {name}" for code, row in operation.facilities.items()
                  for name in ("source", "note", "name_ar", "name_ckb", "lat", "lon") if not row[name]]
    complaints += [f"cohort {code}: no source" for code, row in operation.cohorts.items() if not row["source"]]
    complaints += [f"fleet {code}: not marked as assumed" for code, row in operation.fleets.items()
                   if not (row["note"] or "").startswith("assumed: ")]
    for row in operation.figures:
        in_force = operation.facilities[row["facility"]][row["field"]]
        if row["used"] != (row["value"] == in_force):
            complaints.append(f"figure {row['facility']} {row['field']} {row['value']}: {in_force} is in force")
    return complaints


def result_complaints(planner, result, expected):
    """A plan of the example must place whom it can without a finding."""
    values = {goal["name"]: goal["value"] for goal in result["goals"]}
    print(f"  {planner}: placed {result['placed']} of {result['people']} in {result['batches']} batches by day "
          f"{values['finish']}")
    complaints = [f"{planner} breaks {finding['rule']} at {finding['subject']}" for finding in result["findings"]]
    return complaints + [f"{planner}: {name} {result[name]}, should be {wanted}"
                         for name, wanted in (("people", expected.people), ("waiting", expected.waiting))
                         if result[name] != wanted]


def program_complaints(tplan, path, expected):
    """Splits the example with the program and judges its plan."""
    with tempfile.TemporaryDirectory() as work:
        result = judged_by_both(tplan, path, pathlib.Path(work), "--seconds", "10")
    return result_complaints("tplan", result, expected) + result["mismatches"] + result["differences"]


def progress_complaints(path, operation):
    """The published totals lie within the operation, grow, and end with the people who were moved."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, strict=True) if cells.yes_no(row["used"])]
    days = [operation.day(cells.date(row["date"])) for row in rows]
    people = [cells.whole(row["people"]) for row in rows]
    must = sum(row["people"] for row in operation.cohorts.values() if row["move"] == "must")
    complaints = []
    if days != sorted(set(days)) or days[0] < 1 or days[-1] != operation.last_day:
        complaints.append(f"{path.name}: the used days do not grow from the first day to the last")
    if people != sorted(people) or people[-1] != must:
        complaints.append(f"{path.name}: the used totals do not grow to {must}")
    return complaints


def without_decant(operation):
    """The example as it would be if nobody could make room."""
    for row in operation.cohorts.values():
        if row["move"] == "may":
            row["move"] = "stay"
    return judge(operation, Fill(operation).run())["waiting"]


def complaints_about(name, expected, tplan):
    path = ROOT / "resources/examples" / name
    operation, reader = folder.read_folder(path)
    complaints = format_complaints(path, expected, reader)
    if operation is None:
        return complaints
    complaints += source_complaints(operation)
    if operation.last_day != expected.days:
        complaints.append(f"{operation.last_day} days, should be {expected.days}")
    complaints += result_complaints("fill", judge(operation, Fill(operation).run()), expected)
    if tplan is not None:
        complaints += program_complaints(tplan, path, expected)
    if "published_progress.csv" in expected.extra_files:
        complaints += progress_complaints(path / "published_progress.csv", operation)
        if without_decant(operation) == 0:
            complaints.append("the decant is not needed")
    return complaints


def main():
    tplan, found = sys.argv[2] if len(sys.argv) > 2 else None, 0
    for name, expected in EXAMPLES.items():
        print(name)
        for complaint in complaints_about(name, expected, tplan):
            print(f"  {complaint}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
