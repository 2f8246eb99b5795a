#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks who includes whom, and that planted violations are caught.

usage: layers.py ROOT
"""
import graphlib
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
    "figures": BASE | {"rules", "goals"},
    "edit": BASE,
    "simulation": BASE | {"rules", "goals"},
    "lp": {"base"},
    "splitter": BASE | {"rules", "goals", "edit", "lp"},
    "planning": BASE | {"rules", "goals", "edit", "splitter", "exchange"},
    "whatif": BASE | {"rules", "goals", "edit", "splitter", "planning"},
    "exchange": BASE | {"rules", "goals"},
    "update": BASE | {"rules", "edit", "exchange"},
    "journal": BASE | {"edit"},
    "storage": BASE | {"edit", "journal"},
}
SHARED = {"kit", "models"}
# Rooms of a folder: what each may include of it besides itself. Files on top of the rooms may include all of them.
ROOMS = {
    "core/splitter": {
        "model": set(),
        "search": {"model"},
        "explain": {"model"},
    },
    "core/storage": {
        "database": set(),
        "share": {"database"},
        "seal": {"database", "share"},
        "check": {"database", "seal"},
        "rescue": {"database", "share", "seal", "check"},
        "keys": {"database", "share", "seal", "rescue"},
        "store": {"database", "share", "seal", "check", "rescue"},
    },
    "ui": {
        "kit": set(),
        "models": {"kit"},
        "drag": SHARED,
        "records": SHARED,
        "board": SHARED | {"drag"},
        "schedule": SHARED | {"drag"},
        "table": SHARED,
        "today": SHARED,
        "operation": SHARED | {"records"},
        "tables": SHARED | {"records"},
        "simulation": SHARED,
        "charts": SHARED,
        "map": SHARED | {"drag", "charts"},
        "brief": SHARED | {"charts", "map"},
        "whatif": SHARED | {"charts"},
        "dialogs": SHARED,
        "panels": SHARED | {"dialogs", "records"},
        "compare": SHARED | {"charts", "map", "dialogs"},
        "manual": {"kit"},
        "shell": SHARED | {"board", "schedule", "table", "tables", "today", "operation", "simulation", "charts", "map", "brief",
                           "whatif", "dialogs", "panels", "compare", "manual"},
    },
}
FOLDERS = ("core", "ui", "app", "tests")
ROOTS = tuple(folder + "/" for folder in FOLDERS)
# These parts work without a window: they see neither Qt nor ui.
WITHOUT_WINDOW = ("core/", "app/tplan/", "tests/core/", "tests/support/", "tests/app/tplan/")
WITH_SQLITE = ("core/storage/", "tests/")
WITHOUT_SQLITE = ("tests/support/",)
# Only core/lp knows the library of linear programs.
LP_LIBRARY = re.compile(r"^(Clp|Coin|Cgl)\w*\.hpp$")
WITH_LP_LIBRARY = ("core/lp/", "tests/")
# Workbooks: who knows their archives, and their XML.
WITH_BOOK_LIBRARY = {
    "zip.h": ("core/exchange/sheet/", "core/exchange/workbook/", "tests/"),
    "expat.h": ("core/exchange/sheet/", "tests/"),
}
INCLUDE = re.compile(r'^\s*#\s*(?:include|import)\s*(["<])([^>"]+)[>"]')
QT_NAME = re.compile(r"^Q[A-Z]\w*$|^Qt|^q[a-z]+\.h$")
CODE = {".h", ".cpp"}
OTHER_CODE = {".hpp", ".hh", ".hxx", ".cc", ".cxx", ".c", ".ipp", ".inl"}


def layer_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "core" and len(parts) > 2 else parts[0]


def room_of(path):
    """The folder with rooms in which the file is, and its room: "" on top; None where there are no rooms."""
    for folder in ROOMS:
        if path.startswith(folder + "/"):
            room, _, file = path[len(folder) + 1:].partition("/")
            return folder, room if file else ""
    return None


def room_complaint(source, included):
    """What is wrong with a file of a room including one of the same folder, or None."""
    room = room_of(source)
    target = room_of(included)
    if not room or not target or room[0] != target[0] or not room[1] or room == target:
        return None
    return None if target[1] in ROOMS[room[0]].get(room[1], set()) else f"{'/'.join(room)} may not include {target[1]}"


def outside_complaint(source, quote, included):
    """What is wrong with including something that is not the project's, or None."""
    if quote == '"' and not included.endswith(".moc"):
        return "includes in quotes start at the root"
    if ".." in included:
        return "includes start at the root"
    if QT_NAME.match(included) and source.startswith(WITHOUT_WINDOW):
        return "Qt is for ui and app/desktop only"
    if included == "sqlite3.h" and (not source.startswith(WITH_SQLITE) or source.startswith(WITHOUT_SQLITE)):
        return "only core/storage may use SQLite"
    if LP_LIBRARY.match(included) and not source.startswith(WITH_LP_LIBRARY):
        return "only core/lp may use the library of linear programs"
    if not source.startswith(WITH_BOOK_LIBRARY.get(included, "")):
        return "only core/exchange/sheet may use expat, and libzip with core/exchange/workbook"
    return None


