package org.tangthu.analysis.vietnamese;

import java.util.stream.Stream;

/** 1 to 5 for tones; 6 for â ê ô, 7 for ơ ư, 8 for ă, 9 for đ. */
final class Vni implements Layout {
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    @Override
    public Stream<Keyed> press(char key, Keyed before) {
        return switch (key) {
            case '1' -> tone(Tone.SAC, before);
            case '2' -> tone(Tone.HUYEN, before);
            case '3' -> tone(Tone.HOI, before);
            case '4' -> tone(Tone.NGA, before);
            case '5' -> tone(Tone.NANG, before);
            case '6' -> before.shaped(CIRCUMFLEX);
            case '7' -> before.shaped(HORN);
            case '8' -> before.shaped(BREVE);
            case '9' -> before.barred();
            default -> Stream.of(before.letter(key));
        };
    }

    private static Stream<Keyed> tone(Tone tone, Keyed before) {
        return before.hasVowel() ? before.toned(tone) : Stream.empty();
    }
}
