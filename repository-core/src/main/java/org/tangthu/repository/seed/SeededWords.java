package org.tangthu.repository.seed;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Words as often as in real texts: few stand in every line, most hardly ever (the n-th is met a n-th as often as the
 * first). Words of two syllables are made of the syllables that quốc ngữ can write. Immutable.
 */
final class SeededWords {
    private static final int COMPOUNDS = 40_000;
    private static final long SHUFFLE = 0x9E3779B97F4A7C15L;

    private static final List<String> COMMON = List.of(
            ("là và của có trong cho các một những được người không với năm này đã làng ở khi về từ ra thì đó đến lại nhà vào"
                            + " ông cũng theo sau trên nước đất vua việc như thôn xã huyện tỉnh dân họ đình chùa miếu thờ thần lễ hội"
                            + " ruộng sông núi đường chợ bà con hai ba bốn mười trăm nghìn quan quân tướng sĩ thầy học văn chữ sách"
                            + " truyền đời xưa nay trước ngày tháng mùa xuân hạ thu đông bắc nam tây lập phong sắc công đức phúc thọ")
                    .split(" "));

    private static final String[] ONSETS = ("- b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x").split(" ");

    /** A star after the vowel that bears the tone. */
    private static final String[] RHYMES =
            ("a* a*i a*o a*m a*n a*ng a*nh a*y a*u â*m â*n â*ng â*u â*y e* e*m e*n e*o ê* ê*nh ê*u i* iê*m iê*n iê*ng iê*u i*n i*nh"
                            + " o* oa* oa*i oa*n oa*ng o*i o*m o*n o*ng ô* ô*i ô*m ô*n ô*ng ơ* ơ*i ơ*m ơ*n u* u*a u*i u*m u*n u*ng"
                            + " uô*i uô*n uô*ng uyê*n ư* ư*a ư*ng ươ*i ươ*n ươ*ng y* yê*n")
                    .split(" ");

    private static final String[] STOPPED =
            "a*c a*ch a*t a*p â*c â*t â*p ă*c ă*t ê*ch ê*t iê*c iê*t i*ch i*t o*c o*t ô*c ô*t ô*p u*c u*t uô*c uô*t ư*c ươ*c ươ*t"
                    .split(" ");

    private static final String TONES = " \u0300\u0309\u0303\u0301\u0323";
    private static final String STOPPED_TONES = "\u0301\u0323";

    private final List<String> syllables = syllables();

    /** One of all words by one law: first the common ones, of one syllable, then compounds. */
    String word(SplittableRandom random) {
        int rank = rank(random, COMMON.size() + COMPOUNDS);
        if (rank < COMMON.size()) {
            return COMMON.get(rank);
        }
        SplittableRandom word = new SplittableRandom(SHUFFLE * (1 + rank));
        return syllable(word) + " " + syllable(word);
    }

    /** A proper name of two syllables: some thousands are met again and again. */
    String name(SplittableRandom random) {
        SplittableRandom name = new SplittableRandom(SHUFFLE * (1 + rank(random, COMPOUNDS)));
        return capital(syllable(name)) + " " + capital(syllable(name));
    }

    private static String capital(String syllable) {
        int first = syllable.offsetByCodePoints(0, 1);
        return syllable.substring(0, first).toUpperCase(Locale.ROOT) + syllable.substring(first);
    }

    private String syllable(SplittableRandom random) {
        return syllables.get(random.nextInt(syllables.size()));
    }

    /** A number from 0, below {@code count}: n with a probability in proportion to 1 / (n + 1). */
    static int rank(SplittableRandom random, int count) {
        return (int) Math.min(count - 1L, Math.round(Math.exp(random.nextDouble() * Math.log(count + 1.0))) - 1L);
    }

    private static List<String> syllables() {
        List<String> all = new ArrayList<>();
        for (String onset : ONSETS) {
            add(all, onset, RHYMES, TONES);
            add(all, onset, STOPPED, STOPPED_TONES);
        }
        return List.copyOf(all);
    }

    private static void add(List<String> all, String onset, String[] rhymes, String tones) {
        for (String rhyme : rhymes) {
            int mark = rhyme.indexOf('*');
            String letters = rhyme.replace("*", "");
            for (char tone : tones.toCharArray()) {
                String toned = tone == ' ' ? letters : letters.substring(0, mark) + tone + letters.substring(mark);
                all.add(Normalizer.normalize((onset.equals("-") ? "" : onset) + toned, Form.NFC));
            }
        }
    }
}
