package org.tangthu.iiif.item;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.tangthu.iiif.error.GoneException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.PageList;

/**
 * Finds public items, and keeps those just asked for in memory: a viewer asks for hundreds of tiles of one item in a
 * row. What it says is at most {@link #FRESH} old, so a withdrawal takes effect that soon, whichever process committed
 * it; and it is asked for no more often than that, however many visitors wait. When the memory is full it begins anew.
 */
public final class Items {
    static final Duration FRESH = Duration.ofSeconds(1);
    private static final long MAX_PAGES = 100_000;

    private final Catalogue catalogue;
    private final PublicItems items;
    private final Clock clock;
    private final ConcurrentMap<Ark, ItemView> seen = new ConcurrentHashMap<>();
    private final AtomicLong pagesSeen = new AtomicLong();
    /** Whoever finds a view stale asks anew, the others wait for that one answer. */
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    /** @param naan the authority under which the names in addresses are ARKs */
    public Items(Catalogue catalogue, AccessPolicy policy, String naan, Clock clock) {
        this.catalogue = catalogue;
        this.items = new PublicItems(catalogue, policy, naan);
        this.clock = clock;
    }

    /**
     * A published item.
     *
     * @param name of the ARK as it came in an address; what cannot be a name is refused without a look-up
     * @throws NotFoundException if there is none, or it is not published
     * @throws GoneException if it was withdrawn or purged
     */
    public ItemView published(String name) {
        return look(items.ark(name).orElseThrow(Items::unknown));
    }

    /** To be told that an item was erased. @param name of its ARK */
    public void forget(String name) {
        items.ark(name).ifPresent(seen::remove);
    }

    /** Whether a view may still be relied on without asking for the item again. */
    public boolean isFresh(ItemView view) {
        return view.isFresh(clock.millis());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("There is no such item");
    }

    private ItemView look(Ark ark) {
        ItemView last = seen.get(ark);
        if (last != null && isFresh(last)) {
            return last;
        }
        synchronized (turns[Math.floorMod(ark.hashCode(), turns.length)]) {
            ItemView meanwhile = seen.get(ark);
            return meanwhile != null && isFresh(meanwhile) ? meanwhile : ask(ark, Optional.ofNullable(meanwhile));
        }
    }

    /** Only what is public is kept in mind: nobody can tell what is hidden from what there is not. */
    private ItemView ask(Ark ark, Optional<ItemView> last) {
        long until = clock.millis() + FRESH.toMillis();
        PublicItems.Found found = items.find(ark);
        if (found.entry().isEmpty()) {
            seen.remove(ark);
            throw found.visibility() == Visibility.GONE ? new GoneException("This item was withdrawn") : unknown();
        }
        CatalogueEntry entry = found.entry().get();
        ItemView view = last.filter(known -> known.entry().version() == entry.version())
                .map(known -> known.until(until))
                .orElseGet(() -> read(entry, ark, until));
        seen.put(ark, view);
        return view;
    }

    private ItemView read(CatalogueEntry entry, Ark ark, long until) {
        PageList pages = catalogue.pages(ark.toString());
        makeRoom(pages);
        return new ItemView(entry, pages, until);
    }

    private void makeRoom(PageList pages) {
        if (pagesSeen.addAndGet(pages.size() + 10L) > MAX_PAGES) {
            seen.clear();
            pagesSeen.set(0);
        }
    }
}
