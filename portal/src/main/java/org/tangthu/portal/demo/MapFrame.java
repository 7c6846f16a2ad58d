package org.tangthu.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What surrounds a map: the border with its grid, the title, the compass, the scale and the key. */
final class MapFrame {

    private static final Color INK = new Color(0x3c2c22);
    private static final Color RED = new Color(0xa63d2a);
    private static final Color PAPER = new Color(0xfaf3e0);
    private static final int MARGIN = 190;
    private static final int GRID = 1000;
    private static final Rectangle TITLE = new Rectangle(330, 5560, 2700, 1080);
    private static final Rectangle KEY = new Rectangle(7150, 330, 1510, 950);

    private final List<Mark> marks = new ArrayList<>();

    MapFrame() {
        grid();
        border();
        title();
        key();
        compass(8020, 6220);
    }

    /** In the order of drawing. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Whether the place lies under the title or the key, so that nothing should be named there. */
    static boolean covers(double x, double y) {
        Rectangle title = new Rectangle(TITLE);
        Rectangle key = new Rectangle(KEY);
        title.grow(120, 120);
        key.grow(120, 120);
        return title.contains(x, y) || key.contains(x, y);
    }

    private void grid() {
        add(0, 0, SampleMap.WIDTH, SampleMap.HEIGHT, g -> {
            g.setColor(new Color(60, 44, 34, 70));
            g.setStroke(new BasicStroke(2));
            for (int x = GRID; x < SampleMap.WIDTH; x += GRID) {
                g.drawLine(x, MARGIN, x, SampleMap.HEIGHT - MARGIN);
            }
            for (int y = GRID; y < SampleMap.HEIGHT; y += GRID) {
                g.drawLine(MARGIN, y, SampleMap.WIDTH - MARGIN, y);
            }
        });
    }

    private void border() {
        int right = SampleMap.WIDTH - MARGIN;
        int bottom = SampleMap.HEIGHT - MARGIN;
        side(new Rectangle(0, 0, SampleMap.WIDTH, MARGIN));
        side(new Rectangle(0, bottom, SampleMap.WIDTH, MARGIN));
        side(new Rectangle(0, 0, MARGIN, SampleMap.HEIGHT));
        side(new Rectangle(right, 0, MARGIN, SampleMap.HEIGHT));
        add(0, 0, SampleMap.WIDTH, SampleMap.HEIGHT, MapFrame::drawBorder);
        Lettering letters = new Lettering(Font.SERIF, Font.BOLD, 74, 0f, INK, false);
        for (int column = 0; column < SampleMap.WIDTH / GRID; column++) {
            String letter = String.valueOf((char) ('A' + column));
            marks.add(letters.centred(letter, column * GRID + GRID / 2.0, 84, 0));
            marks.add(letters.centred(letter, column * GRID + GRID / 2.0, SampleMap.HEIGHT - 84, 0));
        }
        for (int row = 0; row < SampleMap.HEIGHT / GRID; row++) {
            String number = String.valueOf(row + 1);
            marks.add(letters.centred(number, 84, row * GRID + GRID / 2.0, 0));
            marks.add(letters.centred(number, SampleMap.WIDTH - 84, row * GRID + GRID / 2.0, 0));
        }
    }

    private void side(Rectangle box) {
        add(box.x, box.y, box.width, box.height, g -> {
            g.setColor(PAPER);
            g.fill(box);
        });
    }

    /** A black line outside, a chequered one inside. */
    private static void drawBorder(Graphics2D g) {
        g.setColor(INK);
        g.setStroke(new BasicStroke(9));
        g.drawRect(36, 36, SampleMap.WIDTH - 72, SampleMap.HEIGHT - 72);
        g.setStroke(new BasicStroke(4));
        int width = SampleMap.WIDTH - 2 * MARGIN;
        int height = SampleMap.HEIGHT - 2 * MARGIN;
        g.drawRect(MARGIN, MARGIN, width, height);
        g.drawRect(MARGIN - 28, MARGIN - 28, width + 56, height + 56);
        g.setStroke(
                new BasicStroke(26, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {250, 250}, MARGIN));
        g.drawRect(MARGIN - 14, MARGIN - 14, width + 28, height + 28);
    }

    private void title() {
        panel(TITLE);
        double middle = TITLE.getCenterX();
        marks.add(new Lettering(Font.SERIF, Font.BOLD, 210, 0.08f, RED, false)
                .centred("BẢN ĐỒ MINH HỌA", middle, TITLE.y + 250, 0));
        marks.add(new Lettering(Font.SERIF, Font.ITALIC, 122, 0.02f, INK, false)
                .centred("Một vùng châu thổ tưởng tượng", middle, TITLE.y + 455, 0));
        marks.add(new Lettering(Font.SERIF, Font.PLAIN, 66, 0.02f, INK, false)
                .centred("Tàng Thư, 2026 · vùng đất và địa danh không có thật", middle, TITLE.y + 600, 0));
        scale(TITLE.x + 350, TITLE.y + 800);
    }

