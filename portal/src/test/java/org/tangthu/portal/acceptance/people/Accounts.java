package org.tangthu.portal.acceptance.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.signin.AccountAdministration;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Doer;
import org.tangthu.repository.signin.TokenDesk;

/** Makes accounts that no other test uses. */
final class Accounts {
    static final String PASSWORD = "ngày xưa có một ông vua";
    static final String LIBRARY = "VN-TT-MAU1";
    static final String OTHER_LIBRARY = "VN-TT-MAU2";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Doer TEST = new Doer("tester", Optional.empty());

    private final AccountServices services;
    private final AccountAdministration administration;

    Accounts(ServedApplication server) {
        services = server.application().services().accounts();
        administration = services.administration();
    }

    TokenDesk tokens() {
        return services.tokens();
    }

    /** @param groups as {@code LIBRARY/name} */
    Account reader(String... groups) {
        Account account = add(new Role.Reader());
        return administration.giveGroups(
                TEST,
                account,
                Arrays.stream(groups)
                        .map(group -> new Group(group.split("/")[0], group.split("/")[1]))
                        .collect(Collectors.toSet()));
    }

    Account librarian(String library) {
        return add(new Role.Librarian(Set.of(library)));
    }

    Account administrator() {
        return add(new Role.Administrator());
    }

    private Account add(Role role) {
        String login = role.code() + NUMBER.incrementAndGet();
        return administration.add(TEST, login, "Nguyễn Thị Thử", role, Optional.of(PASSWORD));
    }

    void lock(Account account) {
        administration.lock(TEST, account);
    }

    Account now(Account account) {
        return administration.get(account.id());
    }
}
