package org.tangthu.portal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

/** What the provider says of rights holds, however much of it the configuration names wrongly. */
class ProvedAccountsTest {
    private static final String ISSUER = "https://id.example.vn";
    private static final String BOSS = "boss=administrator";

    @TempDir
    Path folder;

    private TestAccounts accounts;

    @BeforeEach
    void open() {
        accounts = TestAccounts.in(folder, MovableClock.standing());
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Account signsIn(List<String> rights, String... values) {
        OidcSettings settings = new OidcSettings(
                ISSUER,
                "client",
                Optional.empty(),
                "Tỉnh",
                List.of("openid"),
                true,
                Optional.of("groups"),
                rights.stream().map(ClaimRight::parse).toList());
        return new ProvedAccounts(
                        settings,
                        accounts.services().accounts(),
                        accounts.services().administration())
                .of(
                        new ProvedIdentity(
                                new ExternalIdentity(ISSUER, "lan"),
                                Optional.of("Lan"),
                                Optional.of("lan"),
                                Set.of(values)),
                        TestAccounts.ORIGIN)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=group:VN-9/hiem", "x=librarian:VN-9"})
    void whoIsNoLongerAdministratorIsNoneThoughALibraryIsNamedWrongly(String wrong) {
        List<String> rights = List.of(BOSS, wrong);
        assertThat(signsIn(rights, "boss").role()).isEqualTo(new Role.Administrator());

        assertThat(signsIn(rights, "x").role()).isEqualTo(new Role.Reader());
        assertThat(accounts.again(signsIn(rights, "x")).role()).isEqualTo(new Role.Reader());
    }

    @Test
    void whatIsNamedWronglyKeepsNothingElseFromComingAndGoing() {
        List<String> rights = List.of("a=group:VN-1/hiem", "b=group:VN-2/hiem", "b=librarian:VN-2", "b=librarian:VN-9");
        assertThat(signsIn(rights, "a").groups()).containsExactly(new Group("VN-1", "hiem"));

        Account moved = signsIn(rights, "b");
        assertThat(moved.groups()).containsExactly(new Group("VN-2", "hiem"));
        assertThat(moved.role()).isEqualTo(new Role.Librarian(Set.of("VN-2")));
    }

    @Test
    void aGroupWhoseNameCannotBeIsLeftOut() {
        String tooLong = "a=group:VN-1/" + "x".repeat(101);
        assertThat(signsIn(List.of(tooLong, "a=group:VN-1/hiem"), "a").groups())
                .containsExactly(new Group("VN-1", "hiem"));
    }
}
