package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts what one snapshot of the store holds: one walk over all statements, whose memory does not grow with them, and
 * queries that touch each item once. Ends early when it is told to stop.
 */
final class StatisticsScan {
    private static final int HASHES = 1 << 21;
    private static final int STOP_EVERY = 1 << 12;
    private static final int MOST_LINKS = 100;
    private static final int MOST_TARGETS = 10_000;
    private static final Pattern SITE = Pattern.compile("(https?://[^/?#]+)(?:[/?#].*)?", Pattern.DOTALL);
    private static final String PREFIXES =
            """
            PREFIX bf: <http://id.loc.gov/ontologies/bibframe/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX edm: <http://www.europeana.eu/schemas/edm/>
            """;
    private static final String ITEMS = PREFIXES
            + "SELECT (COUNT(?i) AS ?items) (MAX(?m) AS ?newest) { ?i a edm:ProvidedCHO ; dcterms:modified ?m }";
    private static final String PER = PREFIXES
            + "SELECT ?of (COUNT(?i) AS ?items) (MAX(?m) AS ?newest)"
            + " { ?i a edm:ProvidedCHO ; %s ?of ; dcterms:modified ?m } GROUP BY ?of";
    private static final String NATIONAL = PREFIXES
            + "SELECT (COUNT(?i) AS ?items) (MAX(?m) AS ?newest) { ?i a edm:ProvidedCHO ; dcterms:modified ?m"
            + " FILTER EXISTS { ?i <%1$sappraisalDecision> ?d . ?d <%1$sdecisionScope> <%2$s>"
            + " FILTER NOT EXISTS { ?d <%1$swithdrawn> ?day } } }";
    private static final String NATIONAL_DATES = PREFIXES
            + "SELECT ?date { ?d <%1$sdecisionScope> <%2$s> FILTER NOT EXISTS { ?d <%1$swithdrawn> ?day }"
            + " ?i <%1$sappraisalDecision> ?d"
            + " { ?i dcterms:date ?date } UNION { ?i dcterms:issued ?date } UNION { ?i dcterms:temporal ?date } }";
    private static final String DATES = PREFIXES
            + "SELECT ?of ?date { { ?i dcterms:date ?date } UNION { ?i dcterms:issued ?date } UNION { ?i dcterms:temporal ?date }"
            + " ?i a edm:ProvidedCHO OPTIONAL { ?i dcterms:isPartOf ?of } }";
    private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    private final DatasetGraph data;
    private final String base;
    private final BooleanSupplier stop;
    private final Map<Node, Long> properties = new HashMap<>();
    private final Map<Node, Long> classes = new HashMap<>();
    private final Map<Link, Long> links = new HashMap<>();
    private long triples;

    private record Link(Node property, String target) {}

    /**
     * @param data within a read transaction, with the union of its graphs as default graph
     * @param base of the portal
     * @param stop asked now and then
     */
    StatisticsScan(DatasetGraph data, String base, BooleanSupplier stop) {
        this.data = data;
        this.base = base;
        this.stop = stop;
    }

    /**
     * @param version of the data
     * @param at up to when it tells
     * @throws CancellationException if it was told to stop
     */
    Statistics count(String version, Instant at) {
        try (var subjects = new DistinctCounter(HASHES);
                var objects = new DistinctCounter(HASHES)) {
            walk(subjects, objects);
            return new Statistics(
                    version,
                    at,
                    triples,
                    subjects.count(),
                    objects.count(),
                    named(properties),
                    named(classes),
                    all(ITEMS),
                    all(national(NATIONAL)),
                    members(String.format(PER, "dcterms:isPartOf")),
                    members(String.format(PER, "bf:heldBy")),
                    years(),
                    largest());
        }
    }

