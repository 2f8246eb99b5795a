#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads plan files by the page core/storage/README.md and nothing else: what is in them, whether the history is sound, and
whether the rows are those that it leads to.

usage: plan_file_reader.py FILE...             lists tables, history and what undo would take back; 1 where a file is not sound
       plan_file_reader.py --self-test TPLAN   reads plans that the program made, and must find what is planted in them
"""
import hashlib
import json
import os
import pathlib
import sqlite3
import struct
import subprocess
import sys
import tempfile

APPLICATION = 0x54504C4E
VERSIONS = {
    1: "meta settings categories facilities places cohorts fleets routes calendar keep_apart figures batches batch_parts "
       "approvals journal".split(),
    3: "facility_kinds clearance_records batch_days batch_counts approval_sizes".split(),
    4: ["route_sources"],
    5: ["further_settings", "batch_proposals"],
    6: ["people", "signatures", "cohort_countries"],
}
ENTRY = ("seq", "utc_ms", "actor", "reason", "kind", "undoes", "description", "redo", "undo", "state_digest", "prev", "hash")
NOT_HASHED = {("batches", "version")}
STEPS = ("import", "edit", "split", "return")


def number(value):
    return struct.pack("<q", value)


def text(value):
    data = value.encode() if isinstance(value, str) else value
    return number(len(data)) + data


def row(values):
    """A row's values, each with what kind it is."""
    kinds = {type(None): (b"0", lambda _: b""), int: (b"1", number), float: (b"2", lambda v: struct.pack("<d", v)),
             str: (b"3", text)}
    pieces = [number(len(values))]
    for value in values:
        mark, write = kinds[type(value)]
        pieces.append(mark + write(value))
    return b"".join(pieces)


def sha(*pieces):
    return hashlib.sha256(b"".join(pieces)).digest()


class PlanFile:
    """One plan file, opened for reading."""

    def __init__(self, path):
        self.database = sqlite3.connect(f"file:{pathlib.Path(path).resolve()}?mode=ro", uri=True)
        self.version = self.pragma("user_version")
        self.tables = [name for version, names in VERSIONS.items() if version <= self.version for name in names]

    def pragma(self, name):
        return self.database.execute(f"PRAGMA {name}").fetchone()[0]

    def columns(self, table):
        return [column[1] for column in self.database.execute(f"PRAGMA table_info({table})")]

    def rows(self, table, columns):
        return self.database.execute(f"SELECT {', '.join(columns)} FROM {table}")

    def journal(self):
        found = self.database.execute(f"SELECT {', '.join(ENTRY)} FROM journal ORDER BY seq")
        return [dict(zip(ENTRY, entry)) for entry in found]

    def digest(self):
        """The sum of the hashes of the form and of all rows, as the journal keeps it."""
        schema = "\n".join(line for line, in self.database.execute(
            "SELECT type || '|' || name || '|' || tbl_name || '|' || coalesce(sql, '') FROM sqlite_schema "
            "ORDER BY type, name, tbl_name, sql"))
        hashes = [sha(text("transfer planner schema"), number(APPLICATION), number(self.version), text(schema))]
        for table in self.tables:
            if table in ("journal", "signatures"):
                continue
            columns = [column for column in self.columns(table) if (table, column) not in NOT_HASHED]
            hashes += [sha(text("transfer planner row"), text(table), row(values)) for values in self.rows(table, columns)]
        total = sum(int.from_bytes(one, "little") for one in hashes) % 2**256
        return total.to_bytes(32, "little")

    def faults(self):
        """What is not as the page says; nothing for a sound file."""
        if self.pragma("application_id") != APPLICATION or not 1 <= self.version <= max(VERSIONS):
            yield f"no plan file of a known form: {self.pragma('application_id')}, {self.version}"
            return
        there = {name for name, in self.database.execute("SELECT name FROM sqlite_schema WHERE type <> 'index'")}
        if there != set(self.tables):
            yield f"tables that are missing or too many: {sorted(there ^ set(self.tables))}"
            return
        journal = self.journal()
        yield from chain_faults(journal)
        yield from self.signature_faults({entry["seq"]: entry["hash"] for entry in journal})
        if not journal or self.digest() != journal[-1]["state_digest"]:
            yield "the rows are not those that the newest entry left"


    def signature_faults(self, hashes):
        """Signatures that are not of their entry. Which entries need one is not looked at."""
        if "signatures" not in self.tables:
            return
        for seq, key, signature in self.rows("signatures", ("seq", "key", "signature")):
            signed = text("transfer planner signature 1") + text(hashes.get(seq, b""))
            if not is_ed25519(key, signature, signed):
                yield f"the signature of entry {seq} is not of it"


# Ed25519 as RFC 8032 has it, for checking only; points as (x, y, z, x * y / z).
PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, -1, PRIME) % PRIME


