"""How near answers come to an exact Lanczos reduction of the master, in decibels of PSNR."""

import math

from . import requests
from .report import median
from .stage import run, say

LEAST = 28


def compare(options, stage, page, ours, iip, report):
    regions = requests.free_regions(page, count=4 if options.quick else 12, seed=3)
    say(f"quality of {len(regions)} free regions")
    seen = {server.name: [] for server in (ours, iip)}
    for request in regions:
        for server in (ours, iip):
            seen[server.name].append(psnr(stage, page, server, request))
    report.heading("Free regions against an exact Lanczos reduction of the master")
    report.row("server", "least dB", "median dB")
    report.row("---", "---", "---")
    for name, values in seen.items():
        report.row(name, f"{min(values):.1f}", f"{median(values):.1f}")
        report.figures[f"quality {name}"] = values
    report.at_least("PSNR of free regions, dB", median(seen["ours"]), LEAST)


def psnr(stage, page, server, request):
    """Of one answer; its own size counts, for whole pixels are rounded differently."""
    answer, region, exact = (str(stage.folder / name) for name in ("answer.jpg", "region.v", "exact.v"))
    (stage.folder / "answer.jpg").write_bytes(server.fetch(request))
    x, y, width, height = request.split("/")[0].split(",")
    run("vips", "crop", page.file, region, x, y, width, height)
    across, down = (int(run("vipsheader", "-f", side, answer)) for side in ("width", "height"))
    run("vips", "reduce", region, exact, int(width) / across, int(height) / down, "--kernel", "lanczos3")
    difference, square = str(stage.folder / "difference.v"), str(stage.folder / "square.v")
    run("vips", "subtract", answer, exact, difference)
    run("vips", "multiply", difference, difference, square)
    return 10 * math.log10(255 * 255 / float(run("vips", "avg", square)))
