# SPDX-License-Identifier: Apache-2.0
"""Plants a violation of every rule, just inside and just outside, and demands exactly the right findings."""
from . import goals, plan, rules, self_test_files
from .fixtures import ALL_CLEAR, batch, operation_with


def places_found(operation, batches):
    findings = rules.find_findings(operation, plan.Ledger(operation, batches))
    return [tuple(finding[:4]) for finding in findings]


def days(rule, subject, first, last, excess):
    return [(rule, subject, day, excess) for day in range(first, last + 1)]


def two_and_one():
    """Two batches of one day and one of the next on the same route."""
    return [batch("1", "AB", 1, P=1), batch("2", "AB", 1, P=1), batch("3", "AB", 2, P=1)]


CAME = plan.Happened(arrived={"P": 6})


# What is planted, the blanks that are filled, the batches, and every finding that must be there.
CASES = [
    ("clean", {}, [batch("1", "AB", 1, P=40)], []),
    ("cancelled counts nowhere", {"limit": 0}, [batch("1", "AB", 1, "cancelled", P=400, Q=1)], []),

    ("R01 inside", {"capacity": 33, "limit": 124}, [batch("1", "AB", 4, P=40)], []),
    ("R01 outside, from the first arrival to the end", {"capacity": 33, "limit": 120},
     [batch("1", "AB", 4, P=40)], days("R01", "B", 4, 10, 1)),
    ("R01 opening above the limit is no finding before an arrival", {"capacity": 10, "held": 15},
     [batch("1", "AC", 9, P=1)], []),
    ("R01 opening above the limit, then an arrival", {"capacity": 10, "held": 15}, [batch("1", "AB", 9, P=2)],
     days("R01", "B", 9, 10, 7)),
    ("R01 where the calendar lowers the capacity", {"calendar": "facility,B,capacity,2026-03-03,2026-03-04,35\n"},
     [batch("1", "AB", 1, P=40)], days("R01", "B", 3, 4, 5)),
    ("the lowest of overlapping calendar rows holds",
     {"calendar": "facility,B,capacity,2026-03-03,2026-03-04,35\nfacility,B,capacity,2026-03-04,2026-03-04,40\n"},
     [batch("1", "AB", 1, P=40)], days("R01", "B", 3, 4, 5)),
    ("the lowest of overlapping calendar rows holds in the other order too",
     {"calendar": "facility,B,capacity,2026-03-04,2026-03-04,40\nfacility,B,capacity,2026-03-03,2026-03-04,35\n"},
     [batch("1", "AB", 1, P=40)], days("R01", "B", 3, 4, 5)),
    ("R01 arrives the next day", {"capacity": 39}, [batch("1", "AB1", 9, P=40)], days("R01", "B", 10, 10, 1)),

    ("R02 inside", {"places": 20}, [batch("1", "AB", 2, I=20)], []),
    ("R02 opening above the places, others arrive", {"places": 17, "held": 20, "more": "H,B,ill,20,stay,,\n"},
     [batch("1", "AB", 8, P=20)], days("R02", "B", 8, 10, 3)),
    ("R02 opening above the places, nobody arrives", {"places": 17, "held": 20, "more": "H,B,ill,20,stay,,\n"}, [], []),
    ("R02 opening above the places, one more arrives", {"places": 17, "held": 20, "more": "H,B,ill,20,stay,,\n"},
     [batch("1", "AB", 8, I=1)], days("R02", "B", 8, 10, 4)),
    ("R02 outside", {"places": 17}, [batch("1", "AB", 8, I=20)], days("R02", "B", 8, 10, 3)),

    ("R03 inside", {"accepts": "plain ill"}, [batch("1", "AB", 2, I=20, P=1)], []),
    ("R03 outside", {"accepts": "plain risk"}, [batch("1", "AB", 2, I=20, P=1)], [("R03", "1", 2, 20)]),

    ("R04 inside", {"intake": 40}, [batch("1", "AB", 2, P=20), batch("2", "AB1", 1, Q=20)], []),
    ("R04 outside", {"intake": 39}, [batch("1", "AB", 2, P=20), batch("2", "AB1", 1, Q=20)], [("R04", "B", 2, 1)]),
    ("R04 on the first and the last day", {"intake": 0}, [batch("1", "AB", 1, P=2), batch("2", "AB1", 9, P=3)],
     [("R04", "B", 1, 2), ("R04", "B", 10, 3)]),
    ("R05 on the first and the last day", {"release": 0}, [batch("1", "AC", 1, P=2), batch("2", "AC", 10, P=3)],
     [("R05", "A", 1, 2), ("R05", "A", 10, 3)]),
    ("R05 inside", {"release": 40}, [batch("1", "AB", 2, P=20), batch("2", "AB1", 2, Q=20)], []),
    ("R05 outside", {"release": 38}, [batch("1", "AB", 2, P=20), batch("2", "AC", 2, Q=20)], [("R05", "A", 2, 2)]),

    ("R06 inside", {"departures": 2}, two_and_one(), []),
    ("R06 outside", {"departures": 1}, two_and_one(), [("R06", "AB", 1, 1)]),
    ("R07 inside", {"opens": "2026-03-02", "closes": "2026-03-02"}, [batch("1", "AB", 2, P=3)], []),
    ("R07 before", {"opens": "2026-03-03"}, [batch("1", "AB", 2, P=3)], [("R07", "1", 2, 3)]),
    ("R07 after", {"closes": "2026-03-01"}, [batch("1", "AB", 2, P=3)], [("R07", "1", 2, 3)]),
    ("R08 inside", {"vehicles": 2},
     [batch("1", "AB", 1, P=1), batch("2", "AB1", 3, P=1), batch("3", "AB", 4, P=1)], []),
    ("R08 outside, while the cycles overlap", {"vehicles": 1}, [batch("1", "AB", 1, P=1), batch("2", "AB1", 2, P=1)],
     days("R08", "F", 2, 3, 1)),
    ("R08 on the days of the operation only", {"vehicles": 0}, [batch("1", "AB", 9, P=1), batch("2", "AB1", -1, P=1)],
     days("R08", "F", 1, 1, 1) + days("R08", "F", 9, 10, 1) + [("R16", "2", -1, 1)]),
    ("R09 inside", {"escorts": 15}, [batch("1", "AB", 2, R=19), batch("2", "AC", 2, I=17, P=40)], []),
    ("R09 outside", {"escorts": 13}, [batch("1", "AB", 2, R=19), batch("2", "AC", 2, I=17, P=40)],
     [("R09", "escorts", 2, 2)]),
    ("R10 inside", {"seats": 45, "reserve": 10}, [batch("1", "AB", 2, P=40)], []),
    ("R10 outside", {"seats": 44, "reserve": 10}, [batch("1", "AB", 2, P=40)], [("R10", "1", 2, 1)]),
    ("R10 empty", {}, [batch("1", "AB", 2)], [("R10", "1", 2, 1)]),
    ("R11 a part of nobody", {}, [batch("1", "AB", 2, R=20, P=0)], []),
    ("R11 inside", {}, [batch("1", "AB", 2, R=20), batch("2", "AB", 2, P=2, I=3)], []),
    ("R11 outside", {}, [batch("1", "AB", 2, R=20, P=2)], [("R11", "1", 2, 22)]),

    ("R12 inside", {"apart": "P,Q,batch\n"}, [batch("1", "AB", 2, P=9, I=1), batch("2", "AB", 2, Q=4)], []),
    ("R12 outside", {"apart": "Q,P,batch\n"}, [batch("1", "AB", 2, P=9, Q=4)], [("R12", "1", 2, 4)]),
    ("R13 inside", {"apart": "P,Q,facility\n"}, [batch("1", "AB", 2, P=9), batch("2", "AC", 2, Q=4)], []),
    ("R13 outside", {"apart": "P,Q,facility\n"}, [batch("1", "AB", 2, P=9), batch("2", "AB", 9, Q=4)],
     days("R13", "B", 9, 10, 4)),
    ("R12 and R13 named twice count once", {"apart": "Q,P,batch\nP,Q,batch\nP,Q,facility\nQ,P,facility\n"},
     [batch("1", "AB", 9, P=9, Q=4)], [("R12", "1", 9, 4)] + days("R13", "B", 9, 10, 4)),
    ("R13 with those who are there", {"apart": "P,X,facility\n"}, [batch("1", "AC", 2, P=9), batch("2", "DC", 9, X=20)],
     days("R13", "C", 9, 10, 9)),
    ("R14 inside", {"share": 55}, [batch("1", "AB", 2, R=11), batch("2", "AC", 2, R=9)], []),
    ("R14 outside", {"share": 54}, [batch("1", "AB", 2, R=6), batch("2", "AB", 3, R=6)], [("R14", "B", 0, 2)]),

    ("R15 inside", {}, [batch("1", "AB", 2, P=30), batch("2", "AC", 2, P=10)], []),
    ("R15 too many", {}, [batch("1", "AB", 2, P=30), batch("2", "AC", 2, P=13)], [("R15", "P", 0, 3)]),
    ("R15 from elsewhere", {"held": 9}, [batch("1", "BD", 2, P=4)], [("R15", "1", 2, 4)]),
    ("R15 nobody moves twice", {}, [batch("1", "AB", 1, P=40), batch("2", "BD", 2, P=30)],
     [("R15", "P", 0, 30), ("R15", "2", 2, 30)]),
    ("R16 inside", {"ready": "2026-03-02", "latest": "2026-03-03"},
     [batch("1", "AB1", 2, I=5), batch("2", "AB1", 9, P=1)], []),
    ("R16 before day 1", {}, [batch("1", "AB", 0, P=5)], [("R16", "1", 0, 5)]),
    ("R16 after the end", {}, [batch("1", "AB1", 10, P=5)], [("R16", "1", 10, 5)]),
    ("R16 before ready", {"ready": "2026-03-03"}, [batch("1", "AB1", 2, I=5, P=1)], [("R16", "1", 2, 5)]),
    ("R16 arrives too late", {"latest": "2026-03-02"}, [batch("1", "AB1", 2, I=5, P=1)], [("R16", "1", 2, 5)]),
    ("R17 inside", {"move": "may"}, [batch("1", "AB", 2, Q=5, P=1)], []),
    ("R17 outside", {"move": "stay"}, [batch("1", "AB", 2, Q=5, P=1)], [("R17", "1", 2, 5)]),
    ("R18 inside", {},
     [batch("1", "AB", 2, "approved", ALL_CLEAR, P=5), batch("2", "AB", 2, "proposed", P=5)], []),
    ("R18 outside", {},
     [batch("1", "AB", 2, "approved", ALL_CLEAR - {"fit"}, P=5), batch("2", "AB", 2, "arrived", happened=CAME, P=6)],
     [("R18", "1", 2, 5), ("R18", "2", 2, 6)]),
]


