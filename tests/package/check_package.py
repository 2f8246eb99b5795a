#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Packs the built programs twice and checks the package; then sees planted faults found.

usage: check_package.py CPACK_CONFIG FOLDER
FOLDER gets the packages. Exit code 77 where a tool is missing.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The tools and the packages of Debian that have them.
TOOLS = {
    "appstreamcli": "appstream",
    "cpack": "cmake",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    "file": "file",
    "lintian": "lintian",
    "man": "man-db",
}
DESKTOP = "usr/share/applications/transfer-planner.desktop"
METAINFO = "usr/share/metainfo/arpa.home.transfer_planner.metainfo.xml"
MANUALS = ["usr/share/man/man1/tplan.1.gz", "usr/share/man/man1/transfer-planner.1.gz"]
CONTENTS = [
    "usr/bin/tplan",
    "usr/bin/transfer-planner",
    "usr/libexec/transfer-planner/tplan-report",
    DESKTOP,
    METAINFO,
    *MANUALS,
    "usr/share/mime/packages/transfer-planner.xml",
    "usr/share/icons/hicolor/scalable/apps/transfer-planner.svg",
    "usr/share/icons/hicolor/scalable/mimetypes/transfer-planner-plan.svg",
    "usr/share/bash-completion/completions/tplan",
    "usr/share/zsh/vendor-completions/_tplan",
    "usr/share/transfer-planner/examples/prepared-2026/facilities.csv",
    "usr/share/transfer-planner/examples/announced-2026/figures.csv",
    "usr/share/transfer-planner/examples/carried-out-2026/operation.csv",
    "usr/share/doc/transfer-planner/changelog.gz",
    "usr/share/doc/transfer-planner/examples/prepared-2026/README.md",
    "usr/share/doc/transfer-planner/copyright",
]
LICENCES = ["Apache-2.0", "OFL-1.1", "Natural Earth", "CLI11", "nlohmann"]
DEPENDENCIES = ["libqt6widgets6", "libqt6svg6", "libqt6printsupport6", "libsqlite3-0", "libsodium23", "libzip4", "libexpat1", "libc6"]


def run(*command, **options):
    """The finished command, with all it printed in one text."""
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)


