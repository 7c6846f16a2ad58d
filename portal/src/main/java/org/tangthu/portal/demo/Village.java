package org.tangthu.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A village of the imaginary delta: a bamboo hedge, houses within, its name below. A market town is larger. */
final class Village {

    private static final Color YARD = new Color(0xdfe6bd);
    private static final Color HEDGE = new Color(0x8fae6a);
    private static final Color ROOF = new Color(0xb0452f);
    private static final Color WALL = new Color(0x5b3a2a);
    private static final int SIDES = 14;

    private final Point2D place;
    private final double radius;
    private final Path2D hedge = new Path2D.Double();
    private final List<Rectangle> houses = new ArrayList<>();
    private final Mark name;

    /** The random numbers give the village its shape. */
    Village(Point2D place, String name, boolean market, Random random) {
        this.place = place;
        this.radius = market ? 92 : 62;
        Lettering lettering = market
                ? new Lettering(Font.SERIF, Font.BOLD, 62, 0.04f, WALL, true)
                : new Lettering(Font.SERIF, Font.PLAIN, 44, 0.02f, WALL, true);
        this.name = lettering.centred(name, place.getX(), place.getY() + radius * 1.12 + lettering.size() * 0.75, 0);
        enclose(random);
        build(market ? 26 : 11, random);
    }

    /** In the order of drawing. */
    List<Mark> marks() {
        Rectangle bounds = hedge.getBounds();
        bounds.grow(12, 12);
        return List.of(new Mark(bounds, this::draw), name);
    }

    private void enclose(Random random) {
        for (int i = 0; i < SIDES; i++) {
            double angle = 2 * Math.PI * i / SIDES;
            double reach = radius * (0.82 + 0.3 * random.nextDouble());
            double x = place.getX() + reach * 1.25 * Math.cos(angle);
            double y = place.getY() + reach * Math.sin(angle);
            if (i == 0) {
                hedge.moveTo(x, y);
            } else {
                hedge.lineTo(x, y);
            }
        }
        hedge.closePath();
    }

    private void build(int count, Random random) {
        for (int i = 0; i < count; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double reach = radius * 0.72 * Math.sqrt(random.nextDouble());
            int x = (int) (place.getX() + reach * 1.2 * Math.cos(angle));
            int y = (int) (place.getY() + reach * Math.sin(angle));
            houses.add(new Rectangle(x - 8, y - 6, 13 + random.nextInt(9), 11));
        }
    }

    private void draw(Graphics2D g) {
        g.setColor(YARD);
        g.fill(hedge);
        g.setColor(HEDGE);
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {1, 11}, 0));
        g.draw(hedge);
        for (Rectangle house : houses) {
            g.setColor(ROOF);
            g.fill(house);
            g.setColor(WALL);
            g.setStroke(new BasicStroke(1.6f));
            g.draw(house);
        }
    }
}
