package org.tangthu.analysis.vietnamese;

import java.util.Set;

/** A written word taken apart, as far as it is a syllable. */
final class Spelled {
    /** The letters of nghiêng; no syllable has more. */
    static final int LONGEST = 7;

    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    private final char[] letters = new char[LONGEST];
    private int length;
    private Tone tone = Tone.NONE;
    private String onset = "";
    private Rime rime = Rime.NONE;

    private Spelled() {}

    static Spelled of(CharSequence word) {
        Spelled spelled = new Spelled();
        if (spelled.read(word)) {
            IandY.settle(spelled.letters, spelled.length);
            spelled.divide();
        }
        return spelled;
    }

    private boolean read(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            char form = word.charAt(i);
            char letter = Letters.letter(form);
            if (letter == 0 ? !mark(form) : !append(letter, Letters.tone(form))) {
                return false;
            }
        }
        return true;
    }

    private boolean append(char letter, Tone with) {
        if (length == LONGEST) {
            return false;
        }
        letters[length++] = letter;
        return with == Tone.NONE || take(with);
    }

    private boolean mark(char mark) {
        if (length == 0) {
            return false;
        }
        Tone marked = Letters.toneOf(mark);
        if (marked != Tone.NONE) {
            return Letters.isVowel(letters[length - 1]) && take(marked);
        }
        char shaped = Letters.shaped(letters[length - 1], mark);
        if (shaped != 0) {
            letters[length - 1] = shaped;
        }
        return shaped != 0;
    }

    /** A syllable has one tone, which careless hands put on any of its vowels. */
    private boolean take(Tone another) {
        boolean first = tone == Tone.NONE;
        tone = another;
        return first;
    }

    private void divide() {
        int end = 0;
        while (end < length && !Letters.isVowel(letters[end])) {
            end++;
        }
        boolean lent = end == 1
                && length > 1
                && (letters[0] == 'q' && letters[1] == 'u' || letters[0] == 'g' && letters[1] == 'i');
        onset = new String(letters, 0, lent ? 2 : end);
        String rest = new String(letters, onset.length(), length - onset.length());
        Rime found = onset.equals("qu") ? Rime.afterQu(rest) : Rime.of(sharesI(rest) ? "i" + rest : rest);
        if (found != Rime.NONE && ONSETS.contains(onset) && fits(found)) {
            rime = found;
        }
    }

    /** In gì, gìn and giếng one i is written for two. */
    private boolean sharesI(String rest) {
        return onset.equals("gi") && (rest.isEmpty() || rest.charAt(0) == 'ê' || !Letters.isVowel(rest.charAt(0)));
    }

    private boolean fits(Rime found) {
        return agrees(found) && (tone.closes() || !found.endsInStop());
    }

    private boolean agrees(Rime found) {
        if (found.startsWithY()) {
            return onset.isEmpty() || onset.equals("qu") || found.nucleus().equals("y") && IandY.opensWithY(onset);
        }
        return switch (onset) {
            case "" -> !found.nucleus().equals("iê");
            case "c" -> !found.isFront() && found.glide().isEmpty();
            case "g", "ng" -> !found.isFront();
            case "gh", "ngh" -> found.isFront();
            case "k" -> found.isFront() || found.startsWithA();
            case "gi" -> found.glide().isEmpty();
            default -> true;
        };
    }

    boolean isSyllable() {
        return rime != Rime.NONE;
    }

    Syllable syllable() {
        return new Syllable(onset, rime.glide(), rime.nucleus(), rime.coda(), tone);
    }

    /** The canonical spelling of a syllable; {@code word} itself where it is that. */
    String spelling(CharSequence word) {
        if (tone != Tone.NONE) {
            int shared = onset.equals("gi") && rime.nucleus().startsWith("i") ? 1 : 0;
            int at = onset.length() - shared + rime.glide().length() + rime.toneAt();
            letters[at] = Letters.withTone(letters[at], tone);
        }
        String spelling = new String(letters, 0, length);
        return word instanceof String same && same.equals(spelling) ? same : spelling;
    }
}
