#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `tplan split` on the shipped example and on generated operations of each size.

usage: measure_splitter.py BIN_FOLDER [--threads N] [--seed N] [--only CASE]

Prints, for each case and time limit, every goal with value, bound and gap, the seconds taken and the peak memory.
Exit code 1 where a rule is broken.
"""
import argparse
import pathlib
import shutil
import sys
import tempfile

from splitting import as_table, gap, generate, run, split

CASES = {"prepared-2026": (0.3, 1, 10), "regional": (1, 10), "national": (1, 30), "transport": (2, 10),
         "scarce": (2, 10)}
HEAD = ["case", "limit", "seconds", "MiB", "placed", "hard", "goals: value (gap to the proven bound)"]


def shown(goal):
    text = f"{goal['value']:,}"
    if goal["bound"] is None:
        return f"{goal['name']} {text} (no bound)"
    return f"{goal['name']} {text} ({100 * gap(goal):.2f} %)"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bin_folder", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=CASES)
    arguments = parser.parse_args()
    rows, broken = [], False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for case in [arguments.only] if arguments.only else CASES:
            plan = folder / "example.tplan"
            if case.startswith("prepared"):
                run(arguments.bin_folder / "tplan", "example", case, plan)
            else:
                plan = generate(arguments.bin_folder, folder, case, arguments.seed)
            for seconds in CASES[case]:
                copy = folder / "copy.tplan"
                shutil.copy(plan, copy)
                result = split(arguments.bin_folder / "tplan", copy, seconds, arguments.threads)
                broken = broken or result["hard"] != 0
                rows.append([case, f"{seconds} s", f"{result['seconds']:.2f}", f"{result['memory']:.0f}",
                             f"{result['placed']:,} of {result['people']:,}", str(result["hard"]),
                             ", ".join(shown(goal) for goal in result["goals"])])
                copy.unlink()
    print(as_table(HEAD, rows))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