def point_sum(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % PRIME, (p[1] + p[0]) * (q[1] + q[0]) % PRIME
    c, d = 2 * p[3] * q[3] * CURVE % PRIME, 2 * p[2] * q[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def point_times(factor, point):
    total = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            total = point_sum(total, point)
        point, factor = point_sum(point, point), factor >> 1
    return total


def point_from(data):
    """None for bytes that are no point."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(CURVE * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
    if y >= PRIME or (x * x - square) % PRIME or (x == 0 and sign):
        return None
    x = PRIME - x if x & 1 != sign else x
    return x, y, 1, x * y % PRIME


BASE = point_from((4 * pow(5, -1, PRIME) % PRIME).to_bytes(32, "little"))


def is_ed25519(key, signature, signed):
    public, point, factor = point_from(key), point_from(signature[:32]), int.from_bytes(signature[32:], "little")
    if public is None or point is None or factor >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + signed).digest(), "little") % ORDER
    left, right = point_times(factor, BASE), point_sum(point, point_times(challenge, public))
    return (left[0] * right[2] - right[0] * left[2]) % PRIME == 0 and (left[1] * right[2] - right[1] * left[2]) % PRIME == 0


def entry_hash(entry):
    texts = [text(entry[name]) for name in ("description", "redo", "undo", "state_digest", "prev")]
    return sha(text("transfer planner journal 1"), number(entry["seq"]), number(entry["utc_ms"]), text(entry["actor"]),
               text(entry["reason"]), text(entry["kind"]), number(entry["undoes"]), *texts)


def chain_faults(journal):
    """Entries that do not follow from those before them."""
    before = bytes(32)
    stacks = Stacks()
    if [entry["kind"] for entry in journal[:1]] != ["import"]:
        yield "the history does not begin with an import"
    for place, entry in enumerate(journal, 1):
        if entry["seq"] != place:
            yield f"entry {place} has the number {entry['seq']}"
        if entry["prev"] != before:
            yield f"entry {place} does not follow the one before it"
        if entry["hash"] != entry_hash(entry):
            yield f"entry {place} is not what was hashed"
        if not stacks.take(entry):
            yield f"entry {place}, {entry['kind']}, cannot name entry {entry['undoes']}"
        before = entry["hash"]


class Stacks:
    """What can be undone and redone, by the numbers of entries."""

    def __init__(self):
        self.undo, self.redo = [], []
        self.last = None

    def take(self, entry):
        """False where the entry names another one than it may."""
        kind, names, number_of_entry = entry["kind"], entry["undoes"], entry["seq"]
        last, self.last = self.last, entry
        if kind in ("snapshot", "migrate") or last is None:
            return names == 0
        if kind in STEPS:
            self.undo.append(number_of_entry)
            self.redo.clear()
            return names == 0
        if kind == "continue":
            goes_on = last["kind"] in ("edit", "continue") and self.undo[-1:] == [names] and last["seq"] == names
            self.undo[-1:] = [number_of_entry]
            return goes_on
        source, target = (self.undo, self.redo) if kind == "undo" else (self.redo, self.undo)
        if kind not in ("undo", "redo") or source[-1:] != [names]:
            return False
        target.append(source.pop())
        return True


def sentence(description):
    """A description in English, with its values in place."""
    words, *values = json.loads(description) if isinstance(description, str) else description
    for place, value in enumerate(values):
        if isinstance(value, dict):
            value = value.get("date") or sentence(value["sentence"])
        words = words.replace("{%d}" % place, str(value))
    return " ".join(words.split())


def show(path):
    """Lists a file; how many faults it has."""
    plan = PlanFile(path)
    faults = list(plan.faults())
    for fault in faults:
        print(f"{path}: {fault}")
    if faults:
        return len(faults)
    for table in plan.tables:
        print(f"{plan.database.execute(f'SELECT count(*) FROM {table}').fetchone()[0]:8} {table}")
    stacks = Stacks()
    for entry in plan.journal():
        stacks.take(entry)
        print(f"{entry['seq']:8} {entry['actor']}: {entry['kind']}, {sentence(entry['description'])}")
    print(f"undo would take back {stacks.undo[-1:] or 'nothing'}, redo bring back {stacks.redo[-1:] or 'nothing'}")
    return 0


CHANGES = {
    "a headcount": "UPDATE cohorts SET people = people + 1 WHERE id = 0",
    "a row more": "INSERT INTO calendar SELECT 9999, 'escorts', 0, 'escorts_per_day', '2026-01-21', '2026-01-22', 0, 'planted'",
    "a row less": "DELETE FROM batch_parts WHERE batch = (SELECT min(batch) FROM batch_parts)",
    "an empty text for none": "UPDATE cohorts SET ready_from = '' WHERE ready_from IS NULL AND id = 0",
    "a reason": "UPDATE journal SET reason = 'planted' WHERE seq = 2",
    "another edit": "UPDATE journal SET redo = replace(redo, '1', '2') WHERE seq = 2",
    "an author": "UPDATE journal SET actor = 'planted' WHERE seq = (SELECT max(seq) FROM journal)",
    "an entry less": "DELETE FROM journal WHERE seq = 2",
    "a history cut short": "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
    "a table": "CREATE TABLE planted (id INTEGER)",
}
# In a plan with a list of people.
SIGNED_CHANGES = {
    "a signature": "UPDATE signatures SET signature = zeroblob(64) WHERE seq = (SELECT max(seq) FROM signatures)",
    "another's key": f"UPDATE signatures SET key = x'01{62 * '0'}'",
    "another's signature": "UPDATE signatures SET signature = (SELECT signature FROM signatures ORDER BY seq LIMIT 1)",
    "a role": "UPDATE people SET role = 'viewer'",
}


# Entries behind "redo of 2", the last of which names another one than it may.
FORGED = (("undo", 1),), (("redo", 2),), (("continue", 1),), (("edit", 2),), (("snapshot", 2),), (("planted", 0),), \
         (("undo", 2), ("edit", 0), ("redo", 2))


def forge(path, kind, names, follows=None):
    """Adds an entry with a sound hash of its own and the right digest."""
    last = PlanFile(path).journal()[-1]
    entry = dict(last, seq=last["seq"] + 1, kind=kind, undoes=names, prev=follows or last["hash"])
    entry["hash"] = entry_hash(entry)
    with sqlite3.connect(path) as database:
        database.execute(f"INSERT INTO journal ({', '.join(ENTRY)}) VALUES ({', '.join('?' * len(ENTRY))})",
                         [entry[name] for name in ENTRY])


def unseen(plan, damaged, changes):
    """What is planted in copies of a plan by SQL and not found in them."""
    for what, change in changes.items():
        damaged.write_bytes(plan.read_bytes())
        with sqlite3.connect(damaged) as database:
            if database.execute(change).rowcount == 0:
                yield f"{what} could not be planted"
        if not list(PlanFile(damaged).faults()):
            yield what


def missed(plan, damaged):
    """What is planted in copies of a plan and not found in them."""
    yield from unseen(plan, damaged, CHANGES)
    for entries in FORGED:
        damaged.write_bytes(plan.read_bytes())
        for kind, names in entries:
            forge(damaged, kind, names)
        if not any("cannot name" in fault for fault in PlanFile(damaged).faults()):
            yield f"entries {entries}"
    damaged.write_bytes(plan.read_bytes())
    forge(damaged, "edit", 0, follows=bytes(32))
    if not list(PlanFile(damaged).faults()):
        yield "an entry that follows none"


def self_test(tplan):
    """Files of all versions are sound, plans of all examples after a split, a name, an undo and a redo; what is planted in
    these is found."""
    def run(*words):
        return subprocess.run([tplan, *map(str, words)], check=False, capture_output=True, text=True, env=own).stdout

    old = sorted(pathlib.Path(__file__).resolve().parents[1].glob("data/plans/*.tplan"))
    complaints, planted = [f"{plan.name}: {fault}" for plan in old for fault in PlanFile(plan).faults()], 0
    with tempfile.TemporaryDirectory() as folder:
        own = dict(os.environ, XDG_STATE_HOME=folder)
        for name in run("example").split():
            plan = pathlib.Path(folder) / f"{name}.tplan"
            for words in (("example", name, plan), ("split", plan, "--seconds", "0.2", "--threads", "1"),
                          ("snapshot", plan, "filled"), ("undo", plan), ("redo", plan)):
                run(*words)
            complaints += [f"{name}: {fault}" for fault in PlanFile(plan).faults()]
            if any(entry["kind"] == "redo" for entry in PlanFile(plan).journal()):
                planted += 1
                complaints += [f"{name}: not found: {what}" for what in missed(plan, plan.with_name("damaged"))]
                run("people", plan, "add", "A. Maker")
                run("certify", plan, "--name", "signed")
                complaints += [f"{name}: {fault}" for fault in PlanFile(plan).faults()]
                complaints += [f"{name}: not found: {what}"
                               for what in unseen(plan, plan.with_name("damaged"), SIGNED_CHANGES)]
    if planted < 3 or len(old) < 3:
        complaints.append(f"only {planted} examples could be split and damaged, {len(old)} files are of earlier versions")
    print("\n".join(complaints) or f"{planted} plans are sound, and everything planted in them was found")
    return 1 if complaints else 0


def main():
    if sys.argv[1] == "--self-test":
        return self_test(sys.argv[2])
    return 1 if sum([show(path) for path in sys.argv[1:]]) else 0


if __name__ == "__main__":
    sys.exit(main())
