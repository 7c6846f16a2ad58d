package org.tangthu.analysis.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokesTest {
    private static final String[] ONSETS =
            "|b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x".split("\\|");
    private static final String[] VOWELS =
            ("a ă â e ê i o ô ơ u ư y ia iê ua uô ưa ươ oa oă oe uâ uê uơ uy uya uyê yê ai ao au ay âu ây eo êu iu oi ôi ơi ui"
                            + " ưi ưu oai oao oay oeo uây uôi uyu ươi ươu iêu yêu oo")
                    .split(" ");
    private static final String[] CODAS = "|c|ch|m|n|ng|nh|p|t".split("\\|");

    private static final String MARKS = "\u0302\u0306\u031B\u0301\u0300\u0309\u0303\u0323";
    private static final int TONES = 3;

    /** The keys of an input method in the order of the marks; a space stands for the letter itself. */
    private static final String TELEX = " wwsfrxj";

    private static final String VNI = "68712345";

    @ParameterizedTest
    @CsvSource({
        "ddaij, đại",
        "vieejt, việt",
        "daij, dại",
        "vieetj, việt",
        "vietej, việt",
        "dadi, đai",
        "daid, đai",
        "DDaij, đại",
        "VIEETJ, việt",
        "duwowngf, dường",
        "dduwowngf, đường",
        "duongwfd, đường",
        "ddwowngf, đường",
        "dduowngf, đường",
        "nguowif, người",
        "nguwowif, người",
        "thuowr, thuở",
        "huow, huơ",
        "tuw, tư",
        "tw, tư",
        "nhwng, nhưng",
        "quaan, quân",
        "quawng, quăng",
        "quys, quý",
        "quis, quý",
        "kis, ký",
        "hoaf, hòa",
        "hoafn, hoàn",
        "khoer, khỏe",
        "thuys, thúy",
        "hoawcj, hoặc",
        "muwa, mưa",
        "muaw, mưa",
        "gif, gì",
        "giuwx, giữ",
        "gieengs, giếng",
        "nghieengs, nghiếng",
        "ruowuj, rượu",
        "ngoeof, ngoèo",
        "xooong, xoong",
        "suwr, sử",
        "as, á",
        "ows, ớ",
        "chuwx, chữ",
        "nooms, nốm",
        "hans, hán",
        "truyeenj, truyện",
        "kieeuf, kiều",
        "sws, sứ",
        "ddinhf, đình",
        "traafn, trần",
        "tooir, tổi",
    })
    void telexIsDecoded(String typed, String meant) {
        assertThat(Keystrokes.decode(typed).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "d9a5i, đại",
        "dai59, đại",
        "d9ai5, đại",
        "vie65t, việt",
        "viet65, việt",
        "vie6t5, việt",
        "viet56, việt",
        "du7o7ng2, dường",
        "d9uong72, đường",
        "nguo7i2, người",
        "ha2, hà",
        "no6i5, nội",
        "noi65, nội",
        "hoa2, hòa",
        "la8ng, lăng",
        "chu74, chữ",
        "su73, sử",
        "DAI59, đại",
        "thuo73, thuở",
        "qua8ng3, quẳng",
        "tu71, tứ",
        "quy1, quý",
    })
    void vniIsDecoded(String typed, String meant) {
        assertThat(Keystrokes.decode(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nam",
                "viet",
                "dai",
                "hanoi",
                "vhv1312",
                "1871",
                "24",
                "h1n1",
                "q1",
                "a3",
                "XIX",
                "xyz",
                "ss",
                "ass",
                "hass",
                "www",
                "đại",
                "đaij",
                "việt",
                "大越",
                "\uD800",
                "\u0000",
                "a1b2c3",
                "wikipedia",
                "express",
                "zzzzzzzzzzzz",
                "aaaaaaaaaaaa",
                "oooooooooooo",
                "uouououououo",
                "wwwwwwwwwwww",
                "111111111111",
                "abcdefghijklm",
                "stop",
                "cntt",
                "3d",
                "mp3",
            })
    void otherWordsAreLeftAlone(String typed) {
        assertThat(Keystrokes.decode(typed)).isEmpty();
    }

    @Test
    void everySyllableComesBackHoweverItIsTyped() {
        List<String> syllables = syllables();
        assertThat(syllables).hasSizeGreaterThan(6_000);
        for (String syllable : syllables) {
            for (String typed : typings(syllable)) {
                assertThat(Keystrokes.decode(typed))
                        .as("%s for %s", typed, syllable)
                        .contains(syllable);
            }
        }
    }

    @Test
    void noLettersAreAnError() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                typed.append("aeiouydwsfrxjngth123456789AĐ\u0301".charAt(random.nextInt(29)));
            }
            Keystrokes.decode(typed.toString())
                    .ifPresent(meant -> assertThat(Syllable.valid(meant)).isTrue());
        }
    }

    /** Those with something that needs a key. */
    private static List<String> syllables() {
        List<String> syllables = new ArrayList<>();
        for (String onset : ONSETS) {
            for (String vowels : VOWELS) {
                for (String coda : CODAS) {
                    for (Tone tone : Tone.values()) {
                        String mark = tone == Tone.NONE ? "" : String.valueOf(tone.mark());
                        String word = Normalizer.normalize(onset + vowels + mark + coda, Normalizer.Form.NFC);
                        boolean keyed = word.chars().anyMatch(sign -> sign > 127) || vowels.equals("oo");
                        if (keyed
                                && Syllable.valid(word)
                                && Spelling.canonical(word).length() == word.length()) {
                            syllables.add(Spelling.canonical(word));
                        }
                    }
                }
            }
        }
        return syllables.stream().distinct().toList();
    }

    private static List<String> typings(String syllable) {
        List<String> typings = new ArrayList<>(List.of(
                keyed(syllable, TELEX, Place.AT_ONCE),
                keyed(syllable, TELEX, Place.TONE_LAST),
                keyed(syllable, TELEX, Place.ALL_LAST)));
        if (!syllable.contains("oo")) {
            typings.add(keyed(syllable, VNI, Place.AT_ONCE));
            typings.add(keyed(syllable, VNI, Place.TONE_LAST));
            typings.add(keyed(syllable, VNI, Place.ALL_LAST));
        }
        typings.removeIf(typed -> typed.matches("[a-z][0-9]"));
        return typings;
    }

    private enum Place {
        AT_ONCE,
        TONE_LAST,
        ALL_LAST
    }

    /** The keys of a syllable, those of shapes and tones where a hand may put them. */
    private static String keyed(String syllable, String keys, Place place) {
        boolean telex = keys.equals(TELEX);
        StringBuilder typed = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String text = telex ? syllable.replaceAll("o(?=[oóòỏõọ])", "oo") : syllable;
        char letter = 0;
        for (char sign : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            int mark = MARKS.indexOf(sign);
            if (sign == 'đ') {
                typed.append('d');
                (place == Place.ALL_LAST ? shapes : typed).append(telex ? 'd' : '9');
            } else if (mark < 0) {
                letter = sign;
                typed.append(sign);
            } else {
                StringBuilder later = mark < TONES ? shapes : tones;
                boolean now = place == Place.AT_ONCE || mark < TONES && place == Place.TONE_LAST;
                (now ? typed : later).append(keys.charAt(mark) == ' ' ? letter : keys.charAt(mark));
            }
        }
        return "" + typed + shapes + tones;
    }
}
