#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Drags a batch to another facility as a person does, found by its accessible name, undoes it by key, and leaves
# pictures from before, during and after in FOLDER. Left to right, then right to left. Fails where the batch does not
# arrive or does not come back.
# usage: drag.sh FOLDER
set -euo pipefail
folder=${1:?usage: drag.sh FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/drag.sh" "$folder"
fi
source "$here/screen.sh"
needTools dbus-run-session
startScreen
startAccessibility
plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
"$tplan" split "$plan" --seconds 5 >/dev/null || true
for direction in ltr rtl; do
    options=(--size 1440x900 --theme light)
    [[ $direction == ltr ]] || options+=(--rtl)
    startProgram "${options[@]}" "$plan"
    sleep 1
    timeout 120 /usr/bin/python3 "$here/drag_batch.py" Karkh Nasiriyah "$folder/drag-$direction"
    endProgram
done
