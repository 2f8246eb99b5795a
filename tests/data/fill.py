# SPDX-License-Identifier: Apache-2.0
"""A plain greedy fill of an operation, day by day: enough to prove that an example can be completed."""
import collections

from independent import plan


class Fill:
    """Adds batches of one category each, as large as every limit allows, until nothing fits.

    People are placed against the limits of all days from their arrival on, so that no later batch breaks them.
    """

    def __init__(self, operation):
        self.operation = operation
        self.batches = []
        self.left = {code: row["people"] for code, row in operation.cohorts.items() if row["move"] != "stay"}
        self.presence = {code: plan.Presence(operation, [], code, row["population"])
                         for code, row in operation.facilities.items()}
        self.escorts, self.departures, self.in_use, self.placed = (collections.Counter() for _ in range(4))

    def run(self):
        for day in range(1, self.operation.last_day + 1):
            for route in self.routes_for("may"):
                while self.is_short(route["from"]) and self.send(route, day, "may"):
                    pass
            for route in self.routes_for("must"):
                while self.send(route, day, "must"):
                    pass
        return self.batches

    def routes_for(self, move):
        """Routes out of facilities that have cohorts of this kind; the largest seats first."""
        homes = {row["facility"] for row in self.operation.cohorts.values() if row["move"] == move}
        routes = [row for row in self.operation.routes.values() if row["from"] in homes]
        return sorted(routes, key=lambda row: (-self.operation.usable_seats(row["code"]), row["code"]))

    def is_short(self, facility):
        """True where more people wait for a way to this facility than it has room for."""
        homes = {row["from"] for row in self.operation.routes.values() if row["to"] == facility}
        waiting = sum(self.left[code] for code, row in self.operation.cohorts.items()
                      if row["move"] == "must" and row["facility"] in homes)
        return waiting > self.room(facility, self.operation.last_day)

    def room(self, facility, arrival):
        """People who may still arrive on a day, by the limit of that day and of all days after."""
        presence = self.presence[facility]
        return min(self.operation.limit(facility, day) - presence.peak[day]
                   for day in range(arrival, self.operation.last_day + 1))

    def send(self, route, day, move):
        """Adds the batch of the first category that can travel; False where none can."""
        for category in self.categories_in_order(route["from"], move):
            people = min(self.most(route, day, category), self.waiting_of(route["from"], category, move))
            if people > 0:
                self.add(route, day, category, move, people)
                return True
        return False

    def categories_in_order(self, facility, move):
        names = {row["category"] for row in self.cohorts_at(facility, move)}
        return sorted(names, key=lambda name: (-self.operation.categories[name]["priority"], name))

    def cohorts_at(self, facility, move):
        return [row for row in self.operation.cohorts.values() if row["facility"] == facility and row["move"] == move]

    def waiting_of(self, facility, category, move):
        return sum(self.left[row["code"]] for row in self.cohorts_at(facility, move) if row["category"] == category)

    def most(self, route, day, category):
        """The most people of a category that a new batch may carry."""
        operation, arrival = self.operation, day + route["arrival_day_offset"]
        if arrival > operation.last_day or not self.has_vehicle(route, day) or not self.is_open(route, day):
            return 0
        accepted = operation.facilities[route["to"]]["accepts"]
        if accepted and category not in accepted:
            return 0
        limits = [operation.usable_seats(route["code"])]
        if not operation.is_outside(route["to"]):
            limits.append(self.room(route["to"], arrival))
        intake = operation.in_force("facility", route["to"], "daily_intake", arrival)
        if intake is not None:
            limits.append(intake - self.presence[route["to"]].arrivals[arrival])
        escorts = operation.in_force("escorts", "", "escorts_per_day", day)
        per_escort = operation.categories[category]["people_per_escort"]
        if escorts is not None and per_escort is not None:
            limits.append((escorts - self.escorts[day]) * per_escort)
        share = operation.categories[category]["max_share_pct"]
        if share is not None:
            people = sum(row["people"] for row in operation.cohorts.values()
                         if row["category"] == category and row["move"] == "must")
            limits.append(share * people // 100 - self.placed[route["to"], category])
        return min(limits)

    def is_open(self, route, day):
        date = self.operation.date(day)
        return not ((route["open_from"] and date < route["open_from"]) or (route["open_to"] and date > route["open_to"]))

    def has_vehicle(self, route, day):
        most = self.operation.in_force("route", route["code"], "departures_per_day", day)
        if most is not None and self.departures[route["code"], day] >= most:
            return False
        return route["fleet"] is None or all(
            self.in_use[route["fleet"], busy] < self.operation.in_force("fleet", route["fleet"], "vehicles", busy)
            for busy in self.busy_days(route, day))

    def busy_days(self, route, day):
        return range(day, day + self.operation.fleets[route["fleet"]]["cycle_days"]) if route["fleet"] else ()

    def parts(self, route, category, move, people):
        parts = {}
        for row in self.cohorts_at(route["from"], move):
            taken = min(people, self.left[row["code"]]) if row["category"] == category else 0
            if taken > 0:
                parts[row["code"]] = taken
                self.left[row["code"]] -= taken
                people -= taken
        return parts

    def add(self, route, day, category, move, people):
        code = f"B{len(self.batches) + 1:04}"
        batch = plan.Batch(code, route["code"], day, self.parts(route, category, move, people))
        self.batches.append(batch)
        self.escorts[day] += batch.escorts(self.operation)
        self.departures[route["code"], day] += 1
        self.placed[route["to"], category] += people
        for busy in self.busy_days(route, day):
            self.in_use[route["fleet"], busy] += 1
        for facility in (route["from"], route["to"]):
            opening = self.operation.facilities[facility]["population"]
            self.presence[facility] = plan.Presence(self.operation, self.batches, facility, opening)
