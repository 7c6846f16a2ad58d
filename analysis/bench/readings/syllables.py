"""What is a Vietnamese syllable, and when two spellings are one: the same rules as org.tangthu.analysis.vietnamese."""

import re
import unicodedata

TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
ONSETS = "ngh ng nh gh gi g kh k ch c th tr t ph p qu b d đ h l m n r s v x".split()
FRONT_VOWELS = tuple("eêi")
FRONT = {"k": True, "gh": True, "ngh": True, "c": False, "g": False, "ng": False}  # written before these vowels
RIMES = set(
    """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông
    uôt up uơ ut uy uya uych uyên uyêt uynh uyt uyu uêu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    uâc uyêm uych""".split()
)


def parts(word):
    """Onset, rime without tone, tone."""
    spread = unicodedata.normalize("NFD", word.lower())
    tone = "".join(TONES[c] for c in spread if c in TONES)
    base = unicodedata.normalize("NFC", "".join(c for c in spread if c not in TONES))
    onset = next((o for o in ONSETS if base.startswith(o)), "")
    rime = base[len(onset):]
    if onset == "gi" and (rime == "" or rime[0] in "bcđghklmnprstvxê"):
        rime = "i" + rime  # gì, gìn, giêng, giếc
    if rime == "y":
        rime = "i"
    if rime.startswith("yê"):
        rime = "i" + rime[1:]
    return onset, rime, tone


def key(word):
    """Equal for spellings of one syllable: hoà and hòa, kí and ký."""
    return "/".join(parts(word))


def is_syllable(word):
    onset, rime, tone = parts(word)
    if onset == "qu":
        rime = next((r for r in (rime, "o" + rime, "u" + rime) if r in RIMES), "")
    if onset == "gi" and rime[0] == "o" and rime[1:2] in ("a", "ă", "e"):
        return False
    if onset in FRONT and (rime[:1] in FRONT_VOWELS) != FRONT[onset]:
        return False
    stopped = re.search(r"(c|ch|p|t)$", rime)
    return rime in RIMES and len(tone) <= 1 and (not stopped or tone in ("s", "j"))
