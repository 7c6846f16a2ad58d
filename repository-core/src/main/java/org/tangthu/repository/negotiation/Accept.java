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
     * Under which of its names an offer is wanted most, the earlier of equals. The first is its own, and any range may speak
     * of that; by another it is only wanted where that stands there in full.
     */
    public String name(List<String> names) {
        String best = names.get(0);
        for (String other : names.subList(1, names.size())) {
            best = named(other) > quality(best, names) ? other : best;
        }
        return best;
    }

    private double quality(String name, List<String> names) {
        return name.equals(names.get(0)) ? quality(name) : named(name);
    }

    private double named(String mediaType) {
        return ranges.stream()
                .filter(range -> range.names(mediaType))
                .findFirst()
                .map(MediaRange::quality)
                .orElse(0.0);
    }

    /**
     * The best of what is offered, the earlier of equals; empty if none is accepted.
     *
     * @param names the media types under which an offer may be asked for, its own first; see {@link #name}
     */
    public <T> Optional<T> best(List<T> offers, Function<T, List<String>> names) {
        Optional<T> best = Optional.empty();
        double highest = 0;
        for (T offer : offers) {
            List<String> all = names.apply(offer);
            double quality = quality(name(all), all);
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
