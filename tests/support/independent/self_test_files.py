# SPDX-License-Identifier: Apache-2.0
"""The self-test's cases about files: bad input, schedules and exports."""
import csv
import io
import pathlib
import tempfile

from . import exports, plan
from .fixtures import batch, operation_with, read_texts, texts_with

RESERVE = "transport_reserve_pct,0"
# File, the text that is replaced, what stands there instead, and the start of the first complaint.
BAD_INPUT = [
    ("facilities.csv", "C,C,1000,0", "C,C,,0", "facilities.csv:4:capacity: a value is needed"),
    ("facilities.csv", "C,C,1000,0", "C,C,-1,0", "facilities.csv:4:capacity: is not a whole number"),
    ("facilities.csv", "C,C,1000,0", "B,C,1000,0", "facilities.csv:4:code: is there twice"),
    ("facilities.csv", "D,D,50,20,,,,,", "D,D,50,20,,,,", "facilities.csv:5:-: the row has 8 cells"),
    ("facilities.csv", "D,D,50,20", "D,D,50,19", "facilities.csv:5:population: is less than its cohorts' 20"),
    ("cohorts.csv", "X,D,plain", "X,E,plain", "cohorts.csv:6:facility: is not known"),
    ("cohorts.csv", "20,may", "20,perhaps", "cohorts.csv:6:move: is none of"),
    ("routes.csv", "DC,D,C", "DC,D,D", "routes.csv:6:to: is the same as from"),
    ("routes.csv", "10.125", "10.1256", "routes.csv:2:km: is not kilometres"),
    ("routes.csv", "AB1,A,B,road", "A B,A,B,road", "routes.csv:3:code: is not a code"),
    ("operation.csv", "2026-03-10", "2026-02-28", "operation.csv:0:end: lies before start"),
    ("operation.csv", "2026-03-10", "2026-02-30", "operation.csv:3:end: day is out of range"),
    ("fleets.csv", "code,vehicles", "code,cars", "fleets.csv:1:vehicles: the column is missing"),
    ("operation.csv", "key,value", "key,worth", "operation.csv:1:-: the columns are not key,value"),
    ("operation.csv", ",0\n", ",101\n", "operation.csv:6:transport_reserve_pct: must be at most"),
    ("operation.csv", RESERVE, "transport,0", "operation.csv:6:key: is unknown"),
    ("operation.csv", RESERVE, "start,2026-03-01", "operation.csv:6:key: is unknown, given twice"),
    ("operation.csv", RESERVE, "title,a,b", "operation.csv:6:key: is unknown, given twice or without"),
    ("operation.csv", RESERVE, "goals,waiting delay waiting", "operation.csv:6:goals: names a goal twice"),
    ("categories.csv", "plain,Plain,1,,", "plain,Plain,1,0,", "categories.csv:4:people_per_escort: must be at least 1"),
    ("categories.csv", "ill,Ill,3,4,no,", "ill,Ill,3,4,no,101", "categories.csv:3:max_share_pct: must be at most 100"),
    ("routes.csv", "AC,A,C", "AC,E,C", "routes.csv:4:from: is not known"),
    ("routes.csv", "AC,A,C", "AC,A,E", "routes.csv:4:to: is not known"),
    ("routes.csv", ",,F", ",,G", "routes.csv:2:fleet: is not known"),
    ("routes.csv", "0,,,F", "0,2026-03-03,2026-03-02,F", "routes.csv:2:open_to: lies before open_from"),
    ("places.csv", "B,ill", "B,rich", "places.csv:2:category: is not known"),
    ("calendar.csv", "value\n", "value\nroute,B,capacity,2026-03-01,2026-03-02,5\n", "calendar.csv:2:code: is no"),
    ("calendar.csv", "value\n", "value\nfleet,F,capacity,2026-03-01,2026-03-02,5\n", "calendar.csv:2:field: is"),
    ("calendar.csv", "value\n", "value\nescorts,,escorts_per_day,2026-03-02,2026-03-01,5\n", "calendar.csv:2:to: lies"),
    ("keep_apart.csv", "scope\n", "scope\nP,P,batch\n", "keep_apart.csv:2:b: is the same as a"),
    ("keep_apart.csv", "scope\n", "scope\nP,Z,batch\n", "keep_apart.csv:2:b: is not known"),
    ("fleets.csv", "code,", '"code,', "fleets.csv:0:-: "),
    ("fleets.csv", "code,vehicles", "vehicles,vehicles", "fleets.csv:1:-: a column is named twice"),
]


