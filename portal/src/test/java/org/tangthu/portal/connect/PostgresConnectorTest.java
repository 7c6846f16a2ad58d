package org.tangthu.portal.connect;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.sql.SqlSettings;
import org.tangthu.repository.testing.PostgresFixture;
import org.tangthu.repository.testing.RequiresPostgres;
import org.tangthu.repository.testing.TestRepository;

@RequiresPostgres
class PostgresConnectorTest {
    private PostgresFixture postgres;

    @BeforeEach
    void makeSchema() throws SQLException {
        postgres = PostgresFixture.create();
    }

    @AfterEach
    void dropSchema() throws SQLException {
        postgres.close();
    }

    private RepositorySettings on(Path home) {
        return TestRepository.settings(home).withSql(SqlSettings.of(postgres.url()));
    }

    @Nested
    class WebhookOn extends WebhookContract {
        @Override
        RepositorySettings settings(Path home) {
            return on(home);
        }
    }

    @Nested
    class CkanOn extends CkanContract {
        @Override
        RepositorySettings settings(Path home) {
            return on(home);
        }
    }
}