def counts():
    """R19 and R20 at a batch of 5 planned people on day 2."""
    for name, status, happened, wanted in (
            ("nobody counted who left", "departed", {}, [("R19", "1", 2, 5)]),
            ("nobody counted who arrived", "arrived", {"departed": {"P": 4}}, [("R19", "1", 2, 4)]),
            ("counted", "departed", {"departed": {"P": 4}}, []),
            ("counted as nobody", "departed", {"departed": {}}, [("R10", "1", 2, 1)]),
            ("all together as planned", "departed", {"total": 5}, []),
            ("all together otherwise", "departed", {"total": 4}, [("R19", "1", 2, 5)]),
            ("all there", "arrived", {"arrived": {"P": 5}}, []),
            ("two lost", "arrived", {"departed": {"P": 4}, "arrived": {"P": 2}}, [("R20", "1", 2, 2)]),
            ("one of two accounted for", "arrived",
             {"departed": {"P": 4}, "arrived": {"P": 2}, "accounted": {("P", "died"): 1}}, [("R20", "1", 2, 1)]),
            ("lost on the day on which it left", "arrived", {"departed_on": 3, "arrived": {"P": 4}},
             [("R20", "1", 3, 1)]),
            ("on the way", "departed", {"departed": {"P": 5}, "accounted": {("P", "escaped"): 1}}, [])):
        one = batch("1", "AB", 2, status, ALL_CLEAR, plan.Happened(**happened), P=5)
        yield f"count: {name}", places_found(operation_with(), [one]), wanted


