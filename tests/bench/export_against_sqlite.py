#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the schedule export with sqlite3 -csv writing the same table in the same run.

usage: export_against_sqlite.py [BUILD_FOLDER]

Prints both throughputs and their ratio. Both write the 100,000 batches of the large operation to a file in one folder;
of each the best of several runs counts. sqlite3 starts anew each time; what an empty sqlite3 run takes is deducted.
Exit code 0 where the export is at least as fast, 1 where it is not.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

TIMES = 7


def best_of(command, output):
    """Best wall time in seconds of a command whose standard output goes to a file."""
    best = float("inf")
    for _ in range(TIMES):
        with open(output, "wb") as stream:
            begin = time.perf_counter()
            subprocess.run(command, stdout=stream, check=True)
            best = min(best, time.perf_counter() - begin)
    return best


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build/release")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        schedule = folder / "schedule.csv"
        program = build / "bin" / "schedule_export"
        printed = subprocess.run([program, folder, schedule, str(TIMES)], stdout=subprocess.PIPE, check=True).stdout
        ours = float(printed)
        database = folder / "schedule.db"
        subprocess.run(["sqlite3", database, "-cmd", ".mode csv", f".import {schedule} schedule"], check=True)
        written = folder / "sqlite.csv"
        idle = best_of(["sqlite3", database, "select 1"], written)
        theirs = best_of(["sqlite3", "-csv", "-header", database, "select * from schedule"], written) - idle
        rows = schedule.read_bytes().count(b"\r\n") - 1
        megabytes = schedule.stat().st_size / 1e6
        sqlite_megabytes = written.stat().st_size / 1e6
    print(f"rows: {rows}")
    print(f"schedule export: {megabytes:.1f} MB in {ours:.3f} s, {megabytes / ours:.0f} MB/s")
    print(f"sqlite3 -csv:    {sqlite_megabytes:.1f} MB in {theirs:.3f} s, {sqlite_megabytes / theirs:.0f} MB/s")
    ratio = theirs / ours
    print(f"ratio: {ratio:.2f} times as fast")
    return 0 if ratio >= 1 else 1


if __name__ == "__main__":
    sys.exit(main())
