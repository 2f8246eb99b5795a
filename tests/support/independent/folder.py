# SPDX-License-Identifier: Apache-2.0
"""Reads an operation folder strictly: every column, value, reference and sum of core/exchange/README.md."""
import collections
import csv
import datetime
import io
import pathlib

from . import cells

Column = collections.namedtuple("Column", "parse required default", defaults=(False, None))


def required(parse):
    return Column(parse, True)


def optional(parse, default=None):
    return Column(parse, False, default)


SETTINGS = {
    "title": optional(cells.text, ""), "start": required(cells.date), "end": required(cells.date),
    "batch_size": optional(cells.at_least_one, 150), "overcrowding_limit_pct": optional(cells.whole, 100),
    "target_occupancy_pct": optional(cells.whole, 100), "same_day_turnover": optional(cells.yes_no, False),
    "transport_reserve_pct": optional(cells.percent_of_all, 0), "escorts_per_day": optional(cells.whole),
    "smallest_load": optional(cells.whole), "time_zone": optional(cells.text, ""),
    "approval": optional(cells.one_of("one", "two"), "one"),
    "goals": optional(cells.goals, "waiting overcrowding delay travel batches".split()),
}
FILES = {
    "facilities.csv": {
        "code": required(cells.code), "name": required(cells.text), "capacity": optional(cells.whole),
        "population": optional(cells.whole), "kind": optional(cells.one_of("custody", "outside"), "custody"),
        "country": optional(cells.text), "lat": optional(cells.between(-90, 90)),
        "lon": optional(cells.between(-180, 180)), "overcrowding_limit_pct": optional(cells.whole),
        "target_capacity": optional(cells.whole), "daily_intake": optional(cells.whole),
        "daily_release": optional(cells.whole), "accepts": optional(cells.codes, []),
        "accommodation_area_m2": optional(cells.number), "name_ar": optional(cells.text),
        "name_ckb": optional(cells.text), "source": optional(cells.text), "as_of": optional(cells.text),
        "note": optional(cells.text)},
    "categories.csv": {
        "code": required(cells.code), "name": required(cells.text), "priority": optional(cells.whole, 1),
        "people_per_escort": optional(cells.at_least_one), "travels_alone": optional(cells.yes_no, False),
        "max_share_pct": optional(cells.percent_of_all)},
    "places.csv": {"facility": required(cells.code), "category": required(cells.code), "places": required(cells.whole)},
    "cohorts.csv": {
        "code": required(cells.code), "facility": required(cells.code), "category": required(cells.code),
        "people": required(cells.whole), "move": optional(cells.one_of("must", "may", "stay"), "must"),
        "ready_from": optional(cells.date), "not_after": optional(cells.date), "label": optional(cells.text),
        "source": optional(cells.text)},
    "routes.csv": {
        "code": required(cells.code), "from": required(cells.code), "to": required(cells.code),
        "mode": required(cells.text), "km": required(cells.metres), "hours": optional(cells.hours),
        "seats": optional(cells.whole), "departures_per_day": optional(cells.whole),
        "arrival_day_offset": optional(cells.whole, 0), "open_from": optional(cells.date),
        "open_to": optional(cells.date), "fleet": optional(cells.code), "via": optional(cells.text),
        "source": optional(cells.text)},
    "fleets.csv": {
        "code": required(cells.code), "vehicles": required(cells.whole),
        "cycle_days": optional(cells.at_least_one, 1), "note": optional(cells.text)},
    "calendar.csv": {
        "kind": required(cells.one_of("facility", "route", "fleet", "escorts")), "code": optional(cells.code, ""),
        "field": required(cells.text), "from": required(cells.date), "to": required(cells.date),
        "value": required(cells.whole), "reason": optional(cells.text)},
    "keep_apart.csv": {
        "a": required(cells.code), "b": required(cells.code), "scope": required(cells.one_of("batch", "facility"))},
    "figures.csv": {
        "facility": required(cells.code), "field": required(cells.one_of("capacity", "population")),
        "value": required(cells.whole), "source": required(cells.text), "as_of": optional(cells.text),
        "used": optional(cells.yes_no, False)},
}
NEEDED = {"operation.csv", "facilities.csv", "cohorts.csv", "routes.csv"}
CALENDAR_FIELDS = {"facility": {"capacity", "daily_intake", "daily_release"}, "route": {"departures_per_day"},
                   "fleet": {"vehicles"}, "escorts": {"escorts_per_day"}}


