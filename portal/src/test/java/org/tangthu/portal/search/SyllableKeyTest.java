package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyllableKeyTest {
    private static final List<String> DICTIONARY = List.of(
            "da", "đa", "lê", "lê an", "lê dung", "lê lai", "Lê Lợi", "lề an", "lễ bái", "lế b", "lệ", "ma", "mà", "mả",
            "mã", "má", "mạ", "năm", "nâm", "no", "nô", "nơ", "tu", "tư");

    private final SyllableKey keys = new SyllableKey();

    @Test
    void titlesStandAsInADictionary() {
        List<String> shuffled = new ArrayList<>(DICTIONARY);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Comparator.comparing(keys::of));
        assertThat(shuffled).isEqualTo(DICTIONARY);
    }

    @Test
    void punctuationAndSpacesDoNotCount() {
        assertThat(keys.of("  \"Lê, Lợi\"")).isEqualTo(keys.of("Lê Lợi"));
    }

    @Test
    void aKeyIsBounded() {
        assertThat(keys.of("trường ".repeat(5_000))).hasSizeLessThan(4_000);
        assertThat(keys.of("a".repeat(50_000))).hasSizeLessThan(4_000);
        assertThat(keys.of("?!")).isEmpty();
    }
}
