#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that generated operations are what the program imports and can split.

usage: operation_generator_test.py OPERATION_GENERATOR TPLAN

Every kind imports, the same seed gives the same bytes and another seed others, and small operations of several seeds are
split without a broken rule and with nobody left waiting.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

KINDS = ("regional", "national", "transport", "scarce", "growth")
SMALL = ("--people", "600", "--sites", "5", "--days", "20")
SEEDS = range(1, 4)


def run(*command):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=True, text=True).stdout


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def check_kind(generator, tplan, kind, root):
    folders = [root / f"{kind}-{name}" for name in ("first", "again", "other")]
    for folder, seed in zip(folders, (1, 1, 2)):
        run(generator, kind, seed, folder)
    first, again, other = (content(folder) for folder in folders)
    assert first == again, f"{kind}: one seed gave two operations"
    assert first != other, f"{kind}: two seeds gave one operation"
    run(tplan, "import", folders[0], root / f"{kind}.tplan")


def check_split(generator, tplan, seed, root):
    folder, plan = root / f"small-{seed}", root / f"small-{seed}.tplan"
    run(generator, "regional", seed, folder, *SMALL)
    run(tplan, "import", folder, plan)
    result = json.loads(run(tplan, "split", plan, "--seconds", 1, "--json"))
    assert result["hard"] == 0, f"seed {seed}: {result['findings']}"
    assert result["placed"] == 600, f"seed {seed}: only {result['placed']} of 600 people placed"
    run(tplan, "check", plan)


def main():
    generator, tplan = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for kind in KINDS:
            check_kind(generator, tplan, kind, root)
        for seed in SEEDS:
            check_split(generator, tplan, seed, root)
    print(f"{len(KINDS)} kinds imported, {len(SEEDS)} small operations split")


if __name__ == "__main__":
    main()
