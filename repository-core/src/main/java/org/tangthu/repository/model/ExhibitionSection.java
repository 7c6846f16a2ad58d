package org.tangthu.repository.model;

import java.util.List;

/**
 * A part of an exhibition.
 *
 * @param titles in languages, at least one
 * @param text a text for each language
 * @param exhibits in the order in which they are shown
 */
public record ExhibitionSection(List<LocalizedText> titles, List<LocalizedText> text, List<Exhibit> exhibits) {
    public ExhibitionSection {
        titles = List.copyOf(titles);
        text = List.copyOf(text);
        exhibits = List.copyOf(exhibits);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("a section of an exhibition needs a title");
        }
    }
}
