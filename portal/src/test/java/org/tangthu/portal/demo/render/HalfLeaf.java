package org.tangthu.portal.demo.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;

/**
 * The printed frame of half a leaf. A leaf is folded in the middle and sewn at its open side: the fold, with fish tail and leaf
 * number, is at the left of the recto (a) and at the right of the verso (b), the thread at the other side.
 */
final class HalfLeaf {

    private static final int COLUMNS = 7;
    private static final int ROWS = 13;
    private static final int FOLD = 80;
    private static final int HEAD = 180;
    private static final int FOOT = 112;
    private static final int SEWN_MARGIN = 124;
    private static final int PAD = 14;
    private static final Color INK = new Color(0x3a2b20);
    private static final Color RULE = new Color(0xa4553c);

    private final boolean recto;
    private final Rectangle frame;
    private final Rectangle fold;
    private final int edge;

    HalfLeaf(int width, int height, boolean recto) {
        int inner = width - FOLD - SEWN_MARGIN - 10;
        this.recto = recto;
        this.edge = width;
        this.frame = new Rectangle(recto ? FOLD + 10 : SEWN_MARGIN, HEAD, inner, height - HEAD - FOOT);
        this.fold = new Rectangle(recto ? 0 : width - FOLD, HEAD, FOLD, frame.height);
    }

    /** Where a column stands, counted from the right; {@code span} neighbours make a wide one. */
    Rectangle column(int place, int span) {
        int width = frame.width / COLUMNS;
        int right = frame.x + frame.width - place * width;
        return new Rectangle(right - span * width, frame.y + PAD, span * width, frame.height - 2 * PAD);
    }

    /** How many cells a column of this style has: the title is written larger. */
    int rows(RegisterColumn column) {
        return column.style() == RegisterColumn.Style.TITLE ? 6 : ROWS;
    }

    /** A line across the columns below the given row of cells. */
    Rectangle rule(int row) {
        int y = frame.y + PAD + row * (frame.height - 2 * PAD) / ROWS;
        return new Rectangle(frame.x, y, frame.width, 0);
    }

    Rectangle number() {
        return new Rectangle(fold.x + (FOLD - 46) / 2, fold.y + fold.height * 3 / 4, 46, 46);
    }

    Rectangle sealPlace(boolean title) {
        int size = 180;
        int x = title ? column(5, 1).x - 10 : column(4, 1).x - size / 2;
        int y = title ? frame.y + 140 : frame.y + frame.height - size - 130;
        return new Rectangle(x, y, size, size);
    }

    void draw(Graphics2D g, boolean titlePage) {
        if (!titlePage) {
            rules(g);
        }
        border(g);
        fold(g);
        thread(g);
    }

    private void rules(Graphics2D g) {
        g.setColor(RULE);
        g.setStroke(new BasicStroke(2f));
        for (int i = 1; i < COLUMNS; i++) {
            int x = column(i, 1).x + frame.width / COLUMNS;
            g.drawLine(x, frame.y, x, frame.y + frame.height);
        }
    }

    private void border(Graphics2D g) {
        g.setColor(INK);
        g.setStroke(new BasicStroke(7f));
        int outer = 14;
        int foldX = recto ? frame.x : frame.x + frame.width;
        int sewnX = recto ? frame.x + frame.width + outer : frame.x - outer;
        g.drawLine(foldX, frame.y - outer, sewnX, frame.y - outer);
        g.drawLine(foldX, frame.y + frame.height + outer, sewnX, frame.y + frame.height + outer);
        g.drawLine(sewnX, frame.y - outer, sewnX, frame.y + frame.height + outer);
        g.setStroke(new BasicStroke(2.2f));
        g.drawRect(frame.x, frame.y, frame.width, frame.height);
    }

    private void fold(Graphics2D g) {
        int open = recto ? -10 : edge + 10;
        int near = recto ? fold.x + FOLD - 8 : fold.x + 8;
        g.setStroke(new BasicStroke(2.2f));
        g.drawLine(near, fold.y, open, fold.y);
        g.drawLine(near, fold.y + fold.height, open, fold.y + fold.height);
        g.drawLine(near, fold.y, near, fold.y + fold.height);
        int y = fold.y + fold.height / 4;
        g.fillPolygon(new Polygon(new int[] {near, open, open, near}, new int[] {y, y, y + 40, y + 84}, 4));
        g.drawLine(near, y - 12, open, y - 12);
    }

    private void thread(Graphics2D g) {
        int x = recto ? edge - 46 : 46;
        int border = recto ? edge : 0;
        g.setColor(new Color(0xc9b48a));
        g.setStroke(new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int top = fold.y - 70;
        int bottom = fold.y + fold.height + 40;
        g.drawLine(x, top, x, bottom);
        for (int i = 0; i < 4; i++) {
            int y = top + i * (bottom - top) / 3;
            g.drawLine(x, y, border, y);
        }
        g.setColor(new Color(0x7d6a48));
        for (int i = 0; i < 4; i++) {
            g.fillOval(x - 6, top + i * (bottom - top) / 3 - 6, 12, 12);
        }
    }
}
