package org.tangthu.portal.connect;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.sql.SqlSettings;
import org.tangthu.repository.testing.PostgresFixture;
import org.tangthu.repository.testing.RequiresPostgres;
import org.tangthu.repository.testing.TestRepository;

@RequiresPostgres
class PostgresConnectorTest extends ConnectorContract {
    private PostgresFixture postgres;

    @Override
    RepositorySettings settings(Path home) throws SQLException {
        postgres = PostgresFixture.create();
        return TestRepository.settings(home).withSql(SqlSettings.of(postgres.url()));
    }

    /** After the contract's own, which closes the repository. */
    @AfterEach
    @Override
    void end() {
        super.end();
        try {
            postgres.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
