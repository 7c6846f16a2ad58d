package org.tangthu.repository.account;

import java.util.Locale;

/** A kind of work that somebody may be allowed to do. */
public enum Scope {
    /** See whole records and what is not yet published; of content nothing that a reader would not see. */
    READ,
    /** Deposit items and change them. */
    DEPOSIT,
    /** Take items from view, put them back, change who may see them. */
    PUBLISH,
    /** Ask for the erasure of an item, or agree to it. */
    PURGE,
    /** Answer what readers ask for and report. */
    MODERATE,
    /** Make accounts and say what they may do. */
    ACCOUNTS,
    /** Read what was done by whom. */
    AUDIT,
    /** Look after the engines: projections, recognition of texts, metrics. */
    OPERATE;

    /** As it stands in SQL, in forms and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such scope */
    public static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
