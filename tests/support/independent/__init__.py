# SPDX-License-Identifier: Apache-2.0
"""A second, plain implementation of the planning problem, for holding the program's plans against it.

It is written from core/model/README.md alone, shares no code with the program, and prefers the literal formula to speed.
"""
