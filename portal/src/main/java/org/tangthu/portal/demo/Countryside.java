package org.tangthu.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people and plants put on the imaginary land: rice fields, woods, roads, villages, and the names of things. */
final class Countryside {

    private static final Color RICE = new Color(0x7f9b57);
    private static final Color WOOD = new Color(0x5f7f4e);
    private static final Color LEAVES = new Color(0x8fae6a);
    private static final Color ROADSIDE = new Color(0x5b3a2a);
    private static final Color DEEP = new Color(0x3b6d82);
    private static final int CLEARANCE = 170;
    private static final int BETWEEN_VILLAGES = 430;
    private static final int EDGE = 320;
    private static final String[] FIRST = {
        "Đông", "Đoài", "Thượng", "Hạ", "Trung", "Tân", "Cổ", "Vĩnh", "An", "Bình", "Phúc", "Yên", "Xuân", "Mỹ", "Ngọc",
        "Kim"
    };
    private static final String[] SECOND = {
        "Điền", "Khê", "Lâm", "Trì", "Xuyên", "Thủy", "Đường", "Chử", "Lộc", "Trạch", "Nội", "Bãi", "Gián"
    };

    private final Relief relief;
    private final Waters waters;
    private final Random random = new Random(1871);
    private final List<Point2D> villages = new ArrayList<>();
    private final List<Mark> names = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Countryside(Relief relief, Waters waters) {
        this.relief = relief;
        this.waters = waters;
        names();
        settle();
        plant();
        roads();
        for (int i = 0; i < villages.size(); i++) {
            marks.addAll(new Village(villages.get(i), name(i), i % 9 == 0, random).marks());
        }
        marks.addAll(names);
    }

    /** In the order of drawing. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    private void settle() {
        for (int attempt = 0; attempt < 6000 && villages.size() < FIRST.length * SECOND.length; attempt++) {
            double x = EDGE + random.nextDouble() * (SampleMap.WIDTH - 2 * EDGE);
            double y = EDGE + random.nextDouble() * (SampleMap.HEIGHT - 2 * EDGE);
            double height = relief.at(x, y);
            if (height > 1.3
                    && height < 30
                    && !MapFrame.covers(x, y)
                    && waters.distance(x, y) > CLEARANCE
                    && unnamed((int) x, (int) y)
                    && villages.stream().allMatch(v -> v.distance(x, y) > BETWEEN_VILLAGES)) {
                villages.add(new Point2D.Double(x, y));
            }
        }
    }

    /** Whether no river or hill has its name where a village and its own name would stand. */
    private boolean unnamed(int x, int y) {
        Rectangle needed = new Rectangle(x - 200, y - 110, 400, 300);
        return names.stream().noneMatch(name -> name.bounds().intersects(needed));
    }

    /** Rice in the plain, trees on the lower slopes, on a grid shaken out of line. */
    private void plant() {
        for (int y = 120; y < SampleMap.HEIGHT - 120; y += 62) {
            for (int x = 120; x < SampleMap.WIDTH - 120; x += 84) {
                int px = x + random.nextInt(60);
                int py = y + random.nextInt(44);
                double height = relief.at(px, py);
                if (height > 1 && height < 14 && free(px, py)) {
                    marks.add(new Mark(new Rectangle(px - 18, py - 20, 36, 26), g -> rice(g, px, py)));
                } else if (height > 70
                        && height < 420
                        && waters.distance(px, py) > 70
                        && Noise.layered(px / 500.0, py / 500.0, 2) > 0) {
                    marks.add(new Mark(new Rectangle(px - 16, py - 34, 32, 44), g -> tree(g, px, py)));
                }
            }
        }
    }

    private boolean free(int x, int y) {
        return waters.distance(x, y) > 130 && villages.stream().allMatch(v -> v.distance(x, y) > 120);
    }

    private static void rice(Graphics2D g, int x, int y) {
        g.setColor(RICE);
        g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(x - 14, y, x + 14, y);
        g.drawLine(x, y, x, y - 15);
        g.drawLine(x - 4, y, x - 10, y - 11);
        g.drawLine(x + 4, y, x + 10, y - 11);
    }

    private static void tree(Graphics2D g, int x, int y) {
        g.setColor(WOOD);
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(x, y + 6, x, y - 6);
        g.fill(new Ellipse2D.Double(x - 11, y - 28, 22, 24));
        g.setColor(LEAVES);
        g.fill(new Ellipse2D.Double(x - 7, y - 25, 9, 10));
    }

    /** A road from each village to its nearest neighbour that it need not cross a river for. */
    private void roads() {
        for (Point2D village : villages) {
            villages.stream()
                    .filter(v -> v != village && v.distance(village) < 900 && dry(v, village))
                    .sorted((a, b) -> Double.compare(a.distance(village), b.distance(village)))
                    .limit(2)
                    .forEach(v -> road(village, v));
        }
    }

    private boolean dry(Point2D from, Point2D to) {
        for (int i = 1; i < 12; i++) {
            double x = from.getX() + i / 12.0 * (to.getX() - from.getX());
            double y = from.getY() + i / 12.0 * (to.getY() - from.getY());
            if (waters.distance(x, y) < 95 || relief.at(x, y) < 0.5) {
                return false;
            }
        }
        return true;
    }

    private void road(Point2D from, Point2D to) {
        double bend = 0.16 * (from.getX() + to.getY() > to.getX() + from.getY() ? 1 : -1);
        double middleX = (from.getX() + to.getX()) / 2 + bend * (to.getY() - from.getY());
        double middleY = (from.getY() + to.getY()) / 2 - bend * (to.getX() - from.getX());
        Path2D path = new Path2D.Double();
        path.moveTo(from.getX(), from.getY());
        path.quadTo(middleX, middleY, to.getX(), to.getY());
        Rectangle bounds = path.getBounds();
        bounds.grow(8, 8);
        marks.add(new Mark(bounds, g -> {
            g.setColor(ROADSIDE);
            g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
            g.setColor(new Color(0xfbf3df));
            g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        }));
    }

    private void names() {
        Lettering stream = new Lettering(Font.SERIF, Font.ITALIC, 66, 0.12f, DEEP, true);
        for (Waters.River river : waters.rivers()) {
            if (!river.name().isEmpty()) {
                names.add(along(river, stream));
            }
        }
        Lettering sea = new Lettering(Font.SERIF, Font.ITALIC, 210, 0.5f, DEEP, false);
        names.add(sea.centred("Biển", 8060, 5480, -0.25));
        Lettering hills = new Lettering(Font.SERIF, Font.BOLD, 120, 0.45f, new Color(0x7a5230), true);
        names.add(hills.centred("Dãy núi Mây", 2000, 2900, -0.6));
        names.add(hills.centred("Non Xanh", 2600, 1050, 0.25));
    }

    /** A river's name beside its middle, turned as the river runs. */
    private static Mark along(Waters.River river, Lettering lettering) {
        int middle = river.line().size() * 55 / 100;
        Point2D from = river.line().get(middle - 18);
        Point2D to = river.line().get(middle + 18);
        double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        double away = river.width() / 2.0 + 105;
        double x = (from.getX() + to.getX()) / 2 + away * Math.sin(angle);
        double y = (from.getY() + to.getY()) / 2 - away * Math.cos(angle);
        return lettering.centred(river.name(), x, y, angle);
    }

    /** Each pair of words once, in an order that mixes them. */
    private static String name(int index) {
        int mixed = index * 67 % (FIRST.length * SECOND.length);
        return FIRST[mixed % FIRST.length] + " " + SECOND[mixed / FIRST.length];
    }
}
