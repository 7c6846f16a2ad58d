package org.tangthu.linkeddata.sitemap;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.model.Item;

/**
 * The pages of all public items in the order of the feed, read as they are asked for. It goes on to the feed's true end: an
 * item that changes meanwhile moves there, and would be missed otherwise. One that was read before it moved is met twice.
 * For one thread.
 */
final class ItemEntries implements Iterator<SitemapEntry> {
    private static final int AT_ONCE = 1_000;
    private static final String WHOLE = "/full/max/0/default.jpg";

    private final Feed feed;
    private final PublicItems items;
    private final AccessPolicy access;
    private final Addresses addresses;
    private Iterator<SitemapEntry> read = Collections.emptyIterator();
    private FeedRange rest = new FeedRange(0, Long.MAX_VALUE);
    private boolean atEnd;

    ItemEntries(Feed feed, PublicItems items, AccessPolicy access, Addresses addresses) {
        this.feed = feed;
        this.items = items;
        this.access = access;
        this.addresses = addresses;
    }

    @Override
    public boolean hasNext() {
        while (!read.hasNext() && !atEnd) {
            List<FeedLine> lines = feed.lines(rest, AT_ONCE);
            atEnd = lines.size() < AT_ONCE;
            if (!lines.isEmpty()) {
                rest = rest.from(lines.get(lines.size() - 1).sequence());
                read = entries(lines);
            }
        }
        return read.hasNext();
    }

    @Override
    public SitemapEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the feed has no more lines");
        }
        return read.next();
    }

    private Iterator<SitemapEntry> entries(List<FeedLine> lines) {
        List<FeedLine> present = lines.stream().filter(FeedLine::present).toList();
        Map<String, CatalogueEntry> found =
                items.findReadable(present.stream().map(FeedLine::item).toList());
        return present.stream()
                .filter(line -> found.containsKey(line.item()))
                .map(line -> entry(line, found.get(line.item())))
                .iterator();
    }

    private SitemapEntry entry(FeedLine line, CatalogueEntry found) {
        Item item = (Item) found.entity();
        Optional<String> picture = found.firstPage()
                .filter(page -> access.decide(item, Visitor.ANONYMOUS).images())
                .map(page -> addresses.previewService(item.ark(), page) + WHOLE);
        return new SitemapEntry(addresses.item(item.ark()), Optional.of(line.at()), picture);
    }
}
