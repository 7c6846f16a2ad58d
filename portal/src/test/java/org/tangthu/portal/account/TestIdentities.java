package org.tangthu.portal.account;

import java.util.Map;
import java.util.function.LongSupplier;
import org.tangthu.repository.signin.AccountServices;

/** Finds who is behind cookies of a site without https, where nothing is lent. */
public final class TestIdentities {
    public static final String BASE = "http://127.0.0.1";

    private TestIdentities() {}

    public static Identities of(AccountServices accounts) {
        return of(accounts, System::nanoTime);
    }

    public static Identities of(AccountServices accounts, LongSupplier nanoTime) {
        return new Identities(accounts, reader -> Map.of(), new SignInCookie(BASE), new ViewerCookie(BASE), nanoTime);
    }
}
