#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Clicks on what is seen, of a role and with a name that begins with NAME, as "page tab" Map; waits for it if need be.

usage: click.py ROLE NAME [NUMBER]    (any is every role; NUMBER 2: the second such thing)
"""
import sys

from person import find, is_seen, middle, program, wait_for, xdotool

role, name = sys.argv[1:3]
number = int(sys.argv[3]) if len(sys.argv) > 3 else 1


def look():
    left = number

    def fits(node):
        nonlocal left
        if role in ("any", node.get_role_name()) and (node.get_name() or "").startswith(name) and is_seen(node):
            left -= 1
        return left == 0

    return find(program(), fits)


node = wait_for(look)
if node is None:
    raise SystemExit(f"no {role} {name!r} came up")
xdotool("mousemove", *middle(node))
xdotool("click", 1)
