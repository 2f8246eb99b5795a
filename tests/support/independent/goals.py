# SPDX-License-Identifier: Apache-2.0
"""The goals as core/model/README.md words them: each function gives an integer to be minimised."""
import collections


def in_batches(batches):
    """People of each cohort in batches; those who came back are in none."""
    people = collections.Counter()
    for batch in batches:
        people.update(batch.held())
    return people


def places_of(batches, cohort):
    """Where the people of a cohort are who are in batches."""
    count = dict.fromkeys(("planned", "on_the_road", "arrived", "left"), 0)
    for batch in (batch for batch in batches if cohort in batch.parts):
        there = {"arrived": "arrived", "departed": "on_the_road"}.get(batch.status, "planned")
        count[there] += batch.arriving(cohort)
        count["on_the_road"] += batch.lost(cohort)
        count["left"] += batch.left(cohort)
    return count


def headcounts(operation, batches):
    """People of must cohorts: people = waiting + planned + on the road + arrived + left.

    Where batches hold more of a cohort than there are, those planned are fewer by the difference (R15 says so).
    """
    sums = collections.Counter()
    for row in operation.cohorts.values():
        if row["move"] != "must":
            continue
        count = places_of(batches, row["code"])
        waiting = row["people"] - sum(count.values())
        count["planned"] += min(0, waiting)
        sums.update(count | {"people": row["people"], "waiting": max(0, waiting)})
    names = ("people", "waiting", "planned", "on_the_road", "arrived", "left")
    return {name: sums[name] for name in names} | {
        "placed": sums["planned"] + sums["on_the_road"] + sums["arrived"]}


def priority(operation, cohort):
    return operation.categories[operation.category_of(cohort)]["priority"]


def waiting(operation, ledger):
    moved = in_batches(ledger.batches)
    return sum(priority(operation, code) * max(0, row["people"] - moved[code])
               for code, row in operation.cohorts.items() if row["move"] == "must")


def overcrowding(operation, ledger):
    return sum(max(0, presence.population[day] - operation.target(facility, day))
               for facility, presence in ledger.at.items() if not operation.is_outside(facility)
               for day in range(1, operation.last_day + 1))


def occupancy(operation, ledger, facility, day):
    """Hundredths of a per cent, rounded down; nothing where the capacity is 0."""
    capacity = operation.capacity(facility, day)
    return ledger.at[facility].population[day] * 10000 // capacity if capacity else None


def peak(operation, ledger):
    found = [occupancy(operation, ledger, facility, day) for facility, presence in ledger.at.items()
             for day in presence.days_from_first_arrival(operation)]
    return max((value for value in found if value is not None), default=0)


def delay(operation, ledger):
    return sum(priority(operation, cohort) * people * (batch.day - 1) for batch in ledger.batches
               for cohort, people in batch.parts.items() if operation.cohorts[cohort]["move"] == "must")


def finish(operation, ledger):
    return max((batch.arrival(operation) for batch in ledger.batches), default=0)


def travel(operation, ledger):
    return sum(batch.people * operation.routes[batch.route]["km"] for batch in ledger.batches)


def balance(operation, ledger):
    receiving = {route["to"] for route in operation.routes.values()}
    found = [occupancy(operation, ledger, facility, operation.last_day) for facility in receiving]
    found = [value for value in found if value is not None]
    return max(found) - min(found) if found else 0


def number_of_batches(operation, ledger):
    return len(ledger.batches)


def light(operation, ledger):
    least = operation.settings["smallest_load"] or 0
    return sum(max(0, least - batch.people) for batch in ledger.batches)


def assignments(batches):
    """People by cohort, route and departure day, without the cancelled batches."""
    people = collections.Counter()
    for batch in batches:
        for cohort, number in batch.parts.items():
            people[cohort, batch.route, batch.day] += number if batch.status != "cancelled" else 0
    return people


def change(ledger, reference):
    """People in a batch of the reference who have another route or day now, or none."""
    return (assignments(reference) - assignments(ledger.batches)).total()


GOALS = {"waiting": waiting, "overcrowding": overcrowding, "peak": peak, "delay": delay, "finish": finish,
         "travel": travel, "balance": balance, "batches": number_of_batches, "light": light}


def goal_values(operation, ledger, reference=None):
    """Every goal by its name; `change` is 0 without a reference."""
    values = {name: goal(operation, ledger) for name, goal in GOALS.items()}
    return values | {"change": 0 if reference is None else change(ledger, reference)}
