package org.tangthu.repository.usage;

import java.util.Locale;

/** Whether people or programs used something. */
public enum UsedBy {
    PEOPLE,
    ROBOTS;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in SQL. */
    public String code() {
        return code;
    }
}
