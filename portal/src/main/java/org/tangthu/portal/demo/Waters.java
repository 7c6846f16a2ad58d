package org.tangthu.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rivers of the imaginary delta, with the dykes that follow them through the plain. */
final class Waters {

    static final Color WATER = new Color(0xb9d6dd);
    private static final Color BANK = new Color(0x5b8ea0);
    private static final Color DYKE = new Color(0x9a6a3c);
    private static final int POINTS_PER_LEG = 40;
    private static final int FREE_END = 8;

    /**
     * A river from its source to where it ends.
     *
     * @param width of the water, in pixels
     * @param name empty for an arm that has none on the map
     * @param dykedFrom the part of its course where dykes begin: 0 at the source, 1 for a river without dykes
     * @param line points along its middle, in pixels, close enough to be joined by straight lines
     */
    record River(String name, int width, double dykedFrom, List<Point2D> line) {

        River until(Predicate<Point2D> end) {
            return new River(
                    name,
                    width,
                    dykedFrom,
                    line.stream().takeWhile(end.negate()).toList());
        }

        Path2D path() {
            Path2D path = new Path2D.Double();
            path.moveTo(line.get(0).getX(), line.get(0).getY());
            line.forEach(p -> path.lineTo(p.getX(), p.getY()));
            return path;
        }
    }

    private final List<River> rivers;

    private Waters(List<River> rivers) {
        this.rivers = rivers;
    }

    static Waters ofTheDelta() {
        return new Waters(List.of(
                river("Sông Mẹ", 74, 0.6, -0.2, 0.8, 0.9, 1.5, 1.7, 1.6, 2.4, 2.3, 3.2, 2.6, 4.2, 3.2),
                river("Sông Thượng", 50, 0, 4.2, 3.2, 5.2, 2.9, 6.2, 2.6, 7.1, 2.2, 8.3, 1.9, 9.1, 1.6),
                river("Sông Trung", 58, 0, 4.2, 3.2, 5.0, 3.7, 6.0, 4.1, 7.0, 4.2, 7.9, 4.5, 8.9, 4.7),
                river("Sông Hạ", 46, 0, 4.2, 3.2, 4.4, 4.1, 4.9, 5.0, 5.5, 5.7, 6.1, 6.4, 6.7, 7.3),
                river("", 34, 1, 6.0, 4.1, 6.6, 4.9, 7.1, 5.4, 7.6, 5.9, 8.3, 6.8),
                river("Sông Tơ", 26, 1, -0.2, 5.3, 1.3, 4.8, 2.2, 4.7, 3.2, 4.3, 4.4, 4.1),
                river("Sông Lau", 24, 1, 4.1, -0.2, 4.4, 0.9, 4.7, 1.8, 5.2, 2.9),
                river("", 16, 1, 1.0, 7.2, 1.9, 6.4, 3.0, 6.0, 4.0, 5.6, 4.9, 5.0)));
    }

    /** The same rivers, each as far as its first point that is in the sea. */
    Waters endingWhere(Predicate<Point2D> sea) {
        return new Waters(rivers.stream().map(river -> river.until(sea)).toList());
    }

    List<River> rivers() {
        return rivers;
    }

    /** Distance in pixels from a place to the nearest river's middle, exact to some pixels. */
    double distance(double x, double y) {
        double least = Double.MAX_VALUE;
        for (River river : rivers) {
            for (int i = 0; i < river.line().size(); i += 2) {
                least = Math.min(least, river.line().get(i).distanceSq(x, y));
            }
        }
        return Math.sqrt(least);
    }

    /** Dykes and the dark lines of the banks, to be drawn before the sea covers their ends. */
    void drawBanks(Graphics2D g, Rectangle view) {
        for (River river : rivers) {
            Path2D path = river.path();
            if (path.getBounds().intersects(grown(view))) {
                drawDykes(g, river, path);
                g.setColor(BANK);
                g.setStroke(round(river.width() + 7f));
                g.draw(path);
            }
        }
    }

    void drawStreams(Graphics2D g, Rectangle view) {
        g.setColor(WATER);
        for (River river : rivers) {
            Path2D path = river.path();
            if (path.getBounds().intersects(grown(view))) {
                g.setStroke(round(river.width()));
                g.draw(path);
            }
        }
    }

    /** Two lines with teeth. */
    private static void drawDykes(Graphics2D g, River river, Path2D path) {
        int size = river.line().size();
        List<Point2D> line = river.line().subList((int) (size * river.dykedFrom()), size);
        for (int side = -1; side <= 1; side += 2) {
            Path2D dyke = beside(line, side * (river.width() / 2.0 + 46));
            g.setColor(DYKE);
            g.setStroke(new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(dyke);
            g.setStroke(
                    new BasicStroke(19, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3.5f, 17f}, 0));
            g.draw(dyke);
        }
    }

    private static Path2D beside(List<Point2D> line, double distance) {
        Path2D path = new Path2D.Double();
        for (int i = FREE_END; i + FREE_END < line.size(); i += 2) {
            Point2D before = line.get(i - 4);
            Point2D after = line.get(i + 4);
            double length = before.distance(after);
            double x = line.get(i).getX() - distance * (after.getY() - before.getY()) / length;
            double y = line.get(i).getY() + distance * (after.getX() - before.getX()) / length;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    /** A smooth curve through the given points (thousands of pixels), winding a little. */
    private static River river(String name, int width, double dykedFrom, double... knots) {
        List<Point2D> line = new ArrayList<>();
        int last = knots.length / 2 - 1;
        for (int leg = 0; leg < last; leg++) {
            for (int step = 0; step < POINTS_PER_LEG; step++) {
                line.add(wound(knots, leg, step / (double) POINTS_PER_LEG, leg + step / (double) POINTS_PER_LEG, last));
            }
        }
        line.add(new Point2D.Double(1000 * knots[2 * last], 1000 * knots[2 * last + 1]));
        return new River(name, width, dykedFrom, line);
    }

    private static Point2D wound(double[] knots, int leg, double t, double along, int last) {
        double x = spline(knots, leg, t, 0, last);
        double y = spline(knots, leg, t, 1, last);
        double ends = Math.min(1, 2 * Math.min(along, last - along));
        double swing = 0.17 * ends;
        return new Point2D.Double(
                1000 * (x + swing * Noise.layered(2.3 * x + 40, 2.3 * y, 1)),
                1000 * (y + 1.4 * swing * Noise.layered(2.3 * x, 2.3 * y + 80, 1)));
    }

    /** Catmull-Rom interpolation of one coordinate between two knots. */
    private static double spline(double[] knots, int leg, double t, int axis, int last) {
        double a = knots[2 * Math.max(0, leg - 1) + axis];
        double b = knots[2 * leg + axis];
        double c = knots[2 * (leg + 1) + axis];
        double d = knots[2 * Math.min(last, leg + 2) + axis];
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private static BasicStroke round(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Rectangle grown(Rectangle view) {
        Rectangle grown = new Rectangle(view);
        grown.grow(120, 120);
        return grown;
    }
}