def complaint(source, quote, included):
    """What is wrong with `source` including `included`, or None."""
    if not included.startswith(ROOTS):
        return outside_complaint(source, quote, included)
    if quote == "<":
        return "the project's own headers are included in quotes"
    layer = layer_of(source)
    target = layer_of(included)
    if source.startswith("core/") and layer not in ALLOWED:
        return f"{layer} is no folder of core that this check knows"
    if source.startswith("core/") and target != layer and target not in ALLOWED[layer]:
        return f"{layer} may not include {target}"
    if room_complaint(source, included):
        return room_complaint(source, included)
    if source.startswith(WITHOUT_WINDOW) and included.startswith(("ui/", "app/desktop/")):
        return "this part works without a window"
    if source.startswith("tests/support/") and target == "app":
        return "what tests share sees core only"
    if layer == "ui" and target in ("storage", "app", "tests"):
        return f"ui may not include {target}"
    if target == "tests" and layer != "tests":
        return "the program may not include its tests"
    return None


def file_violations(source, lines):
    if not lines or not lines[0].startswith("// SPDX-License-Identifier:"):
        yield f"{source}:1: no SPDX line"
    if source.endswith(".h") and "#pragma once" not in lines[:3]:
        yield f"{source}:2: no #pragma once"
    if len(lines) > 500:
        yield f"{source}: {len(lines)} lines, 500 is the stop"
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        wrong = complaint(source, match.group(1), match.group(2)) if match else None
        if wrong:
            yield f"{source}:{number}: {wrong}"


def violations(root):
    found = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            source = path.relative_to(root).as_posix()
            if path.suffix in OTHER_CODE:
                found.append(f"{source}: sources are named .cpp and .h")
            elif path.suffix in CODE:
                found.extend(file_violations(source, path.read_text(encoding="utf-8").splitlines()))
    return found


