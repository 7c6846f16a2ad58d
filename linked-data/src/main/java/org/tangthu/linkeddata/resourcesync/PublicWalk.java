package org.tangthu.linkeddata.resourcesync;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedItem;

/** Goes through all items that are there, in the order of their identifiers, holding a page of them at a time. */
final class PublicWalk implements Iterator<FeedItem> {
    private static final int PAGE = 1_000;

    private final Feed feed;
    private Iterator<FeedItem> page = List.<FeedItem>of().iterator();
    private String last = "";

    PublicWalk(Feed feed) {
        this.feed = feed;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = feed.present(last, PAGE).iterator();
        }
        return page.hasNext();
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
