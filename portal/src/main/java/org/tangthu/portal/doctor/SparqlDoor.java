package org.tangthu.portal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The RDF store, asked for all items in parts. */
final class SparqlDoor implements Door {
    private static final String QUERY =
            "SELECT ?item { ?item a <http://www.europeana.eu/schemas/edm/ProvidedCHO> }" + " LIMIT %d OFFSET %d";
    private static final int AT_ONCE = 5_000;

    @Override
    public String name() {
        return "SPARQL";
    }

    @Override
    public String remedy() {
        return "'tangthu rebuild --only rdf' writes the RDF store anew";
    }

    /** A server may give fewer at a time than asked: an empty part is the end. */
    @Override
    public Told ask(Stranger stranger) {
        Set<String> items = new HashSet<>();
        int read = 0;
        JsonNode part;
        do {
            String query = String.format(QUERY, AT_ONCE, read);
            part = stranger.json("/sparql?query=" + Stranger.encode(query) + "&format=json")
                    .path("results")
                    .path("bindings");
            part.forEach(
                    row -> items.add(Names.ofItem(row.path("item").path("value").asText())));
            read += part.size();
            stranger.tell(name() + ": " + items.size() + " items");
        } while (!part.isEmpty());
        return Told.of(items);
    }
}
