package org.tangthu.repository.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries are asked for; all parts hold at once.
 *
 * @param libraries whose entries; empty for all, those of no library too
 * @param from not before
 * @param until before
 */
public record AuditFilter(
        Optional<Set<String>> libraries,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> actor,
        Optional<AuditAction> action) {
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditFilter {
        libraries = libraries.map(Set::copyOf);
    }

    public static AuditFilter of(Optional<Set<String>> libraries) {
        return new AuditFilter(libraries, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
