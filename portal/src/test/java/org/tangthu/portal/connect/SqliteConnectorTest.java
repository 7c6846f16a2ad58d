package org.tangthu.portal.connect;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.testing.TestRepository;

class SqliteConnectorTest {
    @Nested
    class WebhookOn extends WebhookContract {
        @Override
        RepositorySettings settings(Path home) {
            return TestRepository.settings(home);
        }
    }

    @Nested
    class CkanOn extends CkanContract {
        @Override
        RepositorySettings settings(Path home) {
            return TestRepository.settings(home);
        }
    }
}
