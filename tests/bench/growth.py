#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How the time to a fixed gap grows with people, sites and days: a table, and a log-log plot as SVG.

usage: growth.py BIN_FOLDER SVG [--gap PERCENT] [--goals N] [--most SECONDS] [--threads N] [--seed N]

One size at a time is changed in the generated operation `growth` (10,000 people, 10 sites, 45 days; seats grow with the
people). Each operation is split anew with longer and longer limits until the first N goals are within the gap of their
proven bounds; that limit, and the seconds which the split then took, are the time. The plot shows the seconds.
"""
import argparse
import math
import pathlib
import shutil
import sys
import tempfile

from splitting import as_table, gap, generate, split

SIZES = {"people": (1_000, 10_000, 100_000, 1_000_000), "sites": (5, 10, 20, 40), "days": (15, 30, 45, 90)}
STEP = 1.5
FIRST = 0.1


def time_to_gap(arguments, plan, folder):
    """The result of the first split that is within the gap, or the last result and None for its seconds."""
    seconds = FIRST
    while True:
        copy = folder / "copy.tplan"
        shutil.copy(plan, copy)
        result = split(arguments.bin_folder / "tplan", copy, f"{seconds:.3f}", arguments.threads)
        copy.unlink()
        if all(gap(goal) <= arguments.gap / 100 for goal in result["goals"][:arguments.goals]):
            return result, result["seconds"]
        seconds *= STEP
        if seconds > arguments.most:
            return result, None


class Plot:
    """Lines over a size, which is 1 at the base operation, on logarithmic axes."""
    WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 400, 60, 50, 30, 130
    COLOURS = ("#1b6ca8", "#b3541e", "#3d7a3d")

    def __init__(self, lines):
        self.lines = lines
        points = [point for line in lines.values() for point in line]
        self.xs = [math.log10(x) for x, _ in points] or [0]
        self.ys = [math.log10(y) for _, y in points] or [0]
        self.low, self.high = math.floor(min(self.ys)), max(math.ceil(max(self.ys)), math.floor(min(self.ys)) + 1)
        self.first, self.last = math.floor(min(self.xs)), max(math.ceil(max(self.xs)), math.floor(min(self.xs)) + 1)

    def x(self, value):
        return self.LEFT + (math.log10(value) - self.first) / (self.last - self.first) \
            * (self.WIDTH - self.LEFT - self.RIGHT)

    def y(self, value):
        return self.HEIGHT - self.BOTTOM - (math.log10(value) - self.low) / (self.high - self.low) \
            * (self.HEIGHT - self.BOTTOM - self.TOP)

    def axes(self):
        for power in range(self.first, self.last + 1):
            x = self.x(10 ** power)
            yield f'<line x1="{x:.1f}" y1="{self.TOP}" x2="{x:.1f}" y2="{self.HEIGHT - self.BOTTOM}" stroke="#ddd"/>'
            yield f'<text x="{x:.1f}" y="{self.HEIGHT - self.BOTTOM + 18}" text-anchor="middle">{10 ** power:g} x</text>'
        for power in range(self.low, self.high + 1):
            y = self.y(10 ** power)
            yield f'<line x1="{self.LEFT}" y1="{y:.1f}" x2="{self.WIDTH - self.RIGHT}" y2="{y:.1f}" stroke="#ddd"/>'
            yield f'<text x="{self.LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>'

    def svg(self, title):
        middle = (self.LEFT + self.WIDTH - self.RIGHT) / 2
        parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.WIDTH}" height="{self.HEIGHT}" '
                 f'viewBox="0 0 {self.WIDTH} {self.HEIGHT}" font-family="sans-serif" font-size="12" fill="#222">',
                 '<rect width="100%" height="100%" fill="white"/>',
                 f'<text x="{middle}" y="18" text-anchor="middle" font-size="14">{title}</text>',
                 f'<text x="{middle}" y="{self.HEIGHT - 12}" text-anchor="middle">size, of 10,000 people, 10 sites, '
                 '45 days</text>', *self.axes()]
        ends = []
        for (name, line), colour in zip(self.lines.items(), self.COLOURS):
            path = " ".join(f"{self.x(size):.1f},{self.y(seconds):.1f}" for size, seconds in line)
            parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
            parts += [f'<circle cx="{self.x(size):.1f}" cy="{self.y(seconds):.1f}" r="3.5" fill="{colour}"/>'
                      for size, seconds in line]
            if line:
                ends.append([self.y(line[-1][1]), name, colour])
        previous = -math.inf
        for y, name, colour in sorted(ends):
            previous = max(y, previous + 16)  # names of lines that end close together stay legible
            parts.append(f'<text x="{self.WIDTH - self.RIGHT + 14}" y="{previous + 4:.1f}" fill="{colour}">{name}</text>')
        return "\n".join(parts + ["</svg>"]) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bin_folder", type=pathlib.Path)
    parser.add_argument("svg", type=pathlib.Path)
    parser.add_argument("--gap", type=float, default=5)
    parser.add_argument("--goals", type=int, default=3)
    parser.add_argument("--most", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    base = {"people": 10_000, "sites": 10, "days": 45}
    rows, lines = [], {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for knob, sizes in SIZES.items():
            lines[knob] = []
            for size in sizes:
                plan = generate(arguments.bin_folder, folder, "growth", arguments.seed, (f"--{knob}", size))
                result, seconds = time_to_gap(arguments, plan, folder)
                if seconds is not None:
                    lines[knob].append((size / base[knob], seconds))
                gaps = " ".join("-" if math.isinf(gap(goal)) else f"{100 * gap(goal):.2f}" for goal in result["goals"])
                rows.append([knob, f"{size:,}", "not reached" if seconds is None else f"{seconds:.2f}",
                             f"{result['batches']:,}", f"{result['memory']:.0f}", gaps])
                print(" ".join(rows[-1]), file=sys.stderr)
    print(as_table(["size", "value", "seconds", "batches", "MiB", "gaps of all goals, %"], rows))
    if any(lines.values()):
        arguments.svg.write_text(Plot(lines).svg(
            f"Seconds until the first {arguments.goals} goals are within {arguments.gap:g} % of their bounds"
            if arguments.goals > 1 else f"Seconds until the first goal is within {arguments.gap:g} % of its bound"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
