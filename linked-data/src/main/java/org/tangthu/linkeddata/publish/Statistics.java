package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one snapshot of the RDF store held: the union of its graphs, each statement counted once.
 *
 * @param version of the data that was counted
 * @param at up to when the data told, whenever it was counted: what changed at this instant or later may be missing
 * @param subjects different ones
 * @param objects different ones
 * @param properties statements by property
 * @param classes members by class
 * @param items all published items
 * @param national those that a decision in force admits to the national knowledge system
 * @param collections items by IRI of the collection
 * @param libraries items by IRI of the library
 * @param years of which items tell, by IRI of their collection; of all items, under the empty name, of the national ones, under
 *     that of their dataset
 * @param links the sets that most statements lead to, the largest first
 */
public record Statistics(
        String version,
        Instant at,
        long triples,
        long subjects,
        long objects,
        Map<String, Long> properties,
        Map<String, Long> classes,
        Membership items,
        Membership national,
        Map<String, Membership> collections,
        Map<String, Membership> libraries,
        Map<String, Years> years,
        List<LinkCount> links) {
    public Statistics {
        Objects.requireNonNull(version);
        Objects.requireNonNull(at);
        properties = new TreeMap<>(properties);
        classes = new TreeMap<>(classes);
        Objects.requireNonNull(items);
        Objects.requireNonNull(national);
        collections = new TreeMap<>(collections);
        libraries = new TreeMap<>(libraries);
        years = new TreeMap<>(years);
        links = List.copyOf(links);
    }

    /** The same with the dates of what changed since an earlier count. */
    Statistics after(Statistics before) {
        return new Statistics(
                version,
                at,
                triples,
                subjects,
                objects,
                properties,
                classes,
                items.after(before.items, at),
                national.after(before.national, at),
                after(collections, before.collections),
                after(libraries, before.libraries),
                years,
                links);
    }

    private Map<String, Membership> after(Map<String, Membership> now, Map<String, Membership> before) {
        Map<String, Membership> all = new TreeMap<>(now);
        before.forEach((iri, then) -> all.merge(
                iri, new Membership(0, Instant.EPOCH).after(then, at), (known, emptied) -> known.after(then, at)));
        return all;
    }
}