def bad_input_cases():
    """Each change gives its error; a byte order mark, CR line ends and more columns give none."""
    right = texts_with()
    for file, old, new, wanted in BAD_INPUT:
        assert old in right[file], (file, old)
        errors = read_texts(right | {file: right[file].replace(old, new, 1)})[1].errors
        yield f"{file} with {new!r}", errors[0][:len(wanted)] if errors else None, wanted
    for name, changed in (("a byte order mark", "\ufeff" + right["routes.csv"]),
                          ("CR line ends", right["routes.csv"].replace("\n", "\r")),
                          ("CRLF line ends", right["routes.csv"].replace("\n", "\r\n"))):
        yield name, read_texts(right | {"routes.csv": changed})[1].errors, []
    warnings = read_texts(right | {"fleets.csv": "code,vehicles,colour\nF,1,red\n"})[1].warnings
    yield "unknown column", warnings, ["fleets.csv:1:colour: unknown column"]
    yield "the smallest folder", default_values(), [1, 1, 0, "must", False, 150, 100, 0]
    del right["cohorts.csv"]
    yield "missing file", read_texts(right)[1].errors[0], "cohorts.csv:0:-: the file is missing, ''"


def default_values():
    """What optional columns and keys are where a folder does not give them."""
    operation, reader = read_texts({
        "operation.csv": "key,value\nstart,2026-03-01\nend,2026-03-01\n",
        "facilities.csv": "code,name,capacity,population\nA,A,5,5\nB,B,5,0\n",
        "cohorts.csv": "code,facility,category,people\nP,A,plain,5\n", "fleets.csv": "code,vehicles\nF,1\n",
        "routes.csv": "code,from,to,mode,km\nAB,A,B,road,1\n"})
    assert operation, reader.errors
    category = operation.categories["plain"]
    return [category["priority"], operation.fleets["F"]["cycle_days"], operation.routes["AB"]["arrival_day_offset"],
            operation.cohorts["P"]["move"], category["travels_alone"], operation.usable_seats("AB"),
            operation.settings["target_occupancy_pct"], operation.settings["transport_reserve_pct"]]


# What follows from batch 1 of `export_cases`, by hand.
ROW = {"arrive": "2026-03-02", "from": "A", "to": "B", "mode": "road", "fleet": "F", "people": "12", "escorts": "2",
       "from_population_after": "88", "to_population_after": "12", "to_limit": "1000"}


def row_of(operation, ledger, one):
    """The schedule row of a batch as the program should write it."""
    route = operation.routes[one.route]
    cells = dict.fromkeys(exports.COLUMNS, "") | exports.expected_cells(operation, ledger, one)
    categories = " ".join(one.people_by_category(operation))
    return cells | {"to_occupancy_after_pct": "1.2", "km": str(route["km"] / 1000), "hours": "",
                    "categories": categories}


def export_cases():
    """A right row has no mismatch; each column, once spoilt, has one."""
    operation, one = operation_with(), batch("1", "AB", 2, I=7, P=5)
    ledger = plan.Ledger(operation, [one])
    right = row_of(operation, ledger, one)
    yield "schedule row", {name: right[name] for name in ROW}, ROW
    for name in [None, "arrive", "from", "to", "mode", "fleet", "people", "escorts", "from_population_after",
                 "to_population_after", "to_occupancy_after_pct", "to_limit", "km", "hours", "categories"]:
        one.row = right if name is None else right | {name: "9"}
        found = exports.schedule_mismatches(operation, ledger, [one])
        yield f"schedule column {name}", len(found), 0 if name is None else 1
    one.row, one.status = right, "approved"
    yield "schedule without a finding", len(exports.schedule_mismatches(operation, ledger, [one])), 1
    one.row, one.status = right | {"findings": "R01 R18"}, "approved"
    yield "schedule with the finding", len(exports.schedule_mismatches(operation, ledger, [one])), 0
    one.status = "proposed"
    other = batch("0", "AB", 11, P=1)
    other.row = row_of(operation, ledger, other)
    one.row = right
    for cell, people, capacity, wanted in (
            ("1.2", 12, 1000, True), ("1.1", 12, 1000, False), ("1.20", 12, 1000, False), ("66.6", 2, 3, True),
            ("66.7", 2, 3, True), ("66.8", 2, 3, False), ("-", 2, 0, True), ("0.0", 2, 0, False)):
        yield f"occupancy {cell}", exports.is_occupancy(cell, people, capacity), wanted
    yield "schedule order", len(exports.schedule_mismatches(operation, ledger, [other, one])), 1


