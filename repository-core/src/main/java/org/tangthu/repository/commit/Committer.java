package org.tangthu.repository.commit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.json.PageListJson;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.NewVersion;
import org.tangthu.repository.object.NewVersion.StagedFile;
import org.tangthu.repository.object.ObjectStore;

/**
 * Commits changes, one at a time over all processes, each step durable before the next (see {@link CommitStep}). When
 * {@link #commit} returns, the change is true and survives a power cut; projections follow. Thread-safe.
 */
public final class Committer {
    private final ObjectStore objects;
    private final Catalogue catalogue;
    private final CommitStore store;
    private final Clock clock;
    private final String repositoryId;
    private final Path stagingRoot;
    private final Disk disk;
    private final JournalBell bell;
    private final CommitObserver observer;
    private final TruthReader truth;
    private final CommitRecovery recovery;
    private final Purger purger;

    /**
     * @param repositoryId goes into every object, so that a rebuild finds it again
     * @param stagingRoot on the volume of the objects
     * @param bell rung after each commit
     */
    public Committer(
            ObjectStore objects,
            Catalogue catalogue,
            CommitStore store,
            HistoryStore histories,
            Clock clock,
            String repositoryId,
            Path stagingRoot,
            Disk disk,
            JournalBell bell,
            CommitObserver observer) {
        this.objects = objects;
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
        this.repositoryId = repositoryId;
        this.stagingRoot = stagingRoot;
        this.disk = disk;
        this.bell = bell;
        this.observer = observer;
        this.truth = new TruthReader(objects);
        this.recovery = new CommitRecovery(objects, store, histories, truth);
        this.purger = new Purger(objects, catalogue, store, truth, recovery, clock, repositoryId, observer);
    }

    /** A place for the files of a change, to be closed after the commit. */
    public Staging staging() {
        return new Staging(stagingRoot, disk);
    }

    /**
     * Makes a version.
     *
     * @throws CommitConflict if it cannot stand beside what is there; nothing was written
     * @throws org.tangthu.repository.object.ObjectStoreException if the disk is full or broken; the old head stands
     * @throws RuntimeException if SQL failed: the change may have reached the object store, and then the next commit or
     *     start finishes it
     */
    public JournalEntry commit(Change change) {
        try (Staging staging = staging()) {
            Map<String, StagedFile> files = new HashMap<>(change.files());
            files.put(ObjectFiles.RECORD, staging.write(EntityJson.bytes(change.entity())));
            change.pages().ifPresent(pages -> files.put(ObjectFiles.PAGES, staging.write(PageListJson.bytes(pages))));
            observer.passed(CommitStep.STAGED);
            return attempt(change, files, staging);
        } finally {
            bell.ring();
        }
    }

    /**
     * Puts a tombstone in the place of an entity, as a version: from now on it is nowhere, and its ARK is never given
     * again. The bytes of its earlier versions are for {@link ObjectStore#erase} next.
     *
     * @throws CommitConflict if there is no such entity; nothing was written
     * @throws RuntimeException as {@link #commit}
     */
    public JournalEntry purge(Purge purge) {
        try (Staging staging = staging()) {
            observer.passed(CommitStep.STAGED);
            return purger.purge(purge, staging);
        } finally {
            bell.ring();
        }
    }

    private JournalEntry attempt(Change change, Map<String, StagedFile> files, Staging staging) {
        try {
            return store.exclusively(() -> commit(change, files, staging));
        } catch (CommitFenced fence) {
            return store.exclusively(() -> commitAgain(change, fence, staging));
        }
    }

