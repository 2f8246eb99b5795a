#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds `tplan` against the independent check on random plans: import, check, export of schedule and ledger.

usage: compare_program.py TPLAN [PLANS [SEED]]
"""
import collections
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import independent_check  # noqa: E402
from independent.random_folder import write_random_folder  # noqa: E402


def run(tplan, *arguments):
    """Runs a command of the program; 1 is its way to say that there are findings."""
    result = subprocess.run([tplan, *map(str, arguments)], capture_output=True, text=True, check=False)
    if result.returncode not in (0, 1):
        raise ValueError(f"tplan {arguments[0]} ended with {result.returncode}: {result.stderr.strip()}")
    return result.stdout


def judged_by_both(tplan, operation, folder, *split):
    """The independent result on the program's plan of an operation folder, with what the program says differently.

    The plan is the folder's own, or what the program's `split` with these arguments makes of it.
    """
    file, schedule, ledger, check = (folder / name for name in ("a.tplan", "schedule.csv", "ledger.csv", "check.json"))
    run(tplan, "import", operation, file)
    if split:
        run(tplan, "split", file, *split)
    run(tplan, "export", file, "--schedule", schedule, "--ledger", ledger)
    check.write_text(run(tplan, "check", "--json", file), encoding="utf-8")
    return independent_check.result_of(independent_check.parse(
        [str(operation), str(schedule), "--ledger", str(ledger), "--against", str(check)]))


def compare(tplan, folder, seed):
    """What the two say differently about one random plan, and the rules that it breaks."""
    operation = folder / "operation"
    write_random_folder(operation, seed)
    result = judged_by_both(tplan, operation, folder)
    return result["mismatches"] + result["differences"], {finding["rule"] for finding in result["findings"]}


def compare_or_refuse(tplan, folder, seed):
    """As compare(); a refusal by either is a complaint."""
    try:
        return compare(tplan, folder, seed)
    except ValueError as wrong:
        return [str(wrong)], set()


def main():
    if len(sys.argv) < 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    tplan, plans, first = sys.argv[1], *(int(text) for text in (sys.argv[2:] + ["30", "1"][len(sys.argv) - 2:]))
    broken, failed = collections.Counter(), 0
    for seed in range(first, first + plans):
        with tempfile.TemporaryDirectory() as folder:
            complaints, rules = compare_or_refuse(tplan, pathlib.Path(folder), seed)
        broken.update(rules)
        failed += bool(complaints)
        for complaint in complaints:
            print(f"seed {seed}: {complaint}")
    print(f"{plans - failed} of {plans} random plans judged alike; broken: "
          + ", ".join(f"{rule} in {count}" for rule, count in sorted(broken.items())))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
