#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A new user's day, as a person: opens the example, fills the plan, drags ten batches, undoes that, restarts, redoes it,
# exports everything and imports it again. Leaves pictures of every step in FOLDER. Fails where a step does not do what
# it should, or where the imported plan has another schedule.
# usage: journey.sh FOLDER
set -euo pipefail
folder=${1:?usage: journey.sh FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/journey.sh" "$folder"
fi
source "$here/screen.sh"
needTools dbus-run-session
startScreen
startAccessibility
startProgram --size 1440x900 --theme light
timeout 300 /usr/bin/python3 "$here/journey.py" fill "$folder/journey" "$personWork"
endProgram
restartProgram
timeout 300 /usr/bin/python3 "$here/journey.py" return "$folder/journey" "$personWork"
endProgram
for plan in "$HOME/Documents/prepared-2026.tplan" "$personWork/out/operation.tplan"; do
    "$tplan" export "$plan" --schedule "$personWork/$(basename "$plan").csv" >/dev/null || [[ $? == 1 ]]
done
cmp "$personWork/prepared-2026.tplan.csv" "$personWork/operation.tplan.csv"
echo "the imported plan has the same schedule"
