package org.tangthu.iiif.search;

import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.search.Answer.Counts;
import org.tangthu.repository.ark.Ark;

/** Pages of an item on which words were found, and how much was found on all together where counting that is cheap. */
record Found(PageMatches pages, Optional<Counts> counts) {
    /** On more pages hits are not counted: each costs as much as being shown. */
    static final int COUNTED = 60;

    static final Found NOTHING = new Found(PageMatches.NONE, Optional.of(new Counts(0, 0, 0, 0)));

    static Found in(PageTextSearch inside, Ark item, String words, int offset, int limit) {
        PageMatches part = inside.search(item, words, offset, limit);
        boolean whole = offset == 0 && part.total() <= limit;
        if (!whole && part.total() > COUNTED) {
            return new Found(part, Optional.empty());
        }
        List<PageMatch> all = (whole ? part : inside.search(item, words, 0, COUNTED)).pages();
        List<PageMatch> before = all.subList(0, Math.min(offset, all.size()));
        return new Found(part, Optional.of(new Counts(hits(all), hits(before), marks(all), marks(before))));
    }

    private static long hits(List<PageMatch> pages) {
        return pages.stream().mapToLong(page -> page.passages().size()).sum();
    }

    private static long marks(List<PageMatch> pages) {
        return pages.stream()
                .flatMap(page -> page.passages().stream())
                .mapToLong(passage -> Math.max(1, passage.lines().size()))
                .sum();
    }
}
