package org.tangthu.iiif.auth;

import java.net.URI;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.tangthu.repository.address.Addresses;

/** What viewers say to their visitors in our name, in Vietnamese and English at once. Immutable. */
public final class AuthWords {
    static final List<String> LANGUAGES = List.of("vi", "en");

    private static final String BUNDLE = "org.tangthu.iiif.auth.words";

    private final String site;

    /** @param addresses of the site, by whose host visitors know whom they deal with */
    public AuthWords(Addresses addresses) {
        this.site = URI.create(addresses.base()).getRawAuthority();
    }

    /**
     * A text in every language, as a language map (Presentation API 3.0, section 4.5). {@code {0}} in it is the host of the
     * site.
     */
    public Map<String, List<String>> text(String key) {
        return text(key, Map.of());
    }

    /** @param values for {@code {1}}, by language */
    public Map<String, List<String>> text(String key, Map<String, String> values) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language ->
                texts.put(language, List.of(format(key, language, site, values.getOrDefault(language, "")))));
        return texts;
    }

    /** A text in all languages on one line, for those who know of one language only. */
    public String line(String key) {
        return LANGUAGES.stream().map(language -> format(key, language, site)).collect(Collectors.joining(" / "));
    }

    private static String format(String key, String language, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language))
                .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }
}
