package org.tangthu.repository.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.text.PageText;

class SeededTextsTest {
    private final SeededItems items = new SeededItems(Ark.TEST_NAAN, 7);
    private final SeededTexts texts = new SeededTexts(7);

    @Test
    void aPageAlwaysHasTheSameTextAndEachPageItsOwn() {
        Ark item = items.item(3).ark();
        assertThat(texts.text(item, "0001")).isEqualTo(new SeededTexts(7).text(item, "0001"));
        assertThat(texts.text(item, "0001")).isNotEqualTo(texts.text(item, "0002"));
    }

    @Test
    void onePageOfTwentyIsInHanCharacters() {
        long han = IntStream.range(0, 1_000)
                .mapToObj(number -> texts.text(items.item(number).ark(), "0001"))
                .filter(text -> text.lang().equals(Optional.of("lzh")))
                .count();
        assertThat(han).isBetween(25L, 90L);
    }

    @Test
    void everyWordHasABoxOnItsPage() {
        for (int number = 0; number < 100; number++) {
            PageText text = texts.text(items.item(number).ark(), "0001");
            List<PageText.Word> words = text.words().toList();
            assertThat(words).hasSizeGreaterThan(200).allSatisfy(word -> {
                assertThat(word.box().x() + word.box().width()).isLessThanOrEqualTo(text.width());
                assertThat(word.box().y() + word.box().height()).isLessThanOrEqualTo(text.height());
                assertThat(word.content()).matches("\\p{L}+");
            });
        }
    }

    @Test
    void fewWordsAreFrequentAndManyAreRare() {
        SplittableRandom random = new SplittableRandom(1);
        SeededWords words = new SeededWords();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            counts.merge(words.word(random), 1, Integer::sum);
        }
        assertThat(counts).hasSizeGreaterThan(10_000);
        assertThat(counts.values().stream().mapToInt(count -> count).max().orElse(0))
                .isGreaterThan(3_000);
    }
}
