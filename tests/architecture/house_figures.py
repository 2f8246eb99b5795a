#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the house, and fails where a figure is worse than its limit.

usage: house_figures.py ROOT [--list FIGURE]

--list names what a figure counts: functions, circles, untested, duplicates or ways.
The limits only ever become tighter: whoever betters a figure writes the new one here.
"""
import collections
import math
import pathlib
import re
import sys
import tempfile

sys.dont_write_bytecode = True
import cpp_text  # noqa: E402, stands beside this file

# figure: (limit, whether more is better)
LIMITS = {
    "product lines": (111_400, False),
    "core's tests and support by core's lines": (0.71, True),
    "95 of 100 functions have at most lines": (25, False),
    "longest function": (59, False),
    "functions above 60 lines": (0, False),
    "folders of core in a circle": (0, False),
    "folders of ui in a circle": (0, False),
    "sources without a test of their own": (0, False),
    "places that say the same": (0, False),
    "drag: files": (18, False),
    "split: files": (20, False),
    "CSV row: files": (9, False),
    "finding: files": (7, False),
}
PRODUCT = ("core", "app", "ui")
CODE = (".cpp", ".h")
LISTS_OF_CODE = (".inc",)  # sentences: lines of the product, and no functions
SAME_LINES = 6
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
# A source, the test that tests it in place of one of its own, and why that is where it belongs.
TESTED_ELSEWHERE = "tests/architecture/tested_elsewhere.txt"


class House:
    """The sources below a root, by their paths."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.files = {}
        for folder in (*PRODUCT, "tests"):
            for path in sorted((self.root / folder).rglob("*")):
                if path.suffix in (*CODE, *LISTS_OF_CODE, ".py") and path.is_file():
                    self.files[path.relative_to(self.root).as_posix()] = path.read_text(encoding="utf-8")

    def below(self, *folders, suffixes=CODE):
        return {path: text for path, text in self.files.items()
                if path.startswith(tuple(folder + "/" for folder in folders)) and path.endswith(suffixes)}

    def lines(self, *folders, suffixes=CODE):
        return sum(text.count("\n") for text in self.below(*folders, suffixes=suffixes).values())


def function_lengths(house):
    """Lines of each product function and where it begins, the longest first."""
    return sorted(((last - first + 1, f"{path}:{first} {name}")
                   for path, text in house.below(*PRODUCT).items()
                   for name, first, last in cpp_text.functions(text)), reverse=True)


def circles(house, top):
    """The folders below one that reach themselves through what they include."""
    direct = collections.defaultdict(set)
    for path, text in house.below(top).items():
        folder = path.rpartition("/")[0]
        direct[folder] |= {name.rpartition("/")[0] for name in INCLUDE.findall(text) if name.startswith(top + "/")} - {folder}

    def reached(folder):
        seen, ahead = set(), list(direct[folder])
        while ahead:
            one = ahead.pop()
            if one not in seen:
                seen.add(one)
                ahead += direct[one]
        return seen

    return sorted(folder for folder in list(direct) if folder in reached(folder))


def header_of(house, source, text):
    """The header that a source implements: its own, or one beside it whose name its own begins or ends with."""
    own = source[:-len(".cpp")] + ".h"
    folder, _, stem = own[:-len(".h")].rpartition("/")
    for name in [] if own in house.files else INCLUDE.findall(text):
        beside, _, part = name[:-len(".h")].rpartition("/")
        if beside == folder and (stem.startswith(part + "_") or stem.endswith("_" + part)):
            return name
    return own


def has_test(house, source, header):
    """Whether a test stands where the source's, or its class's, belongs, or one in the same place uses its header."""
    if any(f"tests/{path.rpartition('.')[0]}_test.cpp" in house.files for path in (source, header)):
        return True
    folder = f"tests/{source.rpartition('/')[0]}"
    return any(f'#include "{header}"' in text for text in house.below(folder).values())


def untested(house):
    """Sources with functions and no test of their own, and what is wrong with the list of exceptions."""
    path = house.root / TESTED_ELSEWHERE
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    listed = {}
    for line in lines:
        if line and not line.startswith("#"):
            source, test, why = (line.split(None, 2) + ["", ""])[:3]
            listed[source] = test
            if not why or not (house.root / test).exists():
                yield f"{TESTED_ELSEWHERE}: {source} has no reason, or names a test that is not there"
    for source, text in house.below(*PRODUCT, suffixes=".cpp").items():
        is_tested = has_test(house, source, header_of(house, source, text)) or not cpp_text.functions(text)
        if is_tested == (source in listed):
            yield f"{TESTED_ELSEWHERE} need not name {source}" if is_tested else source
    for source in listed:
        if source not in house.files:
            yield f"{TESTED_ELSEWHERE}: there is no {source}"


def same_places(house, *folders):
    """Runs of at least SAME_LINES lines that stand twice: lines, first place, second place."""
    lines = [(path, number, line) for path, text in house.below(*folders).items()
             for number, line in cpp_text.telling_lines(text)]

    def same(first, second):
        return (second < len(lines) and first >= 0 and lines[first][2] == lines[second][2]
                and lines[first][0] == lines[first - 1][0])

    windows = collections.defaultdict(list)
    for at in range(len(lines) - SAME_LINES + 1):
        window = lines[at:at + SAME_LINES]
        if window[0][0] == window[-1][0]:
            windows[tuple(line for _, _, line in window)].append(at)
    twice = {(first, second) for places in windows.values() for index, first in enumerate(places)
             for second in places[index + 1:] if second - first >= SAME_LINES}
    for first, second in sorted(twice):
        if (first - 1, second - 1) not in twice:
            length = SAME_LINES
            while (first + length - SAME_LINES + 1, second + length - SAME_LINES + 1) in twice:
                length += 1
            yield length, "{}:{}".format(*lines[first]), "{}:{}".format(*lines[second])


