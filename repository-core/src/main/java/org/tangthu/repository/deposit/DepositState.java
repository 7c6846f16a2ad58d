package org.tangthu.repository.deposit;

import java.util.Locale;

/** Where a deposit stands. */
public enum DepositState {
    /** Files may come. */
    OPEN,
    /** Complete; being looked at. */
    CHECKING,
    /** Found good; being written. */
    COMMITTING,
    /** In the repository. */
    DONE,
    /** Not taken; the problems say why. */
    REFUSED;

    /** The word in files and in REST. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing will happen any more. */
    public boolean ended() {
        return this == DONE || this == REFUSED;
    }

    static DepositState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
