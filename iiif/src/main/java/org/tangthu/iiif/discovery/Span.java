package org.tangthu.iiif.discovery;

import java.util.Optional;

/**
 * A span of the journal's sequences in which there are activities: what a page shows.
 *
 * @param number of the span, beginning with 0
 * @param start how many activities there are before it
 * @param count how many it holds so far
 * @param previous number of the nearest span before it that holds any
 * @param next number of the nearest after it: where there is one, this span is closed, and nothing here changes any more
 */
record Span(long number, long start, int count, Optional<Long> previous, Optional<Long> next) {}
