# SPDX-License-Identifier: Apache-2.0
# Shared by app/run and tests/run: installs Debian packages that are missing, configures and builds. Each step is told in a
# line with the seconds that it took; long ones also tell how far they are.

log= # of the step that runs
trap 'rm -f "$log"' EXIT

# What the programs are built with. zlib1g-dev: the LP library asks the linker for it without bringing it. tzdata: what day
# it is goes by the time zone of an operation.
readonly kBuildPackages=(g++ cmake ninja-build pkg-config ccache mold libfmt-dev libcli11-dev nlohmann-json3-dev libsqlite3-dev
    libsodium-dev coinor-libclp-dev coinor-libcgl-dev zlib1g-dev libzip-dev libexpat1-dev qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
    tzdata)

# Ends the script with exit code 3 and a sentence.
giveUp() {
    echo "$(basename "$(dirname "$0")")/$(basename "$0"): $1" >&2
    exit 3
}

# showProgress LABEL: reads a program's output. For lines that begin with "[12/600]" it prints one for each tenth that is
# done; the others are kept in $log.
showProgress() {
    local line shown=0 percent
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
            percent=$((10#${BASH_REMATCH[1]} * 100 / 10#${BASH_REMATCH[2]}))
            if ((percent / 10 > shown / 10 && percent < 100)); then
                shown=$percent
                echo "$1: $((shown / 10 * 10)) %, $((SECONDS - stepBegin)) s"
            fi
        else
            echo "$line" >>"$log"
        fi
    done
}

# step LABEL COMMAND...: runs the command and tells how far it is; where it fails, also what it said.
step() {
    local label=$1 stepBegin=$SECONDS
    shift
    log=$(mktemp)
    if "$@" 2>&1 | showProgress "$label"; then
        echo "$label: done after $((SECONDS - stepBegin)) s"
        rm -f "$log"
    else
        grep -m 20 -iE '^E:|error|fatal' "$log" >&2 || true
        echo "..." >&2
        tail -n 20 "$log" >&2
        giveUp "\"$label\" failed; its first errors and its last lines are above"
    fi
}

# As root, with apt's own sentences in English, and files that others may read whatever the user's umask is. Each package is
# got, unpacked and set up: lines such as "[12/600]" tell how many of these steps are done.
aptGet() {
    local asRoot=() line done=0 all=0
    [[ $(id -u) -eq 0 ]] || asRoot=(sudo)
    "${asRoot[@]}" env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive sh -c 'umask 022 && exec apt-get "$@"' sh -y -q \
        -o Dpkg::Use-Pty=0 "$@" 2>&1 | while IFS= read -r line; do
        echo "$line"
        if [[ $line =~ ^([0-9]+)\ upgraded,\ ([0-9]+)\ newly ]]; then
            all=$((3 * (BASH_REMATCH[1] + BASH_REMATCH[2])))
        elif [[ $all -gt 0 && $line =~ ^(Get:|Unpacking\ |Setting\ up\ ) ]]; then
            echo "[$((++done))/$all]"
        fi
    done
}

# Installs those of the build packages and the arguments that are not there; needs root or sudo only then.
installMissing() {
    local package missing=()
    command -v dpkg-query >/dev/null || giveUp "this is no Debian. Maybe install the like of what kBuildPackages in app/install.sh names, then: cmake --workflow --preset check"
    for package in "${kBuildPackages[@]}" "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    echo "Install: ${missing[*]}"
    [[ $(id -u) -eq 0 ]] || command -v sudo >/dev/null ||
        giveUp "installing needs root or sudo. Maybe ask for: apt-get install --no-install-recommends ${missing[*]}"
    step "Read package lists" aptGet update
    step "Install packages" aptGet install --no-install-recommends "${missing[@]}"
}

# buildRelease TARGET...: configures preset release and builds the targets into build/release. Variables of CMake may come
# first, as -D NAME=VALUE.
buildRelease() {
    local variables=()
    while [[ "${1:-}" == -D ]]; do
        variables+=(-D "$2")
        shift 2
    done
    step "Configure preset release" cmake --preset release "${variables[@]}"
    NINJA_STATUS='[%f/%t] ' step "Build into build/release" cmake --build --preset release --target "$@"
}
