package org.tangthu.repository.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.projection.Checkpoint;
import org.tangthu.repository.projection.Checkpoint.Role;
import org.tangthu.repository.projection.Checkpoints;
import org.tangthu.repository.projection.ParkedEntry;

final class SqlCheckpoints implements Checkpoints {
    private final Sql sql;

    SqlCheckpoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Checkpoint> of(String projector) {
        return sql.with(handle -> of(handle, projector));
    }

    private static List<Checkpoint> of(Handle handle, String projector) {
        return handle.createQuery(
                        """
                        select generation, schema, sequence, serving, kept from checkpoint
                         where projector = :projector order by generation""")
                .bind("projector", projector)
                .map((row, context) -> new Checkpoint(
                        projector,
                        row.getInt("generation"),
                        row.getInt("schema"),
                        row.getLong("sequence"),
                        role(row.getBoolean("serving"), row.getBoolean("kept"))))
                .list();
    }

    private static Role role(boolean serving, boolean kept) {
        if (serving) {
            return Role.SERVING;
        }
        return kept ? Role.KEPT : Role.GROWING;
    }

    @Override
    public void save(Checkpoint checkpoint) {
        sql.transact(handle -> save(handle, checkpoint));
    }

    private static void save(Handle handle, Checkpoint checkpoint) {
        handle.createUpdate(
                        """
                        insert into checkpoint (projector, generation, schema, sequence, serving, kept)
                        values (:projector, :generation, :schema, :sequence, :serving, :kept)
                        on conflict (projector, generation) do update
                        set schema = excluded.schema, sequence = excluded.sequence, serving = excluded.serving,
                            kept = excluded.kept""")
                .bind("projector", checkpoint.projector())
                .bind("generation", checkpoint.generation())
                .bind("schema", checkpoint.schema())
                .bind("sequence", checkpoint.sequence())
                .bind("serving", checkpoint.serving())
                .bind("kept", checkpoint.role() == Role.KEPT)
                .execute();
    }

    @Override
    public void serve(Checkpoint checkpoint, boolean keep) {
        sql.transact(handle -> {
            for (Checkpoint other : of(handle, checkpoint.projector())) {
                if (other.generation() == checkpoint.generation() || other.role() == Role.GROWING) {
                    continue;
                }
                if (keep && other.serving()) {
                    save(handle, other.as(Role.KEPT));
                } else {
                    forget(handle, other.projector(), other.generation());
                }
            }
            save(handle, checkpoint);
        });
    }

    @Override
    public void forget(String projector, int generation) {
        sql.transact(handle -> forget(handle, projector, generation));
    }

    private static void forget(Handle handle, String projector, int generation) {
        for (String table : List.of("checkpoint", "parked")) {
            handle.createUpdate("delete from " + table + " where projector = :projector and generation = :generation")
                    .bind("projector", projector)
                    .bind("generation", generation)
                    .execute();
        }
    }

    @Override
    public void park(ParkedEntry entry) {
        sql.transact(handle -> handle.createUpdate(
                        """
                        insert into parked (projector, generation, id, sequence, reason, at)
                        values (:projector, :generation, :id, :sequence, :reason, :at)
                        on conflict (projector, generation, id) do update
                        set sequence = excluded.sequence, reason = excluded.reason, at = excluded.at""")
                .bind("projector", entry.projector())
                .bind("generation", entry.generation())
                .bind("id", entry.id())
                .bind("sequence", entry.sequence())
                .bind("reason", entry.reason())
                .bind("at", entry.at().toEpochMilli())
                .execute());
    }

    @Override
    public void unpark(String projector, int generation, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        sql.transact(handle -> handle.createUpdate(
                        """
                        delete from parked where projector = :projector and generation = :generation
                           and id in (<ids>)""")
                .bind("projector", projector)
                .bind("generation", generation)
                .bindList("ids", List.copyOf(ids))
                .execute());
    }

    @Override
    public List<ParkedEntry> parked(String projector, int generation) {
        return sql.with(handle -> handle.createQuery(
                        """
                        select id, sequence, reason, at from parked
                         where projector = :projector and generation = :generation order by sequence""")
                .bind("projector", projector)
                .bind("generation", generation)
                .map((row, context) -> new ParkedEntry(
                        projector,
                        generation,
                        row.getString("id"),
                        row.getLong("sequence"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }
}
