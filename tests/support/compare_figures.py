#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds what charts, map, brief, `check`, `diff`, `simulate` and sweeps show against an independent recomputation.

usage: compare_figures.py --tplan TPLAN --shown SHOWN_FIGURES [--report TPLAN_REPORT] [--plans N] [--seed N]
"""
import argparse
import csv
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from compare_program import run  # noqa: E402
from independent import chances, figures, folder, plan  # noqa: E402
from independent.random_folder import write_random_folder  # noqa: E402

# Briefs take a tenth of a second each: one in so many plans has its own.
BRIEF_EVERY = 4
RUNS = 40_000
ROW_OF_BRIEF = re.compile(r"[0-9]+ [A-Z][a-z]{2,3}( 20[0-9]{2})?( -?[0-9,]+){6} (-?[0-9,.]+ %|-)( [0-9,]+)?")


def differences(what, shown, wanted):
    if shown == wanted:
        return []
    for i, (a, b) in enumerate(zip(shown, wanted)):
        if a != b:
            return [f"{what}, row {i + 1}: {a}, should be {b}"]
    return [f"{what}: {len(shown)} rows, should be {len(wanted)}"]


def chart_differences(shown, operation, ledger):
    found = []
    for facility in ledger.at:
        wanted = figures.occupancy_rows(operation, ledger, facility)
        found += differences(f"occupancy of {facility}", shown["occupancy"][facility]["rows"], wanted)
        found += tip_differences(shown["occupancy"][facility], facility)
    found += differences("occupancy of all", shown["occupancy"][""]["rows"],
                         figures.occupancy_rows_of_all(operation, ledger))
    wanted = figures.transport(operation, ledger)
    found += differences("charts of transport", sorted(shown["transport"]), sorted(wanted))
    for code in shown["transport"].keys() & wanted.keys():
        found += differences(f"transport {code}", shown["transport"][code]["rows"], wanted[code])
    found += differences("progress", shown["progress"]["rows"], figures.progress_rows(operation, ledger))
    found += differences("people", shown["people"]["rows"], figures.people_rows(operation, ledger))
    found += differences("space", shown["space"]["rows"], figures.space_rows(operation, ledger))
    for day, table in enumerate(shown["map"], 1):
        found += differences(f"map of day {day}", [row[:3] for row in table["rows"]],
                             figures.map_rows(operation, ledger, day))
    return found


def tip_differences(chart, facility):
    """The tip of a day has the occupancy of its row, or none where there is no capacity."""
    for row, tip in zip(chart["rows"], chart["readings"]):
        wanted = [] if row[5] == figures.DASH else [f"Occupancy {row[5]}"]
        if [line for line in tip if line.startswith("Occupancy")] != wanted:
            yield f"tip of {facility} on {row[0]}: {tip}, should have {wanted}"


def check_differences(text, operation, ledger):
    lines = text.splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("site "))
    shown = []
    for line in lines[head + 1:head + 1 + len(ledger.at)]:
        words = line.replace(" %", "%").split()
        shown.append([words[0], *(word.replace("%", " %") for word in words[2:])])
    found = differences("check", shown, figures.site_rows_of_check(operation, ledger))
    before = [re.sub(" before the plan.*", "", line) for line in lines if " before the plan: nobody" in line]
    over = {facility: figures.over_before(operation, ledger, facility) for facility in ledger.at}
    return found + differences("check, over before the plan", before,
                               [f"{code} is over its limit by {figures.number(people)}"
                                for code, people in over.items() if people])


def brief_differences(report, file, operation, ledger):
    pdf = file.with_suffix(".pdf")
    subprocess.run([report, file, "--pdf", pdf], check=True, capture_output=True)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    lines = [" ".join(re.sub("[\u2066-\u2069]", "", line).split()) for line in text.splitlines()]
    sites = figures.touched(ledger)
    wanted = [" ".join(filter(None, row)) for site in sites for row in figures.brief_rows(operation, ledger, site)]
    found = differences("tables of the brief", [line for line in lines if ROW_OF_BRIEF.fullmatch(line)], wanted)
    for site in sites:
        row = " ".join(figures.brief_summary_row(operation, ledger, site))
        if row not in lines:
            found.append(f"summary of the brief: no row {row}")
    return found


def with_rows_shuffled(operation, folder_, seed):
    """A copy of the folder whose rows stand in another order."""
    copy, shuffler = folder_ / "shuffled", random.Random(seed)
    shutil.copytree(operation, copy)
    for file in copy.glob("*.csv"):
        if file.name == "calendar.csv":
            continue  # its overlaps need the lowest to hold
        with open(file, encoding="utf-8", newline="") as stream:
            header, *rows = csv.reader(stream)
        shuffler.shuffle(rows)
        with open(file, "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([header, *rows])
    return copy


def compare(programs, path, seed):
    """What is shown otherwise of one random plan."""
    tplan, source, file = programs.tplan, path / "operation", path / "a.tplan"
    write_random_folder(source, seed, has_records=False)
    run(tplan, "import", source, file)
    run(tplan, "export", file, "--schedule", path / "schedule.csv")
    operation, _ = folder.read_folder(source)
    ledger = plan.Ledger(operation, plan.read_schedule(path / "schedule.csv", operation))
    shown = json.loads(subprocess.run([programs.shown, source], check=True, capture_output=True, text=True).stdout)
    found = chart_differences(shown, operation, ledger)
    found += check_differences(run(tplan, "check", file), operation, ledger)
    if programs.report and seed % BRIEF_EVERY == 0:
        found += brief_differences(programs.report, file, operation, ledger)
    run(tplan, "import", with_rows_shuffled(source, path, seed), path / "b.tplan")
    said = run(tplan, "diff", file, path / "b.tplan")
    if "The plans are the same" not in said:
        found.append(f"diff of rows in another order: {said}")
    return found


def fleet_folder(path, vehicles, day):
    """One batch on the last day, and so many vehicles."""
    path.mkdir()
    for name, text in {
            "operation.csv": f"key,value\nstart,2026-01-01\nend,2026-01-{day:02}\n",
            "facilities.csv": "code,name,capacity,population\nA,A,100,10\nB,B,100,0\n",
            "cohorts.csv": "code,facility,category,people\nC,A,men,10\n",
            "routes.csv": "code,from,to,mode,km,fleet\nR,A,B,road,10,F\n",
            "fleets.csv": f"code,vehicles\nF,{vehicles}\n",
            "batches.csv": f"batch,depart,route,cohorts\nX,2026-01-{day:02},R,C:10\n"}.items():
        (path / name).write_text(text, encoding="utf-8")


def simulate_differences(tplan):
    """How often the last day finds no vehicle, against the chain over the days."""
    for vehicles, failure, repair, day in [(1, 10, 10, 20), (2, 10, 10, 20), (5, 10, 10, 20), (1, 50, 3, 7),
                                           (3, 30, 4, 15), (2, 5, 1, 9)]:
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name)
            fleet_folder(path / "operation", vehicles, day)
            run(tplan, "import", path / "operation", path / "a.tplan")
            said = json.loads(run(tplan, "simulate", path / "a.tplan", "--late", 0, "--no-show", 0, "--closure", 0,
                                  "--failure", failure, "--repair-days", repair, "--days-after-end", 0,
                                  "--runs", RUNS, "--json"))
        late, chance = said["batches"][0]["late_runs"], chances.in_repair(failure / 100, repair, day) ** vehicles
        if not chances.agrees(late, RUNS, chance):
            yield f"{vehicles} vehicles, {failure} %, {repair} days: none in {late / RUNS}, should be {chance:.4f}"


def random_curve(source):
    """Falling, flat and rising steps; values such that the arithmetic of both programs is exact."""
    step, count = source.choice([1, 2, 4]), source.choice([2, 3, 5, 9])
    waiting, finish = source.randint(0, 4000), source.randint(0, 60)
    kinds = [[0], [0, 0, 320], [320], [0, 10, 500, 1000], [-20, 0, 400]]
    kind, points = source.choice(kinds), []
    for i in range(count):
        points.append((i * step, max(0, waiting), max(0, finish)))
        waiting, finish = waiting - source.choice(kind), finish - source.randint(0, 9)
    return points


def knee_differences(shown):
    source = random.Random(1)
    curves = [random_curve(source) for _ in range(3000)]
    lines = "".join(" ".join(":".join(map(str, point)) for point in curve) + "\n" for curve in curves)
    said = subprocess.run([shown, "--knees"], input=lines, check=True, capture_output=True, text=True).stdout.split()
    knees = [chances.knee(curve) for curve in curves]
    if not 300 < sum(knee is not None for knee in knees) < 2700:
        yield "the curves of the test have too few knees, or too many"
    for curve, mine, theirs in zip(curves, knees, said, strict=True):
        if theirs != ("none" if mine is None else str(mine)):
            yield f"knee of {curve}: {theirs}, should be {mine}"


def compare_all(programs):
    failed = 0
    for seed in range(programs.seed, programs.seed + programs.plans):
        with tempfile.TemporaryDirectory() as path:
            found = compare(programs, pathlib.Path(path), seed)
        failed += bool(found)
        for difference in found:
            print(f"seed {seed}: {difference}")
    print(f"{programs.plans - failed} of {programs.plans} random plans shown alike")
    others = [*simulate_differences(programs.tplan), *knee_differences(programs.shown)]
    print("\n".join(others) if others else "failing fleets and knees alike")
    return failed + len(others)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tplan", required=True)
    parser.add_argument("--shown", required=True, help="prints what charts and map show of a folder")
    parser.add_argument("--report", help="writes the brief; without it, briefs are not looked at")
    parser.add_argument("--plans", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    return 1 if compare_all(parser.parse_args()) else 0


if __name__ == "__main__":
    sys.exit(main())
