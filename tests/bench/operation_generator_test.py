#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that generated operations are what the program imports and can split.

usage: operation_generator_test.py OPERATION_GENERATOR TPLAN

Every kind imports, the same seed gives the same bytes and another seed others, and small operations of several seeds are
split without a broken rule and with nobody left waiting. Those of scarce places come to the optimum that a minimum cost
flow has, and prove it.
"""
import collections
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

KINDS = ("regional", "national", "transport", "scarce", "growth")
SMALL = ("--people", "600", "--sites", "5", "--days", "20")
SEEDS = range(1, 4)


def run(*command):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=True, text=True).stdout


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def check_kind(generator, tplan, kind, root):
    folders = [root / f"{kind}-{name}" for name in ("first", "again", "other")]
    for folder, seed in zip(folders, (1, 1, 2)):
        run(generator, kind, seed, folder)
    first, again, other = (content(folder) for folder in folders)
    assert first == again, f"{kind}: one seed gave two operations"
    assert first != other, f"{kind}: two seeds gave one operation"
    run(tplan, "import", folders[0], root / f"{kind}.tplan")


def check_split(generator, tplan, seed, root):
    folder, plan = root / f"small-{seed}", root / f"small-{seed}.tplan"
    run(generator, "regional", seed, folder, *SMALL)
    run(tplan, "import", folder, plan)
    result = json.loads(run(tplan, "split", plan, "--seconds", 1, "--json"))
    assert result["hard"] == 0, f"seed {seed}: {result['findings']}"
    assert result["placed"] == 600, f"seed {seed}: only {result['placed']} of 600 people placed"
    run(tplan, "check", plan)


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cheapest_path(ways, left, costs):
    """The cheapest way from source to sink through what is left, by Bellman and Ford with a queue: who came from where."""
    best, before, queue = {"source": (0, 0)}, {}, collections.deque(["source"])
    while queue:
        at = queue.popleft()
        for to in ways[at]:
            if left[at, to] == 0:
                continue
            cost = tuple(a + b for a, b in zip(best[at], costs[at, to]))
            if to not in best or cost < best[to]:
                best[to], before[to] = cost, at
                if to not in queue:
                    queue.append(to)
    return before if best.get("sink", (0, 0)) < (0, 0) else None


def scarce_optimum(folder):
    """Weighted people who wait and metres of travel, the first always wins: successive cheapest paths."""
    priority = {row["code"]: int(row["priority"] or 1) for row in rows(folder, "categories.csv")}
    cohorts = {row["facility"]: row for row in rows(folder, "cohorts.csv")}
    sites = {row["code"]: row for row in rows(folder, "facilities.csv")}
    left, costs, ways = {}, {}, collections.defaultdict(list)

    def add(start, end, people, cost):
        left[start, end], left[end, start] = people, 0
        costs[start, end], costs[end, start] = cost, tuple(-part for part in cost)
        ways[start].append(end)
        ways[end].append(start)

    for origin, cohort in cohorts.items():
        add("source", origin, int(cohort["people"]), (-priority[cohort["category"]], 0))
    for code, site in sites.items():
        if code not in cohorts:
            room = int(site["capacity"]) * int(site["overcrowding_limit_pct"]) // 100 - int(site["population"])
            add(code, "sink", max(0, room), (0, 0))
    for route in rows(folder, "routes.csv"):
        cohort, site = cohorts[route["from"]], sites[route["to"]]
        if not site["accepts"] or cohort["category"] in site["accepts"].split():
            add(route["from"], route["to"], int(cohort["people"]), (0, round(1000 * float(route["km"]))))
    total = [sum(priority[c["category"]] * int(c["people"]) for c in cohorts.values()), 0]
    while before := cheapest_path(ways, left, costs):
        path, at = [], "sink"
        while at != "source":
            path.append((before[at], at))
            at = before[at]
        people = min(left[step] for step in path)
        for start, end in path:
            left[start, end] -= people
            left[end, start] += people
            total = [sum_ + people * cost for sum_, cost in zip(total, costs[start, end])]
    return total


def check_scarce(generator, tplan, seed, root):
    folder, plan = root / f"scarce-{seed}", root / f"scarce-{seed}.tplan"
    run(generator, "scarce", seed, folder, "--people", 200 * seed, "--sites", 6 * seed, "--groups", 4)
    run(tplan, "import", folder, plan)
    split = subprocess.run([tplan, "split", plan, "--seconds", "60", "--json"], stdout=subprocess.PIPE, check=False)
    result = json.loads(split.stdout)
    values = [goal["value"] for goal in result["goals"]]
    assert result["hard"] == 0 and result["proven"], f"seed {seed}: {result['goals']}"
    assert values == scarce_optimum(folder), f"seed {seed}: {values} is not {scarce_optimum(folder)}"


def main():
    generator, tplan = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for kind in KINDS:
            check_kind(generator, tplan, kind, root)
        for seed in SEEDS:
            check_split(generator, tplan, seed, root)
            check_scarce(generator, tplan, seed, root)
    print(f"{len(KINDS)} kinds imported, {len(SEEDS)} small operations of each kind split")


if __name__ == "__main__":
    main()
