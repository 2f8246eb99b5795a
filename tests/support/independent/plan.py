# SPDX-License-Identifier: Apache-2.0
"""The batches of a schedule, what happened to them, and the population ledger that follows."""
import collections
import csv
import dataclasses

from . import cells

STATUSES = "draft proposed approved departed arrived cancelled".split()
CLEARANCES = "legal individual fit notified site".split()
FATES = "returned hospital released died escaped other".split()


@dataclasses.dataclass
class Happened:
    """What was counted: people by cohort, or None where nobody counted; days or None; people by (cohort, fate)."""
    departed_on: int | None = None
    departed: dict | None = None
    arrived_on: int | None = None
    arrived: dict | None = None
    accounted: dict = dataclasses.field(default_factory=dict)
    total: int | None = None


@dataclasses.dataclass
class Batch:
    code: str
    route: str
    planned_day: int
    planned: dict
    status: str = "proposed"
    locked: bool = False
    clearances: frozenset = frozenset()
    happened: Happened = dataclasses.field(default_factory=Happened)
    row: dict = dataclasses.field(default_factory=dict)

    @property
    def has_departed(self):
        return self.status in ("departed", "arrived")

    @property
    def parts(self):
        """Who left, once that is counted; until then who is to leave."""
        counted = self.happened.departed if self.has_departed else None
        return self.planned if counted is None else counted

    @property
    def day(self):
        """The day on which it left, or is to leave."""
        counted = self.happened.departed_on if self.has_departed else None
        return self.planned_day if counted is None else counted

    @property
    def people(self):
        return sum(self.parts.values())

    def arrival(self, operation):
        if self.status == "arrived" and self.happened.arrived_on is not None:
            return self.happened.arrived_on
        return self.day + operation.routes[self.route]["arrival_day_offset"]

    def returned(self, cohort):
        return self.happened.accounted.get((cohort, "returned"), 0) if self.has_departed else 0

    def left(self, cohort):
        """People who have left the operation on the way."""
        if not self.has_departed:
            return 0
        return sum(people for (name, fate), people in self.happened.accounted.items()
                   if name == cohort and fate != "returned")

    def arriving(self, cohort):
        """People who arrived; until that is counted those who are to: who left without those accounted for."""
        if self.status == "arrived" and self.happened.arrived is not None:
            return self.happened.arrived.get(cohort, 0)
        return self.parts[cohort] - self.returned(cohort) - self.left(cohort)

    def lost(self, cohort):
        """People who left, did not arrive and are not accounted for."""
        return self.parts[cohort] - self.arriving(cohort) - self.returned(cohort) - self.left(cohort)

    def held(self):
        """People by cohort who are in the batch and do not wait: all but those who came back."""
        return {cohort: people - self.returned(cohort) for cohort, people in self.parts.items()}

    def headcount(self):
        """The people who arrived, else who left, else who are to leave."""
        if self.status == "arrived" and self.happened.arrived is not None:
            return sum(self.happened.arrived.values())
        return self.people

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


def counted(cell, operation):
    """People by cohort; None for a blank cell, nobody for a 0."""
    return None if not cell else {} if cell == "0" else parts_of(plain(cell), operation)


def accounted(cell, operation):
    people = collections.Counter()
    for word in filter(None, plain(cell).split(";")):
        cohort, fate, number = word.split(":")
        people[cohort, cells.one_of(*FATES)(fate)] += parts_of(f"{cohort}:{number}", operation)[cohort]
    return dict(people)


def happened_of(row, operation):
    def day(name):
        return operation.day(cells.date(row[name])) if row.get(name) else None
    return Happened(day("departed_on"), counted(row.get("departed"), operation), day("arrived_on"),
                    counted(row.get("arrived"), operation), accounted(row.get("accounted") or "", operation),
                    cells.whole(row["actual"]) if row.get("actual") else None)


def batch_of(row, operation):
    if plain(row["route"]) not in operation.routes:
        raise ValueError(f"route {row['route']} is not known")
    clearances = frozenset(cells.one_of(*CLEARANCES)(word) for word in row.get("clearances", "").split())
    return Batch(code=plain(row["batch"]), route=plain(row["route"]),
                 planned_day=operation.day(cells.date(row["depart"])),
                 planned=parts_of(plain(row["cohorts"]), operation),
                 status=cells.one_of(*STATUSES)(row.get("status") or "draft"),
                 locked=cells.yes_no(row.get("locked") or "no"), clearances=clearances,
                 happened=happened_of(row, operation), row=row)


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
        self.brought, self.arrivals, self.departures = ([0 for _ in days] for _ in range(3))
        self.population, self.peak = [opening for _ in days], [opening for _ in days]
        for batch in batches:
            route = operation.routes[batch.route]
            cohorts = [cohort for cohort in batch.parts if counts(cohort)]
            arrival = batch.arrival(operation)
            if route["to"] == facility and 1 <= arrival <= operation.last_day:
                self.brought[arrival] += sum(map(batch.arriving, cohorts))
                self.arrivals[arrival] += sum(map(batch.arriving, cohorts))
            if route["from"] == facility and 1 <= arrival <= operation.last_day:
                self.arrivals[arrival] += sum(map(batch.returned, cohorts))
            if route["from"] == facility and 1 <= batch.day <= operation.last_day:
                self.departures[batch.day] += sum(batch.parts[cohort] for cohort in cohorts)
        turnover = operation.settings["same_day_turnover"]
        for day in range(1, operation.last_day + 1):
            present = self.population[day - 1] + self.arrivals[day]
            self.population[day] = present - self.departures[day]
            self.peak[day] = self.population[day] if turnover else present

    def first_arrival(self):
        """The first day on which the plan brings people; nothing where it brings none. Who came back is not brought."""
        return next((day for day, people in enumerate(self.brought) if people > 0), None)

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
        """People who have left a facility, reached none by the close of the day and are not accounted for."""
        return sum(batch.people if day < batch.arrival(self.operation) else sum(map(batch.lost, batch.parts))
                   for batch in self.batches if 1 <= batch.day <= day)

    def left(self, day):
        """People who have left the operation on the way by the close of the day."""
        return sum(sum(map(batch.left, batch.parts)) for batch in self.batches
                   if 1 <= batch.arrival(self.operation) <= day)

    def is_conserved(self):
        """Everybody is at a facility or on the road on each day, or has left; true for batches within the dates."""
        everybody = sum(row["population"] for row in self.operation.facilities.values())
        return all(sum(presence.population[day] for presence in self.at.values()) + self.on_the_road(day)
                   + self.left(day) == everybody for day in range(1, self.operation.last_day + 1))
