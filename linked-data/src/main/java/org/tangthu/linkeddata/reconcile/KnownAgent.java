package org.tangthu.linkeddata.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.EntityKind;

/** A person, family or organization. */
record KnownAgent(Agent agent, References references) implements KnownEntity {
    @Override
    public String id() {
        return references.id(EntityKind.AGENT.code(), agent.id());
    }

    @Override
    public LabelKind kind() {
        return LabelKind.AGENT;
    }

    @Override
    public Optional<String> narrower() {
        return Optional.of(agent.kind());
    }

    @Override
    public String name(String language) {
        return agent.label().value();
    }

    @Override
    public List<Value> values(Property property, String language) {
        return switch (property) {
            case NAME -> Names.values(agent.names());
            case KIND -> List.of(references.concept("agent-kind", agent.kind(), language));
            case DATE ->
                Stream.concat(
                                agent.dates().stream().<Value>map(dates -> new Value.Time(dates.text())),
                                Spans.between(
                                        agent.validFrom().map(LocalDate::toString),
                                        agent.validTo().map(LocalDate::toString))
                                        .stream())
                        .toList();
            case REPLACED_BY ->
                agent.successors().stream()
                        .map(id -> references.entity(EntityKind.AGENT, id, language))
                        .toList();
            case IDENTIFIER -> Names.texts(List.of(agent.id()).stream());
            case SAME_AS -> Names.texts(agent.sameAs().stream());
            case ADDRESS -> List.of(references.address(id()));
            default -> List.of();
        };
    }
}