def journey(status, **happened):
    """The ledger of a batch of 9 planned for day 2 of which 8 left on day 3, to B by the next day."""
    left = {"departed_on": 3, "departed": {"P": 8}} | happened
    operation = operation_with(held=9)
    return plan.Ledger(operation, [batch("1", "AB1", 2, status, ALL_CLEAR, plan.Happened(**left), P=9)])


def places_by_day(ledger):
    return [[ledger.at["A"].population[day] - 100, ledger.at["B"].population[day] - 9, ledger.on_the_road(day),
             ledger.left(day)] for day in range(2, 7)]


def ledger_of_counts():
    """Where 8 people are on days 2 to 6: back or gone from A, in B, on the road, out of the operation."""
    accounts = {("P", "returned"): 2, ("P", "hospital"): 1}
    for name, ledger, wanted in (
            ("departed", journey("departed"), [[0] * 4, [-8, 0, 8, 0], *[[-8, 8, 0, 0]] * 3]),
            ("departed, some accounted for", journey("departed", accounted=accounts),
             [[0] * 4, [-8, 0, 8, 0], *[[-6, 5, 0, 1]] * 3]),
            ("arrived late, one lost", journey("arrived", arrived_on=5, arrived={"P": 4}, accounted=accounts),
             [[0] * 4, *[[-8, 0, 8, 0]] * 2, *[[-6, 4, 1, 1]] * 2])):
        yield name, places_by_day(ledger), wanted
        yield f"{name}: everybody is somewhere", ledger.is_conserved(), True
        yield f"{name}: who came back is not brought", ledger.at["A"].first_arrival(), None
    late = journey("arrived", arrived_on=5, arrived={"P": 4}, accounted=accounts)
    yield "headcounts of counts", goals.headcounts(late.operation, late.batches), {
        "people": 100, "waiting": 94, "planned": 0, "on_the_road": 1, "arrived": 4, "left": 1, "placed": 5}
    values = goals.goal_values(late.operation, late)
    yield "goals of counts", [values[name] for name in ("delay", "finish", "travel")], [8 * 2, 5, 8 * 10000]
    reference = [batch("1", "AB1", 2, P=9)]
    yield "change by what happened", goals.goal_values(late.operation, late, reference)["change"], 9


