#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that every header compiles alone, that is as the first thing that a source includes.

usage: headers_alone.py ROOT BUILD

BUILD is built and has compile_commands.json. A header that some source includes first has been compiled alone by that,
so only the others are compiled here, and not again until they, or a header that they reach, change. What was sound is
remembered in the compiler's cache where there is one, and so holds for other clones as well.

Most of the time would go into headers that many others include. Some of them are precompiled, those that spare the most,
and a header gets only one whose every file it reaches by itself as well. So the proof stays the same: includes stand
first, and what a header includes is compiled alone itself. Planted headers that lack an include must be caught.
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

FOLDERS = ("core", "ui", "app", "tests")
INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.MULTILINE)
# Headers of libraries that may be precompiled, beside every header that is checked.
LIBRARIES = ("QWidget", "QObject", "QString", "functional", "map", "memory", "optional", "string", "vector")
PRECOMPILED = 24  # at most; each costs time and about 100 MB
PLANTED = (
    ("#pragma once\n#include <string>\nstd::vector<std::string> names();\n", "lacks <vector>"),
    ("#pragma once\n#include <QWidget>\ninline int count(const QTreeWidget& tree) { return tree.topLevelItemCount(); }\n",
     "lacks <QTreeWidget>"),
)


def compile_flags(commands):
    """The compiler and what it needs to read any source: include folders, definitions and the language of all targets."""
    compiler, flags, seen = None, [], set()
    for command in commands:
        words = [word for word in shlex.split(command["command"]) if not word.endswith("ccache")]
        compiler = compiler or words[0]
        taken = iter(words[1:])
        for word in taken:
            pair = (word, next(taken)) if word == "-isystem" else (word,)
            if word.startswith(("-I", "-D", "-std=", "-isystem", "-fPIC")) and pair not in seen:
                seen.add(pair)
                flags += pair
    return compiler, flags


def first_include(root, source):
    """The header that a source, or the first source of a unity batch, includes before all others."""
    found = INCLUDE.search(source.read_text(errors="replace")) if source.exists() else None
    if not found:
        return None
    included = root / found[1]
    return first_include(root, included) if included.suffix == ".cpp" else included


def built_first(root, commands):
    """The headers that were compiled alone because a source that is built includes them first."""
    headers = set()
    for command in commands:
        words = shlex.split(command["command"])
        if (pathlib.Path(command["directory"]) / words[words.index("-o") + 1]).exists():
            headers.add(str(first_include(root, pathlib.Path(command["file"]))))
    return headers


class Checker:
    def __init__(self, commands, work):
        self.work = pathlib.Path(work)
        self.compiler, self.flags = compile_flags(commands)

    def compile(self, *arguments):
        return subprocess.run([self.compiler, *self.flags, *arguments], capture_output=True, text=True, check=False)

    def reached(self, header):
        """All files that the compiler reads for a header, and its complaint where one is not there."""
        made = self.compile("-M", "-x", "c++", str(header))
        words = re.split(r"(?<!\\)\s+", made.stdout.replace("\\\n", " ").strip())
        return {word.replace("\\ ", " ") for word in words[1:]}, made.stderr if made.returncode else ""

    def reached_of_text(self, name, text):
        source = self.work / f"{name}_alone.h"
        source.write_text(text)
        return self.reached(source)[0] - {str(source)}

    def precompile(self, name, text):
        """A precompiled header of the text, or None where that does not compile."""
        header = self.work / f"{name}.h"
        header.write_text(text)
        made = self.compile("-w", "-x", "c++-header", str(header), "-o", f"{header}.gch")
        return header if made.returncode == 0 else None

    def compile_alone(self, header, ahead):
        """What the compiler says of the header where it does not compile alone, or an empty text."""
        options = ["-include", str(ahead)] if ahead else []
        made = self.compile(*options, "-fsyntax-only", "-w", "-x", "c++", str(header))
        return made.stderr if made.returncode else ""


def worth_precompiling(reached, candidates):
    """Which candidate each header reads precompiled, if any: at most PRECOMPILED of them, the largest that it may have.

    Both map a name to the files that it reaches. Each next candidate is the one that spares headers the most bytes, beyond
    what the ones before spare them, and more than it takes to precompile.
    """
    number_of = {file: number for number, file in enumerate(set().union(*reached.values(), *candidates.values()))}
    sizes = {file: os.path.getsize(file) for file in number_of}
    bits = {name: sum(1 << number_of[file] for file in files) for name, files in (reached | candidates).items()}
    weight = {name: sum(map(sizes.get, files)) for name, files in candidates.items()}
    readers = {name: [header for header in reached if header != name and bits[name] & ~bits[header] == 0] for name in candidates}
    spared, chosen = dict.fromkeys(reached, 0), {}
    for _ in range(PRECOMPILED):
        gains = {name: sum(max(0, weight[name] - spared[header]) for header in readers[name]) - weight[name] for name in readers}
        best = max(gains, key=gains.get, default=None)
        if best is None or gains[best] <= 0:
            break
        for header in readers.pop(best):
            if weight[best] > spared[header]:
                spared[header], chosen[header] = weight[best], best
    return chosen


