package org.tangthu.repository.orthography;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.analysis.vietnamese.Syllable;

/**
 * Encodings in which Vietnamese was typed before Unicode. Read as Western text they leave {@code Th­ viÖn} and
 * {@code Thö vieän} for {@code Thư viện}. They are recognized, not converted: which characters of a text are meant so is for
 * a person to see.
 */
public enum LegacyEncoding {
    /** TCVN 5712, the fonts whose names begin with a dot and Vn; also called ABC. */
    TCVN3("TCVN3 (ABC)", tcvn3()),
    /** The fonts whose names begin with VNI. */
    VNI("VNI", vni());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\u00A1-\u00BE\u00D7\u00F7]+");
    /** Of the words that are not plain ASCII, how many must make sense in the encoding and in no other way. */
    private static final double ENOUGH = 0.8;

    private static final int MOST_READ = 20_000;

    private final String label;
    private final Map<String, String> letters;
    private final Pattern pattern;

    LegacyEncoding(String label, Map<String, String> letters) {
        this.label = label;
        this.letters = letters;
        this.pattern = Pattern.compile(letters.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow());
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Lower case, for files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the text would be. */
    public String decoded(String text) {
        Matcher found = pattern.matcher(text);
        return found.replaceAll(letter -> Matcher.quoteReplacement(letters.get(letter.group())));
    }

    /**
     * The encoding that a text seems to be in; empty for what makes sense as it is. One word convinces where Vietnamese is
     * expected, else two: French has words such as où and Moï.
     */
    public static Optional<LegacyEncoding> of(String text, boolean vietnamese) {
        String head = text.substring(0, Math.min(text.length(), MOST_READ));
        int least = vietnamese ? 1 : 2;
        return Arrays.stream(values())
                .filter(encoding -> encoding.fits(head, least))
                .findFirst();
    }

    private boolean fits(String text, int least) {
        int foreign = 0;
        int sensible = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (word.length() > 1 && word.chars().anyMatch(c -> c > 0x7F)) {
                String decoded = decoded(word);
                boolean asItIs = Syllable.valid(word);
                boolean asDecoded = !decoded.equals(word) && Syllable.valid(decoded);
                // Some words make sense either way: Hoàng, or Hồng in VNI.
                foreign += asItIs && asDecoded ? 0 : 1;
                sensible += asDecoded && !asItIs ? 1 : 0;
            }
        }
        return sensible >= least && sensible >= ENOUGH * foreign;
    }

    private static Map<String, String> tcvn3() {
        String bytes = "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE"
                + "\u00B5\u00B6\u00B7\u00B8\u00B9\u00BB\u00BC\u00BD\u00BE\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB"
                + "\u00CC\u00CE\u00CF\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00DC\u00DD\u00DE"
                + "\u00DF\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE"
                + "\u00EF\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE";
        String meant = "ĂÂÊÔƠƯĐăâêôơưđ" + "àảãáạằẳẵắặầẩẫấậ" + "èẻẽéẹềểễếệìỉĩíị" + "òỏõóọồổỗốộờởỡớợ" + "ùủũúụừửữứựỳỷỹýỵ";
        Map<String, String> letters = new HashMap<>();
        for (int i = 0; i < meant.length(); i++) {
            letters.put(bytes.substring(i, i + 1), meant.substring(i, i + 1));
        }
        return letters;
    }

    /** A vowel with a second character that tells shape and tone. */
    private static Map<String, String> vni() {
        Map<String, String> letters = new HashMap<>();
        String[] tones = {"\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};
        vowels(letters, "aeouyôö", "aeouyơư", "", "ùøûõï", tones);
        vowels(letters, "aeo", "aeo", "\u0302", "áàåãä", tones);
        vowels(letters, "a", "a", "\u0306", "éèúüë", tones);
        vowels(letters, "aeo", "aeo", "", "â", new String[] {"\u0302"});
        vowels(letters, "a", "a", "", "ê", new String[] {"\u0306"});
        String alone = "ôöñæóòîÔÖÑÆÓÒÎ";
        String meant = "ơưđỉĩịỵƠƯĐỈĨỊỴ";
        for (int i = 0; i < alone.length(); i++) {
            letters.put(alone.substring(i, i + 1), meant.substring(i, i + 1));
        }
        return letters;
    }

    private static void vowels(
            Map<String, String> letters, String typed, String vowels, String shape, String marks, String[] tones) {
        for (int v = 0; v < typed.length(); v++) {
            for (int m = 0; m < marks.length(); m++) {
                String pair = typed.charAt(v) + marks.substring(m, m + 1);
                String letter = Normalizer.normalize(vowels.charAt(v) + shape + tones[m], Form.NFC);
                letters.put(pair, letter);
                letters.put(pair.toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
            }
        }
    }
}
