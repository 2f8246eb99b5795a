#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the picture of the board that README.md shows: the filled example, with one batch dragged over a limit.
# usage: readme_picture.sh [FILE]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=$(realpath -m "${1:-$here/../../../resources/screenshots/board.png}")
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/readme_picture.sh" "$file"
fi
source "$here/screen.sh"
needTools dbus-run-session
startScreen
startAccessibility
plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
"$tplan" split "$plan" --seconds 5 >/dev/null || [[ $? == 1 ]]
startProgram --size 1440x900 --theme light "$plan"
timeout 120 /usr/bin/python3 "$here/drag_batch.py" Karkh Nasiriyah "$personWork/drag" keep
sleep 1
mkdir -p "$(dirname "$file")"
import -window "$programWindow" +repage -strip "$file"
endProgram
echo "$file"