class Stamps:
    """Names what was compiled by the files that the compiler read: those of the project by content, others by time."""

    def __init__(self, root):
        self.root = root

    def portable(self, files):
        """The names of files, those of the project as seen from its root."""
        return sorted(os.path.relpath(name, self.root) if name.startswith(f"{self.root}/") else name for name in files)

    @functools.lru_cache(maxsize=None)
    def state_of(self, name):
        if not os.path.isabs(name):
            return f"{name} {hashlib.sha256((self.root / name).read_bytes()).hexdigest()}"
        state = os.stat(name)
        return f"{name} {state.st_size} {int(state.st_mtime)}"

    def stamp_of(self, names):
        """None where a file is gone."""
        try:
            return hashlib.sha256("\n".join(map(self.state_of, names)).encode()).hexdigest()
        except FileNotFoundError:
            return None


def unchanged(headers, kept, stamps):
    """Of the headers that were sound, those of which no file has changed since."""
    return {header for header in headers for known in [kept.get(os.path.relpath(header, stamps.root))]
            if known and stamps.stamp_of(known["files"]) == known["stamp"]}


def check(checker, headers, stamps, pool):
    """The complaints by header, and what to keep of those that are sound."""
    reached = dict(zip(headers, pool.map(checker.reached, headers)))
    complaints = {header: complaint for header, (_, complaint) in reached.items() if complaint}
    files = {header: names for header, (names, _) in reached.items() if header not in complaints}
    texts = {name: f"#include <{name}>\n" for name in LIBRARIES} | {header: f'#include "{header}"\n' for header in files}
    libraries = {name: checker.reached_of_text(name, texts[name]) for name in LIBRARIES}
    chosen = worth_precompiling(files, libraries | files)
    wanted = sorted(set(chosen.values()))
    made = pool.map(lambda name: checker.precompile(f"ahead{wanted.index(name)}", texts[name]), wanted)
    ahead = dict(zip(wanted, made))
    said = pool.map(lambda header: checker.compile_alone(header, ahead.get(chosen.get(header))), files)
    complaints.update({header: text for header, text in zip(files, said) if text})
    sound = {header: stamps.portable(names) for header, names in files.items() if header not in complaints}
    return complaints, {os.path.relpath(header, stamps.root): {"files": names, "stamp": stamps.stamp_of(names)}
                        for header, names in sound.items()}


def plant(folder):
    """Headers that lack an include, and what each lacks."""
    for number, (text, why) in enumerate(PLANTED):
        path = folder / f"planted{number}.h"
        path.write_text(text)
        yield str(path), why


def main():
    root, build = (pathlib.Path(word).resolve() for word in sys.argv[1:])
    commands = json.loads((build / "compile_commands.json").read_text())
    headers = {str(path) for folder in FOLDERS for path in (root / folder).rglob("*.h")}
    if not headers:
        sys.exit(f"no headers below {root}")
    compiled = headers - built_first(root, commands)
    memory = pathlib.Path(os.environ.get("CCACHE_DIR", build)) / "headers_alone.json"
    known = json.loads(memory.read_text()) if memory.exists() else {}
    stamps = Stamps(root)
    sound = unchanged(compiled, known, stamps)
    with tempfile.TemporaryDirectory() as work, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        planted = dict(plant(pathlib.Path(work)))
        rest = sorted(compiled - sound) + list(planted)
        complaints, new = check(Checker(commands, work), rest, stamps, pool)
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(json.dumps(known | new))
    missed = [why for path, why in planted.items() if not complaints.pop(path, None)]
    for path, text in sorted(complaints.items()):
        print(f"{os.path.relpath(path, root)} does not compile alone. Maybe it lacks an include:\n{text}")
    for why in missed:
        print(f"a planted header that {why} was not caught")
    print(f"{len(headers)} headers, {len(headers - compiled)} of them first in a source, {len(complaints)} faults")
    sys.exit(1 if complaints or missed else 0)


if __name__ == "__main__":
    main()
