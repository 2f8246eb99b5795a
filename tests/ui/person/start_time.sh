#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How long it takes from the start of the program to its window with a plan of about 100 batches, on a screen of its own:
# five times, in milliseconds. Others on the machine count in.
# usage: start_time.sh [PLAN]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
given=${1:+$(realpath "$1")}
source "$here/screen.sh"
needTools
startScreen
plan=${given:-$personWork/prepared-2026.tplan}
if [[ -z $given ]]; then
    "$tplan" example prepared-2026 "$plan" >/dev/null
    "$tplan" split "$plan" --seconds 3 >/dev/null || [[ $? == 1 ]]
fi
for _ in 1 2 3 4 5; do
    begin=$(date +%s%N)
    "$program" "$plan" 2>/dev/null &
    programPid=$!
    personStarted+=("$programPid")
    # The title has the file as soon as the plan is shown.
    xdotool search --sync --onlyvisible --name "$(basename "$plan") - Transfer Planner" >/dev/null
    echo "$((($(date +%s%N) - begin) / 1000000)) ms"
    endProgram
done
