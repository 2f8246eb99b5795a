# SPDX-License-Identifier: Apache-2.0
"""What charts, map, brief and `check` must show of a plan, in the words and digits in which they show it."""
import collections
import decimal

DASH = "-"
# Hundredths of a square metre for each person: ICRC and CPT for shared rooms, then for single ones.
STANDARDS = (340, 400, 540, 600)

Tightest = collections.namedtuple("Tightest", "day peak limit")


def number(value):
    return f"{value:,}"


def percent(part, whole):
    """With one decimal, the digits of the ledger export."""
    return f"{decimal.Decimal(f'{100 * part / whole:.1f}'):,} %"


def occupancy(people, capacity):
    return percent(people, capacity) if capacity else DASH


def day_text(operation, day):
    """"24 Jan", and "24 Jan 2027" where the operation is not within one year."""
    date, settings = operation.date(day), operation.settings
    year = f" {date.year}" if len({date.year, settings["start"].year, settings["end"].year}) > 1 else ""
    return f"{date.day} {date:%b}{year}"


def days_of(operation):
    return range(1, operation.last_day + 1)


def is_before(presence, day):
    """Whether nobody has arrived by the day: what is over then is over before the plan."""
    first = presence.first_arrival()
    return first is None or day < first


def excess(operation, ledger, facility, day):
    return max(0, ledger.at[facility].peak[day] - operation.limit(facility, day))


def tightest(operation, ledger, facility):
    """The first day of least room below the limit, not before the first arrival unless nobody arrives."""
    presence = ledger.at[facility]
    rows = [Tightest(day, presence.peak[day], operation.limit(facility, day))
            for day in range(presence.first_arrival() or 1, operation.last_day + 1)]
    return min(rows, key=lambda row: row.limit - row.peak)


def over_before(operation, ledger, facility):
    """The most people over the limit at the opening or before anybody arrives."""
    presence = ledger.at[facility]
    opening = presence.population[0] - operation.limit(facility, 1)
    return max([0, opening] + [excess(operation, ledger, facility, day) for day in days_of(operation)
                               if is_before(presence, day)])


def excess_text(of_plan, before):
    parts = [number(of_plan)] if of_plan else []
    return ", and ".join(parts + ([f"{number(before)} before the plan"] if before else []))


def occupancy_rows(operation, ledger, facility):
    presence, rows = ledger.at[facility], []
    for day in days_of(operation):
        over, before = excess(operation, ledger, facility, day), is_before(presence, day)
        rows.append([day_text(operation, day), number(presence.population[day]), number(presence.peak[day]),
                     number(operation.limit(facility, day)), number(operation.target(facility, day)),
                     occupancy(presence.population[day], operation.capacity(facility, day)),
                     excess_text(0 if before else over, over if before else 0)])
    return rows


def most_at_all(operation, ledger, day):
    """The most people at all sites together: those who were there, and who comes from the road before anybody leaves."""
    if operation.settings["same_day_turnover"]:
        return sum(presence.population[day] for presence in ledger.at.values())
    from_the_road = sum(batch.people for batch in ledger.batches
                        if batch.arrival(operation) == day and batch.day != day)
    return sum(presence.population[day - 1] for presence in ledger.at.values()) + from_the_road


def occupancy_rows_of_all(operation, ledger):
    rows = []
    for day in days_of(operation):
        people = sum(presence.population[day] for presence in ledger.at.values())
        limit, target, capacity = (sum(figure(facility, day) for facility in ledger.at)
                                   for figure in (operation.limit, operation.target, operation.capacity))
        over = [sum(excess(operation, ledger, facility, day) for facility, presence in ledger.at.items()
                    if is_before(presence, day) == before) for before in (False, True)]
        rows.append([day_text(operation, day), number(people), number(most_at_all(operation, ledger, day)),
                     number(limit), number(target), occupancy(people, capacity), excess_text(*over)])
    return rows


def transport_rows(operation, used, available):
    rows = []
    for day in days_of(operation):
        there = available(day)
        missing = 0 if there is None else max(0, used(day) - there)
        rows.append([day_text(operation, day), number(used(day)), "no limit" if there is None else number(there),
                     number(missing) if missing else ""])
    return rows


def fleet_rows(operation, ledger, fleet):
    cycle = operation.fleets[fleet]["cycle_days"]

    def used(day):
        return sum(operation.routes[batch.route]["fleet"] == fleet and batch.day <= day < batch.day + cycle
                   for batch in ledger.batches)
    return transport_rows(operation, used, lambda day: operation.in_force("fleet", fleet, "vehicles", day))


def transport(operation, ledger):
    """By the code of the fleet or of a route that no fleet counts; the escorts under an empty one."""
    charts = {fleet: fleet_rows(operation, ledger, fleet) for fleet in operation.fleets}
    for code, route in operation.routes.items():
        def limit(day, code=code):
            return operation.in_force("route", code, "departures_per_day", day)
        if not route["fleet"] and any(limit(day) is not None for day in days_of(operation)):
            charts[code] = transport_rows(
                operation, lambda day, code=code: sum((b.route, b.day) == (code, day) for b in ledger.batches), limit)

    def escorts(day):
        return sum(batch.escorts(operation) for batch in ledger.batches if batch.day == day)

    def most(day):
        return operation.in_force("escorts", "", "escorts_per_day", day)
    if any(escorts(day) or most(day) is not None for day in days_of(operation)):
        charts[""] = transport_rows(operation, escorts, most)
    return charts


