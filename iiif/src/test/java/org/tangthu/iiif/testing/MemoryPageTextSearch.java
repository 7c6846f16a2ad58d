package org.tangthu.iiif.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tangthu.iiif.search.PageMatch;
import org.tangthu.iiif.search.PageMatches;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.iiif.search.PageTextSearchUnavailable;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;

/** Finds in every item what a test said would be found; nothing for other words. */
public final class MemoryPageTextSearch implements PageTextSearch {
    private final Map<String, List<PageMatch>> found = new ConcurrentHashMap<>();
    private final Map<String, List<WordCount>> completed = new ConcurrentHashMap<>();
    private volatile boolean away;

    public void found(String typed, List<PageMatch> pages) {
        found.put(typed, pages);
    }

    public void completed(String typed, WordCount... words) {
        completed.put(typed, List.of(words));
    }

    /** From now on it cannot answer. */
    public void goAway() {
        away = true;
    }

    @Override
    public PageMatches search(Item item, Visitor visitor, String typed, int offset, int limit) {
        answerable();
        List<PageMatch> all = found.getOrDefault(typed, List.of());
        return new PageMatches(
                all.size(), all.stream().skip(offset).limit(limit).toList());
    }

    @Override
    public List<WordCount> complete(Item item, Visitor visitor, String typed, int limit) {
        answerable();
        return completed.getOrDefault(typed, List.of()).stream().limit(limit).toList();
    }

    private void answerable() {
        if (away) {
            throw new PageTextSearchUnavailable("The index is away", new IllegalStateException());
        }
    }
}
