package org.tangthu.iiif.pyramid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How pyramids are made. Other settings give files of other names.
 *
 * @param format version of the file format and of the way pixels are computed
 * @param tileSize edge of a tile in pixels, a multiple of 16 as TIFF wants it
 * @param quality of the JPEG tiles, 1 to 100
 */
public record PyramidSettings(int format, int tileSize, int quality) {
    /** Raised whenever the same master, tile size and quality would give other bytes. */
    private static final int CURRENT_FORMAT = 1;

    private static final int MAX_TILE = 4096;

    public PyramidSettings {
        if (format < 1 || format > CURRENT_FORMAT) {
            throw new IllegalArgumentException("There is no format " + format + " of pyramids");
        }
        if (tileSize < 16 || tileSize > MAX_TILE || tileSize % 16 != 0) {
            throw new IllegalArgumentException("The tile size must be a multiple of 16 up to 4096, not " + tileSize);
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality goes from 1 to 100, not " + quality);
        }
    }

    /** Tiles of 512 pixels in the current format. */
    public static PyramidSettings ofQuality(int quality) {
        return new PyramidSettings(CURRENT_FORMAT, 512, quality);
    }

    /** A number that differs for all settings. */
    public int number() {
        return (format * (MAX_TILE / 16 + 1) + tileSize / 16) * 101 + quality;
    }

    /** The settings of a {@link #number}. @throws IllegalArgumentException if it is none */
    public static PyramidSettings ofNumber(int number) {
        int sizes = MAX_TILE / 16 + 1;
        return new PyramidSettings(number / 101 / sizes, number / 101 % sizes * 16, number % 101);
    }

    /** The file name of the pyramid of a master: a digest of the master's digest and these settings. */
    public String fileName(String masterSha512) {
        String recipe = "%s/%d/%d/%d".formatted(masterSha512, format, tileSize, quality);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(recipe.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 20) + ".tif";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
