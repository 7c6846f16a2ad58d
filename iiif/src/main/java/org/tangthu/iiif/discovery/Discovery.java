package org.tangthu.iiif.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.journal.Journal;

/**
 * The changes of all manifests and collections: Create where one appeared, Update, Delete where one disappeared, whatever
 * the reason. Page {@code n} holds what happened in the {@code n}-th span of the journal's sequences; a span without any
 * activity has no page, and its neighbours point past it. Thread-safe.
 */
public final class Discovery {
    /** Sequences on a page. Another number would make other pages at the same addresses: it never changes. */
    public static final int SPAN = 1_000;

    private static final String CONTEXT = "http://iiif.io/api/discovery/1/context.json";
    private static final String COLLECTION = "OrderedCollection";
    private static final String PAGE = "OrderedCollectionPage";

    private final Journal journal;
    private final Addresses addresses;
    private final Spans spans;
    private final Activities activities;

    /** @param span sequences on a page, {@link #SPAN} outside of tests */
    public Discovery(Journal journal, Addresses addresses, int span) {
        this.journal = journal;
        this.addresses = addresses;
        this.spans = new Spans(journal, span);
        this.activities = new Activities(addresses);
    }

    /** The ordered collection (section 3.1). */
    public ChangeList all() {
        Optional<Span> last = spans.last();
        long total = last.map(span -> span.start() + span.count()).orElse(0L);
        Map<String, Object> tree = document(addresses.changes(), COLLECTION);
        tree.put("totalItems", total);
        tree.put("first", link(spans.first().map(Span::number).orElse(0L)));
        tree.put("last", link(last.map(Span::number).orElse(0L)));
        return new ChangeList(tree, "all-" + total, false);
    }

    /**
     * A page (section 3.2). The first one is always there, if only empty: harvesters were sent to it while nothing had
     * happened yet.
     *
     * @param page beginning with 1
     * @throws NotFoundException if there is no such page
     */
    public ChangeList page(long page) {
        Optional<Span> span = spans.find(page - 1);
        if (span.isEmpty() && page != 1) {
            throw new NotFoundException("There is no page " + page + " of changes; " + addresses.changes()
                    + " tells the first and the last");
        }
        return page(span.orElseGet(() -> new Span(0, 0, 0, Optional.empty(), firstAfter(0))));
    }

    private Optional<Long> firstAfter(long number) {
        return spans.first().map(Span::number).filter(first -> first > number);
    }

    private ChangeList page(Span span) {
        Map<String, Object> tree = document(address(span.number()), PAGE);
        tree.put("startIndex", span.start());
        tree.put("partOf", Activities.resource(addresses.changes(), COLLECTION));
        span.previous().ifPresent(number -> tree.put("prev", link(number)));
        span.next().ifPresent(number -> tree.put("next", link(number)));
        tree.put("orderedItems", items(span));
        boolean closed = span.next().isPresent();
        return new ChangeList(tree, "page-" + span.number() + "-" + span.count() + (closed ? "-closed" : ""), closed);
    }

    /** No more than were counted: what came since belongs to the next answer, with the next tag. */
    private List<Map<String, Object>> items(Span span) {
        long first = span.number() * spans.size() + 1;
        return journal.appearances(first, first + spans.size() - 1).stream()
                .limit(span.count())
                .map(activities::of)
                .toList();
    }

    private static Map<String, Object> document(String address, String type) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(Activities.resource(address, type));
        return document;
    }

    private Map<String, Object> link(long number) {
        return Activities.resource(address(number), PAGE);
    }

    private String address(long number) {
        return addresses.changes(number + 1);
    }
}
