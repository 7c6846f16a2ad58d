package org.tangthu.repository.deposit;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of a file, or all of it, about to be sent.
 *
 * @param offset the bytes that are there already; 0 begins anew
 * @param length bytes of this part
 * @param sha512 of this part, lower-case hexadecimal, where the sender tells it
 */
public record UploadPart(long offset, long length, Optional<String> sha512) {
    public UploadPart {
        Objects.requireNonNull(sha512);
    }

    /** A part of which only the place is told. */
    public static UploadPart of(long offset, long length) {
        return new UploadPart(offset, length, Optional.empty());
    }
}
