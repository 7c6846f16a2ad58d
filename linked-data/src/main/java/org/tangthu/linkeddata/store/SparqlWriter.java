package org.tangthu.linkeddata.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;

/**
 * Writes to a store elsewhere: asks what graphs hold, and sends the difference, a few hundred graphs in one update. A graph
 * with blank nodes is sent whole. Every call is done when it returns, so there is nothing to commit.
 */
final class SparqlWriter implements RdfWriter {
    private static final int MOST_GRAPHS = 500;
    private static final int MOST_TRIPLES = 20_000;

    private final SparqlRdfStore store;
    private final SparqlClient client;

    SparqlWriter(SparqlRdfStore store, SparqlClient client) {
        this.store = store;
        this.client = client;
    }

    @Override
    public void replace(Iterator<NamedGraph> graphs) {
        store.requireOpen();
        while (graphs.hasNext()) {
            replace(portion(graphs));
        }
    }

    private static Map<String, Set<Triple>> portion(Iterator<NamedGraph> graphs) {
        Map<String, Set<Triple>> portion = new LinkedHashMap<>();
        int triples = 0;
        while (graphs.hasNext() && portion.size() < MOST_GRAPHS && triples < MOST_TRIPLES) {
            NamedGraph graph = graphs.next();
            Set<Triple> now = graph.graph().find().toSet();
            portion.put(graph.name(), now);
            triples += now.size();
        }
        return portion;
    }

    private void replace(Map<String, Set<Triple>> graphs) {
        var update = new Update();
        Map<String, Set<Triple>> before = before(graphs.keySet());
        graphs.forEach((name, now) -> update.change(name, before.getOrDefault(name, Set.of()), now));
        update.text().ifPresent(client::update);
    }

    private Map<String, Set<Triple>> before(Set<String> names) {
        Map<String, Set<Triple>> before = new HashMap<>();
        String values = names.stream().map(SparqlTerms::iri).collect(Collectors.joining(" "));
        client.select("SELECT ?g ?s ?p ?o { VALUES ?g { " + values + " } GRAPH ?g { ?s ?p ?o } }")
                .forEach(row -> before.computeIfAbsent(row.get("g").getURI(), name -> new HashSet<>())
                        .add(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
        return before;
    }

    @Override
    public void commit() {
        store.requireOpen();
    }

    @Override
    public void close() {
        // Every call left all it wrote behind.
    }

    /** What is to be removed and added. */
    private static final class Update {
        private final StringBuilder dropped = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();

        void change(String name, Set<Triple> before, Set<Triple> now) {
            if (anonymous(before) || anonymous(now)) {
                dropped.append("DROP SILENT GRAPH ")
                        .append(SparqlTerms.iri(name))
                        .append(" ;\n");
                add(inserted, name, now, Set.of());
            } else {
                add(deleted, name, before, now);
                add(inserted, name, now, before);
            }
        }

        private static boolean anonymous(Set<Triple> triples) {
            return triples.stream()
                    .anyMatch(triple ->
                            triple.getSubject().isBlank() || triple.getObject().isBlank());
        }

        private static void add(StringBuilder text, String name, Set<Triple> triples, Set<Triple> except) {
            int start = text.length();
            for (Triple triple : triples) {
                if (!except.contains(triple)) {
                    text.append(SparqlTerms.of(triple));
                }
            }
            if (text.length() > start) {
                text.insert(start, "GRAPH " + SparqlTerms.iri(name) + " {\n").append("}\n");
            }
        }

        /** In one request, which stores take as one transaction; empty if nothing changes. */
        Optional<String> text() {
            StringBuilder all = new StringBuilder(dropped);
            if (deleted.length() > 0) {
                all.append("DELETE DATA {\n").append(deleted).append("} ;\n");
            }
            if (inserted.length() > 0) {
                all.append("INSERT DATA {\n").append(inserted).append("}\n");
            }
            return all.length() == 0 ? Optional.empty() : Optional.of(all.toString());
        }
    }
}
