package org.tangthu.iiif.presentation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the Presentation API.
 *
 * @param json to be written as it is
 * @param tag changes whenever the answer does
 * @param modified when it last changed, where that is known
 */
public record Document(Map<String, Object> json, String tag, Optional<Instant> modified) {}
