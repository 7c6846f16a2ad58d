package org.tangthu.analysis.vietnamese;

import java.text.Normalizer;
import java.util.Map;

/** Letters of Latin, Greek and Cyrillic script without their diacritics. */
final class Plain {
    private static final int LIMIT = 0x0500;
    private static final int EXTENDED = 0x1E00;
    private static final int EXTENDED_LIMIT = 0x2000;

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> SPELLED_OUT = Map.of(
            'đ', "d", 'ß', "ss", 'œ', "oe", 'æ', "ae", 'þ', "th", 'ø', "o", 'ł', "l", 'ħ', "h", 'ŧ', "t", 'ı', "i");

    private static final String[] PLAIN = new String[EXTENDED_LIMIT];

    static {
        for (char form = 0; form < EXTENDED_LIMIT; form++) {
            if (form < LIMIT || form >= EXTENDED) {
                PLAIN[form] = plain(form);
            }
        }
    }

    private Plain() {}

    private static String plain(char form) {
        StringBuilder plain = new StringBuilder();
        for (char part :
                Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFD).toCharArray()) {
            if (!isDiacritic(part)) {
                plain.append(SPELLED_OUT.getOrDefault(part, String.valueOf(part)));
            }
        }
        return plain.toString();
    }

    private static boolean isDiacritic(char part) {
        return part >= 0x300 && part < 0x370
                || part >= 0x1AB0 && part < 0x1B00
                || part >= 0x1DC0 && part < EXTENDED
                || part >= 0x20D0 && part < 0x2100;
    }

    static void append(char form, StringBuilder text) {
        if (form < EXTENDED_LIMIT && PLAIN[form] != null) {
            text.append(PLAIN[form]);
        } else if (!isDiacritic(form)) {
            text.append(form);
        }
    }
}
