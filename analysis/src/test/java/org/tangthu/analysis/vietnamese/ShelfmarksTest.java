package org.tangthu.analysis.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfmarksTest {
    @ParameterizedTest
    @CsvSource({
        "VHv.1312, vhv1312",
        "VHv. 1312, vhv1312",
        "vhv1312, vhv1312",
        "VHV 1312, vhv1312",
        "V.Hv-1312, vhv1312",
        "A.34, a34",
        "AB.12, ab12",
        "R. 2011, r2011",
        "nlvnpf-0123, nlvnpf0123",
        "VHv.1312/1-2, vhv1312-1-2",
        "vhv 1312 1 2, vhv1312-1-2",
        "A.3/4, a3-4",
        "Đ.12, d12",
        "HN.0123, hn0123",
        "MF.1234, mf1234",
        "No. 15877, no15877",
        "Paris EFEO MS.12, parisefeoms12",
        "'', ''",
        "..., ''",
        "ＶＨｖ．１３, vhv13",
    })
    void marksAreComparedWithoutTheirStops(String mark, String normal) {
        assertThat(Shelfmarks.normal(mark)).isEqualTo(normal);
        assertThat(Shelfmarks.normal(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "VHv.1312/1-2, vhv1312-1-2 vhv1312-1 vhv1312-2 vhv1312",
        "A.3/1-4, a3-1-4 a3-1 a3-2 a3-3 a3-4 a3",
        "VHv.1312, vhv1312",
        "A.3/2, a3-2 a3",
        "'A.34; VHv.12', a34 vhv12",
        "A.1/1-999, a1-1-999 a1-1 a1",
        "A.1/4-2, a1-4-2 a1-4 a1",
    })
    void aMarkIsFoundByItsVolumesAndByItsWork(String mark, String keys) {
        assertThat(Shelfmarks.keys(mark)).containsExactlyInAnyOrder(keys.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VHv.1312",
                "vhv1312",
                "VHv. 1312",
                "VHv 1312/1-2",
                "A.3",
                "A34",
                "nlvnpf-0123-01",
                "No. 15877",
                "R.2011",
                " ab 12 "
            })
    void aMarkLooksLikeOne(String query) {
        assertThat(Shelfmarks.isLike(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1871",
                "truyện kiều",
                "tự đức 24",
                "A",
                "VHv.",
                "大越史記",
                "3/4",
                "978-604-1-2",
                "hà nội 1902 in"
            })
    void otherQueriesDoNot(String query) {
        assertThat(Shelfmarks.isLike(query)).isFalse();
    }

    @Test
    void marksAreFoundAmongOtherWords() {
        assertThat(Shelfmarks.find(List.of("truyện", "kiều", "VHv.1312/1-2")))
                .containsExactly(new Shelfmarks.Found(2, 3, "vhv1312-1-2"));
        assertThat(Shelfmarks.find(List.of("VHv.", "1312", "kim", "vân")))
                .containsExactly(new Shelfmarks.Found(0, 2, "vhv1312"));
        assertThat(Shelfmarks.find(List.of("đại", "việt", "sử", "ký"))).isEmpty();
    }

    @Test
    void noTextIsAnError() {
        for (String text : List.of(
                "\uD800", "\u0000", "🙂 1", "大越 1", "a1/".repeat(5_000), "-".repeat(10_000), "a" + "1".repeat(9_999))) {
            Shelfmarks.normal(text);
            Shelfmarks.keys(text);
            Shelfmarks.isLike(text);
            Shelfmarks.find(List.of(text, text));
        }
    }
}
