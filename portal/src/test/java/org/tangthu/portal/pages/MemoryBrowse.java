package org.tangthu.portal.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.portal.search.Alphabet;
import org.tangthu.portal.search.BrowseIndex;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.Listing;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SyllableKey;
import org.tangthu.repository.testing.MemoryCatalogue;

/** Counts what the items of a catalogue are described with, and lists it by the first letters as they stand. */
final class MemoryBrowse implements BrowseIndex {
    private final MemoryCatalogue catalogue;
    private final SyllableKey keys = new SyllableKey();

    MemoryBrowse(MemoryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Count> values(Facet facet) {
        Map<String, Long> counts = catalogue.members(Optional.empty(), "", Integer.MAX_VALUE).stream()
                .flatMap(entry -> MemorySearch.values(facet, entry).distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::items).reversed())
                .toList();
    }

    @Override
    public Map<String, Long> letters(Listing listing) {
        return values(listing.facet()).stream()
                .collect(Collectors.groupingBy(MemoryBrowse::letter, Collectors.summingLong(Count::items)));
    }

    @Override
    public List<Count> list(Listing listing, String letter, int offset, int limit) {
        return values(listing.facet()).stream()
                .filter(count -> letter(count).equals(letter))
                .sorted(Comparator.comparing(count -> keys.of(count.value())))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static String letter(Count count) {
        return Alphabet.letterOf(SyllableKey.first(count.value()));
    }
}
