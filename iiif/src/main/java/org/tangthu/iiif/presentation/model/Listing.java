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
 * @param provider the library that it belongs to
 * @param homepages its page, once for each language
 * @param entries in the order of their identifiers, which means nothing
 */
public record Listing(
        Name name,
        Optional<Name> within,
        LanguageMap label,
        LanguageMap summary,
        Optional<Provider> provider,
        List<Link> homepages,
        List<Entry> entries) {
    /**
     * By which a collection or a part of one is known.
     *
     * @param after of a part, the identifier of the member before it, which is "" for the first part; empty for a
     *     collection itself
     */
    public record Name(String id, Optional<String> after) {
        public Name {
            Objects.requireNonNull(id);
            Objects.requireNonNull(after);
        }

        /** The collection itself. */
        public static Name of(String id) {
            return new Name(id, Optional.empty());
        }

        /** The part of the same collection that begins after a member. */
        public Name after(String member) {
            return new Name(id, Optional.of(member));
        }

        /** What follows the collection's address: nothing, or a question mark and more. */
        public String query() {
            return after.map(member -> "?after=" + URLEncoder.encode(member, StandardCharsets.UTF_8))
                    .orElse("");
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

    /** What a collection is recognized by: the first of its members that has a picture. */
    public Optional<Picture> thumbnail() {
        return entries.stream()
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .map(Member::thumbnail)
                .findFirst();
    }

    public Listing {
        Objects.requireNonNull(name);
        Objects.requireNonNull(within);
        Objects.requireNonNull(label);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(provider);
        homepages = List.copyOf(homepages);
        entries = List.copyOf(entries);
    }
}
