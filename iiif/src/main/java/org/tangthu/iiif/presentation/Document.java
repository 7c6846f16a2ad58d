package org.tangthu.iiif.presentation;

import java.util.function.Supplier;

/**
 * An answer of the Presentation API.
 *
 * @param tag changes whenever the answer does, if the program that makes it is the same
 * @param open whether anybody may have it
 * @param body made when it is asked for, since many clients have it already
 */
public record Document(String tag, boolean open, Supplier<Packed> body) {
    /** One that anybody may have. */
    Document(String tag, Supplier<Packed> body) {
        this(tag, true, body);
    }
}
