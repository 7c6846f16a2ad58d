package org.tangthu.repository.commit;

import java.time.Instant;

/** A place in the one order of commits: sequence and instant, both greater than any given before. */
public record Tick(long sequence, Instant at) {}
