package org.tangthu.iiif.search;

/** How words of a text answer what was typed. */
public enum MatchKind {
    /** Letter by letter, tones and all, whichever way they are spelled. */
    EXACT,
    /** Without regard to diacritics. */
    FOLDED,
    /** A Hán Nôm character by how it is read, or a word by the character that is read so. */
    READING,
    /** A character by another form of it. */
    VARIANT,
    /** What the typing must have meant: keystrokes of Telex or VNI, an abbreviation, a near spelling. */
    MEANT
}
