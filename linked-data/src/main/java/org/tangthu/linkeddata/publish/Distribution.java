package org.tangthu.linkeddata.publish;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file in which a dataset can be taken away as a whole. What stands under its address never changes.
 *
 * @param file its name, the last part of the address
 * @param address with host
 * @param mediaType of the data, without the compression: {@code application/n-quads}
 * @param compression media type of the packing, such as {@code application/gzip}; empty if there is none
 * @param size in bytes, as it is transferred
 * @param sha256 of these bytes: 64 hexadecimal digits in lower case
 * @param issued the instant of the snapshot that it holds
 */
public record Distribution(
        String file,
        String address,
        String mediaType,
        Optional<String> compression,
        long size,
        String sha256,
        Instant issued) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Distribution {
        Objects.requireNonNull(file);
        Objects.requireNonNull(address);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(compression);
        Objects.requireNonNull(issued);
        if (size < 0 || !SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(file + " of " + size + " bytes with the checksum " + sha256);
        }
    }
}
