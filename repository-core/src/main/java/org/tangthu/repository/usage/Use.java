package org.tangthu.repository.usage;

import java.time.LocalDate;
import java.util.Objects;

/** What is counted together. @param day in the configured zone */
public record Use(Used used, LocalDate day, UsageKind kind, UsedBy by) {
    public Use {
        Objects.requireNonNull(used);
        Objects.requireNonNull(day);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(by);
    }
}
