"""How often a table of readings has the printed reading of a character of a text, on halves it was not made from."""

import collections

import sources
import syllables

NAMES = {"k": "Truyện Kiều 1872", "v": "Lục Vân Tiên", "s": "Đại Việt sử ký toàn thư, ngoại kỷ"}


def report(base, folder):
    lines = base.lines(folder)
    found = base.found(lines)
    unihan = type(base.plain)({}, {}, base.unihan, (), base.families)
    curated = type(base.plain)(base.han_viet, base.nom, {}, (), base.families)
    print("| text | half | lines | characters | private use | Unihan | curated lists | both | + the other half | + other texts |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for letter in sources.TEXTS:
        for half in (1, 2):
            held = lines[letter, half]
            hidden = {(letter, half)} | ({("o", half)} if letter == "k" else set())
            other = [(part[0], pairs) for part, pairs in found.items() if part[0] == letter and part not in hidden]
            rest = [(part[0], pairs) for part, pairs in found.items() if part not in hidden]
            tables = unihan, curated, base.plain, base.table(other), base.table(rest)
            total = sum(len(line.characters) for line in held)
            opaque = sum(sources.private(c) for line in held for c in line.characters)
            print("| %s | %d | %d | %d | %s | %s |" % (
                NAMES[letter], half, len(held), total, percent(opaque, total),
                " | ".join(percent(hits(held, t), total) for t in tables)))
    print()
    for letter, source in (("k", "v"), ("v", "ko")):
        held = lines[letter, 1] + lines[letter, 2]
        across = base.table([(part[0], pairs) for part, pairs in found.items() if part[0] in source])
        total = sum(len(line.characters) for line in held)
        print("%s with pairs of %s only: %s" % (
            NAMES[letter], NAMES[source[0]], percent(hits(held, across), total)))
    print()
    sizes(base.table([(part[0], pairs) for part, pairs in found.items()]), lines)
    families = collections.Counter(len(f) for f in base.families)
    print("classes of forms by size:", dict(sorted(families.items())))


def hits(lines, table):
    return sum(syllables.key(word) in keys(line, i, table) for line in lines for i, word in enumerate(line.words))


def keys(line, i, table):
    """Keys of the readings of a character; an iteration mark is indexed with those of the character before it too."""
    own = table.keys(line.characters[i])
    return own | keys(line, i - 1, table) if i and line.characters[i] in sources.ITERATION else own


def sizes(full, lines):
    counts = collections.Counter(len(full.of(c)) for c in full.rows)
    print("%d characters, %.2f readings each; by number: %s" % (
        len(full.rows), sum(n * k for n, k in counts.items()) / len(full.rows), dict(sorted(counts.items()))))
    for letter in sources.TEXTS:
        running = [len(full.keys(c)) for half in (1, 2) for line in lines[letter, half] for c in line.characters]
        print("readings of a character in running text, %s: %.2f" % (NAMES[letter], sum(running) / len(running)))
    letters = collections.Counter(letter for c in full.rows for _, s in full.of(c) for letter in s)
    alone = collections.Counter(s for c in full.rows for _, s in full.of(c) if len(s) == 1)
    print("readings by source:", dict(sorted(letters.items())), "by one source only:", dict(sorted(alone.items())))


def percent(part, whole):
    return "%.1f %%" % (100 * part / whole)
