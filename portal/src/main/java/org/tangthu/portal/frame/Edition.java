package org.tangthu.portal.frame;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.LocalizedText;

/** The site in one language: its words, its ways of writing, its links. Immutable. */
public record Edition(Language language, Messages messages, Formats formats, Links links, EdtfText dates) {

    public static Edition of(Language language, Addresses addresses, ZoneId zone) {
        Formats formats = new Formats(language, zone);
        Messages messages = new Messages(language, formats);
        return new Edition(
                language, messages, formats, new Links(addresses, language), new EdtfText(messages, formats));
    }

    public String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** A code's name as it stands alone. */
    public static String capitalized(String label) {
        int first = label.offsetByCodePoints(0, 1);
        return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
    }

    /** Of names or texts in several languages the one in this language, else the first. */
    public LocalizedText best(List<LocalizedText> texts) {
        return texts.stream()
                .filter(text -> text.lang().filter(language.tag()::equals).isPresent())
                .findFirst()
                .orElse(texts.get(0));
    }
}
