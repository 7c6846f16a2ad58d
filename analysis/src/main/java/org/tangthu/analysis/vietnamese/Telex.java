package org.tangthu.analysis.vietnamese;

import java.util.stream.Stream;

/** s f r x j for tones; aa ee oo for â ê ô; w for ă ơ ư; dd for đ. */
final class Telex implements Layout {
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    @Override
    public Stream<Keyed> press(char key, Keyed before) {
        return switch (key) {
            case 's' -> tone(key, Tone.SAC, before);
            case 'f' -> tone(key, Tone.HUYEN, before);
            case 'r' -> tone(key, Tone.HOI, before);
            case 'x' -> tone(key, Tone.NGA, before);
            case 'j' -> tone(key, Tone.NANG, before);
            case 'w' ->
                Stream.of(before.shaped(HORN), before.shaped(BREVE), Stream.of(before.with(before.letters() + 'ư')))
                        .flatMap(readings -> readings);
            case 'd' -> Stream.concat(before.barred(), Stream.of(before.letter(key)));
            case 'a', 'e', 'o' -> Stream.concat(second(key, before), Stream.of(before.letter(key)));
            default -> Stream.of(before.letter(key));
        };
    }

    /** Before the vowel these keys are consonants; behind it no syllable has them. */
    private static Stream<Keyed> tone(char key, Tone tone, Keyed before) {
        return before.hasVowel() ? before.toned(tone) : Stream.of(before.letter(key));
    }

    /** A vowel's second key puts a circumflex on it; the third takes that back, for the oo of xoong. */
    private static Stream<Keyed> second(char key, Keyed before) {
        return Stream.concat(before.shaped(CIRCUMFLEX, key), before.plainAgain(CIRCUMFLEX, key));
    }
}
