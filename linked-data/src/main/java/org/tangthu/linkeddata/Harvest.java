package org.tangthu.linkeddata;

import jakarta.servlet.http.HttpServlet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tangthu.linkeddata.changes.ChangeSpans;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.ldes.EventStream;
import org.tangthu.linkeddata.ldes.http.EventStreamServlet;
import org.tangthu.linkeddata.oai.OaiProvider;
import org.tangthu.linkeddata.oai.http.OaiServlet;
import org.tangthu.linkeddata.prepared.Preparation;
import org.tangthu.linkeddata.prepared.PreparedSet;
import org.tangthu.linkeddata.prepared.Recipe;
import org.tangthu.linkeddata.resourcesync.ResourceDumps;
import org.tangthu.linkeddata.resourcesync.ResourceLists;
import org.tangthu.linkeddata.resourcesync.ResourceSync;
import org.tangthu.linkeddata.resourcesync.http.ResourceSyncServlet;
import org.tangthu.linkeddata.sitemap.SitemapRecipe;
import org.tangthu.linkeddata.sitemap.http.SitemapServlet;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.feed.Feed;

/** The doors for harvesters, put together. Ends with {@link #close}, before the repository. */
public final class Harvest implements AutoCloseable {
    private final Map<HttpServlet, List<String>> doors = new LinkedHashMap<>();
    private final OaiProvider oai;
    private final Preparation preparation;

    /** @param edition another for another base address, licence or build: letters, digits and hyphens */
    Harvest(
            HarvestSettings settings,
            OaiProvider oai,
            SitemapRecipe pages,
            Feed feed,
            PublicItems items,
            Describer describer,
            Addresses addresses,
            Supplier<Instant> clock,
            String edition) {
        this.oai = oai;
        ChangeSpans spans = new ChangeSpans(feed, ChangeSpans.SIZE);
        PreparedSet lists = set(settings, new ResourceLists(feed, addresses, clock, edition), feed, clock);
        PreparedSet dumps =
                set(settings, new ResourceDumps(feed, items, describer, addresses, clock, edition), feed, clock);
        PreparedSet sitemap = set(settings, pages, feed, clock);
        preparation = new Preparation(List.of(sitemap, lists, dumps));
        doors.put(new OaiServlet(oai), OaiServlet.PATTERNS);
        doors.put(
                new ResourceSyncServlet(new ResourceSync(spans, addresses), lists, dumps, edition),
                ResourceSyncServlet.PATTERNS);
        doors.put(new SitemapServlet(sitemap), List.of(SitemapServlet.PATTERN));
        doors.put(new EventStreamServlet(new EventStream(spans, addresses), edition), EventStreamServlet.PATTERNS);
    }

    private static PreparedSet set(HarvestSettings settings, Recipe recipe, Feed feed, Supplier<Instant> clock) {
        return new PreparedSet(settings.lists(), recipe, feed, clock);
    }

    /** The servlets, each with the URL patterns to mount it at. */
    public Map<HttpServlet, List<String>> doors() {
        return doors;
    }

    /** How many records were handed out that only stand in for one which cannot be, since the program started. */
    public long standIns() {
        return oai.standIns();
    }

    /** What is wrong with records; empty if nothing is known to be. */
    public Optional<String> complaint() {
        return oai.complaint();
    }

    /** From now on lists are prepared when they are due. */
    public void start() {
        preparation.start();
    }

    /** Removes every prepared list at once, for it may tell of what the law erased. */
    public void forget() {
        preparation.forget();
    }

    @Override
    public void close() {
        preparation.close();
    }
}
