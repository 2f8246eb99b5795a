#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Completes command lines as bash does, with the script that tplan prints. usage: completion_test.sh TPLAN
set -uo pipefail
tplan=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
mkdir operation "two words"
touch my.tplan my.sealed "second plan.tplan" schedule.csv
"$tplan" completion bash >tplan.bash || exit 1
source ./tplan.bash
wrong=0

# Sets reply to what completes the words; the last one is being typed.
complete_line() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMPREPLY=()
    _tplan "$tplan" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    reply=$(printf '%s\n' "${COMPREPLY[@]}" | sort | paste -sd '|')
}

# expect REPLY WORD...
expect() {
    local wanted=$1 reply
    shift
    complete_line "$@"
    [[ $reply == "$wanted" ]] || { echo "$*: completed by \"$reply\", not \"$wanted\"" >&2; wrong=1; }
}

expect 'seal' tplan sea
expect 'salvage|seal|set|simulate|snapshot|split|status|suggest' tplan s
expect '--help|--man|--version' tplan --
expect '--seconds|--seed' tplan split my.tplan --se
expect 'my.sealed|my.tplan|operation|second plan.tplan|two words' tplan split ''
expect 'second plan.tplan' tplan check --json sec
expect 'schedule.csv' tplan export my.tplan --schedule sch
expect 'schedule.csv' tplan export my.tplan --schedule = sch
expect 'operation' tplan import op
expect 'a4|letter' tplan report my.tplan --paper ''
expect 'a4|letter' tplan report my.tplan --paper =
expect 'my.tplan' tplan report --paper letter my.t
expect 'announced-2026|carried-out-2026|prepared-2026|repatriation-2026' tplan example ''
expect 'my.sealed|my.tplan' tplan example prepared-2026 my
expect 'bash|zsh' tplan completion ''
expect '' tplan split my.tplan --seconds ''
expect '' tplan fly ''

# Every command and every option of every help is completed.
for command in $("$tplan" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]\+\) .*/\1/p'); do
    complete_line tplan "$command"
    [[ "|$reply|" == *"|$command|"* ]] || { echo "the command $command is not completed" >&2; wrong=1; }
    for option in $("$tplan" "$command" --help | grep -oE '^  (-h,)?--[a-z-]+' | grep -oE -- '--[a-z-]+'); do
        complete_line tplan "$command" "$option"
        [[ "|$reply|" == *"|$option|"* ]] || { echo "$command $option is not completed" >&2; wrong=1; }
    done
done

"$tplan" completion zsh >_tplan || exit 1
if command -v zsh >/dev/null; then
    zsh -n _tplan || wrong=1
else
    echo "zsh is not installed: its script was not read"
fi
exit $wrong
