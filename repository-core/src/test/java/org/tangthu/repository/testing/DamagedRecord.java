package org.tangthu.repository.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.model.Entity;

/** A record in the database of a home that was overwritten past the program, beyond what any rule can read. */
public final class DamagedRecord {
    private final Path home;
    private final Entity entity;

    private DamagedRecord(Path home, Entity entity) {
        this.home = home;
        this.entity = entity;
    }

    /** @param home of a repository that keeps its database there */
    public static DamagedRecord of(Entity entity, Path home) {
        DamagedRecord record = new DamagedRecord(home, entity);
        record.store("{\"schema\" : 4, \"entity\" : ");
        return record;
    }

    /** Makes it whole again. */
    public void mend() {
        store(new String(EntityJson.bytes(entity), StandardCharsets.UTF_8));
    }

    private void store(String record) {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("sql/tangthu.db"));
                PreparedStatement update = sql.prepareStatement("update entity set record = ? where id = ?")) {
            update.setString(1, record);
            update.setString(2, entity.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
