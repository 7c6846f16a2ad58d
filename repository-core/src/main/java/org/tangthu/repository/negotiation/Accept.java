package org.tangthu.repository.negotiation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a client accepts (RFC 9110, 12.5.1): for each media type the most specific range that names it decides. Parameters
 * other than {@code q} are ignored; a range that cannot be read is passed over. At most {@value #MOST} ranges are read.
 */
public final class Accept {
    private static final int MOST = 50;

    private final List<MediaRange> ranges;

    private Accept(List<MediaRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** @param headers the values of all {@code Accept} headers; none accepts everything */
    public static Accept of(Enumeration<String> headers) {
        return parse(String.join(",", Collections.list(headers)));
    }

    /** @param header the value of one {@code Accept} header; an empty one accepts everything */
    public static Accept parse(String header) {
        if (header.isBlank()) {
            return new Accept(List.of(MediaRange.ANYTHING));
        }
        return new Accept(split(header).stream()
                .flatMap(part -> MediaRange.parse(part).stream())
                .toList());
    }

    /** A comma inside a quoted parameter parts nothing. */
    private static List<String> split(String header) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < header.length() && parts.size() < MOST; at++) {
            quoted ^= header.charAt(at) == '"';
            if (header.charAt(at) == ',' && !quoted) {
                parts.add(header.substring(start, at));
                start = at + 1;
            }
        }
        if (parts.size() < MOST) {
            parts.add(header.substring(start));
        }
        return parts;
    }

    /** How much a media type, without parameters, is wanted: from 0, not at all, to 1. */
    public double quality(String mediaType) {
        MediaRange best = null;
        for (MediaRange range : ranges) {
            if (range.matches(mediaType) && (best == null || range.specificity() > best.specificity())) {
                best = range;
            }
        }
        return best == null ? 0 : best.quality();
    }

    /**
     * The best of what is offered, the earlier of equals; empty if none is accepted.
     *
     * @param names the media types under which an offer may be asked for
     */
    public <T> Optional<T> best(List<T> offers, Function<T, List<String>> names) {
        Optional<T> best = Optional.empty();
        double highest = 0;
        for (T offer : offers) {
            double quality =
                    names.apply(offer).stream().mapToDouble(this::quality).max().orElse(0);
            if (quality > highest) {
                best = Optional.of(offer);
                highest = quality;
            }
        }
        return best;
    }

    /** The best of these media types, the earlier of equals; empty if none is accepted. */
    public Optional<String> best(List<String> mediaTypes) {
        return best(mediaTypes, List::of);
    }
}
