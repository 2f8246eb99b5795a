#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that each sentence of the catalogue is used, with the arguments that it has places for, and that product code
makes sentences of ids only; and that planted faults are caught.

usage: messages.py ROOT
"""
import pathlib
import re
import sys

import cpp_text

LINE = re.compile(r'\b(MESSAGE|STEP)\((\w+),((?:\s*(?:"(?:\\.|[^"\\\n])*"\s*)+,?)+)\)')
USE = re.compile(r"\bMessageId::(\w+)\b")
PLACE = re.compile(r"\{(\d)(?:\}|\|[^|{}]*\|[^|{}]+\})")
# By its text a sentence is made where a plan file is read, and nowhere else.
OF_TEXT = re.compile(r'\bMessage\s*[({]\s*"')
# A sentence in braces, or as an argument of a function that makes it of the id and what stands behind.
BEGIN = re.compile(r"(?:\{|\b(?P<call>refusal|fail|warn|failAt|warnAt|failTable|addFinding|report)\((?:[^;{}]|\{[^;{}]*\})*)\s*$")
# These put what the cell holds before the arguments, and a sentence may leave it out.
WITH_CELL = {"fail", "warn"}


def catalogue(root):
    """The text of each id, and its file."""
    texts = {}
    for path in sorted((root / "core/base/messages").glob("*.inc")):
        for match in LINE.finditer(cpp_text.blank(path.read_text(), with_strings=True)):
            literals = re.findall(r'"((?:\\.|[^"\\\n])*)"\s*(,?)', match[3])
            text = ""
            for literal, comma in literals:
                text += literal
                if comma:
                    break
            texts[match[2]] = (text, path.name)
    return texts


def count_until_closed(code, at):
    """How many arguments stand from there to where the brace or bracket around them is closed."""
    count, depth, is_empty = 1, 0, True
    for character in code[at:]:
        if character in ")}]" and depth == 0:
            break
        is_empty = is_empty and character.isspace()
        depth += (character in "({[") - (character in ")}]")
        count += character == "," and depth == 0
    return 0 if is_empty else count


def arguments_of(code, match):
    """The function that makes a sentence of the id, "" for none, and how many arguments it gets; None where that cannot
    be seen."""
    begin = BEGIN.search(code, max(0, match.start() - 400), match.start())
    if begin is None:
        return None
    call = begin["call"] or ""
    behind = re.compile(r"\s*(?P<end>[)}])|\s*,\s*(?P<list>\{)?").match(code, match.end())
    if behind is None:
        return None
    if behind["end"]:
        return call, 0
    if call in ("addFinding", "report"):
        return call, count_until_closed(code, behind.end())
    if behind["list"]:
        return call, count_until_closed(code, behind.end())
    return (call, 0) if call == "failTable" else None


def complaints(texts, sources):
    """What is wrong with the uses in the sources, which are pairs of path and text."""
    used = set()
    for path, text in sources:
        code = cpp_text.blank(text)
        for match in OF_TEXT.finditer(cpp_text.blank(text, with_strings=True)):
            yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: a sentence of a text. Maybe give it an id"
        for match in USE.finditer(code):
            used.add(match[1])
            if match[1] not in texts:
                continue
            places = {int(place) for place in PLACE.findall(texts[match[1]][0])}
            call, count = arguments_of(code, match) or ("", None)
            if count is None:
                continue
            expected = set(range(count + (call in WITH_CELL)))
            if places != expected and not (call in WITH_CELL and places | {0} == expected):
                yield (f"{path}:{code.count(chr(10), 0, match.start()) + 1}: {match[1]} has places for {sorted(places)} "
                       f"and gets {len(expected)} arguments")
    for name, (_, file) in texts.items():
        if name not in used:
            yield f"core/base/messages/{file}: {name} is not used. Maybe take it out"


def sources_of(root):
    for folder in ("core", "ui", "app"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(root).as_posix(), path.read_text()


PLANTED = {
    "unused": "",
    "too few": "Message a() { return {MessageId::Planted, {one}}; }",
    "too many": "Message a() { return {MessageId::Planted, {one, two(1, 2), 3}}; }",
    "none": "Message a() { return {MessageId::Planted}; }",
    "too few for a cell": "void a() { fail(column(1), MessageId::Planted); }",
    "too many for a cell": "void a() { fail(column, MessageId::Planted, {1, 2}); }",
    "too few for a finding": "void a() { addFinding(findings, rule, f(1), MessageId::Planted, 1); }",
    "of a text": 'Message a() { use({MessageId::Planted, {1, 2}}); return Message("Planted {0}", {1}); }',
}

SOUND = """
Message a() { return {MessageId::Planted, {1, two(1, 2)}}; }
void b() { fail(column({}), MessageId::Planted, {1}); addFinding(f, MessageId::Planted, 1, two(2)); }
"""


def main():
    root = pathlib.Path(sys.argv[1])
    planted = {"Planted": ("{0} of {1}", "planted.inc")}
    missed = [name for name, code in PLANTED.items() if not list(complaints(planted, [("planted.cpp", code)]))]
    if list(complaints(planted, [("planted.cpp", SOUND)])):
        missed.append("what is sound")
    if missed:
        print("does not see what was planted: " + ", ".join(missed))
        return 1
    texts = catalogue(root)
    if len(texts) < 400:
        print(f"reads only {len(texts)} sentences of the catalogue")
        return 1
    found = list(complaints(texts, sources_of(root)))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
