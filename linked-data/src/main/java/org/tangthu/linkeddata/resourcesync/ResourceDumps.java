package org.tangthu.linkeddata.resourcesync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.JsonLdObject;
import org.tangthu.linkeddata.prepared.FileSink;
import org.tangthu.linkeddata.prepared.PreparedFile;
import org.tangthu.linkeddata.prepared.Recipe;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.feed.FeedHead;

/**
 * The resource dump (section 11): every description in packages, each with a manifest. A package is a copy, so none is
 * served any more from the moment on in which anything has left the public that may be in one; then all are made anew.
 * Those from which something left while the others were made are packed again before any is served. There are none while
 * nothing is public.
 */
public final class ResourceDumps implements Recipe {
    /** The name of the list; those of the packages begin alike. */
    public static final String INDEX = "resourcedump.xml";

    /** Descriptions in a package: what is said of them in its manifest is in memory until the package is closed. */
    private static final int ENTRIES = 10_000;

    private static final int AT_ONCE = 1_000;
    private static final String NAME = "resourcedump";

    private final Feed feed;
    private final PublicItems items;
    private final Describer describer;
    private final SyncAddresses addresses;
    private final Supplier<Instant> clock;
    private final String edition;
    private final int entries;

    /** @param edition another for another base address, licence or build */
    public ResourceDumps(
            Feed feed,
            PublicItems items,
            Describer describer,
            Addresses addresses,
            Supplier<Instant> clock,
            String edition) {
        this(feed, items, describer, addresses, clock, edition, ENTRIES);
    }

    ResourceDumps(
            Feed feed,
            PublicItems items,
            Describer describer,
            Addresses addresses,
            Supplier<Instant> clock,
            String edition,
            int entries) {
        this.feed = feed;
        this.items = items;
        this.describer = describer;
        this.addresses = new SyncAddresses(addresses);
        this.clock = clock;
        this.edition = edition;
        this.entries = entries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Duration rest() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean stands(long cleared) {
        return feed.lastDisappearance() <= cleared;
    }

    /** A description in a package. */
    private record Packed(Ark ark, Instant at, long length, String sha256) {
        String path() {
            return "resources/" + ark.name() + SyncAddresses.FORM;
        }
    }

    /**
     * A package that is closed.
     *
     * @param after the identifier behind which its items begin
     * @param last that of the last one
     */
    private record Package(PreparedFile file, String after, String last, Instant completed) {
        boolean mayHoldAny(NavigableSet<String> sought) {
            String next = sought.higher(after);
            return next != null && next.compareTo(last) <= 0;
        }
    }

    @Override
    public long make(FeedHead head, FileSink files) throws IOException {
        PublicWalk walk = new PublicWalk(feed);
        List<Package> packages = new ArrayList<>();
        while (walk.hasNext()) {
            String after = walk.last();
            String name = NAME + "-" + (packages.size() + 1) + ".zip";
            PreparedFile file = files.write(name, out -> pack(head.asOf(), walk, entries, out));
            packages.add(new Package(file, after, walk.last(), clock.get()));
        }
        long cleared = clear(head, packages, files);
        if (!packages.isEmpty()) {
            files.write(INDEX, out -> index(head.asOf(), packages, files, out));
        }
        return cleared;
    }

    /** Packs again whatever may hold what has left the public meanwhile, until nothing has. */
    private long clear(FeedHead head, List<Package> packages, FileSink files) throws IOException {
        long cleared = head.sequence();
        while (!stands(cleared)) {
            long last = feed.lastDisappearance();
            NavigableSet<String> left = left(cleared, last);
            for (int i = 0; i < packages.size(); i++) {
                if (packages.get(i).mayHoldAny(left)) {
                    packages.set(i, again(packages.get(i), head.asOf(), files));
                }
            }
            cleared = last;
        }
        return cleared;
    }

    /** What left the public, also if it is back: its description was another then. */
    private NavigableSet<String> left(long after, long last) {
        NavigableSet<String> left = new TreeSet<>();
        long read = after;
        List<FeedChange> changes = feed.changes(read, last, AT_ONCE);
        while (!changes.isEmpty()) {
            changes.stream()
                    .filter(change -> !change.present())
                    .map(FeedChange::item)
                    .forEach(left::add);
            read = changes.get(changes.size() - 1).sequence();
            changes = feed.changes(read, last, AT_ONCE);
        }
        return left;
    }

    /** With all that is there between its ends by now, be it a little more than it should hold. */
    private Package again(Package old, Instant at, FileSink files) throws IOException {
        PublicWalk walk = new PublicWalk(feed, old.after(), Optional.of(old.last()));
        PreparedFile file = files.write(old.file().name(), out -> pack(at, walk, Integer.MAX_VALUE, out));
        return new Package(file, old.after(), old.last(), clock.get());
    }

    private void pack(Instant at, PublicWalk walk, int most, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Packed> packed = new ArrayList<>();
        for (int i = 0; i < most && walk.hasNext(); i++) {
            String item = walk.next().item();
            CatalogueEntry found = items.findReadable(List.of(item)).get(item);
            if (found != null) {
                packed.add(pack(Ark.parse(item), found, zip));
            }
        }
        zip.putNextEntry(new ZipEntry("manifest.xml"));
        manifest(at, packed, zip);
        zip.closeEntry();
        zip.finish();
    }

    private Packed pack(Ark ark, CatalogueEntry entry, ZipOutputStream zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLdObject.write(describer.describe(entry), bytes);
        Packed packed = new Packed(ark, entry.modified(), bytes.size(), sha256(bytes.toByteArray()));
        ZipEntry file = new ZipEntry(packed.path());
        file.setTime(entry.modified().toEpochMilli());
        zip.putNextEntry(file);
        bytes.writeTo(zip);
        zip.closeEntry();
        return packed;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void manifest(Instant at, List<Packed> packed, OutputStream out) throws IOException {
        Instant completed = clock.get();
        SyncWriter.list(out, sync -> {
            sync.link("up", addresses.capabilities());
            sync.say("capability", "resourcedump-manifest", "at", at, "completed", completed);
            for (Packed one : packed) {
                sync.entry(
                        addresses.resource(one.ark()),
                        Optional.of(one.at()),
                        entry -> entry.say(
                                "hash",
                                "sha-256:" + one.sha256(),
                                "length",
                                one.length(),
                                "type",
                                SyncAddresses.TYPE,
                                "path",
                                "/" + one.path()));
            }
        });
    }

    private void index(Instant at, List<Package> packages, FileSink files, OutputStream out) throws IOException {
        Instant completed = clock.get();
        SyncWriter.list(out, sync -> {
            sync.link("up", addresses.capabilities());
            sync.say("capability", NAME, "at", at, "completed", completed);
            for (Package one : packages) {
                sync.entry(
                        addresses.document(files.asked(one.file().name())),
                        Optional.of(one.completed()),
                        entry -> entry.say(
                                "type",
                                "application/zip",
                                "length",
                                one.file().stored().size(),
                                "hash",
                                "sha-256:" + one.file().stored().sha256(),
                                "at",
                                at,
                                "completed",
                                one.completed()));
            }
        });
    }
}
