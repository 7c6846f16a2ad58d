package org.tangthu.iiif.pyramid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tangthu.iiif.pixels.Chroma;
import org.tangthu.iiif.pixels.JpegSettings;

/**
 * How pyramids are made. Other settings give files of other names.
 *
 * @param format version of the file format and of the way pixels are computed
 * @param tileSize edge of a tile in pixels, a multiple of 16 as TIFF wants it
 * @param jpeg how tiles and ready sizes are encoded
 */
public record PyramidSettings(int format, int tileSize, JpegSettings jpeg) {
    /** Longer side, in pixels, up to which a level stands ready as one picture. */
    public static final int LONGEST_WHOLE = 2048;

    /** Raised whenever the same master and the other settings would give other bytes. 2 brought the ready sizes. */
    private static final int CURRENT_FORMAT = 2;

    private static final int MAX_TILE = 4096;
    private static final int TILE_SIZES = MAX_TILE / 16 + 1;
    private static final int QUALITIES = 101;

    /** Room for formats in the {@link #number}: what chroma adds begins above it. */
    private static final int FORMATS = 1000;

    public PyramidSettings {
        if (format < 1 || format > CURRENT_FORMAT) {
            throw new IllegalArgumentException("There is no format " + format + " of pyramids");
        }
        if (tileSize < 16 || tileSize > MAX_TILE || tileSize % 16 != 0) {
            throw new IllegalArgumentException("The tile size must be a multiple of 16 up to 4096, not " + tileSize);
        }
    }

    /** Tiles of 512 pixels in the current format. */
    public static PyramidSettings of(JpegSettings jpeg) {
        return new PyramidSettings(CURRENT_FORMAT, 512, jpeg);
    }

    /** The same with halved chroma. */
    public static PyramidSettings ofQuality(int quality) {
        return of(JpegSettings.ofQuality(quality));
    }

    /** A number that differs for all settings. */
    public int number() {
        int recipe = jpeg.chroma().ordinal() * FORMATS + format;
        return (recipe * TILE_SIZES + tileSize / 16) * QUALITIES + jpeg.quality();
    }

    /** The settings of a {@link #number}. @throws IllegalArgumentException if it is none */
    public static PyramidSettings ofNumber(int number) {
        int recipe = number / QUALITIES / TILE_SIZES;
        if (number < 0 || recipe / FORMATS >= Chroma.values().length) {
            throw new IllegalArgumentException(number + " stands for no settings of pyramids");
        }
        return new PyramidSettings(
                recipe % FORMATS,
                number / QUALITIES % TILE_SIZES * 16,
                new JpegSettings(number % QUALITIES, Chroma.values()[recipe / FORMATS]));
    }

    /** The file name of the pyramid of a master: a digest of the master's digest and these settings. */
    public String fileName(String masterSha512) {
        String recipe = "%s/%d/%d/%d".formatted(masterSha512, format, tileSize, jpeg.quality())
                + (jpeg.chroma() == Chroma.HALVED ? "" : "/" + jpeg.chroma());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(recipe.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 20) + ".tif";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
