package org.tangthu.analysis.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tangthu.analysis.Terms;

class AlternativesFilterTest {
    @Test
    void alternativesStandAtOnePosition() throws IOException {
        assertThat(of("dai =việt|^việt|viet su|sử")).containsExactly("dai", "=việt ^việt viet", "su sử");
    }

    @Test
    void theOffsetsAreThoseOfAllAlternatives() throws IOException {
        Analyzed analyzed = Analyzed.read(new AlternativesFilter(new GivenTerms("a b|c")));
        assertThat(analyzed.tokens())
                .containsExactly(
                        new Analyzed.Token("a", 0, 0, 1),
                        new Analyzed.Token("b", 1, 2, 5),
                        new Analyzed.Token("c", 1, 2, 5));
    }

    @Test
    void nothingBetweenIsNoAlternative() throws IOException {
        assertThat(of("||a||b|")).containsExactly("a b");
        assertThat(of("||| | |")).isEmpty();
    }

    @Test
    void noTokenizerTakesTheirMarkForWhiteSpace() {
        assertThat(Character.isWhitespace(Terms.OR)).isFalse();
        assertThat(Script.of(Terms.OR)).as("it is in no word").isEqualTo(Script.SEPARATOR);
    }

    private static Iterable<String> of(String terms) throws IOException {
        return Analyzed.read(new AlternativesFilter(new GivenTerms(terms))).stacks();
    }
}
