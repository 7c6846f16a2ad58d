package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyllableKeyTest {
    private static final List<String> DICTIONARY = List.of(
            "da", "đa", "lê", "lê an", "lê dung", "lê lai", "Lê Lợi", "lề an", "lễ bái", "lế b", "lệ", "ma", "mà", "mả",
            "mã", "má", "mạ", "năm", "nâm", "no", "nô", "nơ", "tu", "tư");

    private final SyllableKey keys = new SyllableKey();

    @Test
    void titlesStandAsInADictionary() {
        isOrder(DICTIONARY);
    }

    @Test
    void theAlphabetAndTheTonesHaveTheirOrder() {
        isOrder(List.of("a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split(" ")));
        isOrder(List.of("ba bà bả bã bá bạ bă bằ bẳ bẵ bắ bặ bâ bầ bẩ bẫ bấ bậ".split(" ")));
        isOrder(List.of("da", "dạ", "Dũng", "dữ", "Đà", "đại", "Đỗ"));
    }

    @Test
    void theCaseOfASyllableDoesNotWeighMoreThanTheNext() {
        isOrder(List.of("lê an", "LÊ Dung", "lê lai", "Lê lợi", "lê Z"));
        isOneKey("Lê Lợi", "LÊ LỢI", "lê lợi");
    }

    @Test
    void numbersStandByTheirValue() {
        isOrder(List.of("Tập 1", "Tập 2", "Tập 10", "Tập 100", "Tập một"));
        isOrder(List.of("Tập I", "Tập II", "Tập III", "Tập IV", "Tập V", "Tập VI"));
    }

    @Test
    void spellingsOfOneTitleHaveOneKey() {
        isOneKey("Hòa bình", "Hoà bình", "Ho\u0300a bi\u0300nh");
        isOneKey("Đại Việt sử ký", "Đại Việt sử kí", "Ðại Việt sử ký", "Đa\u0323i Viê\u0323t sư\u0309 ky\u0301");
    }

    @Test
    void charactersStandWhereTheirReadingStands() {
        isOneKey("大越史記", "大 越 史 記", "Đại Việt sử ký");
        isOrder(List.of("Đại Nam", "大南一統志", "大越史記", "Đại Yên", "\uE000"));
    }

    @Test
    void punctuationAndSpacesDoNotCount() {
        isOneKey("Lê Lợi", "  \"Lê, Lợi\"", "«Lê-Lợi»", "… (Lê) Lợi!");
    }

    @Test
    void aKeyIsBounded() {
        assertThat(keys.of("trường ".repeat(5_000))).hasSizeLessThan(4_000);
        assertThat(keys.of("a".repeat(50_000))).hasSizeLessThan(4_000);
        assertThat(keys.of("?!")).isEmpty();
    }

    private void isOrder(List<String> titles) {
        List<String> shuffled = new ArrayList<>(titles);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Comparator.comparing(keys::of));
        assertThat(shuffled).isEqualTo(titles);
    }

    private void isOneKey(String... titles) {
        assertThat(Stream.of(titles).map(keys::of).distinct()).hasSize(1);
    }
}
