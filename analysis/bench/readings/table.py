"""The table of readings from its sources."""

import collections

import syllables

MOST = 8  # readings of one character


class Table:
    """Character to readings, commonest first; after its own a character has those of its other forms."""

    def __init__(self, han_viet, nom, unihan, evidence=(), families=()):
        """`evidence`: letter of a text, (character, reading) to count. `families`: classes of forms."""
        self.rows = collections.defaultdict(dict)  # character -> key -> [spelling, letters, weight]
        for c, readings in han_viet.items():
            for i, reading in enumerate(readings):
                self.add(c, reading, "h", 3 if i else 1_000_000)
        for c, readings in nom.items():
            for reading in readings:
                self.add(c, reading, "n", 3)
        for letter, pairs in evidence:
            for (c, reading), count in pairs.items():
                self.add(c, reading, letter, count)
        for c, readings in unihan.items():
            for reading in readings:
                self.add(c, reading, "u", 1)
        self.families = {c: family for family in families for c in family}

    def add(self, c, reading, letter, weight):
        if not syllables.is_syllable(reading):
            return  # a misprint of the source
        row = self.rows[c].setdefault(syllables.key(reading), [reading, "", 0])
        row[1] += letter if letter not in row[1] else ""
        row[2] += weight

    def of(self, c):
        """Spelling and letters of the sources, commonest first."""
        rows = self.rows.get(c, {}).values()
        return [(spelling, letters) for spelling, letters, _ in sorted(rows, key=lambda row: -row[2])][:MOST]

    def keys(self, c):
        """Keys of the readings that a search for `c` takes."""
        forms = [c] + [form for form in self.families.get(c, ()) if form != c]
        keys = dict.fromkeys(syllables.key(spelling) for form in forms for spelling, _ in self.of(form))
        return set(list(keys)[:MOST])
