package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.tangthu.analysis.vietnamese.PersonName;
import org.tangthu.portal.search.Alphabet;
import org.tangthu.portal.search.Listing;
import org.tangthu.portal.search.SyllableKey;

/** Puts items into the lists by which people browse. Thread-safe. */
final class ListedTerms {
    /** Subjects and people come again and again, and their keys take time. */
    private static final int MOST_KNOWN = 20_000;

    private final SyllableKey syllables = new SyllableKey();
    private final PersonKey people = new PersonKey();
    private final Map<Value, ListedTerm> known = new ConcurrentHashMap<>();

    private record Value(Listing listing, String text) {}

    /** @param subjects and {@code names} of people, as they stand in the index */
    void write(List<String> subjects, List<String> names, SolrInputDocument document) {
        write(Listing.SUBJECTS, subjects, document);
        write(Listing.PEOPLE, names, document);
        write(Listing.FAMILIES, names, document);
    }

    private void write(Listing listing, List<String> values, SolrInputDocument document) {
        List<ListedTerm> terms =
                values.stream().map(value -> term(new Value(listing, value))).toList();
        Stream<String> letters = terms.stream().map(term -> ListedTerm.lettersOf(listing) + term.letter());
        terms.forEach(term -> document.addField(ListedTerm.field(listing), term.toString()));
        letters.distinct().forEach(letter -> document.addField(ListedTerm.LETTERS, letter));
    }

    private ListedTerm term(Value value) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(value, this::made);
    }

    private ListedTerm made(Value value) {
        String text = value.text();
        return switch (value.listing()) {
            case SUBJECTS -> new ListedTerm(letter(text), syllables.of(text), text);
            case PEOPLE -> new ListedTerm(letter(PersonName.parse(text).given()), people.byGiven(text), text);
            case FAMILIES -> new ListedTerm(letter(PersonName.parse(text).direct()), people.byFamily(text), text);
        };
    }

    private static String letter(String text) {
        return Alphabet.letterOf(SyllableKey.first(text));
    }
}
