package org.tangthu.iiif.pdf;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What we say ourselves in a file, in one language. Immutable. */
final class Words {
    private final String language;
    private final ResourceBundle bundle;

    /** @param language {@code vi} or {@code en} */
    Words(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("org.tangthu.iiif.pdf.words", Locale.forLanguageTag(language));
    }

    String language() {
        return language;
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
