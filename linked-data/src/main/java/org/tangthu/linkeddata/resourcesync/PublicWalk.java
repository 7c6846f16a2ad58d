package org.tangthu.linkeddata.resourcesync;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedItem;

/** Goes through the items that are there, in the order of their identifiers, holding a page of them at a time. */
final class PublicWalk implements Iterator<FeedItem> {
    private static final int PAGE = 1_000;

    private final Feed feed;
    private final Optional<String> end;
    private Iterator<FeedItem> page = List.<FeedItem>of().iterator();
    private String last;

    /** Through all. */
    PublicWalk(Feed feed) {
        this(feed, "", Optional.empty());
    }

    /** Through those behind one identifier and up to another, which is included; these items need not be there. */
    PublicWalk(Feed feed, String after, Optional<String> end) {
        this.feed = feed;
        this.end = end;
        this.last = after;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = feed.present(last, PAGE).stream().filter(this::isWithin).iterator();
        }
        return page.hasNext();
    }

    private boolean isWithin(FeedItem item) {
        return end.isEmpty() || item.item().compareTo(end.get()) <= 0;
    }

    /** The identifier of the item that was given last; before the first, the one behind which the walk begins. */
    String last() {
        return last;
    }

    @Override
    public FeedItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        FeedItem item = page.next();
        last = item.item();
        return item;
    }
}
