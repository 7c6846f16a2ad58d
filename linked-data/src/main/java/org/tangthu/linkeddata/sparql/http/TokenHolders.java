package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who holds a token: their queries may take longer, and they may leave some to be done in their absence. Thread-safe. */
@FunctionalInterface
public interface TokenHolders {
    /** Who sends a request, by a name that stays the same and is told to nobody; empty for visitors. */
    Optional<String> holder(HttpServletRequest request);

    /** Where nobody gives tokens. */
    static TokenHolders none() {
        return request -> Optional.empty();
    }
}