def progress_rows(operation, ledger):
    """Day, who is to have arrived by the plan, and once something has departed who has: blank after what is recorded."""
    must = {code for code, row in operation.cohorts.items() if row["move"] == "must"}
    planned, arrived, recorded = collections.Counter(), collections.Counter(), []
    for batch in ledger.batches:
        due = batch.planned_day + operation.routes[batch.route]["arrival_day_offset"]
        planned[due] += sum(people for cohort, people in batch.held().items() if cohort in must)
        if batch.status == "arrived":
            arrived[batch.arrival(operation)] += sum(batch.arriving(cohort) for cohort in batch.parts if cohort in must)
        if batch.has_departed:
            recorded.append(batch.arrival(operation) if batch.status == "arrived" else batch.day)
    days = list(days_of(operation))
    rows = []
    for day in days:
        rows.append([day_text(operation, day), number(sum(planned[d] for d in days if d <= day))])
        if recorded:
            rows[-1].append(number(sum(arrived[d] for d in days if d <= day)) if day <= max(recorded) else "")
    return rows


def people_rows(operation, ledger):
    """Before and after the plan: each category, those in no cohort, all, and the limit."""
    rows = []
    for facility, presence in ledger.at.items():
        for when, day in (("Before", 0), ("After", operation.last_day)):
            known = [ledger.of_cohorts(facility, lambda cohort, category=category:
                                       operation.category_of(cohort) == category).population[day]
                     for category in operation.categories]
            others = max(0, presence.population[day] - sum(known))
            rows.append([facility, when, *map(number, known), number(others), number(sum(known) + others),
                         number(operation.limit(facility, max(1, day)))])
    return rows


def metres(hundredths, decimals=1):
    return f"{decimal.Decimal(hundredths) / 100:,.{decimals if hundredths % 10 == 0 else 2}f} m²"


def space_rows(operation, ledger):
    rows = []
    for facility, row in operation.facilities.items():
        area = int(decimal.Decimal(row["accommodation_area_m2"] or 0) * 100)
        if area <= 0:
            continue
        presence, limit = ledger.at[facility], tightest(operation, ledger, facility).limit
        most, end = max(presence.peak[1:operation.last_day + 1]), presence.population[operation.last_day]
        admitted = [area // needed for needed in STANDARDS]
        binds = (f"Its own limit of {number(limit)} binds" if limit <= admitted[1]
                 else f"CPT binds: {number(admitted[1])} people")
        rows.append([facility, metres(area), number(most),
                     *(metres(area // people, 2) if people > 0 else "nobody" for people in (most, end)),
                     number(limit), *map(number, admitted), binds])
    return rows


def map_rows(operation, ledger, day):
    """Site, people at the close of the day, limit."""
    return [[facility, number(presence.population[day]), number(operation.limit(facility, day))]
            for facility, presence in ledger.at.items()]


def site_rows_of_check(operation, ledger):
    """Code, opening, people at the end, occupancy, then the day of least room, its most people and its limit."""
    rows, last = [], operation.last_day
    for facility, presence in ledger.at.items():
        least = tightest(operation, ledger, facility)
        people, capacity = presence.population[last], operation.capacity(facility, last)
        share = f"{100 * people / capacity:.1f} %" if capacity else DASH
        rows.append([facility, number(presence.population[0]), number(people), share, str(operation.date(least.day)),
                     number(least.peak), number(least.limit)])
    return rows


def touched(ledger):
    """The sites of the brief: those where people arrive or leave, or all where nobody does."""
    return [facility for facility, presence in ledger.at.items()
            if sum(presence.arrivals) + sum(presence.departures)] or list(ledger.at)


def brief_rows(operation, ledger, facility):
    """The days that a site's table must have: nothing over a limit is left out, nor where the limit changes."""
    presence, last, rows = ledger.at[facility], operation.last_day, []
    for day in days_of(operation):
        limit, over = operation.limit(facility, day), excess(operation, ledger, facility, day)
        is_told = (presence.arrivals[day] or presence.departures[day] or day in (1, last) or over
                   or limit != operation.limit(facility, day - 1))
        if is_told:
            rows.append([day_text(operation, day), number(presence.population[day - 1]), number(presence.arrivals[day]),
                         number(presence.departures[day]), number(presence.population[day]),
                         number(presence.peak[day]), number(limit),
                         occupancy(presence.population[day], operation.capacity(facility, day)),
                         number(over) if over else ""])
    return rows


def brief_summary_row(operation, ledger, facility):
    presence, least, last = ledger.at[facility], tightest(operation, ledger, facility), operation.last_day
    return [facility, number(operation.facilities[facility]["population"]), number(sum(presence.arrivals)),
            number(sum(presence.departures)), number(presence.population[last]),
            occupancy(presence.population[last], operation.capacity(facility, last)), number(least.peak),
            number(least.limit), day_text(operation, least.day)]
