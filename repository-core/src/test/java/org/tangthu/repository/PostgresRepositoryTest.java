package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.model.State;
import org.tangthu.repository.sql.Dump;
import org.tangthu.repository.sql.SqlSettings;
import org.tangthu.repository.testing.PostgresFixture;
import org.tangthu.repository.testing.RequiresPostgres;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.SilentVerification;
import org.tangthu.repository.testing.TestRepository;

/** The whole repository on PostgreSQL. */
@RequiresPostgres
class PostgresRepositoryTest {
    @TempDir
    Path home;

    @Test
    void commitsVerifyAndComeBackFromOcflAlone() throws SQLException, InterruptedException {
        try (PostgresFixture first = PostgresFixture.create();
                PostgresFixture second = PostgresFixture.create()) {
            Map<String, List<String>> before;
            try (TestRepository repository =
                    TestRepository.with(TestRepository.settings(home).withSql(SqlSettings.of(first.url())))) {
                repository.commit(SampleEntities.library());
                repository.commit(SampleEntities.item(1), SampleEntities.pages(3));
                repository.commit(SampleEntities.item(2));
                repository.commit(SampleEntities.item(2).withState(State.WITHDRAWN));
                assertThat(repository
                                .core()
                                .verifier(Optional.empty())
                                .verify(new SilentVerification())
                                .findings())
                        .isZero();
                before = Dump.truth(repository.core().sql());
            }
            try (TestRepository repository =
                    TestRepository.with(TestRepository.settings(home).withSql(SqlSettings.of(second.url())))) {
                assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
            }
        }
    }
}
