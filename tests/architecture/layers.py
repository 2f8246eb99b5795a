#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks who includes whom, and that planted violations are caught.

usage: layers.py ROOT
"""
import pathlib
import re
import sys
import tempfile

BASE = {"base", "model"}
# What each folder of core may include besides itself.
ALLOWED = {
    "base": set(),
    "model": {"base"},
    "rules": BASE,
    "goals": BASE | {"rules"},
    "edit": BASE,
    "splitter": BASE | {"rules", "goals", "edit"},
    "exchange": BASE | {"rules"},
    "storage": BASE | {"edit"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
QT_NAME = re.compile(r"^Q[A-Z]\w*$|^Qt")


def layer_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "core" and len(parts) > 2 else parts[0]


def complaint(source, included):
    """What is wrong with `source` including `included`, or None."""
    layer = layer_of(source)
    is_core = source.startswith("core/")
    if (is_core or source.startswith("app/tplan/")) and QT_NAME.match(included):
        return "Qt is for ui and app/desktop only"
    if included == "sqlite3.h" and layer != "storage":
        return "only core/storage may use SQLite"
    if included.startswith(("core/", "ui/", "app/", "tests/")):
        target = layer_of(included)
        if is_core and (target not in ALLOWED or (target != layer and target not in ALLOWED[layer])):
            return f"{layer} may not include {target}"
        if layer == "ui" and target in ("storage", "app", "tests"):
            return f"ui may not include {target}"
        if target == "tests" and layer != "tests":
            return "the program may not include its tests"
    elif '..' in included:
        return "includes start at the root"
    return None


def violations(root):
    found = []
    for folder in ("core", "ui", "app"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            source = path.relative_to(root).as_posix()
            lines = path.read_text(encoding="utf-8").splitlines()
            if not lines or not lines[0].startswith("// SPDX-License-Identifier:"):
                found.append(f"{source}:1: no SPDX line")
            if len(lines) > 500:
                found.append(f"{source}: {len(lines)} lines, 500 is the stop")
            for number, line in enumerate(lines, 1):
                match = INCLUDE.match(line)
                wrong = complaint(source, match.group(1)) if match else None
                if wrong:
                    found.append(f"{source}:{number}: {wrong}")
    return found


PLANTED = {
    "core/model/a.h": '#include "core/storage/plan_store.h"',
    "core/rules/b.cpp": "#include <QString>",
    "core/exchange/c.cpp": "#include <sqlite3.h>",
    "ui/board/d.cpp": '#include "core/storage/plan_store.h"',
    "core/goals/e.cpp": '#include "core/edit/edit.h"',
    "app/tplan/f.cpp": "#include <QtCore/QFile>",
    "core/base/g.cpp": '#include "../model/plan.h"',
    "core/edit/h.cpp": '#include "tests/support/operation_builder.h"',
}


def missed_plants():
    """The planted violations that the check does not see: none, or the check is worthless."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, line in PLANTED.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(f"// SPDX-License-Identifier: Apache-2.0\n{line}\n", encoding="utf-8")
        caught = {entry.split(":")[0] for entry in violations(root)}
        return sorted(set(PLANTED) - caught)


def main():
    missed = missed_plants()
    found = violations(pathlib.Path(sys.argv[1]))
    for entry in missed:
        print(f"planted violation not caught: {entry}")
    for entry in found:
        print(entry)
    return 1 if missed or found else 0


if __name__ == "__main__":
    sys.exit(main())
