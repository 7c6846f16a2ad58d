package org.tangthu.repository.model;

import java.util.List;

/**
 * Something that a library does for its readers.
 *
 * @param names in languages, at least one
 * @param description a text for each language
 */
public record LibraryService(List<LocalizedText> names, List<LocalizedText> description) {
    public LibraryService {
        names = List.copyOf(names);
        description = List.copyOf(description);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a service needs a name");
        }
    }
}
