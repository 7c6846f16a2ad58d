package org.tangthu.linkeddata.http;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page without what stands around it.
 *
 * @param path of the page below the base, with its query but without the language
 * @param language {@code vi} or {@code en}
 * @param title without the site's name
 * @param description for search engines; empty if there is nothing to say
 * @param canonical absolute address under which the page is to be known; empty if search engines should pass it by
 * @param alternates the same thing in other forms
 * @param body what stands in the document's main element
 * @param script name of the web asset that takes it over in browsers; the page works without it
 */
public record Page(
        String path,
        String language,
        String title,
        Optional<String> description,
        Optional<String> canonical,
        List<Alternate> alternates,
        Html body,
        Optional<String> script) {

    public Page {
        Objects.requireNonNull(path);
        Objects.requireNonNull(language);
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(canonical);
        Objects.requireNonNull(body);
        Objects.requireNonNull(script);
        alternates = List.copyOf(alternates);
    }

    /** A page that is to be known. */
    public Page(
            String path,
            String language,
            String title,
            Optional<String> description,
            String canonical,
            List<Alternate> alternates,
            Html body) {
        this(path, language, title, description, Optional.of(canonical), alternates, body, Optional.empty());
    }

    /** A page without a script. */
    public Page(
            String path,
            String language,
            String title,
            Optional<String> description,
            Optional<String> canonical,
            List<Alternate> alternates,
            Html body) {
        this(path, language, title, description, canonical, alternates, body, Optional.empty());
    }

    /** The same page with a script. */
    public Page with(String asset) {
        return new Page(path, language, title, description, canonical, alternates, body, Optional.of(asset));
    }

    /** @param type media type */
    public record Alternate(String type, String href) {}
}