    private void walk(DistinctCounter subjects, DistinctCounter objects) {
        try (QueryExec all =
                QueryExec.dataset(data).query("SELECT ?s ?p ?o { ?s ?p ?o }").build()) {
            RowSet rows = all.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                if (triples++ % STOP_EVERY == 0) {
                    goOn();
                }
                Node object = row.get("o");
                Node property = row.get("p");
                subjects.add(row.get("s"));
                objects.add(object);
                properties.merge(property, 1L, Long::sum);
                if (property.equals(RDF.type.asNode())) {
                    classes.merge(object, 1L, Long::sum);
                } else if (object.isURI()) {
                    link(property, object.getURI());
                }
            }
        }
    }

    private void goOn() {
        if (stop.getAsBoolean()) {
            throw new CancellationException("The count of the RDF store was stopped");
        }
    }

    private void link(Node property, String object) {
        String concepts = base + "/id/";
        String target = "";
        if (object.startsWith(concepts)) {
            int end = object.indexOf('/', concepts.length());
            target = end < 0 ? "" : object.substring(0, end);
        } else if (!object.startsWith(base)) {
            Matcher site = SITE.matcher(object);
            target = site.matches() ? site.group(1) + "/" : "";
        }
        Link link = new Link(property, target);
        if (!target.isEmpty() && (links.size() < MOST_TARGETS || links.containsKey(link))) {
            links.merge(link, 1L, Long::sum);
        }
    }

    private List<LinkCount> largest() {
        return links.entrySet().stream()
                .map(link -> new LinkCount(
                        link.getKey().property().getURI(), link.getKey().target(), link.getValue()))
                .sorted(Comparator.comparingLong(LinkCount::triples)
                        .reversed()
                        .thenComparing(LinkCount::property)
                        .thenComparing(LinkCount::target))
                .limit(MOST_LINKS)
                .toList();
    }

    private String national(String query) {
        return String.format(query, base + "/ns#", base + "/id/decision-scope/national");
    }

    private Membership all(String query) {
        return members(query).getOrDefault("", new Membership(0, Instant.EPOCH));
    }

    /** By what they belong to; under the empty name if the query does not group. */
    private Map<String, Membership> members(String query) {
        goOn();
        Map<String, Membership> members = new HashMap<>();
        try (QueryExec grouped = QueryExec.dataset(data).query(query).build()) {
            RowSet rows = grouped.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Node of = row.get("of");
                Node newest = row.get("newest");
                if (newest != null) {
                    members.put(
                            of == null ? "" : of.toString(),
                            new Membership(
                                    ((Number) row.get("items").getLiteralValue()).longValue(),
                                    Instant.parse(newest.getLiteralLexicalForm())));
                }
            }
        }
        return members;
    }

    private Map<String, Years> years() {
        Map<String, Years> years = new HashMap<>();
        dates(DATES, (of, collection) -> {
            years.merge("", of, Years::and);
            collection.ifPresent(iri -> years.merge(iri, of, Years::and));
        });
        dates(national(NATIONAL_DATES), (of, none) -> years.merge(DatasetName.NATIONAL.path(), of, Years::and));
        return years;
    }

    /** @param found takes the years of each date, and of what it is part */
    private void dates(String query, BiConsumer<Years, Optional<String>> found) {
        try (QueryExec dated = QueryExec.dataset(data).query(query).build()) {
            RowSet rows = dated.select();
            for (long row = 0; rows.hasNext(); row++) {
                if (row % STOP_EVERY == 0) {
                    goOn();
                }
                Binding binding = rows.next();
                Node date = binding.get("date");
                if (date.isLiteral() && date.getLiteralDatatypeURI().equals(EDTF)) {
                    Optional<String> part =
                            Optional.ofNullable(binding.get("of")).map(Node::toString);
                    Years.of(date.getLiteralLexicalForm()).ifPresent(of -> found.accept(of, part));
                }
            }
        }
    }

    private static Map<String, Long> named(Map<Node, Long> counts) {
        Map<String, Long> named = new HashMap<>();
        counts.forEach((node, count) -> named.put(node.toString(), count));
        return named;
    }
}
