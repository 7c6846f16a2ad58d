package org.tangthu.iiif.search;

import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.search.Answer.Counts;

/** Pages of an item on which words were found, and how much was found on all together where counting that is cheap. */
record Found(PageMatches pages, Optional<Counts> counts) {
    /** On more pages hits are not counted: to find them costs as much on each as to show them. */
    static final int COUNTED = 60;

    static final Found NOTHING = new Found(PageMatches.NONE, Optional.of(new Counts(0, 0, 0, 0)));

    /** Finds pages with the words that were asked for. */
    @FunctionalInterface
    interface Finder {
        PageMatches pages(int offset, int limit);
    }

    static Found by(Finder finder, int offset, int limit) {
        PageMatches part = finder.pages(offset, limit);
        if (part.total() > COUNTED) {
            return new Found(part, Optional.empty());
        }
        int end = offset + limit;
        List<PageMatch> before =
                offset > 0 ? finder.pages(0, Math.min(offset, COUNTED)).pages() : List.of();
        List<PageMatch> after = end < part.total() ? finder.pages(end, COUNTED).pages() : List.of();
        long hitsFrom = hits(part.pages()) + hits(after);
        long marksFrom = marks(part.pages()) + marks(after);
        Counts counts = new Counts(hits(before) + hitsFrom, hits(before), marks(before) + marksFrom, marks(before));
        return new Found(part, Optional.of(counts));
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
