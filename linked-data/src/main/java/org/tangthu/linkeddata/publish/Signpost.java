package org.tangthu.linkeddata.publish;

import java.util.Objects;
import java.util.Optional;

/**
 * A typed link from one thing to another (RFC 8288).
 *
 * @param rel of the IANA registry
 * @param href absolute
 * @param type media type of what is there, where it is one for sure
 */
public record Signpost(String rel, String href, Optional<String> type) {
    public Signpost {
        Objects.requireNonNull(rel);
        Objects.requireNonNull(href);
        Objects.requireNonNull(type);
    }

    static Signpost to(String rel, String href) {
        return new Signpost(rel, href, Optional.empty());
    }

    static Signpost to(String rel, String href, String type) {
        return new Signpost(rel, href, Optional.of(type));
    }

    /** As the value of a {@code Link} header. */
    public String header() {
        return "<" + href + ">; rel=\"" + rel + "\""
                + type.map(media -> "; type=\"" + media.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .orElse("");
    }
}
