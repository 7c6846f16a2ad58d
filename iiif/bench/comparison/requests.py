"""What is asked, in the words of the Image API; the same seed gives the same requests."""

import math
import random

TILE = 512
WORKLOADS = ["tiles", "info", "thumbnails", "regions", "whole"]


def workload(name, page):
    return {
        "tiles": viewer_tiles,
        "info": lambda page: ["info.json"],
        "thumbnails": lambda page: ["full/!200,200/0/default.jpg", "full/400,/0/default.jpg"],
        "regions": free_regions,
        "whole": lambda page: ["full/1200,/0/default.jpg"],
    }[name](page)


def viewer_tiles(page):
    """Every tile of every level down to a single tile, edges included, shuffled."""
    tiles = []
    scale = 1
    while True:
        span = TILE * scale
        for y in range(0, page.height, span):
            for x in range(0, page.width, span):
                width, height = min(span, page.width - x), min(span, page.height - y)
                size = f"{math.ceil(width / scale)},{math.ceil(height / scale)}"
                tiles.append(f"{x},{y},{width},{height}/{size}/0/default.jpg")
        if span >= max(page.width, page.height):
            random.Random(1).shuffle(tiles)
            return tiles
        scale *= 2


def free_regions(page, count=400, seed=2):
    """Regions of 1000 to 3000 pixels to 800 pixels' width."""
    chance = random.Random(seed)
    regions = []
    for _ in range(count):
        width, height = (min(chance.randint(1000, 3000), side) for side in (page.width, page.height))
        x, y = chance.randint(0, page.width - width), chance.randint(0, page.height - height)
        regions.append(f"{x},{y},{width},{height}/800,/0/default.jpg")
    return regions
