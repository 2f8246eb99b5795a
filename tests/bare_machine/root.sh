# SPDX-License-Identifier: Apache-2.0
# Bare Debian 12 roots with a clone of HEAD in them, for the scripts of this folder. Of the machine around, a root sees the
# kernel, the network (for Debian's packages) and, where asked for, a folder with a compiler cache. All that is made lies
# in one new folder, mounts are seen by the commands in the root only, and both are gone when the script ends.

readonly kRelease=bookworm
bareFolder= # all that this run makes
bareChild=  # the command that runs in a root now
bareCache=  # a folder of this machine with a compiler cache, or nothing
bareRest=() # what readOptions left
bareUmask=0022

# fail CODE SENTENCE: code 125 where no root can be made; the codes of commands in a root are lower.
fail() {
    echo "bare machine: $2" >&2
    exit "$1"
}

say() { echo "== $1"; }

# readOptions USAGE WORDS...: takes --compiler-cache from the words; the rest is in bareRest.
readOptions() {
    local usage=$1
    shift
    if [[ "${1:-}" == --compiler-cache ]]; then
        [[ -n "${2:-}" ]] || fail 2 "usage: $usage"
        bareCache=$(realpath -m "$2")
        shift 2
    fi
    [[ "${1:-}" != -* ]] || fail 2 "usage: $usage"
    bareRest=("$@")
}

# Ends what still runs in the root, then removes what was made. A root's mounts went with its last process.
removeRoots() {
    local first
    if [[ -n $bareChild ]] && first=$(cat "/proc/$bareChild/task/$bareChild/children" 2>/dev/null) && [[ -n $first ]]; then
        kill -KILL $first 2>/dev/null || true # the first process there: all others go with it
        wait "$bareChild" 2>/dev/null || true
    fi
    [[ -z $bareFolder ]] || rm -rf --one-file-system -- "$bareFolder"
}

prepareRoots() {
    [[ $(id -u) -eq 0 ]] || fail 125 "needs root, to make a root folder of its own. Maybe: sudo $0"
    command -v apt-get >/dev/null || fail 125 "needs a Debian machine, whose package sources it takes"
    trap removeRoots EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    bareFolder=$(mktemp -d "${TMPDIR:-/tmp}/transfer-planner-bare.XXXXXX") || fail 125 "has no folder for its roots. Maybe set TMPDIR"
    if [[ -n $bareCache ]]; then
        mkdir -p "$bareCache" && chmod 0777 "$bareCache" || fail 125 "cannot use $bareCache" # for the users of the roots
    fi
    if ! command -v debootstrap >/dev/null; then
        say "Install debootstrap on this machine"
        apt-get update -qq >"$bareFolder/log" 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
            --no-install-recommends debootstrap >>"$bareFolder/log" 2>&1 || fail 125 "no debootstrap: $(tail -n 1 "$bareFolder/log")"
    fi
}

# "URI SUITE" of each package source of Debian 12 that this machine has.
debianSources() {
    apt-get indextargets 'Created-By: Packages' 'Origin: Debian' "Codename: $1" --format '$(REPO_URI) $(RELEASE)' | sort -u
}

# makeRoot NAME: a new root in $bareFolder/NAME with the minimal set of packages.
makeRoot() {
    local root=$bareFolder/$1 suite sources
    [[ -n $(debianSources $kRelease) ]] || apt-get update -qq || true
    sources=$(for suite in $kRelease $kRelease-updates $kRelease-security; do debianSources $suite; done)
    [[ $sources == *" $kRelease"* ]] || fail 125 "this machine has no package source of Debian 12 ($kRelease)"
    say "Make a bare Debian 12"
    mkdir -m 0755 "$root"
    debootstrap --variant=minbase $kRelease "$root" "$(debianSources $kRelease | head -n 1 | cut -d ' ' -f 1)" \
        >"$bareFolder/log" 2>&1 || fail 125 "debootstrap failed: $(tail -n 1 "$bareFolder/log")"
    sed 's/^/deb /; s/$/ main/' <<<"$sources" >"$root/etc/apt/sources.list"
    # How this machine reaches them.
    apt-config dump | grep -E '^Acquire::(https?|Check-|Retries)' >"$root/etc/apt/apt.conf.d/90sources" || true
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    printf 'bare\n' >"$root/etc/hostname"
    printf '127.0.0.1 localhost bare\n' >"$root/etc/hosts"
}

# cloneInto FOLDER: a clone of this repository's HEAD. In the root, its owner is whoever calls there.
cloneInto() {
    local top
    top=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
    mkdir -p "$(dirname "$1")"
    git -c safe.directory='*' clone -q --no-local "$top" "$1"
}

# What is run first in the namespaces of a root: ROOT CACHE USER FOLDER COMMAND...
readonly kEnterRoot='
set -euo pipefail
root=$1 cache=$2 user=$3 folder=$4
shift 4
hostname bare
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$root/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
variables=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)
if [[ -n $cache ]]; then
    mkdir -p "$root/var/cache/ccache"
    mount --bind "$cache" "$root/var/cache/ccache"
    variables+=(CCACHE_DIR=/var/cache/ccache CCACHE_BASEDIR="$folder" CCACHE_NOHASHDIR=1 CCACHE_UMASK=000)
fi
home=/root
[[ $user == root ]] || home=/home/$user
exec chroot "$root" setpriv --reuid "$user" --regid "$user" --init-groups env -i HOME="$home" USER="$user" \
    "${variables[@]}" bash -c "umask \"\$1\"; cd \"\$2\" && shift 2 && exec \"\$@\"" bash "$bareUmask" "$folder" "$@"'

# runInRoot NAME USER FOLDER COMMAND...: as `user` in `folder` of the root, with nothing on standard input and no variable
# of this machine, with the umask $bareUmask; its exit code.
runInRoot() {
    local root=$bareFolder/$1
    shift
    # A background command ignores Ctrl-C unless told otherwise, and so would all in the root.
    bareUmask=$bareUmask env --default-signal=INT,QUIT unshare --mount --pid --ipc --uts --fork --kill-child --propagation private -- \
        bash -c "$kEnterRoot" bash "$root" "$bareCache" "$@" </dev/null &
    bareChild=$!
    local code=0
    wait "$bareChild" || code=$?
    bareChild=
    return $code
}
