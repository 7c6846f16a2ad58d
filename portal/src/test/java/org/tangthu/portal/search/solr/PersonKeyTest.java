package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PersonKeyTest {
    private final PersonKey keys = new PersonKey();

    @Test
    void listsGoByGivenNameThenFamilyThenMiddle() {
        isOrder(
                keys::byGiven,
                "Trần An",
                "Nguyễn Thị Bình",
                "Đặng Dung",
                "Lê Đức",
                "Lê Văn Hưu",
                "Ngô Sĩ Liên",
                "Philippe Papin",
                "Lê Quý Thuận",
                "Lê Văn Thuận",
                "Nguyễn Thuận");
    }

    @Test
    void filesOfAuthorsGoByFamilyThenMiddleThenGiven() {
        isOrder(
                keys::byFamily,
                "Lê Quý Đôn",
                "Lê Văn Hưu",
                "Ngô Sĩ Liên",
                "Nguyễn Du",
                "Nguyễn Trãi",
                "Nguyễn Văn Hồng",
                "Philippe Papin");
    }

    @Test
    void theFormsOfCataloguesHaveOneKey() {
        for (String written : List.of("Nguyễn, Du", "Nguyễn, Du, 1766-1820", "NGUYỄN DU", "Nguyễn Du (1766-1820)")) {
            assertThat(keys.byGiven(written)).isEqualTo(keys.byGiven("Nguyễn Du"));
            assertThat(keys.byFamily(written)).isEqualTo(keys.byFamily("Nguyễn Du"));
        }
    }

    private static void isOrder(Function<String, String> key, String... names) {
        List<String> shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Comparator.comparing(key));
        assertThat(shuffled).containsExactly(names);
    }
}
