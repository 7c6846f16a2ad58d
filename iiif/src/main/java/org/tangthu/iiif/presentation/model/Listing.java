package org.tangthu.iiif.presentation.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;

/**
 * A collection of manifests and further collections, or a part of one.
 *
 * @param within what it is a part of
 * @param summary perhaps empty
 * @param entries in the order of their identifiers, which means nothing
 */
public record Listing(Name name, Optional<Name> within, LanguageMap label, LanguageMap summary, List<Entry> entries) {
    /**
     * By which a collection or a part of one is known.
     *
     * @param after identifier of the member before a part; empty for the collection itself
     */
    public record Name(String id, String after) {
        public Name {
            Objects.requireNonNull(id);
            Objects.requireNonNull(after);
        }

        public static Name of(String id) {
            return new Name(id, "");
        }

        /** What follows the collection's address: nothing, or a question mark and more. */
        public String query() {
            return after.isEmpty() ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        }
    }

    /** A member. */
    public sealed interface Entry {}

    /** A collection, or a part of one. */
    public record Inner(Name name, LanguageMap label) implements Entry {
        public Inner {
            Objects.requireNonNull(name);
            Objects.requireNonNull(label);
        }
    }

    /** An item. */
    public record Member(Ark ark, LanguageMap label, Picture thumbnail) implements Entry {
        public Member {
            Objects.requireNonNull(ark);
            Objects.requireNonNull(label);
            Objects.requireNonNull(thumbnail);
        }
    }

    public Listing {
        Objects.requireNonNull(name);
        Objects.requireNonNull(within);
        Objects.requireNonNull(label);
        Objects.requireNonNull(summary);
        entries = List.copyOf(entries);
    }
}
