# SPDX-License-Identifier: Apache-2.0
"""Generic solvers that compare_solvers.py runs: how each is called, and how its news are read line by line."""
import math
import pathlib
import re
import shutil
import subprocess
import time

NUMBER = r"([-+]?[\d.]+(?:e[-+]?\d+)?)"


class Outcome:
    """What a peer found: its best solution and bound, and when each better solution was there."""

    def __init__(self):
        self.value = math.inf
        self.bound = -math.inf
        self.seconds = 0.0
        self.steps = []  # (seconds, value)

    def take(self, seconds, value, bound):
        if value is not None and value < self.value - 1e-9 * max(1, abs(value)):
            self.value = value
            self.steps.append((seconds, value))
        if bound is not None and bound > self.bound:
            self.bound = bound

    def finish(self, seconds):
        """A bound above the best solution, such as the infinite one of a tree that is searched, is the solution."""
        self.seconds = seconds
        self.bound = min(self.bound, self.value)

    def has_solution(self):
        return math.isfinite(self.value)

    def reached(self, target):
        """Seconds until a solution as good as the target was there, or None."""
        return next((seconds for seconds, value in self.steps if value <= target + 1e-6 * max(1, abs(target))), None)


def read_cbc(line):
    found = re.match(rf"Cbc00(?:12|16|04)I Integer solution of {NUMBER}", line)
    if found:
        return float(found[1]), None
    found = re.match(rf"Cbc0010I .* {NUMBER} best solution, best possible {NUMBER} ", line)
    if found:
        return None, float(found[2])
    found = re.match(rf"(?:Cbc0005I|Cbc0001I) .*best objective {NUMBER}(?: \(best possible {NUMBER}\))?,", line)
    if found:
        value = float(found[1])
        return (value if value < 1e49 else None), float(found[2] or value)
    found = re.match(rf"(Objective value|Lower bound): +{NUMBER}$", line)
    if found:
        return (float(found[2]), None) if found[1] == "Objective value" else (None, float(found[2]))
    # A program that presolve alone solves has no search.
    found = re.match(rf"Optimal objective {NUMBER}", line)
    if found:
        return float(found[1]), float(found[1])
    return (None, math.inf) if line.rstrip() == "Result - Optimal solution found" else None


def read_glpsol(line):
    found = re.match(rf"\+ *\d+: (?:mip|>>>>>) *=? *(not found yet|{NUMBER}) >= *(tree is empty|-inf|{NUMBER})", line)
    if not found:
        return None
    value = None if found[1] == "not found yet" else float(found[1])
    if found[3] == "tree is empty":
        return value, value
    return value, None if found[3] == "-inf" else float(found[3])


def read_highs(line):
    found = re.match(r"BOUNDS (\S+) (\S+)", line)
    if not found:
        return None
    value, bound = (float(text.replace("Infinity", "inf")) for text in found.groups())
    return (value if math.isfinite(value) else None), (bound if math.isfinite(bound) else None)


class Peer:
    """A solver: its name, the command for a file and a number of seconds, and the reader of its lines."""

    def __init__(self, name, command, reader):
        self.name = name
        self.command = command
        self.reader = reader

    def solve(self, model, seconds):
        outcome = Outcome()
        begin = time.perf_counter()
        command = self.command(str(model), seconds)
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            for line in process.stdout:
                elapsed = time.perf_counter() - begin
                if elapsed > 2 * seconds + 30:  # deaf to its own time limit
                    process.kill()
                news = self.reader(line)
                if news:
                    outcome.take(elapsed, *news)
        outcome.finish(time.perf_counter() - begin)
        return outcome


def installed_peers(modules, threads):
    """Those of the peers that are there; `modules` is the folder in which `npm install highs` was run, or None."""
    script = pathlib.Path(__file__).with_name("highs_peer.js")
    peers = []
    if shutil.which("cbc"):
        peers.append(Peer("cbc", lambda model, seconds: [
            "cbc", model, "-timeMode", "elapsed", "-sec", str(seconds), "-threads", str(threads), "-solve"], read_cbc))
    if shutil.which("glpsol"):
        peers.append(Peer("glpsol", lambda model, seconds: [
            "glpsol", "--freemps", model, "--tmlim", str(math.ceil(seconds))], read_glpsol))
    if modules and shutil.which("node"):
        peers.append(Peer("highs", lambda model, seconds: [
            "node", str(script), str(pathlib.Path(modules).resolve()), model, str(seconds)], read_highs))
    return peers
