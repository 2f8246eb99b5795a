# SPDX-License-Identifier: Apache-2.0
"""Exact chances and knees, for what simulations and sweeps are held against."""
import fractions
import math


def in_repair(chance, repair, day):
    """The chance that a vehicle is in repair on a day: it fails with `chance` unless it is out already."""
    fails = [0.0]
    for now in range(1, day + 1):
        fails.append(chance * (1 - sum(fails[max(1, now - repair + 1):now])))
    return sum(fails[max(1, day - repair + 1):day + 1])


def agrees(hits, runs, chance):
    """Within 4.5 standard deviations, and half a run."""
    return abs(hits / runs - chance) <= 4.5 * math.sqrt(chance * (1 - chance) / runs) + 0.5 / runs


def knee(points):
    """The position where more stops helping, of (value, waiting, finish); None where there is none."""
    values = [point[0] for point in points]
    if len(points) < 3 or any(a >= b for a, b in zip(values, values[1:])):
        return None
    heights = [point[1] for point in points]
    if len(set(heights)) == 1:
        heights = [point[2] for point in points]
    spread = max(heights) - min(heights)
    if spread == 0:
        return None

    def below(i):
        along = fractions.Fraction(values[i] - values[0], values[-1] - values[0])
        return (heights[0] + along * (heights[-1] - heights[0]) - heights[i]) / spread

    def gain(a, b):
        return fractions.Fraction(heights[a] - heights[b], values[b] - values[a])
    found = max(range(len(points)), key=lambda i: (below(i), -i))
    if below(found) <= fractions.Fraction(1, 20):
        return None
    is_over = all(gain(i - 1, i) <= gain(0, found) / 2 for i in range(found + 1, len(points)))
    return found if is_over and gain(0, found) > 0 else None