PLANTED = {
    "core/model/a.h": '#include "core/storage/store/plan_store.h"',
    "core/rules/b.cpp": "#include <QString>",
    "core/exchange/c.cpp": "#include <sqlite3.h>",
    "ui/board/d.cpp": '#include "core/storage/store/plan_store.h"',
    "core/goals/e.cpp": '#include "core/edit/edit.h"',
    "app/tplan/f.cpp": "#include <QtCore/QFile>",
    "core/base/g.cpp": '#include "../model/plan.h"',
    "core/edit/h.cpp": '#include "tests/support/operation_builder.h"',
    "core/rules/i.cpp": "#include <qstring.h>",
    "core/model/j.cpp": '#include "plan.h"',
    "core/model/k.cpp": "#include <core/model/plan.h>",
    "core/model/l.cpp": '#include "ui/board/board_view.h"',
    "app/tplan/m.cpp": '#include "ui/shell/main_window.h"',
    "core/exchange/ca.cpp": "#include <zip.h>",
    "app/tplan/cb.cpp": "#include <expat.h>",
    "core/exchange/workbook/cc.cpp": "#include <expat.h>",
    "ui/map/n.cpp": "#include <sqlite3.h>",
    "tests/support/o.cpp": '#include "ui/board/board_view.h"',
    "tests/support/p.cpp": "#include <sqlite3.h>",
    "tests/core/rules/q.cpp": "# include <QtTest>",
    "core/edit/r.hpp": "",
    "core/edit/s.cpp": "\n" * 500,
    "core/edit/t.h": "#include <string>",
    "core/simulation/v.cpp": '#include "core/splitter/splitter.h"',
    "core/splitter/w.cpp": '#include "core/whatif/sweep.h"',
    "core/splitter/ac.cpp": '#include "core/planning/proposal.h"',
    "core/lp/x.cpp": '#include "core/model/plan.h"',
    "core/splitter/search/y.cpp": "#include <ClpSimplex.hpp>",
    "core/splitter/model/z.cpp": '#include "core/splitter/search/worker_pool.h"',
    "core/splitter/search/aa.cpp": '#include "core/splitter/splitter.h"',
    "core/splitter/explain/ab.cpp": '#include "core/splitter/search/worker_pool.h"',
    "core/storage/seal/ac.cpp": '#include "core/storage/store/plan_store.h"',
    "core/journal/ae.cpp": '#include "core/storage/database/connection.h"',
    "core/journal/af.cpp": "#include <sqlite3.h>",
    "core/storage/unknown/ad.cpp": '#include "core/storage/database/connection.h"',
    "ui/kit/va.cpp": '#include "ui/models/plan_document.h"',
    "ui/models/vb.cpp": '#include "ui/drag/drag_load.h"',
    "ui/drag/vc.cpp": '#include "ui/board/board_view.h"',
    "ui/board/vd.cpp": '#include "ui/schedule/schedule_view.h"',
    "ui/map/ve.cpp": '#include "ui/shell/main_window.h"',
    "ui/charts/vf.cpp": '#include "ui/map/map_view.h"',
    "ui/dialogs/vg.cpp": '#include "ui/panels/details_panel.h"',
    "ui/unknown/vh.cpp": '#include "ui/kit/text.h"',
    "core/unknown/u.cpp": '#include "core/base/count.h"',
}


# A circle that must be found.
PLANTED_CIRCLE = {"views": {"kit", "frame"}, "frame": {"views"}, "kit": set()}


def circle_in(allowed):
    """Folders that the table allows to include each other in a loop, or None. Without one the sources have none."""
    try:
        graphlib.TopologicalSorter(allowed).prepare()
    except graphlib.CycleError as error:
        return " <- ".join(error.args[1])
    return None


def missed_plants():
    """The planted violations that the check does not see: none, or the check is worthless."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, line in PLANTED.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            pragma = "#pragma once\n" if name == "core/model/a.h" else ""
            text = f"// SPDX-License-Identifier: Apache-2.0\n{pragma}{line}\n"
            (root / name).write_text(text, encoding="utf-8")
        caught = {entry.split(":")[0] for entry in violations(root)}
        missed = sorted(set(PLANTED) - caught)
        return missed if circle_in(PLANTED_CIRCLE) else missed + ["PLANTED_CIRCLE"]


def main():
    missed = missed_plants()
    found = violations(pathlib.Path(sys.argv[1]))
    found += [f"circle: {circle}" for circle in map(circle_in, (ALLOWED, *ROOMS.values())) if circle]
    for entry in missed:
        print(f"planted violation not caught: {entry}")
    for entry in found:
        print(entry)
    return 1 if missed or found else 0


if __name__ == "__main__":
    sys.exit(main())
