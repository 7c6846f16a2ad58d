package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is said of items that are not open, field by field. Whoever adds a field adds it here, and has thought about whether
 * it is for everybody.
 */
@ExtendWith(Corpus.class)
class FieldsTest {
    /** Of the index of items. Texts of pages stand in text, reading and all, of those items that are open. */
    private static final Set<String> STORED_OF_ITEMS = words(
            """
            agent description entity head id mark place place_since subject title year
            """);

    /** Of the index of pages, which holds those of open items alone. */
    private static final Set<String> STORED_OF_PAGES =
            words("id item page label width height text reading machine boxes reading_boxes");

    private static final Set<String> PROPERTIES = words(
            """
            tt:access tt:acquisitionMode tt:custodian tt:digitization tt:heritage tt:kind tt:pageImages
            tt:shelfmark tt:printedBody tt:appraisal tt:appraisalDecision tt:criterionNote tt:decision tt:decisionScope
            tt:withdrawn bf:classification
            bf:classificationPortion bf:heldBy bf:source relators:aut
            relators:pbl dcterms:accessRights dcterms:available dcterms:conformsTo dcterms:created
            dcterms:creator dcterms:date dcterms:description dcterms:extent dcterms:format dcterms:identifier
            dcterms:isPartOf dcterms:issued dcterms:isReferencedBy dcterms:language dcterms:license dcterms:modified
            dcterms:publisher dcterms:rights dcterms:spatial dcterms:subject dcterms:title dcterms:type
            edm:aggregatedCHO edm:dataProvider edm:hasView edm:isShownAt edm:provider edm:rights edm:type
            rdf:type owl:versionInfo skos:prefLabel foaf:page foaf:primaryTopic schema:author schema:dateCreated
            schema:description schema:identifier schema:inLanguage schema:isPartOf schema:keywords
            schema:license schema:name schema:propertyID schema:publisher schema:value
            """);

    private static final Set<String> OF_REST = words(
            """
            address created modified pages pages.height pages.label pages.name pages.text pages.textMadeBy
            pages.width record record.access record.acquisition record.acquisition.mode record.agents
            record.agents.id record.agents.name record.agents.role record.classification
            record.classification.scheme record.classification.value record.collections record.custodian
            record.dates record.dates.edtf record.dates.role record.decisions record.decisions.body
            record.decisions.date record.decisions.number record.decisions.scope record.decisions.withdrawn
            record.description record.description.lang
            record.description.value record.digitization record.embargo record.entity record.extent
            record.heritage record.heritage.code record.heritage.criterion record.heritage.decision record.id
            record.identifiers record.identifiers.type record.identifiers.value record.kind record.languages
            record.library record.localId record.places record.places.name record.places.role record.rights
            record.schema record.shelfmarks record.state record.subjects record.subjects.value record.titles
            record.titles.lang record.titles.value record.viewingDirection sequence version
            """);

    private static final Pattern STORED = Pattern.compile("<field name=\"([^\"]+)\"[^>]*stored=\"true\"");

    private final Web web;

    FieldsTest(Web web) {
        this.web = web;
    }

    @Test
    void theIndexesStoreWhatIsKnownToBePublic() throws Exception {
        assertThat(stored("items")).isEqualTo(new TreeSet<>(STORED_OF_ITEMS));
        assertThat(stored("pages")).isEqualTo(new TreeSet<>(STORED_OF_PAGES));
    }

    private static Set<String> stored(String index) throws Exception {
        String schema = "/org/tangthu/portal/search/solr/configset/" + index + "/schema.xml";
        try (InputStream in = FieldsTest.class.getResourceAsStream(schema)) {
            return STORED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult field) -> field.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theGraphsOfItemsSayWhatIsKnownToBePublic() throws Exception {
        String turtle = web.get(VisitorKind.STRANGER, "/data/" + Specimen.EMBARGOED_RESTRICTED.id() + ".ttl")
                .text();
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        Set<String> properties = new TreeSet<>();
        graph.find()
                .forEach(triple -> properties.add(
                        graph.getPrefixMapping().shortForm(triple.getPredicate().getURI())));
        assertThat(properties).isEqualTo(new TreeSet<>(PROPERTIES));
    }

    @Test
    void restSaysOfAnItemWhatIsKnownToBePublic() throws Exception {
        Set<String> names = new TreeSet<>();
        Web.Reply reply = web.get(VisitorKind.STRANGER, "/api/items/" + Specimen.EMBARGOED_RESTRICTED.id());
        collect("", new ObjectMapper().readTree(reply.bytes()), names);
        assertThat(names).isEqualTo(new TreeSet<>(OF_REST));
    }

    private static void collect(String above, JsonNode node, Set<String> names) {
        Iterator<String> fields = node.fieldNames();
        while (fields.hasNext()) {
            String name = fields.next();
            names.add(above + name);
            collect(above + name + ".", node.get(name), names);
        }
        if (node.isArray()) {
            node.forEach(element -> collect(above, element, names));
        }
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
