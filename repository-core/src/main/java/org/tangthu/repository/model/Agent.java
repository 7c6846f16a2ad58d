package org.tangthu.repository.model;

import java.time.LocalDate;
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
 * @param validFrom the first day of a body with this name and these duties
 * @param validTo its last
 * @param successors identifiers of the agents that took its place: several where its duties were divided
 * @param sameAs URIs of the same agent elsewhere
 */
public record Agent(
        String id,
        List<LocalizedText> names,
        String kind,
        Optional<Edtf> dates,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<String> successors,
        List<String> sameAs)
        implements Entity {
    public Agent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(dates);
        Objects.requireNonNull(validFrom);
        Objects.requireNonNull(validTo);
        successors = List.copyOf(successors);
        names = List.copyOf(names);
        sameAs = List.copyOf(sameAs);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an agent needs a name");
        }
    }

    /** An agent that nothing took the place of, as all but bodies are. */
    public Agent(String id, List<LocalizedText> names, String kind, Optional<Edtf> dates, List<String> sameAs) {
        this(id, names, kind, dates, Optional.empty(), Optional.empty(), List.of(), sameAs);
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
