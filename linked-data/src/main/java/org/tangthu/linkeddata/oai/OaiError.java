package org.tangthu.linkeddata.oai;

import java.util.Objects;

/** What a harvester did wrong, or that there is nothing for it; the answer says it by a code. */
final class OaiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final OaiCode code;

    OaiError(OaiCode code, String message) {
        super(message);
        this.code = Objects.requireNonNull(code);
    }

    OaiCode code() {
        return code;
    }
}
