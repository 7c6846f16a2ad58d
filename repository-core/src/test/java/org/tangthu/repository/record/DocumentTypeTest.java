package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.code.Code;

class DocumentTypeTest {
    /** Those item types of CSL 1.0.2 that could fit what libraries digitize. */
    private static final Set<String> CSL = Set.of(
            "article",
            "article-journal",
            "article-newspaper",
            "book",
            "broadcast",
            "chapter",
            "classic",
            "collection",
            "dataset",
            "document",
            "figure",
            "graphic",
            "interview",
            "legislation",
            "manuscript",
            "map",
            "motion_picture",
            "musical_score",
            "pamphlet",
            "performance",
            "periodical",
            "report",
            "song",
            "speech",
            "thesis");

    @Test
    void everyKindHasItsWord() {
        Set<String> kinds = GoldenRecords.CODES.scheme("kind").codes().stream()
                .map(Code::notation)
                .collect(Collectors.toSet());
        assertThat(DocumentType.kinds()).isEqualTo(kinds);
    }

    @ParameterizedTest
    @EnumSource
    void cslKnowsTheType(DocumentType type) {
        assertThat(CSL).contains(type.csl());
    }
}
