package org.tangthu.portal.pages.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BySyllablesTest {
    @Test
    void namesGoSyllableBySyllable() {
        List<String> names = List.of("Hà Giang", "Hà Nội", "Hải Dương", "Hải Phòng", "Hậu Giang");
        assertThat(names.stream().sorted(new BySyllables().reversed()).sorted(new BySyllables()))
                .containsExactlyElementsOf(names);
    }

    @Test
    void lettersAndTonesHaveTheOrderOfDictionaries() {
        List<String> names = List.of("An Giang", "Dak", "Đà Lạt", "Đà Nẵng", "Ê", "lê", "lê lợi", "lề an", "Ninh Bình");
        assertThat(names.stream().sorted(new BySyllables().reversed()).sorted(new BySyllables()))
                .containsExactlyElementsOf(names);
    }
}
