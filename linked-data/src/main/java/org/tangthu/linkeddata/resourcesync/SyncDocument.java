package org.tangthu.linkeddata.resourcesync;

import java.util.Objects;

/**
 * A document that is made when it is asked for.
 *
 * @param xml in UTF-8; not to be changed
 * @param tag changes whenever the document does
 * @param closed whether it never changes again
 */
public record SyncDocument(byte[] xml, String tag, boolean closed) {
    public SyncDocument {
        Objects.requireNonNull(xml);
        Objects.requireNonNull(tag);
    }
}
