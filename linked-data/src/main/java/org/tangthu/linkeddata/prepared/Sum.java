package org.tangthu.linkeddata.prepared;

import java.util.Objects;

/**
 * What some bytes are known by.
 *
 * @param size how many there are
 * @param sha256 64 hexadecimal digits in lower case
 */
public record Sum(long size, String sha256) {
    public Sum {
        Objects.requireNonNull(sha256);
    }
}
