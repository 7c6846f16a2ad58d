package org.tangthu.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.testing.DamagedRecord;
import org.tangthu.repository.testing.TestRepository;

class SqliteConnectorTest {
    @Nested
    class WebhookOn extends WebhookContract {
        private Path home;

        @Override
        RepositorySettings settings(Path folder) {
            home = folder;
            return TestRepository.settings(folder);
        }

        @Test
        void anItemThatCannotBeReadIsParkedAndSentOnceItCan() {
            commitMembers(1, 5);
            DamagedRecord damaged = DamagedRecord.of(member(3), home);
            ConnectorRunner runner = started(webhook("moit", target));
            current(runner, "moit");

            assertThat(present(target)).hasSize(4).doesNotContain(member(3).id());
            assertThat(runner.parked("moit", 10)).singleElement().satisfies(parked -> {
                assertThat(parked.subject()).isEqualTo(member(3).id());
                assertThat(parked.reason()).startsWith(member(3).id()).contains("cannot be read");
            });

            runner.resend("moit");
            runner.wake();
            until(() -> runner.parked("moit", 10).stream().noneMatch(ParkedDelivery::asked));
            assertThat(runner.parked("moit", 10)).hasSize(1);

            damaged.mend();
            runner.resend("moit", List.of(member(3).id()));
            runner.wake();
            until(() -> runner.parked("moit", 10).isEmpty());
            assertThat(present(target)).isEqualTo(ids(1, 5));
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
