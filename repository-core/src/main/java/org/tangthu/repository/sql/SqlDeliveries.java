package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.delivery.DeliveryCheckpoint;
import org.tangthu.repository.delivery.ParkedDelivery;

final class SqlDeliveries implements Deliveries {
    private static final String PARKED =
            "select connector, subject, sequence, reason, at, asked from delivery_parked where connector = :connector";
    private static final String IN_ORDER = " order by sequence, subject limit :limit";

    private final Sql sql;

    SqlDeliveries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<DeliveryCheckpoint> checkpoint(String connector) {
        return sql.with(handle -> handle.createQuery(
                        "select target, sequence, sent from delivery_checkpoint where connector = :connector")
                .bind("connector", connector)
                .map((row, context) -> new DeliveryCheckpoint(
                        connector,
                        row.getString("target"),
                        row.getLong("sequence"),
                        Optional.of(row.getLong("sent"))
                                .filter(sent -> sent != 0)
                                .map(Instant::ofEpochMilli)))
                .findOne());
    }

    @Override
    public void begin(DeliveryCheckpoint checkpoint) {
        sql.transact(handle -> {
            handle.createUpdate("delete from delivery_parked where connector = :connector")
                    .bind("connector", checkpoint.connector())
                    .execute();
            save(handle, checkpoint);
        });
    }

    @Override
    public void save(DeliveryCheckpoint checkpoint, Collection<String> taken, Collection<ParkedDelivery> refused) {
        sql.transact(handle -> {
            if (!taken.isEmpty()) {
                handle.createUpdate(
                                "delete from delivery_parked where connector = :connector and subject in (<subjects>)")
                        .bind("connector", checkpoint.connector())
                        .bindList("subjects", List.copyOf(taken))
                        .execute();
            }
            refused.forEach(parked -> park(handle, parked));
            save(handle, checkpoint);
        });
    }

    private static void save(Handle handle, DeliveryCheckpoint checkpoint) {
        handle.createUpdate(
                        """
                        insert into delivery_checkpoint (connector, target, sequence, sent)
                        values (:connector, :target, :sequence, :sent)
                        on conflict (connector) do update
                        set target = excluded.target, sequence = excluded.sequence, sent = excluded.sent""")
                .bind("connector", checkpoint.connector())
                .bind("target", checkpoint.target())
                .bind("sequence", checkpoint.sequence())
                .bind("sent", checkpoint.sent().map(Instant::toEpochMilli).orElse(null))
                .execute();
    }

    private static void park(Handle handle, ParkedDelivery parked) {
        handle.createUpdate(
                        """
                        insert into delivery_parked (connector, subject, sequence, reason, at, asked)
                        values (:connector, :subject, :sequence, :reason, :at, :asked)
                        on conflict (connector, subject) do update
                        set sequence = excluded.sequence, reason = excluded.reason, at = excluded.at,
                            asked = excluded.asked""")
                .bind("connector", parked.connector())
                .bind("subject", parked.subject())
                .bind("sequence", parked.sequence())
                .bind("reason", parked.reason())
                .bind("at", parked.at().toEpochMilli())
                .bind("asked", parked.asked())
                .execute();
    }

    @Override
    public long countParked(String connector) {
        return sql.with(
                handle -> handle.createQuery("select count(*) from delivery_parked where connector = :connector")
                        .bind("connector", connector)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<ParkedDelivery> parked(String connector, int limit) {
        return sql.with(handle -> handle.createQuery(PARKED + IN_ORDER)
                .bind("connector", connector)
                .bind("limit", limit)
                .map((row, context) -> parked(row))
                .list());
    }

    @Override
    public List<ParkedDelivery> asked(String connector, int limit) {
        return sql.with(handle -> handle.createQuery(PARKED + " and asked = :asked" + IN_ORDER)
                .bind("connector", connector)
                .bind("asked", true)
                .bind("limit", limit)
                .map((row, context) -> parked(row))
                .list());
    }

    private static ParkedDelivery parked(ResultSet row) throws SQLException {
        return new ParkedDelivery(
                row.getString("connector"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getBoolean("asked"));
    }

    @Override
    public int ask(String connector, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return 0;
        }
        return sql.inTransaction(handle -> handle.createUpdate(
                        "update delivery_parked set asked = :asked where connector = :connector and subject in (<subjects>)")
                .bind("connector", connector)
                .bind("asked", true)
                .bindList("subjects", List.copyOf(subjects))
                .execute());
    }

    @Override
    public int askAll(String connector) {
        return sql.inTransaction(
                handle -> handle.createUpdate("update delivery_parked set asked = :asked where connector = :connector")
                        .bind("connector", connector)
                        .bind("asked", true)
                        .execute());
    }

    @Override
    public void forgetReasons(String item) {
        sql.transact(handle -> handle.createUpdate("update delivery_parked set reason = '' where subject = :item")
                .bind("item", item)
                .execute());
    }
}
