package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;

/** A labelled line of a description. */
public record Field(String label, List<Value> values) {
    public Field {
        Objects.requireNonNull(label);
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param href where it leads, if anywhere
     * @param search whether that is a search, which robots need not walk
     * @param note said softly after it, such as a role
     */
    public record Value(LocalizedText text, Optional<String> href, boolean search, Optional<String> note) {
        public Value {
            Objects.requireNonNull(text);
            Objects.requireNonNull(href);
            Objects.requireNonNull(note);
        }

        public static Value of(String text) {
            return of(LocalizedText.of(text));
        }

        public static Value of(LocalizedText text) {
            return new Value(text, Optional.empty(), false, Optional.empty());
        }

        public Value to(String address) {
            return new Value(text, Optional.of(address), false, note);
        }

        public Value searchedBy(String address) {
            return new Value(text, Optional.of(address), true, note);
        }

        public Value noted(String remark) {
            return new Value(text, href, search, Optional.of(remark));
        }
    }
}
