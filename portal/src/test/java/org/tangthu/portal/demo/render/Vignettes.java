package org.tangthu.portal.demo.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Random;

/** Line drawings in the two colours of a stationery, in the manner of a woodcut. */
final class Vignettes {

    private final Graphics2D g;
    private final Stationery style;

    Vignettes(Graphics2D g, Stationery style) {
        this.g = g;
        this.style = style;
    }

    void draw(String name, Rectangle box) {
        Shape clip = g.getClip();
        g.clip(box);
        switch (name) {
            case "delta" -> delta(box);
            case "leaves" -> leaves(box);
            case "mould" -> mould(box);
            case "frame" -> ornament(box);
            default -> throw new IllegalArgumentException("no picture is called " + name);
        }
        g.setClip(clip);
    }

    /** Hills, a sun, and a river that winds through fields to the reader. */
    private void delta(Rectangle box) {
        int horizon = box.y + box.height * 45 / 100;
        int sun = box.height / 4;
        g.setColor(style.accent());
        g.fillOval(box.x + box.width * 62 / 100, horizon - sun * 5 / 4, sun, sun);
        Random random = new Random(7);
        for (int ridge = 0; ridge < 3; ridge++) {
            Path2D hill = ridge(box, horizon - (2 - ridge) * box.height / 12, random);
            g.setColor(style.paper());
            g.fill(hill);
            g.setColor(style.second());
            g.setStroke(new BasicStroke(3));
            g.draw(hill);
        }
        g.setColor(style.paper());
        g.fillRect(box.x, horizon + 2, box.width, box.height);
        g.setColor(style.second());
        g.drawLine(box.x, horizon + 2, box.x + box.width, horizon + 2);
        waves(box, horizon);
    }

    private static Path2D ridge(Rectangle box, int base, Random random) {
        Path2D hill = new Path2D.Double();
        double x = box.x - box.width * 0.2;
        hill.moveTo(x, base + box.height / 4.0);
        while (x < box.getMaxX()) {
            double step = box.width * (0.16 + random.nextDouble() * 0.14);
            double peak = base - box.height * (0.04 + random.nextDouble() * 0.2);
            hill.curveTo(x + step * 0.3, base, x + step * 0.35, peak, x + step * 0.5, peak);
            hill.curveTo(x + step * 0.65, peak, x + step * 0.7, base, x + step, base);
            x += step;
        }
        hill.lineTo(box.getMaxX() + 10, base + box.height / 4.0);
        hill.closePath();
        return hill;
    }

    /** Rows of small waves, wider and further apart as they come near. */
    private void waves(Rectangle box, int horizon) {
        double y = horizon + 22;
        int row = 0;
        while (y < box.getMaxY() - 6) {
            double near = (y - horizon) / (box.getMaxY() - horizon);
            double length = 24 + 70 * near;
            g.setColor(row % 4 == 3 ? style.accent() : style.second());
            g.setStroke(new BasicStroke((float) (1.6 + 2.4 * near), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (double x = box.x - (row % 2) * length / 2; x < box.getMaxX(); x += length) {
                Path2D wave = new Path2D.Double();
                wave.moveTo(x, y);
                wave.quadTo(x + length / 2, y - length * 0.3, x + length * 0.9, y);
                g.draw(wave);
            }
            y += 14 + 34 * near;
            row++;
        }
    }

    /** A branch with pointed leaves, two by two, and round fruit. */
    private void leaves(Rectangle box) {
        double length = Math.min(box.width * 0.8, box.height * 1.9);
        AffineTransform before = g.getTransform();
        g.translate(box.getCenterX() - length / 2, box.getCenterY() + box.height * 0.16);
        g.setColor(style.second());
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D stem = new Path2D.Double();
        stem.moveTo(0, 0);
        stem.quadTo(length / 2, -length * 0.14, length, -length * 0.06);
        g.draw(stem);
        for (int i = 1; i < 8; i++) {
            double t = i / 8.0;
            double x = length * t;
            double y = 2 * t * (1 - t) * -length * 0.14 + t * t * -length * 0.06;
            leaf(x, y, -0.95 + t * 0.35, length * (0.24 - 0.08 * t));
            leaf(x, y, 0.85 - t * 0.4, length * (0.2 - 0.07 * t));
            g.setColor(style.accent());
            g.fillOval((int) x - 9, (int) y - 9, 18, 18);
        }
        g.setTransform(before);
    }

    private void leaf(double x, double y, double angle, double length) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(angle);
        Path2D blade = new Path2D.Double();
        blade.moveTo(0, 0);
        blade.curveTo(length * 0.3, -length * 0.24, length * 0.7, -length * 0.18, length, 0);
        blade.curveTo(length * 0.7, length * 0.18, length * 0.3, length * 0.24, 0, 0);
        g.setColor(style.paper());
        g.fill(blade);
        g.setColor(style.second());
        g.setStroke(new BasicStroke(3));
        g.draw(blade);
        g.setStroke(new BasicStroke(1.6f));
        Shape clip = g.getClip();
        g.clip(blade);
        for (int i = 0; i <= 6; i++) {
            double at = length * (0.1 + i * 0.12);
            g.drawLine((int) at, 0, (int) (at + length * 0.12), (int) (-length * 0.11));
            g.drawLine((int) at, 0, (int) (at + length * 0.12), (int) (length * 0.11));
        }
        g.drawLine(0, 0, (int) length, 0);
        g.setClip(clip);
        g.setTransform(before);
    }

    /** The papermaker's mould: a screen of splints on a wooden frame, seen from the side over the vat. */
    private void mould(Rectangle box) {
        int depth = box.height * 55 / 100;
        int slant = box.width / 6;
        int x = box.x + 30;
        int y = box.y + 30;
        int right = box.x + box.width - 30 - slant;
        Path2D screen = parallelogram(x, y, right, depth, slant);
        g.setColor(style.second());
        g.setStroke(new BasicStroke(1.6f));
        for (int i = 0; i <= depth; i += 7) {
            int shift = slant * i / depth;
            g.drawLine(x + shift, y + i, right + shift, y + i);
        }
        g.setStroke(new BasicStroke(4));
        for (int i = 1; i < 6; i++) {
            int at = x + (right - x) * i / 6;
            g.drawLine(at, y, at + slant, y + depth);
        }
        g.setColor(style.accent());
        g.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(screen);
        waves(new Rectangle(box.x, box.y, box.width, box.height), y + depth + 24);
    }

    private static Path2D parallelogram(int x, int y, int right, int depth, int slant) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y);
        shape.lineTo(right, y);
        shape.lineTo(right + slant, y + depth);
        shape.lineTo(x + slant, y + depth);
        shape.closePath();
        return shape;
    }

    /** A rosette of eight petals between two lines. */
    private void ornament(Rectangle box) {
        int radius = Math.min(box.height, box.width) / 5;
        AffineTransform before = g.getTransform();
        g.translate(box.getCenterX(), box.getCenterY());
        for (int i = 0; i < 8; i++) {
            leaf(radius * 0.2, 0, 0, radius);
            g.rotate(Math.PI / 4);
        }
        g.setColor(style.accent());
        g.fillOval(-radius / 6, -radius / 6, radius / 3, radius / 3);
        g.fillRect(-radius * 3, -2, radius * 3 / 2, 4);
        g.fillRect(radius * 3 / 2, -2, radius * 3 / 2, 4);
        g.setTransform(before);
    }
}
