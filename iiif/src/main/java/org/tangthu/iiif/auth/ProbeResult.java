package org.tangthu.iiif.auth;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What would be answered to somebody who asks for an image. */
public sealed interface ProbeResult {
    /** It would be sent. */
    record Open() implements ProbeResult {}

    /**
     * It would be refused.
     *
     * @param heading why, in a few words, as a language map
     * @param note what helps
     * @param item name of the ARK
     * @param page whose preview is open instead
     */
    record Refused(Map<String, List<String>> heading, Map<String, List<String>> note, String item, String page)
            implements ProbeResult {
        public Refused {
            Objects.requireNonNull(heading);
            Objects.requireNonNull(note);
            Objects.requireNonNull(item);
            Objects.requireNonNull(page);
        }
    }
}
