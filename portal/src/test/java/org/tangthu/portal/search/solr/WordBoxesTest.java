package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PlacedText.Placed;

class WordBoxesTest {
    @Test
    void wordsComeBackAsTheyWere() {
        List<Placed> words = List.of(
                new Placed(0, 4, new Box(100, 200, 80, 40)),
                new Placed(5, 7, new Box(190, 198, 30, 44)),
                new Placed(9, 39, new Box(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE)),
                new Placed(900, 901, new Box(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0)));

        assertThat(WordBoxes.decode(WordBoxes.encode(words))).isEqualTo(words);
        assertThat(WordBoxes.decode(WordBoxes.encode(List.of()))).isEmpty();
    }

    @Test
    void whateverStandsWhereverComesBackAsItWas() {
        SplittableRandom random = new SplittableRandom(1);
        for (int page = 0; page < 2_000; page++) {
            List<Placed> words = new ArrayList<>();
            int end = 0;
            for (int word = random.nextInt(40); word > 0; word--) {
                int start = end + random.nextInt(random.nextBoolean() ? 3 : 5_000);
                int length = 1 + random.nextInt(random.nextBoolean() ? 7 : 1_000);
                words.add(new Placed(start, start + length, box(random)));
                end = start + length;
            }
            assertThat(WordBoxes.decode(WordBoxes.encode(words))).isEqualTo(words);
        }
    }

    private static Box box(SplittableRandom random) {
        int most = random.nextBoolean() ? 5_000 : Integer.MAX_VALUE;
        return new Box(random.nextInt(most), random.nextInt(most), random.nextInt(most), random.nextInt(most));
    }

    @Test
    void aWordTakesAboutSixBytesWhicheverWayItsLineRuns() {
        int words = 300;
        assertThat(WordBoxes.encode(lines(words))).hasSizeLessThan(words * 13 / 2);
        assertThat(WordBoxes.encode(columns(words))).hasSizeLessThan(words * 13 / 2);
    }

    /** Words of 3 to 7 letters in lines of ten, as a scan of 300 dots an inch has them. */
    private static List<Placed> lines(int count) {
        SplittableRandom random = new SplittableRandom(2);
        List<Placed> words = new ArrayList<>();
        int start = 0;
        int x = 250;
        for (int i = 0; i < count; i++) {
            int length = 3 + random.nextInt(5);
            int width = length * 20 + random.nextInt(9);
            x = i % 10 == 0 ? 250 + random.nextInt(9) : x;
            words.add(new Placed(start, start + length, new Box(x, 300 + i / 10 * 55 + random.nextInt(9), width, 38)));
            start += length + 1;
            x += width + 12 + random.nextInt(9);
        }
        return words;
    }

    /** Characters in columns of twenty from right to left. */
    private static List<Placed> columns(int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<Placed> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Box box = new Box(
                    2_000 - i / 20 * 120 + random.nextInt(9),
                    300 + i % 20 * 110 + random.nextInt(9),
                    90 + random.nextInt(9),
                    100);
            words.add(new Placed(i + i / 20, i + i / 20 + 1, box));
        }
        return words;
    }

    @Test
    void wordsOverOneAnotherAreRefused() {
        Box box = new Box(0, 0, 1, 1);
        List<Placed> words = List.of(new Placed(0, 5, box), new Placed(4, 9, box));
        assertThatThrownBy(() -> WordBoxes.encode(words)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damagedBytesAreReadOrRefusedButNeverBreakAnything() {
        SplittableRandom random = new SplittableRandom(4);
        byte[] whole = WordBoxes.encode(lines(50));
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = damaged(whole, random);
            try {
                assertThat(WordBoxes.decode(damaged)).hasSizeLessThanOrEqualTo(damaged.length);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(whole.length)];
        System.arraycopy(whole, 0, bytes, 0, bytes.length);
        for (int strikes = random.nextInt(5); strikes > 0 && bytes.length > 0; strikes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void aCountBeyondTheBytesIsRefusedBeforeAnythingIsMade() {
        byte[] boasting = {1, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7};
        assertThatThrownBy(() -> WordBoxes.decode(boasting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words");
    }

    @Test
    void anotherVersionHasNoWordsForThisProgram() {
        assertThat(WordBoxes.decode(new byte[] {9, 1, 2, 3})).isEmpty();
        assertThat(WordBoxes.decode(new byte[0])).isEmpty();
    }
}
