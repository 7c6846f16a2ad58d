package org.tangthu.portal.demo.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The typefaces of the sample pages, read by file so that no font configuration can change them.
 *
 * @param han common Hán characters (the Basic Multilingual Plane)
 * @param nom Nôm characters of the supplementary planes, Extensions B to F
 * @param text upright, {@code bold} and {@code italic}: a serif face with every Vietnamese letter
 */
record Typefaces(Font han, Font nom, Font text, Font bold, Font italic) {

    private static final Path FOLDER = Path.of("/usr/share/fonts/truetype");

    /** Reads the faces that Debian's packages {@code fonts-hanazono} and {@code fonts-noto-core} install. */
    static Typefaces ofDebian() throws IOException {
        return new Typefaces(
                read("hanazono/HanaMinA.ttf"),
                read("hanazono/HanaMinB.ttf"),
                read("noto/NotoSerif-Regular.ttf"),
                read("noto/NotoSerif-Bold.ttf"),
                read("noto/NotoSerif-Italic.ttf"));
    }

    /** The face that has a Hán or Nôm character; a character that neither face has is an error, never an empty box. */
    Font forCharacter(int codePoint) {
        Font font = Character.isSupplementaryCodePoint(codePoint) ? nom : han;
        if (!font.canDisplay(codePoint)) {
            throw new IllegalArgumentException(
                    "%s has no U+%X; write the text with another character".formatted(font.getFontName(), codePoint));
        }
        return font;
    }

    private static Font read(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        if (!Files.isReadable(file)) {
            throw new IOException(file + " is missing: install fonts-hanazono and fonts-noto-core");
        }
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException e) {
            throw new IOException(file + " is not a TrueType font", e);
        }
    }
}
