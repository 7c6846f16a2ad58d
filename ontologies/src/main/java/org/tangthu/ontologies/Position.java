package org.tangthu.ontologies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on the earth: degrees north and degrees east (WGS 84), to a hundredth, as the table writes them. */
record Position(String latitude, String longitude) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}\\.\\d{2}) (\\d{3}\\.\\d{2})");

    Position {
        if (!isBetween(latitude, 6, 24) || !isBetween(longitude, 101, 118)) {
            throw new IllegalArgumentException(latitude + " " + longitude + " is not in Vietnam");
        }
    }

    /** Latitude and longitude, parted by a space; nothing where the field is empty. */
    static Optional<Position> parse(String field) {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Matcher degrees = FORM.matcher(field);
        if (!degrees.matches()) {
            throw new IllegalArgumentException("'" + field + "' is no latitude and longitude such as 20.94 106.32");
        }
        return Optional.of(new Position(degrees.group(1), degrees.group(2)));
    }

    private static boolean isBetween(String degrees, double least, double most) {
        double value = Double.parseDouble(degrees);
        return value >= least && value <= most;
    }
}