    /** Ten pixels are a hundred metres, so a grid square is ten kilometres. */
    private void scale(int x, int y) {
        int step = 400;
        add(x - 10, y - 10, 5 * step + 20, 60, g -> {
            g.setStroke(new BasicStroke(4));
            for (int i = 0; i < 5; i++) {
                g.setColor(i % 2 == 0 ? INK : PAPER);
                g.fillRect(x + i * step, y, step, 34);
                g.setColor(INK);
                g.drawRect(x + i * step, y, step, 34);
            }
        });
        Lettering figures = new Lettering(Font.SERIF, Font.PLAIN, 62, 0f, INK, false);
        for (int i = 0; i <= 5; i++) {
            marks.add(figures.centred(i == 5 ? "20 km" : String.valueOf(i * 4), x + i * step, y + 105, 0));
        }
    }

    private void key() {
        panel(KEY);
        marks.add(new Lettering(Font.SERIF, Font.BOLD, 96, 0.1f, RED, false)
                .centred("CHÚ GIẢI", KEY.getCenterX(), KEY.y + 125, 0));
        keyLine(0, "Sông", Waters.WATER, new BasicStroke(44));
        keyLine(1, "Đê", new Color(0x9a6a3c), new BasicStroke(19, 0, 1, 10, new float[] {3.5f, 17f}, 0));
        keyLine(2, "Đường làng", INK, new BasicStroke(9));
        keyLine(3, "Đường bình độ, cách 50 m", new Color(0xb08a5b), new BasicStroke(4.2f));
        keyLine(4, "Đường bờ biển", new Color(0x4d7f92), new BasicStroke(6));
    }

    private void keyLine(int index, String text, Color colour, BasicStroke stroke) {
        int y = KEY.y + 265 + index * 135;
        int x = KEY.x + 90;
        add(x - 30, y - 30, 330, 60, g -> {
            g.setColor(colour);
            g.setStroke(stroke);
            g.drawLine(x, y, x + 260, y);
            if (index == 1) {
                g.setStroke(new BasicStroke(5));
                g.drawLine(x, y, x + 260, y);
            }
        });
        Lettering lettering = new Lettering(Font.SERIF, Font.PLAIN, 70, 0f, INK, false);
        Rectangle free = lettering.centred(text, 0, 0, 0).bounds();
        marks.add(lettering.centred(text, x + 330 + free.width / 2.0, y, 0));
    }

    private void panel(Rectangle box) {
        add(box.x - 20, box.y - 20, box.width + 40, box.height + 40, g -> {
            g.setColor(PAPER);
            g.fill(box);
            g.setColor(INK);
            g.setStroke(new BasicStroke(10));
            g.draw(box);
            g.setStroke(new BasicStroke(3));
            g.drawRect(box.x + 26, box.y + 26, box.width - 52, box.height - 52);
        });
    }

    private void compass(int x, int y) {
        int radius = 330;
        add(x - radius - 20, y - radius - 20, 2 * radius + 40, 2 * radius + 40, g -> {
            AffineTransform before = g.getTransform();
            g.translate(x, y);
            g.setColor(INK);
            g.setStroke(new BasicStroke(5));
            g.drawOval(-radius * 6 / 10, -radius * 6 / 10, radius * 12 / 10, radius * 12 / 10);
            g.drawOval(-radius * 65 / 100, -radius * 65 / 100, radius * 13 / 10, radius * 13 / 10);
            star(g, radius * 62 / 100, Math.PI / 4);
            star(g, radius, 0);
            g.setTransform(before);
        });
        Lettering winds = new Lettering(Font.SERIF, Font.BOLD, 104, 0f, INK, false);
        marks.add(winds.centred("B", x, y - radius - 80, 0));
        marks.add(winds.centred("N", x, y + radius + 80, 0));
        marks.add(winds.centred("Đ", x + radius + 80, y, 0));
        marks.add(winds.centred("T", x - radius - 80, y, 0));
    }

    /** Four points, each half light and half dark. */
    private static void star(Graphics2D g, double length, double turned) {
        AffineTransform before = g.getTransform();
        g.rotate(turned);
        for (int i = 0; i < 4; i++) {
            for (int side = -1; side <= 1; side += 2) {
                Path2D half = new Path2D.Double();
                half.moveTo(0, -length);
                half.lineTo(side * length * 0.17, -length * 0.17);
                half.lineTo(0, 0);
                half.closePath();
                g.setColor(side < 0 ? PAPER : RED);
                g.fill(half);
                g.setColor(INK);
                g.draw(half);
            }
            g.rotate(Math.PI / 2);
        }
        g.setTransform(before);
    }

    private void add(int x, int y, int width, int height, Consumer<Graphics2D> drawing) {
        marks.add(new Mark(new Rectangle(x, y, width, height), drawing));
    }
}
