#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges a schedule by a second implementation of the ledger, the rules R01 to R20 and the goals.

Prints one JSON object: hard score, goals, people, findings, and mismatches of the schedule's derived columns.
With --against the program's own `check --json` must agree, and findings alone are no failure.
Exit code: 0 as it should be, 1 findings, mismatches or differences, 2 bad input.
"""
import argparse
import json
import sys

sys.dont_write_bytecode = True

from independent import exports, folder, goals, plan, rules  # noqa: E402


def judge(operation, batches, reference=None):
    """Hard score, goals, headcounts and findings of a plan as a dictionary."""
    ledger = plan.Ledger(operation, batches)
    findings = rules.find_findings(operation, ledger)
    values = goals.goal_values(operation, ledger, reference)
    return {"hard": rules.hard_score(findings),
            "goals": [{"name": name, "value": value} for name, value in values.items()],
            **goals.headcounts(operation, ledger.batches), "batches": len(ledger.batches),
            "findings": [finding._asdict() for finding in findings]}


def result_of(arguments):
    operation, reader = folder.read_folder(arguments.folder)
    if operation is None:
        raise ValueError("\n".join(reader.errors))
    batches = plan.read_schedule(arguments.schedule, operation)
    reference = plan.read_schedule(arguments.reference, operation) if arguments.reference else None
    ledger = plan.Ledger(operation, batches)
    result = judge(operation, batches, reference)
    result["mismatches"] = exports.schedule_mismatches(operation, ledger, batches)
    if arguments.ledger:
        result["mismatches"] += exports.ledger_mismatches(operation, ledger, arguments.ledger)
    if arguments.against:
        with open(arguments.against, encoding="utf-8") as file:
            result["differences"] = exports.check_differences(result, json.load(file))
    return result


def is_as_it_should_be(result):
    agrees = not result["differences"] if "differences" in result else not result["findings"]
    return agrees and not result["mismatches"]


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", help="operation folder")
    parser.add_argument("schedule", nargs="?", help="schedule CSV as exported")
    parser.add_argument("--reference", help="schedule CSV that the goal `change` compares with")
    parser.add_argument("--ledger", help="ledger CSV as exported, to be held against")
    parser.add_argument("--against", help="output of `tplan check --json`, to be held against")
    parser.add_argument("--self-test", action="store_true", help="plant violations of every rule and find them")
    found = parser.parse_args(arguments)
    if not found.self_test and not found.schedule:
        parser.error("FOLDER and SCHEDULE are needed")
    return found


def main():
    arguments = parse(sys.argv[1:])
    if arguments.self_test:
        from independent import self_test
        return self_test.run()
    try:
        result = result_of(arguments)
    except (OSError, ValueError, KeyError) as wrong:
        print(f"independent_check: error: {wrong}", file=sys.stderr)
        return 2
    print(json.dumps(result, ensure_ascii=False, indent=1))
    return 0 if is_as_it_should_be(result) else 1


if __name__ == "__main__":
    sys.exit(main())
