package org.tangthu.analysis.vietnamese;

/** The six tones, in the order of dictionaries. */
public enum Tone {
    /** Ngang, which is not written. */
    NONE('\0'),
    HUYEN('\u0300'),
    HOI('\u0309'),
    NGA('\u0303'),
    SAC('\u0301'),
    NANG('\u0323');

    private static final Tone[] ALL = values();

    private final char mark;

    Tone(char mark) {
        this.mark = mark;
    }

    /** The combining character that writes it; U+0000 for {@link #NONE}. */
    public char mark() {
        return mark;
    }

    /** A syllable that ends in c, ch, p or t has one of two tones. */
    boolean closes() {
        return this == SAC || this == NANG;
    }

    static Tone at(int ordinal) {
        return ALL[ordinal];
    }
}
