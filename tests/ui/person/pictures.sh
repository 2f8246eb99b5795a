#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Shows charts, maps, comparisons, trials, risks and the brief as a person would, and leaves a picture of each in FOLDER:
# light and dark, left to right and right to left, large and small.
# usage: pictures.sh FOLDER [NAME]    (NAME: only those whose name begins with it)
set -euo pipefail
folder=${1:?usage: pictures.sh FOLDER [NAME]}
only=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
source "$here/screen.sh"
needTools python3
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
startScreen

# placedExample NAME PLACES: an example whose sites stand elsewhere: far away, or nowhere.
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

# shot NAME: a picture of what is in front.
shot() {
    [[ "$1" == "$only"* ]] || return 0
    import -window "$(xdotool getactivewindow)" +repage -strip "$folder/$1-$look.png"
    echo "$folder/$1-$look.png"
}

# Chooses every rival of the progress in its menu: the named state, the published counts, the bound.
rivals() {
    key Tab
    key space
    shot charts-rival-menu
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
        [[ $page == progress ]] && rivals
        key "$forward"
    done
}

maps() {
    key ctrl+5
    shot map-region
    endProgram
    startProgram "${options[@]}" "$personWork/world.tplan"
    key ctrl+5
    shot map-world
    endProgram
    startProgram "${options[@]}" "$personWork/nowhere.tplan"
    key ctrl+5
    shot map-scheme
    endProgram
    startProgram "${options[@]}" "$plan"
}

dialogs() {
    key ctrl+d
    shot compare-figures
    key Escape
    key ctrl+shift+w
    key Tab Tab Right Right Right Right Right Right Right Right Right Right
    sleep 2
    shot what-if
    key alt+s
    key alt+t
    sleep 5
    shot sensitivity
    key Escape
    key ctrl+p
    sleep 1
    shot print-preview
    key Escape
}

plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
"$tplan" snapshot "$plan" "before the split" >/dev/null
"$tplan" split "$plan" --seconds 5 >/dev/null || true
placedExample world far
placedExample nowhere none
for look in light dark rtl-light rtl-dark small; do
    options=(--size 1440x900 --theme light)
    forward=Right
    [[ $look == small ]] && options=(--size 1100x700 --theme light)
    [[ $look == *dark ]] && options[3]=dark
    [[ $look == rtl* ]] && options+=(--rtl) && forward=Left
    startProgram "${options[@]}" "$plan"
    case $only in
    charts*) charts ;;
    map*) maps ;;
    "") charts && maps && dialogs ;;
    *) dialogs ;;
    esac
    endProgram
done
