"""Which characters are forms of one: Unihan's variants where they are read alike, radicals, compatibility ideographs,
and the Nôm forms listed beside this file."""

import collections
import os
import unicodedata

import sources
import syllables

LARGEST = 12  # characters of one class; no true family of forms that we know is larger


def classes(folder, readings):
    """Lists of characters, the one that stands for the class first. `readings`: character to readings."""
    forms = Forms(folder, readings)
    for field in ("kZVariant", "kTraditionalVariant", "kSimplifiedVariant", "kSemanticVariant"):
        for c, value in sources.unihan(folder, "Variants", field):
            for other in value.split():
                forms.join(c, chr(int(other.split("<")[0][2:], 16)), strict=field == "kSemanticVariant")
    for group in listed():
        for other in group[1:]:
            forms.merge(group[0], other)
    for c, original in compatible(folder):
        forms.merge(original, c)
    return sorted(forms.result())


def listed():
    with open(os.path.join(sources.HERE, "forms.txt"), encoding="utf-8") as lines:
        return [line.split() for line in lines if line.strip() and not line.startswith("#")]


def compatible(folder):
    """Compatibility ideographs and radicals with the unified ideograph that they are."""
    for o in list(range(0xF900, 0xFB00)) + list(range(0x2F00, 0x2FE0)) + list(range(0x2F800, 0x2FA20)):
        form = unicodedata.normalize("NFKC", chr(o))
        if form != chr(o) and len(form) == 1:
            yield chr(o), form
    with open(os.path.join(folder, "EquivalentUnifiedIdeograph.txt"), encoding="utf-8") as lines:
        for line in lines:
            columns = line.split("#")[0].replace(";", " ").split()
            if columns:
                first, _, last = columns[0].partition("..")
                for o in range(int(first, 16), int(last or first, 16) + 1):
                    if 0x2E80 <= o <= 0x2FDF:
                        yield chr(o), chr(int(columns[1], 16))


class Forms:
    def __init__(self, folder, readings):
        self.readings = readings
        self.family = {}
        self.members = {}
        self.mandarin = collections.defaultdict(set)
        for field in ("kMandarin", "kHanyuPinyin"):
            for c, value in sources.unihan(folder, "Readings", field):
                self.mandarin[c].update(value.replace(":", " ").replace(",", " ").split())
        # How many countries count it among the characters that every device must have.
        self.core = {c: len(value) for c, value in sources.unihan(folder, "IRGSources", "kIICore")}
        self.simplified = {c for c, value in sources.unihan(folder, "Variants", "kTraditionalVariant")
                           if "U+%04X" % ord(c) not in value.split()}

    def join(self, a, b, strict):
        """Two characters that are said to be forms of one, if they are read alike and so are their families."""
        if self.alike([a], [b], strict) and self.alike(self.of(a), self.of(b), strict):
            self.merge(a, b)

    def alike(self, some, others, strict):
        here, there = ({syllables.key(r) for c in family for r in self.readings.get(c, ())} for family in (some, others))
        if here and there and strict:
            return bool(here & there)
        if {k.rsplit("/", 1)[0] for k in here} & {k.rsplit("/", 1)[0] for k in there}:
            return True
        here, there = ({m for c in family for m in self.mandarin[c]} for family in (some, others))
        return bool({toneless(m, strict) for m in here} & {toneless(m, strict) for m in there})

    def of(self, c):
        return self.members.get(self.family.get(c), [c])

    def merge(self, a, b):
        a_members, b_members = self.of(a), self.of(b)
        if a_members is b_members or a == b or len(a_members) + len(b_members) > LARGEST:
            return
        both = a_members + b_members
        for c in both:
            self.family[c] = both[0]
        self.members[both[0]] = both

    def result(self):
        for members in {id(m): m for m in (self.members[f] for f in set(self.family.values()))}.values():
            yield sorted(members, key=self.rank)

    def rank(self, c):
        plain = unicodedata.normalize("NFKC", c) == c and not 0x2E80 <= ord(c) <= 0x2FDF
        return not plain, c in self.simplified, -self.core.get(c, 0), c not in self.readings, ord(c)


def toneless(pinyin, strict):
    if strict:
        return pinyin
    return "".join(c for c in unicodedata.normalize("NFD", pinyin) if unicodedata.combining(c) == 0)
