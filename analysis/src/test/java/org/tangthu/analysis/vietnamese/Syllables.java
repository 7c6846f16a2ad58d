package org.tangthu.analysis.vietnamese;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Every syllable that an onset, a rime and a tone can make, from lists of their own. */
public final class Syllables {
    /** In their usual order, i where i and y are one sound. */
    static final List<String> RIMES =
            List.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
                            + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
                            + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong "
                            + "ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un "
                            + "ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm "
                            + "ươn ương ươp ươt ươu ưt ưu")
                    .split(" "));

    static final List<String> ONSETS =
            List.of(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "));

    private Syllables() {}

    /** In canonical spelling. */
    public static List<String> all() {
        return ONSETS.stream()
                .flatMap(onset -> RIMES.stream().map(rime -> onset + rime))
                .flatMap(Syllables::tones)
                .filter(Syllable::valid)
                .map(Spelling::canonical)
                .distinct()
                .toList();
    }

    /** A toneless syllable with each tone, on its last vowel. */
    static Stream<String> tones(String toneless) {
        return Stream.of(Tone.values()).map(tone -> withTone(toneless, tone, lastVowel(toneless)));
    }

    static String withTone(String toneless, Tone tone, int at) {
        String marked =
                tone == Tone.NONE ? toneless : toneless.substring(0, at + 1) + tone.mark() + toneless.substring(at + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    private static int lastVowel(String toneless) {
        int at = toneless.length() - 1;
        while (at > 0 && !Letters.isVowel(toneless.charAt(at))) {
            at--;
        }
        return at;
    }
}
