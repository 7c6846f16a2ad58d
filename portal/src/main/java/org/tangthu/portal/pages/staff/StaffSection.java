package org.tangthu.portal.pages.staff;

import java.util.Locale;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;

/** What there is to do for those who work at libraries, in the order of their page. */
enum StaffSection {
    QUEUE(Scope.READ, "/staff/queue"),
    DEPOSIT(Scope.DEPOSIT, "/staff/deposit"),
    REQUESTS(Scope.MODERATE, "/staff/requests"),
    ITEMS(Scope.PUBLISH, "/staff/items"),
    PURGES(Scope.PURGE, "/staff/purges"),
    USAGE(Scope.READ, "/staff/usage"),
    STATUS(Scope.READ, "/staff/status"),
    CONNECTORS(Scope.PUBLISH, "/staff/connectors"),
    ACCOUNTS(Scope.ACCOUNTS, "/staff/accounts"),
    AUDIT(Scope.AUDIT, "/staff/audit"),
    ROBOTS(Scope.OPERATE, "/staff/robots");

    private final Scope scope;
    private final String path;

    StaffSection(Scope scope, String path) {
        this.scope = scope;
        this.path = path;
    }

    boolean openTo(Authority authority) {
        return authority.may(scope);
    }

    /** Below the base. */
    String path() {
        return path;
    }

    /** Of its words: {@code staff.CODE.title} and {@code staff.CODE.about}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
