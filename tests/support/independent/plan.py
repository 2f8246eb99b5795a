# SPDX-License-Identifier: Apache-2.0
"""The batches of a schedule, and the population ledger that follows from them."""
import csv
import dataclasses

from . import cells

STATUSES = "draft proposed approved departed arrived cancelled".split()
CLEARANCES = "legal individual fit notified site".split()


@dataclasses.dataclass
class Batch:
    code: str
    route: str
    day: int
    parts: dict
    status: str = "proposed"
    locked: bool = False
    clearances: frozenset = frozenset()
    actual: int | None = None
    explanation: str = ""
    row: dict = dataclasses.field(default_factory=dict)

    @property
    def people(self):
        return sum(self.parts.values())

    def arrival(self, operation):
        return self.day + operation.routes[self.route]["arrival_day_offset"]

    def people_by_category(self, operation):
        sums = {}
        for cohort, people in self.parts.items():
            category = operation.category_of(cohort)
            sums[category] = sums.get(category, 0) + people
        return sums

    def escorts(self, operation):
        """Sum over the categories of ceil(people / people per escort)."""
        needed = 0
        for category, people in self.people_by_category(operation).items():
            per_escort = operation.categories[category]["people_per_escort"]
            if per_escort is not None:
                needed += -(-people // per_escort)
        return needed


def plain(cell):
    """A code, or a list of them, without the apostrophe that keeps a spreadsheet from running it."""
    return cell.removeprefix("'")


def parts_of(cell, operation):
    parts = {}
    for word in filter(None, cell.split(";")):
        cohort, people = word.rsplit(":", 1)
        if cohort not in operation.cohorts:
            raise ValueError(f"cohort {cohort} is not known")
        parts[cohort] = parts.get(cohort, 0) + cells.whole(people)
    return parts


def batch_of(row, operation):
    if plain(row["route"]) not in operation.routes:
        raise ValueError(f"route {row['route']} is not known")
    clearances = frozenset(cells.one_of(*CLEARANCES)(word) for word in row.get("clearances", "").split())
    actual = cells.whole(row["actual"]) if row.get("actual") else None
    return Batch(code=plain(row["batch"]), route=plain(row["route"]), day=operation.day(cells.date(row["depart"])),
                 parts=parts_of(plain(row["cohorts"]), operation),
                 status=cells.one_of(*STATUSES)(row.get("status") or "draft"),
                 locked=cells.yes_no(row.get("locked") or "no"), clearances=clearances, actual=actual,
                 explanation=row.get("explanation", ""), row=row)


def read_schedule(path, operation):
    """The batches of a schedule CSV in its order; ValueError where it cannot be read."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    batches = []
    for number, row in enumerate(rows, start=2):
        try:
            batches.append(batch_of(row, operation))
        except (KeyError, ValueError) as wrong:
            raise ValueError(f"{path}, row {number}: {wrong}") from wrong
    codes = [batch.code for batch in batches]
    if len(set(codes)) != len(codes):
        raise ValueError(f"{path}: a batch code is there twice")
    return batches


class Presence:
    """People at one facility by day: everybody, or those of the cohorts that `counts` accepts."""

    def __init__(self, operation, batches, facility, opening, counts=lambda cohort: True):
        days = range(operation.last_day + 2)
        self.arrivals, self.departures = [0 for _ in days], [0 for _ in days]
        self.population, self.peak = [opening for _ in days], [opening for _ in days]
        for batch in batches:
            route = operation.routes[batch.route]
            people = sum(number for cohort, number in batch.parts.items() if counts(cohort))
            if route["to"] == facility and 1 <= batch.arrival(operation) <= operation.last_day:
                self.arrivals[batch.arrival(operation)] += people
            if route["from"] == facility and 1 <= batch.day <= operation.last_day:
                self.departures[batch.day] += people
        turnover = operation.settings["same_day_turnover"]
        for day in range(1, operation.last_day + 1):
            present = self.population[day - 1] + self.arrivals[day]
            self.population[day] = present - self.departures[day]
            self.peak[day] = self.population[day] if turnover else present

    def first_arrival(self):
        """The first day on which people arrive; nothing where none do."""
        return next((day for day, people in enumerate(self.arrivals) if people > 0), None)

    def days_from_first_arrival(self, operation):
        first = self.first_arrival()
        return range(0) if first is None else range(first, operation.last_day + 1)


class Ledger:
    """Presence of everybody at each facility. `batches` are those that count: not the cancelled ones."""

    def __init__(self, operation, batches):
        self.operation = operation
        self.batches = [batch for batch in batches if batch.status != "cancelled"]
        self.at = {code: Presence(operation, self.batches, code, row["population"])
                   for code, row in operation.facilities.items()}

    def of_cohorts(self, facility, counts):
        """Presence of the cohorts that `counts` accepts, opening with those that are there."""
        opening = sum(row["people"] for code, row in self.operation.cohorts.items()
                      if row["facility"] == facility and counts(code))
        return Presence(self.operation, self.batches, facility, opening, counts)

    def on_the_road(self, day):
        return sum(batch.people for batch in self.batches
                   if 1 <= batch.day <= day < batch.arrival(self.operation))

    def is_conserved(self):
        """Everybody is at a facility or on the road on each day; true for batches within the dates."""
        everybody = sum(row["population"] for row in self.operation.facilities.values())
        return all(sum(presence.population[day] for presence in self.at.values()) + self.on_the_road(day) == everybody
                   for day in range(1, self.operation.last_day + 1))
