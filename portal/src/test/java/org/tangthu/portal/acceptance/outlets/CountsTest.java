package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No number tells what no word tells: totals, facets and completions know of nothing that is not for everybody. */
@ExtendWith(Corpus.class)
class CountsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Stands in no text. */
    private static final String NOWHERE = "khongdaucoca";

    private final Web web;

    CountsTest(Web web) {
        this.web = web;
    }

    @Test
    void aFacetCountsWhatIsPublicAndNothingElse() throws Exception {
        JsonNode counts = json("/api/search?q=").at("/facets/century");
        Set<Integer> counted = new TreeSet<>();
        counts.forEach(count -> counted.add(count.path("value").asInt()));
        Set<Integer> expected = new TreeSet<>();
        for (Specimen item : Specimen.values()) {
            if (Right.of(item, VisitorKind.STRANGER).described()) {
                expected.add(item.century());
            }
        }
        assertThat(counted).isEqualTo(expected);
        assertThat(counts)
                .allSatisfy(count -> assertThat(count.path("items").asInt()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource(Specimen.class)
    void aWordOfAGuardedTextIsAnsweredLikeAWordThatStandsNowhere(Specimen item) throws Exception {
        boolean open = Right.of(item, VisitorKind.STRANGER) == Right.FULL;
        for (VisitorKind visitor : VisitorKind.values()) {
            for (String word : new String[] {item.asked(), item.secret()}) {
                String found = web.get(visitor, "/api/search?q=" + word).text();
                String nothing = web.get(visitor, "/api/search?q=" + NOWHERE).text();
                if (open) {
                    assertThat(JSON.readTree(found).path("total").asInt()).isEqualTo(1);
                } else {
                    assertThat(found).as(visitor.code()).isEqualTo(nothing);
                }
                assertThat(web.get(visitor, "/api/suggestions?q=" + word.substring(0, word.length() - 1))
                                .text())
                        .as("completions are of descriptions")
                        .isEqualTo(web.get(visitor, "/api/suggestions?q=" + NOWHERE)
                                .text());
            }
        }
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(web.get(VisitorKind.STRANGER, path).bytes());
    }
}
