package org.tangthu.iiif.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.IiifSettings;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pdf.PdfSettings;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryJournal;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.text.PageTexts;

/** A repository small enough for a test: entities in memory, masters in a folder, a clock that tests move. */
public final class TestRepository {
    public static final String BASE = "https://thuvien.example.vn";
    public static final long MAX_PIXELS = 25_000_000;
    private static final long CACHE_BYTES = 1 << 20;
    public static final int PREVIEW_PIXELS = 512;

    private final Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final MemoryCatalogue catalogue = new MemoryCatalogue(clock);
    private final MemoryPageTextSearch inside = new MemoryPageTextSearch();
    private final MemoryViewerSessions sessions = new MemoryViewerSessions();
    private final Map<String, Instant> freeFrom = new HashMap<>();
    private final FolderObjects objects;

    public TestRepository(Path folder) {
        this.folder = folder;
        this.objects = new FolderObjects(folder.resolve("objects"));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public ObjectStore objects() {
        return objects;
    }

    public MovableClock clock() {
        return clock;
    }

    /** Where the pyramids go. */
    public Path images() {
        return folder.resolve("images");
    }

    /** The whole module upon this repository. */
    public Iiif iiif() {
        return iiif(85);
    }

    /** The same with another quality of its images. */
    public Iiif iiif(int quality) {
        return iiif(settings(quality, "b1"));
    }

    public IiifSettings settings(int quality, String build) {
        return IiifSettings.standard(
                images(),
                "99999",
                build,
                new ImageSettings(MAX_PIXELS, PREVIEW_PIXELS, JpegSettings.ofQuality(quality), CACHE_BYTES),
                PdfSettings.STANDARD);
    }

    public Iiif iiif(IiifSettings settings) {
        return iiif(settings, catalogue, objects);
    }

    /** The same upon stand-ins of catalogue and objects. */
    public Iiif iiif(IiifSettings settings, Catalogue watched, ObjectStore watchedObjects) {
        return new Iiif(
                settings,
                watched,
                new MemoryJournal(),
                watchedObjects,
                new AccessPolicy(clock, ZoneId.of("Asia/Ho_Chi_Minh")),
                new Addresses(BASE),
                CodeLists.load(),
                new PageTexts(watched, watchedObjects),
                inside,
                sessions,
                item -> Optional.ofNullable(freeFrom.get(item.id())),
                clock);
    }

    /** Who looks at guarded images through viewers. */
    public MemoryViewerSessions sessions() {
        return sessions;
    }

    /** Lets all copies of an item be lent. */
    public void lend(Item item, Instant until) {
        freeFrom.put(item.id(), until);
    }

    /** What search inside of items finds. */
    public MemoryPageTextSearch inside() {
        return inside;
    }

    public void put(Entity entity) {
        catalogue.put(entity);
    }

    public void put(Item item, PageList pages) {
        catalogue.put(item, pages);
    }

    /** An item whose pages are these pictures, named 0001, 0002 … */
    public PageList put(Item item, BufferedImage... pictures) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (BufferedImage picture : pictures) {
            pages.add(master(item, "%04d".formatted(pages.size() + 1), picture));
        }
        PageList list = new PageList(pages, List.of(), pages.size());
        put(item, list);
        return list;
    }

    public void remove(Item item) {
        catalogue.purge(item);
    }

    private Page master(Item item, String name, BufferedImage picture) throws IOException {
        Path file = objects.path(item.id(), "masters/" + name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
        return page(file, name, picture.getWidth(), picture.getHeight());
    }

    /** Writes a file of an item. @param path in its object */
    public void write(Item item, String path, String text) throws IOException {
        Path file = objects.path(item.id(), path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Where the master of a page lies. */
    public Path master(Item item, String name) {
        return objects.path(item.id(), "masters/" + name + ".png");
    }

    /** A page whose master is whatever these bytes are. */
    public Page page(Item item, String name, byte[] master) throws IOException {
        Path file = objects.path(item.id(), "masters/" + name + ".png");
        Files.createDirectories(file.getParent());
        return page(Files.write(file, master), name, 100, 100);
    }

    /** A page whose master was written to {@link #master} already. */
    public Page page(Item item, String name, int width, int height) throws IOException {
        return page(master(item, name), name, width, height);
    }

    private static Page page(Path file, String name, int width, int height) throws IOException {
        return new Page(
                name,
                Optional.empty(),
                new Page.Master(
                        "masters/" + name + ".png",
                        name + ".png",
                        "image/png",
                        width,
                        height,
                        Files.size(file),
                        sha512(file)),
                Optional.empty());
    }

    private static String sha512(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings a generation up to date with these items, and serves it. */
    public void project(Iiif iiif, Item... items) {
        try (Projection projection = iiif.projector().open(1)) {
            projection.apply(List.of(items).stream().map(this::entry).toList());
        }
        iiif.projector().serve(1);
    }

    public JournalEntry entry(Item item) {
        return new JournalEntry(
                1,
                clock.instant(),
                EntityKind.ITEM,
                item.id(),
                1,
                Event.UPDATED,
                "test",
                Optional.of(SampleEntities.LIBRARY));
    }
}
