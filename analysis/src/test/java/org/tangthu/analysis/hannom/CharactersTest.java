package org.tangthu.analysis.hannom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
    @ParameterizedTest
    @CsvSource({
        "國, 国", "國, 囯", "內, 内", "說, 説", "說, 说", "爲, 為", "無, 无", "舊, 旧", "禮, 礼", "後, 后", "於, 于",
        "發, 发", "髮, 发", "裏, 里", "裏, 裡", "黃, 黄", "歲, 歳", "真, 眞", "即, 卽", "既, 旣", "年, 秊", "學, 学",
        "會, 会", "嘆, 歎", "德, 徳", "傳, 传", "龍, 龙", "龍, 竜", "體, 体", "萬, 万", "廣, 广", "處, 䖏", "能, 䏻"
    })
    void traditionalSimplifiedAndVariantFormsAreOne(String some, String other) {
        assertThat(canonical(some)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource({"𡨸, 𡦂", "𢆥, 𢆪", "𠊛, 𠊚", "𥪝, 𥪞"})
    void formsOfANomCharacterAreOne(String some, String other) {
        assertThat(canonical(some)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource({"0xF914, 樂", "0xF95C, 樂", "0x2F800, 丽", "0x2F47, 日", "0x2EC4, 西", "0x2EBC, 肉"})
    void compatibilityIdeographsAndRadicalsAreTheUnifiedIdeograph(String codePoint, String unified) {
        int canonical = Characters.canonical(Integer.decode(codePoint));

        assertThat(Character.toString(canonical)).isEqualTo(canonical(unified));
    }

    @ParameterizedTest
    @CsvSource({"大, 太", "王, 玉", "越, 粵", "子, 了", "己, 已", "日, 曰", "末, 未", "土, 士", "北, 百", "固, 有", "沒, 一"})
    void charactersThatLookOrSoundAlikeStayApart(String some, String other) {
        assertThat(canonical(some)).isNotEqualTo(canonical(other));
    }

    @Test
    void theOneThatStandsForAClassIsATraditionalFormInTheBasicPlaneWhereThereIsOne() {
        assertThat(canonical("国")).isEqualTo("國");
        assertThat(canonical("龙")).isEqualTo("龍");
        assertThat(canonical("𡻕")).isEqualTo("歲");
    }

    @Test
    void charactersInPrivateUseAreNobodysForm() {
        IntStream privateUse = IntStream.of(0xE000, 0xF8FF, 0xF0000, 0xF0575, 0xFFFFD, 0x100000, 0x10FFFD);

        assertThat(privateUse).allMatch(codePoint -> Characters.canonical(codePoint) == codePoint);
    }

    @Test
    void whatIsNoCharacterStandsForItself() {
        IntStream others =
                IntStream.of('a', ' ', 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x110000, 0xD800, 0x1F600);

        assertThat(others).allMatch(codePoint -> Characters.canonical(codePoint) == codePoint);
    }

    @Test
    void whatStandsForAClassStandsForItselfToo() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
                .allMatch(codePoint ->
                        Characters.canonical(Characters.canonical(codePoint)) == Characters.canonical(codePoint));
    }

    @Test
    void classesAreSmallAndShareNoCharacter() {
        Set<Integer> seen = new HashSet<>();
        for (int[] forms : Characters.classes()) {
            assertThat(forms).hasSizeBetween(2, 12);
            IntStream.of(forms).forEach(form -> assertThat(seen.add(form))
                    .as("%s stands in one class only", Character.toString(form))
                    .isTrue());
        }
    }

    private static String canonical(String character) {
        return Character.toString(Characters.canonical(character.codePointAt(0)));
    }
}
