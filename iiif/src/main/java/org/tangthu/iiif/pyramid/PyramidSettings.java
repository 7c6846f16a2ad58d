package org.tangthu.iiif.pyramid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How pyramids are made. Other settings give files of other names, so both kinds live side by side during a change.
 *
 * @param tileSize edge of a tile in pixels, a multiple of 16 as TIFF wants it
 * @param quality of the JPEG tiles, 1 to 100
 */
public record PyramidSettings(int tileSize, int quality) {
    /** Raised whenever the same master and settings would give other bytes. */
    private static final int FORMAT = 1;

    public PyramidSettings {
        if (tileSize < 16 || tileSize > 4096 || tileSize % 16 != 0) {
            throw new IllegalArgumentException("The tile size must be a multiple of 16 up to 4096, not " + tileSize);
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality goes from 1 to 100, not " + quality);
        }
    }

    public static PyramidSettings standard() {
        return new PyramidSettings(512, 85);
    }

    public PyramidSettings withQuality(int other) {
        return new PyramidSettings(tileSize, other);
    }

    /** The file name of the pyramid of a master: a digest of the master's digest, these settings and the format. */
    public String fileName(String masterSha512) {
        String recipe = "%s/%d/%d/%d".formatted(masterSha512, FORMAT, tileSize, quality);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(recipe.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 20) + ".tif";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
