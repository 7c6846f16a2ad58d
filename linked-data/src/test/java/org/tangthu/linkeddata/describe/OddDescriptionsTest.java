package org.tangthu.linkeddata.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.Samples;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.OddRecords;

/** What somebody wrote into the store past the program can be said in every syntax, and breaks none. */
class OddDescriptionsTest {
    private static final CodeLists CODES = CodeLists.load();
    private static final Addresses ADDRESSES = new Addresses("https://library.example.vn");
    private static final Describer DESCRIBER = new Describer(
            ADDRESSES,
            CODES,
            new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC),
            Ark.TEST_NAAN,
            "http://creativecommons.org/licenses/by/4.0/");
    private static final Profiles PROFILES = new Profiles(DESCRIBER, ADDRESSES, CODES, new MemoryCatalogue());

    /** By what is odd about them. */
    private static final Map<String, CatalogueEntry> READ =
            OddRecords.of(EntityJson.bytes(Samples.manuscript(Samples.ark(0), State.PUBLISHED))).stream()
                    .filter(odd -> !odd.essential())
                    .collect(Collectors.toMap(OddRecords::toString, OddDescriptionsTest::read));

    private static CatalogueEntry read(OddRecords odd) {
        Instant at = Instant.parse("2026-02-05T05:00:00Z");
        return new CatalogueEntry(EntityJson.read(odd.bytes()), 1, 1, at, at, 2, Optional.of("0001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Turtle", "N-Triples", "RDF/XML", "JSON-LD"})
    void everySyntaxSaysTheSame(String name) {
        Lang syntax = List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML, Lang.JSONLD).stream()
                .filter(lang -> lang.getName().equals(name))
                .findFirst()
                .orElseThrow();
        READ.forEach((odd, entry) -> {
            Graph graph = DESCRIBER.describe(entry);
            String written = RDFWriter.source(graph).lang(syntax).asString();
            assertThat(RDFParser.fromString(written, syntax).toGraph().isIsomorphicWith(graph))
                    .as(odd)
                    .isTrue();
        });
    }

    @Test
    void searchEnginesCanReadIt() {
        READ.forEach((odd, entry) -> assertThatCode(() -> new ObjectMapper().readTree(PROFILES.embedded(entry)))
                .as(odd)
                .doesNotThrowAnyException());
    }
}
