package org.tangthu.repository.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.PremisEvent;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.text.PageText;

/** A repository with a library, into which a test scans items of small pages. */
public final class ScannedItems implements AutoCloseable {
    private static final String ITEM =
            """
            library: VN-TEST-A
            localId: %s
            kind: book
            titles: [{value: Sổ bộ, lang: vi}]
            access: open
            digitization: published
            state: published
            %s
            """;

    private final Path folder;
    private final TestRepository repository;
    private final Ingest ingest;
    private final AtomicInteger items = new AtomicInteger();

    /** In a repository of their own. */
    public ScannedItems(Path folder) throws IOException {
        this(TestRepository.in(folder.resolve("home")), folder);
    }

    /** @param folder for what is scanned */
    public ScannedItems(TestRepository repository, Path folder) throws IOException {
        this.folder = folder;
        this.repository = repository;
        this.ingest = repository.core().ingest(ImageLimits.DEFAULT, PublicationGate.open(), Throttle.none());
        take(new ScanFolder(folder.resolve("in/library")).write("library.yaml", ScanFolder.LIBRARY));
    }

    public TestRepository repository() {
        return repository;
    }

    /** The folder of a new item. @param description lines to add to item.yaml */
    public ScanFolder item(String description, String... images) throws IOException {
        String name = "item-" + items.incrementAndGet();
        return new ScanFolder(folder.resolve("in").resolve(name))
                .write("item.yaml", ITEM.formatted(name, description))
                .images(images);
    }

    /** The bytes of an image that an item's folder has under a name. */
    public static byte[] image(String name) {
        return TestImages.jpeg(40, 30, name.hashCode());
    }

    public String take(ScanFolder item) {
        return outcome(item).id();
    }

    public Outcome outcome(ScanFolder item) {
        return ingest.commit(
                ingest.check(found(item), Progress.none()).prepared().orElseThrow(),
                TestRepository.ACTOR,
                Progress.none());
    }

    private static Deposit found(ScanFolder item) {
        try {
            return FolderSource.find(List.of(item.path())).found().get(0).deposit();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public CatalogueEntry head(String id) {
        return repository.core().catalogue().find(id).orElseThrow();
    }

    public Optional<TextFile> text(String id, String page) {
        return repository.core().catalogue().pages(id).page(page).flatMap(Page::text);
    }

    public Machine machine(String id, String page) {
        return text(id, page).orElseThrow().origin().machine().orElseThrow();
    }

    /** The words of a page. */
    public String words(String id, String page) {
        return page(id, page).plain();
    }

    public PageText page(String id, String page) {
        return repository
                .core()
                .texts()
                .read(((Item) head(id).entity()).ark(), page)
                .orElseThrow();
    }

    /** What the last event of an object tells. */
    public String lastEvent(String id) {
        List<PremisEvent> events = new TruthReader(repository.core().objects()).events(id);
        return events.get(events.size() - 1).detail();
    }

    @Override
    public void close() {
        repository.close();
    }
}
