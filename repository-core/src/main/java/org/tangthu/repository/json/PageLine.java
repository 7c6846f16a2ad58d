package org.tangthu.repository.json;

import java.util.Optional;

/**
 * A page as {@code item.yaml} lists it.
 *
 * @param line where it stands
 * @param file the image's name
 * @param text the text file's name
 */
public record PageLine(int line, String file, Optional<String> label, Optional<String> text) {}
