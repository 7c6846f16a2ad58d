package org.tangthu.portal.frame;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that a page tells its reader beside what it shows.
 *
 * @param text in a sentence or two
 * @param help what the reader can do about it
 */
public record Notice(String text, Optional<Help> help) {
    public Notice {
        Objects.requireNonNull(text);
        Objects.requireNonNull(help);
    }

    public static Notice of(String text) {
        return new Notice(text, Optional.empty());
    }

    public static Notice of(String text, String label, String href) {
        return new Notice(text, Optional.of(new Help(label, href)));
    }

    /** @param href without scheme and host */
    public record Help(String label, String href) {}
}
