# SPDX-License-Identifier: Apache-2.0
"""Random small operations with random plans that break every rule now and then."""
import csv
import datetime
import pathlib
import random

from . import folder, plan

START = datetime.date(2026, 3, 1)
YEARS_END = datetime.date(2026, 12, 27)


def cell_of(parts, nobody="0"):
    """People by cohort in a cell."""
    return ";".join(f"{code}:{people}" for code, people in parts.items() if people) or nobody


class RandomFolder:
    """Makes the rows of one folder; equal seeds make equal folders. With records some sites are outside, and batches
    that have departed are counted."""

    def __init__(self, seed, has_records=True):
        self.has_records = has_records
        self.random, self.late = random.Random(seed), random.Random(seed)  # late: what was added since
        self.start = START if seed % 4 else YEARS_END
        self.days = self.upto(1, 12)
        self.facilities = [f"F{i}" for i in range(self.upto(2, 5))]
        self.categories = [f"c{i}" for i in range(self.upto(1, 4))]
        self.fleets = [f"V{i}" for i in range(self.upto(1, 2))]
        # Where custody ends: some of the sites, but not the first two.
        self.outside = [code for code in self.facilities[2:] if self.upto(0, 3) == 0 and has_records]
        self.inside = [code for code in self.facilities if code not in self.outside]
        self.cohorts, self.routes = self.cohort_rows(), self.route_rows()

    def upto(self, low, high):
        return self.random.randint(low, high)

    def maybe(self, value, chance=0.5):
        """The value, or a blank cell."""
        return value if self.random.random() < chance else ""

    def pick(self, values):
        return self.random.choice(values)

    def date(self):
        """A date within the operation or up to two days outside."""
        return self.start + datetime.timedelta(days=self.upto(-2, self.days + 2))

    def dates(self, chance):
        """Two dates in order, each given with a chance."""
        first, last = sorted([self.date(), self.date()])
        return [self.maybe(first, chance), self.maybe(last, chance)]

    def cohort_rows(self):
        return [[f"K{i}", self.pick(self.inside), self.pick(self.categories), self.upto(0, 40),
                 self.pick(["must", "may", "stay", ""]), *self.dates(0.3)] for i in range(self.upto(1, 8))]

    def route_rows(self):
        rows = []
        for i in range(self.upto(1, 7)):
            start = self.pick(self.inside)
            end = self.pick([code for code in self.facilities if code != start])
            rows.append([f"r{i}", start, end, self.pick(["road", "air"]), self.pick(["5", "10.125", "0.001", "670"]),
                         self.maybe("4.5"), self.maybe(self.upto(0, 60)), self.maybe(self.upto(0, 2), 0.4),
                         self.maybe(self.upto(0, 3)), *self.dates(0.2), self.maybe(self.pick(self.fleets))])
        return rows

    def settings(self):
        rows = [["start", self.start], ["end", self.start + datetime.timedelta(days=self.days - 1)],
                ["batch_size", self.upto(1, 60)], ["overcrowding_limit_pct", self.upto(50, 150)],
                ["target_occupancy_pct", self.upto(40, 110)], ["same_day_turnover", self.pick(["yes", "no"])],
                ["transport_reserve_pct", self.pick([0, 10, 33])], ["goals", " ".join(folder.cells.GOALS)]]
        rows += [["escorts_per_day", self.upto(0, 20)]] if self.upto(0, 1) else []
        return rows + ([["smallest_load", self.late.randint(0, 30)]] if self.late.randint(0, 1) else [])

    def facility_row(self, code):
        held = sum(row[3] for row in self.cohorts if row[1] == code)
        accepted = self.random.sample(self.categories, self.upto(1, len(self.categories)))
        if code in self.outside:
            return [code, code, "", "", "", "", self.maybe(self.upto(0, 40)), "", self.maybe(" ".join(accepted), 0.4),
                    "outside", ""]
        return [code, code, self.upto(0, 80), held + self.upto(0, 30), self.maybe(self.upto(0, 200), 0.3),
                self.maybe(self.upto(0, 60), 0.3), self.maybe(self.upto(0, 40)), self.maybe(self.upto(0, 40)),
                self.maybe(" ".join(accepted), 0.4), self.maybe("custody"), self.area()]

    def area(self):
        """Of few square metres for each person, often just below or above a standard."""
        kind, hundredths = self.late.randint(0, 3), self.late.choice([340, 397, 399, 400, 540, 600])
        area = self.late.randint(1, 60) * hundredths
        return "" if kind == 0 else f"{area / 100}" if kind < 3 else f"{(area * 10 + 9) / 1000:.3f}"

    def falling_capacity(self):
        """A site that loses places for a day or some, now and then."""
        if self.late.randint(0, 1):
            return []
        first = self.start + datetime.timedelta(days=self.late.randint(0, self.days - 1))
        last = first + datetime.timedelta(days=self.late.randint(0, 3))
        return [["facility", self.late.choice(self.inside), "capacity", first, last, self.late.randint(0, 30)]]

    def calendar_row(self):
        kind = self.pick(sorted(folder.CALENDAR_FIELDS))
        routes = [row[0] for row in self.routes]
        codes = {"facility": self.inside, "route": routes, "fleet": self.fleets, "escorts": [""]}
        return [kind, self.pick(codes[kind]), self.pick(sorted(folder.CALENDAR_FIELDS[kind])), *self.dates(1),
                self.upto(0, 40)]

    def apart_rows(self):
        if len(self.cohorts) < 2:
            return []
        pairs = [self.random.sample([row[0] for row in self.cohorts], 2) for _ in range(self.upto(0, 3))]
        return [[*pair, self.pick(["batch", "facility"])] for pair in pairs]

    def parts(self, facility):
        """Cohorts of the facility, now and then others, and some of their people."""
        here = [row for row in self.cohorts if row[1] == facility]
        rows = here if here and self.upto(0, 6) else self.cohorts
        chosen = self.random.sample(rows, self.upto(0, min(3, len(rows))))
        return {row[0]: self.upto(1, row[3] + 1) for row in chosen}

    def some_of(self, parts, most=0):
        """Mostly all of them; now and then fewer, or up to `most` more."""
        return {code: people if self.upto(0, 1) else max(0, people + self.upto(-3, most))
                for code, people in parts.items()}

    def counts(self, status, departs, parts):
        """The cells of what happened: departed_on departed arrived_on arrived accounted count_note actual."""
        if status not in ("departed", "arrived") or not self.has_records:
            return [""] * 7
        left, actual = parts, ""
        cells = [self.maybe(departs + datetime.timedelta(days=self.upto(-1, 2)), 0.3), "", "", ""]
        if self.upto(0, 4):
            left = self.some_of(parts, 2)
            cells[1] = cell_of(left)
        else:
            actual = self.maybe(max(0, sum(parts.values()) + self.upto(-1, 1)))
        lost = {(code, fate): self.upto(1, 2) for code, people in left.items() if people >= 12
                for fate in plan.FATES if self.upto(0, 5) == 0}
        coming = {code: people - sum(number for (name, _), number in lost.items() if name == code)
                  for code, people in left.items()}
        if status == "arrived" and self.upto(0, 4):
            cells[2] = self.maybe((cells[0] or departs) + datetime.timedelta(days=self.upto(0, 3)), 0.4)
            cells[3] = cell_of(self.some_of(coming))
        gone = ";".join(f"{code}:{fate}:{people}" for (code, fate), people in lost.items())
        return [*cells, gone, "some were ill", actual]

    def batch_row(self, number):
        route, status = self.pick(self.routes), self.pick(plan.STATUSES)
        day = self.upto(0, self.days - 1) if self.upto(0, 4) else self.upto(-1, self.days)
        departs, parts = self.start + datetime.timedelta(days=day), self.parts(route[1])
        clearances = " ".join(name for name in plan.CLEARANCES if self.upto(0, 4))
        return [self.pick([f"B{number}", f"B{number}", f"'-{number}"]), status, self.pick(["yes", "no"]), departs,
                route[0], cell_of(parts, ""), clearances, *self.counts(status, departs, parts)]

    def tables(self):
        """The rows of each file by its name, under the names of its columns."""
        return {
            "operation.csv": ["key value", *self.settings()],
            "facilities.csv": ["code name capacity population overcrowding_limit_pct target_capacity daily_intake "
                               "daily_release accepts kind accommodation_area_m2",
                               *map(self.facility_row, self.facilities)],
            "categories.csv": ["code name priority people_per_escort travels_alone max_share_pct",
                               *([code, code, self.maybe(self.upto(0, 6)), self.maybe(self.upto(1, 7)),
                                  self.maybe(self.pick(["yes", "no"])), self.maybe(self.upto(0, 100), 0.4)]
                                 for code in self.categories)],
            "places.csv": ["facility category places",
                           *([facility, category, self.upto(0, 30)] for facility in self.facilities
                             for category in self.categories if self.upto(0, 2) == 0)],
            "cohorts.csv": ["code facility category people move ready_from not_after", *self.cohorts],
            "routes.csv": ["code from to mode km hours seats departures_per_day arrival_day_offset open_from open_to "
                           "fleet", *self.routes],
            "fleets.csv": ["code vehicles cycle_days",
                           *([code, self.upto(0, 2), self.maybe(self.upto(1, 4))] for code in self.fleets)],
            "calendar.csv": ["kind code field from to value", *(self.calendar_row() for _ in range(self.upto(0, 6))),
                             *self.falling_capacity()],
            "keep_apart.csv": ["a b scope", *self.apart_rows()],
            "batches.csv": ["batch status locked depart route cohorts clearances departed_on departed arrived_on "
                            "arrived accounted count_note actual",
                            *(self.batch_row(i) for i in range(self.upto(0, 10)))],
        }


def write_random_folder(path, seed, has_records=True):
    pathlib.Path(path).mkdir(parents=True)
    for name, (columns, *rows) in RandomFolder(seed, has_records).tables().items():
        with open(pathlib.Path(path, name), "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([columns.split(), *rows])
