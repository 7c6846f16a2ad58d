package org.tangthu.linkeddata.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tangthu.repository.code.CodeLists;

class VocabularyGraphsTest {
    private static final String BASE = "https://library.example.vn";

    @Test
    void readTwiceItIsTheSameToTheLastBlankNode() {
        var first = new Vocabulary(BASE, CodeLists.load().schemes()).graphs();
        var second = new Vocabulary(BASE, CodeLists.load().schemes()).graphs();
        assertThat(first).containsKeys(BASE + "/ns", BASE + "/id/kind");
        first.forEach((name, graph) -> assertThat(second.get(name).find().toSet())
                .isEqualTo(graph.find().toSet()));
    }

    @Test
    void everyCodeHasItsConcept() {
        CodeLists codes = CodeLists.load();
        Vocabulary vocabulary = new Vocabulary(BASE, codes.schemes());
        codes.schemes().forEach(scheme -> codes.scheme(scheme).codes().forEach(code -> {
            String address = BASE + code.iri().substring("https://tangthu.org".length());
            assertThat(vocabulary.describe(address)).as(address).isPresent();
        }));
    }
}
