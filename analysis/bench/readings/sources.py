"""The sources of the table of readings: Unihan, the two lists beside this file, and line-parallel texts."""

import bz2
import collections
import os
import re
import unicodedata

import syllables

HERE = os.path.dirname(os.path.abspath(__file__))
# A text's letter in the table, its characters, its reading in quốc ngữ.
TEXTS = {
    "k": ("kieu-1872.nom.txt", "kieu-1872.quocngu.txt"),
    "v": ("luc-van-tien.nom.txt", "luc-van-tien.quocngu.txt"),
    "s": ("su-ky-ngoai-ky.han.txt", "su-ky-ngoai-ky.quocngu.txt"),
}
# A second print of a poem whose lines are found again in the first: its letter, its file, the first's letter.
SECOND_PRINT = ("o", "kieu-1871.nom.txt", "k")
ITERATION = "々〻匕"  # as Characters.repeats
SHIFT = 3  # lines that one side of a text may be ahead of the other
SKIP = 6  # a line without a partner costs as much as one of so many words more or less
RARE = 25  # of so many times that a character is met, one may be a misprint
DOUBTFUL = 0.4  # a line of which less is known is taken to be printed beside another one

Line = collections.namedtuple("Line", "half characters words")


def private(c):
    return 0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000


def ideograph(c):
    o = ord(c)
    return o in (0x3005, 0x3007, 0x303B) or 0x2E80 <= o <= 0x2FDF or 0x3400 <= o <= 0x9FFF \
        or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x3FFFF or private(c)


def unihan(folder, file, field):
    """Pairs of character and value of a field."""
    with bz2.open(os.path.join(folder, "Unihan_%s.txt.bz2" % file), "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 3 and columns[1] == field:
                yield chr(int(columns[0][2:], 16)), columns[2]


def vietnamese(folder):
    """kVietnamese: character to readings."""
    return {c: unicodedata.normalize("NFC", value).split() for c, value in unihan(folder, "Readings", "kVietnamese")}


def curated(name):
    """A list beside this file: character to readings, the commonest first."""
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return {row[0]: row[1:] for row in rows}


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        return [unicodedata.normalize("NFC", line) for line in lines]


def characters(line):
    return [c for c in line if ideograph(c)]


def words(line):
    return re.findall(r"[^\W\d_]+", line)


def share(line, known):
    """Which share of a line's characters has its printed reading among the known ones."""
    return sum(syllables.key(w) in known(c) for c, w in zip(line.characters, line.words)) / len(line.characters)


def parallel(folder, letter):
    """The lines of a text that have as many characters as words, in its first (1) and second half (2)."""
    left, right = (read(folder, name) for name in TEXTS[letter])
    left, right = [characters(text) for text in left], [words(text) for text in right]
    for i, j in aligned([len(line) for line in left], [len(line) for line in right]):
        if left[i] and len(left[i]) == len(right[j]):
            yield Line(1 if i < len(left) / 2 else 2, left[i], right[j])


def aligned(left, right):
    """Pairs of places of lines that belong together, told by the numbers of their words only."""
    best = {(0, 0): (0, None)}  # places before which all is aligned -> cost, step before
    for i in range(len(left) + 1):
        for j in range(max(0, i - SHIFT), min(len(right), i + SHIFT) + 1):
            if (i, j) not in best:
                continue
            cost = best[i, j][0]
            steps = [(i + 1, j, cost + SKIP), (i, j + 1, cost + SKIP)]
            if i < len(left) and j < len(right):
                steps.append((i + 1, j + 1, cost + min(SKIP, abs(left[i] - right[j]))))
            for *to, much in steps:
                if tuple(to) not in best or much < best[tuple(to)][0]:
                    best[tuple(to)] = much, (i, j)
    place, found = (len(left), len(right)), []
    while place != (0, 0):
        before = best[place][1]
        if place[0] > before[0] and place[1] > before[1]:
            found.append(before)
        place = before
    return found[::-1]


def second_print(folder, lines):
    """The lines of the second print with the words of the first print's line that they agree with."""
    place = 0
    for text in read(folder, SECOND_PRINT[1]):
        mine = characters(text)
        for at in range(max(0, place - SHIFT), min(len(lines), place + 4 * SHIFT)):
            line = lines[at]
            same = sum(a == b for a, b in zip(mine, line.characters))
            if len(mine) == len(line.characters) and same * 2 >= len(mine):
                yield Line(line.half, mine, line.words)
                place = at + 1
                break


def pairs(lines, known):
    """Character and reading to the number of times that they meet, where that is not one time of doubt.

    One time is enough if the rest of its line is known to the last word. A pair that no other source knows must not be
    rare beside the other readings of its character, or it is a misprint."""
    counted, sure, total = collections.Counter(), set(), collections.Counter()
    for line in lines:
        if share(line, known) < DOUBTFUL:
            continue
        met = [(c, w.lower()) for i, (c, w) in enumerate(zip(line.characters, line.words))
               if not private(c) and syllables.is_syllable(w) and not repeats(line, i)]
        doubtful = [pair for pair in zip(line.characters, line.words) if syllables.key(pair[1]) not in known(pair[0])]
        counted.update(met)
        total.update(c for c, _ in met)
        sure.update(pair for pair in met if len(doubtful) == 1)
    return {(c, word): count for (c, word), count in counted.items() if syllables.key(word) in known(c)
            or (count > 1 or (c, word) in sure) and count * RARE >= total[c]}


def outweigh(pairs, known):
    """Of the pairs of a second print those that another source knows, or that are more than a line printed otherwise."""
    total = collections.Counter()
    for (c, _), count in pairs.items():
        total[c] += count
    return {(c, word): count for (c, word), count in pairs.items()
            if syllables.key(word) in known(c) or count > 1 and count * 4 >= total[c]}


def repeats(line, i):
    return i > 0 and line.characters[i] in ITERATION and line.words[i].lower() == line.words[i - 1].lower()
