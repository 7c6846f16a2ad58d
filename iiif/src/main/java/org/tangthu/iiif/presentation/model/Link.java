package org.tangthu.iiif.presentation.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A document on the web that belongs to what is presented.
 *
 * @param address absolute
 * @param format its media type
 * @param profile URI of the schema that it obeys
 * @param language in which it is written, a BCP 47 code; empty if it has none or several
 */
public record Link(
        String address,
        Kind kind,
        LanguageMap label,
        String format,
        Optional<String> profile,
        Optional<String> language) {
    /** What such a document is, as the vocabulary of the Presentation API has it. */
    public enum Kind {
        TEXT,
        DATASET
    }

    public Link {
        Objects.requireNonNull(address);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(label);
        Objects.requireNonNull(format);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(language);
    }

    /** A web page to be read. */
    public static Link page(String address, LanguageMap label, String language) {
        return new Link(address, Kind.TEXT, label, "text/html", Optional.empty(), Optional.of(language));
    }

    /** A text to be read or saved, other than a web page. */
    public static Link text(String address, LanguageMap label, String format) {
        return new Link(address, Kind.TEXT, label, format, Optional.empty(), Optional.empty());
    }

    /** Data for programs. */
    public static Link dataset(String address, String name, String format) {
        return new Link(address, Kind.DATASET, LanguageMap.plain(name), format, Optional.empty(), Optional.empty());
    }

    public Link withProfile(String uri) {
        return new Link(address, kind, label, format, Optional.of(uri), language);
    }
}
