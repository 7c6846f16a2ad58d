package org.tangthu.repository.text;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as files name them: BCP 47 tags, or codes of ISO 639-2 as engines call their models. */
public final class Languages {
    private static final Map<String, String> OF_THREE_LETTERS = ofThreeLetters();

    private Languages() {}

    /** Whether a tag stands for Vietnamese in Latin letters. */
    public static boolean isVietnamese(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        return lower.matches("(?:vi|vie)(?:-.*)?") && !lower.contains("-han");
    }

    /**
     * The BCP 47 tag in its canonical form: {@code vi} of {@code vie}, {@code zh-Hant} of {@code chi_tra_vert}. Of several,
     * as engines join them by a plus, the first; empty if it is no name of a language.
     */
    public static Optional<String> tag(String named) {
        String[] parts = named.strip().split("\\+", 2)[0].split("[-_]", 2);
        String language = OF_THREE_LETTERS.getOrDefault(parts[0].toLowerCase(Locale.ROOT), parts[0]);
        String rest = parts.length == 1 ? "" : "-" + script(parts[1].replace('_', '-'));
        try {
            String tag =
                    new Locale.Builder().setLanguageTag(language + rest).build().toLanguageTag();
            return Optional.of(tag).filter(known -> !known.startsWith("und"));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** What engines call scripts; all else is left as it is. */
    private static String script(String rest) {
        if (rest.startsWith("tra")) {
            return "Hant";
        }
        return rest.startsWith("sim") ? "Hans" : rest;
    }

    /** Terminological and bibliographical codes. */
    private static Map<String, String> ofThreeLetters() {
        Map<String, String> tags = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            tags.put(new Locale(language).getISO3Language(), language);
        }
        tags.putAll(Map.of("fre", "fr", "chi", "zh", "ger", "de", "dut", "nl", "gre", "el", "bur", "my"));
        return Map.copyOf(tags);
    }
}