def outside_cases():
    """A place where custody ends has no limit, and takes part in no goal but travel and delay."""
    operation = operation_with(capacity=0, limit=0, target=0, places=0, apart="P,I,facility\n", occupancy=0)
    batches = [batch("1", "AB", 1, P=40, I=20), batch("2", "AC", 1, Q=1)]
    operation.facilities["B"] |= {"kind": "outside"}
    operation.facilities["A"] |= {"target_capacity": 100}
    operation.facilities["C"] |= {"target_capacity": 100}
    operation.facilities["D"] |= {"target_capacity": 100}
    yield "no rule of sites outside", places_found(operation, batches), []
    values = goals.goal_values(operation, plan.Ledger(operation, batches))
    yield "goals outside", [values[name] for name in ("overcrowding", "peak", "balance", "travel")], [
        0, 1 * 10000 // 1000, 20 * 10000 // 50 - 10, 60 * 10125 + 20000]


def peak_conventions():
    """The same move in and out on one day: above the limit of 15 when arrivals come first, within it with turnover."""
    for turnover, wanted in (("no", [("R01", "B", 3, 7)]), ("yes", [])):
        operation = operation_with(capacity=15, held=15, turnover=turnover)
        operation.cohorts["Y"] = operation.cohorts["X"] | {"code": "Y", "facility": "B", "people": 15}
        batches = [batch("1", "BD", 3, Y=15), batch("2", "AB", 3, P=7)]
        yield f"peak, turnover {turnover}", places_found(operation, batches), wanted


def goal_cases():
    yield from goals_of_no_batch()
    yield from goals_of_a_plan()
    over = [batch("1", "AC", 1, P=40), batch("2", "AC", 2, P=3)]
    ledger = plan.Ledger(operation_with(), over)
    yield "people placed twice count once", goals.headcounts(ledger.operation, over)["waiting"], 100 - 40
    yield "waiting with people placed twice", goals.waiting(ledger.operation, ledger), 5 * 20 + 3 * 20 + 20


def goals_of_no_batch():
    operation = operation_with(capacity=16, held=15, occupancy=63)
    wanted = {"waiting": 5 * 20 + 3 * 20 + 60, "overcrowding": 5 * 10, "peak": 0, "delay": 0, "finish": 0, "travel": 0,
              "balance": 9375, "batches": 0, "light": 0, "change": 0}
    yield "goals of no batch", goals.goal_values(operation, plan.Ledger(operation, [])), wanted
    for code in "BCD":
        operation.facilities[code]["capacity"] = 0
    yield "balance without capacities", goals.balance(operation, plan.Ledger(operation, [])), 0


def goals_of_a_plan():
    """Every goal of one small plan against values worked out by hand."""
    operation = operation_with(capacity=16, limit=1000, target=10, move="may")
    batches = [batch("1", "AB", 3, P=30), batch("2", "AB1", 4, R=5), batch("3", "AC", 2, Q=8),
               batch("4", "AC", 2, "cancelled", I=9)]
    reference = [batch("1", "AB", 3, P=20), batch("2", "AB1", 5, R=5), batch("3", "AC", 2, Q=8, I=3)]
    wanted = {
        "waiting": 5 * 15 + 3 * 20 + 10, "overcrowding": 20 * 2 + 25 * 6, "peak": 35 * 10000 // 16,
        "delay": 30 * 2 + 5 * 5 * 3, "finish": 5, "travel": 30 * 10125 + 5 * 10000 + 8 * 20000,
        "balance": 35 * 10000 // 16 - 8 * 10, "batches": 3, "light": (10 - 5) + (10 - 8), "change": 5 + 3}
    operation.settings["smallest_load"] = 10
    ledger = plan.Ledger(operation, batches)
    yield "everybody is somewhere", ledger.is_conserved(), True
    yield "on the road", [ledger.on_the_road(day) for day in (3, 4, 5)], [0, 5, 0]
    ledger.at["C"].population[10] += 1
    yield "one too many on the last day", ledger.is_conserved(), False
    ledger.at["C"].population[10] -= 1
    yield "goals", goals.goal_values(operation, ledger, reference), wanted
    yield "headcounts", goals.headcounts(operation, ledger.batches), {
        "people": 80, "waiting": 45, "planned": 35, "on_the_road": 0, "arrived": 0, "left": 0, "placed": 35}


def rule_cases():
    for name, changes, batches, wanted in CASES:
        yield name, places_found(operation_with(**changes), batches), wanted
    planted = {finding[0] for _, _, _, wanted in CASES for finding in wanted} | {"R19", "R20"}
    yield "every rule is planted", sorted(planted), sorted(rules.RULES)


def run():
    """Runs every case; says what failed; 0 where nothing did, else 1."""
    count = failed = 0
    for cases in (rule_cases, counts, ledger_of_counts, outside_cases, peak_conventions, goal_cases, *self_test_files.ALL_CASES):
        for name, found, wanted in cases():
            count += 1
            if found != wanted:
                failed += 1
                print(f"{name}: found {found}, should be {wanted}")
    print(f"self-test: {count - failed} of {count} cases as they should be")
    return 1 if failed else 0
