package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.function.Supplier;

/**
 * An answer of the Presentation API.
 *
 * @param tag changes whenever the answer does, if the program that makes it is the same
 * @param open whether anybody may have it
 * @param links to what it belongs to, as headers have them
 * @param body made when it is asked for, since many clients have it already
 */
public record Document(String tag, boolean open, List<String> links, Supplier<Packed> body) {
    public Document {
        links = List.copyOf(links);
    }

    /** One that anybody may have and that leads nowhere. */
    Document(String tag, Supplier<Packed> body) {
        this(tag, true, List.of(), body);
    }
}
