package org.tangthu.repository.negotiation;

import java.util.Locale;
import java.util.Optional;

/** One range of media types, in lower case, with its quality from 0 to 1. */
record MediaRange(String type, String subtype, double quality) {
    static final MediaRange ANYTHING = new MediaRange("*", "*", 1);

    static Optional<MediaRange> parse(String text) {
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
        return Optional.of(new MediaRange(names[0], names[1], quality));
    }

    boolean matches(String mediaType) {
        return type.equals("*")
                || (subtype.equals("*") ? mediaType.startsWith(type + "/") : mediaType.equals(type + "/" + subtype));
    }

    /** Whether it is this one type. */
    boolean names(String mediaType) {
        return mediaType.equals(type + "/" + subtype);
    }

    int specificity() {
        return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }

    private static double weight(String text) {
        return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
    }
}
