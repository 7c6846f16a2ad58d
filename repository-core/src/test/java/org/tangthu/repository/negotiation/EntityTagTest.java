package org.tangthu.repository.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private final EntityTag tag = new EntityTag("7-ttl,a");

    @Test
    void itIsWrittenAsAWeakOne() {
        assertThat(tag).hasToString("W/\"7-ttl,a\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
            *                          | true
            W/"7-ttl,a"                | true
            "7-ttl,a"                  | true
            "x", W/"7-ttl,a" ,"y"      | true
            "x,y"                      | false
            "17-ttl,a"                 | false
            "7-ttl,ab"                 | false
            7-ttl,a                    | false
            "7-ttl,a                   | false
            """)
    void whatTheClientHasIsComparedWhole(String header, boolean expected) {
        assertThat(tag.isIn(Collections.enumeration(List.of(header)))).isEqualTo(expected);
        assertThat(tag.isIn(Collections.enumeration(List.of("\"other\"", header))))
                .isEqualTo(expected);
    }

    @Test
    void aClientThatSendsNoHeaderHasNothing() {
        assertThat(tag.isIn(Collections.emptyEnumeration())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "ă"})
    void whatCannotStandInAHeaderIsNoTag(String opaque) {
        assertThatThrownBy(() -> new EntityTag(opaque)).isInstanceOf(IllegalArgumentException.class);
    }
}
