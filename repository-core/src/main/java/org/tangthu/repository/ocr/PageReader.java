package org.tangthu.repository.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.StoredFile;
import org.tangthu.repository.text.TextParser;
import org.tangthu.repository.text.UnreadableText;

/**
 * Reads single pages: draws the master, has the picture recognized, parses what comes out, and keeps it. What is kept
 * already is not read again. Thread-safe.
 */
final class PageReader {
    /** About A4 at 500 dots per inch; a recognizer takes some 150 MB then. */
    private static final long MAX_PIXELS = 24_000_000;

    /** Longer than this no side may be for Tesseract. */
    private static final int MAX_SIDE = 32_000;

    private static final String PICTURE = "page.pgm";

    private final ObjectStore objects;
    private final PagePictures pictures;
    private final Recognizer recognizer;
    private final KeptPages kept;
    private final Path work;
    private final TextParser parser = new TextParser();

    /** @param work for what is thrown away after each page */
    PageReader(ObjectStore objects, PagePictures pictures, Recognizer recognizer, KeptPages kept, Path work) {
        this.objects = objects;
        this.pictures = pictures;
        this.recognizer = recognizer;
        this.kept = kept;
        this.work = work;
    }

    /**
     * @param id of the item
     * @param version of the item that the plan was made from
     * @throws PageFailed if this page cannot be read
     * @throws IOException if the disk fails
     */
    PageReading read(String id, int version, PagePlan plan, List<String> models, Duration patience)
            throws IOException, InterruptedException {
        Page page = plan.page();
        Path place = kept.place(id, page, recognizer.engine(), models);
        Optional<PageReading> before = kept(plan, place);
        if (before.isPresent()) {
            return before.get();
        }
        byte[] alto = recognize(id, version, page, models, patience);
        PageReading reading = parse(plan, place, alto);
        kept.put(place, alto);
        return reading;
    }

    private Optional<PageReading> kept(PagePlan plan, Path place) throws IOException {
        Optional<byte[]> alto = kept.find(place);
        try {
            return alto.isEmpty() ? Optional.empty() : Optional.of(parse(plan, place, alto.get()));
        } catch (PageFailed damaged) {
            kept.forget(place);
            return Optional.empty();
        }
    }

    /** Removes what is kept of an item that is no more. */
    void forget(String id) throws IOException {
        kept.forget(id);
    }

    private byte[] recognize(String id, int version, Page page, List<String> models, Duration patience)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve(UUID.randomUUID().toString()));
        try {
            Path picture = folder.resolve(PICTURE);
            pictures.draw(master(id, version, page, folder), MAX_PIXELS, MAX_SIDE, picture);
            return recognizer.recognize(picture, models, patience);
        } finally {
            Folders.delete(folder);
        }
    }

    private Path master(String id, int version, Page page, Path folder) throws IOException {
        StoredFile master = objects.file(id, version, page.master().path())
                .orElseThrow(() -> new PageFailed("its master is missing from the object store"));
        if (master.local().isPresent()) {
            return master.local().get();
        }
        Path copy = folder.resolve("master");
        try (InputStream in = master.open()) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private PageReading parse(PagePlan plan, Path place, byte[] alto) throws IOException {
        try {
            return PageReading.of(plan, place, parser.read(TextFormat.ALTO, new ByteArrayInputStream(alto)));
        } catch (UnreadableText e) {
            throw new PageFailed("what " + recognizer.engine() + " wrote cannot be read: " + e.getMessage(), e);
        }
    }
}
