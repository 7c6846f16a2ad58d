package org.tangthu.portal.pages.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;

class AccountReachTest {
    private static final Group OWN = new Group("VN-A", "hiem");
    private static final Group FOREIGN = new Group("VN-B", "hiem");

    private final AccountReach librarian =
            new AccountReach(new Role.Librarian(Set.of("VN-A")).authority("u0000000000"));
    private final AccountReach administrator = new AccountReach(Authority.all("u1111111111"));

    private static Account account(Role role, Group... groups) {
        return Account.of("somebody", "Ai đó", role, Instant.EPOCH).withGroups(Set.of(groups));
    }

    @Test
    void administratorsLookAfterAllButThemselves() {
        Account self = account(new Role.Administrator());
        AccountReach own = new AccountReach(Authority.all(self.id()));
        assertThat(own.sees(self)).isTrue();
        assertThat(own.manages(self)).isFalse();
        assertThat(administrator.manages(self)).isTrue();
        assertThat(administrator.manages(account(new Role.Reader()))).isTrue();
    }

    @Test
    void librariansLookAfterTheReadersOfTheirGroups() {
        assertThat(librarian.manages(account(new Role.Reader(), OWN))).isTrue();
        assertThat(librarian.sees(account(new Role.Reader()))).isFalse();
        assertThat(librarian.sees(account(new Role.Reader(), FOREIGN))).isFalse();
    }

    @Test
    void aReaderOfTwoLibrariesBelongsToNeitherAlone() {
        Account shared = account(new Role.Reader(), OWN, FOREIGN);
        assertThat(librarian.sees(shared)).isTrue();
        assertThat(librarian.manages(shared)).isFalse();
    }

    @Test
    void noLibrarianLooksAfterAnOffice() {
        assertThat(librarian.sees(account(new Role.Librarian(Set.of("VN-A")), OWN)))
                .isFalse();
        assertThat(librarian.sees(account(new Role.Administrator(), OWN))).isFalse();
    }

    @Test
    void groupsOutOfReachStay() {
        Group other = new Group("VN-A", "ban-do");
        assertThat(librarian.after(Set.of(OWN, FOREIGN), Set.of(other, new Group("VN-B", "ban-do"))))
                .containsExactlyInAnyOrder(other, FOREIGN);
    }

    @Test
    void readersLookAfterNobody() {
        AccountReach reader = new AccountReach(new Role.Reader().authority("u2222222222"));
        assertThat(reader.any()).isFalse();
        assertThat(reader.sees(account(new Role.Reader(), OWN))).isFalse();
    }
}