def pack(config, folder, umask):
    """The package, made in a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    done = run(str(ROOT / "resources/package/make_package"), "--config", config, "-B", str(folder), preexec_fn=lambda: os.umask(umask))
    found = list(folder.glob("*.deb"))
    if done.returncode != 0 or len(found) != 1:
        sys.exit(f"cpack made {len(found)} packages:\n{done.stdout}")
    return found[0]


def unpack(deb, folder):
    shutil.rmtree(folder, ignore_errors=True)
    run("dpkg-deb", "--raw-extract", str(deb), str(folder))
    return folder


def tool_complaints(deb, root):
    """What Debian's and the desktop's own checks say."""
    commands = [
        ["lintian", "--allow-root", "--display-info", "--fail-on", "error,warning,info", str(deb)],
        ["desktop-file-validate", str(root / DESKTOP)],
        ["appstreamcli", "validate", "--no-net", "--strict", str(root / METAINFO)],
    ]
    for manual in MANUALS:
        if (root / manual).exists():
            commands.append(["man", "-l", "--warnings=w", "-Tutf8", "-Z", str(root / manual)])
            if shutil.which("mandoc"):
                commands.append(["mandoc", "-T", "lint", "-W", "warning", str(root / manual)])
    found = []
    for command in commands:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0 or (command[0] == "man" and done.stderr):
            said = done.stderr + (done.stdout if command[0] != "man" else "")
            found.append(f"{command[0]} {pathlib.Path(command[-1]).name}: {said.strip()}")
    return found


def content_complaints(deb, root):
    """What is missing, and files that only some users may read."""
    found = [f"{name} is missing" for name in CONTENTS if not (root / name).is_file()]
    for line in run("dpkg-deb", "--contents", str(deb)).stdout.splitlines():
        mode, owner, *_, name = line.split()
        wanted = "drwxr-xr-x" if mode[0] == "d" else "-rwxr-xr-x" if "/bin/" in name or "/libexec/" in name else "-rw-r--r--"
        if mode != wanted or owner != "root/root":
            found.append(f"{name} is {mode} {owner}, not {wanted} root/root")
    copyright_file = root / "usr/share/doc/transfer-planner/copyright"
    text = copyright_file.read_text(encoding="utf-8") if copyright_file.exists() else ""
    return found + [f"the copyright file does not name {licence}" for licence in LICENCES if licence not in text]


def screenshot_complaints(root):
    """Pictures that the metainfo names and the sources lack, or have in another size."""
    found = []
    text = (root / METAINFO).read_text(encoding="utf-8")
    for width, height, name in re.findall(r'<image [^>]*width="(\d+)" height="(\d+)">\S*/([^/<]+)</image>', text):
        picture = ROOT / "resources/screenshots" / name
        size = picture.read_bytes()[16:24] if picture.exists() else b""
        if size != int(width).to_bytes(4, "big") + int(height).to_bytes(4, "big"):
            found.append(f"the screenshot {name} is not in the sources, or not {width} by {height}")
    return found


def dependency_complaints(deb):
    depends = run("dpkg-deb", "--field", str(deb), "Depends").stdout
    names = re.findall(r"(?:^|[,|])\s*([a-z0-9.+-]+)", depends)
    return [f"it does not depend on {name}" for name in DEPENDENCIES if name not in names] + [
        f"it depends on {name}" for name in names if name.endswith("-dev")
    ]


def complaints(deb, root):
    return [
        *tool_complaints(deb, root),
        *content_complaints(deb, root),
        *screenshot_complaints(root),
        *dependency_complaints(deb),
    ]


def plant(root, folder):
    """A package with faults, and for each fault what the checks must say of it."""
    metainfo = root / METAINFO
    text = re.sub(r"\s*<id>.*</id>", "", metainfo.read_text(encoding="utf-8"))
    metainfo.write_text(text.replace("board.png", "lost.png"), encoding="utf-8")
    (root / MANUALS[0]).unlink()
    desktop = root / DESKTOP
    desktop.write_text(desktop.read_text(encoding="utf-8") + "Wrong line\n", encoding="utf-8")
    (root / "usr/share/mime/packages/transfer-planner.xml").chmod(0o600)
    control = root / "DEBIAN/control"
    control.write_text(control.read_text(encoding="utf-8").replace("libsqlite3-0", "libsqlite3-dev"), encoding="utf-8")
    deb = folder / "planted.deb"
    run("dpkg-deb", "--root-owner-group", "--build", str(root), str(deb))
    return deb, [
        "component-id-missing",
        f"{MANUALS[0]} is missing",
        "no-manual-page",
        "the screenshot lost.png is not in the sources",
        "desktop-file-validate",
        "transfer-planner.xml is -rw------- root/root",
        "it does not depend on libsqlite3-0",
        "it depends on libsqlite3-dev",
    ]


def main():
    config, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    missing = [f"{tool} (package {package})" for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if missing:
        print("skipped, because these tools are missing:", ", ".join(missing))
        sys.exit(77)
    deb = pack(config, folder / "first", 0o022)
    found = complaints(deb, unpack(deb, folder / "unpacked"))
    again = pack(config, folder / "second", 0o077)
    if deb.read_bytes() != again.read_bytes():
        found.append("packed again with umask 077 it has other bytes")
    planted, expected = plant(folder / "unpacked", folder)
    said = "\n".join(complaints(planted, folder / "unpacked"))
    found += [f"a planted fault was not found: {fault}\n{said}" for fault in expected if fault not in said]
    print("\n".join(found) or f"{deb.name}: {deb.stat().st_size} bytes, no complaint; every planted fault was found")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
