package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client accepts (RFC 9110, 12.5.1): for each media type the most specific range that names it decides. Parameters
 * other than {@code q} are ignored; a range that cannot be read is passed over. At most {@value #MOST} ranges are read.
 */
record Accept(List<Range> ranges) {
    private static final int MOST = 50;

    static Accept of(HttpServletRequest request) {
        return parse(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    /** An empty header accepts everything. */
    static Accept parse(String header) {
        if (header.isBlank()) {
            return new Accept(List.of(new Range("*", "*", 1)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", MOST + 1)) {
            Range.parse(part).filter(range -> ranges.size() < MOST).ifPresent(ranges::add);
        }
        return new Accept(List.copyOf(ranges));
    }

    /** The best of what is offered, the earlier of equals; empty if none is accepted. */
    Optional<MediaType> best(List<MediaType> offers) {
        MediaType best = null;
        double highest = 0;
        for (MediaType offer : offers) {
            double quality = quality(offer);
            if (quality > highest) {
                best = offer;
                highest = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    private double quality(MediaType offer) {
        return offer.names().stream().mapToDouble(this::quality).max().orElse(0);
    }

    private double quality(String mediaType) {
        Range best = null;
        for (Range range : ranges) {
            if (range.matches(mediaType) && (best == null || range.specificity() > best.specificity())) {
                best = range;
            }
        }
        return best == null ? 0 : best.quality();
    }

    /** One media range with its quality from 0 to 1. */
    record Range(String type, String subtype, double quality) {
        static Optional<Range> parse(String text) {
            String[] parts = text.split(";", -1);
            String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
            if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
                return Optional.empty();
            }
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
                if (parameter.startsWith("q=")) {
                    quality = weight(parameter.substring(2));
                }
            }
            return Optional.of(new Range(names[0], names[1], quality));
        }

        boolean matches(String mediaType) {
            return type.equals("*")
                    || (subtype.equals("*")
                            ? mediaType.startsWith(type + "/")
                            : mediaType.equals(type + "/" + subtype));
        }

        int specificity() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }

        private static double weight(String text) {
            return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
        }
    }
}
