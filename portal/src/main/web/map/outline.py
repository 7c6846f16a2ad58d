#!/usr/bin/env python3
"""Draws the base map of the portal out of Natural Earth: outline.py WORLD_ATLAS_FOLDER

Writes ../src/map/land.json (GeoJSON, for the map that can be moved) and ../src/images/vietnam.svg (for drawings that stand
still). The same inputs give the same bytes. See README.md.
"""
import json
import math
import sys
from pathlib import Path

HERE = Path(__file__).parent
VIETNAM = "704"

# West, south, east, north. What the map can be moved to, and what a drawing shows: there, Sheet.java says the same.
AROUND = (99.0, 4.0, 120.0, 26.0)
SHEET = (101.6, 6.4, 117.6, 23.6)
DEGREE = 20
NARROWER = math.cos(math.radians(16))

# Hoàng Sa and Trường Sa are Vietnam's, and drawn as dots by the program: no outline of another country has them.
ISLES = ((110.9, 15.5, 113.1, 17.3), (111.0, 6.8, 116.5, 12.2))


def arcs_of(topology):
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        yield points


def distance(point, one, other):
    (x, y), (ax, ay), (bx, by) = point, one, other
    length = (bx - ax) ** 2 + (by - ay) ** 2
    if length == 0:
        return math.hypot(x - ax, y - ay)
    along = max(0, min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))


def simplified(points, tolerance):
    """By Douglas and Peucker. Neighbours share their arcs, so that a border stays one line; a ring keeps what is farthest."""
    kept = {0, len(points) - 1}
    if points[0] == points[-1]:
        kept.add(max(range(len(points)), key=lambda i: math.dist(points[0], points[i])))
    ends = sorted(kept)
    spans = list(zip(ends, ends[1:]))
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        farthest = max(inner, key=lambda i: distance(points[i], points[first], points[last]), default=None)
        if farthest is not None and distance(points[farthest], points[first], points[last]) > tolerance:
            kept.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [points[i] for i in sorted(kept)]


def touches(points, box):
    """Whether points come nearer to a box than what is far from it may be moved by simplifying."""
    west, south, east, north = box
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) > west - 2 and min(xs) < east + 2 and max(ys) > south - 2 and min(ys) < north + 2


def ring_of(indices, arcs):
    ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring


def polygons_of(geometry):
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]


def clipped(ring, box):
    """By Sutherland and Hodgman, side after side."""
    west, south, east, north = box
    for axis, limit, sign in ((0, west, 1), (1, south, 1), (0, east, -1), (1, north, -1)):
        inside = lambda p: sign * (p[axis] - limit) >= 0
        result = []
        for one, other in zip(ring, ring[1:] + ring[:1]):
            if inside(one):
                result.append(one)
            if inside(one) != inside(other):
                share = (limit - one[axis]) / (other[axis] - one[axis])
                crossing = [one[i] + share * (other[i] - one[i]) for i in (0, 1)]
                crossing[axis] = limit
                result.append(tuple(crossing))
        ring = result
        if not ring:
            return []
    return ring


def area(ring):
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1]))) / 2


def middle(ring):
    return (sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring))


def within(point, box):
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def land(topology, box, tolerance, smallest):
    """Of Vietnam and of all others: polygons, each a list of rings, within a box."""
    arcs = [simplified(arc, tolerance if touches(arc, box) else 1) for arc in arcs_of(topology)]
    found = {"home": [], "near": []}
    for country in topology["objects"]["countries"]["geometries"]:
        if not country.get("arcs"):
            continue
        kind = "home" if country.get("id") == VIETNAM else "near"
        for polygon in polygons_of(country):
            whole = ring_of(polygon[0], arcs)
            if any(within(middle(whole), isles) for isles in ISLES):
                continue
            rings = [clipped(ring_of(ring, arcs), box) for ring in polygon]
            if rings[0] and area(rings[0]) >= smallest:
                found[kind].append([ring for ring in rings if len(ring) > 2 and area(ring) >= smallest])
    return found


def rounded(ring, digits):
    points = [(round(x, digits), round(y, digits)) for x, y in ring]
    return [p for i, p in enumerate(points) if p != points[i - 1]]


def geojson(topology):
    features = []
    for kind, polygons in land(topology, AROUND, 0.01, 0.0008).items():
        coordinates = [[closed(rounded(ring, 3)) for ring in polygon] for polygon in polygons]
        features.append(
            {
                "type": "Feature",
                "properties": {"kind": kind},
                "geometry": {"type": "MultiPolygon", "coordinates": coordinates},
            }
        )
    return json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":")) + "\n"


def closed(ring):
    return [list(point) for point in ring + ring[:1]]


def svg(topology):
    west, _, _, north = SHEET
    lines = ['<svg xmlns="http://www.w3.org/2000/svg">']
    for kind, polygons in land(topology, SHEET, 0.025, 0.001).items():
        path = ""
        for polygon in polygons:
            for ring in polygon:
                drawn = rounded([((x - west) * DEGREE * NARROWER, (north - y) * DEGREE) for x, y in ring], 1)
                path += "M" + " ".join(f"{number(x)} {number(y)}" for x, y in drawn) + "z"
        lines.append(f'  <path id="{kind}" d="{path}"/>')
    return "\n".join(lines) + "\n</svg>\n"


def number(value):
    return f"{value:.1f}".removesuffix(".0")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    topology = json.loads((Path(sys.argv[1]) / "countries-10m.json").read_text())
    (HERE / "../src/map/land.json").write_text(geojson(topology))
    (HERE / "../src/images/vietnam.svg").write_text(svg(topology))


if __name__ == "__main__":
    main()
