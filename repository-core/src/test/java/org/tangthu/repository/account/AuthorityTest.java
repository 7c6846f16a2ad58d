package org.tangthu.repository.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {
    private static final Authority ADMINISTRATOR = new Role.Administrator().authority("u1");
    private static final Authority LIBRARIAN = new Role.Librarian(Set.of("VN-1", "VN-2")).authority("u2");
    private static final Authority READER = new Role.Reader().authority("u3");

    @Test
    void aLibrarianLooksAfterTheOwnLibrariesOnly() {
        assertThat(LIBRARIAN.may(Scope.DEPOSIT, "VN-1")).isTrue();
        assertThat(LIBRARIAN.may(Scope.DEPOSIT, "VN-3")).isFalse();
        assertThat(LIBRARIAN.mayEverywhere(Scope.DEPOSIT)).isFalse();
        assertThat(LIBRARIAN.may(Scope.ACCOUNTS, "VN-1")).isTrue();
        assertThat(LIBRARIAN.mayEverywhere(Scope.ACCOUNTS)).isFalse();
        assertThat(LIBRARIAN.may(Scope.OPERATE)).isFalse();
        assertThat(LIBRARIAN.may(Scope.AUDIT)).isFalse();
    }

    @Test
    void aReaderMayDoNothingMore() {
        for (Scope scope : Scope.values()) {
            assertThat(READER.may(scope)).isFalse();
            assertThat(ADMINISTRATOR.mayEverywhere(scope)).isTrue();
        }
    }

    @Test
    void boundsOnlyTakeAway() {
        Authority bounded = LIBRARIAN.only(Set.of(Scope.DEPOSIT, Scope.OPERATE), Optional.of(Set.of("VN-2", "VN-3")));
        assertThat(bounded).isEqualTo(new Authority("u2", Set.of(Scope.DEPOSIT), Optional.of(Set.of("VN-2"))));
    }

    @Test
    void withoutABoundOnLibrariesTheOwnOnesStay() {
        assertThat(LIBRARIAN.only(Set.of(Scope.READ), Optional.empty()).libraries())
                .contains(Set.of("VN-1", "VN-2"));
        assertThat(ADMINISTRATOR.only(Set.of(Scope.READ), Optional.empty()).libraries())
                .isEmpty();
        assertThat(ADMINISTRATOR.only(Set.of(Scope.READ), Optional.of(Set.of())).may(Scope.READ, "VN-1"))
                .as("no library at all")
                .isFalse();
    }

    @Test
    void administratorsMustEnrolASecondFactor() {
        Account account = Account.of("lan", "Lan", new Role.Administrator(), Instant.EPOCH);
        assertThat(account.mustEnrol()).isTrue();
        assertThat(account.withRole(new Role.Librarian(Set.of("VN-1"))).mustEnrol())
                .isFalse();
    }

    @Test
    void aLoginIsWrittenInOneWayOnly() {
        assertThat(Login.of("  Lan.Nguyen@Example.VN ")).isEqualTo("lan.nguyen@example.vn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "lân", "a b", ".lan", "lan.", "lan\u0000", "Iаn", "<script>"})
    void whatCouldBeTakenForAnotherIsNoLogin(String typed) {
        assertThatThrownBy(() -> Login.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLoginHasSixtyFourCharactersAtMost() {
        assertThat(Login.of("a".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> Login.of("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rolesAreReadAsTheyAreWritten() {
        assertThat(Role.of("librarian", Set.of("VN-1"))).isEqualTo(new Role.Librarian(Set.of("VN-1")));
        assertThat(Role.of("reader", Set.of())).isEqualTo(new Role.Reader());
        assertThatThrownBy(() -> Role.of("librarian", Set.of())).hasMessageContaining("one library at least");
        assertThatThrownBy(() -> Role.of("reader", Set.of("VN-1"))).hasMessageContaining("librarians only");
        assertThatThrownBy(() -> Role.of("root", Set.of())).hasMessageContaining("no role 'root'");
    }
}
