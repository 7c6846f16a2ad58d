package org.tangthu.repository.json;

import java.util.Optional;
import org.tangthu.repository.model.TextOrigin;

/**
 * A page as {@code item.yaml} lists it.
 *
 * @param line where it stands
 * @param file the image's name
 * @param text the text file's name
 * @param madeBy who made the text, where the description says so
 */
public record PageLine(
        int line, String file, Optional<String> label, Optional<String> text, Optional<TextOrigin> madeBy) {}
