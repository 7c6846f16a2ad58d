package org.tangthu.linkeddata.reconcile;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this service in one language. A missing key is a programmer's error and throws. Immutable. */
public final class Terms {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Terms(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** @param language {@code vi} or {@code en} */
    public static Terms in(String language) {
        return new Terms(ResourceBundle.getBundle(
                "org.tangthu.linkeddata.reconcile.terms", Locale.forLanguageTag(language), NO_FALLBACK));
    }

    public String text(String key) {
        return bundle.getString(key);
    }

    public String name(Property property) {
        return text("property." + property.id());
    }
}
