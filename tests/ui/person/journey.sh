#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A new user's day, as a person: opens the example, fills the plan, looks at every view, drags ten batches, moves one by
# keys, undoes that, quits, restarts, redoes it, exports everything and imports it again. Leaves pictures of every step in
# FOLDER. Fails where a step does not do what it should, or where the imported plan has another schedule.
# usage: journey.sh FOLDER [SIZE-THEME[-rtl]...], such as 1440x900-light or 1100x700-dark-rtl; four of them without any
set -euo pipefail
folder=${1:?usage: journey.sh FOLDER [SIZE-THEME[-rtl]...]}
shift
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/journey.sh" "$folder" "$@"
fi
source "$here/screen.sh"
needTools dbus-run-session
startScreen
startAccessibility

# travel LOOK: the whole day in one look.
travel() {
    local look=$1 size theme plan
    local options=()
    IFS=- read -r size theme _ <<<"$look"
    options=(--theme "$theme")
    [[ $look == *-rtl ]] && options+=(--rtl)
    rm -rf "$HOME/Documents" "$personWork/out"
    mkdir "$HOME/Documents"
    startProgram --size "$size" "${options[@]}"
    timeout 300 /usr/bin/python3 "$here/journey.py" fill "$folder/$look" "$personWork"
    quitProgram
    restartProgram "${options[@]}"
    timeout 300 /usr/bin/python3 "$here/journey.py" return "$folder/$look" "$personWork"
    quitProgram
    for plan in "$HOME/Documents/prepared-2026.tplan" "$personWork/out/operation.tplan"; do
        "$tplan" export "$plan" --schedule "$personWork/$(basename "$plan").csv" >/dev/null || [[ $? == 1 ]]
    done
    cmp "$personWork/prepared-2026.tplan.csv" "$personWork/operation.tplan.csv"
    echo "$look: the imported plan has the same schedule"
}

[[ $# -gt 0 ]] || set -- 1440x900-light 1440x900-dark-rtl 1100x700-dark 1100x700-light-rtl
for look in "$@"; do
    travel "$look"
done
