package org.tangthu.repository.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.TokenDesk;
import org.tangthu.repository.sql.Dump;
import org.tangthu.repository.sql.SqlDatabase;
import org.tangthu.repository.testing.DamagedRecord;
import org.tangthu.repository.testing.FolderProjector;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestAccounts;
import org.tangthu.repository.testing.TestRepository;

class VerifierTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    Path home;

    private final List<String> findings = new ArrayList<>();
    private TestRepository repository;
    private FolderProjector folder;
    private ProjectionRunner runner;

    @BeforeEach
    void fill() throws InterruptedException {
        repository = TestRepository.in(home);
        folder = new FolderProjector(
                "folder", 1, home.resolve("folder"), repository.core().catalogue());
        runner = repository.projections(folder);
        fill(repository);
        assertThat(runner.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private static void fill(TestRepository repository) {
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());
        repository.commit(SampleEntities.agent());
        repository.commit(SampleEntities.item(1), SampleEntities.pages(4));
        repository.commit(SampleEntities.item(2));
        repository.clock().move(Duration.ofDays(3));
        repository.commit(SampleEntities.item(2).withState(State.WITHDRAWN));
        repository.commit(SampleEntities.retitled(1, "Sổ bộ khác"));
        repository.commit(SampleEntities.library());
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private VerifyReport verify(boolean repair) throws InterruptedException {
        findings.clear();
        VerifyListener listener = new VerifyListener() {
            @Override
            public void checked(String part, long done, long all) {}

            @Override
            public void found(Finding finding) {
                findings.add(finding.toString());
            }
        };
        RepositoryCore core = repository.core();
        Verifier verifier = new Verifier(
                core.objects(),
                core.catalogue(),
                core.journal(),
                core.feed(),
                core.sql().commits(),
                core.sql().histories(),
                Optional.of(runner),
                PATIENCE);
        return repair ? verifier.repair(listener) : verifier.verify(listener);
    }

    private Path stored(String name) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("ocfl"))) {
            return files.filter(file -> file.endsWith(name))
                    .filter(file -> file.toString().contains("/content/"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatAgreesIsClean() throws InterruptedException {
        assertThat(verify(false)).isEqualTo(new VerifyReport(5, 0, 0));
        assertThat(findings).isEmpty();
    }

    @Test
    void aChangedByteInOcflIsToldAndNotHidden() throws IOException, InterruptedException {
        Path pages = stored("pages.json");
        Files.writeString(pages, Files.readString(pages).replace("2000", "2001"));

        VerifyReport report = verify(true);
        assertThat(report.clean()).isFalse();
        assertThat(findings).singleElement().asString().startsWith("ocfl: ").contains("pages.json");
    }

    @Test
    void aLostRowIsWrittenAnewFromOcfl() throws InterruptedException {
        Map<String, List<String>> before = Dump.truth(repository.core().sql());
        for (String table : List.of(
                "entity", "page_list", "local_key", "membership", "feed_item", "feed_member", "ark_name", "journal")) {
            Dump.forget(repository.core().sql(), table);
            assertThat(verify(false).clean()).as(table).isFalse();
            assertThat(verify(true).clean()).as(table).isTrue();
            assertThat(Dump.truth(repository.core().sql())).as(table).isEqualTo(before);
            assertThat(verify(false).findings()).as(table).isZero();
        }
    }

    @Test
    void aDamagedRowIsWrittenAnewFromOcflAndKeepsNothingElseFromBeingRead() throws InterruptedException {
        SqlDatabase sql = repository.core().sql();
        Map<String, List<String>> before = Dump.truth(sql);
        String damaged = SampleEntities.item(1).id();
        DamagedRecord.of(SampleEntities.item(1), home);
        folder.write(EntityKind.ITEM, SampleEntities.item(2).id(), 1);

        assertThat(verify(false)).isEqualTo(new VerifyReport(5, 2, 0));
        assertThat(findings)
                .anyMatch(finding -> finding.equals("sql: " + damaged + ": what SQL holds of it cannot be read"))
                .anyMatch(finding ->
                        finding.startsWith("folder: " + SampleEntities.item(2).id()));
        assertThat(verify(true).clean()).isTrue();
        assertThat(Dump.truth(sql)).isEqualTo(before);
        assertThat(verify(false).findings()).isZero();
    }

    @Test
    void aDamagedListOfPagesIsWrittenAnewFromOcfl() throws InterruptedException {
        SqlDatabase sql = repository.core().sql();
        Map<String, List<String>> before = Dump.truth(sql);
        Dump.damage(sql, "page_list", "pages");

        assertThat(verify(false).clean()).isFalse();
        assertThat(verify(true).clean()).isTrue();
        assertThat(Dump.truth(sql)).isEqualTo(before);
    }

    @Test
    void whatOnlySqlKnowsIsTakenOut() throws IOException, InterruptedException {
        Item lost = SampleEntities.item(1);
        Path object = stored("pages.json").getParent().getParent().getParent();
        Files.move(object, home.resolve("taken-away"));

        assertThat(verify(false).clean()).isFalse();
        assertThat(findings).anyMatch(finding -> finding.equals("sql: " + lost.id() + ": SQL holds it, OCFL does not"));
        assertThat(verify(true).clean()).isTrue();
        assertThat(repository.core().catalogue().find(lost.id())).isEmpty();
        assertThat(repository.core().catalogue().taken(lost.ark())).isTrue();
        assertThat(folder.contents()).doesNotContainKey(lost.id());
    }

    @Test
    void aProjectionIsComparedWithTheCatalogue() throws InterruptedException {
        folder.write(EntityKind.ITEM, SampleEntities.item(1).id(), 1);
        folder.write(EntityKind.COLLECTION, "surplus", 1);

        assertThat(verify(false)).isEqualTo(new VerifyReport(5, 2, 0));
        assertThat(findings)
                .containsExactlyInAnyOrder(
                        "folder: " + SampleEntities.item(1).id() + ": it holds version 1, the head is 2",
                        "folder: surplus: it holds what the catalogue does not know");
        assertThat(verify(true)).isEqualTo(new VerifyReport(5, 2, 2));
        assertThat(verify(false).findings()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"LIBRARY, VN-OLD", "AGENT, old", "COLLECTION, old", "ITEM, ark:/99999/old"})
    void whatAProjectionHoldsTooMuchIsClearedAwayWhateverItsKind(EntityKind kind, String id)
            throws InterruptedException {
        folder.write(kind, id, 1);

        assertThat(verify(true)).isEqualTo(new VerifyReport(5, 1, 1));
        assertThat(folder.contents()).doesNotContainKey(id);
    }

    @Test
    void aProjectionThatDoesNotFollowIsToldOfOnce() throws InterruptedException {
        folder.write(EntityKind.ITEM, SampleEntities.item(1).id(), 1);
        folder.away(true);
        repository.commit(SampleEntities.item(3));
        repository.commit(SampleEntities.item(4));

        assertThat(verify(false).findings()).isEqualTo(1);
        assertThat(findings).singleElement().asString().startsWith("folder: all: it is 2 entries behind");
    }

    @Test
    void aProjectionThatIsJustBeingOpenedIsComparedToo() throws InterruptedException {
        folder.write(EntityKind.ITEM, "surplus", 1);
        repository.reopen();
        runner = repository.projections(new FolderProjector(
                "folder", 1, home.resolve("folder"), repository.core().catalogue()));

        assertThat(verify(false)).isEqualTo(new VerifyReport(5, 1, 0));
    }

    @Test
    void aDamagedInventoryIsNamed() throws IOException, InterruptedException {
        Path object = stored("pages.json").getParent().getParent().getParent();
        Files.writeString(object.resolve("inventory.json"), "{");

        assertThat(verify(true).clean()).isFalse();
        assertThat(findings).isNotEmpty().allMatch(finding -> finding.startsWith("ocfl: "));
    }

    /** Nothing of it stands in OCFL: whoever lost it would have lost it for good. */
    @Test
    void accountsSessionsAndTokensOutliveEveryRebuild() {
        AccountServices accounts = repository.core().accounts(SessionLimits.DEFAULT, TestAccounts.ARGON2);
        Account lan = accounts.administration()
                .add(TestAccounts.DOER, "lan", "Lan", new Role.Administrator(), Optional.of(TestAccounts.PASSWORD));
        accounts.sessions().viewer(accounts.sessions().signIn(lan, true).session());
        accounts.tokens()
                .make(
                        TestAccounts.DOER,
                        lan.authority(),
                        Optional.of(lan),
                        new TokenDesk.Wish("t", Set.of(Scope.READ), Optional.empty(), 1));
        List<String> tables = List.of("account", "credential", "session", "api_token", "audit");
        SqlDatabase sql = repository.core().sql();
        Map<String, List<String>> before =
                tables.stream().collect(Collectors.toMap(name -> name, name -> Dump.of(sql, name)));
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        repository.core().rebuildSql();
        tables.forEach(table -> assertThat(Dump.of(sql, table)).as(table).isEqualTo(before.get(table)));

        Dump.forget(sql, "journal");
        Dump.forget(sql, "entity");
        repository.reopen();
        assertThat(repository.core().journal().last())
                .as("rebuilt at the start")
                .isEqualTo(8);
        tables.forEach(table ->
                assertThat(Dump.of(repository.core().sql(), table)).as(table).isEqualTo(before.get(table)));
    }

    @Test
    void sqlIsRebuiltFromOcflExactlyAsItWas() {
        Map<String, List<String>> before = Dump.truth(repository.core().sql());

        assertThat(repository.core().rebuildSql()).isEqualTo(5);
        assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
    }

    @Test
    void aDatabaseThatWasDeletedIsRebuiltAtTheNextStart() throws IOException, InterruptedException {
        Map<String, List<String>> before = Dump.truth(repository.core().sql());
        String repositoryId = repository.core().repositoryId();
        repository.core().close();
        try (Stream<Path> files = Files.list(home.resolve("sql"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        repository.reopen();

        assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
        assertThat(repository.core().repositoryId()).isEqualTo(repositoryId);
        assertThat(repository.commit(SampleEntities.item(3)).sequence()).isEqualTo(9);
    }
}
