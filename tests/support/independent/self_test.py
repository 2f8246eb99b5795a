# SPDX-License-Identifier: Apache-2.0
"""Plants a violation of every rule, just inside and just outside, and demands exactly the right findings."""
import pathlib
import tempfile

from . import exports, folder, goals, plan, rules

# A holds 100 people of three categories, B and C receive, D sends its own; ten days from 1 March 2026.
FOLDER = {
    "operation.csv": "key,value\nstart,2026-03-01\nend,2026-03-10\nescorts_per_day,{escorts}\nsame_day_turnover,{turnover}\n"
                     "transport_reserve_pct,{reserve}\n",
    "facilities.csv": "code,name,capacity,population,overcrowding_limit_pct,target_capacity,daily_intake,daily_release,accepts\n"
                      "A,A,200,100,,,,{release},\nB,B,{capacity},{held},{limit},{target},{intake},,{accepts}\n"
                      "C,C,1000,0,,,,,\nD,D,50,20,,,,,\n",
    "categories.csv": "code,name,priority,people_per_escort,travels_alone,max_share_pct\n"
                      "risk,Risk,5,2,yes,{share}\nill,Ill,3,4,no,\nplain,Plain,1,,no,\n",
    "places.csv": "facility,category,places\nB,ill,{places}\n",
    "cohorts.csv": "code,facility,category,people,move,ready_from,not_after\n"
                   "R,A,risk,20,must,,\nI,A,ill,20,must,{ready},{latest}\nP,A,plain,40,must,,\nQ,A,plain,20,{move},,\n"
                   "X,D,plain,20,may,,\n",
    "routes.csv": "code,from,to,mode,km,seats,departures_per_day,arrival_day_offset,open_from,open_to,fleet\n"
                  "AB,A,B,road,10.125,{seats},{departures},0,{opens},{closes},F\nAB1,A,B,road,10,,,1,,,F\nAC,A,C,road,20,,,0,,,\n"
                  "BD,B,D,road,30,,,0,,,\nDC,D,C,road,5,,,0,,,\n",
    "fleets.csv": "code,vehicles,cycle_days\nF,{vehicles},3\n",
    "calendar.csv": "kind,code,field,from,to,value\n{calendar}",
    "keep_apart.csv": "a,b,scope\n{apart}",
}
BLANK = dict.fromkeys("escorts release limit target intake accepts share ready latest departures opens closes calendar apart".split(), "")
DEFAULTS = BLANK | {"turnover": "no", "reserve": 0, "capacity": 1000, "held": 0, "places": 1000, "move": "must", "seats": 150,
                    "vehicles": 9}
ALL_CLEAR = frozenset(plan.CLEARANCES)


def operation_with(**changes):
    """The operation of FOLDER with some of its blanks filled, read from real files."""
    with tempfile.TemporaryDirectory() as path:
        for name, text in FOLDER.items():
            pathlib.Path(path, name).write_text(text.format(**DEFAULTS | changes), encoding="utf-8")
        operation, reader = folder.read_folder(path)
    assert operation is not None, reader.errors
    return operation


def batch(code, route, day, status="proposed", clearances=(), **parts):
    return plan.Batch(code, route, day, parts, status, clearances=frozenset(clearances))


def places_found(operation, batches):
    findings = rules.find_findings(operation, plan.Ledger(operation, batches))
    return [tuple(finding[:4]) for finding in findings]


def days(rule, subject, first, last, excess):
    return [(rule, subject, day, excess) for day in range(first, last + 1)]


def two_and_one():
    """Two batches of one day and one of the next on the same route."""
    return [batch("1", "AB", 1, P=1), batch("2", "AB", 1, P=1), batch("3", "AB", 2, P=1)]


