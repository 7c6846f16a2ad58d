package org.tangthu.analysis.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every word. */
class SpellingPropertiesTest {
    private static final List<String> SYLLABLES = Syllables.all();

    @Test
    void theLanguageHasSomeThousandsOfSyllables() {
        assertThat(SYLLABLES).hasSizeBetween(15_000, 25_000);
    }

    @Test
    void everyRimeHasItsTonesAndNoOther() {
        for (String rime : Syllables.RIMES) {
            long tones = Syllables.ONSETS.stream()
                    .mapToLong(onset -> Syllables.tones(onset + rime)
                            .filter(Syllable::valid)
                            .count())
                    .max()
                    .orElse(0);
            assertThat(tones).as(rime).isEqualTo(rime.matches(".*(c|ch|p|t)") ? 2 : 6);
        }
    }

    @Test
    void aSpellingIsTheSameHoweverItIsEncoded() {
        for (String syllable : SYLLABLES) {
            assertThat(Spelling.canonical(syllable)).isSameAs(syllable);
            for (String written : List.of(
                    syllable.toUpperCase(Locale.ROOT),
                    Normalizer.normalize(syllable, Normalizer.Form.NFD),
                    windows1258(syllable),
                    syllable.replace('đ', 'ð'),
                    syllable.toUpperCase(Locale.ROOT).replace('Đ', 'Ð'),
                    fullWidth(syllable))) {
                assertThat(Spelling.canonical(written)).as(written).isEqualTo(syllable);
            }
        }
    }

    @Test
    void theToneMayStandOnAnyVowel() {
        for (String syllable : SYLLABLES) {
            Tone tone = Syllable.parse(syllable).orElseThrow().tone();
            String toneless = withoutTone(syllable);
            IntStream.range(0, toneless.length())
                    .filter(at -> Letters.isVowel(toneless.charAt(at)))
                    .mapToObj(at -> Syllables.withTone(toneless, tone, at))
                    .forEach(written ->
                            assertThat(Spelling.canonical(written)).as(written).isEqualTo(syllable));
        }
    }

    @Test
    void whatIsTypedWithoutDiacriticsFoldsAsWhatIsPrinted() {
        for (String syllable : SYLLABLES) {
            String folded = Spelling.folded(syllable);
            assertThat(folded).matches("[a-z]+");
            String toneless = Spelling.toneless(syllable);
            for (String typed : List.of(folded, toneless, withoutTone(syllable), plain(syllable))) {
                assertThat(Spelling.folded(Spelling.canonical(typed))).as(typed).isEqualTo(folded);
            }
            assertThat(Spelling.toneless(Spelling.canonical(toneless))).isEqualTo(toneless);
        }
    }

    @Test
    void iAndYAreOneExceptInTaiAndTayTuiAndTuy() {
        for (String syllable : SYLLABLES) {
            String toneless = withoutTone(syllable);
            boolean open = toneless.matches("(h|k|l|m|s|t|qu)y");
            if (open || toneless.matches("qu(y(ch|n|nh|p|t|u|ên|êt))|.*u(ya|ych|ynh|yên|yêt)|yê.*")) {
                String written = Normalizer.normalize(
                        Normalizer.normalize(syllable, Normalizer.Form.NFD).replace('y', 'i'), Normalizer.Form.NFC);
                assertThat(Spelling.canonical(written)).as(written).isEqualTo(syllable);
                assertThat(Spelling.folded(plain(written))).as(written).isEqualTo(Spelling.folded(syllable));
            }
        }
        assertThat(Spelling.canonical("tai")).isNotEqualTo(Spelling.canonical("tay"));
        assertThat(Spelling.canonical("tui")).isNotEqualTo(Spelling.canonical("tuy"));
        assertThat(Spelling.canonical("I")).as("a numeral").isNotEqualTo(Spelling.canonical("Y"));
    }

    @Test
    void everyFormIsIdempotentOnEveryCharacter() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.isDefined(codePoint)) {
                isIdempotent(Character.toString(codePoint));
            }
        }
    }

    @Test
    void everyFormIsIdempotentOnGarbage() {
        Random random = new Random(31);
        for (int i = 0; i < 200_000; i++) {
            isIdempotent(garbage(random));
        }
    }

    @Test
    void oneLetterAMillionTimesIsDoneAtOnce() {
        for (String letter : List.of("a", "ờ", "\u0301", "a\u0301\u0323", "\uD840\uDC0B", "\uD800", "ﷺ")) {
            isIdempotent(letter.repeat(1_000_000 / letter.length()));
        }
    }

    private static void isIdempotent(String word) {
        String canonical = Spelling.canonical(word);
        assertThat(Spelling.canonical(canonical)).isEqualTo(canonical);
        idempotent(Spelling::toneless, canonical);
        idempotent(Spelling::folded, canonical);
        assertThat(Spelling.folded(Spelling.toneless(canonical))).isEqualTo(Spelling.folded(canonical));
    }

    private static void idempotent(UnaryOperator<String> form, String canonical) {
        String once = form.apply(canonical);
        assertThat(form.apply(once)).isEqualTo(once);
    }

    /** Short, so that it often looks like a word. */
    private static String garbage(Random random) {
        String letters =
                "aăâeêioôơuưyđðÐbcghnqtiyuIYKếộụçœßﬁſＡ１\u0301\u0300\u0323\u0302\u0306\u031B\u0335\u200D.' \uD840\uDC0B大\uE000";
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static String windows1258(String word) {
        StringBuilder written = new StringBuilder();
        for (char form : word.toCharArray()) {
            Tone tone = Letters.tone(form);
            written.append(Letters.letter(form)).append(tone == Tone.NONE ? "" : tone.mark());
        }
        return written.toString();
    }

    private static String fullWidth(String word) {
        StringBuilder written = new StringBuilder();
        word.chars().forEach(unit -> written.append((char) (unit < 0x80 ? unit + 0xFEE0 : unit)));
        return written.toString();
    }

    private static String withoutTone(String word) {
        return Normalizer.normalize(
                Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""),
                Normalizer.Form.NFC);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
