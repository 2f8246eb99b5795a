# SPDX-License-Identifier: Apache-2.0
"""Holds what the program wrote against this implementation: schedule columns, ledger export, check as JSON."""
import collections
import csv
import decimal
import re

from . import plan, rules

COLUMNS = ("batch status locked depart arrive from to route mode fleet people cohorts categories escorts km hours "
           "from_population_after to_population_after to_occupancy_after_pct to_limit clearances findings from_name to_name departed_on departed arrived_on arrived accounted count_note").split()

# Rules whose findings have a batch as subject, always.
OF_BATCHES = "R03 R07 R10 R11 R12 R16 R17 R18 R19 R20".split()
HEADCOUNTS = "hard people waiting planned on_the_road arrived left placed batches".split()
ONE_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]")


def number_or_none(cell):
    return decimal.Decimal(cell) if cell else None


def is_occupancy(cell, people, capacity):
    """Whether a cell is people of capacity in per cent with one decimal, however rounded; no number where that is 0."""
    if capacity == 0:
        return not ONE_DECIMAL.fullmatch(cell)
    return bool(ONE_DECIMAL.fullmatch(cell)) and abs(decimal.Decimal(cell) * capacity - people * 100) * 10 < capacity


def expected_cells(operation, ledger, batch):
    """The columns that follow from the batch alone, then those that the ledger gives where its days have any."""
    route, arrival = operation.routes[batch.route], batch.arrival(operation)
    cells = {"arrive": str(operation.date(arrival)), "from": route["from"], "to": route["to"], "mode": route["mode"],
             "fleet": route["fleet"] or "", "people": str(batch.headcount()), "escorts": str(batch.escorts(operation))}
    days = range(1, operation.last_day + 1)
    if batch.status != "cancelled" and batch.day in days:
        cells["from_population_after"] = str(ledger.at[route["from"]].population[batch.day])
    if batch.status != "cancelled" and arrival in days:
        cells["to_population_after"] = str(ledger.at[route["to"]].population[arrival])
        cells["to_limit"] = "" if operation.is_outside(route["to"]) else str(operation.limit(route["to"], arrival))
    return cells


def batch_mismatches(operation, ledger, batch):
    for name, wanted in expected_cells(operation, ledger, batch).items():
        if plan.plain(batch.row[name]) != wanted:
            yield f"batch {batch.code}, {name}: {batch.row[name]!r}, should be {wanted!r}"
    route, arrival = operation.routes[batch.route], batch.arrival(operation)
    if "to_population_after" in expected_cells(operation, ledger, batch):
        people, capacity = ledger.at[route["to"]].population[arrival], operation.capacity(route["to"], arrival)
        if operation.is_outside(route["to"]):
            if batch.row["to_occupancy_after_pct"]:
                yield f"batch {batch.code}, to_occupancy_after_pct: custody ends there"
        elif not is_occupancy(batch.row["to_occupancy_after_pct"], people, capacity):
            yield f"batch {batch.code}, to_occupancy_after_pct: not {people} of {capacity} in per cent"
    kilometres = decimal.Decimal(route["km"]) / 1000
    for name, wanted in (("km", kilometres), ("hours", route["hours"])):
        if number_or_none(batch.row[name]) != wanted:
            yield f"batch {batch.code}, {name}: {batch.row[name]!r}, should be {wanted}"
    categories = {name for name, people in batch.people_by_category(operation).items() if people}
    if not all(category in batch.row["categories"] for category in categories):
        yield f"batch {batch.code}, categories: {batch.row['categories']!r} lacks one of {sorted(categories)}"


def finding_mismatches(operation, ledger, batches):
    """Each finding of a batch must be in the batch's row; the row may name rules that are broken elsewhere too."""
    found = {(finding.subject, finding.rule) for finding in rules.find_findings(operation, ledger)}
    for batch in batches:
        named = batch.row["findings"].split()
        for rule in sorted(rule for subject, rule in found if subject == batch.code and rule in OF_BATCHES):
            if rule not in named:
                yield f"batch {batch.code}, findings: {batch.row['findings']!r} lacks {rule}"


def schedule_mismatches(operation, ledger, batches):
    """What in the derived columns and the order of a schedule is not as it should be."""
    found = []
    for batch in batches:
        missing = [name for name in COLUMNS if name not in batch.row]
        if missing:
            return [f"the schedule lacks the columns {' '.join(missing)}"]
        found += batch_mismatches(operation, ledger, batch)
    found += finding_mismatches(operation, ledger, batches)
    order = [(batch.planned_day, batch.code) for batch in batches]
    if order != sorted(order):
        found.append("the schedule is not sorted by departure day, then batch code")
    return found


def ledger_mismatches(operation, ledger, path):
    """What in a `--ledger` export differs."""
    found, seen = [], set()
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            facility, day = plan.plain(row["facility"]), int(row["day"])
            presence = ledger.at[facility]
            wanted = {"date": str(operation.date(day)), "opening": presence.population[day - 1],
                      "arrivals": presence.arrivals[day], "departures": presence.departures[day],
                      "population": presence.population[day], "peak": presence.peak[day],
                      "limit": operation.limit(facility, day), "target": operation.target(facility, day)}
            if operation.is_outside(facility):
                wanted |= {"limit": "", "target": ""}
            found += [f"ledger of {facility}, day {day}, {name}: {row[name]}, should be {value}"
                      for name, value in wanted.items() if row[name] != str(value)]
            seen.add((facility, day))
    if len(seen) != len(operation.facilities) * operation.last_day:
        found.append(f"the ledger has {len(seen)} rows, not one for each facility and day")
    return found


def places_of(findings):
    return collections.Counter((finding["rule"], finding["subject"], finding["day"], finding["excess"])
                               for finding in findings)


def check_differences(result, other):
    """Where the program's `check --json` differs from this result, finding by finding and goal by goal."""
    found = [f"{name}: {other.get(name)}, should be {result[name]}"
             for name in HEADCOUNTS if other.get(name) != result[name]]
    wanted = {goal["name"]: goal["value"] for goal in result["goals"]}
    found += [f"goal {goal['name']}: {goal['value']}, should be {wanted[goal['name']]}"
              for goal in other.get("goals", []) if goal["value"] != wanted[goal["name"]]]
    mine, theirs = places_of(result["findings"]), places_of(other.get("findings", []))
    found += [f"finding missing: {place}" for place in sorted((mine - theirs).elements())]
    found += [f"finding too many: {place}" for place in sorted((theirs - mine).elements())]
    return found
