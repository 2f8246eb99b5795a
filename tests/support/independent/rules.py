# SPDX-License-Identifier: Apache-2.0
"""Rules R01 to R20 as core/model/README.md words them: each function gives (subject, day, excess, sentence) tuples.

Day is 0 where a rule has no day; findings of a batch or a part have its departure day.
"""
import collections

Finding = collections.namedtuple("Finding", "rule subject day excess message")


def over_limit(operation, ledger):
    for facility, presence in ledger.at.items():
        for day in () if operation.is_outside(facility) else presence.days_from_first_arrival(operation):
            limit = operation.limit(facility, day)
            yield facility, day, presence.peak[day] - limit, f"{presence.peak[day]} people, the limit is {limit}"


def over_places(operation, ledger):
    """R01 for one category: from the first arrival that the plan makes at the facility, whoever arrives."""
    for row in operation.places:
        facility, category = row["facility"], row["category"]
        if operation.is_outside(facility):
            continue
        held = ledger.of_cohorts(facility, lambda cohort: operation.category_of(cohort) == category)
        for day in ledger.at[facility].days_from_first_arrival(operation):
            over = held.peak[day] - row["places"]
            yield facility, day, over, f"{held.peak[day]} of {category}, {row['places']} places"


def not_accepted(operation, ledger):
    for batch in ledger.batches:
        accepted = operation.facilities[operation.routes[batch.route]["to"]]["accepts"]
        for category, people in batch.people_by_category(operation).items():
            if accepted and category not in accepted:
                yield batch.code, batch.day, people, f"{category} is not accepted"


def over_daily(field, moved):
    """R04 and R05: what `moved` gives of a presence, against the field in force on each day."""
    def rule(operation, ledger):
        for facility, presence in ledger.at.items():
            for day in range(1, operation.last_day + 1):
                most = operation.in_force("facility", facility, field, day)
                if most is not None:
                    people = moved(presence)[day]
                    yield facility, day, people - most, f"{people} people, {field} is {most}"
    return rule


def over_departures(operation, ledger):
    leaving = collections.Counter((batch.route, batch.day) for batch in ledger.batches)
    for (route, day), batches in leaving.items():
        most = operation.in_force("route", route, "departures_per_day", day)
        if most is not None:
            yield route, day, batches - most, f"{batches} departures, {most} a day"


def closed(operation, ledger):
    for batch in ledger.batches:
        route, date = operation.routes[batch.route], operation.date(batch.day)
        if (route["open_from"] and date < route["open_from"]) or (route["open_to"] and date > route["open_to"]):
            yield batch.code, batch.day, batch.people, f"route {batch.route} is closed on {date}"


def over_fleet(operation, ledger):
    in_use = collections.Counter()
    for batch in ledger.batches:
        fleet = operation.routes[batch.route]["fleet"]
        if fleet is not None:
            for day in range(batch.day, batch.day + operation.fleets[fleet]["cycle_days"]):
                in_use[fleet, day] += 1
    for (fleet, day), vehicles in in_use.items():
        most = operation.in_force("fleet", fleet, "vehicles", day)
        if 1 <= day <= operation.last_day:
            yield fleet, day, vehicles - most, f"{vehicles} vehicles in use, there are {most}"


def over_escorts(operation, ledger):
    needed = collections.Counter()
    for batch in ledger.batches:
        needed[batch.day] += batch.escorts(operation)
    for day, escorts in needed.items():
        most = operation.in_force("escorts", "", "escorts_per_day", day)
        if most is not None:
            yield "escorts", day, escorts - most, f"{escorts} escorts needed, {most} a day"


def over_seats(operation, ledger):
    for batch in ledger.batches:
        seats = operation.usable_seats(batch.route)
        over = batch.people - seats if batch.people else 1
        yield batch.code, batch.day, over, f"{batch.people} people, {seats} seats"


def mixes_alone(operation, ledger):
    for batch in ledger.batches:
        categories = [name for name, people in batch.people_by_category(operation).items() if people]
        alone = [name for name in categories if operation.categories[name]["travels_alone"]]
        if alone and len(categories) > 1:
            yield batch.code, batch.day, batch.people, f"{alone[0]} travels alone"


def pairs_apart(operation, scope):
    """The pairs of a scope, each once, however often and in whichever order it is named."""
    return sorted({tuple(sorted((row["a"], row["b"]))) for row in operation.keep_apart if row["scope"] == scope})


def apart_in_batch(operation, ledger):
    for batch in ledger.batches:
        for a, b in pairs_apart(operation, "batch"):
            together = min(batch.parts.get(a, 0), batch.parts.get(b, 0))
            yield batch.code, batch.day, together, f"{a} and {b} travel together"


