#!/usr/bin/env python3
"""Makes the web font of Nôm: the characters beyond the basic plane, which the fonts of phones lack.

    pip install -r requirements.txt
    ./nom.py count TEXT...    writes frequency.txt: the characters of these texts, the commonest first
    ./nom.py build            writes ../src/fonts: the slices and the style sheet that names them

The build reads HanaMinB (HANAMINB, or where Debian's fonts-hanazono has it), the Unihan files (UNICODE_DATA, or where
Debian's unicode-data has them), frequency.txt and the table of readings of the module analysis. From the same files come
the same bytes. README.md tells why the slices are as they are.
"""

import bz2
import collections
import io
import os
import pathlib
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
OUTPUT = HERE.parent / "src" / "fonts"
FREQUENCY = HERE / "frequency.txt"
READINGS = HERE.parents[4] / "analysis/src/main/resources/org/tangthu/analysis/hannom/readings.txt"
FONT = os.environ.get("HANAMINB", "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")
UNIHAN = pathlib.Path(os.environ.get("UNICODE_DATA", "/usr/share/unicode")) / "Unihan_IRGSources.txt.bz2"

FAMILY = "Tang Thu Nom"
FIRST, LAST = 0x20000, 0x3FFFF
GLYPHS = 260
BYTES = 100_000
NAMES = {
    0: "Copyright 2008-2017 GlyphWiki Project (http://glyphwiki.org/). A subset of HanaMinB, 2017-09-04, under another name.",
    1: FAMILY,
    2: "Regular",
    4: FAMILY,
    6: FAMILY.replace(" ", ""),
    13: "Hanazono Font License: unlimited permission is granted to use, copy, and distribute it, with or without"
    " modification, either commercially and noncommercially. THIS FONT IS PROVIDED \"AS IS\" WITHOUT WARRANTY.",
}


def beyond_the_basic_plane(code):
    return FIRST <= code <= LAST


def count(texts):
    seen = collections.Counter()
    for text in texts:
        seen.update(c for c in map(ord, pathlib.Path(text).read_text("utf-8")) if beyond_the_basic_plane(c))
    ordered = sorted(seen, key=lambda code: (-seen[code], code))
    FREQUENCY.write_text("".join(f"U+{code:04X} {chr(code)}\n" for code in ordered), "utf-8")


def listed(lines, pattern):
    return [code for code in (int(match[1], 16) for match in map(pattern.match, lines) if match) if beyond_the_basic_plane(code)]


def characters():
    """The common characters, the commonest first, and all others that are Vietnam's, by code point."""
    code = re.compile(r"U\+([0-9A-F]+) ")
    common = listed(FREQUENCY.read_text("utf-8").splitlines(), code)
    read = listed(READINGS.read_text("utf-8").splitlines(), code)
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        submitted = listed(lines, re.compile(r"U\+([0-9A-F]+)\tkIRG_VSource\t"))
    return common, sorted(set(read + submitted) - set(common))


def slices(codes):
    return [codes[i : i + GLYPHS] for i in range(0, len(codes), GLYPHS)]


def font(codes):
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = []
    options.name_IDs = []
    options.notdef_outline = True
    options.drop_tables += ["FFTM", "GDEF", "BASE"]
    options.recalc_timestamp = False
    made = TTFont(FONT, recalcTimestamp=False)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=codes)
    cut.subset(made)
    made["name"].names = []
    for number, text in NAMES.items():
        made["name"].setName(text, number, 3, 1, 0x409)
    made["OS/2"].usWinAscent, made["OS/2"].usWinDescent = made["hhea"].ascent, -made["hhea"].descent
    made.flavor = "woff2"
    bytes_of = io.BytesIO()
    made.save(bytes_of, reorderTables=False)
    return bytes_of.getvalue()


def face(name, ranges):
    return (
        f'@font-face {{\n  font-family: "{FAMILY}";\n  font-display: swap;\n'
        f'  src: url("./{name}") format("woff2");\n  unicode-range: {ranges};\n}}\n'
    )


def one_by_one(codes):
    return ", ".join(f"U+{code:X}" for code in sorted(codes))


def from_to(codes):
    return f"U+{codes[0]:X}-{codes[-1]:X}"


def build():
    drawn = TTFont(FONT, lazy=True).getBestCmap()
    common, others = characters()
    missing = [code for code in common + others if code not in drawn]
    # Where ranges overlap the last rule wins, so the common characters, which are told one by one, stand last.
    plan = [(codes, from_to(codes)) for codes in slices([code for code in others if code in drawn])]
    plan += reversed([(codes, one_by_one(codes)) for codes in slices([code for code in common if code in drawn])])
    OUTPUT.mkdir(exist_ok=True)
    for old in OUTPUT.glob("nom*"):
        old.unlink()
    style = ["/* Made by fonts/nom.py; not edited by hand. */\n"]
    sizes = []
    for number, (codes, ranges) in enumerate(plan):
        name = f"nom-{number:02}.woff2"
        made = font(codes)
        if len(made) > BYTES:
            sys.exit(f"{name} has {len(made)} bytes: lower GLYPHS")
        (OUTPUT / name).write_bytes(made)
        style.append(face(name, ranges))
        sizes.append(len(made))
    (OUTPUT / "nom.css").write_text("\n".join(style), "utf-8")
    glyphs = sum(len(codes) for codes, _ in plan)
    print(f"{glyphs} characters in {len(plan)} slices of {min(sizes)} to {max(sizes)} bytes, {sum(sizes)} in all")
    print(f"{len(missing)} characters are not in the font, {len([c for c in missing if c in common])} of them common")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["count", *texts] if texts:
            count(texts)
        case ["build"]:
            build()
        case _:
            sys.exit(__doc__)
