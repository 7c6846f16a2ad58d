package org.tangthu.portal.connect;

import java.nio.file.Path;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.testing.TestRepository;

class SqliteConnectorTest extends ConnectorContract {
    @Override
    RepositorySettings settings(Path home) {
        return TestRepository.settings(home);
    }
}
