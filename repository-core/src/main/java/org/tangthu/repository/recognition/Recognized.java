package org.tangthu.repository.recognition;

import java.nio.file.Path;
import java.util.Objects;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.TextOrigin.Machine;

/**
 * A text that a machine made of a page.
 *
 * @param page its name
 * @param file holds the text, in the form of {@code format}, with boxes in pixels of the image that was read
 * @param machine what made it; its confidence is taken from the text if it is empty
 */
public record Recognized(String page, TextFormat format, Path file, Machine machine) {
    public Recognized {
        Objects.requireNonNull(page);
        Objects.requireNonNull(format);
        Objects.requireNonNull(file);
        Objects.requireNonNull(machine);
    }
}
