package org.tangthu.portal.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of a page.
 *
 * @param title without the site's name
 * @param description for search engines and cards; empty if there is nothing to say
 * @param canonical absolute address of the page in Vietnamese, which is that of all its spellings; each language is known
 *     under its own; empty if the page has none
 * @param alternates the same thing as data
 * @param embedded JSON-LD for search engines, in which no character means anything to HTML
 * @param indexed whether search engines should keep it; only with a canonical address
 * @param picture what cards show of the page elsewhere; the site's own sign where there is none
 */
public record Head(
        String title,
        Optional<String> description,
        Optional<String> canonical,
        List<Alternate> alternates,
        Optional<String> embedded,
        boolean indexed,
        Optional<Picture> picture) {
    private static final Pattern OF_HTML = Pattern.compile("[<>&]");

    public Head {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(canonical);
        alternates = List.copyOf(alternates);
        if (indexed && canonical.isEmpty()) {
            throw new IllegalArgumentException("A page without an address cannot be indexed");
        }
        Objects.requireNonNull(picture);
        if (embedded.filter(json -> OF_HTML.matcher(json).find()).isPresent()) {
            throw new IllegalArgumentException("JSON in a page must escape <, > and &");
        }
    }

    public Head(String title, Optional<String> description, Optional<String> canonical, List<Alternate> alternates) {
        this(title, description, canonical, alternates, Optional.empty(), canonical.isPresent(), Optional.empty());
    }

    /** The same with JSON-LD. */
    public Head with(String json) {
        return new Head(title, description, canonical, alternates, Optional.of(json), indexed, picture);
    }

    /** The same with one thing more that is the same as data. */
    public Head with(Alternate alternate) {
        List<Alternate> all =
                Stream.concat(alternates.stream(), Stream.of(alternate)).toList();
        return new Head(title, description, canonical, all, embedded, indexed, picture);
    }

    /** The same with a picture for cards, where there is one. */
    public Head showing(Optional<Picture> shown) {
        return new Head(title, description, canonical, alternates, embedded, indexed, shown);
    }

    /** The same for a page that search engines should pass by, though it has an address of its own. */
    public Head passedBy() {
        return new Head(title, description, canonical, alternates, embedded, false, picture);
    }

    /** Of a page that search engines should pass by, without an address under which it is to be known. */
    public static Head unindexed(String title) {
        return new Head(title, Optional.empty(), Optional.empty(), List.of());
    }

    public static Head of(String title, Optional<String> description, String canonical) {
        return new Head(title, description, Optional.of(canonical), List.of());
    }

    /** @param type media type */
    public record Alternate(String type, String href) {}

    /**
     * A picture that everybody may see.
     *
     * @param address absolute
     * @param text what it shows
     */
    public record Picture(String address, String text) {}
}
