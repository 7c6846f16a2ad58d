"""Draws the site's sign in pixels, for those who do not take src/images/seal.svg: python3 icons.py

Makes src/images/icon-*.png and src/images/favicon.ico. Needs nothing but Python 3; the same program gives the same bytes.
"""

import pathlib
import struct
import zlib

IMAGES = pathlib.Path(__file__).parent.parent / "src" / "images"
RED = (0xA1, 0x26, 0x1B)
PAPER = (0xFB, 0xF3, 0xE4)

# The character for a bound book on a field of 64: slips of bamboo on a cord.
STROKES = [
    ((15, 48), (15, 18)), ((15, 18), (25, 18)), ((25, 18), (25, 48)),
    ((39, 48), (39, 18)), ((39, 18), (49, 18)), ((49, 18), (49, 48)),
    ((12, 33), (52, 33)), ((32, 15), (32, 49)),
]


def to_segment(x, y, segment):
    (ax, ay), (bx, by) = segment
    dx, dy = bx - ax, by - ay
    t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return ((x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2) ** 0.5


def to_box(x, y, left, right, radius):
    """The distance to the edge of a square with round corners, negative inside."""
    centre, half = (left + right) / 2, (right - left) / 2 - radius
    dx, dy = abs(x - centre) - half, abs(y - centre) - half
    outside = (max(dx, 0) ** 2 + max(dy, 0) ** 2) ** 0.5
    return outside + min(max(dx, dy), 0) - radius


def pixel(x, y, unit, scale, bleeds, framed, stroke):
    """@param unit of the field in pixels @param scale of the sign on it @param bleeds whether the red fills the whole field"""
    sx, sy = 32 + (x - 32) / scale, 32 + (y - 32) / scale
    lines = min(to_segment(sx, sy, segment) for segment in STROKES) - stroke / 2
    if framed:
        lines = min(lines, abs(to_box(sx, sy, 7, 57, 5)) - 1)
    ink = max(0, min(1, 0.5 - lines * scale * unit))
    ground = 1 if bleeds else max(0, min(1, 0.5 - to_box(sx, sy, 2, 62, 9) * scale * unit))
    colour = tuple(round(red + (paper - red) * ink) for red, paper in zip(RED, PAPER))
    return bytes((*colour, round(255 * ground)))


def png(size, scale=1.0, bleeds=False):
    unit = size / 64
    framed, stroke = size > 48, 4 if size > 48 else 5
    rows = b"".join(
        b"\0" + b"".join(pixel((x + 0.5) / unit, (y + 0.5) / unit, unit, scale, bleeds, framed, stroke) for x in range(size))
        for y in range(size)
    )

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def ico(*sizes):
    pictures = [png(size) for size in sizes]
    offset = 6 + 16 * len(sizes)
    entries = b""
    for size, picture in zip(sizes, pictures):
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(pictures)


(IMAGES / "favicon.ico").write_bytes(ico(16, 32, 48))
# Rounded by the telephone itself, which cuts no more than a tenth off each side.
(IMAGES / "icon-180.png").write_bytes(png(180, scale=0.95, bleeds=True))
(IMAGES / "icon-192.png").write_bytes(png(192))
(IMAGES / "icon-512.png").write_bytes(png(512))
# Cut to any shape: what matters stands in the middle four fifths.
(IMAGES / "icon-maskable-512.png").write_bytes(png(512, scale=0.75, bleeds=True))
