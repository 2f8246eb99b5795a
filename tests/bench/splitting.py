# SPDX-License-Identifier: Apache-2.0
"""Calls of the program that the scripts of this folder share."""
import json
import os
import subprocess
import tempfile


def run(*command):
    """Runs a command and gives what it printed; its exit code is for the caller."""
    with tempfile.TemporaryDirectory() as state:
        return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, env=own_state(state))


def own_state(folder):
    """The environment with a state folder of its own: the program remembers plans, and the copies of one are alike."""
    return dict(os.environ, XDG_STATE_HOME=str(folder))


def generate(bin_folder, folder, kind, seed, sizes=()):
    """A new plan file with a generated operation; `sizes` are options of operation_generator."""
    plan = folder / f"{kind}-{seed}{''.join(str(size) for size in sizes)}.tplan"
    operation = plan.with_suffix("")
    run(bin_folder / "operation_generator", kind, seed, operation, *sizes).check_returncode()
    run(bin_folder / "tplan", "import", operation, plan).check_returncode()
    return plan


def split(tplan, plan, seconds, threads):
    """The JSON result of a split, with the peak memory in MiB as `memory`. Exits with the program where it fails."""
    command = [str(tplan), "split", str(plan), "--seconds", str(seconds), "--threads", str(threads), "--json"]
    with tempfile.TemporaryDirectory() as state:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=own_state(state))
        with process.stdout:
            text = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise SystemExit(2)
    result = json.loads(text)
    result["memory"] = usage.ru_maxrss / 1024
    return result


def gap(goal):
    """How far a goal's value is above its bound, of the bound; infinite where there is no bound."""
    if goal["bound"] is None:
        return float("inf")
    return (goal["value"] - goal["bound"]) / max(1, abs(goal["bound"]))


def as_table(head, rows):
    """A Markdown table."""
    lines = [head] + rows
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    texts = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    texts.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(texts)
