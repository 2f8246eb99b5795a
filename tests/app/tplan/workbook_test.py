#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the workbook that tplan exports by other means than it was written by.

usage: workbook_test.py TPLAN OPERATION_FOLDER
"""
import csv
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHEETS = ["Summary", "Schedule", "Parts", "Ledger", "Findings", "Waiting", "Sites", "People", "Routes", "About"]
DATE_STYLE = "3"


def require(is_so, what):
    if not is_so:
        raise SystemExit(f"workbook_test.py: {what}")


def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def column_of(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def value_of(cell):
    if cell.get("t") == "inlineStr":
        return unescaped(cell.find(f"{MAIN}is/{MAIN}t").text or "")
    number = cell.find(f"{MAIN}v").text
    if cell.get("s") == DATE_STYLE:
        return str(datetime.date(1899, 12, 30) + datetime.timedelta(days=int(number)))
    return number


def rows_of(sheet):
    rows = []
    for row in sheet.iter(f"{MAIN}row"):
        values = {column_of(cell.get("r")): value_of(cell) for cell in row.iter(f"{MAIN}c")}
        rows.append([values.get(i, "") for i in range(max(values) + 1)])
    width = len(rows[0])
    return [row + [""] * (width - len(row)) for row in rows]


def unguarded(text):
    return text[1:] if text.startswith("'") else text


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [[unguarded(cell) for cell in row] for row in csv.reader(file)]


def properties_of(archive):
    root = ElementTree.fromstring(archive.read("docProps/custom.xml"))
    return {one.get("name"): one[0].text for one in root}


def check_form(sheets, is_right_to_left):
    for name, sheet in sheets.items():
        require(sheet.find(f".//{MAIN}f") is None, f"{name} has a formula")
        view = sheet.find(f"{MAIN}sheetViews/{MAIN}sheetView")
        require((view.get("rightToLeft") == "1") == is_right_to_left, f"{name} runs the wrong way")
        require(view.find(f"{MAIN}pane").get("state") == "frozen", f"{name} has no frozen header")
        require((sheet.find(f"{MAIN}autoFilter") is not None) == (name not in ("Summary", "About")), f"filter of {name}")
        require(len(sheet.findall(f"{MAIN}cols/{MAIN}col")) == len(rows_of(sheet)[0]), f"widths of {name}")


def main():
    tplan, folder = sys.argv[1:]
    with tempfile.TemporaryDirectory() as made:
        made = pathlib.Path(made)
        operation = made / "operation"
        operation.mkdir()
        for file in pathlib.Path(folder).glob("*.csv"):
            text = file.read_text(encoding="utf-8")
            if file.name == "facilities.csv":  # a name that would run
                text = text.replace("Nasiriyah", "'=cmd|_x0041_")
            (operation / file.name).write_text(text, encoding="utf-8")

        def run(*arguments):
            subprocess.run([tplan, *map(str, arguments)], check=True, stdout=subprocess.PIPE)

        plan = made / "a.tplan"
        run("import", operation, plan)
        run("split", plan, "--seconds", "1")
        tables = {name: made / f"{name}.csv" for name in ("Schedule", "Ledger", "Findings")}
        run("export", plan, *(word for name, path in tables.items() for word in (f"--{name.lower()}", path)),
            "--operation", made / "out", "--workbook", made / "a.xlsx")
        tables |= {"Sites": made / "out/facilities.csv", "People": made / "out/cohorts.csv", "Routes": made / "out/routes.csv"}
        run("export", plan, "--workbook", made / "b.xlsx")
        run("export", plan, "--workbook", made / "c.xlsx", "--right-to-left")
        require((made / "a.xlsx").read_bytes() == (made / "b.xlsx").read_bytes(), "the same plan gave other bytes")

        def read(file):
            with zipfile.ZipFile(made / file) as archive:
                require(archive.testzip() is None, "a part is damaged")
                book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
                names = [sheet.get("name") for sheet in book.iter(f"{MAIN}sheet")]
                return {name: ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
                        for number, name in enumerate(names, 1)}, properties_of(archive)

        sheets, properties = read("a.xlsx")
        require(list(sheets) == SHEETS, f"the sheets are {list(sheets)}")
        check_form(sheets, False)
        check_form(read("c.xlsx")[0], True)
        for name, path in tables.items():
            require(rows_of(sheets[name]) == read_csv(path), f"{name} differs from {path.name}")
        require(len(rows_of(sheets["Schedule"])) > 10, "there are no batches to compare")
        require(any("=cmd|_x0041_" in cell for row in rows_of(sheets["Sites"]) for cell in row), "the text was changed")
        log = subprocess.run([tplan, "log", plan, "--json"], check=True, stdout=subprocess.PIPE, text=True).stdout
        for name, entry in (("transfer-planner-plan", 0), ("transfer-planner-state", -1)):
            hash_of_entry = sorted(re.findall(r'"entry":(\d+).*?"hash":"(\w+)"', log), key=lambda one: int(one[0]))[entry][1]
            require(properties[name] == hash_of_entry, f"{name} is not the hash of the history")


if __name__ == "__main__":
    main()
