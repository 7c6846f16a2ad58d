package org.tangthu.linkeddata.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds whom a query means. The score of a candidate is how near its name is, 0 to 100, of which up to {@value #SHARE} parts
 * in one are lost to conditions that it does not fulfil; of what is not known half is lost. It is sure if the name is the
 * very same, all conditions hold, and no namesake could be meant as well.
 */
final class Matching {
    /** What all conditions together may take away of a score. */
    private static final double SHARE = 0.4;

    private static final double UNKNOWN = 0.5;
    private static final String LABEL = "label";
    private static final int WHOLE = 100;

    private final LabelSearch labels;
    private final Entities entities;
    private final EntityTypes types;

    Matching(LabelSearch labels, Entities entities, EntityTypes types) {
        this.labels = labels;
        this.entities = entities;
        this.types = types;
    }

    /** The likeliest first. @throws LabelSearchUnavailable when it cannot be answered now */
    List<Match> of(Query query) {
        Found found = found(query);
        List<Compared> all = found.named.stream()
                .filter(named -> isOfTypes(named.entity, query))
                .map(named -> compare(named, query.conditions()))
                .filter(compared -> compared.named.label.isPresent() || compared.mean >= Condition.HOLDS)
                .toList();
        return all.stream()
                .map(compared -> match(compared, found.whole, all))
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(match -> match.entity()
                        .id()))
                .limit(query.limit())
                .toList();
    }

    private Found found(Query query) {
        Scope scope = types.scope(query.types());
        if (!query.types().isEmpty() && scope.kinds().isEmpty()) {
            return new Found(List.of(), true);
        }
        return query.text()
                .or(() -> wanted(query, Property.NAME).findFirst())
                .map(name -> named(name, scope))
                .orElseGet(() -> unnamed(query, scope));
    }

    private Found named(String name, Scope scope) {
        Optional<KnownEntity> identified = entities.find(name);
        if (identified.isPresent()) {
            return new Found(List.of(new Named(identified.get(), Optional.of(WHOLE), true)), true);
        }
        List<Candidate> found = labels.search(name, scope, LabelSearch.MAX_LIMIT);
        boolean whole = found.size() < LabelSearch.MAX_LIMIT
                || found.get(found.size() - 1).score() < Candidate.SAME_LETTERS;
        return new Found(
                entities.of(found).entrySet().stream()
                        .map(one -> new Named(
                                one.getValue(),
                                Optional.of(one.getKey().score()),
                                one.getKey().exact()))
                        .toList(),
                whole);
    }

    /** Places, and items by the first of the marks that must stand on them: whoever lacks it is not meant. */
    private Found unnamed(Query query, Scope scope) {
        List<Candidate> marked = Stream.of(Property.IDENTIFIER, Property.SHELFMARK)
                .flatMap(property -> wanted(query, property))
                .findFirst()
                .map(mark -> labels.marked(mark, scope, LabelSearch.MAX_LIMIT))
                .orElse(List.of());
        List<KnownEntity> places = scope.has(LabelKind.PLACE) ? entities.places() : List.of();
        return new Found(
                Stream.concat(places.stream(), entities.of(marked).values().stream())
                        .map(entity -> new Named(entity, Optional.empty(), true))
                        .toList(),
                marked.size() < LabelSearch.MAX_LIMIT);
    }

    private static Stream<String> wanted(Query query, Property property) {
        return query.conditions().stream()
                .filter(condition -> condition.property().equals(Optional.of(property)))
                .flatMap(condition -> condition.wanted().stream())
                .map(Wanted::text);
    }

    private boolean isOfTypes(KnownEntity entity, Query query) {
        Set<String> own = types.of(entity).stream().map(EntityType::id).collect(Collectors.toSet());
        return query.types().isEmpty()
                || switch (query.strictness()) {
                    case ANY -> query.types().stream().anyMatch(own::contains);
                    case ALL -> own.containsAll(query.types());
                };
    }

    private Compared compare(Named named, List<Condition> conditions) {
        Map<String, OptionalDouble> fits = new LinkedHashMap<>();
        conditions.forEach(condition -> fits.put(condition.id(), condition.fit(named.entity, labels::likeness)));
        double mean = fits.values().stream()
                .mapToDouble(fit -> fit.orElse(UNKNOWN))
                .average()
                .orElse(1);
        return new Compared(named, fits, mean);
    }

    private static Match match(Compared compared, boolean whole, List<Compared> all) {
        boolean sure =
                whole && compared.holds() && all.stream().noneMatch(other -> other != compared && other.isPossible());
        Map<String, Integer> features = new LinkedHashMap<>();
        compared.named.label.ifPresent(label -> features.put(LABEL, label));
        compared.fits.forEach((id, fit) -> fit.ifPresent(known -> features.put(id, (int) Math.round(WHOLE * known))));
        double score = compared.named.label.orElse(WHOLE) * (1 - SHARE + SHARE * compared.mean);
        return new Match(compared.named.entity, Math.round(score * 10) / 10.0, features, sure);
    }

    /** What may be meant. @param whole whether nothing else is called so; else too many are to be looked at all */
    private record Found(List<Named> named, boolean whole) {}

    /**
     * An entity that may be meant.
     *
     * @param label how near its name is; empty if no name was asked for
     * @param exact whether its name is the very same, or none was asked for
     */
    private record Named(KnownEntity entity, Optional<Integer> label, boolean exact) {}

    /** The same with how well it fulfils each condition. @param mean of these, where unknown ones count half */
    private record Compared(Named named, Map<String, OptionalDouble> fits, double mean) {
        boolean holds() {
            return named.exact && fits.values().stream().allMatch(fit -> fit.orElse(UNKNOWN) >= Condition.HOLDS);
        }

        boolean isPossible() {
            return named.exact && fits.values().stream().allMatch(fit -> fit.orElse(UNKNOWN) >= Condition.FAILS);
        }
    }
}