# What is planted, the blanks that are filled, the batches, and every finding that must be there. Clean ones find nothing.
CASES = [
    ("clean", {}, [batch("1", "AB", 1, P=40)], []),
    ("cancelled counts nowhere", {"limit": 0}, [batch("1", "AB", 1, "cancelled", P=400, Q=1)], []),

    ("R01 inside", {"capacity": 33, "limit": 124}, [batch("1", "AB", 4, P=40)], []),
    ("R01 outside, from the first arrival to the end", {"capacity": 33, "limit": 120},
     [batch("1", "AB", 4, P=40)], days("R01", "B", 4, 10, 1)),
    ("R01 opening above the limit is no finding before an arrival", {"capacity": 10, "held": 15}, [batch("1", "AC", 9, P=1)], []),
    ("R01 opening above the limit, then an arrival", {"capacity": 10, "held": 15}, [batch("1", "AB", 9, P=2)],
     days("R01", "B", 9, 10, 7)),
    ("R01 where the calendar lowers the capacity", {"calendar": "facility,B,capacity,2026-03-03,2026-03-04,35\n"},
     [batch("1", "AB", 1, P=40)], days("R01", "B", 3, 4, 5)),
    ("later calendar rows win", {"calendar": "facility,B,capacity,2026-03-03,2026-03-04,35\nfacility,B,capacity,2026-03-04,2026-03-04,40\n"},
     [batch("1", "AB", 1, P=40)], days("R01", "B", 3, 3, 5)),
    ("R01 arrives the next day", {"capacity": 39}, [batch("1", "AB1", 9, P=40)], days("R01", "B", 10, 10, 1)),

    ("R02 inside", {"places": 20}, [batch("1", "AB", 2, I=20)], []),
    ("R02 outside", {"places": 17}, [batch("1", "AB", 8, I=20)], days("R02", "B", 8, 10, 3)),

    ("R03 inside", {"accepts": "plain ill"}, [batch("1", "AB", 2, I=20, P=1)], []),
    ("R03 outside", {"accepts": "plain risk"}, [batch("1", "AB", 2, I=20, P=1)], [("R03", "1", 2, 20)]),

    ("R04 inside", {"intake": 40}, [batch("1", "AB", 2, P=20), batch("2", "AB1", 1, Q=20)], []),
    ("R04 outside", {"intake": 39}, [batch("1", "AB", 2, P=20), batch("2", "AB1", 1, Q=20)], [("R04", "B", 2, 1)]),
    ("R05 inside", {"release": 40}, [batch("1", "AB", 2, P=20), batch("2", "AB1", 2, Q=20)], []),
    ("R05 outside", {"release": 38}, [batch("1", "AB", 2, P=20), batch("2", "AC", 2, Q=20)], [("R05", "A", 2, 2)]),

    ("R06 inside", {"departures": 2}, two_and_one(), []),
    ("R06 outside", {"departures": 1}, two_and_one(), [("R06", "AB", 1, 1)]),
    ("R07 inside", {"opens": "2026-03-02", "closes": "2026-03-02"}, [batch("1", "AB", 2, P=3)], []),
    ("R07 before", {"opens": "2026-03-03"}, [batch("1", "AB", 2, P=3)], [("R07", "1", 2, 3)]),
    ("R07 after", {"closes": "2026-03-01"}, [batch("1", "AB", 2, P=3)], [("R07", "1", 2, 3)]),
    ("R08 inside", {"vehicles": 2}, [batch("1", "AB", 1, P=1), batch("2", "AB1", 3, P=1), batch("3", "AB", 4, P=1)], []),
    ("R08 outside, while the cycles overlap", {"vehicles": 1}, [batch("1", "AB", 1, P=1), batch("2", "AB1", 2, P=1)],
     days("R08", "F", 2, 3, 1)),
    ("R09 inside", {"escorts": 15}, [batch("1", "AB", 2, R=19), batch("2", "AC", 2, I=17, P=40)], []),
    ("R09 outside", {"escorts": 13}, [batch("1", "AB", 2, R=19), batch("2", "AC", 2, I=17, P=40)], [("R09", "escorts", 2, 2)]),
    ("R10 inside", {"seats": 45, "reserve": 10}, [batch("1", "AB", 2, P=40)], []),
    ("R10 outside", {"seats": 44, "reserve": 10}, [batch("1", "AB", 2, P=40)], [("R10", "1", 2, 1)]),
    ("R10 empty", {}, [batch("1", "AB", 2)], [("R10", "1", 2, 1)]),
    ("R11 inside", {}, [batch("1", "AB", 2, R=20), batch("2", "AB", 2, P=2, I=3)], []),
    ("R11 outside", {}, [batch("1", "AB", 2, R=20, P=2)], [("R11", "1", 2, 22)]),

    ("R12 inside", {"apart": "P,Q,batch\n"}, [batch("1", "AB", 2, P=9, I=1), batch("2", "AB", 2, Q=4)], []),
    ("R12 outside", {"apart": "Q,P,batch\n"}, [batch("1", "AB", 2, P=9, Q=4)], [("R12", "1", 2, 4)]),
    ("R13 inside", {"apart": "P,Q,facility\n"}, [batch("1", "AB", 2, P=9), batch("2", "AC", 2, Q=4)], []),
    ("R13 outside", {"apart": "P,Q,facility\n"}, [batch("1", "AB", 2, P=9), batch("2", "AB", 9, Q=4)], days("R13", "B", 9, 10, 4)),
    ("R13 with those who are there", {"apart": "P,X,facility\n"}, [batch("1", "AC", 2, P=9), batch("2", "DC", 9, X=20)],
     days("R13", "C", 9, 10, 9)),
    ("R14 inside", {"share": 55}, [batch("1", "AB", 2, R=11), batch("2", "AC", 2, R=9)], []),
    ("R14 outside", {"share": 54}, [batch("1", "AB", 2, R=6), batch("2", "AB", 3, R=6)], [("R14", "B", 0, 2)]),

    ("R15 inside", {}, [batch("1", "AB", 2, P=30), batch("2", "AC", 2, P=10)], []),
    ("R15 too many", {}, [batch("1", "AB", 2, P=30), batch("2", "AC", 2, P=13)], [("R15", "P", 0, 3)]),
    ("R15 from elsewhere", {"held": 9}, [batch("1", "BD", 2, P=4)], [("R15", "P", 2, 4)]),
    ("R15 nobody moves twice", {}, [batch("1", "AB", 1, P=40), batch("2", "BD", 2, P=30)],
     [("R15", "P", 0, 30), ("R15", "P", 2, 30)]),
    ("R16 inside", {"ready": "2026-03-02", "latest": "2026-03-03"}, [batch("1", "AB1", 2, I=5), batch("2", "AB1", 9, P=1)], []),
    ("R16 before day 1", {}, [batch("1", "AB", 0, P=5)], [("R16", "1", 0, 5)]),
    ("R16 after the end", {}, [batch("1", "AB1", 10, P=5)], [("R16", "1", 10, 5)]),
    ("R16 before ready", {"ready": "2026-03-03"}, [batch("1", "AB1", 2, I=5, P=1)], [("R16", "1", 2, 5)]),
    ("R16 arrives too late", {"latest": "2026-03-02"}, [batch("1", "AB1", 2, I=5, P=1)], [("R16", "1", 2, 5)]),
    ("R17 inside", {"move": "may"}, [batch("1", "AB", 2, Q=5, P=1)], []),
    ("R17 outside", {"move": "stay"}, [batch("1", "AB", 2, Q=5, P=1)], [("R17", "1", 2, 5)]),
    ("R18 inside", {}, [batch("1", "AB", 2, "approved", ALL_CLEAR, P=5), batch("2", "AB", 2, "proposed", P=5)], []),
    ("R18 outside", {}, [batch("1", "AB", 2, "approved", ALL_CLEAR - {"fit"}, P=5), batch("2", "AB", 2, "arrived", P=6)],
     [("R18", "1", 2, 5), ("R18", "2", 2, 6)]),
]


