#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the pictures of the manual: each dialog, view and panel as its page tells it, of the filled example. Pictures
# have few colours, so that they are small.
# usage: manual_pictures.sh [FOLDER]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(realpath -m "${1:-$here/../../../resources/manual/pictures}")
if [[ -z "${PLANNER_PERSON_BUS:-}" ]]; then
    PLANNER_PERSON_BUS=1 exec dbus-run-session -- "$here/manual_pictures.sh" "$folder"
fi
source "$here/screen.sh"
needTools dbus-run-session python3
startScreen
startAccessibility
mkdir -p "$folder"

key() {
    xdotool key --delay 80 "$@"
    sleep 0.8
}

# clickOn ROLE NAME [NUMBER]: as "page tab" Map 2, the second of them.
clickOn() {
    timeout 60 /usr/bin/python3 "$here/click.py" "$@"
    sleep 0.8
}

# waitFor ROLE NAME: until it is seen.
waitFor() {
    PYTHONPATH=$here timeout 120 /usr/bin/python3 -c 'import sys, person; person.must_find(*sys.argv[1:], 90)' "$@"
    sleep 0.8
}

# take NAME [GEOMETRY]: a picture of the window in front, or a part of it, WIDTHxHEIGHT+LEFT+TOP.
take() {
    xdotool mousemove 1598 998 # nothing is pointed at
    sleep 0.5
    import -window "$(xdotool getactivewindow)" +repage -strip "$personWork/picture.png"
    /usr/bin/convert "$personWork/picture.png" ${2:+-crop "$2" +repage} -dither None -colors 96 "PNG8:$folder/$1.png"
    echo "$folder/$1.png"
}

# endDialog: closes the dialog in front.
endDialog() {
    key Escape
}

# The tiny operation of the page on one's own operation, from its code blocks.
tinyOperation() {
    mkdir -p "$personWork/spring"
    python3 - "$here/../../../resources/manual/own-operation.md" "$personWork/spring" <<'PYTHON'
import pathlib, re, sys
page, folder = map(pathlib.Path, sys.argv[1:])
for name, text in re.findall(r"```(\w+\.csv)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
    (folder / name).write_text(text, encoding="utf-8")
PYTHON
}

startPictures() {
    startProgram --size 1100x700 --theme light
    take start
    endProgram
    tinyOperation
    startProgram --size 1100x700 --theme light "$personWork/spring"
    sleep 1
    clickOn text "Plan file"
    key ctrl+a
    xdotool type /home/planner/Documents/spring.tplan
    take import
    endDialog
    endProgram
}

fillPictures() {
    startProgram --size 1100x700 --theme light "$empty"
    key ctrl+Return
    take split
    clickOn "push button" Split
    waitFor "push button" Accept
    take fill
    endDialog
    endProgram
}

# Wide enough for every column.
boardPictures() {
    startProgram --size 1360x800 --theme light "$plan"
    timeout 120 /usr/bin/python3 "$here/drag_batch.py" Karkh Nasiriyah "$personWork/drag" keep
    sleep 1
    take board
    endProgram
    startProgram --size 1360x800 --theme light "$broken"
    key F8
    take findings
    endProgram
}

viewPictures() {
    startProgram --size 1100x700 --theme light "$plan"
    key ctrl+2
    take schedule
    key ctrl+3
    key Down Down
    take table
    key ctrl+4
    take charts
    key ctrl+5 Tab Tab Home Right Right Right Right Right Right Right
    take map
    endProgram
}

# The panel as high as its form: the edge below it is dragged down.
detailsPicture() {
    startProgram --size 1280x980 --theme light "$plan"
    key ctrl+3
    key Down Down space
    xdotool mousemove --window "$(xdotool getactivewindow)" 1109 529 mousedown 1
    for _ in 1 2 3 4 5 6; do
        xdotool mousemove_relative --sync 0 30
        sleep 0.2
    done
    xdotool mouseup 1
    sleep 1
    take details "345x590+935+57"
    endProgram
}

# A batch that has departed, and who of it arrived.
arrivalPicture() {
    startProgram --size 1280x980 --theme light "$approved"
    key ctrl+3
    key Down Up space
    clickOn "push button" "Departed as planned"
    clickOn "push button" "Record arrival..."
    take arrival
    endDialog
    endProgram
}

panelPictures() {
    startProgram --size 1280x980 --theme light "$plan"
    key ctrl+3
    key Down Down space
    clickOn "page tab" Uncertainty
    clickOn "push button" Simulate
    sleep 5
    take uncertainty "345x430+935+57"
    clickOn "page tab" Details
    endProgram
}

dialogPictures() {
    startProgram --size 1280x800 --theme light "$plan"
    key ctrl+d
    take compare
    endDialog
    key ctrl+shift+w
    key Tab Tab Tab Left Left Left Left Left Left Left Left Left Left Left Left
    sleep 3
    take what-if
    endDialog
    key ctrl+p
    sleep 1.5
    take brief
    endDialog
    endProgram
}

empty=$personWork/empty.tplan
"$tplan" example prepared-2026 "$empty" >/dev/null
plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
"$tplan" split "$plan" --seconds 1 --goals "waiting travel" >/dev/null || [[ $? == 1 ]]
"$tplan" snapshot "$plan" "first try" >/dev/null
"$tplan" split "$plan" --seconds 5 >/dev/null || [[ $? == 1 ]]
# The same batches where Karkh has fewer places than the plan took it to have.
"$tplan" export "$plan" --operation "$personWork/fewer" >/dev/null
sed -i 's/^KAR,Karkh,3500,/KAR,Karkh,2900,/' "$personWork/fewer/facilities.csv"
broken=$personWork/broken.tplan
"$tplan" import "$personWork/fewer" "$broken" >/dev/null
approved=$personWork/approved.tplan
cp "$plan" "$approved"
for kind in legal individual fit notified site; do
    "$tplan" clear "$approved" B-001 "$kind" >/dev/null
done
"$tplan" status "$approved" B-001 approved >/dev/null
for part in ${PLANNER_PICTURES:-startPictures fillPictures boardPictures viewPictures detailsPicture arrivalPicture panelPictures dialogPictures}; do
    "$part"
done