class Operation:
    """The rows of a folder as dictionaries with the columns of core/exchange/README.md; `km` is in metres."""

    def __init__(self, settings, tables):
        self.settings = settings
        self.facilities, self.categories, self.cohorts, self.routes, self.fleets = (
            {row["code"]: row for row in tables[f"{name}.csv"]}
            for name in ("facilities", "categories", "cohorts", "routes", "fleets"))
        self.places, self.calendar, self.keep_apart, self.figures = (
            tables[f"{name}.csv"] for name in ("places", "calendar", "keep_apart", "figures"))
        for cohort in self.cohorts.values():
            self.categories.setdefault(cohort["category"], default_category(cohort["category"]))

    @property
    def last_day(self):
        return self.day(self.settings["end"])

    def day(self, date):
        return (date - self.settings["start"]).days + 1

    def date(self, day):
        return self.settings["start"] + datetime.timedelta(days=day - 1)

    def category_of(self, cohort):
        return self.cohorts[cohort]["category"]

    def in_force(self, kind, code, field, day):
        """The figure on a day: the row's own, or the setting's for escorts, unless the calendar says otherwise."""
        owner = {"facility": self.facilities, "route": self.routes, "fleet": self.fleets}.get(kind)
        value = owner[code][field] if owner else self.settings[field]
        date = self.date(day)
        dated = [row["value"] for row in self.calendar if row["from"] <= date <= row["to"]
                 and (row["kind"], row["code"], row["field"]) == (kind, code, field)]
        return min(dated, default=value)

    def capacity(self, facility, day):
        return self.in_force("facility", facility, "capacity", day)

    def is_outside(self, facility):
        """Where custody ends: nobody leaves it, and it has no capacity, limit and target."""
        return self.facilities[facility]["kind"] == "outside"

    def limit(self, facility, day):
        own = self.facilities[facility]["overcrowding_limit_pct"]
        percent = self.settings["overcrowding_limit_pct"] if own is None else own
        return self.capacity(facility, day) * percent // 100

    def target(self, facility, day):
        own = self.facilities[facility]["target_capacity"]
        return self.capacity(facility, day) * self.settings["target_occupancy_pct"] // 100 if own is None else own

    def usable_seats(self, route):
        own = self.routes[route]["seats"]
        seats = self.settings["batch_size"] if own is None else own
        return seats * (100 - self.settings["transport_reserve_pct"]) // 100


def default_category(code):
    row = {name: column.default for name, column in FILES["categories.csv"].items()}
    return row | {"code": code, "name": code}


