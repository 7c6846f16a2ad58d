package org.tangthu.linkeddata.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.linkeddata.Samples;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.seed.SeededItems;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.PublishedSchemas;

class ProfilesTest {
    private static final Addresses ADDRESSES = new Addresses("https://library.example.vn");
    private static final CodeLists CODES = CodeLists.load();
    private static final AccessPolicy ACCESS = new AccessPolicy(Clock.systemUTC(), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Profiles PROFILES = new Profiles(
            new Describer(ADDRESSES, CODES, ACCESS, Ark.TEST_NAAN, "https://creativecommons.org/licenses/by/4.0/"),
            ADDRESSES,
            CODES,
            named());
    private static final Item EMBARGOED = Samples.manuscript(Samples.ark(0), State.PUBLISHED);
    private static final Item OPEN = with(AccessLevel.OPEN, Optional.of(Samples.NO_COPYRIGHT));
    private static final String SUBJECT = ADDRESSES.ark(Samples.ark(0));
    private static final String EDM = "http://www.europeana.eu/schemas/edm/";
    private static final String SCHEMA = "https://schema.org/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private static MemoryCatalogue named() {
        MemoryCatalogue catalogue = new MemoryCatalogue();
        catalogue.put(Samples.library());
        catalogue.put(Samples.collection());
        return catalogue;
    }

    static Stream<CatalogueEntry> items() {
        SeededItems seeded = new SeededItems(Ark.TEST_NAAN, 7);
        return Stream.concat(
                Stream.of(
                        entry(OPEN),
                        entry(EMBARGOED),
                        entry(with(AccessLevel.METADATA_ONLY, Optional.empty())),
                        entry(with(AccessLevel.ON_SITE, Optional.of("http://rightsstatements.org/vocab/InC/1.0/")))),
                Stream.iterate(0L, number -> number + 1)
                        .limit(30)
                        .map(seeded::item)
                        .map(ProfilesTest::entry));
    }

