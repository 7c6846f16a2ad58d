package org.tangthu.ontologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {
    private static final Path SCHEMES = Path.of("target/classes/org/tangthu/ontologies/schemes");
    private static final String GOOD =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix id: <http://localhost/id/colour/> .
            <http://localhost/id/colour> a skos:ConceptScheme ; skos:notation "colour" .
            <http://localhost/id/colour#order> a skos:OrderedCollection ; skos:memberList ( id:red id:blue ) .
            id:blue a skos:Concept ; skos:inScheme <http://localhost/id/colour> ;
                skos:notation "blue" ; skos:prefLabel "xanh"@vi , "blue"@en .
            id:red a skos:Concept ; skos:inScheme <http://localhost/id/colour> ;
                skos:notation "red" ; skos:prefLabel "đỏ"@vi , "red"@en .
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            access              | open on-site restricted lending metadata-only preservation
            state               | draft submitted appraised published withdrawn
            digitization        | none planned scanned published
            heritage            | local-history old rare special-value in-house armed-forces open-educational
            viewing-direction   | left-to-right right-to-left top-to-bottom bottom-to-top
            library-type        | national public special armed-forces university education community foreign
            place-role          | about created published collected
            creator-absence     | anonymous unknown not-applicable
            decision-scope      | national publication heritage
            obligation          | mandatory recommended optional
            """)
    void aClosedListHoldsTheseCodesInThisOrder(String scheme, String notations) throws IOException {
        assertThat(notations(scheme)).containsExactly(notations.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            script                | quoc-ngu han nom latin cham tai-viet khmer
            heritage-criterion    | old rare-autograph rare-carrier rare-copies rare-form special-value
            kind                  | book manuscript map thesis serial-issue photograph rubbing decree genealogy village-convention learning-resource object
            acquisition-mode      | made bought exchanged transferred donated deposited-in-trust
            agent-role            | aut edt com col trl pfr trc ann win
            agent-kind            | person organization family
            date-role             | created published
            title-type            | main alternative parallel
            identifier-type       | isbn issn doi handle oclc local
            classification-scheme | ddc udc bbk
            language              | vi vi-Hani lzh lzh-Hani fr en
            rights                | http://rightsstatements.org/vocab/NoC-OKLR/1.0/ http://creativecommons.org/licenses/by/4.0/
            """)
    void anOpenEndedListHoldsAtLeastTheseCodes(String scheme, String notations) throws IOException {
        assertThat(notations(scheme)).contains(notations.split(" "));
    }

    @Test
    void theBuildHasWrittenWhatTheSchemesSay() throws IOException {
        CodeLists.write(SCHEMES, folder.resolve("codes.json"));
        try (var built = CodeLists.class.getResourceAsStream("codes.json")) {
            assertThat(built).hasBinaryContent(Files.readAllBytes(folder.resolve("codes.json")));
        }
    }

    @Test
    void conceptsStandInTheOrderOfTheMemberListNotOfTheFile() throws IOException {
        assertThat(readColours(GOOD)).extracting(CodeLists.Code::notation).containsExactly("red", "blue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            skos:notation "blue" ;  |                          | colour/blue: it needs exactly one notation
            "xanh"@vi ,             |                          | colour/blue: it needs exactly one prefLabel@vi
            , "red"@en              |                          | colour/red: it needs exactly one prefLabel@en
            "red" ;                 | "blue" ;                 | colour/blue: its notation blue is taken
            ( id:red id:blue )      | ( id:red )               | colour: its member list must hold each of its concepts once
            ( id:red id:blue )      | ( id:red id:red id:blue ) | colour: its member list must hold each of its concepts once
            notation "colour"       | notation "hue"           | colour: its notation must be its file name
            """)
    void aSchemeThatIsNoCodeListStopsTheBuild(String from, String to, String message) {
        String bad = GOOD.replace(from, to == null ? "" : to);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> readColours(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(message);
    }

    private List<CodeLists.Code> readColours(String turtle) throws IOException {
        Files.writeString(folder.resolve("colour.ttl"), turtle);
        return CodeLists.read(folder).get("colour");
    }

    private static List<String> notations(String scheme) throws IOException {
        var notations = new ArrayList<String>();
        try (var json = CodeLists.class.getResourceAsStream("codes.json")) {
            for (JsonNode code : new ObjectMapper().readTree(json).required(scheme)) {
                notations.add(code.required("notation").textValue());
                Stream.of("vi", "en")
                        .forEach(l ->
                                assertThat(code.at("/labels/" + l).textValue()).isNotBlank());
            }
        }
        return notations;
    }
}
