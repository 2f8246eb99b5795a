#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Shows charts, maps, comparisons, trials, risks and the brief as a person would, and leaves a picture of each in FOLDER:
# light and dark, left to right and right to left, large and small.
# usage: pictures.sh FOLDER [charts|maps|panels|dialogs]
set -euo pipefail
folder=${1:?usage: pictures.sh FOLDER [charts|maps|panels|dialogs]}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/pictures.sh" "$folder" "${2:-}"
fi
parts=${2:-charts maps panels dialogs}
source "$here/screen.sh"
needTools dbus-run-session python3
startScreen
startAccessibility

# placedExample NAME PLACES: an example whose sites stand elsewhere: one of them far away, or all nowhere.
placedExample() {
    cp -r "$personTop/resources/examples/prepared-2026" "$personWork/$1"
    python3 - "$personWork/$1/facilities.csv" "$2" <<'PYTHON'
import csv, sys
path, places = sys.argv[1:]
rows = list(csv.reader(open(path, newline="", encoding="utf-8")))
head = rows[0]
for number, row in enumerate(rows[1:]):
    if places == "none":
        row[head.index("lat")] = row[head.index("lon")] = ""
    elif number == len(rows) - 2:
        row[head.index("lat")], row[head.index("lon")] = "52.1", "5.3"
csv.writer(open(path, "w", newline="", encoding="utf-8")).writerows(rows)
PYTHON
    "$tplan" import "$personWork/$1" "$personWork/$1.tplan" >/dev/null
    "$tplan" split "$personWork/$1.tplan" --seconds 3 >/dev/null || true
}

key() {
    xdotool key --delay 60 "$@"
    sleep 0.6
}

# clickOn ROLE NAME [NUMBER]: as "page tab" Map 2, the second of them.
clickOn() {
    timeout 60 /usr/bin/python3 "$here/click.py" "$@"
    sleep 0.6
}

# shot NAME [root]: a picture of the window in front, or of all that is on the screen, as menus are.
shot() {
    import -window "${2:-$(xdotool getactivewindow)}" +repage -strip "$folder/$1-$look.png"
    echo "$folder/$1-$look.png"
}

# Chooses every rival of the progress in its menu: the named state, the published counts, the bound.
rivals() {
    key Tab
    key space
    shot charts-rival-menu root
    key Down Return
    key space
    key Down Down Down Return
    key space
    key Down Down Down Down Down Return
    sleep 4
    shot charts-progress-rivals
    key shift+Tab
}

charts() {
    local page
    key ctrl+4
    for page in occupancy progress people space transport; do
        shot "charts-$page"
        if [[ $page == progress ]]; then rivals; fi
        key "$forward"
    done
}

# mapOf PLAN NAME: another plan's map.
mapOf() {
    endProgram
    startProgram "${options[@]}" "$1"
    key ctrl+5
    shot "$2"
}

maps() {
    key ctrl+5
    shot map-region
    key Tab Tab Home "$forward" "$forward" "$forward" "$forward" "$forward" "$forward"
    shot map-day
    key shift+Tab space # play
    sleep 1
    shot map-playing
    clickOn any "Table beside"
    shot map-tables
    mapOf "$personWork/world.tplan" map-world
    mapOf "$personWork/nowhere.tplan" map-scheme
    endProgram
    startProgram "${options[@]}" "$plan"
}

panels() {
    key ctrl+1
    clickOn "page tab" Map 2
    shot panel-map
    clickOn "page tab" Uncertainty
    clickOn "push button" Simulate
    sleep 3
    shot panel-uncertainty-sites
    clickOn "page tab" Finish
    shot panel-uncertainty-finish
    clickOn "page tab" Assumptions
    shot panel-uncertainty-assumptions
    clickOn "page tab" Details
}

compared() {
    local tab
    key ctrl+d
    shot compare-figures
    for tab in Days Batches Grid; do
        clickOn "page tab" "$tab"
        shot "compare-${tab,,}"
    done
    clickOn "page tab" Map 3 # after the view and the panel
    shot compare-map
    key Escape
}

dialogs() {
    compared
    key ctrl+shift+w
    key Tab Tab Right Right Right Right Right Right Right Right Right Right
    sleep 2
    shot what-if
    clickOn "page tab" Sensitivity
    clickOn "push button" "Work the sweep out"
    sleep 8
    shot sensitivity
    key Escape
    key ctrl+p
    sleep 1
    shot print-preview
    key Escape
}

plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
"$tplan" split "$plan" --seconds 1 --goals "waiting travel" >/dev/null || true
"$tplan" snapshot "$plan" "first try" >/dev/null
"$tplan" split "$plan" --seconds 5 >/dev/null || true
placedExample world far
placedExample nowhere none
for look in light dark rtl-light rtl-dark small; do
    options=(--size 1440x900 --theme light)
    forward=Right
    if [[ $look == small ]]; then options[1]=1100x700; fi
    if [[ $look == *dark ]]; then options[3]=dark; fi
    if [[ $look == rtl* ]]; then
        options+=(--rtl)
        forward=Left
    fi
    startProgram "${options[@]}" "$plan"
    for part in $parts; do
        $part
    done
    endProgram
done
