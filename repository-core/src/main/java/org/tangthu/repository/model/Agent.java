package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person, family or organization.
 *
 * @param id lower-case letters, digits and single hyphens
 * @param names in scripts, the preferred one first
 * @param kind code of the scheme {@code agent-kind}
 * @param dates EDTF, often an interval, such as {@code 1766/1820}
 * @param sameAs URIs of the same agent elsewhere
 */
public record Agent(String id, List<LocalizedText> names, String kind, Optional<Edtf> dates, List<String> sameAs)
        implements Entity {
    public Agent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(dates);
        names = List.copyOf(names);
        sameAs = List.copyOf(sameAs);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an agent needs a name");
        }
    }

    @Override
    public EntityKind entityKind() {
        return EntityKind.AGENT;
    }

    @Override
    public Optional<String> owner() {
        return Optional.empty();
    }

    @Override
    public LocalizedText label() {
        return names.get(0);
    }
}
