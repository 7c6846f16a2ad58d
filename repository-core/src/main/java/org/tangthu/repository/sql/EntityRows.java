package org.tangthu.repository.sql;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.json.PageListJson;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;

/** Writes rows of entities and of the journal, within somebody's transaction. */
final class EntityRows {
    private final Handle handle;

    EntityRows(Handle handle) {
        this.handle = handle;
    }

    /** Adds entities that are not there, with their keys, memberships and ARKs. */
    void insert(List<CatalogueEntry> heads) {
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into entity (id, kind, version, sequence, created, modified, state, library,
                                    embargo, opened, page_count, first_page, record)
                values (:id, :kind, :version, :sequence, :created, :modified, :state, :library,
                        :embargo, :opened, :pageCount, :firstPage, :record)""");
        PreparedBatch keys =
                handle.prepareBatch("insert into local_key (library, local_id, id) values (:library, :localId, :id)");
        PreparedBatch members =
                handle.prepareBatch("insert into membership (collection, id) values (:collection, :id)");
        List<String> arks = new ArrayList<>();
        for (CatalogueEntry head : heads) {
            Entity entity = head.entity();
            batch.bind("id", entity.id())
                    .bind("kind", entity.entityKind().code())
                    .bind("version", head.version())
                    .bind("sequence", head.sequence())
                    .bind("created", head.created().toEpochMilli())
                    .bind("modified", head.modified().toEpochMilli())
                    .bind("state", entity instanceof Item item ? item.state().code() : null)
                    .bind("library", entity.owner().orElse(null))
                    .bind("embargo", embargo(entity).map(LocalDate::toEpochDay).orElse(null))
                    .bind("opened", opened(entity).map(LocalDate::toEpochDay).orElse(null))
                    .bind("pageCount", head.pageCount())
                    .bind("firstPage", head.firstPage().orElse(null))
                    .bind("record", new String(EntityJson.bytes(entity), StandardCharsets.UTF_8))
                    .add();
            if (entity instanceof Item item) {
                arks.add(item.id());
                item.localId().ifPresent(localId -> keys.bind("library", item.library())
                        .bind("localId", localId)
                        .bind("id", item.id())
                        .add());
                collections(item).forEach(collection -> members.bind("collection", collection)
                        .bind("id", item.id())
                        .add());
            }
        }
        execute(batch);
        execute(keys);
        execute(members);
        insertArks(arks);
    }

    /** Notes that identifiers of items were given. */
    void insertArks(List<String> ids) {
        PreparedBatch arks = handle.prepareBatch("insert into ark_name (ark) values (:ark) on conflict do nothing");
        ids.forEach(id -> arks.bind("ark", id).add());
        execute(arks);
    }

    /** Notes that the public is not told of an item that was erased. */
    void hideArk(String id) {
        handle.createUpdate("update ark_name set hidden = :yes where ark = :ark")
                .bind("yes", true)
                .bind("ark", id)
                .execute();
    }

    private static Optional<LocalDate> embargo(Entity entity) {
        return entity instanceof Item item && item.state() == State.PUBLISHED
                ? item.rights().embargo()
                : Optional.empty();
    }

    private static Optional<LocalDate> opened(Entity entity) {
        return entity instanceof Collection collection
                ? collection.exhibition().map(Exhibition::opened)
                : Optional.empty();
    }

    private static Set<String> collections(Item item) {
        return item.state() == State.PUBLISHED ? Set.copyOf(item.collections()) : Set.of();
    }

    /** Takes an entity's head, key and memberships away. Pages, journal and ARK stay. */
    Optional<CatalogueEntry> take(String id) {
        Optional<CatalogueEntry> head = handle.createQuery("select " + Rows.HEAD + " from entity where id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.head(row))
                .findOne();
        deleteHead(id);
        return head;
    }

    /** As {@link #take}, without reading what is taken away: it may be damaged. */
    void deleteHead(String id) {
        delete("entity", id);
        delete("local_key", id);
        delete("membership", id);
    }

    void deletePages(String id) {
        delete("page_list", id);
    }

    void deleteEntries(String id) {
        delete("journal", id);
    }

    void insertPages(String id, PageList pages) {
        if (!pages.equals(PageList.NONE)) {
            handle.createUpdate("insert into page_list (id, pages) values (:id, :pages)")
                    .bind("id", id)
                    .bind("pages", new String(PageListJson.bytes(pages), StandardCharsets.UTF_8))
                    .execute();
        }
    }

    void insertLines(List<JournalLine> lines) {
        PreparedBatch batch = handle.prepareBatch("insert into journal (" + Rows.LINE
                + ") values (:sequence, :at, :kind, :id, :version, :event, :actor, :library, :appearance, :told)");
        lines.forEach(line -> insert(line, batch));
        execute(batch);
    }

    private static void insert(JournalLine line, PreparedBatch batch) {
        JournalEntry entry = line.entry();
        batch.bind("sequence", entry.sequence())
                .bind("at", entry.at().toEpochMilli())
                .bind("kind", entry.kind().code())
                .bind("id", entry.id())
                .bind("version", entry.version())
                .bind("event", entry.event().code())
                .bind("actor", entry.actor())
                .bind("library", entry.library().orElse(null))
                .bind("appearance", line.appearance().map(Appearance::code).orElse(null))
                .bind("told", line.told().map(Appearance::code).orElse(null))
                .add();
    }

    private void delete(String table, String id) {
        handle.createUpdate("delete from " + table + " where id = :id")
                .bind("id", id)
                .execute();
    }

    static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