def written(rows, columns):
    """The text of a CSV file as the program writes it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def read_text(text, read):
    """What `read` makes of a file with this text, or the ValueError's words."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "file.csv")
        path.write_text(text, encoding="utf-8", newline="")
        try:
            return read(path)
        except ValueError as wrong:
            return str(wrong).split(": ", 1)[1]


def schedule_cases():
    """A schedule reads back as the batches that it was written from; a bad one is refused."""
    operation = operation_with()
    one = batch("1", "AB", 2, "approved", ["fit", "legal"], I=7, P=5)
    ledger = plan.Ledger(operation, [one])
    columns = [*exports.COLUMNS, "actual"]
    right = row_of(operation, ledger, one) | {
        "findings": "R18", "batch": "'-1", "status": "approved", "locked": "yes", "depart": "2026-03-02", "route": "AB",
        "cohorts": "I:3;I:4;P:5", "clearances": "legal fit"}
    found = read_text(written([right], columns), lambda path: plan.read_schedule(path, operation))[0]
    yield "schedule", (found.code, found.route, found.day, found.parts, found.status, found.locked, found.clearances), (
        "-1", "AB", 2, one.parts, "approved", True, one.clearances)
    counted = right | {"status": "arrived", "departed_on": "2026-03-03", "departed": "I:3;P:4", "arrived": "0",
                       "accounted": "P:died:1;I:other:3", "actual": "11"}
    happened = read_text(written([counted], columns), lambda path: plan.read_schedule(path, operation))[0].happened
    yield "its counts", happened, plan.Happened(3, {"I": 3, "P": 4}, None, {}, {("P", "died"): 1, ("I", "other"): 3}, 11)
    yield "its columns", exports.schedule_mismatches(operation, ledger, [found]), []
    for name, value, wanted in (("route", "ZZ", "route ZZ is not known"), ("cohorts", "Z:1", "cohort Z is not known"),
                                ("status", "gone", "is none of draft"), ("clearances", "all", "is none of legal"),
                                ("locked", "maybe", "is none of yes"), ("cohorts", "P:-1", "is not a whole number"),
                                ("accounted", "P:gone:1", "is none of returned")):
        text = written([right | {name: value}], columns)
        complaint = read_text(text, lambda path: plan.read_schedule(path, operation))
        yield f"schedule with {name} {value}", complaint[:len(wanted)], wanted
    twice = read_text(written([right, right], columns), lambda path: plan.read_schedule(path, operation))
    yield "schedule with a batch twice", twice, "a batch code is there twice"


def ledger_rows(operation, ledger):
    for facility, presence in ledger.at.items():
        for day in range(1, operation.last_day + 1):
            yield {"facility": facility, "day": day, "date": operation.date(day),
                   "opening": presence.population[day - 1], "arrivals": presence.arrivals[day],
                   "departures": presence.departures[day], "population": presence.population[day],
                   "peak": presence.peak[day], "limit": operation.limit(facility, day),
                   "target": operation.target(facility, day)}


def ledger_cases():
    operation = operation_with()
    ledger = plan.Ledger(operation, [batch("1", "AB", 2, I=7, P=5)])
    rows = list(ledger_rows(operation, ledger))

    def mismatches(changed):
        text = written(changed, list(rows[0]))
        return len(read_text(text, lambda path: exports.ledger_mismatches(operation, ledger, path)))
    yield "ledger", mismatches(rows), 0
    yield "ledger without a row", mismatches(rows[:-1]), 1
    yield "ledger without a change", mismatches([row | {"population": 100} for row in rows[:10]] + rows[10:]), 9


def difference_cases():
    result = {"hard": 2, "people": 9, "waiting": 1, "planned": 8, "on_the_road": 0, "arrived": 0, "left": 0,
              "placed": 8, "batches": 1,
              "goals": [{"name": "waiting", "value": 1}],
              "findings": [{"rule": "R10", "subject": "1", "day": 2, "excess": 2}]}
    yield "the same check", exports.check_differences(result, result), []
    for name, value in (("hard", 3), ("goals", [{"name": "waiting", "value": 2}]), ("findings", []),
                        ("findings", result["findings"] * 2)):
        yield f"another {name}", len(exports.check_differences(result, result | {name: value})), 1


ALL_CASES = (bad_input_cases, export_cases, schedule_cases, ledger_cases, difference_cases)
