#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that clang-format would change nothing, and that it sees a planted fault.

usage: formatting.py ROOT
Exits with 77, which means skipped, where there is no clang-format.
"""
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77
FAULTY = "int  planted( ) ;\n"


def faults(root, arguments, text=None):
    """What clang-format would change; nothing where the format is right."""
    command = ["clang-format", "--dry-run", "--Werror", "--style=file", *arguments]
    done = subprocess.run(command, cwd=root, input=text, capture_output=True, text=True, check=False)
    return done.stderr if done.returncode != 0 else ""


def main():
    root = pathlib.Path(sys.argv[1])
    if shutil.which("clang-format") is None:
        print("skipped: clang-format is missing. Maybe install the package clang-format.")
        return SKIPPED
    if not faults(root, ["--assume-filename=core/planted.cpp"], FAULTY):
        print("clang-format does not see the planted fault")
        return 1
    sources = [path.relative_to(root).as_posix()
               for folder in ("core", "ui", "app", "tests")
               for path in sorted((root / folder).rglob("*"))
               if path.suffix in (".h", ".cpp")]
    found = faults(root, sources)
    if found:
        print(found + "Maybe run clang-format -i on these files.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
