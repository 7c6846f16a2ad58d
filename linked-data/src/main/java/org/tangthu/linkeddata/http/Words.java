package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of a page in one language: Vietnamese, or English where the address asks for it by {@code lang=en}. A missing
 * key is a programmer's error and throws. Immutable.
 */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String ENGLISH = "en";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, String bundle) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK);
    }

    /** @param bundle name of a resource bundle, such as {@code org.tangthu.linkeddata.http.pages} */
    public static Words of(HttpServletRequest request, String bundle) {
        return in(ENGLISH.equals(request.getParameter("lang")) ? ENGLISH : "vi", bundle);
    }

    /** @param language {@code vi} or {@code en} */
    public static Words in(String language, String bundle) {
        return new Words(Locale.forLanguageTag(language), bundle);
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key, with its arguments as {@link MessageFormat} sets them; numbers as the language writes them. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The text of a key that need not be there. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The address of a page of ours, in this language. @param address may have a query or a fragment */
    public String page(String address) {
        if (!language().equals(ENGLISH)) {
            return address;
        }
        int fragment = address.indexOf('#');
        String bare = fragment < 0 ? address : address.substring(0, fragment);
        return bare + (bare.contains("?") ? "&" : "?") + "lang=" + ENGLISH + address.substring(bare.length());
    }
}
