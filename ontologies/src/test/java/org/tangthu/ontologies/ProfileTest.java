package org.tangthu.ontologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profile explains all that it uses, in both languages, and says what the shapes check. */
class ProfileTest {
    private static final String NS = "https://tangthu.org/ns#";
    private static final Set<String> STANDARDS = Set.of(
            "http://id.loc.gov/datatypes/edtf/",
            "http://id.loc.gov/ontologies/bibframe/",
            "http://id.loc.gov/vocabulary/relators/",
            "http://purl.org/dc/terms/",
            "http://www.europeana.eu/schemas/edm/",
            "http://www.loc.gov/premis/rdf/v3/",
            "http://www.openarchives.org/ore/terms/",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://www.w3.org/2000/01/rdf-schema#",
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2002/07/owl#",
            "http://www.w3.org/2003/01/geo/wgs84_pos#",
            "http://www.w3.org/2004/02/skos/core#",
            "http://www.w3.org/ns/org#",
            "http://www.w3.org/ns/prov#",
            "http://www.w3.org/ns/shacl#",
            "http://xmlns.com/foaf/0.1/",
            "https://schema.org/");
    private static final List<Property> MAPPINGS = List.of(
            RDFS.subClassOf, RDFS.subPropertyOf, SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch);
    private static final Property ON_CLASS = term("onClass");
    private static final Property USED_PROPERTY = term("usedProperty");
    private static final Property USED_RANGE = term("usedRange");
    private static final Property OBLIGATION = term("obligation");
    private static final Property CHECKED_BY = term("checkedBy");

    private static final Model TERMS = load("tangthu.ttl");
    private static final Model SHAPES = load("shapes.ttl");
    private static final Model PROFILE = load("profile.ttl");

    static List<Resource> terms() {
        return TERMS.listSubjectsWithProperty(RDFS.isDefinedBy).toList();
    }

    static List<Resource> usages() {
        return PROFILE.listSubjectsWithProperty(RDF.type, term("Usage")).toList();
    }

    @ParameterizedTest
    @MethodSource("usages")
    void aUsageIsNamedAndExplainedInBothLanguages(Resource usage) {
        for (Property said : List.of(RDFS.label, RDFS.comment)) {
            assertThat(usage.listProperties(said)
                            .mapWith(Statement::getLanguage)
                            .toList())
                    .as("%s of %s", said, usage)
                    .containsExactlyInAnyOrder("vi", "en");
        }
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermOfOursIsMappedToAStandardOne(Resource term) {
        assertThat(MAPPINGS.stream().flatMap(mapping -> objects(term, mapping)))
                .as(term.getURI())
                .anyMatch(ProfileTest::isStandard);
    }

    @ParameterizedTest
    @MethodSource("usages")
    void whatIsUsedIsStandardOrATermOfOurs(Resource usage) {
        assertThat(objects(usage, ON_CLASS)).as("classes of %s", usage).isNotEmpty();
        assertThat(Stream.of(ON_CLASS, USED_PROPERTY, USED_RANGE).flatMap(part -> objects(usage, part)))
                .as(usage.getURI())
                .allMatch(used -> isStandard(used) || terms().contains(used));
        assertThat(objects(usage, USED_PROPERTY).findAny().isPresent())
                .as("%s has an obligation and a range if it is of properties", usage)
                .isEqualTo(usage.hasProperty(OBLIGATION))
                .isEqualTo(usage.hasProperty(USED_RANGE));
    }

    @ParameterizedTest
    @MethodSource("usages")
    void aUsageOfPropertiesStandsUnderOneClassThatIsExplained(Resource usage) {
        List<Resource> explained = usages().stream()
                .filter(other -> !other.hasProperty(USED_PROPERTY))
                .filter(other -> objects(usage, ON_CLASS).anyMatch(type -> other.hasProperty(ON_CLASS, type)))
                .toList();
        assertThat(explained).as(usage.getURI()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("usages")
    void anObligationIsWhatItsShapesDemand(Resource usage) {
        List<Resource> checks = objects(usage, CHECKED_BY)
                .map(shape -> SHAPES.getResource(shape.getURI()))
                .toList();
        assertThat(checks).allMatch(shape -> shape.hasProperty(RDF.type));
        if (usage.hasProperty(OBLIGATION) && !checks.isEmpty()) {
            String obligation = usage.getPropertyResourceValue(OBLIGATION).getLocalName();
            boolean warns = checks.stream().anyMatch(shape -> shape.hasProperty(SHACLM.severity, SHACLM.Warning));
            boolean demands = checks.stream()
                    .anyMatch(shape -> Stream.of(SHACLM.minCount, SHACLM.qualifiedMinCount, SHACLM.or)
                            .anyMatch(shape::hasProperty));
            assertThat(obligation)
                    .as(usage.getURI())
                    .isEqualTo(warns ? "recommended" : demands ? "mandatory" : "optional");
        }
    }

    @Test
    void everyShapeChecksAUsage() {
        List<Resource> shapes = SHAPES.listResourcesWithProperty(RDF.type, SHACLM.PropertyShape)
                .filterKeep(RDFNode::isURIResource)
                .toList();
        assertThat(shapes).isNotEmpty();
        assertThat(PROFILE.listObjectsOfProperty(CHECKED_BY)
                        .mapWith(RDFNode::asResource)
                        .toList())
                .containsAll(shapes);
    }

    @Test
    void everyRoleOfAnAgentIsUsed() {
        Model roles = load("schemes/agent-role.ttl");
        Resource usage = PROFILE.getResource("https://tangthu.org/ns/profile#item-role");
        assertThat(objects(usage, USED_PROPERTY).map(Resource::getLocalName))
                .containsExactlyInAnyOrderElementsOf(roles.listSubjectsWithProperty(RDF.type, SKOS.Concept)
                        .mapWith(role -> role.getProperty(SKOS.notation).getString())
                        .toList());
    }

    private static Stream<Resource> objects(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(Statement::getResource).toList().stream();
    }

    private static boolean isStandard(Resource term) {
        return STANDARDS.stream().anyMatch(term.getURI()::startsWith);
    }

    private static Property term(String name) {
        return ResourceFactory.createProperty(NS, name);
    }

    private static Model load(String file) {
        return RDFDataMgr.loadModel(Path.of("src/main/resources/org/tangthu/ontologies", file)
                .toUri()
                .toString());
    }
}
