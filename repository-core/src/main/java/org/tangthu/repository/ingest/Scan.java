package org.tangthu.repository.ingest;

import java.util.Optional;
import org.tangthu.repository.model.TextOrigin;

/**
 * A page as a deposit means it.
 *
 * @param line of the description; 0 if the page is not listed there
 * @param image name of the image
 * @param text name of the text file
 * @param madeBy who made the text, where the description says so
 * @param deposited whether the image comes with the deposit; else the item has it already
 */
record Scan(
        int line,
        String image,
        Optional<String> label,
        Optional<String> text,
        Optional<TextOrigin> madeBy,
        boolean deposited) {}
