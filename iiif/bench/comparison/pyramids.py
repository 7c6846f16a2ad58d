"""Making a pyramid: ours inside a running process, as in the server, and vips as a command."""

import os
import subprocess
import time

from .report import median
from .stage import run, say

VIPS = ["--tile", "--pyramid", "--compression", "jpeg", "--Q", "85", "--tile-width", "512", "--tile-height", "512"]


def compare_writers(options, stage, pages, report):
    report.heading("Pyramids from an uncompressed TIFF, medians")
    report.row("page", "writer", "seconds", "CPU seconds", "MB")
    report.row("---", "---", "---", "---", "---")
    with OurWriter(stage) as ours:
        for page in pages:
            say(f"pyramids of {page.name}")
            compare_page(options, stage, ours, page, report)


def compare_page(options, stage, ours, page, report):
    target = stage.folder / "pyramid.tif"
    for _ in range(2 if options.quick else 4):
        ours.write(page, target)
    rounds = [(ours.write(page, target), *with_vips(page, target)) for _ in range(max(3, options.rounds))]
    for name, times in zip(("ours, on disk", "vips tiffsave", "vips tiffsave, on disk"), zip(*rounds)):
        wall, cpu, size = (median(values) for values in zip(*times))
        report.row(page.name, name, f"{wall:.2f}", f"{cpu:.2f}", f"{size / 1e6:.1f}")
        report.figures[f"pyramid {page.name} {name}"] = {"wall": wall, "cpu": cpu, "bytes": size}
    for name, column in (("vips", 1), ("vips, both on disk", 2)):
        ratio = median([times[column][0] / times[0][0] for times in rounds])
        report.at_least(f"pyramid of {page.name}, speed / {name}", ratio, 1)


class OurWriter:
    """One process that writes a pyramid whenever it is told to."""

    def __init__(self, stage):
        self.process = subprocess.Popen(
            stage.java("WritePyramids"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def write(self, page, target):
        print(page.file, target, file=self.process.stdin, sep="\t", flush=True)
        answer = self.process.stdout.readline().split()
        if len(answer) != 2:
            raise RuntimeError(f"our writer failed on {page.file}")
        return float(answer[0]), float(answer[1]), target.stat().st_size

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.process.stdin.close()
        self.process.wait(30)


def with_vips(page, target):
    """What the command takes, and what it takes until the file is on the disk, for which ours waits too."""
    before = os.times()
    start = time.monotonic()
    run("vips", "tiffsave", page.file, target, *VIPS)
    wall = time.monotonic() - start
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    with open(target, "rb") as written:
        os.fsync(written.fileno())
    size = target.stat().st_size
    return (wall, cpu, size), (time.monotonic() - start, cpu, size)