    /**
     * Another writer took this one for dead and cancelled its intent, and yet its version may have come to stand. Readers
     * of the journal can be past its place by now, so the record is committed once more, in a place that they will see.
     */
    private JournalEntry commitAgain(Change change, CommitFenced fence, Staging staging) {
        JournalEntry overtaken = fence.intent().entry();
        if (!truth.holds(objects.head(overtaken.id()), fence.intent())) {
            throw fence;
        }
        Event event = change.event() == Event.CREATED ? Event.UPDATED : change.event();
        Change again = Change.of(change.entity(), event, change.actor(), overtaken.version());
        again = change.reason().map(again::because).orElse(again);
        Map<String, StagedFile> files = new HashMap<>();
        files.put(ObjectFiles.RECORD, staging.write(EntityJson.bytes(change.entity())));
        return commit(again, files, staging);
    }

    private JournalEntry commit(Change change, Map<String, StagedFile> files, Staging staging) {
        observer.passed(CommitStep.LOCKED);
        recovery.settlePending();
        recovery.adoptStray(change.entity().id());
        int version = head(change) + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Intent intent = store.begin(now, tick -> entry(change, version, tick));
        observer.passed(CommitStep.INTENDED);
        try {
            files.put(ObjectFiles.PREMIS, staging.write(PremisJson.bytes(events(change, intent))));
            objects.install(version(change, files, intent));
        } catch (RuntimeException e) {
            if (recovery.settled(intent, e)) {
                return intent.entry();
            }
            throw e;
        }
        observer.passed(CommitStep.INSTALLED);
        store.finish(intent, change.entity(), change.pages());
        observer.passed(CommitStep.RECORDED);
        return intent.entry();
    }

    /** The version that stands, after every reason against the change was looked for. */
    private int head(Change change) {
        Entity entity = change.entity();
        Optional<CatalogueEntry> before = catalogue.find(entity.id());
        int version = before.map(CatalogueEntry::version).orElse(0);
        before.ifPresent(head -> refuseOtherKind(head.entity(), entity));
        change.expectedVersion().ifPresent(expected -> {
            if (expected != version) {
                throw new VersionConflict(entity.id(), expected, version);
            }
        });
        if (entity instanceof Item item) {
            refuseKeys(item, version == 0);
        }
        return version;
    }

    private static void refuseOtherKind(Entity held, Entity wanted) {
        if (held.entityKind() != wanted.entityKind()) {
            throw IdentifierConflict.otherKind(wanted.id(), wanted.entityKind(), held.entityKind());
        }
    }

    private void refuseKeys(Item item, boolean isNew) {
        if (isNew && catalogue.taken(item.ark())) {
            throw IdentifierConflict.spent(item.id());
        }
        item.localId().ifPresent(localId -> catalogue
                .findByLocalId(item.library(), localId)
                .filter(holder -> !holder.equals(item.id()))
                .ifPresent(holder -> {
                    throw new LocalIdConflict(item.id(), item.library(), localId, holder);
                }));
    }

    private static JournalEntry entry(Change change, int version, Tick tick) {
        Entity entity = change.entity();
        return new JournalEntry(
                tick.sequence(),
                tick.at(),
                entity.entityKind(),
                entity.id(),
                version,
                change.event(),
                change.actor(),
                entity.owner());
    }

    private List<PremisEvent> events(Change change, Intent intent) {
        JournalEntry entry = intent.entry();
        List<PremisEvent> events = new ArrayList<>(entry.version() == 1 ? List.of() : truth.events(entry.id()));
        String detail = "version " + entry.version() + ": " + change.files().size() + " files added or replaced, "
                + change.removed().size() + " removed"
                + (change.remark().isBlank() ? "" : "; " + change.remark());
        events.add(new PremisEvent(
                intent.id(),
                entry.event().code(),
                entry.sequence(),
                entry.at(),
                entry.actor(),
                "success",
                detail,
                change.reason()));
        return events;
    }

    private NewVersion version(Change change, Map<String, StagedFile> files, Intent intent) {
        JournalEntry entry = intent.entry();
        return new NewVersion(
                entry.id(),
                entry.version(),
                entry.at(),
                Stamp.of(repositoryId, entry).toString(),
                entry.actor(),
                files,
                change.removed());
    }
}
