package org.tangthu.repository.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** A schema of its own in the test database, gone when closed. Its users carry {@link RequiresPostgres}. */
public final class PostgresFixture implements AutoCloseable {
    static final String VARIABLE = "TESTS_POSTGRES";

    private final String base;
    private final String schema = "test_" + UUID.randomUUID().toString().replace("-", "");

    private PostgresFixture(String base) {
        this.base = base;
    }

    public static PostgresFixture create() throws SQLException {
        PostgresFixture fixture = new PostgresFixture(address()
                .orElseThrow(() -> new IllegalStateException(VARIABLE + " is not set: add @RequiresPostgres")));
        fixture.run("create schema " + fixture.schema);
        return fixture;
    }

    static Optional<String> address() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(url -> !url.isBlank());
    }

    /** The JDBC address, user and password included, whose current schema is the fixture's own. */
    public String url() {
        return base + (base.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    @Override
    public void close() throws SQLException {
        run("drop schema " + schema + " cascade");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(base);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
