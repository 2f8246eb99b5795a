# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts that use the program as a person does: a screen of its own with a window manager, a home folder
# that is thrown away, and the end of everything that was started.

personTop=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
readonly program=$personTop/build/release/bin/transfer-planner
readonly tplan=$personTop/build/release/bin/tplan
personWork=$(mktemp -d)
personStarted=()

finishScreen() {
    local pid
    for pid in "${personStarted[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    rm -rf "$personWork"
}
trap finishScreen EXIT

# needTools TOOL...: says what to install and ends where one is missing.
needTools() {
    local tool
    for tool in Xvfb openbox xdotool import "$@"; do
        command -v "$tool" >/dev/null && continue
        echo "$0: $tool is missing. Maybe: apt-get install xvfb openbox xdotool imagemagick at-spi2-core gir1.2-atspi-2.0" >&2
        exit 3
    done
}

startScreen() {
    export HOME=$personWork/home XDG_CONFIG_HOME=$personWork/config XDG_RUNTIME_DIR=$personWork/runtime
    export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
    mkdir -p "$HOME/Documents" "$XDG_CONFIG_HOME"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    exec 7>"$personWork/display"
    Xvfb -displayfd 7 -screen 0 1600x1000x24 -nolisten tcp -noreset 2>/dev/null &
    personStarted+=($!)
    # The number is whole when its line is, and the screen is there when it answers.
    until [[ $(wc -l <"$personWork/display") -ge 1 ]]; do sleep 0.1; done
    DISPLAY=:$(cat "$personWork/display")
    export DISPLAY
    until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done
    openbox 2>/dev/null &
    personStarted+=($!)
    until xdotool get_num_desktops >/dev/null 2>&1; do sleep 0.1; done # the window manager answers
}

# Lets things be found by their accessible names; within dbus-run-session.
startAccessibility() {
    /usr/libexec/at-spi-bus-launcher --launch-immediately 2>/dev/null &
    personStarted+=($!)
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    sleep 1
}

# startProgram ARGUMENTS...: starts it with a fresh session and waits for its window.
startProgram() {
    rm -rf "$XDG_CONFIG_HOME/transfer-planner"
    restartProgram "$@"
}

# restartProgram ARGUMENTS...: starts it with the session of before.
restartProgram() {
    "$program" "$@" 2>>"$personWork/messages" &
    programPid=$!
    personStarted+=("$programPid")
    programWindow=$(xdotool search --sync --onlyvisible --name 'Transfer Planner' | head -1)
    xdotool windowactivate --sync "$programWindow"
    sleep 1
}

# Ends it as a user does; waits until it is gone.
quitProgram() {
    xdotool key ctrl+q
    wait "$programPid" 2>/dev/null || true
}

endProgram() {
    kill "$programPid"
    wait "$programPid" 2>/dev/null || true
}