class Reader:
    """Collects every error and warning as `file:line:column name: what is wrong, the value`."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.errors, self.warnings = [], []

    def error(self, file, line, column, wrong, value=""):
        self.errors.append(f"{file}:{line}:{column}: {wrong}, {value!r}")

    def table(self, file):
        """The header and the (line, row) pairs of a file; nothing where it is absent."""
        path = self.folder / file
        if not path.is_file():
            if file in NEEDED:
                self.error(file, 0, "-", "the file is missing")
            return [], []
        try:
            content = path.read_bytes().decode("utf-8-sig")
            records = csv.reader(io.StringIO(content, newline=""), strict=True)
            rows = [(records.line_num, row) for row in records if row]
        except (UnicodeDecodeError, csv.Error) as trouble:
            self.error(file, 0, "-", str(trouble))
            return [], []
        if not rows:
            self.error(file, 1, "-", "there is no header")
            return [], []
        return rows[0][1], rows[1:]

    def cell(self, file, line, name, column, value):
        if value == "":
            if column.required:
                self.error(file, line, name, "a value is needed")
            return column.default
        try:
            return column.parse(value)
        except ValueError as wrong:
            self.error(file, line, name, str(wrong), value)
            return column.default

    def header(self, file, names, columns):
        if len(set(names)) != len(names):
            self.error(file, 1, "-", "a column is named twice", ",".join(names))
        for name in names:
            if name not in columns:
                self.warnings.append(f"{file}:1:{name}: unknown column")
        for name, column in columns.items():
            if column.required and name not in names:
                self.error(file, 1, name, "the column is missing")

    def rows(self, file):
        columns = FILES[file]
        names, records = self.table(file)
        if names:
            self.header(file, names, columns)
        found = []
        for line, record in records:
            if len(record) != len(names):
                self.error(file, line, "-", f"the row has {len(record)} cells, the header {len(names)}")
                continue
            given = dict(zip(names, record))
            row = {name: self.cell(file, line, name, column, given.get(name, "")) if name in given else column.default
                   for name, column in columns.items()}
            found.append(row | {"line": line})
        return found

    def settings(self):
        names, records = self.table("operation.csv")
        if names and names != ["key", "value"]:
            self.error("operation.csv", 1, "-", "the columns are not key,value", ",".join(names))
            records = []
        given = {}
        for line, record in records:
            if len(record) != 2 or record[0] not in SETTINGS or record[0] in given:
                self.error("operation.csv", line, "key", "is unknown, given twice or without a value", ",".join(record))
                continue
            given[record[0]] = self.cell("operation.csv", line, record[0], SETTINGS[record[0]], record[1])
        for key, column in SETTINGS.items():
            if column.required and key not in given:
                self.error("operation.csv", 0, key, "the key is missing")
        return {key: column.default for key, column in SETTINGS.items()} | given

    def unique(self, file, rows, *names):
        seen = set()
        for row in rows:
            key = tuple(row[name] for name in names)
            if key in seen:
                self.error(file, row["line"], names[0], "is there twice", " ".join(map(str, key)))
            seen.add(key)

    def reference(self, file, rows, name, known):
        for row in rows:
            for code in row[name] if isinstance(row[name], list) else [row[name]]:
                if code not in known and code not in (None, ""):
                    self.error(file, row["line"], name, "is not known", code)

    def ordered(self, file, rows, first, last):
        for row in rows:
            if row[first] and row[last] and row[first] > row[last]:
                self.error(file, row["line"], last, f"lies before {first}", str(row[last]))


def check_references(reader, tables):
    codes = {name: {row["code"] for row in tables[f"{name}.csv"]}
             for name in ("facilities", "categories", "cohorts", "routes", "fleets")}
    for name in codes:
        reader.unique(f"{name}.csv", tables[f"{name}.csv"], "code")
    reader.unique("places.csv", tables["places.csv"], "facility", "category")
    categories = codes["categories"] | {row["category"] for row in tables["cohorts.csv"]}
    for file, name, known in [
            ("facilities.csv", "accepts", categories), ("places.csv", "facility", codes["facilities"]),
            ("places.csv", "category", categories), ("cohorts.csv", "facility", codes["facilities"]),
            ("routes.csv", "from", codes["facilities"]), ("routes.csv", "to", codes["facilities"]),
            ("routes.csv", "fleet", codes["fleets"]), ("keep_apart.csv", "a", codes["cohorts"]),
            ("keep_apart.csv", "b", codes["cohorts"]), ("figures.csv", "facility", codes["facilities"])]:
        reader.reference(file, tables[file], name, known)
    owners = {"facility": codes["facilities"], "route": codes["routes"], "fleet": codes["fleets"], "escorts": {""}}
    for row in tables["calendar.csv"]:
        if row["kind"] in owners and row["code"] not in owners[row["kind"]]:
            reader.error("calendar.csv", row["line"], "code", f"is no {row['kind']}", row["code"])
        if row["field"] not in CALENDAR_FIELDS.get(row["kind"], {row["field"]}):
            reader.error("calendar.csv", row["line"], "field", f"is none of a {row['kind']}", row["field"])


def check_kinds(reader, tables):
    """Capacity and population are needed in custody, and there are none outside, where nobody starts."""
    for row in tables["facilities.csv"]:
        outside = row["kind"] == "outside"
        for name in ("capacity", "population", "overcrowding_limit_pct", "target_capacity"):
            if outside and row[name] is not None:
                reader.error("facilities.csv", row["line"], name, "is given, but custody ends there", str(row[name]))
        for name in ("capacity", "population"):
            if row[name] is None and not outside:
                reader.error("facilities.csv", row["line"], name, "a value is needed")
            row[name] = row[name] or 0
    ends = {row["code"] for row in tables["facilities.csv"] if row["kind"] == "outside"}
    for row in tables["routes.csv"]:
        if row["from"] in ends:
            reader.error("routes.csv", row["line"], "from", "is a place where custody ends", row["from"])


def check_sums(reader, settings, tables):
    if settings["start"] and settings["end"] and settings["end"] < settings["start"]:
        reader.error("operation.csv", 0, "end", "lies before start", str(settings["end"]))
    for file, first, last in [("cohorts.csv", "ready_from", "not_after"), ("routes.csv", "open_from", "open_to"),
                              ("calendar.csv", "from", "to")]:
        reader.ordered(file, tables[file], first, last)
    for file, first, last in [("routes.csv", "from", "to"), ("keep_apart.csv", "a", "b")]:
        for row in tables[file]:
            if row[first] and row[first] == row[last]:
                reader.error(file, row["line"], last, f"is the same as {first}", row[last])
    for facility in tables["facilities.csv"]:
        held = sum(row["people"] or 0 for row in tables["cohorts.csv"] if row["facility"] == facility["code"])
        if held > (facility["population"] or 0):
            reader.error("facilities.csv", facility["line"], "population", f"is less than its cohorts' {held} people",
                         str(facility["population"]))


def read_folder(folder):
    """The operation, or None, and the reader with what was wrong and strange."""
    reader = Reader(folder)
    settings = reader.settings()
    tables = {file: reader.rows(file) for file in FILES}
    check_references(reader, tables)
    check_kinds(reader, tables)
    check_sums(reader, settings, tables)
    return (None if reader.errors else Operation(settings, tables)), reader
