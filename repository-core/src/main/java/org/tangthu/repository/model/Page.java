package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A page of an item.
 *
 * @param name permanent in its item: digits, zero-padded to at least four; never reused
 * @param label what a reader calls it, such as {@code 1a}; empty if it has none
 * @param master the image
 * @param text the text file, where there is one
 */
public record Page(String name, Optional<String> label, Master master, Optional<TextFile> text) {
    public Page {
        Objects.requireNonNull(label);
        Objects.requireNonNull(master);
        Objects.requireNonNull(text);
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is not a page name (at least four digits)");
        }
    }

    /** Whether this could be the name of a page; cheap, for requests from outside. */
    public static boolean isName(String text) {
        return text.length() >= 4 && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * A master image, byte for byte as deposited, at {@code masters/{page}.{ext}}.
     *
     * @param path where it stands in the OCFL object
     * @param originalName its file name when it came; a field, so that no name can harm
     * @param mediaType {@code image/tiff}, {@code image/jpeg}, {@code image/png}, {@code image/jp2} or {@code image/j2c}
     * @param width in pixels as shown, after EXIF orientation
     * @param height in pixels as shown, after EXIF orientation
     * @param bytes length of the file
     * @param sha512 lower-case hexadecimal
     */
    public record Master(
            String path, String originalName, String mediaType, int width, int height, long bytes, String sha512) {
        public Master {
            Objects.requireNonNull(path);
            Objects.requireNonNull(originalName);
            Objects.requireNonNull(mediaType);
            Objects.requireNonNull(sha512);
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("an image has at least one pixel, not " + width + " x " + height);
            }
        }
    }

    /** The same page with another text. */
    public Page withText(TextFile other) {
        return new Page(name, label, master, Optional.of(other));
    }

    /**
     * The text of a page at {@code text/{page}.alto.xml}, {@code .hocr} or {@code .txt}.
     *
     * @param path where it stands in the OCFL object
     * @param originalName its file name when it came; empty if it was made here
     * @param origin who made it
     * @param replaces digest of the deposited text in whose place a text was made here: when that one comes again, it is
     *     not put back
     * @param quality as it was counted when the text came; empty if that was before texts were measured
     */
    public record TextFile(
            String path,
            Optional<String> originalName,
            TextFormat format,
            String sha512,
            TextOrigin origin,
            Optional<String> replaces,
            Optional<TextQuality> quality) {
        public TextFile {
            Objects.requireNonNull(path);
            Objects.requireNonNull(originalName);
            Objects.requireNonNull(format);
            Objects.requireNonNull(sha512);
            Objects.requireNonNull(origin);
            Objects.requireNonNull(replaces);
            Objects.requireNonNull(quality);
        }

        /** A text that came in a deposit. */
        public static TextFile deposited(
                String page, String originalName, TextFormat format, String sha512, TextOrigin origin) {
            return new TextFile(
                    path(page, format),
                    Optional.of(originalName),
                    format,
                    sha512,
                    origin,
                    Optional.empty(),
                    Optional.empty());
        }

        /** A text that was made here, in the place of what the page had. */
        public static TextFile made(Page page, TextFormat format, String sha512, TextOrigin.Machine origin) {
            Optional<String> replaced =
                    page.text().flatMap(before -> before.madeHere() ? before.replaces() : Optional.of(before.sha512()));
            return new TextFile(
                    path(page.name(), format), Optional.empty(), format, sha512, origin, replaced, Optional.empty());
        }

        public TextFile withOrigin(TextOrigin other) {
            return new TextFile(path, originalName, format, sha512, other, replaces, quality);
        }

        public TextFile withQuality(TextQuality counted) {
            return new TextFile(path, originalName, format, sha512, origin, replaces, Optional.of(counted));
        }

        /** Whether it came in no deposit. */
        public boolean madeHere() {
            return originalName.isEmpty();
        }

        private static String path(String page, TextFormat format) {
            return "text/" + page + "." + format.extension();
        }
    }

    /** The formats of page text; {@link #extension} follows the page's name. */
    public enum TextFormat {
        ALTO("alto.xml"),
        HOCR("hocr"),
        PLAIN("txt");

        private final String extension;

        TextFormat(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }
    }
}
