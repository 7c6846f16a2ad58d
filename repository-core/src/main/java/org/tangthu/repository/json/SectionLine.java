package org.tangthu.repository.json;

import java.util.List;
import org.tangthu.repository.model.LocalizedText;

/**
 * A part of a document as {@code item.yaml} lists it.
 *
 * @param line where it stands
 * @param first label of its first page, or the file's name
 * @param last label of its last page, or the file's name
 */
public record SectionLine(int line, LocalizedText label, String first, String last, List<SectionLine> parts) {
    public SectionLine {
        parts = List.copyOf(parts);
    }
}
