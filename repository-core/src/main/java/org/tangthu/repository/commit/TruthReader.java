package org.tangthu.repository.commit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.json.PageListJson;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.object.StoredFile;

/** Reads from objects alone what SQL ought to know. Thread-safe. */
public final class TruthReader {
    private final ObjectStore objects;

    public TruthReader(ObjectStore objects) {
        this.objects = objects;
    }

    /** The entity at the head. @throws RepositoryException if the object is not there or damaged */
    public Entity entity(String id) {
        return EntityJson.read(read(id, ObjectFiles.RECORD)
                .orElseThrow(() -> new RepositoryException("Object " + id + " has no " + ObjectFiles.RECORD)));
    }

    /** The entity as a version held it; empty if that version is not there, or holds no record any more. */
    public Optional<Entity> entity(String id, int version) {
        return read(id, objects.file(id, version, ObjectFiles.RECORD), ObjectFiles.RECORD)
                .map(EntityJson::read);
    }

    /** The pages as a version held them. */
    public PageList pages(String id, int version) {
        return read(id, objects.file(id, version, ObjectFiles.PAGES), ObjectFiles.PAGES)
                .map(PageListJson::read)
                .orElse(PageList.NONE);
    }

    public PageList pages(String id) {
        return read(id, ObjectFiles.PAGES).map(PageListJson::read).orElse(PageList.NONE);
    }

    public List<PremisEvent> events(String id) {
        return read(id, ObjectFiles.PREMIS).map(PremisJson::read).orElse(List.of());
    }

    /** Everything that SQL holds of an entity; empty if there is no such object. */
    public Optional<History> history(String id) {
        List<JournalEntry> entries = objects.versions(id).stream()
                .map(version -> Stamp.of(version).entry(version))
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        JournalEntry last = entries.get(entries.size() - 1);
        if (last.event() == Event.PURGED) {
            Tombstone tombstone = tombstone(id);
            Optional<FeedState> before = told(tombstone, entries.get(0));
            Optional<FeedState> feed = FeedState.after(before, last, Optional.empty());
            return Optional.of(History.erased(lines(tombstone, entries, before, feed), feed, tombstone.hidden()));
        }
        PageList pages = pages(id);
        Entity entity = entity(id);
        CatalogueEntry head = CatalogueEntry.of(entity, last, entries.get(0).at(), pages);
        return Optional.of(past(head, pages, entries));
    }

    /** Tombstones of schema 1 tell no more of this than that the public knew of it. */
    private static Optional<FeedState> told(Tombstone tombstone, JournalEntry first) {
        return tombstone.told().or(() -> Optional.of(FeedState.known(first))
                .filter(known -> tombstone.kind() == EntityKind.ITEM && !tombstone.hidden()));
    }

    /** Each version is read once, and the last one is at hand. */
    private History past(CatalogueEntry head, PageList pages, List<JournalEntry> entries) {
        List<JournalLine> lines = new ArrayList<>(entries.size());
        Optional<FeedState> feed = Optional.empty();
        boolean before = false;
        for (JournalEntry entry : entries) {
            boolean last = entry.version() == head.version();
            Entity entity = last ? head.entity() : past(entry);
            boolean after = last ? AccessPolicy.viewable(entity, head.pageCount()) : viewable(entity, entry.version());
            Optional<FeedState> next = FeedState.after(feed, entry, Optional.of(entity));
            lines.add(new JournalLine(entry, Appearance.of(before, after), FeedState.told(feed, entry, next)));
            feed = next;
            before = after;
        }
        return new History(head, pages, lines, feed);
    }

    private Entity past(JournalEntry entry) {
        return entity(entry.id(), entry.version())
                .orElseThrow(() -> new RepositoryException(
                        "Version " + entry.version() + " of object " + entry.id() + " has no " + ObjectFiles.RECORD));
    }

    /** Whether there are pages matters only where they could be shown; lists of pages are long. */
    private boolean viewable(Entity entity, int version) {
        return AccessPolicy.viewable(entity, 1)
                && (!(entity instanceof Item) || !pages(entity.id(), version).isEmpty());
    }

    /** Whether an object holds nothing but a tombstone, at its head. */
    public boolean purged(String id) {
        return objects.head(id)
                .filter(head -> Stamp.of(head).event() == Event.PURGED)
                .isPresent();
    }

    /** What stays of an entity that was erased. @throws RepositoryException if it was not, or its tombstone is damaged */
    public Tombstone tombstone(String id) {
        return read(id, ObjectFiles.TOMBSTONE)
                .map(TombstoneJson::read)
                .orElseThrow(() -> new RepositoryException("Object " + id + " has no " + ObjectFiles.TOMBSTONE));
    }

    /** @param feed before and after the last entry, which is that of the erasure */
    private static List<JournalLine> lines(
            Tombstone tombstone, List<JournalEntry> entries, Optional<FeedState> before, Optional<FeedState> feed) {
        JournalEntry last = entries.get(entries.size() - 1);
        List<JournalLine> lines = new ArrayList<>(entries.size());
        boolean viewable = false;
        for (JournalEntry entry : entries) {
            boolean after = tombstone.viewable().contains(entry.version());
            Optional<Appearance> told =
                    entry.equals(last) ? FeedState.told(before, last, feed) : tombstone.change(entry, before);
            lines.add(new JournalLine(entry, Appearance.of(viewable, after), told));
            viewable = after;
        }
        return lines;
    }

    /** The identifier of the repository that committed an object's head. */
    public Optional<String> repositoryId(String id) {
        return objects.head(id).map(head -> Stamp.of(head).repositoryId());
    }

    /** Whether the head is the version that an intent was about. */
    boolean holds(Optional<ObjectVersion> head, Intent intent) {
        return head.filter(version -> version.version() == intent.entry().version())
                .filter(version ->
                        Stamp.of(version).sequence() == intent.entry().sequence())
                .isPresent();
    }

    private Optional<byte[]> read(String id, String path) {
        return read(id, objects.file(id, path), path);
    }

    private static Optional<byte[]> read(String id, Optional<StoredFile> stored, String path) {
        return stored.map(file -> {
            try (InputStream in = file.open()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new RepositoryException("Cannot read " + path + " of object " + id + ": " + e.getMessage(), e);
            }
        });
    }
}
