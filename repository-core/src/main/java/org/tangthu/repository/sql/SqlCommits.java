package org.tangthu.repository.sql;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.CommitFenced;
import org.tangthu.repository.commit.CommitStore;
import org.tangthu.repository.commit.Intent;
import org.tangthu.repository.commit.Tick;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;

final class SqlCommits implements CommitStore {
    private final Sql sql;
    private final Dialect dialect;
    private final AuditRows audit;
    /** Between the threads of this process; the row is between processes. */
    private final ReentrantLock threads = new ReentrantLock(true);

    SqlCommits(Sql sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
        this.audit = new AuditRows(dialect);
    }

    @Override
    public <T> T exclusively(Supplier<T> work) {
        threads.lock();
        try {
            return dialect == Dialect.SQLITE ? work.get() : underRowLock(work);
        } finally {
            threads.unlock();
        }
    }

    /** On a connection of its own: the transactions inside commit one by one while the row stays locked. */
    private <T> T underRowLock(Supplier<T> work) {
        return sql.inTransactionApart(handle -> {
            handle.createQuery("select one from writer_lock for update")
                    .mapTo(Integer.class)
                    .one();
            return work.get();
        });
    }

    @Override
    public Intent begin(Instant now, Function<Tick, JournalEntry> entry) {
        return sql.inTransaction(handle -> {
            Intent intent = new Intent(UUID.randomUUID().toString(), entry.apply(tick(handle, now)));
            insert(handle, intent);
            return intent;
        });
    }

    private static Tick tick(Handle handle, Instant now) {
        handle.createUpdate(
                        """
                        update commit_clock set sequence = sequence + 1,
                               at = case when at < :now then :now else at + 1 end""")
                .bind("now", now.toEpochMilli())
                .execute();
        return handle.createQuery("select sequence, at from commit_clock")
                .map((row, context) -> new Tick(row.getLong("sequence"), Instant.ofEpochMilli(row.getLong("at"))))
                .one();
    }

    private static void insert(Handle handle, Intent intent) {
        JournalEntry entry = intent.entry();
        handle.createUpdate("insert into intent (intent, " + Rows.ENTRY
                        + ") values (:intent, :sequence, :at, :kind, :id, :version, :event, :actor, :library)")
                .bind("intent", intent.id())
                .bind("sequence", entry.sequence())
                .bind("at", entry.at().toEpochMilli())
                .bind("kind", entry.kind().code())
                .bind("id", entry.id())
                .bind("version", entry.version())
                .bind("event", entry.event().code())
                .bind("actor", entry.actor())
                .bind("library", entry.library().orElse(null))
                .execute();
    }

    @Override
    public List<Intent> pending() {
        return sql.with(handle -> handle.createQuery("select intent, " + Rows.ENTRY + " from intent order by sequence")
                .map((row, context) -> new Intent(row.getString("intent"), Rows.entry(row)))
                .list());
    }

    @Override
    public void finish(Intent intent, Entity entity, Optional<PageList> pages) {
        sql.transact(handle -> {
            if (!end(handle, intent)) {
                throw new CommitFenced(intent);
            }
            EntityRows rows = new EntityRows(handle);
            Optional<CatalogueEntry> before = rows.take(entity.id());
            pages.ifPresent(list -> {
                rows.deletePages(entity.id());
                rows.insertPages(entity.id(), list);
            });
            CatalogueEntry after = head(intent.entry(), entity, pages, before);
            rows.insert(List.of(after));
            Optional<Appearance> appearance =
                    Appearance.of(before.filter(SqlCommits::viewable).isPresent(), viewable(after));
            record(handle, intent.entry(), appearance, Optional.of(entity));
            audit.append(handle, intent.entry().at(), event(intent.entry()));
        });
    }

    private static AuditEvent event(JournalEntry entry) {
        return AuditEvent.of(entry.actor(), AuditAction.VERSION)
                .on(entry.id())
                .at(entry.library())
                .with("kind", entry.kind().code())
                .with("version", String.valueOf(entry.version()))
                .with("event", entry.event().code())
                .with("sequence", String.valueOf(entry.sequence()));
    }

    @Override
    public void finishPurge(Intent intent) {
        sql.transact(handle -> {
            if (!end(handle, intent)) {
                throw new CommitFenced(intent);
            }
            EntityRows rows = new EntityRows(handle);
            String id = intent.entry().id();
            Optional<CatalogueEntry> head = rows.take(id);
            boolean viewable = head.filter(SqlCommits::viewable).isPresent();
            if (head.filter(last -> AccessPolicy.hidden(last.entity())).isPresent()) {
                rows.hideArk(id);
            }
            rows.deletePages(id);
            record(handle, intent.entry(), Appearance.of(viewable, false), Optional.empty());
            audit.append(handle, intent.entry().at(), event(intent.entry()));
        });
    }

    /** The entry with what it means to the public, and what the public is told from now on. */
    private static void record(
            Handle handle, JournalEntry entry, Optional<Appearance> appearance, Optional<Entity> entity) {
        FeedRows feed = new FeedRows(handle);
        Optional<FeedState> before = feed.take(entry.id());
        Optional<FeedState> after = FeedState.after(before, entry, entity);
        new EntityRows(handle)
                .insertLines(List.of(new JournalLine(entry, appearance, FeedState.told(before, entry, after))));
        after.ifPresent(state -> feed.insert(Map.of(entry.id(), state)));
    }

    private static boolean viewable(CatalogueEntry head) {
        return AccessPolicy.viewable(head.entity(), head.pageCount());
    }

    private static CatalogueEntry head(
            JournalEntry entry, Entity entity, Optional<PageList> pages, Optional<CatalogueEntry> before) {
        Instant created = before.map(CatalogueEntry::created).orElse(entry.at());
        return pages.map(list -> CatalogueEntry.of(entity, entry, created, list))
                .orElseGet(() -> new CatalogueEntry(
                        entity,
                        entry.version(),
                        entry.sequence(),
                        created,
                        entry.at(),
                        before.map(CatalogueEntry::pageCount).orElse(0),
                        before.flatMap(CatalogueEntry::firstPage)));
    }

    @Override
    public void cancel(Intent intent) {
        sql.transact(handle -> end(handle, intent));
    }

    private static boolean end(Handle handle, Intent intent) {
        return handle.createUpdate("delete from intent where intent = :intent")
                        .bind("intent", intent.id())
                        .execute()
                == 1;
    }
}
