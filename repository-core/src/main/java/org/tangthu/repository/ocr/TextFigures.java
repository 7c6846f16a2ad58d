package org.tangthu.repository.ocr;

import java.util.Optional;
import org.tangthu.repository.text.PageText;

/** Tells how good a text is. Thread-safe. */
@FunctionalInterface
interface TextFigures {
    /** 0 to 1; empty if the text has nothing to judge by. */
    Optional<Double> figure(PageText text);
}
