package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.stream.Collectors;
import org.tangthu.analysis.vietnamese.PersonName;
import org.tangthu.portal.search.SyllableKey;

/**
 * Sort keys of people. Lists of people in Vietnam go by given name, then family and middle name; files of authors by the
 * name as it is said, from the family on. A name in another language goes as it stands. Thread-safe.
 */
final class PersonKey {
    /** Ends a part of a name; lower than any syllable, so that Du stands before Du An whatever their families. */
    private static final String END = "00";

    private final SyllableKey syllables = new SyllableKey();

    String byGiven(String name) {
        return of(PersonName.parse(name).byGiven());
    }

    String byFamily(String name) {
        return of(PersonName.parse(name).byFamily());
    }

    private String of(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).map(syllables::of).collect(Collectors.joining(END));
    }
}
