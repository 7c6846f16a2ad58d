package org.tangthu.linkeddata.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;

/**
 * One dataset of a store elsewhere. A graph of its own, the mark, says that the dataset is ours, and which generations it
 * holds, each with what it was made for. Where there are several, they are the same data.
 */
final class SparqlSet {
    /** Name of the mark. */
    static final String MARK = "urn:tangthu:rdf-store";

    private static final String HOLDS = "urn:tangthu:holds";
    private static final String OURS = "<" + MARK + "> a <urn:tangthu:RdfStore> .";

    /** One request, which stores take as one transaction. */
    private static final String ANEW = "DROP ALL ; INSERT DATA { GRAPH <" + MARK + "> { " + OURS + " } }";

    private final SparqlClient client;
    private final String basis;

    SparqlSet(SparqlAddress address, String basis) {
        this.client = new SparqlClient(address);
        // On one line, as it stands in answers of every form.
        this.basis = basis.replace('\n', ' ');
    }

    SparqlClient client() {
        return client;
    }

    /** The generations that were made for what is configured now. */
    Set<Integer> generations() {
        return held().entrySet().stream()
                .filter(each -> each.getValue().equals(basis))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<Integer, String> held() {
        Map<Integer, String> held = new TreeMap<>();
        String query = "SELECT ?x { GRAPH <" + MARK + "> { <" + MARK + "> <" + HOLDS + "> ?x } }";
        client.select(query).forEach(row -> {
            String[] parts = row.get("x").getLiteralLexicalForm().split(" ", 2);
            held.put(Integer.parseInt(parts[0]), parts[1]);
        });
        return held;
    }

    /**
     * Begins a generation on what is there of another one, if there is one, and on nothing otherwise.
     *
     * @throws RdfStoreException if the dataset is somebody else's, or does not answer as ours must
     */
    void begin(int generation) {
        if (generations().isEmpty()) {
            requireOurs();
            client.update(ANEW);
        }
        client.update("INSERT DATA { GRAPH <" + MARK + "> { " + OURS + ' ' + note(generation, basis) + " } }");
        requireUnion();
    }

    /** The dataset does not count as holding this generation any more. */
    void forget(int generation) {
        String note = held().get(generation);
        if (note != null) {
            client.update("DELETE DATA { GRAPH <" + MARK + "> { " + note(generation, note) + " } }");
        }
    }

    /** Removes all data, unless it is that of a generation. */
    void clearIfUnused() {
        if (held().isEmpty()) {
            client.update(ANEW);
        }
    }

    private static String note(int generation, String basis) {
        return "<" + MARK + "> <" + HOLDS + "> "
                + SparqlTerms.of(NodeFactory.createLiteralString(generation + " " + basis)) + " .";
    }

    private void requireOurs() {
        boolean ours = client.truth("ASK { GRAPH <" + MARK + "> { " + OURS + " } }");
        if (!ours && client.truth("ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")) {
            throw new RdfStoreAway("The dataset at " + client + " holds data that is not of this program and would be"
                    + " lost; sparql.url must name a dataset that is empty");
        }
    }

    /** Anybody's query finds the data of all graphs at once. */
    void requireUnion() {
        if (!client.truth("ASK { " + OURS + " }")) {
            throw new RdfStoreAway("The default graph of the dataset at " + client
                    + " is not the union of its named graphs; it has to be set so there (Fuseki:"
                    + " tdb2:unionDefaultGraph true)");
        }
    }

    /** What an operator should know of what stands in the way; empty for nothing. */
    List<String> problems() {
        try {
            if (client.truth("ASK { GRAPH <" + MARK + "> { " + OURS + " } }")) {
                requireUnion();
            } else {
                requireOurs();
            }
            return List.of();
        } catch (RdfStoreException e) {
            return List.of(e.getMessage());
        }
    }
}