def peak_conventions():
    """The same move in and out on one day: above the limit of 15 when arrivals come first, within it with turnover."""
    for turnover, wanted in (("no", [("R01", "B", 3, 7)]), ("yes", [])):
        operation = operation_with(capacity=15, held=15, turnover=turnover)
        operation.cohorts["Y"] = operation.cohorts["X"] | {"code": "Y", "facility": "B", "people": 15}
        batches = [batch("1", "BD", 3, Y=15), batch("2", "AB", 3, P=7)]
        yield f"peak, turnover {turnover}", places_found(operation, batches), wanted


def goal_case():
    """Every goal of one small plan against values worked out by hand."""
    operation = operation_with(capacity=16, limit=1000, target=10, move="may")
    batches = [batch("1", "AB", 3, P=30), batch("2", "AB1", 4, R=5), batch("3", "AC", 2, Q=8), batch("4", "AC", 2, "cancelled", I=9)]
    reference = [batch("1", "AB", 3, P=20), batch("2", "AB1", 5, R=5), batch("3", "AC", 2, Q=8, I=3)]
    wanted = {
        "waiting": 5 * 15 + 3 * 20 + 10, "overcrowding": 20 * 2 + 25 * 6, "peak": 35 * 10000 // 16,
        "delay": 30 * 2 + 5 * 5 * 3, "finish": 5, "travel": 30 * 10125 + 5 * 10000 + 8 * 20000,
        "balance": 35 * 10000 // 16 - 8 * 10, "batches": 3, "change": 10 + 5 + 3}
    ledger = plan.Ledger(operation, batches)
    assert ledger.is_conserved()
    yield "goals", goals.goal_values(operation, ledger, reference), wanted
    yield "headcounts", goals.headcounts(operation, ledger.batches), {"people": 80, "placed": 35, "waiting": 45}


# File, the text that is replaced, what stands there instead, and the start of the one complaint.
BAD_INPUT = [
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
]


def complaints_of(file, old, new):
    with tempfile.TemporaryDirectory() as path:
        for name, text in FOLDER.items():
            text = text.format(**DEFAULTS)
            pathlib.Path(path, name).write_text(text.replace(old, new, 1) if name == file else text, encoding="utf-8")
        return folder.read_folder(path)[1].errors


def bad_input_cases():
    for file, old, new, wanted in BAD_INPUT:
        found = complaints_of(file, old, new)
        yield f"{file} with {new}", [complaint[:len(wanted)] for complaint in found[:1]], [wanted]


def row_of(operation, ledger, one):
    """The schedule row of a batch as the program should write it."""
    route = operation.routes[one.route]
    cells = dict.fromkeys(exports.COLUMNS, "") | exports.expected_cells(operation, ledger, one)
    return cells | {"km": str(route["km"] / 1000), "hours": "", "categories": " ".join(one.people_by_category(operation))}


def export_cases():
    """A right row has no mismatch; each column, once spoilt, has one."""
    operation, one = operation_with(), batch("1", "AB", 2, I=7, P=5)
    ledger = plan.Ledger(operation, [one])
    right = row_of(operation, ledger, one)
    for name in [None, "arrive", "from", "people", "escorts", "to_population_after", "to_limit", "km", "categories"]:
        one.row = right if name is None else right | {name: "9"}
        found = exports.schedule_mismatches(operation, ledger, [one])
        yield f"schedule column {name}", len(found), 0 if name is None else 1
    other = batch("0", "AB", 3, P=1)
    other.row = row_of(operation, ledger, other)
    one.row = right
    yield "schedule order", len(exports.schedule_mismatches(operation, ledger, [other, one])), 1


def difference_cases():
    result = {"hard": 2, "people": 9, "placed": 8, "waiting": 1, "batches": 1, "goals": [{"name": "waiting", "value": 1}],
              "findings": [{"rule": "R10", "subject": "1", "day": 2, "excess": 2}]}
    yield "the same check", exports.check_differences(result, result), []
    for name, value in (("hard", 3), ("goals", [{"name": "waiting", "value": 2}]), ("findings", []),
                        ("findings", result["findings"] * 2)):
        yield f"another {name}", len(exports.check_differences(result, result | {name: value})), 1


def rule_cases():
    for name, changes, batches, wanted in CASES:
        yield name, places_found(operation_with(**changes), batches), wanted
    planted = {finding[0] for _, _, _, wanted in CASES for finding in wanted}
    yield "every rule is planted", sorted(planted), sorted(rules.RULES)


def run():
    """Runs every case; says what failed; 0 where nothing did, else 1."""
    count = failed = 0
    for cases in (rule_cases, peak_conventions, goal_case, bad_input_cases, export_cases, difference_cases):
        for name, found, wanted in cases():
            count += 1
            if found != wanted:
                failed += 1
                print(f"{name}: found {found}, should be {wanted}")
    print(f"self-test: {count - failed} of {count} cases as they should be")
    return 1 if failed else 0
