#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Turns a real wheel over every field of the details, the panels, the charts, the map and the dialogs, and takes back by
# Ctrl+Z what was entered. Fails where a field without the keyboard changes, or where the plan has another history
# afterwards than it should. Leaves pictures in FOLDER.
# usage: fields.sh FOLDER [SIZE-THEME[-rtl]...], such as 1440x900-light or 1100x700-dark-rtl; these two without any
set -euo pipefail
folder=${1:?usage: fields.sh FOLDER [SIZE-THEME[-rtl]...]}
shift
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/fields.sh" "$folder" "$@"
fi
source "$here/screen.sh"
needTools dbus-run-session
startScreen
startAccessibility

plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
"$tplan" split "$plan" --seconds 3 >/dev/null || true
[[ $# -gt 0 ]] || set -- 1440x900-light 1100x700-dark-rtl
for look in "$@"; do
    IFS=- read -r size theme _ <<<"$look"
    options=(--size "$size" --theme "$theme")
    [[ $look == *-rtl ]] && options+=(--rtl)
    "$tplan" export "$plan" --schedule "$personWork/before.csv" >/dev/null || [[ $? == 1 ]]
    startProgram "${options[@]}" "$plan"
    timeout 300 /usr/bin/python3 "$here/fields.py" "$folder/$look"
    quitProgram
    "$tplan" export "$plan" --schedule "$personWork/after.csv" >/dev/null || [[ $? == 1 ]]
    cmp "$personWork/before.csv" "$personWork/after.csv"
    echo "$look: the plan is as it was"
done
