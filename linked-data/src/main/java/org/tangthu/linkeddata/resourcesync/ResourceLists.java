package org.tangthu.linkeddata.resourcesync;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tangthu.linkeddata.prepared.FileSink;
import org.tangthu.linkeddata.prepared.Recipe;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.feed.FeedItem;

/**
 * The resource lists and their index (section 10): all that is there, with the time from which on the change lists tell the
 * rest. There are none while nothing is there, for a list without entries is none.
 */
public final class ResourceLists implements Recipe {
    /** The name of the index; those of the lists begin alike. */
    public static final String INDEX = "resourcelist.xml";

    /** As many entries as a sitemap may have. */
    private static final int ENTRIES = 50_000;

    private static final String CAPABILITY = "resourcelist";

    private final Feed feed;
    private final SyncAddresses addresses;
    private final Supplier<Instant> clock;
    private final String edition;
    private final int entries;

    /** @param edition another for another base address or build */
    public ResourceLists(Feed feed, Addresses addresses, Supplier<Instant> clock, String edition) {
        this(feed, addresses, clock, edition, ENTRIES);
    }

    ResourceLists(Feed feed, Addresses addresses, Supplier<Instant> clock, String edition, int entries) {
        this.feed = feed;
        this.addresses = new SyncAddresses(addresses);
        this.clock = clock;
        this.edition = edition;
        this.entries = entries;
    }

    @Override
    public String name() {
        return CAPABILITY;
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Duration rest() {
        return Duration.ofHours(1);
    }

    /** When a list was complete. */
    private record Part(String asked, Instant completed) {}

    @Override
    public long make(FeedHead head, FileSink files) throws IOException {
        PublicWalk walk = new PublicWalk(feed);
        List<Part> parts = new ArrayList<>();
        while (walk.hasNext()) {
            String name = CAPABILITY + "-" + (parts.size() + 1) + ".xml";
            files.write(name, out -> list(head.asOf(), walk, out));
            parts.add(new Part(files.asked(name), clock.get()));
        }
        if (!parts.isEmpty()) {
            files.write(INDEX, out -> index(head.asOf(), parts, out));
        }
        return head.sequence();
    }

    private void list(Instant at, PublicWalk walk, OutputStream out) throws IOException {
        SyncWriter.list(out, sync -> {
            sync.link("up", addresses.capabilities());
            sync.link("index", addresses.document(INDEX));
            sync.say("capability", CAPABILITY, "at", at);
            for (int i = 0; i < entries && walk.hasNext(); i++) {
                FeedItem item = walk.next();
                Ark ark = Ark.parse(item.item());
                sync.entry(addresses.resource(ark), Optional.of(item.at()), entry -> {
                    entry.say("type", SyncAddresses.TYPE);
                    entry.links(addresses, ark);
                });
            }
        });
    }

    private void index(Instant at, List<Part> parts, OutputStream out) throws IOException {
        Instant completed = parts.get(parts.size() - 1).completed();
        SyncWriter.index(out, sync -> {
            sync.link("up", addresses.capabilities());
            sync.say("capability", CAPABILITY, "at", at, "completed", completed);
            for (Part part : parts) {
                sync.part(
                        addresses.document(part.asked()),
                        Optional.empty(),
                        entry -> entry.say("at", at, "completed", part.completed()));
            }
        });
    }
}