def ways(house):
    """The files of each way through the house as CONTRIBUTING.md lists them, and those that are not there."""
    path = house.root / "CONTRIBUTING.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    section = re.search(r"^## Four ways.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    found = {}
    for name, body in re.findall(r"^### (.*?)\n(.*?)(?=^### |\Z)", section[0] if section else "", re.MULTILINE | re.DOTALL):
        files = re.findall(r"`((?:core|app|ui)/[\w/]+\.(?:cpp|h))`", body)
        found[name] = sorted(set(files))
    return found


def figures(house):
    lengths = function_lengths(house)
    in_order = sorted(length for length, _ in lengths)
    test_lines = house.lines("tests/core", "tests/support", suffixes=(*CODE, ".py"))
    measured = {
        "product lines": house.lines(*PRODUCT, suffixes=(*CODE, *LISTS_OF_CODE)),
        "core's tests and support by core's lines": round(test_lines / max(1, house.lines("core", suffixes=(*CODE, *LISTS_OF_CODE))), 2),
        "95 of 100 functions have at most lines": in_order[math.ceil(0.95 * len(in_order)) - 1] if in_order else 0,
        "longest function": in_order[-1] if in_order else 0,
        "functions above 60 lines": sum(length > 60 for length in in_order),
        "folders of core in a circle": len(circles(house, "core")),
        "folders of ui in a circle": len(circles(house, "ui")),
        "sources without a test of their own": len(list(untested(house))),
        "places that say the same": len(list(same_places(house, *PRODUCT, "tests"))),
    }
    return measured | {f"{name}: files": len(files) for name, files in ways(house).items()}


def complaints(house):
    """What is worse than its limit, and files of a way that are not there."""
    for name, value in figures(house).items():
        limit, more_is_better = LIMITS.get(name, (0, False))
        if (value < limit) if more_is_better else (value > limit):
            yield f"{name}: {value}, the limit is {limit}"
    for name, files in ways(house).items():
        for file in files:
            if file not in house.files:
                yield f"CONTRIBUTING.md leads the way \"{name}\" through {file}, which is not there"


LONG = "void planted() {\n" + "".join(f"  step({number});\n" for number in range(120)) + "}\n"
TANGLED = r'''
namespace planted {
const char* kBraces[] = {"}{", R"x("{{)x"};  // {
class Site : public Place {
  Q_OBJECT
 public:
  explicit Site(int people) : m_people{people}, m_all{{1}, {2}} {
    if (people > 1'000 || m_sign == '{') step("\"{");
  }
  bool isFull() const noexcept override { return m_people > 3; }
  int m_people{0};
};
template <class T>
auto sum(const T& counts, int from = {}) -> decltype(counts[0]) {
  /* } */
  auto add = [](int a) { return a; };
  return add(from);
}
}  // namespace planted
'''
TANGLED_FUNCTIONS = [("Site", 7, 9), ("isFull", 10, 10), ("sum", 14, 18)]
REPEATED = "".join(f"  move(batch, {number});\n" for number in range(SAME_LINES))
PLANTED = {
    "core/model/long.cpp": (LONG, "longest function"),
    "core/edit/a.h": ('#include "core/model/b.h"\n', None),
    "core/model/b.h": ('#include "core/edit/a.h"\n', "folders of core in a circle"),
    "core/edit/first.cpp": ("void first() {\n" + REPEATED + "}\n", None),
    "ui/board/second.cpp": ("void second() {\n  // other words\n" + REPEATED.replace("  ", "    ") + "}\n", "places that say the same"),
    "core/edit/tested.cpp": ("int tested() { return 1; }\n", None),
    "tests/core/edit/tested_test.cpp": ("int test() { return 2; }\n", None),
    "CONTRIBUTING.md": ("## Four ways\n### drag\n1. `ui/board/second.cpp` -> `core/edit/gone.cpp`\n", None),
}


def missed_plants():
    """What the figures miss of planted faults: nothing, or they are worthless."""
    if cpp_text.functions(TANGLED) != TANGLED_FUNCTIONS:
        yield f"functions of a tangled source: {cpp_text.functions(TANGLED)}"
    with tempfile.TemporaryDirectory() as folder:
        for name, (text, _) in PLANTED.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        house = House(folder)
        measured = figures(house)
        expected = {"longest function": 122, "functions above 60 lines": 1, "folders of core in a circle": 2,
                    "sources without a test of their own": 3, "places that say the same": 1, "drag: files": 2}
        for name, value in expected.items():
            if measured[name] != value:
                yield f"{name}: {measured[name]} of {value} planted"
        if not any("gone.cpp" in complaint for complaint in complaints(house)):
            yield "a way through a file that is not there"


LISTS = {
    "functions": lambda house: (f"{length:4} {place}" for length, place in function_lengths(house)[:60]),
    "circles": lambda house: circles(house, "core") + circles(house, "ui"),
    "untested": untested,
    "duplicates": lambda house: (f"{length:4} lines: {first} and {second}"
                                 for length, first, second in sorted(same_places(house, *PRODUCT, "tests"), reverse=True)),
    "ways": lambda house: (f"{name}: {file}" for name, files in ways(house).items() for file in files),
}


def main():
    house = House(sys.argv[1])
    if sys.argv[2:3] == ["--list"]:
        print("\n".join(map(str, LISTS[sys.argv[3]](house))))
        return 0
    for name, value in figures(house).items():
        print(f"{name:45}{value:>8}   limit {LIMITS.get(name, (0,))[0]:>8}")
    wrong = [f"not found: {missed}" for missed in missed_plants()] + list(complaints(house))
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
