package org.tangthu.repository.record;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * A language as catalogues write it: the bibliographic code of ISO 639-2, which MARC 21 shares. Languages that have a code
 * in ISO 639-3 only go under the group that ISO 639-2 has for them, and name their own code beside it.
 *
 * @param code of ISO 639-2/B; {@code mis} where it has neither the language nor a group
 * @param exact code of ISO 639-3, where the other stands for more than this language
 * @param script of ISO 15924, where the tag tells it
 */
record LanguageCode(String code, Optional<String> exact, Optional<String> script) {
    /** Where the bibliographic code is another than the terminological one. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("sqi", "alb"),
            Map.entry("hye", "arm"),
            Map.entry("eus", "baq"),
            Map.entry("mya", "bur"),
            Map.entry("zho", "chi"),
            Map.entry("ces", "cze"),
            Map.entry("nld", "dut"),
            Map.entry("fra", "fre"),
            Map.entry("kat", "geo"),
            Map.entry("deu", "ger"),
            Map.entry("ell", "gre"),
            Map.entry("isl", "ice"),
            Map.entry("mkd", "mac"),
            Map.entry("mri", "mao"),
            Map.entry("msa", "may"),
            Map.entry("fas", "per"),
            Map.entry("ron", "rum"),
            Map.entry("slk", "slo"),
            Map.entry("bod", "tib"),
            Map.entry("cym", "wel"));

    /** Languages of Vietnam and its neighbours, and codes for none. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("lzh", "chi"),
            Map.entry("yue", "chi"),
            Map.entry("cjm", "cmc"),
            Map.entry("cja", "cmc"),
            Map.entry("rad", "cmc"),
            Map.entry("jra", "cmc"),
            Map.entry("tyz", "tai"),
            Map.entry("nut", "tai"),
            Map.entry("blt", "tai"),
            Map.entry("twh", "tai"),
            Map.entry("mtq", "mkh"),
            Map.entry("bdq", "mkh"),
            Map.entry("sed", "mkh"),
            Map.entry("kpm", "mkh"));

    private static final Map<String, String> THEMSELVES =
            Map.of("hmn", "hmn", "mul", "mul", "und", "und", "zxx", "zxx", "mis", "mis");

    /** @param tag BCP 47 */
    static LanguageCode of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String language = locale.getLanguage().isEmpty() ? "und" : locale.getLanguage();
        Optional<String> own = Optional.ofNullable(THEMSELVES.get(language)).or(() -> twoLetters(language));
        return new LanguageCode(
                own.orElseGet(() -> GROUPS.getOrDefault(language, "mis")),
                own.isPresent() ? Optional.empty() : Optional.of(language),
                Optional.of(locale.getScript()).filter(script -> !script.isEmpty()));
    }

    private static Optional<String> twoLetters(String language) {
        try {
            return language.length() == 2
                    ? Optional.of(Locale.forLanguageTag(language).getISO3Language())
                            .map(code -> BIBLIOGRAPHIC.getOrDefault(code, code))
                    : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty(); // two letters that are no code
        }
    }
}
