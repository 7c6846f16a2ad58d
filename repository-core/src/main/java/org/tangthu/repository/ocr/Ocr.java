package org.tangthu.repository.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.recognition.RecognizedTexts;

/** Reads pages of the repository. One run at a time in a home. */
public final class Ocr {
    private final Catalogue catalogue;
    private final Planner planner;
    private final KeptPages kept;
    private final Path work;
    private final Clock clock;
    private final OcrRun.Parts parts;

    /**
     * @param folder for what was read and is not committed, and for what is thrown away after each page
     * @param throttle asked before each commit
     */
    public Ocr(
            Catalogue catalogue,
            ObjectStore objects,
            RecognizedTexts recognized,
            PagePictures pictures,
            Recognizer recognizer,
            Throttle throttle,
            Path folder,
            Clock clock,
            Disk disk) {
        this.catalogue = catalogue;
        this.planner = new Planner(recognizer);
        this.kept = kept(folder, disk);
        this.work = folder.resolve("work");
        this.clock = clock;
        this.parts = new OcrRun.Parts(
                catalogue,
                planner,
                new PageReader(objects, pictures, recognizer, kept, work),
                new ItemCommits(recognized, kept, recognizer.engine(), throttle, clock));
    }

    /**
     * What a run would do, item by item and looked at one after the other; nothing is changed.
     *
     * @throws RepositoryException while it is read, if an item or library that was asked for is not there
     */
    public Stream<ItemPlan> plans(OcrRequest request) {
        return new Selection(catalogue)
                .of(request)
                .map(entry -> (Item) entry.entity())
                .map(item -> planner.plan(item, catalogue.pages(item.id()), request));
    }

    /**
     * Removes, for good, what was read of an item and is not committed. May be called while a run is at work.
     *
     * @param folder in which recognition works
     */
    public static void forget(Path folder, Disk disk, String id) {
        try {
            kept(folder, disk).forget(id);
        } catch (IOException e) {
            throw new RepositoryException("What was read of " + id + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private static KeptPages kept(Path folder, Disk disk) {
        return new KeptPages(folder.resolve("kept"), disk);
    }

    /** A run that is yet to be started; no other may be at work. @param actor who has it done */
    public OcrRun run(OcrRequest request, String actor, OcrListener listener) {
        try {
            kept.prepare(clock.instant());
            Files.createDirectories(work);
            Folders.clear(work);
        } catch (IOException e) {
            throw new RepositoryException("The folder " + work.getParent() + " cannot be used: " + e.getMessage(), e);
        }
        return new OcrRun(request, actor, parts, listener);
    }
}
