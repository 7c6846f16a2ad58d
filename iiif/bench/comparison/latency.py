"""What a reader who zooms feels while others hammer the engine."""

from . import load, requests
from .report import median
from .stage import say

HAMMERING = 32
PAUSE = 1


def compare(options, stage, page, ours, report):
    say(f"tiles alone, and while {HAMMERING} clients ask for free regions")
    tiles, regions = requests.viewer_tiles(page), requests.free_regions(page)
    load.end(load.begin(stage, ours, regions, options.warmup, HAMMERING))
    load.end(load.begin(stage, ours, tiles, options.warmup, options.connections))
    alone, hammered = [], []
    for _ in range(options.rounds):
        alone.append(load.measure(stage, ours, tiles, options.seconds, options.connections).p99)
        hammer = load.begin(stage, ours, regions, options.seconds + 2 * PAUSE, HAMMERING)
        try:
            load.end(load.begin(stage, ours, tiles, PAUSE, options.connections))
            hammered.append(load.measure(stage, ours, tiles, options.seconds, options.connections).p99)
        finally:
            load.end(hammer)
    alone, hammered = median(alone), median(hammered)
    report.heading(f"Tiles while {HAMMERING} clients hammer free regions")
    report.row("p99 alone, ms", "p99 hammered, ms")
    report.row("---", "---")
    report.row(f"{alone:.2f}", f"{hammered:.2f}")
    report.figures["p99"] = {"alone": alone, "hammered": hammered}
    report.at_most("p99 of tiles while hammered, ms", hammered, max(20, 5 * alone))
