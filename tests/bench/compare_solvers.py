#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `tplan split` with generic solvers on the same models, goal by goal, in one run.

usage: compare_solvers.py TPLAN PLAN [--seconds S] [--peer-seconds S] [--threads N] [--highs FOLDER] [--goals N]
       compare_solvers.py --self-test [--highs FOLDER]

A copy of the plan is split; then each peer works through the goals in their order by itself: it gets the program of the
first goal, then that of the next with the first held at the value which the peer itself found, and so on, each with the
time limit of --peer-seconds. The programs are those that `tplan export --model` writes. They leave out keep-apart rows
and whole people, so a peer's value may be below what any lawful plan has: all such doubt is in the peer's favour.

"as good after" is the time in which the peer had a solution at least as good as ours in that goal. --goals compares the
first N goals only. `finish` is not linear and is skipped. FOLDER is where `npm install highs` was run.

Exit code 0; 1 where a peer proves that our value cannot be, or that our bound is too high; 2 for wrong usage.
"""
import argparse
import math
import pathlib
import shutil
import sys
import tempfile

from peers import installed_peers
from splitting import as_table, run, split

SLACK = 1e-6


def whole(value):
    """The smallest whole number not below a value, but for rounding: what a goal is held at."""
    return math.ceil(value - SLACK * max(1, abs(value)))


def retarget(text, shifts):
    """The model with the held goals H0, H1 ... moved by the shifts."""
    lines = text.splitlines()
    for i, line in enumerate(lines):
        words = line.split()
        if words[:1] == ["RHS"] and len(words) == 3 and words[1][0] == "H":
            lines[i] = f"    RHS       {words[1]}  {float(words[2]) + shifts[int(words[1][1:])]!r}"
    return "\n".join(lines) + "\n"


class Table:
    def __init__(self):
        self.rows = []

    def add(self, solver, goal, value, bound, seconds, reached=None, ours=None):
        gap = "-" if bound is None or value is None else "0" if value <= bound + SLACK * max(1, abs(value)) \
            else f"{100 * (value - bound) / max(1, abs(bound)):.2f} %"
        shown = ["-" if number is None else f"{round(number):,}" for number in (value, bound)]
        ratio = "-" if reached is None or not ours else f"{reached / ours:.1f}"
        self.rows.append([solver, goal, *shown, gap, f"{seconds:.2f}", "-" if reached is None else f"{reached:.2f}", ratio])

    def text(self):
        return as_table(["solver", "goal", "value", "bound", "gap", "seconds", "as good after", "ratio"], self.rows)


def work_through(peer, models, ours, arguments, table, troubles):
    """Lets a peer solve goal after goal; gives its values and the seconds in which it was as good as we are."""
    shifts, values, as_good = [], [], 0.0
    for i, (goal, text) in enumerate(models):
        our = ours["goals"][i]
        if text is None:
            shifts.append(0)
            values.append(our["value"])
            continue
        model = arguments.folder / f"{peer.name}-{goal}.mps"
        model.write_text(retarget(text, shifts))
        outcome = peer.solve(model, arguments.peer_seconds)
        model.unlink()
        value = outcome.value if outcome.has_solution() else None
        bound = outcome.bound if math.isfinite(outcome.bound) else None
        reached = outcome.reached(our["value"])
        as_good = None if reached is None or as_good is None else as_good + reached
        is_same_so_far = all(value == ours["goals"][j]["value"] for j, value in enumerate(values))
        table.add(peer.name, goal, value, bound, outcome.seconds, reached, ours["seconds"])
        if is_same_so_far and bound is not None and whole(bound) > our["value"]:
            troubles.append(f"{peer.name} proves {goal} >= {bound}, our value is {our['value']}")
        if value is None:
            break
        values.append(whole(value))
        shifts.append(values[-1] - our["value"])
    return values, as_good


def verdict(peer, values, ours, as_good):
    names = [goal["name"] for goal in ours["goals"]]
    mine = [goal["value"] for goal in ours["goals"]]
    for name, theirs, own in zip(names, values, mine):
        if theirs != own:
            word, difference = ("better", own - theirs) if theirs < own else ("worse", theirs - own)
            return f"{peer.name}: {word} in {name} by {difference:,} ({100 * difference / max(1, own):.2f} % of ours)"
    if len(values) < len(mine):
        return f"{peer.name}: no solution in {names[len(values)]}; the goals before are the same"
    after = "" if as_good is None else f", after {as_good:.2f} s: {as_good / ours['seconds']:.1f} times ours"
    return f"{peer.name}: the same{after}"


def compare(arguments):
    peers = installed_peers(arguments.highs, arguments.threads)
    plan = arguments.folder / "plan.tplan"
    shutil.copy(arguments.plan, plan)
    ours = split(arguments.tplan, plan, arguments.seconds, arguments.threads)
    ours["goals"] = ours["goals"][:arguments.goals]
    table, troubles, verdicts = Table(), [], []
    for goal in ours["goals"]:
        table.add("tplan", goal["name"], goal["value"], goal["bound"], ours["seconds"])
    models = []
    for goal in ours["goals"]:
        file = arguments.folder / "model.mps"
        done = run(arguments.tplan, "export", plan, "--model", file, "--goal", goal["name"])
        models.append((goal["name"], file.read_text() if done.returncode == 0 else None))
    for peer in peers:
        values, as_good = work_through(peer, models, ours, arguments, table, troubles)
        verdicts.append(verdict(peer, values, ours, as_good))
    print(f"{ours['people']} people, {ours['placed']} placed, {ours['batches']} batches, hard score {ours['hard']}; "
          f"limits: {arguments.seconds:g} s for tplan, {arguments.peer_seconds:g} s a goal for each peer")
    print(table.text())
    print("\n".join(verdicts + [f"TROUBLE: {trouble}" for trouble in troubles]))
    return 1 if troubles else 0


# One boat of 5 seats for 7 people: waiting 3 x (7 - x), x <= 5 b, b <= 1 whole; the best is x = 5, 6 to pay.
SELF_TEST = """NAME          TEST
ROWS
 N  OBJ
 L  R0
COLUMNS
    C0        OBJ       -3
    C0        R0        1
    M0        'MARKER'                 'INTORG'
    C1        R0        -5
    M1        'MARKER'                 'INTEND'
    CONSTANT  OBJ       21
RHS
BOUNDS
 FX BND       CONSTANT  1
 LO BND       C0        0
 UP BND       C0        7
 LO BND       C1        0
 UP BND       C1        1
ENDATA
"""


def self_test(arguments):
    """Every peer finds the known optimum; a value below it is called trouble."""
    peers = installed_peers(arguments.highs, 1)
    for peer in peers:
        for value, expected in ((6, 0), (5, 1)):
            table, troubles = Table(), []
            ours = {"goals": [{"name": "waiting", "value": value}], "seconds": 1}
            values, _ = work_through(peer, [("waiting", SELF_TEST)], ours, arguments, table, troubles)
            assert values == [6], f"{peer.name} found {values}"
            assert len(troubles) == expected, f"{peer.name}: {troubles} for a value of {value}"
    print(f"{', '.join(peer.name for peer in peers) or 'no peer'}: as expected")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tplan", nargs="?")
    parser.add_argument("plan", nargs="?")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--peer-seconds", type=float, default=100)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--highs")
    parser.add_argument("--goals", type=int)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        arguments.folder = pathlib.Path(name)
        if arguments.self_test:
            return self_test(arguments)
        if not arguments.plan:
            parser.error("TPLAN and PLAN are needed")
        return compare(arguments)


if __name__ == "__main__":
    sys.exit(main())