def apart_in_facility(operation, ledger):
    for a, b in pairs_apart(operation, "facility"):
        for facility in filter(lambda code: not operation.is_outside(code), operation.facilities):
            first = ledger.of_cohorts(facility, lambda cohort: cohort == a)
            second = ledger.of_cohorts(facility, lambda cohort: cohort == b)
            arrivals = [day for day in (first.first_arrival(), second.first_arrival()) if day is not None]
            for day in range(min(arrivals, default=operation.last_day + 1), operation.last_day + 1):
                together = min(first.peak[day], second.peak[day])
                yield facility, day, together, f"{a} and {b} are together"


def over_share(operation, ledger):
    placed, people = collections.Counter(), collections.Counter()
    for cohort in operation.cohorts.values():
        if cohort["move"] == "must":
            people[cohort["category"]] += cohort["people"]
    for batch in ledger.batches:
        for cohort in batch.parts:
            placed[operation.routes[batch.route]["to"], operation.category_of(cohort)] += batch.arriving(cohort)
    for (facility, category), number in placed.items():
        share = operation.categories[category]["max_share_pct"]
        if share is not None:
            most = share * people[category] // 100
            yield facility, 0, number - most, f"{number} of {category}, at most {most} in one facility"


def over_headcount(operation, ledger):
    moved = collections.Counter()
    for batch in ledger.batches:
        moved.update(batch.held())
        for cohort, people in batch.parts.items():
            home = operation.cohorts[cohort]["facility"]
            if operation.routes[batch.route]["from"] != home:
                yield batch.code, batch.day, people, f"{cohort} is taken from elsewhere than {home}"
    for cohort, people in moved.items():
        yield cohort, 0, people - operation.cohorts[cohort]["people"], f"{people} of {cohort} in batches"


def outside_dates(operation, ledger):
    for batch in ledger.batches:
        if batch.day < 1 or batch.arrival(operation) > operation.last_day:
            yield batch.code, batch.day, batch.people, "outside the dates of the operation"
        for cohort, people in batch.parts.items():
            ready, latest = operation.cohorts[cohort]["ready_from"], operation.cohorts[cohort]["not_after"]
            departs, arrives = operation.date(batch.day), operation.date(batch.arrival(operation))
            if (ready and departs < ready) or (latest and arrives > latest):
                yield batch.code, batch.day, people, f"outside the dates of {cohort}"


def moves_stay(operation, ledger):
    for batch in ledger.batches:
        for cohort, people in batch.parts.items():
            if operation.cohorts[cohort]["move"] == "stay":
                yield batch.code, batch.day, people, f"{cohort} stays"


def not_cleared(operation, ledger):
    for batch in ledger.batches:
        if batch.status in ("approved", "departed", "arrived") and len(batch.clearances) < 5:
            yield batch.code, batch.day, batch.people, f"{batch.status} with {len(batch.clearances)} of 5 clearances"


def not_counted(operation, ledger):
    """A count of all together, as earlier versions took it, is one where it is what was planned."""
    for batch in ledger.batches:
        counted = batch.happened.departed is not None or batch.happened.total == sum(batch.planned.values())
        if batch.status == "departed" and not counted:
            yield batch.code, batch.day, batch.people, "nobody counted who left"
        if batch.status == "arrived" and batch.happened.arrived is None:
            yield batch.code, batch.day, batch.people, "nobody counted who arrived"


def unaccounted(operation, ledger):
    for batch in ledger.batches:
        lost = sum(map(batch.lost, batch.parts))
        yield batch.code, batch.day, lost, f"{lost} of {batch.people} neither arrived nor are accounted for"


RULES = {
    "R01": over_limit, "R02": over_places, "R03": not_accepted,
    "R04": over_daily("daily_intake", lambda presence: presence.arrivals),
    "R05": over_daily("daily_release", lambda presence: presence.departures),
    "R06": over_departures, "R07": closed, "R08": over_fleet, "R09": over_escorts, "R10": over_seats,
    "R11": mixes_alone, "R12": apart_in_batch, "R13": apart_in_facility, "R14": over_share, "R15": over_headcount,
    "R16": outside_dates, "R17": moves_stay, "R18": not_cleared,
    "R19": not_counted, "R20": unaccounted,
}


def find_findings(operation, ledger):
    """Every finding, by rule, then day, then subject."""
    found = [Finding(name, *place) for name, rule in RULES.items() for place in rule(operation, ledger)]
    return sorted((finding for finding in found if finding.excess > 0),
                  key=lambda finding: (finding.rule, finding.day, finding.subject, finding.excess))


def hard_score(findings):
    return sum(finding.excess for finding in findings)
