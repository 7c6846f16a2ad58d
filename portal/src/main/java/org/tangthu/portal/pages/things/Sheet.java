package org.tangthu.portal.pages.things;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.code.Place.Position;

/**
 * The drawing on which places lie: Vietnam with its islands and the sea that is its own, {@value #WIDTH} by
 * {@value #HEIGHT}. Degrees of latitude are of one height, degrees of longitude as wide as in the middle of the country. The
 * outlines are drawn likewise (portal/src/main/web/map).
 *
 * @param labels of countries, seas and islands
 * @param isles of Hoàng Sa and Trường Sa, which are too small for outlines
 */
public record Sheet(List<Label> labels, List<Spot> isles) {
    public static final int WIDTH = 308;
    public static final int HEIGHT = 344;

    /** South-west and north-east corner: latitudes and longitudes. */
    public static final String BOUNDS = "6.4 101.6 23.6 117.6";

    private static final double NORTH = 23.6;
    private static final double WEST = 101.6;
    private static final double DEGREE = 20;
    private static final double NARROWER = Math.cos(Math.toRadians(16));

    private static final List<Position> HOANG_SA = List.of(
            new Position(16.53, 111.61),
            new Position(16.45, 111.60),
            new Position(16.45, 111.71),
            new Position(16.83, 112.34),
            new Position(16.96, 112.27),
            new Position(16.67, 112.73),
            new Position(15.78, 111.20));

    private static final List<Position> TRUONG_SA = List.of(
            new Position(8.65, 111.92),
            new Position(8.93, 112.35),
            new Position(8.97, 113.70),
            new Position(7.89, 112.92),
            new Position(9.89, 114.33),
            new Position(10.18, 114.37),
            new Position(10.37, 114.48),
            new Position(10.38, 114.37),
            new Position(10.73, 115.80),
            new Position(11.05, 114.28),
            new Position(11.43, 114.33),
            new Position(11.45, 114.36));

    public Sheet {
        labels = List.copyOf(labels);
        isles = List.copyOf(isles);
    }

    static Sheet in(Edition edition) {
        return new Sheet(
                Stream.of(Name.values()).map(name -> name.in(edition)).toList(),
                Stream.concat(HOANG_SA.stream(), TRUONG_SA.stream())
                        .map(Sheet::spot)
                        .toList());
    }

    static Spot spot(Position position) {
        return new Spot(
                rounded((position.longitude() - WEST) * DEGREE * NARROWER),
                rounded((NORTH - position.latitude()) * DEGREE),
                position.latitude() + " " + position.longitude());
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /** What has a name on the drawing, with the middle of its name. */
    private enum Name {
        CHINA("country", 23.0, 109.6),
        LAOS("country", 19.3, 103.0),
        THAILAND("country", 16.0, 102.9),
        CAMBODIA("country", 12.7, 104.9),
        EAST_SEA("sea", 14.2, 112.6),
        HOANG_SA("isles", 17.4, 112.0),
        TRUONG_SA("isles", 12.0, 113.7);

        private final String kind;
        private final Position middle;

        Name(String kind, double latitude, double longitude) {
            this.kind = kind;
            this.middle = new Position(latitude, longitude);
        }

        Label in(Edition edition) {
            String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Label(kind, edition.text("map.name." + key), spot(middle));
        }
    }

    /** @param kind {@code country}, {@code sea} or {@code isles} */
    public record Label(String kind, String text, Spot spot) {}

    /**
     * Where something lies.
     *
     * @param x to the right, on the drawing
     * @param y downwards, on the drawing
     * @param at latitude and longitude, for maps that are drawn otherwise
     */
    public record Spot(double x, double y, String at) {}
}
