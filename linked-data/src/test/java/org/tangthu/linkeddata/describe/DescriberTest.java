package org.tangthu.linkeddata.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.Samples;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

class DescriberTest {
    private static final String BASE = "https://library.example.vn";
    private static final String ITEM = BASE + "/ark:/99999/" + Samples.ark(0).name();

    private final CodeLists codes = CodeLists.load();
    private final Describer describer = new Describer(
            new Addresses(BASE),
            codes,
            new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC),
            "99999",
            "http://creativecommons.org/licenses/by/4.0/");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            rdf:type               | edm:ProvidedCHO
            rdf:type               | schema:Manuscript
            edm:type               | 'TEXT'
            dcterms:type           | dcmitype:Text
            tt:kind                | <BASE/id/kind/manuscript>
            dcterms:identifier     | 'ark:/99999/ID'
            dcterms:title          | 'Sổ ghi lễ tiết'@vi
            dcterms:title          | '𥱬𥱯禮節'@vi-Hani
            dcterms:alternative    | '禮節簿'@lzh-Hani
            schema:name            | 'Sổ ghi lễ tiết'@vi
            relators:scr           | <BASE/ark:/99999/ID#agent-1>
            dcterms:contributor    | <BASE/ark:/99999/ID#agent-1>
            relators:aut           | <BASE/id/agent/tran-thi-binh>
            dcterms:creator        | <BASE/id/agent/tran-thi-binh>
            schema:author          | <BASE/id/agent/tran-thi-binh>
            dcterms:date           | '1871'^^edtf:EDTF
            dcterms:date           | '187X'^^edtf:EDTF
            schema:dateCreated     | '1871'^^xsd:gYear
            tt:printedDate         | 'Tự Đức 24'
            dcterms:spatial        | <BASE/id/place/huyen-tu-ky-until-2025>
            schema:locationCreated | <BASE/ark:/99999/ID#place-2>
            relators:pup           | <BASE/id/place/nam-ha-1965>
            tt:printedPlace        | 'Nam-hà'
            tt:collectedAt         | <https://sws.geonames.org/1566083/>
            dcterms:subject        | 'lễ hội'@vi
            dcterms:language       | <BASE/id/language/vi-Hani>
            schema:inLanguage      | 'x-khac'
            dcterms:extent         | '24 tờ; 28 x 16 cm'
            dcterms:rights         | <http://rightsstatements.org/vocab/NoC-OKLR/1.0/>
            tt:access              | <BASE/id/access/open>
            dcterms:available      | '2030-01-01'^^xsd:date
            bf:heldBy              | <BASE/id/library/VN-HD-TVT>
            dcterms:isPartOf       | <BASE/id/collection/han-nom>
            tt:heritage            | <BASE/id/heritage/old>
            tt:heritage            | <BASE/id/heritage/local-history>
            tt:appraisal           | <BASE/ark:/99999/ID#appraisal-1>
            tt:appraisalDecision   | <BASE/ark:/99999/ID#decision-1>
            tt:appraisalDecision   | <BASE/ark:/99999/ID#decision-2>
            tt:acquisitionMode     | <BASE/id/acquisition-mode/deposited-in-trust>
            tt:custodian           | 'Đình làng'
            tt:shelfmark           | 'AB.12'
            tt:digitization        | <BASE/id/digitization/published>
            tt:pageImages          | '2'^^xsd:nonNegativeInteger
            dcterms:isReferencedBy | <BASE/iiif/presentation/3/ID/manifest>
            dcterms:modified       | '2026-02-03T04:05:06.789Z'^^xsd:dateTime
            foaf:page              | <BASE/item/ID>
            """)
    void anItemSaysOfItself(String property, String object) {
        assertSays(describe(manuscript(), 2), ITEM, property, object);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            aggregation         | edm:aggregatedCHO       | <BASE/ark:/99999/ID>
            aggregation         | edm:isShownAt           | <BASE/item/ID>
            aggregation         | edm:dataProvider        | <BASE/id/library/VN-HD-TVT>
            aggregation         | edm:rights              | <http://rightsstatements.org/vocab/NoC-OKLR/1.0/>
            aggregation         | edm:hasView             | <BASE/iiif/presentation/3/ID/manifest>
            agent-1             | schema:name             | 'Nguyễn Văn An'
            place-2             | skos:prefLabel          | 'Đình làng Đông'
            appraisal-1         | tt:heritage             | <BASE/id/heritage/old>
            appraisal-1         | tt:criterion            | <BASE/id/heritage-criterion/old>
            appraisal-1         | tt:decision             | 'QĐ 12/2024'
            appraisal-2         | tt:criterionNote        | 'bản duy nhất'
            decision-1          | dcterms:creator         | <BASE/ark:/99999/ID#decision-body-1>
            decision-1          | dcterms:identifier      | '15/QĐ-HĐTĐ'
            decision-1          | dcterms:issued          | '2026-05-01'^^xsd:date
            decision-1          | tt:decisionScope        | <BASE/id/decision-scope/national>
            decision-body-1     | skos:prefLabel          | 'Hội đồng thẩm định'
            decision-1          | tt:printedBody          | 'Hội đồng thẩm định'
            decision-2          | dcterms:creator         | <BASE/id/agent/tran-thi-binh>
            decision-2          | tt:printedBody          | 'Trần Thị Bình'
            decision-2          | tt:withdrawn            | '2026-04-30'^^xsd:date
            classification-1    | bf:classificationPortion | '394.26'
            classification-1    | bf:source               | <BASE/id/classification-scheme/ddc>
            identifier-1        | schema:value            | 'HN.0123'
            """)
    void itsPartsSay(String part, String property, String object) {
        assertSays(describe(manuscript(), 2), ITEM + "#" + part, property, object);
    }

    @Test
    void theNameOfABodyOnItsDecisionIsNoNameOfTheAgent() {
        String old = "Hội đồng thẩm định (cũ)";
        Graph graph = describe(
                Samples.manuscript(Samples.ark(0), State.PUBLISHED)
                        .withDecisions(List.of(new AppraisalDecision(
                                old,
                                Optional.of("so-cu"),
                                "3/QĐ",
                                LocalDate.of(2020, 1, 1),
                                "publication",
                                Optional.empty()))),
                2);
        assertSays(graph, ITEM + "#decision-1", "tt:printedBody", "'" + old + "'");
        assertSays(graph, ITEM + "#decision-1", "dcterms:creator", "<" + BASE + "/id/agent/so-cu>");
        assertThat(graph.find(iri(BASE + "/id/agent/so-cu"), Node.ANY, Node.ANY).toList())
                .as("told where the agent is described")
                .isEmpty();
    }

    @Test
    void aUnitInADescriptionHasTheNamesOfItsConcept() {
        Graph graph = describe(manuscript(), 2);
        assertSays(graph, BASE + "/id/place/nam-ha-1965", "skos:prefLabel", "'Nam Hà'@vi");
        assertSays(graph, BASE + "/id/place/nam-ha-1965", "skos:prefLabel", "'Nam Ha'@en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    | schema:foundingDate         | '2008-03-01'^^xsd:date
                    | schema:dissolutionDate      | '2025-02-28'^^xsd:date
                    | dcterms:isReplacedBy        | <BASE/id/agent/so-moi>
                    | dcterms:isReplacedBy        | <BASE/id/agent/trung-tam-moi>
            #change | org:originalOrganization    | <BASE/id/agent/so-van-hoa>
            #change | org:resultingOrganization   | <BASE/id/agent/so-moi>
            #change | org:resultingOrganization   | <BASE/id/agent/trung-tam-moi>
            #change | dcterms:date                | '2025-02-28'^^xsd:date
            """)
    void aBodyThatEndedSaysWhatTookItsPlace(String part, String property, String object) {
        String subject = BASE + "/id/agent/so-van-hoa" + (part == null ? "" : part);
        assertSays(describe(Samples.body(), 0), subject, property, object);
    }

    @Test
    void theDocumentCarriesItsLicenceAndItsInstant() {
        String document = BASE + "/data/" + Samples.ark(0).name();
        Graph graph = describe(manuscript(), 2);
        assertSays(graph, document, "foaf:primaryTopic", "<" + ITEM + ">");
        assertSays(graph, document, "owl:versionInfo", "'3'");
        assertSays(graph, document, "dcterms:license", "<http://creativecommons.org/licenses/by/4.0/>");
        assertSays(graph, document, "dcterms:modified", "'2026-02-03T04:05:06.789Z'^^xsd:dateTime");
    }

    @Test
    void withoutPagesThereIsNoManifest() {
        Graph graph = describe(manuscript(), 0);
        assertSays(graph, ITEM, "tt:pageImages", "'0'^^xsd:nonNegativeInteger");
        assertThat(graph.contains(Node.ANY, iri("http://www.europeana.eu/schemas/edm/hasView"), Node.ANY))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessLevel.class,
            names = {"METADATA_ONLY", "PRESERVATION"})
    void whereNobodyMaySeeImagesThereIsNoManifestEither(AccessLevel level) {
        Graph graph = describe(SampleEntities.item(1, level), 2);
        assertThat(graph.find().mapWith(Triple::getObject).toList())
                .extracting(Node::toString)
                .noneMatch(text -> text.contains("/manifest"));
    }

    @Test
    void theTermsOfADepositAndItsGiverStayInside() {
        assertThat(describe(manuscript(), 2).find().mapWith(Triple::getObject).toList())
                .extracting(Node::toString)
                .noneMatch(text -> text.contains("người gửi") || text.contains("điều khoản riêng"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            schema:name          | 'Provincial library'@en
            tt:libraryType       | <BASE/id/library-type/public>
            tt:libraryLevel      | <BASE/id/library-level/province>
            tt:importantRole     | 'true'^^xsd:boolean
            schema:foundingDate  | '1956-09-02'^^xsd:date
            schema:location      | <BASE/id/place/hai-duong-1997>
            org:changedBy        | <BASE/id/library/VN-HD-TVT#change>
            dcterms:isReplacedBy | <BASE/id/library/VN-HP>
            foaf:page            | <BASE/libraries/VN-HD-TVT>
            """)
    void aLibrarySaysOfItself(String property, String object) {
        assertSays(describe(Samples.library(), 0), BASE + "/id/library/VN-HD-TVT", property, object);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                       | schema:description               | 'Thư viện công cộng của tỉnh'@vi
                       | schema:address                   | '1 phố Sách'@vi
                       | schema:sameAs                    | <https://thuvien.example.vn/>
                       | schema:openingHoursSpecification | <BASE/id/library/VN-HD-TVT#hours-1>
            hours-1    | schema:dayOfWeek                 | schema:Monday
            hours-1    | schema:dayOfWeek                 | schema:Saturday
            hours-1    | schema:opens                     | '07:30:00'^^xsd:time
            hours-1    | schema:closes                    | '17:00:00'^^xsd:time
                       | schema:contactPoint              | <BASE/id/library/VN-HD-TVT#contact>
            contact    | schema:telephone                 | '0220 000 0000'
            contact    | schema:email                     | 'thuvien@example.vn'
                       | schema:makesOffer                | <BASE/id/library/VN-HD-TVT#service-1>
            service-1  | schema:name                      | 'Đọc tại chỗ'@vi
            service-1  | schema:description               | 'Không cần thẻ'@vi
            """)
    void aLibraryTellsItsReadersOfItself(String part, String property, String object) {
        String subject = BASE + "/id/library/VN-HD-TVT" + (part == null ? "" : "#" + part);
        assertSays(describe(Samples.openLibrary(), 0), subject, property, object);
    }

    @Test
    void newsAreForDaysAndNotInTheGraph() {
        assertThat(describe(Samples.openLibrary(), 0)
                        .find()
                        .mapWith(Triple::getObject)
                        .toList())
                .extracting(Node::toString)
                .noneMatch(text -> text.contains("Ngày Sách"));
    }

    @Test
    void aCollectionAndAnAgentSayOfThemselves() {
        Graph collection = describe(Samples.collection(), 0);
        assertSays(collection, BASE + "/id/collection/han-nom", "dcterms:title", "'Hán Nôm'@vi");
        assertSays(collection, BASE + "/id/collection/han-nom", "bf:heldBy", "<BASE/id/library/VN-HD-TVT>");
        Graph agent = describe(Samples.agent(), 0);
        assertSays(agent, BASE + "/id/agent/tran-thi-binh", "rdf:type", "schema:Person");
        assertSays(agent, BASE + "/id/agent/tran-thi-binh", "skos:altLabel", "'陳氏平'@lzh-Hani");
        assertSays(agent, BASE + "/id/agent/tran-thi-binh", "owl:sameAs", "<http://viaf.org/viaf/1>");
    }

    @Test
    void aCollectionSaysThatItHasAnExhibitionAndNotWhichItemsThatShows() {
        Graph graph = describe(Samples.exhibitingCollection(), 0);
        String page = BASE + "/exhibitions/han-nom";
        assertSays(graph, BASE + "/id/collection/han-nom", "schema:subjectOf", "<" + page + ">");
        assertSays(graph, page, "schema:name", "'Nghề làm giấy'@vi");
        assertSays(graph, page, "schema:datePublished", "'2026-05-19'^^xsd:date");
        assertThat(graph.find().toList())
                .noneMatch(said -> said.toString().contains(Samples.ark(0).name()));
    }

    @Test
    void whatIsNoIriIsNeverWrittenAsOne() {
        assertThat(describe(Samples.agent(), 0).find().toList())
                .extracting(triple -> triple.getObject().toString())
                .noneMatch(text -> text.contains("not an IRI"));
    }

    @Test
    void aDescriptionHasNoBlankNodesAndIsTheSameEachTime() {
        for (Entity entity : List.of(manuscript(), Samples.library(), Samples.collection(), Samples.agent())) {
            Graph graph = describe(entity, 2);
            assertThat(graph.find().toSet())
                    .isEqualTo(describe(entity, 2).find().toSet());
            assertThat(graph.find().toList())
                    .noneMatch(triple ->
                            triple.getSubject().isBlank() || triple.getObject().isBlank());
        }
    }

    @Test
    void everyEntityConformsToTheShapes() {
        Shapes shapes = Shapes.parse(new Vocabulary(BASE, codes.schemes()).shapes());
        for (Entity entity : List.of(
                manuscript(), Samples.library(), Samples.openLibrary(), Samples.collection(), Samples.agent())) {
            var report = ShaclValidator.get().validate(shapes, describe(entity, 2));
            assertThat(report.getEntries()).as(entity.id()).isEmpty();
        }
    }

    @Test
    void everyKindHasAClassAndAType() {
        codes.scheme("kind").codes().forEach(kind -> {
            KindTypes types = KindTypes.of(kind.notation());
            assertThat(types.edm()).isIn("TEXT", "IMAGE", "SOUND", "VIDEO");
            assertThat(describer.prefixes().expandPrefix(types.schema())).startsWith("https://schema.org/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1871-05", "1871-05-02"})
    void calendarDatesCanBeCompared(String date) {
        assertThat(XsdDate.of(date)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"187X", "1871?", "1871-21", "1870/1880", "Y-17000", "-0111"})
    void otherDatesAreEdtfOnly(String date) {
        assertThat(XsdDate.of(date)).isEmpty();
    }

    @Test
    void everySyntaxCarriesWhateverTextPeopleWrite() {
        Graph graph = describe(manuscript(), 2);
        for (RDFFormat format : List.of(
                RDFFormat.TURTLE_PRETTY, RDFFormat.JSONLD_PRETTY, RDFFormat.NTRIPLES_UTF8, RDFFormat.RDFXML_ABBREV)) {
            var bytes = new ByteArrayOutputStream();
            RDFDataMgr.write(bytes, graph, format);
            Graph read = GraphFactory.createDefaultGraph();
            RDFDataMgr.read(read, new ByteArrayInputStream(bytes.toByteArray()), format.getLang());
            assertThat(read.isIsomorphicWith(graph)).as(format.toString()).isTrue();
        }
    }

    private static Entity manuscript() {
        return Samples.manuscript(Samples.ark(0), State.PUBLISHED);
    }

    private Graph describe(Entity entity, int pages) {
        return describer.describe(new CatalogueEntry(
                entity,
                3,
                17,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-02-03T04:05:06.789Z"),
                pages,
                Optional.empty()));
    }

    private void assertSays(Graph graph, String subject, String property, String object) {
        String term = object.replace("BASE", BASE).replace("ID", Samples.ark(0).name());
        Node expected = SSE.parseNode(term, describer.prefixes());
        List<Node> said = graph.find(iri(subject), iri(describer.prefixes().expandPrefix(property)), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
        assertThat(said).contains(expected);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
