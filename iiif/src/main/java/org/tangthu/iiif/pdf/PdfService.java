package org.tangthu.iiif.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.item.Items;
import org.tangthu.iiif.item.TextAccess;
import org.tangthu.iiif.pdf.StoredPictures.Picture;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageTexts;
import org.tangthu.repository.text.UnreadableText;

/**
 * Makes items into PDF files, one at a time, and keeps them. Who asks is let in or not each time; while a file is being
 * made, its item has to stay public and as it was. Thread-safe.
 */
public final class PdfService implements Pdfs, AutoCloseable {
    /** Raised whenever the same item would give another file. */
    private static final int FORMAT = 1;

    private static final String INCOMPLETE = "-incomplete";

    /** A file that lacks a picture is made anew after this time: what was missing is there by then, perhaps. */
    private static final Duration INCOMPLETE_FOR = Duration.ofMinutes(10);

    private static final long BYTES_LEFT_FREE = 256L << 20;

    private final Items items;
    private final TextAccess access;
    private final PageTexts texts;
    private final ItemRecords records;
    private final RecordFormats formats;
    private final Addresses addresses;
    private final CodeLists codes;
    private final PdfSettings settings;
    private final StoredPictures pictures;
    private final PdfShelf shelf;
    private final PdfJobs jobs;
    private final Clock clock;

    /** What the module gives. */
    public record Parts(
            Items items,
            TextAccess access,
            PageTexts texts,
            ItemRecords records,
            Addresses addresses,
            CodeLists codes,
            PyramidStore pyramids) {}

    /** @param folder for the files, and nothing else */
    public PdfService(Path folder, PdfSettings settings, Parts parts, Clock clock) {
        this.items = parts.items();
        this.access = parts.access();
        this.texts = parts.texts();
        this.records = parts.records();
        this.formats = new RecordFormats(parts.addresses(), parts.codes());
        this.addresses = parts.addresses();
        this.codes = parts.codes();
        this.settings = settings;
        this.pictures = new StoredPictures(parts.pyramids(), settings.longestSide());
        this.shelf = new PdfShelf(folder, settings.diskBytes(), clock);
        this.jobs = new PdfJobs(settings.waiting());
        this.clock = clock;
    }

    @Override
    public PdfAnswer ask(String name, Optional<String> pages, Visitor visitor, boolean make) {
        ItemView view = access.downloadable(name, visitor);
        if (view.pages().isEmpty()) {
            throw new NotFoundException("This item has no pages");
        }
        Optional<PageRange> range = pages.map(PageRange::parse);
        List<Page> asked = PageRange.of(view.pages(), range);
        ItemRecord record = records.of(view.entry());
        String key = key(view, record, range);
        try {
            Optional<PdfAnswer> ready = ready(view.item().ark().name(), key);
            if (ready.isPresent()) {
                return ready.get();
            }
        } catch (IOException e) {
            throw new IiifException("The PDF files of " + view.item().id() + " cannot be looked at", e);
        }
        return jobs.ask(key, asked.size(), make, job -> {
            // Whoever found none may ask just after another's was finished: what somebody has begun to read is not
            // replaced.
            if (ready(view.item().ark().name(), key).isEmpty()) {
                make(view, record, asked, key, job);
            }
        });
    }

    private Optional<PdfAnswer> ready(String item, String key) throws IOException {
        Optional<Path> whole = shelf.find(item, key);
        return whole.isPresent()
                ? whole.map(file -> new PdfAnswer.Ready(file, key))
                : shelf.findYoung(item, key + INCOMPLETE, INCOMPLETE_FOR)
                        .map(file -> new PdfAnswer.Ready(file, key + INCOMPLETE));
    }

    /** Of everything that the file depends on. */
    private String key(ItemView view, ItemRecord record, Optional<PageRange> range) {
        String all = String.join(
                "/",
                Integer.toString(FORMAT),
                view.item().id(),
                Integer.toString(view.entry().version()),
                Long.toString(record.sequence()),
                range.map(PageRange::toString).orElse("all"),
                Integer.toString(settings.longestSide()),
                Long.toString(settings.itemPixels()),
                addresses.base());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private void make(ItemView view, ItemRecord record, List<Page> pages, String key, PdfJobs.Job job)
            throws IOException {
        Ark ark = view.item().ark();
        long pagePixels = settings.pagePixels(pages.size());
        if (shelf.room() < BYTES_LEFT_FREE + 2 * roughBytes(pages, pagePixels)) {
            throw new PdfJobs.NoRoom();
        }
        Path made = Files.createTempFile(shelf.scratch(), ark.name(), ".tmp");
        try {
            boolean complete = PdfWriter.write(
                    book(view, record, pages), new FromStores(view, pagePixels, job), made, shelf.scratch());
            stillThere(view);
            shelf.keep(made, ark.name(), complete ? key : key + INCOMPLETE);
            forgetIfGone(view);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** What the pictures take at most, by their pixels: text and the rest are little beside. */
    private long roughBytes(List<Page> pages, long pagePixels) {
        long side = settings.longestSide();
        return pages.stream()
                .mapToLong(page -> Math.min(
                        Math.min(pagePixels, side * side),
                        (long) page.master().width() * page.master().height()))
                .sum();
    }

    private Book book(ItemView view, ItemRecord record, List<Page> pages) {
        Item item = view.item();
        Map<String, String> citations = Map.of(
                "vi", formats.words().of(record, "vi"), "en", formats.words().of(record, "en"));
        Map<String, String> rights = item.rights()
                .statement()
                .map(uri -> Map.of(
                        "vi",
                        codes.scheme("rights").label(uri, "vi"),
                        "en",
                        codes.scheme("rights").label(uri, "en")))
                .orElse(Map.of());
        return new Book(
                record,
                view.entry().version(),
                pages,
                pages.size() < view.pages().size(),
                view.pages().structure(),
                citations,
                rights,
                addresses.ark(item.ark()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** @throws PdfJobs.Cancelled if there is another version now, which is another file */
    private void stillThere(ItemView view) {
        ItemView now = items.published(view.item().ark().name());
        if (now.entry().version() != view.entry().version()) {
            throw new PdfJobs.Cancelled();
        }
    }

    /** An item may have been erased just before its file was put in place. */
    private void forgetIfGone(ItemView view) {
        try {
            items.published(view.item().ark().name());
        } catch (IiifException e) {
            shelf.forget(view.item().ark().name());
            throw e;
        }
    }

    /** What is being made, and what waits. */
    public PdfQueue queue() {
        return jobs.queue();
    }

    /** Removes the files of an item. To be called when it was erased. @param name of its ARK */
    public void forget(String name) {
        shelf.forget(name);
    }

    /** Ends the file that is being made, if there is one, and waits for that. */
    @Override
    public void close() {
        jobs.close();
    }

    private final class FromStores implements PdfWriter.Pages {
        private final ItemView view;
        private final long pagePixels;
        private final PdfJobs.Job job;

        FromStores(ItemView view, long pagePixels, PdfJobs.Job job) {
            this.view = view;
            this.pagePixels = pagePixels;
            this.job = job;
        }

        @Override
        public void before(int pages) {
            job.done(pages);
            stillThere(view);
        }

        @Override
        public Optional<Picture> picture(Page page) throws IOException {
            return pictures.find(view.item().ark(), page, pagePixels);
        }

        /** A damaged text is none: the picture is what counts. */
        @Override
        public Optional<PageText> text(Page page) {
            try {
                return texts.read(view.item().ark(), page);
            } catch (UnreadableText e) {
                return Optional.empty();
            }
        }
    }
}
