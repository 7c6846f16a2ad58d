package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.ProjectionSettings;
import org.tangthu.repository.sql.Dump;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class RepositoryCoreTest {
    @TempDir
    Path home;

    private static RepositoryCore open(RepositorySettings settings) {
        return RepositoryCore.open(settings, Clock.systemUTC());
    }

    private RepositorySettings settings(String baseUrl, String naan, Optional<String> repositoryId) {
        return new RepositorySettings(
                home,
                Optional.empty(),
                baseUrl,
                naan,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                repositoryId,
                ProjectionSettings.DEFAULT);
    }

    private RepositorySettings named(String repositoryId) {
        return settings("http://localhost:8080", "99999", Optional.of(repositoryId));
    }

    @Test
    void aSecondUseOfAHomeIsRefusedWithThePidOfTheFirst() throws IOException {
        try (RepositoryCore first = open(RepositorySettings.local(home))) {
            assertThat(first.catalogue()).isNotNull();
            Files.writeString(home.resolve("server.json"), "{\"port\": 8080, \"pid\": 4711}");
            assertThatThrownBy(() -> open(RepositorySettings.local(home)))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining(home.toString())
                    .hasMessageContaining("in use by another process (pid 4711)");
        }
        open(RepositorySettings.local(home)).close();
    }

    @Test
    void aSecondUseIsNotToldThePidOfAServerThatWasKilled() throws IOException {
        Files.writeString(home.resolve("server.json"), "{\"port\": 8080, \"pid\": 4711}");
        try (RepositoryCore first = open(RepositorySettings.local(home))) {
            assertThat(first.catalogue()).isNotNull();
            assertThatThrownBy(() -> open(RepositorySettings.local(home)))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("in use by another process: ");
        }
    }

    @Test
    void whatOnlyOcflCanTellAfterAMigrationIsReadFromItAtTheNextStart() {
        try (TestRepository repository = TestRepository.in(home)) {
            Item item = SampleEntities.item(1);
            repository.commit(item.withState(State.DRAFT), SampleEntities.pages(2));
            repository.commit(item);
            repository.commit(SampleEntities.collection());
            repository.commit(item.withState(State.WITHDRAWN));
            Map<String, List<String>> before = Dump.truth(repository.core().sql());

            Dump.clear(repository.core().sql(), "journal", "appearance");
            Dump.clear(repository.core().sql(), "journal", "told");
            repository.core().sql().put("sql.rebuild", "appearances");
            assertThat(Dump.truth(repository.core().sql())).isNotEqualTo(before);
            repository.reopen();
            assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
        }
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> open(RepositorySettings.local(file)))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("must be a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://thuvien.example.vn", "http://8.8.8.8", "http://[2001:db8::1]:8080"})
    void aPublicAddressWithTheTestNaanIsRefused(String baseUrl) {
        assertThatThrownBy(() -> settings(baseUrl, "99999", Optional.empty()))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining(baseUrl)
                .hasMessageContaining("99999");
        assertThat(settings(baseUrl, "12345", Optional.empty()).naan()).isEqualTo("12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://10.1.2.3/kho",
                "http://172.16.0.9",
                "http://192.168.1.5:8080",
                "http://[::1]:8080",
                "http://[fd00::1]",
                "http://may-chu",
                "https://thuvien.test"
            })
    void aLocalAddressMayHaveTheTestNaan(String baseUrl) {
        assertThat(settings(baseUrl, "99999", Optional.empty()).baseUrl()).isEqualTo(baseUrl);
    }

    @Test
    void theRepositoryIdIsFixedAtTheFirstStart() {
        try (RepositoryCore core = open(named("kho.example.vn"))) {
            assertThat(core.repositoryId()).isEqualTo("kho.example.vn");
        }
        try (RepositoryCore core = open(RepositorySettings.local(home))) {
            assertThat(core.repositoryId()).isEqualTo("kho.example.vn");
        }
        assertThatThrownBy(() -> open(named("other.example.vn")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("kho.example.vn")
                .hasMessageContaining("other.example.vn");
        open(RepositorySettings.local(home)).close();
    }

    @Test
    void aRepositoryIdIsMadeUpOnce() {
        String madeUp;
        try (RepositoryCore core = open(RepositorySettings.local(home))) {
            madeUp = core.repositoryId();
        }
        assertThat(madeUp).matches("r[a-z]{10}\\.tangthu");
        try (RepositoryCore core = open(RepositorySettings.local(home))) {
            assertThat(core.repositoryId()).isEqualTo(madeUp);
        }
    }

    @Test
    void aRepositoryIdHasTheFormOfADomainName() {
        assertThatThrownBy(() -> named("kho của tôi"))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("domain name");
    }

    @Test
    void recordsOfANewerProgramStopTheStart() {
        try (RepositoryCore core = open(RepositorySettings.local(home))) {
            core.sql().put("schema.record", "99");
        }
        assertThatThrownBy(() -> open(RepositorySettings.local(home)))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("schema 99")
                .hasMessageContaining("newer program");
    }
}
