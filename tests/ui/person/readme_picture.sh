#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the pictures that README.md shows, of the filled example: the board with one batch dragged over a limit, the
# charts, and the map while days pass.
# usage: readme_picture.sh [FOLDER]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(realpath -m "${1:-$here/../../../resources/screenshots}")
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/readme_picture.sh" "$folder"
fi
source "$here/screen.sh"
needTools dbus-run-session
startScreen
startAccessibility
mkdir -p "$folder"
plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
"$tplan" split "$plan" --seconds 5 >/dev/null || [[ $? == 1 ]]

# take NAME: a picture of the window.
take() {
    sleep 1
    import -window "$programWindow" +repage -strip "$folder/$1.png"
    echo "$folder/$1.png"
}

startProgram --size 1440x900 --theme light "$plan"
timeout 120 /usr/bin/python3 "$here/drag_batch.py" Karkh Nasiriyah "$personWork/drag" keep
take board
endProgram
startProgram --size 1100x700 --theme light "$plan"
xdotool key --delay 200 ctrl+4
take charts
xdotool key --delay 200 ctrl+5 Tab Tab Home Right Right Right Right Right Right Right
take map
endProgram
