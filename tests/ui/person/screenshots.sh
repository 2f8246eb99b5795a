#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Opens the program as a person would, on a screen of its own, and leaves pictures of its main parts in FOLDER.
# usage: screenshots.sh FOLDER
set -euo pipefail
folder=${1:?usage: screenshots.sh FOLDER}
source "$(dirname "$0")/screen.sh"
needTools
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
startScreen

# picture NAME SIZE ARGUMENTS...: a picture of the window in front, after the keys in the variable `keys`.
keys=()
picture() {
    local name=$1 size=$2 key
    shift 2
    startProgram --size "$size" "$@"
    for key in "${keys[@]}"; do
        xdotool key "$key"
        sleep 0.7
    done
    import -window "$(xdotool getactivewindow)" "$folder/$name.png"
    endProgram
    echo "$folder/$name.png"
}

plan=$personWork/prepared-2026.tplan
"$tplan" example prepared-2026 "$plan" >/dev/null
picture start-light 1440x900 --theme light
picture start-dark 1100x700 --theme dark
picture unfilled-light 1440x900 --theme light "$plan"
"$tplan" split "$plan" --seconds 5 >/dev/null || true
for size in 1440x900 1100x700; do
    picture "board-light-$size" "$size" --theme light "$plan"
    picture "board-dark-$size" "$size" --theme dark "$plan"
    picture "board-rtl-$size" "$size" --theme light --rtl "$plan"
    keys=(ctrl+2)
    picture "schedule-light-$size" "$size" --theme light "$plan"
    picture "schedule-rtl-dark-$size" "$size" --theme dark --rtl "$plan"
    keys=(ctrl+3)
    picture "table-light-$size" "$size" --theme light "$plan"
    keys=()
done
keys=(F1)
picture manual 1440x900 --theme light "$plan"
keys=(shift+F1)
picture shortcuts 1440x900 --theme light "$plan"
keys=(ctrl+shift+s)
picture export 1440x900 --theme light "$plan"
keys=(ctrl+p)
picture brief 1440x900 --theme light "$plan"
keys=(ctrl+shift+w)
picture what-if-light 1440x900 --theme light "$plan"
picture what-if-rtl-dark 1100x700 --theme dark --rtl "$plan"
keys=(ctrl+Return)
picture fill 1440x900 --theme light "$plan"
