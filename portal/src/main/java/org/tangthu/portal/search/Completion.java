package org.tangthu.portal.search;

import java.util.Locale;
import java.util.Objects;

/** A text that may be meant by what was typed so far. */
public record Completion(Kind kind, String text) {
    public Completion {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** What the text is to the items that have it. */
    public enum Kind {
        TITLE,
        /** Name of a person, a family or an organization. */
        AGENT,
        SUBJECT,
        PLACE;

        /** The word in addresses and in bundles. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