    @ParameterizedTest
    @MethodSource("items")
    void edmHoldsWhatAnAggregatorAsksFor(CatalogueEntry entry) {
        Graph edm = PROFILES.describe(entry, Profile.EDM);
        Shapes shapes = Shapes.parse(RDFParser.source(
                        ProfilesTest.class.getResource("edm.shapes.ttl").toString())
                .toGraph());
        assertThat(ShaclValidator.get().validate(shapes, edm).getEntries()).isEmpty();
        assertThat(ofXml(EdmXml.of(edm)).isIsomorphicWith(edm)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("items")
    void theXmlOfEdmIsValidByTheSchemaOfEuropeanaWhereThatIsAtHand(CatalogueEntry entry) {
        String xml = EdmXml.of(PROFILES.describe(entry, Profile.EDM));
        assertThat(xml).contains("<edm:ProvidedCHO rdf:about=\"");
        PublishedSchemas.find("edm/EDM.xsd")
                .ifPresent(schema -> assertThatCode(() -> validate(schema, xml)).doesNotThrowAnyException());
    }

    @Test
    void whoProvidesTheDataIsCalledByName() {
        Graph edm = PROFILES.describe(entry(OPEN), Profile.EDM);
        String library = ADDRESSES.concept("library", OPEN.library());
        assertThat(objects(edm, SUBJECT + "#aggregation", EDM + "dataProvider")).containsExactly(library);
        assertThat(objects(edm, library, "http://www.w3.org/2004/02/skos/core#prefLabel"))
                .containsExactlyInAnyOrder("Thư viện tỉnh", "Provincial library");
        JsonObject object = JSON.parse(PROFILES.embedded(entry(OPEN)));
        assertThat(object.getObj("provider").getString("@type")).isEqualTo("Library");
        assertThat(object.getObj("isPartOf").getString("@type")).isEqualTo("Collection");
        assertThat(object.getObj("spatialCoverage").hasKey("name")).isTrue();
    }

    @Test
    void anOpenItemIsShownByTheImageOfItsFirstPage() {
        Graph edm = PROFILES.describe(entry(OPEN), Profile.EDM);
        String image = ADDRESSES.imageService(OPEN.ark(), "0001") + "/full/max/0/default.jpg";
        assertThat(objects(edm, SUBJECT + "#aggregation", EDM + "isShownBy")).containsExactly(image);
        assertThat(objects(edm, image, "http://purl.org/dc/terms/isReferencedBy"))
                .containsExactly(ADDRESSES.manifest(OPEN.ark()));
    }

    @Test
    void aGuardedItemIsShownAtItsPageAndOnlyPreviewed() {
        Graph edm = PROFILES.describe(entry(EMBARGOED), Profile.EDM);
        String aggregation = SUBJECT + "#aggregation";
        assertThat(objects(edm, aggregation, EDM + "isShownBy")).isEmpty();
        assertThat(objects(edm, aggregation, EDM + "isShownAt")).containsExactly(ADDRESSES.item(OPEN.ark()));
        assertThat(objects(edm, aggregation, EDM + "object")).first().asString().contains(".preview/");
    }

    @Test
    void anItemWhoseImagesNobodySeesLeadsToNone() {
        CatalogueEntry entry = entry(with(AccessLevel.METADATA_ONLY, Optional.empty()));
        for (Profile profile : Profile.values()) {
            assertThat(text(PROFILES.describe(entry, profile)))
                    .as(profile.token())
                    .doesNotContain("/iiif/");
        }
    }

    @Test
    void rightsThatNobodyStatedAreNotEvaluated() {
        Graph edm = PROFILES.describe(entry(with(AccessLevel.OPEN, Optional.empty())), Profile.EDM);
        assertThat(objects(edm, SUBJECT + "#aggregation", EDM + "rights"))
                .containsExactly("http://rightsstatements.org/vocab/CNE/1.0/");
    }

    @Test
    void dublinCoreSaysNamesInTheFifteenElementsAndNothingElse() {
        Graph dc = PROFILES.describe(entry(OPEN), Profile.DUBLIN_CORE);
        assertThat(dc.stream()).allSatisfy(triple -> {
            assertThat(triple.getSubject().getURI()).isEqualTo(SUBJECT);
            assertThat(triple.getPredicate().getURI()).startsWith(DC);
        });
        assertThat(objects(dc, SUBJECT, DC + "creator")).containsExactly("Trần Thị Bình");
        assertThat(objects(dc, SUBJECT, DC + "contributor")).containsExactly("Nguyễn Văn An");
        assertThat(objects(dc, SUBJECT, DC + "date")).contains("1871", "187X", "Tự Đức 24");
        assertThat(objects(dc, SUBJECT, DC + "identifier")).contains(SUBJECT, OPEN.id(), "HN.0123");
        assertThat(objects(dc, SUBJECT, DC + "coverage")).containsExactlyInAnyOrder("huyện Tứ Kỳ", "Tu Ky district");
        assertThat(objects(dc, SUBJECT, DC + "source")).containsExactly("AB.12");
    }

    @Test
    void schemaOrgHasPagesAsANumberAndTheManifestAsAnEncoding() {
        Graph schema = PROFILES.describe(entry(OPEN), Profile.SCHEMA_ORG);
        assertThat(schema.stream()).allSatisfy(triple -> assertThat(List.of(
                        triple.getPredicate().getURI(), triple.getObject().toString()))
                .anyMatch(term -> term.startsWith(SCHEMA)));
        assertThat(objects(schema, SUBJECT, SCHEMA + "numberOfPages")).containsExactly("2");
        assertThat(objects(schema, SUBJECT, SCHEMA + "encoding")).containsExactly(ADDRESSES.manifest(OPEN.ark()));
        assertThat(objects(schema, SUBJECT, SCHEMA + "isAccessibleForFree")).containsExactly("true");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void nothingOfTheSourcesOfAnAcquisitionIsSaidInAnyWords(Profile profile) {
        assertThat(text(PROFILES.describe(entry(OPEN), profile)))
                .contains("Sổ ghi lễ tiết")
                .doesNotContain("người gửi", "điều khoản riêng");
    }

    @Test
    void whatIsEmbeddedIsTheSameInOneObjectThatFetchesNoContext() {
        CatalogueEntry entry = entry(OPEN);
        String json = PROFILES.embedded(entry);
        Graph read = RDFParser.fromString(json, Lang.JSONLD).toGraph();
        Graph schema = PROFILES.describe(entry, Profile.SCHEMA_ORG);
        assertThat(read.size()).isEqualTo(schema.size());
        JsonObject object = JSON.parse(json);
        assertThat(object.getObj("@context").getString("@vocab")).isEqualTo(SCHEMA);
        assertThat(object.getString("@id")).isEqualTo(SUBJECT);
        assertThat(object.getObj("author").getString("name")).isEqualTo("Trần Thị Bình");
        assertThat(object.getString("url")).isEqualTo(ADDRESSES.item(OPEN.ark()));
        assertThat(object.getNumber("numberOfPages").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void librariesAndCollectionsAreEmbeddedToo(Entity entity) {
        JsonObject object = JSON.parse(PROFILES.embedded(entry(entity)));
        assertThat(object.getString("@id")).isEqualTo(ADDRESSES.subject(entity));
        assertThat(object.hasKey("name")).isTrue();
        assertThat(object.hasKey("url")).isTrue();
    }

    static Stream<Entity> entities() {
        return Stream.of(Samples.library(), Samples.collection());
    }

    @Test
    void noTextEndsTheElementThatItIsEmbeddedIn() {
        String hostile = "</script><!-- <script>alert(1)</script> ]]> & \u2028 \"\\";
        Collection named = new Collection(
                "x",
                List.of(LocalizedText.of(hostile, "vi")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String json = PROFILES.embedded(entry(named));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JSON.parse(json).getObj("name").getString("@value")).isEqualTo(hostile);
    }

    private static Item with(AccessLevel access, Optional<String> statement) {
        return EMBARGOED.withRights(new Rights(statement, access, List.of(), Optional.empty()));
    }

    private static CatalogueEntry entry(Entity entity) {
        boolean item = entity instanceof Item;
        return new CatalogueEntry(
                entity,
                1,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                item ? 2 : 0,
                item ? Optional.of("0001") : Optional.empty());
    }

    private static List<String> objects(Graph graph, String subject, String property) {
        return graph.find(NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject().isURI()
                        ? triple.getObject().getURI()
                        : triple.getObject().getLiteralLexicalForm())
                .toList();
    }

    private static String text(Graph graph) {
        return RDFWriter.source(graph).lang(Lang.NTRIPLES).asString();
    }

    private static Graph ofXml(String xml) {
        return RDFParser.fromString(xml, Lang.RDFXML).toGraph();
    }

    private static void validate(Path schema, String xml) throws Exception {
        URL address = schema.toAbsolutePath().toUri().toURL();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(address)
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
